package whenabouts.ui.window;

import java.util.Arrays;
import java.util.List;
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

  /// With room for names, where the window is no smaller than it should be.
  private static final double LEFT_USUAL = 332;
  private static final double LEFT_MOST = 430;
  private static final double RIGHT_LEAST = 264;
  private static final double RIGHT_MOST = 380;
  private static final double CENTRE_LEAST = 400;
  private static final double SMALL = 1020;

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

  /// Puts the dividers where somebody left them.
  ///
  /// @param left share of the width left of the first divider, 0..1
  /// @param right the same of the second
  void restore(double left, double right) {
    moved = true;
    Platform.runLater(() -> setDividerPositions(left, right));
  }

  /// Where somebody put the dividers, as shares of the width; empty where nobody did.
  List<Double> kept() {
    return moved ? Arrays.stream(getDividerPositions()).boxed().toList() : List.of();
  }

  private void share(double width) {
    if (!moved && width > 0) {
      setDividerPositions(
          Math.clamp(0.3 * width, width < SMALL ? LEFT_LEAST : LEFT_USUAL, LEFT_MOST) / width,
          1 - Math.clamp(0.25 * width, RIGHT_LEAST, RIGHT_MOST) / width);
    }
  }
}
