package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.forecast.Forecast;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.session.Selection;
import whenabouts.ui.chart.DrawingCanvas;

/// Edits of the sample, by hand, in the outline and in the inspector.
@WindowTest
class EditingTest {
  /// A discovery task that everything waits for.
  private static final String TASK = "grounding";

  @TempDir Path config;
  private TestWindow window;

  @BeforeEach
  void open() {
    window = TestWindow.open(config).withSample();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Roadmap roadmap() {
    return onUi(window.session::roadmap);
  }

  private Task task() {
    return roadmap().task(TASK).orElseThrow();
  }

  private Forecast forecast() {
    return onUi(window.session.live()::forecast);
  }

  private void select(String task) {
    onUi(
        () -> {
          window.session.selectionProperty().set(Selection.task(task));
          return true;
        });
    window.settle();
  }

  /// Everything that shows the forecast.
  private record Shown(String headline, Object horizon, String facts, double launchP50) {}

  private Shown shown() {
    window.settle();
    DrawingCanvas rows = window.node("horizon-rows", DrawingCanvas.class);
    return new Shown(
        window.textOf("headline"),
        onUi(rows::getDrawing),
        window.textOf("fact-0"),
        forecast().milestone("launch").orElseThrow().finish().quantile(0.5));
  }

  private void assertAllMoved(Shown before, Shown after) {
    assertThat(after.launchP50()).isGreaterThan(before.launchP50() + 5);
    assertThat(after.headline()).isNotEqualTo(before.headline());
    assertThat(after.facts()).isNotEqualTo(before.facts());
    assertThat(after.horizon()).isNotEqualTo(before.horizon());
  }

  private void type(String text) {
    window.robot.write(text);
    org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
  }

  private Node cell(String column) {
    return window.robot.lookup("#cell-task-" + TASK + "-" + column).query();
  }

  @Test
  void anEstimateTypedInTheOutlineMovesEverything() {
    select(TASK);
    Shown before = shown();
    window.robot.doubleClickOn(cell("estimate"));
    type("60 90 120");
    assertThat(note()).isEqualTo("80 % between 60 and 120 days, most likely around 90 (lognormal)");
    window.press(KeyCode.ENTER);
    assertThat(task().estimate()).isEqualTo(Estimate.Range.of(60, 90, 120));
    select(TASK);
    onUi(
        () ->
            window.session.apply(
                "box",
                r ->
                    r.editTask(TASK, t -> t.with(new whenabouts.roadmap.TaskEdit.TimeBox(120.0)))));
    assertAllMoved(before, shown());
  }

  @Test
  void aSliderForecastsWhileItIsDragged() {
    select(TASK);
    Shown before = shown();
    Slider box = window.node("task-box-slider", Slider.class);
    onUi(
        () -> {
          box.requestFocus();
          return true;
        });
    window.settle();
    drag(box, 60);
    window.until("the box", () -> window.session.roadmap().task(TASK).orElseThrow().timeBox() > 42);
    window.until(
        "a forecast of the box under the hand",
        () -> window.session.live().forecast().task(TASK).orElseThrow().task().timeBox() > 42);
    window.robot.release(MouseButton.PRIMARY);
    Shown dragged = shown();
    assertThat(dragged.facts()).isNotEqualTo(before.facts());
    assertThat(dragged.horizon()).isNotEqualTo(before.horizon());
    assertThat(dragged.headline()).isNotEqualTo(before.headline());
    // The whole drag is one step.
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(task().timeBox()).isEqualTo(35.0);
    Shown undone = shown();
    assertThat(undone.headline()).isEqualTo(before.headline());
    assertThat(undone.facts()).isEqualTo(before.facts());
    assertThat(undone.launchP50()).isEqualTo(before.launchP50());
  }

  /// Drags the thumb to the right by so many pixels and holds it there. The headless robot does not
  /// say that the button is down, so the pointer must stay on the thumb.
  private void drag(Slider slider, double distance) {
    Node thumb = slider.lookup(".thumb");
    window.robot.moveTo(onUi(() -> centre(thumb))).press(MouseButton.PRIMARY);
    for (double moved = 0; moved < distance; moved += 4) {
      window.robot.moveTo(onUi(() -> centre(thumb).add(4, 0)));
    }
  }

  private static Point2D centre(Node node) {
    var bounds = node.localToScreen(node.getBoundsInLocal());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  @Test
  void whatIsWrongInTheOutlineIsMarkedAndChangesNothing() {
    Forecast before = forecast();
    window.robot.doubleClickOn(cell("estimate"));
    type("12 6 4");
    window.press(KeyCode.ENTER);
    TextField editor = window.node("outline-editor", TextField.class);
    assertThat(editor.getPseudoClassStates()).contains(Styles.STATE_DANGER);
    assertThat(note()).startsWith("Expected").endsWith(".");
    assertThat(window.robot.lookup("#outline-editor").tryQuery()).isPresent();
    type("x");
    assertThat(note()).startsWith("Write low, likely and high");
    assertThat(roadmap()).isEqualTo(before.roadmap());
    assertThat(forecast()).isSameAs(before);
    window.press(KeyCode.ESCAPE);
    assertThat(window.robot.lookup("#outline-editor").tryQuery()).isEmpty();
    assertThat(task().estimate()).isEqualTo(before.roadmap().task(TASK).orElseThrow().estimate());
    assertThat(note()).isEmpty();
  }

  /// The sentence below the cell that is edited; empty where there is none.
  private String note() {
    return onUi(
        () ->
            Window.getWindows().stream()
                .filter(w -> w instanceof Tooltip tip && "outline-note".equals(tip.getId()))
                .filter(Window::isShowing)
                .map(w -> ((Tooltip) w).getText())
                .findFirst()
                .orElse(""));
  }

  @Test
  void whatIsWrongInTheInspectorIsMarkedAndChangesNothing() {
    select(TASK);
    Forecast before = forecast();
    window.typeOver("task-chance-input", "often");
    assertThat(window.textOf("task-chance-problem")).startsWith("Write a chance");
    window.typeOver("estimate-low-input", "90");
    assertThat(window.textOf("estimate-low-problem")).startsWith("Expected").endsWith(".");
    assertThat(window.node("estimate-low-input", TextField.class).getPseudoClassStates())
        .contains(Styles.STATE_DANGER);
    assertThat(roadmap()).isEqualTo(before.roadmap());
    window.settle();
    assertThat(forecast().roadmap()).isEqualTo(before.roadmap());
    // Undo takes back what is wrong, and nothing else.
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.textOf("estimate-low-input")).isEqualTo("14");
    assertThat(window.textOf("estimate-low-problem")).isEmpty();
    window.typeOver("task-chance-input", "0.5");
    assertThat(window.textOf("task-chance-problem")).isEmpty();
    assertThat(task().chance()).isEqualTo(0.5);
  }

  @Test
  void undoAndRedoByShortcutFromWithinAField() {
    select(TASK);
    window.typeOver("task-name-input", "Grounded answers");
    assertThat(task().name()).isEqualTo("Grounded answers");
    assertThat(window.textOf("title-input")).isEqualTo("Answer engine");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(task().name()).isEqualTo("Answers grounded in passages");
    assertThat(window.textOf("task-name-input")).isEqualTo("Answers grounded in passages");
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(task().name()).isEqualTo("Grounded answers");
    assertThat(window.textOf("task-name-input")).isEqualTo("Grounded answers");
  }

  @Test
  void everyFieldOfTheInspectorReachesTheDocument() {
    select(TASK);
    window.typeOver("task-crew-input", "2 engineer");
    window.typeOver("task-box-input", "40");
    window.typeOver("task-metric-input", "grounded share");
    window.typeOver("task-threshold-input", "0.9");
    window.typeOver("task-baseline-input", "0.7");
    window.typeOver("task-not-before-editor", "2027-02-01");
    window.typeOver("estimate-covers-input", "90 %");
    onUi(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<Object> miss = window.node("task-miss-input", ComboBox.class);
          miss.setValue(miss.getItems().get(3));
          return true;
        });
    window.typeOver("task-extend-days-input", "7");
    window.typeOver("task-extend-times-input", "2");
    Task task = task();
    assertThat(task.crew()).hasToString("Roles[people={engineer=2}]");
    assertThat(task.timeBox()).isEqualTo(40.0);
    assertThat(task.metric())
        .hasToString("Metric[name=grounded share, baseline=0.7, threshold=0.9]");
    assertThat(task.notBefore()).hasToString("2027-02-01");
    assertThat(task.estimate()).isEqualTo(new Estimate.Range(14, 24, 50, 0.9, null));
    assertThat(task.onMiss()).hasToString("Extend[days=7.0, times=2, then=ShipBaseline[]]");
    window.typeOver("task-box-input", "");
    assertThat(task().timeBox()).isNull();
    window.typeOver("task-not-before-editor", "2027-02-30");
    assertThat(window.textOf("task-not-before-problem")).startsWith("Write a date");
  }

  @Test
  void everyFormOfEstimateCanBeChosen() {
    select(TASK);
    @SuppressWarnings("unchecked")
    ComboBox<Object> kind = window.node("estimate-kind-input", ComboBox.class);
    List<Object> kinds = List.copyOf(kind.getItems());
    assertThat(kinds).hasSize(9);
    for (Object each : kinds) {
      onUi(
          () -> {
            kind.setValue(each);
            return true;
          });
      window.settle();
      assertThat(window.textOf("estimate-kind-problem")).as(each.toString()).isEmpty();
      assertThat(forecast().task(TASK).orElseThrow().task()).isEqualTo(task());
      assertThat(window.textOf("estimate-explained")).isNotBlank();
    }
    assertThat(task().estimate()).isInstanceOf(Estimate.Uniform.class);
    window.typeOver("estimate-high-input", "44");
    assertThat(((Estimate.Uniform) task().estimate()).high()).isEqualTo(44);
  }

  @Test
  void needsAsRowsAndAsText() {
    select(TASK);
    Need before = task().needs();
    window.run("focus-inspector");
    window.typeOver("task-needs-add-input", "passage index");
    window.press(KeyCode.ENTER);
    assertThat(task().needs().links().size()).isEqualTo(before.links().size() + 1);
    fire("task-needs-0-remove");
    fire("task-needs-as-text");
    window.typeOver(
        "task-needs-input", "any(index, 2 of(eval-set, rerank SS+3, rewrite validated))");
    assertThat(task().needs()).isInstanceOf(Need.AnyOf.class);
    assertThat(task().needs().links().stream().map(Need.Link::task))
        .containsExactly("index", "eval-set", "rerank", "rewrite");
    window.typeOver("task-needs-input", "launchpad");
    assertThat(window.textOf("task-needs-problem")).contains("launchpad");
    window.typeOver("task-needs-input", "panel");
    assertThat(window.textOf("task-needs-problem")).contains("grounding", "panel").endsWith(".");
  }

  private void fire(String button) {
    onUi(
        () -> {
          ((javafx.scene.control.ButtonBase) window.robot.lookup("#" + button).query()).fire();
          return true;
        });
    window.settle();
  }

  @Test
  void whatHasHappenedIsRecorded() {
    select("ranker");
    window.typeOver("task-started-editor", "2026-12-07");
    assertThat(roadmap().actual("ranker").orElseThrow().started()).hasToString("2026-12-07");
    window.typeOver("task-finished-editor", "2026-12-18");
    assertThat(roadmap().actual("ranker").orElseThrow().outcome()).isEqualTo(Outcome.DELIVERED);
    window.settle();
    assertThat(window.textOf("fact-0")).isEqualTo("Resolved: delivered.");
    window.typeOver("task-finished-editor", "2027-12-18");
    assertThat(window.textOf("task-finished-problem")).contains("asOf");
  }

  @Test
  void selectionIsSharedByOutlineHorizonAndInspector() {
    window.robot.clickOn(cell("name"));
    assertThat(onUi(() -> window.session.selectionProperty().get()))
        .isEqualTo(Selection.task(TASK));
    assertThat(window.textOf("task-name-input")).isEqualTo("Answers grounded in passages");
    window.run("focus-view");
    window.press(KeyCode.DOWN);
    Selection next = onUi(() -> window.session.selectionProperty().get());
    assertThat(next).isNotEqualTo(Selection.task(TASK)).isInstanceOf(Selection.OfTask.class);
    assertThat(window.textOf("task-id")).isEqualTo("id " + ((Selection.OfTask) next).id());
  }

  @Test
  void confidenceAndScenarioChangeWhatIsSaid() {
    String likely = window.textOf("headline");
    window.robot.clickOn("#confidence-50");
    String even = window.textOf("headline");
    assertThat(even).isNotEqualTo(likely);
    @SuppressWarnings("unchecked")
    ComboBox<Object> scenarios = window.node("scenario", ComboBox.class);
    Roadmap before = roadmap();
    onUi(
        () -> {
          scenarios.setValue(scenarios.getItems().get(1));
          return true;
        });
    window.settle();
    assertThat(forecast().scenario()).isEqualTo("longer-box");
    assertThat(window.node("what-if", Node.class).isVisible()).isTrue();
    assertThat(onUi(window.session::document)).isEqualTo(before);
  }
}
