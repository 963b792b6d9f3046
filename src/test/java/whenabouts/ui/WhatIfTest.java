package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;
import whenabouts.chart.Drawing;
import whenabouts.chart.Mark;
import whenabouts.export.ExportLook;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.session.Selection;
import whenabouts.storage.Settings.Theme;
import whenabouts.ui.chart.DrawingCanvas;
import whenabouts.ui.window.Prompts;

/// What if: a scenario from its beginning to its end, by hand.
@WindowTest
class WhatIfTest {
  /// A discovery task that everything waits for, with a box of 35 days and a chance of 70 %.
  private static final String TASK = "grounding";

  @TempDir Path config;
  private TestWindow window;
  private Roadmap planned;

  @BeforeEach
  void begin() {
    window = TestWindow.open(config).withSample();
    onUi(
        () -> {
          // Below, the panes at their least widths reach beyond the window.
          window.stage.setWidth(1000);
          return true;
        });
    planned = onUi(window.session::document);
    select(TASK);
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
    settle();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void settle() {
    window.settle();
    window.until("the base", () -> !window.session.base().simulationProperty().get().running());
    window.settle();
  }

  private void select(String task) {
    onUi(
        () -> {
          window.session.selectionProperty().set(Selection.task(task));
          return true;
        });
    window.settle();
  }

  private Roadmap document() {
    return onUi(window.session::document);
  }

  private Scenario scenario() {
    return onUi(
        () ->
            window
                .session
                .document()
                .scenario(window.session.scenarioProperty().get())
                .orElseThrow());
  }

  private Task shown() {
    return onUi(() -> window.session.roadmap().task(TASK).orElseThrow());
  }

  private boolean isVisible(String id) {
    Node node = window.node(id, Node.class);
    return onUi(
        () -> {
          for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
              return false;
            }
          }
          return true;
        });
  }

  private void fill(String id, String text) {
    window.typeOver(id, text);
    window.press(KeyCode.ENTER);
    settle();
  }

  /// The tooltips of the Horizon's rows, one after the other.
  private String tooltips() {
    DrawingCanvas rows = window.node("horizon-rows", DrawingCanvas.class);
    return onUi(
        () -> {
          Drawing drawing = rows.getDrawing();
          return drawing.marks().stream()
              .map(mark -> mark.meaning().tooltip())
              .filter(tip -> tip != null)
              .distinct()
              .reduce("", (a, b) -> a + "\n\n" + b);
        });
  }

  private List<String> labels() {
    DrawingCanvas rows = window.node("horizon-rows", DrawingCanvas.class);
    return onUi(
        () ->
            rows.getDrawing().marks().stream()
                .filter(Mark.Label.class::isInstance)
                .map(mark -> ((Mark.Label) mark).text())
                .toList());
  }

  @Test
  void oneKeyMakesAScenarioAndSaysSo() {
    assertThat(isVisible("what-if")).isTrue();
    assertThat(window.textOf("what-if-badge")).isEqualTo("In a scenario");
    assertThat(window.textOf("scenario-name-input")).isEqualTo("What if 1");
    assertThat(window.textOf("scenario-summary")).isEqualTo("no changes yet");
    assertThat(isVisible("ask-box-slider")).isTrue();
    assertThat(isVisible("task-box-slider")).isFalse();
    assertThat(window.textOf("difference-2-name")).isEqualTo("Launch");
    assertThat(window.textOf("difference-2-half")).endsWith(", same");
    // The same future of the same roadmap: no ghost.
    assertThat(tooltips()).doesNotContain("as planned");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(document()).isEqualTo(planned);
    assertThat(isVisible("what-if")).isFalse();
    assertThat(isVisible("task-box-slider")).isTrue();
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(isVisible("what-if")).isTrue();
  }

  @Test
  void anEditIsAChangeOnTopThatCanBeSwitchedOffAndTakenBack() {
    fill("ask-box-input", "20");
    assertThat(window.textOf("change-0-sentence"))
        .isEqualTo("Time box of Answers grounded in passages: 35 → 20 working days");
    assertThat(window.textOf("scenario-summary")).isEqualTo("1 change on top of the roadmap");
    assertThat(document().tasks()).isEqualTo(planned.tasks());
    assertThat(shown().timeBox()).isEqualTo(20.0);
    assertThat(window.textOf("difference-0-sure")).contains(" d earlier");
    assertThat(tooltips()).contains("as planned by ");
    assertThat(labels()).anyMatch(label -> label.startsWith("as planned"));
    window.robot.clickOn("#change-0-active");
    settle();
    assertThat(shown().timeBox()).isEqualTo(35.0);
    assertThat(window.textOf("difference-0-sure")).endsWith(", same");
    assertThat(window.textOf("scenario-summary")).endsWith("1 switched off");
    assertThat(tooltips()).doesNotContain("as planned");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    settle();
    assertThat(window.node("change-0-active", CheckBox.class).isSelected()).isTrue();
    assertThat(shown().timeBox()).isEqualTo(20.0);
    window.robot.clickOn("#change-0-remove");
    settle();
    assertThat(scenario().changes()).isEmpty();
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(scenario().changes()).hasSize(1);
    // Set back to what is planned, there is no change.
    fill("ask-box-input", "35");
    assertThat(scenario().changes()).isEmpty();
  }

  @Test
  void aSliderForecastsTheScenarioWhileItIsDragged() {
    Slider box = window.node("ask-box-slider", Slider.class);
    String before = window.textOf("difference-0-sure");
    Node thumb = box.lookup(".thumb");
    window.robot.moveTo(onUi(() -> centre(thumb))).press(MouseButton.PRIMARY);
    for (double moved = 0; moved < 40; moved += 4) {
      window.robot.moveTo(onUi(() -> centre(thumb).subtract(4, 0)));
    }
    window.until("a shorter box", () -> window.session.roadmap().task(TASK).get().timeBox() < 30);
    window.until(
        "the difference under the hand", () -> !window.textOf("difference-0-sure").equals(before));
    assertThat(document().tasks()).isEqualTo(planned.tasks());
    window.robot.release(MouseButton.PRIMARY);
    settle();
    assertThat(scenario().changes()).hasSize(1);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    settle();
    assertThat(scenario().changes()).isEmpty();
    assertThat(window.textOf("difference-0-sure")).isEqualTo(before);
  }

  private static Point2D centre(Node node) {
    var bounds = node.localToScreen(node.getBoundsInLocal());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  @Test
  void theKeyboardMovesASlider() {
    onUi(
        () -> {
          window.node("ask-chance-slider", Slider.class).requestFocus();
          return true;
        });
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.RIGHT);
    settle();
    assertThat(shown().chance()).isEqualTo(0.72);
    assertThat(window.textOf("change-0-sentence"))
        .isEqualTo("Chance of Answers grounded in passages: 70 % → 72 %");
  }

  @Test
  void lengthAndStartAreAsked() {
    fill("ask-likely-input", "30");
    fill("ask-start-input", "2027-03-01");
    assertThat(window.textOf("change-0-sentence"))
        .startsWith("Answers grounded in passages: estimate 14–24–50 → 14–30–50 working days; ")
        .contains("not before none → ");
    assertThat(shown().notBefore()).hasToString("2027-03-01");
    assertThat(window.textOf("difference-2-half")).contains(" d later");
  }

  @Test
  void peopleAreHired() {
    fill("ask-count-input", "2");
    fill("ask-from-input", "2027-02-01");
    fill("ask-ramp-input", "10");
    assertThat(scenario().changes())
        .singleElement()
        .isInstanceOfSatisfying(
            Change.Hire.class,
            hire -> {
              assertThat(hire.count()).isEqualTo(2);
              assertThat(hire.from()).hasToString("2027-02-01");
              assertThat(hire.rampDays()).isEqualTo(10);
            });
    assertThat(window.textOf("change-0-sentence")).startsWith("2 more ").contains("up to speed");
    fill("ask-count-input", "1.5");
    assertThat(window.textOf("ask-count-problem")).isEqualTo("Write a whole number of people.");
    fill("ask-count-input", "0");
    assertThat(scenario().changes()).isEmpty();
  }

  @Test
  void outlineAndInspectorEditTheScenario() {
    window.robot.doubleClickOn("#cell-task-" + TASK + "-box");
    window.robot.write("25");
    window.press(KeyCode.ENTER);
    settle();
    select(TASK);
    window.robot.clickOn("#side-inspector");
    assertThat(isVisible("task-chance-input")).isTrue();
    assertThat(window.textOf("task-box-input")).isEqualTo("25");
    fill("task-chance-input", "50 %");
    assertThat(document().tasks()).isEqualTo(planned.tasks());
    assertThat(scenario().changes())
        .containsExactly(
            new Change.SetTask(
                TASK, List.of(new TaskEdit.TimeBox(25.0), new TaskEdit.Chance(0.5)), true));
    select("rerank");
    window.robot.clickOn("#side-what-if");
    window.robot.clickOn("#change-0-sentence");
    assertThat(onUi(() -> window.session.selectionProperty().get()))
        .isEqualTo(Selection.task(TASK));
  }

  @Test
  void tasksComeAndGoInAScenario() {
    onUi(
        () -> {
          window.session.selectionProperty().set(Selection.task("rewrite"));
          return true;
        });
    window.run("delete");
    window.run("add-discovery");
    window.robot.write("Second bet");
    window.press(KeyCode.ENTER);
    settle();
    assertThat(document().tasks()).isEqualTo(planned.tasks());
    assertThat(window.textOf("change-0-sentence")).startsWith("Without Query rewriting");
    assertThat(window.textOf("change-1-sentence")).startsWith("New experiment Second bet: 5–10–20");
    assertThat(tooltips()).contains("Second bet\n").contains("only in this scenario");
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    assertThat(onUi(window.session::roadmap)).isEqualTo(document());
  }

  @Test
  void whatAScenarioCannotSayIsSaid() {
    Roadmap before = document();
    window.run("move-up");
    assertThat(window.textOf("scenario-summary"))
        .isEqualTo(
            "In a scenario the order of tasks can’t be changed; leave the scenario to change the"
                + " roadmap.");
    fill("title-input", "Other");
    assertThat(window.textOf("title-problem")).startsWith("In a scenario the title");
    assertThat(document()).isEqualTo(before);
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    assertThat(isVisible("what-if")).isFalse();
  }

  @Test
  void renamedDuplicatedAndDiscarded() {
    fill("scenario-name-input", "Two weeks less");
    fill("ask-box-input", "25");
    @SuppressWarnings("unchecked")
    ComboBox<Object> switcher = window.node("scenario", ComboBox.class);
    assertThat(onUi(() -> switcher.getConverter().toString(switcher.getValue())))
        .isEqualTo("Two weeks less");
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
    settle();
    assertThat(window.textOf("scenario-name-input")).isEqualTo("Two weeks less (copy)");
    assertThat(scenario().changes()).hasSize(1);
    fill("ask-box-input", "26");
    Roadmap both = document();
    window.run("discard-scenario");
    settle();
    assertThat(isVisible("what-if")).isFalse();
    assertThat(document().scenarios()).hasSize(both.scenarios().size() - 1);
    assertThat(shown().timeBox()).isEqualTo(35.0);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    settle();
    assertThat(document()).isEqualTo(both);
    assertThat(window.textOf("scenario-name-input")).isEqualTo("Two weeks less (copy)");
    assertThat(shown().timeBox()).isEqualTo(26.0);
  }

  @Test
  void promotedInOneStep() {
    fill("ask-box-input", "25");
    Roadmap before = document();
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    settle();
    assertThat(isVisible("what-if")).isFalse();
    assertThat(document().task(TASK).orElseThrow().timeBox()).isEqualTo(25.0);
    assertThat(document().scenarios()).isEqualTo(planned.scenarios());
    window.press(KeyCode.CONTROL, KeyCode.Z);
    settle();
    assertThat(document()).isEqualTo(before);
    assertThat(isVisible("what-if")).isTrue();
  }

  @Test
  void peopleWhoComeLaterStayBehindAndThatIsSaid() {
    fill("ask-count-input", "1");
    fill("ask-from-input", "2027-02-01");
    fill("ask-box-input", "25");
    window.run("promote-scenario");
    settle();
    assertThat(document().task(TASK).orElseThrow().timeBox()).isEqualTo(25.0);
    assertThat(window.textOf("changes-note")).startsWith("Promoted. People who come later");
    assertThat(scenario().changes()).singleElement().isInstanceOf(Change.Hire.class);
  }

  @Test
  void thePictureHasTheGhostToo() throws Exception {
    fill("ask-box-input", "20");
    Path svg = config.resolve("horizon.svg");
    window.prompts.target = new Prompts.Target(svg, ExportLook.scaled(1));
    window.run("export");
    window.until("the picture", () -> Files.exists(svg) && Files.size(svg) > 0);
    WaitForAsyncUtils.waitForFxEvents();
    String drawn = Files.readString(svg);
    assertThat(drawn.contains("Outline: as planned")).isTrue();
    assertThat(drawn.contains("as planned by ")).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void pictures(Theme theme) {
    onUi(
        () -> {
          window.themes.chosenProperty().set(theme);
          return true;
        });
    fill("ask-box-input", "20");
    String name = "what-if-" + theme.name().toLowerCase(java.util.Locale.ROOT);
    var image = window.picture(name, 1280, 800);
    // The band has another colour than the header above it.
    assertThat(image.getPixelReader().getColor(700, 128))
        .isNotEqualTo(image.getPixelReader().getColor(300, 60));
  }
}
