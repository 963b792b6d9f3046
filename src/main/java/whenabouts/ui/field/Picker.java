package whenabouts.ui.field;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Sheet;

/// A line in which one of many things is chosen by typing part of its name; then it is empty again
/// for the next one.
public final class Picker extends VBox {
  private static final int MOST = 12;

  private final TextField input = new TextField();
  private final Label problem = new Label();
  private final Consumer<String> picked;
  // Completions are searched for on another thread.
  private volatile List<Option> options = List.of();

  /// What can be chosen.
  ///
  /// @param id what is handed on
  /// @param name what is typed and shown
  public record Option(String id, String name) {
    private boolean matches(String typed) {
      String word = typed.strip().toLowerCase(Locale.ROOT);
      return name.toLowerCase(Locale.ROOT).contains(word)
          || id.toLowerCase(Locale.ROOT).contains(word);
    }

    private boolean begins(String typed) {
      return name.toLowerCase(Locale.ROOT).startsWith(typed.strip().toLowerCase(Locale.ROOT));
    }

    private boolean is(String typed) {
      return name.equalsIgnoreCase(typed.strip()) || id.equalsIgnoreCase(typed.strip());
    }
  }

  /// @param prompt greyed text in the empty line, also spoken
  /// @param picked told the id of what was chosen
  public Picker(String id, String prompt, Consumer<String> picked) {
    this.picked = picked;
    setId(id);
    setSpacing(3);
    getStyleClass().add("picker");
    input.setId(id + "-input");
    input.setPromptText(prompt);
    input.setAccessibleText(prompt);
    problem.setId(id + "-problem");
    problem.getStyleClass().add("field-problem");
    Lines.wrap(problem);
    AutoCompletionBinding<Option> completion =
        TextFields.bindAutoCompletion(input, request -> found(request.getUserText()), new Named());
    completion.setOnAutoCompleted(event -> pick(event.getCompletion()));
    completion
        .getAutoCompletionPopup()
        .getScene()
        .getStylesheets()
        // The popup is first styled before it belongs to the window.
        .add(Sheet.url());
    input.setOnAction(event -> entered());
    input.textProperty().subscribe((was, is) -> mark(is));
    getChildren().addAll(input, problem);
    mark("");
  }

  /// What there is to choose from now.
  public void offer(List<Option> all) {
    options = List.copyOf(all);
    setDisable(all.isEmpty());
  }

  /// The line itself.
  public TextField input() {
    return input;
  }

  /// Those whose names begin with the text, then those that contain it.
  private List<Option> found(String typed) {
    List<Option> now = options;
    return typed.isBlank()
        ? List.of()
        : Stream.concat(
                now.stream().filter(o -> o.begins(typed)),
                now.stream().filter(o -> !o.begins(typed) && o.matches(typed)))
            .limit(MOST)
            .toList();
  }

  private void entered() {
    String typed = input.getText();
    Optional<Option> exact = options.stream().filter(o -> o.is(typed)).findFirst();
    exact.or(() -> found(typed).stream().findFirst()).ifPresent(this::pick);
  }

  /// The popup and the line may both hear the same Enter.
  private void pick(Option option) {
    input.clear();
    if (options.contains(option)) {
      picked.accept(option.id());
    }
  }

  private void mark(String typed) {
    boolean wrong = !typed.isBlank() && found(typed).isEmpty();
    input.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
    problem.setText(wrong ? text("picker.nothing", typed.strip()) : "");
    problem.setVisible(wrong);
    problem.setManaged(wrong);
  }

  private static final class Named extends StringConverter<Option> {
    @Override
    public String toString(Option option) {
      return option.name();
    }

    @Override
    public Option fromString(String name) {
      throw new UnsupportedOperationException("Names are only shown");
    }
  }
}
