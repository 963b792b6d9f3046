package whenabouts.ui.view;

import static whenabouts.ui.kit.Texts.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import whenabouts.chart.Basis;
import whenabouts.chart.Chart;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.ChartPicture;
import whenabouts.chart.TimeScale;
import whenabouts.export.ExportLook;
import whenabouts.export.ExportRequest;
import whenabouts.forecast.Forecast;
import whenabouts.session.Selection;
import whenabouts.ui.chart.DrawingCanvas;
import whenabouts.ui.kit.Lines;

/// A chart in the window's centre: what it finds as a sentence, what it is about, the picture, and
/// on demand the table in the picture's place. Redraws at most once a pulse, and only while in
/// sight.
public final class ChartPane extends BorderPane {
  /// What is lower than a chart can be is scrolled.
  private static final double LEAST = 280;

  private final ViewContext context;
  private final Supplier<@Nullable Function<ChartOptions, Chart>> painting;
  private final DrawingCanvas canvas = new DrawingCanvas();
  private final ScrollBar scroll = new ScrollBar();
  private final Label finding = new Label();
  private final HBox tools = new HBox(8);
  private final ToggleButton asTable = new ToggleButton();
  private final DataTableView table;
  private final Body body = new Body();
  private Supplier<@Nullable Basis> basis;
  private @Nullable Chart chart;
  private boolean stale = true;
  private boolean revealing;

  /// @param id of the view; its parts are named after it
  /// @param painting what is to be drawn now, as a function of the space there is, which depends
  ///     on nothing that changes later; null where there is nothing to draw yet
  public ChartPane(
      String id, ViewContext context, Supplier<@Nullable Function<ChartOptions, Chart>> painting) {
    this.context = context;
    this.painting = painting;
    basis =
        () -> {
          Forecast forecast = context.session().live().forecast();
          return forecast == null ? null : Basis.of(forecast);
        };
    setId("view-" + id);
    getStyleClass().add("chart-pane");
    table = new DataTableView(id + "-table");
    canvas.setId(id + "-chart");
    canvas.setName(text("view." + id));
    canvas.setOnSelect(this::select);
    finding.setId(id + "-finding");
    finding.getStyleClass().add("finding");
    Lines.wrap(finding);
    finding.setMaxWidth(Lines.LONGEST);
    finding.setMinHeight(Region.USE_PREF_SIZE);
    scroll.setOrientation(Orientation.VERTICAL);
    setTop(head(id));
    setCenter(new StackPane(body, table));
    table.visibleProperty().bind(asTable.selectedProperty());
    body.visibleProperty().bind(asTable.selectedProperty().not());
    asTable.selectedProperty().subscribe(this::fillTable);
    scroll.valueProperty().subscribe(value -> canvas.setTop(value.doubleValue()));
    body.addEventHandler(ScrollEvent.SCROLL, e -> scrollTo(scroll.getValue() - e.getDeltaY()));
    body.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    redrawOn(context.session().live().forecastProperty());
    redrawOn(context.session().confidenceProperty());
    redrawOn(context.session().selectionProperty());
    context.session().selectionProperty().subscribe((was, is) -> revealing = true);
    redrawOn(context.style());
  }

  /// A table that nobody sees stays empty: it would cost every redraw, and style its cells before
  /// itself.
  private void fillTable() {
    table.show(chart == null || !asTable.isSelected() ? null : chart.table());
  }

  private VBox head(String id) {
    asTable.setId(id + "-as-table");
    asTable.setGraphic(new FontIcon(Feather.LIST));
    asTable.setAccessibleText(text("view.asTable"));
    asTable.setTooltip(new Tooltip(text("view.asTable.tip")));
    asTable.getStyleClass().add("flat");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    tools.getStyleClass().add("view-tools");
    tools.getChildren().addAll(space, asTable);
    VBox head = new VBox(tools, finding);
    head.getStyleClass().add("view-head");
    return head;
  }

  /// Puts controls before the table switch.
  public void addTools(Node... nodes) {
    int at = 0;
    for (Node node : nodes) {
      if (node instanceof Button button) {
        // What is chosen from a list can be cut, what a button does cannot.
        button.setMinWidth(Region.USE_PREF_SIZE);
      }
      tools.getChildren().add(at++, node);
    }
  }

  /// Draws again when that changes.
  public void redrawOn(ObservableValue<?> value) {
    value.subscribe((was, is) -> redraw());
  }

  public void redraw() {
    stale = true;
    body.requestLayout();
  }

  /// Where the picture is drawn, for drags and keys.
  public DrawingCanvas canvas() {
    return canvas;
  }

  /// What is shown; null where there is nothing yet.
  public @Nullable Chart chart() {
    return chart;
  }

  /// By which drags are read; null where nothing can be dragged.
  public @Nullable TimeScale scale() {
    return chart == null ? null : chart.scale();
  }

  /// Tells what the chart rests on, where that is not the forecast in sight.
  ///
  /// @param basis null while there is none
  public void restOn(Supplier<@Nullable Basis> basis) {
    this.basis = basis;
  }

  /// The chart as it is to be written for others, at any size; empty where there is nothing to
  /// draw.
  public Optional<ExportRequest> exported(ExportLook look) {
    Forecast forecast = context.session().live().forecast();
    Basis rests = basis.get();
    Function<ChartOptions, Chart> painter = painting.get();
    return forecast == null || rests == null || painter == null || chart == null || chart.isNote()
        ? Optional.empty()
        : Optional.of(
            new ExportRequest.OfChart(
                forecast, rests, painter, options(ChartPicture.WIDTH, ChartPicture.HEIGHT), look));
  }

  private ChartOptions options(double width, double height) {
    return new ChartOptions(
        width,
        height,
        context.style().getValue(),
        context.session().confidenceProperty().get().probability(),
        false,
        Locale.getDefault());
  }

  private void select(String id) {
    Selection meant = Selection.ofMeaning(id).in(context.session().roadmap());
    if (!meant.equals(Selection.NOTHING)) {
      context.session().selectionProperty().set(meant);
    }
  }

  private void keyPressed(KeyEvent e) {
    switch (e.getCode()) {
      case PAGE_UP -> scrollTo(scroll.getValue() - body.getHeight());
      case PAGE_DOWN -> scrollTo(scroll.getValue() + body.getHeight());
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void scrollTo(double top) {
    scroll.setValue(Math.clamp(top, 0, scroll.getMax()));
  }

  /// The picture with its scroll bar.
  private final class Body extends Region {
    private double drawnWidth;
    private double drawnHeight;
    private String said = "";

    Body() {
      getChildren().addAll(canvas, scroll);
      setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
      double width = getWidth();
      double height = getHeight();
      if (width < 1 || height < 1) {
        return;
      }
      if (stale || width != drawnWidth || height != drawnHeight) {
        stale = false;
        drawnWidth = width;
        drawnHeight = height;
        draw(width, height);
      }
      double tall = chart == null ? 0 : chart.drawing().height();
      scroll.setMax(Math.max(0, tall - height));
      scroll.setVisibleAmount(tall <= 0 ? 0 : scroll.getMax() * height / tall);
      scroll.setVisible(scroll.getMax() > 0.5);
      if (revealing) {
        revealing = false;
        reveal(height);
      }
      scrollTo(scroll.getValue());
      canvas.resizeRelocate(0, 0, width, height);
      double bar = scroll.prefWidth(-1);
      scroll.resizeRelocate(width - bar, 0, bar, height);
    }

    /// Scrolls to what is selected where it is out of sight.
    private void reveal(double height) {
      String id = context.session().selectionProperty().get().meaning();
      Bounds place = id == null ? null : canvas.placeOf(id);
      if (place != null && place.getMinY() < scroll.getValue()) {
        scrollTo(place.getMinY());
      } else if (place != null && place.getMaxY() > scroll.getValue() + height) {
        scrollTo(place.getMaxY() - height);
      }
    }

    private void draw(double width, double height) {
      Function<ChartOptions, Chart> painter = painting.get();
      chart = painter == null ? null : painter.apply(options(width, Math.max(LEAST, height)));
      canvas.setDrawing(chart == null ? null : chart.drawing());
      canvas.setSelected(context.session().selectionProperty().get().meaning());
      say(chart == null ? "" : chart.finding());
      // Where there is nothing to draw, the picture says so itself.
      finding.setVisible(chart != null && !chart.finding().equals(chart.drawing().title()));
      fillTable();
    }

    /// A text that changes while its surroundings are laid out is shown with their next layout,
    /// which nothing else might ask for.
    private void say(String found) {
      if (!found.equals(said)) {
        said = found;
        finding.setText(found);
        Platform.runLater(ChartPane.this::requestLayout);
      }
    }
  }
}
