package whenabouts.ui.field;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Problem;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Sentences;

/// An input with its label above and, while what stands in it is wrong, a sentence below. Every
/// change of a valid value goes to the document at once; a wrong one stays in the field and leaves
/// the document alone.
///
/// @param <T> what is edited; never null
public abstract class Field<T> extends VBox {
  private final String id;
  private final Label problem = new Label();
  private final Change<T> change;
  private final Runnable done;
  private @Nullable Control control;
  private @Nullable T shown;

  /// What stood in the document before the typing that goes on now.
  private @Nullable T origin;
  private boolean rendering;

  /// @param id of the field; its control gets it with `-input`, its sentence with `-problem`
  /// @param done called when the typing or dragging is over
  protected Field(String id, Change<T> change, Runnable done) {
    this.id = id;
    this.change = change;
    this.done = done;
  }

  /// Puts the parts together; to be called once, by the constructor.
  ///
  /// @param input the control that is marked and that the label belongs to
  /// @param row what stands between label and sentence
  protected final void assemble(String name, Control input, Node row) {
    setId(id);
    getStyleClass().add("field");
    problem.setId(id + "-problem");
    problem.getStyleClass().add("field-problem");
    Lines.wrap(problem);
    mark(null);
    control = input;
    input.setId(id + "-input");
    input.setAccessibleText(name);
    input.focusedProperty().subscribe((had, has) -> onFocus(has));
    Label label = new Label(name);
    label.getStyleClass().add("field-label");
    label.setLabelFor(input);
    getChildren().setAll(label, row, problem);
  }

  /// Shows a value of the document. What somebody has typed stays as long as it means that value,
  /// or is wrong and the document has not moved on.
  public final void show(T value) {
    if (!value.equals(shown)) {
      shown = value;
      origin = null;
      renderQuietly(value);
      mark(null);
    }
  }

  /// Shows a value of another thing, whatever stands in the field.
  public final void showAfresh(T value) {
    shown = null;
    show(value);
  }

  public final boolean isWrong() {
    return problem.isVisible();
  }

  /// Whether what stands in the field is wrong.
  public final ReadOnlyBooleanProperty wrongProperty() {
    return problem.visibleProperty();
  }

  /// Throws away what is wrong and shows the document's value again.
  public final void revert() {
    if (shown != null) {
      renderQuietly(shown);
    }
    origin = null;
    mark(null);
  }

  /// Shows a value in the control.
  protected abstract void render(T value);

  /// Takes what somebody put into the control.
  protected final void submit(Entry<T> entry) {
    if (rendering) {
      return;
    }
    if (origin == null) {
      origin = shown;
    }
    String wrong =
        switch (entry) {
          case Entry.Invalid<T>(String message) -> message;
          case Entry.Valid<T>(T value) -> Sentences.first(put(value));
        };
    if (wrong != null && origin != null && !origin.equals(shown)) {
      // On the way to something wrong stood something right that nobody meant: 9 before 90.
      put(origin);
    }
    mark(wrong);
  }

  private List<Problem> put(T value) {
    T before = shown;
    shown = value;
    List<Problem> problems = change.apply(value);
    if (!problems.isEmpty()) {
      shown = before;
    }
    return problems;
  }

  /// The typing or dragging is over.
  protected final void finish() {
    done.run();
    origin = null;
    if (!isWrong() && shown != null) {
      renderQuietly(shown);
    }
  }

  /// Whether the control is being changed quietly.
  protected final boolean isRendering() {
    return rendering;
  }

  private void onFocus(boolean has) {
    if (!has && !rendering) {
      finish();
    }
  }

  private void renderQuietly(T value) {
    quietly(() -> render(value));
  }

  /// Changes the control without that being taken for an edit.
  protected final void quietly(Runnable change) {
    boolean was = rendering;
    rendering = true;
    change.run();
    rendering = was;
  }

  private void mark(@Nullable String message) {
    problem.setText(message == null ? "" : message);
    problem.setVisible(message != null);
    problem.setManaged(message != null);
    if (control != null) {
      control.pseudoClassStateChanged(Styles.STATE_DANGER, message != null);
      control.setAccessibleHelp(message);
    }
  }
}
