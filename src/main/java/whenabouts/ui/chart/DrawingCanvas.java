package whenabouts.ui.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Drawing;
import whenabouts.chart.Mark;
import whenabouts.chart.Meaning;
import whenabouts.forecast.Wording;

/// Shows a drawing, or the part of a tall one that is scrolled to: tells the numbers behind a mark
/// when the pointer rests on it, and lets the things meant be chosen by a click or with the arrow
/// keys. The canvas is never larger than what is visible, whatever the drawing's height.
public final class DrawingCanvas extends Region {
  /// Stands out by 3:1 from light and from dark.
  private static final Color FOCUS = Color.web("#388bfd");

  private final Canvas canvas = new Canvas();
  private final Tooltip tooltip = new Tooltip();
  private @Nullable Drawing drawing;
  private @Nullable Meaning hovered;
  private @Nullable String selected;
  private Consumer<String> onSelect = id -> {};
  private double top;
  private @Nullable String name;

  public DrawingCanvas() {
    getChildren().add(canvas);
    getStyleClass().add("drawing-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    tooltip.setShowDelay(Duration.millis(350));
    tooltip.setShowDuration(Duration.INDEFINITE);
    tooltip.setMaxWidth(440);
    tooltip.setWrapText(true);
    focusVisibleProperty().addListener(_ -> requestLayout());
    setOnMouseMoved(e -> hover(at(e)));
    setOnMouseExited(e -> hover(null));
    setOnMouseClicked(this::clicked);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /// What is said of it while nothing is drawn.
  public void setName(String name) {
    this.name = name;
    describe();
  }

  /// The drawing to show.
  public void setDrawing(@Nullable Drawing drawing) {
    this.drawing = drawing;
    setBackground(
        drawing == null ? null : Background.fill(CanvasPainter.color(drawing.background())));
    describe();
    requestLayout();
  }

  public @Nullable Drawing getDrawing() {
    return drawing;
  }

  /// How much of the drawing lies above the visible part.
  public void setTop(double top) {
    this.top = top;
    requestLayout();
  }

  public double getTop() {
    return top;
  }

  /// Told the id of the thing meant when it is clicked or gone to with the arrow keys.
  public void setOnSelect(Consumer<String> onSelect) {
    this.onSelect = onSelect;
  }

  /// The id from which the arrow keys go on, and which is spoken; null: none.
  public void setSelected(@Nullable String id) {
    selected = id;
    describe();
  }

  /// What lies at a point of this node: the topmost mark that means something; null: nothing.
  @Nullable Meaning at(double x, double y) {
    if (drawing == null) {
      return null;
    }
    for (Mark mark : drawing.marks().reversed()) {
      Meaning meaning = mark.meaning();
      if ((meaning.id() != null || meaning.tooltip() != null) && hits(mark, x, y + top)) {
        return meaning;
      }
    }
    return null;
  }

  private static boolean hits(Mark mark, double x, double y) {
    boolean thin = mark instanceof Mark.Line || mark instanceof Mark.Path;
    return Extent.of(mark).grown(thin ? 3 : 0).contains(x, y);
  }

  /// The things meant that can be gone to with the keyboard, by id, in the drawing's order, each
  /// with its place.
  Map<String, Extent> stops() {
    Map<String, Extent> stops = new LinkedHashMap<>();
    for (Mark mark : drawing == null ? List.<Mark>of() : drawing.marks()) {
      String id = mark.meaning().id();
      if (id != null && mark.meaning().spoken() != null) {
        stops.putIfAbsent(id, Extent.of(mark));
      }
    }
    return stops;
  }

  /// Where in the drawing a thing stands that can be gone to with the keyboard; null: nowhere.
  public @Nullable Bounds placeOf(String id) {
    Extent place = stops().get(id);
    return place == null
        ? null
        : new BoundingBox(
            place.left(), place.top(), place.right() - place.left(), place.bottom() - place.top());
  }

  private @Nullable Meaning at(MouseEvent e) {
    return at(e.getX(), e.getY());
  }

  private void hover(@Nullable Meaning meaning) {
    if (meaning == hovered) {
      return;
    }
    hovered = meaning;
    String text = meaning == null ? null : meaning.tooltip();
    if (text == null) {
      Tooltip.uninstall(this, tooltip);
      tooltip.hide();
    } else {
      tooltip.setText(Wording.joined(text));
      Tooltip.install(this, tooltip);
    }
  }

  private void clicked(MouseEvent e) {
    requestFocus();
    String id = idAt(e.getX(), e.getY());
    if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress() && id != null) {
      onSelect.accept(id);
    }
  }

  /// What a click means: the row, whatever line may cross it, else the mark.
  @Nullable String idAt(double x, double y) {
    for (Map.Entry<String, Extent> stop : stops().entrySet()) {
      if (stop.getValue().contains(x, y + top)) {
        return stop.getKey();
      }
    }
    Meaning meaning = at(x, y);
    return meaning == null ? null : meaning.id();
  }

  private void keyPressed(KeyEvent e) {
    List<String> ids = List.copyOf(stops().keySet());
    if (ids.isEmpty() || e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    int at = selected == null ? -1 : ids.indexOf(selected);
    Integer to =
        switch (e.getCode()) {
          case DOWN -> Math.min(at + 1, ids.size() - 1);
          case UP -> Math.max(at - 1, 0);
          case HOME -> 0;
          case END -> ids.size() - 1;
          default -> null;
        };
    if (to != null) {
      e.consume();
      onSelect.accept(ids.get(to));
    }
  }

  private void describe() {
    if (drawing == null) {
      setAccessibleText(name);
      return;
    }
    setAccessibleHelp(drawing.description());
    setAccessibleText(
        drawing.marks().stream()
            .map(Mark::meaning)
            .filter(m -> m.spoken() != null && m.id() != null && m.id().equals(selected))
            .map(Meaning::spoken)
            .findFirst()
            .orElse(drawing.title() + ". " + drawing.description()));
  }

  @Override
  protected double computePrefWidth(double height) {
    return drawing == null ? 0 : drawing.width();
  }

  @Override
  protected double computePrefHeight(double width) {
    return drawing == null ? 0 : drawing.height();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  /// Pixels of the screen per unit; 1 while this is in no window.
  private double renderScale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : Math.max(1, window.getRenderScaleX());
  }

  /// Around what the keys act on: the selected row, or all of it.
  private void focusRing() {
    Extent row = selected == null ? null : stops().get(selected);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setStroke(FOCUS);
    g.setLineWidth(2);
    if (row == null) {
      g.strokeRect(1, 1, getWidth() - 2, getHeight() - 2);
    } else {
      g.strokeRect(1, row.top() - top + 1, getWidth() - 2, row.bottom() - row.top() - 2);
    }
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    if (drawing != null && getWidth() > 0 && getHeight() > 0) {
      new CanvasPainter(canvas.getGraphicsContext2D(), 1 / renderScale())
          .paint(drawing, top, getWidth(), getHeight());
      if (isFocusVisible()) {
        focusRing();
      }
    }
  }
}
