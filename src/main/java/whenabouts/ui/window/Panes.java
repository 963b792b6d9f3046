package whenabouts.ui.window;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Outline, chart and inspector beside each other. The sides take a fair share of the width within
/// bounds, and the chart the rest, until somebody moves a divider; from then on the chart alone
/// grows and shrinks.
final class Panes extends SplitPane {
  private static final double LEFT_LEAST = 312;
  private static final double LEFT_MOST = 430;
  private static final double RIGHT_LEAST = 264;
  private static final double RIGHT_MOST = 380;
  private static final double CENTRE_LEAST = 400;

  private boolean moved;

  Panes(Region left, Region centre, Region right) {
    super(left, centre, right);
    setId("panes");
    left.setMinWidth(LEFT_LEAST);
    centre.setMinWidth(CENTRE_LEAST);
    right.setMinWidth(RIGHT_LEAST);
    setResizableWithParent(left, false);
    setResizableWithParent(right, false);
    addEventFilter(
        MouseEvent.MOUSE_DRAGGED,
        event ->
            moved |=
                event.getTarget() instanceof Node node
                    && node.getStyleClass().contains("split-pane-divider"));
    // Later, as the split pane itself sets the dividers when it lays out its new width.
    widthProperty().subscribe(width -> Platform.runLater(() -> share(getWidth())));
  }

  private void share(double width) {
    if (!moved && width > 0) {
      setDividerPositions(
          Math.clamp(0.3 * width, LEFT_LEAST, LEFT_MOST) / width,
          1 - Math.clamp(0.25 * width, RIGHT_LEAST, RIGHT_MOST) / width);
    }
  }
}
