package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import whenabouts.ui.kit.Numbers;

/// One number of an estimate to take by the hand: dragged, or focused and moved with the arrow
/// keys. While it is held it says its value.
final class EstimateHandle extends Region {
  /// The side of what can be grabbed; the dot within is smaller.
  static final double SIZE = 22;

  private static final int BIG_STEP = 5;

  private final EstimatePoint point;
  private final EstimatePicture picture;
  private final Label says = new Label();
  private @Nullable Point2D taken;
  private double value;

  EstimateHandle(EstimatePoint point, EstimatePicture picture) {
    this.point = point;
    this.picture = picture;
    setId("estimate-handle-" + name());
    getStyleClass().addAll("estimate-handle", name());
    setCursor(Cursor.H_RESIZE);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleHelp(text("handle.help"));
    says.getStyleClass().add("estimate-says");
    says.setMouseTransparent(true);
    Region dot = new Region();
    dot.getStyleClass().add("dot");
    dot.setMouseTransparent(true);
    getChildren().add(dot);
    setPickOnBounds(true);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::release);
    setOnKeyPressed(this::key);
    hoverProperty().subscribe(is -> tell());
    focusedProperty().subscribe((had, has) -> focus(had));
  }

  private String name() {
    return switch (point) {
      case LOW -> "low";
      case LIKELY -> "likely";
      case HIGH -> "high";
    };
  }

  private String label() {
    return switch (point) {
      case LOW -> text("estimate.low");
      case LIKELY -> text("estimate.likely");
      case HIGH -> text("estimate.high");
    };
  }

  EstimatePoint point() {
    return point;
  }

  /// The sentence beside the handle, which stands elsewhere so that it may be wider.
  Label says() {
    return says;
  }

  /// @param days where the number stands
  void show(double days) {
    value = days;
    String spoken = text("handle.value", label(), Numbers.plain(days));
    setAccessibleText(spoken);
    says.setText(spoken);
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    tell();
  }

  private void tell() {
    says.setVisible(isHover() || isFocused() || taken != null);
  }

  private void focus(boolean had) {
    if (had) {
      picture.drop();
    }
    tell();
  }

  private void press(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY) {
      requestFocus();
      taken = new Point2D(e.getScreenX(), e.getScreenY());
      picture.take();
      e.consume();
    }
  }

  private void drag(MouseEvent e) {
    if (taken != null) {
      picture.pull(point, e.getScreenX() - taken.getX());
      e.consume();
    }
  }

  private void release(MouseEvent e) {
    taken = null;
    picture.drop();
    tell();
    e.consume();
  }

  private void key(KeyEvent e) {
    int by = e.isShiftDown() ? BIG_STEP : 1;
    int steps =
        switch (e.getCode()) {
          case RIGHT, UP -> by;
          case LEFT, DOWN -> -by;
          case PAGE_UP -> BIG_STEP;
          case PAGE_DOWN -> -BIG_STEP;
          default -> 0;
        };
    if (steps != 0 && !e.isShortcutDown() && !e.isAltDown()) {
      picture.step(point, steps);
      e.consume();
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.VALUE
        ? (Object) value
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT -> picture.step(point, 1);
      case DECREMENT -> picture.step(point, -1);
      default -> super.executeAccessibleAction(action, parameters);
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return SIZE;
  }

  @Override
  protected double computePrefHeight(double width) {
    return SIZE;
  }

  @Override
  protected void layoutChildren() {
    double side = point == EstimatePoint.LIKELY ? 13 : 11;
    getChildren().getFirst().resizeRelocate((SIZE - side) / 2, (SIZE - side) / 2, side, side);
  }
}
