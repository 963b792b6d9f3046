package whenabouts.ui.tour;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Motion;

/// The tour: a card that goes from one part of the window to the next and says what it is for. It
/// lies on top of the window and leaves everything below usable; it edits nothing.
public final class Tour extends Pane {
  private static final double GAP = 12;
  private static final double RING = 4;

  private final Region ring = new Region();
  private final Label title = new Label();
  private final Label says = new Label();
  private final Label place = new Label();
  private final Button back = new Button(text("tour.back"));
  private final Button next = new Button();
  private final VBox card;
  private final Runnable ended;
  private final Consumer<String> uncover;
  private Subscription following = Subscription.EMPTY;
  private int at;
  private @Nullable Node anchor;
  private @Nullable Node before;

  /// @param ended called each time it was taken to its end or broken off
  /// @param uncover called with the id of each node it goes to, which may be hidden
  public Tour(Runnable ended, Consumer<String> uncover) {
    this.ended = ended;
    this.uncover = uncover;
    setId("tour");
    setPickOnBounds(false);
    setVisible(false);
    ring.getStyleClass().add("tour-ring");
    ring.setMouseTransparent(true);
    ring.setId("tour-ring");
    card = card();
    getChildren().addAll(ring, card);
  }

  private VBox card() {
    title.setId("tour-title");
    title.getStyleClass().add(Styles.TITLE_4);
    says.setId("tour-says");
    Lines.wrap(says);
    place.setId("tour-place");
    place.getStyleClass().add("quiet");
    Button close = new Button(text("tour.end"));
    close.setId("tour-end");
    close.getStyleClass().add(Styles.FLAT);
    close.setOnAction(event -> end());
    back.setId("tour-back");
    back.setOnAction(event -> go(at - 1));
    next.setId("tour-next");
    next.getStyleClass().add(Styles.ACCENT);
    next.setOnAction(event -> go(at + 1));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox buttons = new HBox(8, place, gap, close, back, next);
    buttons.setAlignment(Pos.CENTER_LEFT);
    VBox made = new VBox(8, title, says, buttons);
    made.setId("tour-card");
    made.getStyleClass().addAll("card-on-top", "tour-card");
    made.setPrefWidth(380);
    made.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    return made;
  }

  /// Begins at the first stop.
  public void begin() {
    if (!isVisible()) {
      before = getScene().getFocusOwner();
    }
    setVisible(true);
    go(0);
    if (Motion.isAllowed()) {
      FadeTransition fade = new FadeTransition(Duration.millis(200), card);
      fade.setFromValue(0);
      fade.setToValue(1);
      fade.play();
    }
  }

  private void end() {
    setVisible(false);
    following.unsubscribe();
    following = Subscription.EMPTY;
    anchor = null;
    if (before != null && before.getScene() == getScene()) {
      before.requestFocus();
    }
    before = null;
    ended.run();
  }

  private void go(int step) {
    List<Step> steps = List.of(Step.values());
    if (step >= steps.size()) {
      end();
      return;
    }
    at = Math.max(0, step);
    Step here = steps.get(at);
    title.setText(here.title());
    says.setText(here.says());
    place.setText(text("tour.place", Integer.toString(at + 1), Integer.toString(steps.size())));
    back.setDisable(at == 0);
    next.setText(at == steps.size() - 1 ? text("tour.done") : text("tour.next"));
    // The button has the keyboard, so it says where one is.
    next.setAccessibleText(next.getText());
    next.setAccessibleHelp(here.title() + ". " + here.says());
    uncover.accept(here.anchor());
    stayBeside(getScene().lookup("#" + here.anchor()));
    next.requestFocus();
  }

  /// Keeps ring and card where the node is, also when the window is made larger or smaller.
  private void stayBeside(@Nullable Node node) {
    following.unsubscribe();
    anchor = node;
    following =
        node == null
            ? Subscription.EMPTY
            : Subscription.combine(
                node.localToSceneTransformProperty().subscribe(any -> lieAnew()),
                node.boundsInLocalProperty().subscribe(any -> lieAnew()));
    requestLayout();
  }

  /// Later, as what moved is still being laid out.
  private void lieAnew() {
    Platform.runLater(this::requestLayout);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      end();
      event.consume();
    }
  }

  @Override
  protected void layoutChildren() {
    double width = card.prefWidth(-1);
    double height = card.prefHeight(width);
    Bounds target = target();
    ring.setVisible(target.getWidth() > 0);
    // Within the window, also around what reaches to its edge.
    double left = Math.max(0, target.getMinX() - RING);
    double top = Math.max(0, target.getMinY() - RING);
    ring.resizeRelocate(
        left,
        top,
        Math.min(getWidth(), target.getMaxX() + RING) - left,
        Math.min(getHeight(), target.getMaxY() + RING) - top);
    Bounds spot = spot(target, width, height);
    card.resizeRelocate(spot.getMinX(), spot.getMinY(), width, height);
  }

  private Bounds target() {
    return anchor == null || anchor.getScene() != getScene()
        ? new BoundingBox(getWidth() / 2, getHeight() / 3, 0, 0)
        : sceneToLocal(anchor.localToScene(anchor.getBoundsInLocal()));
  }

  /// Below the target, above it, beside it, or in the middle of one that fills the window.
  private Bounds spot(Bounds target, double width, double height) {
    double x = target.getCenterX() - width / 2;
    double y = target.getCenterY() - height / 2;
    if (target.getMaxY() + GAP + height < getHeight()) {
      y = target.getMaxY() + GAP;
    } else if (target.getMinY() - GAP - height > 0) {
      y = target.getMinY() - GAP - height;
    } else if (target.getMaxX() + GAP + width < getWidth()) {
      x = target.getMaxX() + GAP;
    } else if (target.getMinX() - GAP - width > 0) {
      x = target.getMinX() - GAP - width;
    }
    return new BoundingBox(
        Math.clamp(x, GAP, Math.max(GAP, getWidth() - width - GAP)),
        Math.clamp(y, GAP, Math.max(GAP, getHeight() - height - GAP)),
        width,
        height);
  }
}
