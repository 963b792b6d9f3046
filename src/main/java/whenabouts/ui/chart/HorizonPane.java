package whenabouts.ui.chart;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.Horizon;
import whenabouts.chart.HorizonOptions;
import whenabouts.chart.HorizonRows;
import whenabouts.forecast.Forecast;

/// The Horizon in a window: rows that scroll under a fixed axis, time that zooms and pans. Follows
/// the forecast and redraws at most once a pulse.
///
/// Dragging a task's handle links it to what needs it; dragging anything else and the arrow keys
/// left and right pan; up and down go from row to row.
public final class HorizonPane extends Region {
  private static final double ZOOM_STEP = 1.25;

  /// So many rows are put into words in less time than a frame has.
  private static final int MOST_AT_ONCE = 100;

  private final ObservableValue<@Nullable Forecast> forecast;
  private final DoubleProperty confidence =
      new SimpleDoubleProperty(this, "confidence", HorizonOptions.DEFAULT_CONFIDENCE);
  private final ObjectProperty<ChartStyle> chartStyle =
      new SimpleObjectProperty<>(this, "chartStyle", ChartStyle.LIGHT);
  private final ObjectProperty<@Nullable String> selected =
      new SimpleObjectProperty<>(this, "selected");
  private final ObjectProperty<@Nullable Forecast> ghost =
      new SimpleObjectProperty<>(this, "ghost");
  private final ObjectProperty<@Nullable Set<String>> tasks =
      new SimpleObjectProperty<>(this, "tasks");
  private final ObjectProperty<Locale> locale =
      new SimpleObjectProperty<>(this, "locale", Locale.getDefault(Locale.Category.FORMAT));

  private final DrawingCanvas axis = new DrawingCanvas();
  private final DrawingCanvas rows = new DrawingCanvas();
  private final LinkDrag links = new LinkDrag(rows);
  private final ScrollBar vertical = new ScrollBar();
  private final HBox buttons = new HBox(2);
  private final ObjectProperty<@Nullable Node> instead =
      new SimpleObjectProperty<>(this, "instead");

  private final TimeView time = new TimeView();

  /// What the rows say; null while there is nothing to show, or not yet.
  private @Nullable HorizonRows prepared;

  private boolean unprepared = true;
  private final AtomicLong latest = new AtomicLong();
  private Horizon.Reach drawn = Horizon.Reach.ALL;
  private boolean preparing;
  private boolean stale = true;
  private boolean revealing;
  private double drawnWidth;
  private double drawnHeight;
  private double dragX;
  private double dragY;

  /// @param forecast what to show; null while there is none
  public HorizonPane(ObservableValue<@Nullable Forecast> forecast) {
    this.forecast = forecast;
    getStyleClass().add("horizon-pane");
    axis.setFocusTraversable(false);
    vertical.setOrientation(Orientation.VERTICAL);
    vertical.setId("horizon-scroll");
    rows.setId("horizon-rows");
    buttons
        .getChildren()
        .addAll(
            button("horizon-zoom-out", "zoomOut", this::zoomOut),
            button("horizon-fit", "fit", this::fit),
            button("horizon-zoom-in", "zoomIn", this::zoomIn));
    getChildren().addAll(rows, links, axis, vertical, buttons);
    forecast.addListener((_, was, is) -> keepDates(was, is));
    for (Observable o : new Observable[] {forecast, ghost, confidence, locale, tasks}) {
      o.addListener(_ -> prepareAgain());
    }
    chartStyle.addListener(_ -> redraw());
    selected.addListener(
        _ -> {
          revealing = true;
          redraw();
        });
    vertical.valueProperty().addListener(_ -> scrolledTo(vertical.getValue()));
    vertical.valueProperty().addListener(_ -> links.redrawn());
    rows.setOnSelect(selected::set);
    axis.setOnSelect(selected::set);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    for (DrawingCanvas part : new DrawingCanvas[] {axis, rows}) {
      part.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
      part.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    }
    setOnZoom(e -> zoom(e.getZoomFactor(), e.getX()));
    instead.subscribe(this::replace);
    for (Node part : new Node[] {axis, rows, links}) {
      part.visibleProperty().bind(instead.isNull());
    }
  }

  /// The share of futures, in (0, 1), that the emphasised dates cover.
  public DoubleProperty confidenceProperty() {
    return confidence;
  }

  /// Light or dark.
  public ObjectProperty<ChartStyle> chartStyleProperty() {
    return chartStyle;
  }

  /// What is selected, here or elsewhere: `task:ID` or `milestone:ID`; null: nothing.
  public ObjectProperty<@Nullable String> selectedProperty() {
    return selected;
  }

  /// The forecast of the roadmap itself, drawn behind that of a scenario; null: none.
  public ObjectProperty<@Nullable Forecast> ghostProperty() {
    return ghost;
  }

  /// Ids of the tasks that have rows, beside all milestones; null: all.
  public ObjectProperty<@Nullable Set<String>> tasksProperty() {
    return tasks;
  }

  /// What is shown in the place of axis and rows; null: they are.
  public ObjectProperty<@Nullable Node> insteadProperty() {
    return instead;
  }

  private void replace(@Nullable Node was, @Nullable Node is) {
    if (was != null) {
      getChildren().remove(was);
    }
    if (is != null) {
      getChildren().add(is);
    }
    requestLayout();
  }

  /// Puts a control beside the buttons that zoom.
  public void addTool(Node tool) {
    buttons.getChildren().add(tool);
  }

  /// What dragging from row to row does.
  public void setLinking(Linking linking) {
    links.setLinking(linking);
  }

  /// Of the dates.
  public ObjectProperty<Locale> localeProperty() {
    return locale;
  }

  public void fit() {
    time.fit();
    redraw();
  }

  public void zoomIn() {
    zoom(ZOOM_STEP, Double.NaN);
  }

  public void zoomOut() {
    zoom(1 / ZOOM_STEP, Double.NaN);
  }

  private static Button button(String id, String key, Runnable action) {
    ResourceBundle texts = ResourceBundle.getBundle("whenabouts.ui.chart.texts");
    String tip = texts.getString(key + ".tip");
    Button button = new Button(texts.getString(key));
    button.setId(id);
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(tip);
    button.getStyleClass().addAll("small", "flat");
    button.setFocusTraversable(false);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// Keeps the dates in view that the user zoomed to, although days are counted from another.
  private void keepDates(@Nullable Forecast was, @Nullable Forecast is) {
    if (was != null && is != null) {
      time.countFrom(was.endOf(is.roadmap().asOf()) - 1);
    }
  }

  private void prepareAgain() {
    unprepared = true;
    requestLayout();
  }

  /// Whether what is shown is the last forecast: false while many rows are being prepared.
  public boolean isUpToDate() {
    return !unprepared && !preparing;
  }

  /// Puts the rows into words; where they are many, beside the UI thread, and until they are there
  /// the rows before stay.
  private void prepare() {
    unprepared = false;
    long ticket = latest.incrementAndGet();
    Forecast shown = forecast.getValue();
    if (shown == null) {
      take(null);
      return;
    }
    Forecast behind = ghost.get();
    double emphasised = confidence.get();
    Locale dates = locale.get();
    Set<String> wanted = tasks.get();
    Supplier<HorizonRows> work = () -> HorizonRows.of(shown, behind, emphasised, dates, wanted);
    if (shown.tasks().size() + shown.milestones().size() <= MOST_AT_ONCE) {
      take(work.get());
      return;
    }
    preparing = true;
    Thread.startVirtualThread(
        () -> {
          if (latest.get() == ticket) {
            HorizonRows made = work.get();
            Platform.runLater(
                () -> {
                  if (latest.get() == ticket) {
                    take(made);
                    requestLayout();
                  }
                });
          }
        });
  }

  private void take(@Nullable HorizonRows made) {
    preparing = false;
    prepared = made;
    if (made != null && time.isChosen()) {
      // Nothing there: it is another document.
      time.leaveEmptiness(
          Horizon.parts(made, options(drawnWidth, drawnHeight), drawn).everything());
    }
    stale = true;
  }

  private void scrolledTo(double top) {
    rows.setTop(top);
    if (top < drawn.from() || top + rows.getHeight() > drawn.to()) {
      redraw();
    }
  }

  private void redraw() {
    stale = true;
    requestLayout();
  }

  private void zoom(double factor, double x) {
    time.zoom(factor, x);
    redraw();
  }

  private void pan(double pixels) {
    time.pan(pixels);
    redraw();
  }

  private void scrolled(ScrollEvent e) {
    if (e.isShortcutDown()) {
      zoom(Math.exp(e.getDeltaY() / 200), e.getX());
    } else {
      pan(-e.getDeltaX());
      scrollTo(vertical.getValue() - e.getDeltaY());
    }
    e.consume();
  }

  private void scrollTo(double top) {
    vertical.setValue(Math.clamp(top, 0, vertical.getMax()));
  }

  private void pressed(MouseEvent e) {
    dragX = e.getX();
    dragY = e.getY();
  }

  private void dragged(MouseEvent e) {
    if (!e.isStillSincePress()) {
      pan(dragX - e.getX());
      scrollTo(vertical.getValue() + dragY - e.getY());
      pressed(e);
    }
  }

  private void keyPressed(KeyEvent e) {
    boolean known = true;
    switch (e.getCode()) {
      case PLUS, ADD, EQUALS -> zoomIn();
      case MINUS, SUBTRACT -> zoomOut();
      case DIGIT0, NUMPAD0 -> fit();
      case LEFT -> pan(-60);
      case RIGHT -> pan(60);
      case PAGE_UP -> scrollTo(vertical.getValue() - rows.getHeight());
      case PAGE_DOWN -> scrollTo(vertical.getValue() + rows.getHeight());
      default -> known = typed(e.getText());
    }
    if (known) {
      e.consume();
    }
  }

  /// Keyboards differ in where they have these.
  private boolean typed(String text) {
    switch (text) {
      case "+" -> zoomIn();
      case "-" -> zoomOut();
      case "0" -> fit();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  protected void layoutChildren() {
    if (unprepared) {
      prepare();
    }
    double bar = vertical.prefWidth(-1);
    double width = Math.max(1, getWidth());
    double axisHeight = Horizon.axisHeight();
    double rowsHeight = Math.max(0, getHeight() - axisHeight);
    if (stale || width != drawnWidth || rowsHeight != drawnHeight) {
      draw(width, rowsHeight);
    }
    double tall = rows.getDrawing() == null ? 0 : rows.getDrawing().height();
    vertical.setMax(Math.max(0, tall - rowsHeight));
    vertical.setVisibleAmount(tall <= 0 ? 0 : vertical.getMax() * rowsHeight / tall);
    vertical.setVisible(vertical.getMax() > 0 && instead.get() == null);
    if (revealing) {
      revealing = false;
      reveal(rowsHeight);
    }
    scrollTo(vertical.getValue());
    axis.resizeRelocate(0, 0, width, axisHeight);
    rows.resizeRelocate(0, axisHeight, width, rowsHeight);
    links.resizeRelocate(0, axisHeight, width, rowsHeight);
    // Over the rows' right margin, so that its coming and going moves nothing.
    vertical.resizeRelocate(width - bar, axisHeight, bar, rowsHeight);
    Node other = instead.get();
    if (other != null) {
      other.resizeRelocate(0, axisHeight, width, rowsHeight);
    }
    buttons.autosize();
    buttons.relocate(8, (axisHeight - buttons.getHeight()) / 2);
  }

  private void draw(double width, double height) {
    if (width != drawnWidth) {
      time.resized();
    }
    stale = false;
    links.redrawn();
    drawnWidth = width;
    drawnHeight = height;
    setBackground(Background.fill(CanvasPainter.color(chartStyle.get().background())));
    HorizonRows shown = prepared;
    if (shown == null) {
      axis.setDrawing(null);
      rows.setDrawing(null);
      time.drawn(null);
      return;
    }
    // As much again above and below, to be scrolled to without drawing anew.
    double top = vertical.getValue();
    drawn = new Horizon.Reach(top - height, top + 2 * height);
    Horizon.Parts parts = Horizon.parts(shown, options(width, height), drawn);
    if (time.everything(parts.everything())) {
      parts = Horizon.parts(shown, options(width, height), drawn);
    }
    time.drawn(parts.scale());
    axis.setDrawing(parts.axis());
    rows.setDrawing(parts.rows());
    rows.setSelected(selected.get());
  }

  private HorizonOptions options(double width, double height) {
    return new HorizonOptions(
        width,
        height,
        chartStyle.get(),
        confidence.get(),
        time.span(),
        selected.get(),
        locale.get(),
        null,
        ghost.get(),
        tasks.get());
  }

  /// Scrolls to the selected row where it is out of sight.
  private void reveal(double rowsHeight) {
    String id = selected.get();
    Extent row = id == null ? null : rows.stops().get(id);
    if (row != null && row.top() < vertical.getValue()) {
      scrollTo(row.top());
    } else if (row != null && row.bottom() > vertical.getValue() + rowsHeight) {
      scrollTo(row.bottom() - rowsHeight);
    }
  }
}
