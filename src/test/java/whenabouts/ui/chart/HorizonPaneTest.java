package whenabouts.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import whenabouts.chart.ChartSamples;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.Drawing;
import whenabouts.chart.Mark;
import whenabouts.chart.Paint;
import whenabouts.forecast.Forecast;
import whenabouts.ui.WindowTest;
import whenabouts.ui.kit.Console;

@WindowTest
class HorizonPaneTest {
  private static final Forecast FIVE = ChartSamples.five();
  private static final Forecast MANY = ChartSamples.many(300);

  private final FxRobot robot = new FxRobot();
  private final SimpleObjectProperty<Forecast> forecast = new SimpleObjectProperty<>();
  private HorizonPane pane;
  private Stage stage;

  @BeforeAll
  static void launch() throws Exception {
    Console.dropClassPathWarning();
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void show() {
    robot.interact(
        () -> {
          pane = new HorizonPane(forecast);
          pane.localeProperty().set(Locale.UK);
          stage = new Stage();
          stage.setX(0);
          stage.setY(0);
          stage.setScene(new Scene(pane, 960, 620));
          stage.show();
        });
    show(FIVE);
  }

  @AfterEach
  void close() {
    robot.interact(stage::close);
  }

  private void show(Forecast shown) {
    robot.interact(() -> forecast.set(shown));
    settle();
  }

  private void settle() {
    robot.interact(() -> pane.layout());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private DrawingCanvas rows() {
    return (DrawingCanvas) pane.lookup("#horizon-rows");
  }

  private ScrollBar scrollBar() {
    return (ScrollBar) pane.lookup("#horizon-scroll");
  }

  private Drawing drawing() {
    Drawing drawing = rows().getDrawing();
    assertThat(drawing).isNotNull();
    return drawing;
  }

  /// Somewhere in the row of that id, beside its marks.
  private Point2D inRow(String id) {
    Extent row = rows().stops().get(id);
    assertThat(row).as(id).isNotNull();
    double x = row.left() + 30;
    double y = (row.top() + row.bottom()) / 2 - rows().getTop();
    return rows().localToScreen(x, y);
  }

  /// Where the thick tick of the first row lies: it moves when the time is zoomed or panned.
  private double firstTick() {
    return drawing().marks().stream()
        .filter(m -> m instanceof Mark.Line l && l.stroke().width() == 3)
        .mapToDouble(m -> ((Mark.Line) m).x1())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aClickSelectsTheRow() {
    robot.clickOn(inRow("task:integrate"));
    assertThat(pane.selectedProperty().get()).isEqualTo("task:integrate");
    robot.clickOn(inRow("milestone:launch"));
    assertThat(pane.selectedProperty().get()).isEqualTo("milestone:launch");
  }

  @Test
  void theArrowKeysGoFromRowToRowAndAreSpoken() {
    robot.clickOn(inRow("milestone:know"));
    robot.type(KeyCode.DOWN, KeyCode.DOWN);
    settle();
    assertThat(pane.selectedProperty().get()).isEqualTo("task:rerank");
    assertThat(rows().getAccessibleText()).startsWith("Cross-encoder re-ranker: know by");
    robot.type(KeyCode.UP);
    assertThat(pane.selectedProperty().get()).isEqualTo("milestone:launch");
    robot.type(KeyCode.END);
    assertThat(pane.selectedProperty().get()).isEqualTo("task:rollout");
    robot.type(KeyCode.HOME);
    assertThat(pane.selectedProperty().get()).isEqualTo("milestone:know");
  }

  @Test
  void hoveringTellsTheNumbers() {
    Extent row = rows().stops().get("task:rerank");
    String tip = String.valueOf(rows().at(30, row.top() + 5).tooltip());
    assertThat(tip).startsWith("Cross-encoder re-ranker\nknow by ").contains("validated: ");
    assertThat(rows().at(30, 5)).as("a heading means nothing").isNull();
    Mark asOf =
        drawing().marks().stream()
            .filter(m -> String.valueOf(m.meaning().tooltip()).startsWith("as of"))
            .findFirst()
            .orElseThrow();
    assertThat(asOf.meaning().tooltip()).isEqualTo("as of 4 Jan");
  }

  @Test
  void everyPlaceInARowBelongsToIt() {
    rows()
        .stops()
        .forEach(
            (id, row) -> {
              for (double x = row.left() + 1; x < row.right(); x += 7) {
                assertThat(rows().idAt(x, (row.top() + row.bottom()) / 2)).isEqualTo(id);
              }
            });
  }

  @Test
  void zoomingSpreadsTheTimeAndZeroShowsAllAgain() {
    robot.clickOn(inRow("task:rerank"));
    double fitted = firstTick();
    robot.type(KeyCode.PLUS);
    settle();
    assertThat(firstTick()).isNotCloseTo(fitted, within(5.0));
    robot.type(KeyCode.DIGIT0);
    settle();
    assertThat(firstTick()).isCloseTo(fitted, within(0.01));
    robot.type(KeyCode.RIGHT);
    settle();
    assertThat(firstTick()).isCloseTo(fitted - 60, within(0.01));
    robot.clickOn("#horizon-fit");
    settle();
    assertThat(firstTick()).isCloseTo(fitted, within(0.01));
  }

  @Test
  void ctrlAndTheWheelZoomAboutThePointer() {
    double fitted = firstTick();
    robot.interact(() -> pane.fireEvent(wheel(fitted, 100, true)));
    settle();
    assertThat(firstTick()).isCloseTo(fitted, within(0.5));
  }

  private static ScrollEvent wheel(double x, double deltaY, boolean ctrl) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        x,
        200,
        x,
        200,
        false,
        ctrl,
        false,
        false,
        false,
        false,
        0,
        deltaY,
        0,
        deltaY,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  @Test
  void draggingPans() {
    double fitted = firstTick();
    Point2D from = inRow("task:rollout");
    robot.moveTo(from).press(MouseButton.PRIMARY).moveBy(40, 0).release(MouseButton.PRIMARY);
    settle();
    assertThat(firstTick()).isCloseTo(fitted + 40, within(3.0));
    assertThat(pane.selectedProperty().get()).as("a drag is no click").isNull();
  }

  @Test
  void theCanvasIsNoLargerThanTheWindowHoweverManyRows() {
    show(MANY);
    assertThat(drawing().height()).isGreaterThan(5000);
    assertThat(rows().getHeight()).isLessThanOrEqualTo(620);
    assertThat(scrollBar().isVisible()).isTrue();
    robot.interact(() -> pane.fireEvent(wheel(300, -400, false)));
    settle();
    assertThat(rows().getTop()).isEqualTo(400);
    String last = "task:" + MANY.tasks().get(298).task().id();
    robot.interact(() -> pane.selectedProperty().set(last));
    settle();
    Extent row = rows().stops().get(last);
    assertThat(row.bottom()).isLessThanOrEqualTo(rows().getTop() + rows().getHeight() + 0.01);
    assertThat(row.top()).isGreaterThanOrEqualTo(rows().getTop());
    assertThat(rows().at(30, row.top() + 4 - rows().getTop()).id()).isEqualTo(last);
  }

  @Test
  void withoutOverflowThereIsNoScrollBar() {
    assertThat(scrollBar().isVisible()).isFalse();
    assertThat(drawing().height()).isEqualTo(rows().getHeight());
  }

  @Test
  void aSmallEditDoesNotMoveTheAxis() {
    show(ChartSamples.byHand(uniform(10, 30), uniform(40, 100)));
    double before = firstTick();
    show(ChartSamples.byHand(uniform(10, 30), uniform(40, 95)));
    Drawing after = drawing();
    show(ChartSamples.byHand(uniform(10, 30), uniform(40, 100)));
    assertThat(firstTick()).isEqualTo(before);
    assertThat(after).isNotEqualTo(drawing());
    show(ChartSamples.byHand(uniform(10, 30), uniform(40, 1000)));
    assertThat(firstTick()).isNotEqualTo(before);
  }

  @Test
  void whatWasZoomedToStaysInViewWhileTheDocumentChanges() {
    show(ChartSamples.byHand(uniform(400, 420), uniform(430, 450)));
    for (int i = 0; i < 4; i++) {
      robot.interact(() -> pane.fireEvent(wheel(firstTick(), 100, true)));
      settle();
    }
    double zoomed = firstTick();
    show(ChartSamples.byHand(uniform(400, 420), uniform(430, 450)));
    assertThat(firstTick()).isCloseTo(zoomed, within(1e-6));
    show(ChartSamples.byHand(uniform(1, 2), uniform(2, 3)));
    Mark.Box range =
        drawing().marks().stream()
            .filter(m -> m instanceof Mark.Box b && b.fill() instanceof Paint.Gradient)
            .map(Mark.Box.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(range.width()).as("another document is shown whole").isPositive();
  }

  private static whenabouts.forecast.Distribution uniform(double from, double to) {
    return ChartSamples.distribution(p -> from + (to - from) * p, 0);
  }

  @Test
  void manyChangesInOnePulseAreOneRedraw() {
    Drawing before = drawing();
    robot.interact(
        () -> {
          for (int i = 0; i < 100; i++) {
            pane.confidenceProperty().set(i % 2 == 0 ? 0.5 : 0.95);
            assertThat(rows().getDrawing()).isSameAs(before);
          }
        });
    settle();
    assertThat(drawing()).isNotSameAs(before);
  }

  @Test
  void withoutAForecastThereIsNothing() {
    show(null);
    assertThat(rows().getDrawing()).isNull();
    show(FIVE);
    assertThat(rows().getDrawing()).isNotNull();
  }

  /// For people to look at.
  @Test
  void picturesForPeople() {
    for (ChartStyle style : new ChartStyle[] {ChartStyle.LIGHT, ChartStyle.DARK}) {
      for (int n : new int[] {5, 60, 300}) {
        robot.interact(
            () -> {
              pane.chartStyleProperty().set(style);
              pane.selectedProperty().set(n == 5 ? "task:rerank" : "task:t3");
            });
        show(n == 5 ? FIVE : n == 60 ? ChartSamples.many(60) : MANY);
        Path file = Path.of("target/screens/horizon-" + n + "-" + style.name() + ".png");
        robot.interact(() -> save(stage.getScene().snapshot(null), file));
        assertThat(file).isNotEmptyFile();
      }
    }
  }

  /// For people to look at.
  @Test
  void picturesOfExtremes() {
    robot.interact(() -> stage.setWidth(520));
    show(FIVE);
    robot.interact(() -> save(stage.getScene().snapshot(null), screen("narrow")));
    robot.interact(() -> stage.setWidth(960));
    robot.clickOn(inRow("task:rerank"));
    robot.type(KeyCode.PLUS, KeyCode.PLUS, KeyCode.PLUS, KeyCode.PLUS, KeyCode.PLUS);
    robot.type(KeyCode.LEFT, KeyCode.LEFT, KeyCode.DOWN);
    settle();
    robot.interact(() -> save(stage.getScene().snapshot(null), screen("zoomed")));
    show(ChartSamples.byHand("Decade", uniform(10, 1000), uniform(2000, 3650)));
    robot.interact(() -> pane.fit());
    settle();
    robot.interact(() -> save(stage.getScene().snapshot(null), screen("decade")));
    show(
        ChartSamples.byHand(
            "A name that goes on and on ".repeat(5),
            ChartSamples.distribution(p -> 1, 1),
            ChartSamples.distribution(p -> 20 + 30 * p, 0.7)));
    robot.interact(() -> save(stage.getScene().snapshot(null), screen("never")));
    assertThat(screen("never")).isNotEmptyFile();
  }

  private static Path screen(String name) {
    return Path.of("target/screens/horizon-" + name + ".png");
  }

  private static void save(WritableImage image, Path file) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(out, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
