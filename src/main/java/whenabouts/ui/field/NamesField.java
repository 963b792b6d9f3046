package whenabouts.ui.field;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.field.Picker.Option;

/// Several things by their names: typed to add, crossed out to remove. The value is their ids.
public final class NamesField extends Field<List<String>> {
  private final FlowPane chips = new FlowPane(4, 4);
  private final Picker picker;
  private List<Option> options = List.of();
  private List<String> ids = List.of();

  /// @param prompt greyed text in the empty line
  public NamesField(
      String id, String name, String prompt, Change<List<String>> change, Runnable done) {
    super(id, change, done);
    chips.setId(id + "-chips");
    picker = new Picker(id + "-picker", prompt, this::add);
    assemble(name, picker.input(), new VBox(4, chips, picker));
  }

  /// What there is to choose from.
  public void offer(List<Option> all) {
    if (!all.equals(options)) {
      options = List.copyOf(all);
      render(ids);
    }
  }

  @Override
  protected void render(List<String> value) {
    ids = value;
    chips.getChildren().setAll(value.stream().map(this::chip).toList());
    chips.setVisible(!value.isEmpty());
    chips.setManaged(!value.isEmpty());
    picker.offer(options.stream().filter(option -> !value.contains(option.id())).toList());
  }

  private HBox chip(String id) {
    String name =
        options.stream().filter(o -> o.id().equals(id)).map(Option::name).findFirst().orElse(id);
    Label label = new Label(name);
    label.setTooltip(new Tooltip(name));
    Button remove = new Button(null, new FontIcon(Feather.X));
    remove.setId(getId() + "-" + id + "-remove");
    remove.setAccessibleText(text("names.remove", name));
    remove.setTooltip(new Tooltip(text("names.remove", name)));
    remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    remove.setOnAction(event -> remove(id));
    HBox chip = new HBox(label, remove);
    chip.setAlignment(Pos.CENTER_LEFT);
    chip.getStyleClass().add("chip");
    chip.maxWidthProperty().bind(chips.widthProperty());
    return chip;
  }

  private void add(String id) {
    List<String> more = new ArrayList<>(ids);
    more.add(id);
    put(more);
  }

  private void remove(String id) {
    put(ids.stream().filter(other -> !other.equals(id)).toList());
  }

  private void put(List<String> changed) {
    submit(Entry.valid(changed));
    if (!isWrong()) {
      quietly(() -> render(changed));
    }
    finish();
  }
}
