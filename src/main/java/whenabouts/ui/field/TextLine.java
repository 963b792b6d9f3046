package whenabouts.ui.field;

import java.util.function.Function;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import whenabouts.ui.entry.Entry;

/// A value typed as text.
public final class TextLine<T> extends Field<T> {
  private final TextInputControl input;
  private final Function<T, String> format;

  private TextLine(
      String id,
      String name,
      TextInputControl input,
      Function<String, Entry<T>> parse,
      Function<T, String> format,
      Change<T> change,
      Runnable done) {
    super(id, change, done);
    this.input = input;
    this.format = format;
    input.textProperty().subscribe((was, is) -> submit(parse.apply(is)));
    assemble(name, input, input);
  }

  /// A field of one line.
  public static <T> TextLine<T> of(
      String id,
      String name,
      Function<String, Entry<T>> parse,
      Function<T, String> format,
      Change<T> change,
      Runnable done) {
    TextField input = new TextField();
    TextLine<T> line = new TextLine<>(id, name, input, parse, format, change, done);
    input.setOnAction(event -> line.finish());
    return line;
  }

  /// A field of several lines of free text.
  public static TextLine<String> area(
      String id, String name, Change<String> change, Runnable done) {
    return area(id, name, Entry::valid, Function.identity(), change, done);
  }

  /// A field of several lines.
  public static <T> TextLine<T> area(
      String id,
      String name,
      Function<String, Entry<T>> parse,
      Function<T, String> format,
      Change<T> change,
      Runnable done) {
    TextArea input = new TextArea();
    input.setPrefRowCount(2);
    input.setWrapText(true);
    // Tab goes on, as in every other field.
    input.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.TAB) {
            input.requestFocusTraversal(
                event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
          }
        });
    return new TextLine<>(id, name, input, parse, format, change, done);
  }

  /// Greyed text in the empty field.
  public TextLine<T> prompting(String prompt) {
    input.setPromptText(prompt);
    return this;
  }

  /// The control, for completion.
  public TextInputControl input() {
    return input;
  }

  @Override
  protected void render(T value) {
    String text = format.apply(value);
    if (!text.equals(input.getText())) {
      input.setText(text);
    }
  }
}
