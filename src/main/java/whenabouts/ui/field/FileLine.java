package whenabouts.ui.field;

import static whenabouts.ui.kit.Texts.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import whenabouts.ui.entry.Entry;

/// A file to choose, or none.
public final class FileLine extends Field<Optional<Path>> {
  private final TextField input = new TextField();
  private final Button clear = new Button(text("file.clear"));
  private Optional<Path> file = Optional.empty();

  /// @param none what the field says where no file is chosen
  /// @param chooser asks for a file, beginning at the one until now; empty where nobody chose one
  public FileLine(
      String id,
      String name,
      String none,
      UnaryOperator<Optional<Path>> chooser,
      Change<Optional<Path>> change,
      Runnable done) {
    super(id, change, done);
    input.setEditable(false);
    input.setPromptText(none);
    Button choose = new Button(text("file.choose"));
    choose.setId(id + "-choose");
    choose.setOnAction(_ -> chooser.apply(file).ifPresent(chosen -> take(Optional.of(chosen))));
    clear.setId(id + "-clear");
    clear.setOnAction(_ -> take(Optional.empty()));
    HBox row = new HBox(8, input, choose, clear);
    HBox.setHgrow(input, Priority.ALWAYS);
    for (Button button : new Button[] {choose, clear}) {
      button.setMinWidth(USE_PREF_SIZE);
      button.setAccessibleText(name + ": " + button.getText());
    }
    assemble(name, input, row);
  }

  private void take(Optional<Path> chosen) {
    submit(Entry.valid(chosen));
    render(chosen);
    finish();
  }

  /// The name, for paths are long; the whole path on demand.
  @Override
  protected void render(Optional<Path> value) {
    file = value;
    input.setText(value.map(Path::getFileName).map(Path::toString).orElse(""));
    input.setTooltip(value.map(path -> new Tooltip(path.toString())).orElse(null));
    clear.setDisable(value.isEmpty());
  }
}
