package whenabouts.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import whenabouts.ui.window.Sides.Side;

/// Outline, chart and inspector beside each other. The sides take a fair share of the width within
/// bounds, and the chart the rest, until somebody moves a divider; from then on the chart alone
/// grows and shrinks. Each side can be hidden.
final class Panes extends SplitPane {
  private static final double LEFT_LEAST = 280;
  private static final double LEFT_MOST = 500;
  private static final double RIGHT_LEAST = 268;
  private static final double RIGHT_MOST = 420;
  private static final double CENTRE_LEAST = 400;

  /// Less has no room for a chart between two sides.
  private static final double NARROW = 960;

  private final Region left;
  private final Region centre;
  private final Region right;
  private final Sides sides;

  /// Shares of the width left of each divider, where somebody put them.
  private double keptLeft;

  private double keptRight;
  private boolean moved;

  Panes(Region left, Region centre, Region right, Sides sides) {
    this.left = left;
    this.centre = centre;
    this.right = right;
    this.sides = sides;
    setId("panes");
    left.setMinWidth(LEFT_LEAST);
    centre.setMinWidth(CENTRE_LEAST);
    right.setMinWidth(RIGHT_LEAST);
    setResizableWithParent(left, false);
    setResizableWithParent(right, false);
    sides.shownProperty().subscribe(this::arrange);
    addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    // Later, as the split pane itself sets the dividers when it lays out its new width.
    widthProperty().subscribe(width -> Platform.runLater(this::resized));
  }

  private void dragged(MouseEvent event) {
    if (event.getTarget() instanceof Node node
        && node.getStyleClass().contains("split-pane-divider")) {
      if (!moved) {
        keptLeft = usualLeft();
        keptRight = usualRight();
      }
      moved = true;
      // When the divider has followed the pointer.
      Platform.runLater(this::keep);
    }
  }

  private void keep() {
    double[] now = getDividerPositions();
    if (sides.isShown(Side.OUTLINE)) {
      keptLeft = now[0];
    }
    if (sides.isShown(Side.INSPECTOR)) {
      keptRight = now[now.length - 1];
    }
  }

  /// Puts the dividers where somebody left them.
  ///
  /// @param left share of the width left of the first divider, 0..1
  /// @param right the same of the second
  void restore(double left, double right) {
    moved = true;
    keptLeft = left;
    keptRight = right;
    Platform.runLater(this::share);
  }

  /// Where somebody put the dividers, as shares of the width; empty where nobody did.
  List<Double> kept() {
    return moved ? List.of(keptLeft, keptRight) : List.of();
  }

  private void arrange(Set<Side> shown) {
    List<Node> items = new ArrayList<>();
    if (shown.contains(Side.OUTLINE)) {
      items.add(left);
    }
    items.add(centre);
    if (shown.contains(Side.INSPECTOR)) {
      items.add(right);
    }
    // The chart stays, so that it keeps the keyboard.
    getItems().removeIf(item -> !items.contains(item));
    for (int i = 0; i < items.size(); i++) {
      if (i >= getItems().size() || getItems().get(i) != items.get(i)) {
        getItems().add(i, items.get(i));
      }
    }
    share();
    // Once more when the new dividers have been laid out.
    Platform.runLater(this::share);
  }

  private void resized() {
    if (getWidth() > 0) {
      sides.setNarrow(getWidth() < NARROW);
      if (!moved) {
        share();
      }
    }
  }

  private void share() {
    if (getWidth() <= 0) {
      return;
    }
    List<Double> dividers = new ArrayList<>();
    if (sides.isShown(Side.OUTLINE)) {
      dividers.add(moved ? keptLeft : usualLeft());
    }
    if (sides.isShown(Side.INSPECTOR)) {
      dividers.add(moved ? keptRight : usualRight());
    }
    setDividerPositions(dividers.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private double usualLeft() {
    // Without the inspector there is more for the outline.
    double share = sides.isShown(Side.INSPECTOR) ? 0.27 : 0.33;
    return Math.clamp(share * getWidth(), LEFT_LEAST, LEFT_MOST) / getWidth();
  }

  private double usualRight() {
    return 1 - Math.clamp(0.26 * getWidth(), RIGHT_LEAST, RIGHT_MOST) / getWidth();
  }
}
