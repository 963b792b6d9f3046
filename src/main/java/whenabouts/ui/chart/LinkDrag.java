package whenabouts.ui.chart;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Drawing;
import whenabouts.chart.Mark;
import whenabouts.chart.Paint;

/// Links rows of the Horizon by hand: a handle at the end of a task's bar, seen while the pointer
/// is in its row, is dragged to what shall need the task. A line follows, the row under the
/// pointer is marked, and a sentence says what the link would be, or why it cannot be.
final class LinkDrag extends Pane {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final double REACH = 9;

  private final DrawingCanvas rows;
  private final Circle handle = new Circle(5);
  private final Line line = new Line();
  private final Region target = new Region();
  private final Label note = new Label();
  private Linking linking = Linking.NONE;

  /// Whose handle is shown or dragged; null: none.
  private @Nullable String from;
  private boolean dragging;

  /// Where it would be dropped, and why that cannot be; empty: it can.
  private @Nullable String to;
  private String refusal = "";

  LinkDrag(DrawingCanvas rows) {
    this.rows = rows;
    handle.setId("link-handle");
    handle.getStyleClass().add("link-handle");
    line.getStyleClass().add("link-line");
    target.getStyleClass().add("link-target");
    note.setId("link-note");
    note.getStyleClass().add("link-note");
    note.setWrapText(true);
    note.setMaxWidth(320);
    getChildren().addAll(target, line, handle, note);
    getChildren().forEach(part -> part.setManaged(false));
    setMouseTransparent(true);
    clear();
    rows.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
    rows.addEventFilter(MouseEvent.MOUSE_EXITED, event -> leave());
    rows.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    rows.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    rows.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
  }

  void setLinking(Linking linking) {
    this.linking = linking;
  }

  /// The rows were drawn anew, or scrolled: what was shown is no longer in place.
  void redrawn() {
    if (!dragging) {
      leave();
    }
  }

  private void leave() {
    if (!dragging) {
      from = null;
      handle.setVisible(false);
      rows.setCursor(null);
      if (refusal.isEmpty()) {
        note.setVisible(false);
      }
    }
  }

  /// Nothing is shown or dragged.
  private void clear() {
    dragging = false;
    from = null;
    to = null;
    refusal = "";
    rows.setCursor(null);
    getChildren().forEach(part -> part.setVisible(false));
  }

  private void moved(MouseEvent event) {
    if (dragging || linking == Linking.NONE) {
      return;
    }
    String id = rows.idAt(event.getX(), event.getY());
    Point2D end = id == null || !id.startsWith("task:") ? null : end(id);
    if (end == null) {
      leave();
      return;
    }
    from = id;
    handle.setCenterX(end.getX());
    handle.setCenterY(end.getY());
    handle.setVisible(true);
    boolean near = end.distance(event.getX(), event.getY()) <= REACH;
    rows.setCursor(near ? Cursor.HAND : null);
    if (near) {
      refusal = "";
      say(linking.hint().apply(id), false, event);
    } else if (refusal.isEmpty()) {
      note.setVisible(false);
    }
  }

  /// Where the range of a row's dates ends, or its check stands, in this pane; null: out of sight.
  private @Nullable Point2D end(String id) {
    Drawing drawing = rows.getDrawing();
    List<Mark> marks =
        drawing == null
            ? List.of()
            : drawing.marks().stream().filter(m -> id.equals(m.meaning().id())).toList();
    return marks.stream()
        .filter(m -> m instanceof Mark.Box box && box.fill() instanceof Paint.Gradient)
        .findFirst()
        .or(() -> marks.stream().filter(Mark.Path.class::isInstance).findFirst())
        .map(Extent::of)
        .map(e -> new Point2D(e.right(), (e.top() + e.bottom()) / 2 - rows.getTop()))
        .orElse(null);
  }

  private void pressed(MouseEvent event) {
    boolean onHandle =
        event.getButton() == MouseButton.PRIMARY
            && from != null
            && handle.isVisible()
            && Math.hypot(event.getX() - handle.getCenterX(), event.getY() - handle.getCenterY())
                <= REACH;
    String began = from;
    if (!onHandle) {
      clear();
      return;
    }
    event.consume();
    dragging = true;
    from = began;
    line.setStartX(handle.getCenterX());
    line.setStartY(handle.getCenterY());
    drawTo(event);
  }

  private void drawTo(MouseEvent event) {
    line.setEndX(event.getX());
    line.setEndY(event.getY());
    line.setVisible(true);
  }

  private void dragged(MouseEvent event) {
    if (!dragging || from == null) {
      return;
    }
    event.consume();
    drawTo(event);
    String over = rows.idAt(event.getX(), event.getY());
    Extent row = over == null || over.equals(from) ? null : rows.stops().get(over);
    if (over == null || row == null) {
      to = null;
      target.setVisible(false);
      note.setVisible(false);
      return;
    }
    if (!over.equals(to)) {
      to = over;
      refusal = linking.refusal().apply(from, over);
    }
    target.pseudoClassStateChanged(WRONG, !refusal.isEmpty());
    target.resizeRelocate(
        row.left() + 1,
        row.top() - rows.getTop() + 1,
        row.right() - row.left() - 2,
        row.bottom() - row.top() - 2);
    target.setVisible(true);
    say(refusal.isEmpty() ? linking.offer().apply(from, over) : refusal, !refusal.isEmpty(), event);
  }

  private void released(MouseEvent event) {
    if (!dragging) {
      return;
    }
    event.consume();
    String needed = from;
    String needs = to;
    String why = refusal;
    String said = note.getText();
    clear();
    if (needed == null || needs == null) {
      return;
    }
    if (why.isEmpty()) {
      linking.link().accept(needed, needs);
    } else {
      // It stays until something else is begun.
      refusal = why;
      say(said, true, event);
    }
  }

  /// Says something beside the pointer.
  private void say(String sentence, boolean wrong, MouseEvent event) {
    note.setText(sentence);
    note.pseudoClassStateChanged(WRONG, wrong);
    double width = Math.min(note.prefWidth(-1), 320);
    double height = note.prefHeight(width);
    double x = Math.clamp(event.getX() + 14, 0, Math.max(0, getWidth() - width));
    double below = event.getY() + 16;
    double y = below + height > getHeight() ? event.getY() - height - 10 : below;
    note.resizeRelocate(x, y, width, height);
    note.setVisible(true);
  }
}
