package whenabouts.ui.outline;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import whenabouts.session.Selection;
import whenabouts.session.Session;

/// Drags rows, all that are selected at once, to another place or group. A line shows where they
/// would come.
///
/// Not the desktop's drag and drop: rows go nowhere else, and its pictures would hide the line.
final class RowDrag {
  private static final PseudoClass INTO = PseudoClass.getPseudoClass("into");
  private static final double BEGINS_AFTER = 6;
  private static final double SCROLLS_WITHIN = 14;

  /// Puts rows where they were dropped.
  interface Drop {
    /// Whether they may come there.
    boolean takes(List<Selection> things, Place place);

    void drop(List<Selection> things, Place place);
  }

  /// @param row beside or into which things are dropped
  /// @param below whether they come behind it
  record Place(OutlineRow row, boolean below) {}

  private final Session session;
  private final TreeTableView<OutlineRow> table;
  private final OutlineTree tree;
  private final Region line;
  private final Drop drop;
  private @Nullable Point2D pressed;
  private @Nullable OutlineRow held;
  private List<Selection> dragged = List.of();
  private @Nullable Place place;

  /// @param line lies over the table and is moved to where the rows would come
  RowDrag(
      Session session, TreeTableView<OutlineRow> table, OutlineTree tree, Region line, Drop drop) {
    this.session = session;
    this.table = table;
    this.tree = tree;
    this.line = line;
    this.drop = drop;
    line.setId("drop-line");
    line.getStyleClass().add("drop-line");
    line.setManaged(false);
    line.setMouseTransparent(true);
    line.setVisible(false);
    table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    table.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    table.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
  }

  boolean isOn() {
    return !dragged.isEmpty();
  }

  /// Lets go of the rows where they are.
  void cancel() {
    pressed = null;
    held = null;
    dragged = List.of();
    place = null;
    line.setVisible(false);
  }

  private void pressed(MouseEvent event) {
    cancel();
    OutlineRow item = OutlineTreeRow.at(event.getTarget());
    if (event.getButton() == MouseButton.PRIMARY
        && item != null
        && !(item.selection() instanceof Selection.Nothing)) {
      pressed = point(event);
      held = item;
    }
  }

  private void dragged(MouseEvent event) {
    if (pressed == null || held == null) {
      return;
    }
    if (!isOn() && point(event).distance(pressed) > BEGINS_AFTER) {
      List<Selection> selected = session.selectedProperty().get();
      dragged = selected.contains(held.selection()) ? selected : List.of(held.selection());
    }
    if (isOn()) {
      scroll(event);
      showPlace(event);
      event.consume();
    }
  }

  private void released(MouseEvent event) {
    List<Selection> things = dragged;
    Place at = place;
    cancel();
    if (!things.isEmpty()) {
      event.consume();
      if (at != null) {
        drop.drop(things, at);
      }
    }
  }

  private static Point2D point(MouseEvent event) {
    return new Point2D(event.getSceneX(), event.getSceneY());
  }

  private void showPlace(MouseEvent event) {
    place = null;
    line.setVisible(false);
    for (Node node : table.lookupAll(".outline-row")) {
      Bounds bounds = node.localToScene(node.getBoundsInLocal());
      if (node instanceof TreeTableRow<?> row
          && row.isVisible()
          && row.getItem() instanceof OutlineRow item
          && bounds.contains(bounds.getCenterX(), event.getSceneY())) {
        boolean below =
            item instanceof OutlineRow.Group
                || !(item instanceof OutlineRow.Blank) && event.getSceneY() > bounds.getCenterY();
        Place here = new Place(item, below);
        if (drop.takes(dragged, here)) {
          place = here;
          drawLine(bounds, item, below);
        }
        return;
      }
    }
  }

  private void drawLine(Bounds sceneBounds, OutlineRow item, boolean below) {
    Parent parent = line.getParent();
    if (parent == null) {
      return;
    }
    Bounds row = parent.sceneToLocal(sceneBounds);
    boolean into = item instanceof OutlineRow.Group;
    double thick = into ? row.getHeight() : 2;
    double y = into ? row.getMinY() : (below ? row.getMaxY() : row.getMinY()) - 1;
    line.pseudoClassStateChanged(INTO, into);
    line.resizeRelocate(row.getMinX() + 2, y, row.getWidth() - 4, thick);
    line.setVisible(true);
    line.toFront();
  }

  /// At the upper and lower edge the rows come along.
  private void scroll(MouseEvent event) {
    Bounds bounds = table.localToScene(table.getBoundsInLocal());
    double header = 30;
    double up = event.getSceneY() - bounds.getMinY() - header;
    double down = bounds.getMaxY() - event.getSceneY();
    OutlineRow at = place == null ? null : place.row();
    if (at != null && (up < SCROLLS_WITHIN || down < SCROLLS_WITHIN)) {
      tree.reveal(tree.placeOf(at.key()) + (up < SCROLLS_WITHIN ? -1 : 1));
    }
  }
}
