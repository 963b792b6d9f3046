package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.chart.Mark;
import whenabouts.chart.TimeBoxChart;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.TaskEdit;
import whenabouts.session.Selection;
import whenabouts.storage.RoadmapFiles;
import whenabouts.ui.chart.DrawingCanvas;
import whenabouts.ui.view.View;

/// Time box, burn-up and compare, as somebody uses them.
@WindowTest
class StudyViewsTest {
  private static final Path FIRST_BET = Path.of("assets/samples/first-bet.roadmap.json");

  @TempDir Path config;
  private TestWindow window;

  @BeforeEach
  void open() {
    window = TestWindow.open(config);
    onUi(
        () -> {
          window.stage.setWidth(1000);
          return true;
        });
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void shortcut(View view) {
    window.press(KeyCode.ALT, KeyCode.getKeyCode(String.valueOf(view.ordinal() + 1)));
  }

  private void tab(View view) {
    window.clickTab(view.id());
  }

  private void studied(View view) {
    window.settle();
    window.until("the study", () -> !window.busy(view.id()));
    window.settle();
  }

  private String finding(View view) {
    window.settle();
    return onUi(() -> window.shown(view.id() + "-finding"));
  }

  private DrawingCanvas canvas(View view) {
    return window.node(view.id() + "-chart", DrawingCanvas.class);
  }

  private List<String> texts(View view) {
    return onUi(
        () ->
            canvas(view).getDrawing().marks().stream()
                .filter(Mark.Label.class::isInstance)
                .map(mark -> ((Mark.Label) mark).text())
                .toList());
  }

  private Double box() {
    return onUi(() -> window.session.roadmap().task("matcher").orElseThrow().timeBox());
  }

  private String undoLabel() {
    return onUi(() -> window.session.undoNameProperty().get().label());
  }

  /// The line of the present box, on the screen.
  private Point2D grip() {
    return onUi(
        () -> {
          Mark.Line line =
              canvas(View.TIME_BOX).getDrawing().marks().stream()
                  .filter(Mark.Line.class::isInstance)
                  .map(Mark.Line.class::cast)
                  .filter(mark -> TimeBoxChart.BOX.equals(mark.meaning().id()))
                  .findFirst()
                  .orElseThrow();
          return canvas(View.TIME_BOX).localToScreen(line.x1(), (line.y1() + line.y2()) / 2);
        });
  }

  private void openFirstBet() throws Exception {
    window.with(RoadmapFiles.read(FIRST_BET));
    tab(View.TIME_BOX);
    studied(View.TIME_BOX);
  }

  @Test
  void theBoxIsDraggedAndUndoTakesTheWholeDragBack() throws Exception {
    openFirstBet();
    assertThat(finding(View.TIME_BOX))
        .startsWith("“Embeddings find duplicate tickets” in a box of 15 days: validated in ");
    Point2D from = grip();
    window.robot.drag(from, MouseButton.PRIMARY);
    for (int i = 1; i <= 6; i++) {
      window.robot.moveTo(from.add(10.0 * i, 5));
    }
    assertThat(box()).isGreaterThan(16);
    window.robot.drop();
    studied(View.TIME_BOX);
    double dragged = box();
    assertThat(dragged).isGreaterThan(16).isEqualTo(Math.rint(dragged));
    assertThat(finding(View.TIME_BOX)).contains("in a box of " + (int) dragged + " days");
    assertThat(undoLabel()).isEqualTo("time box");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(box()).isEqualTo(15);
    assertThat(undoLabel()).isEmpty();
    assertThat(finding(View.TIME_BOX)).contains("in a box of 15 days");
  }

  @Test
  void escapeLetsGoOfTheBoxWhereItWas() throws Exception {
    openFirstBet();
    window.robot.drag(grip(), MouseButton.PRIMARY).moveBy(40, 0);
    assertThat(box()).isGreaterThan(15);
    window.press(KeyCode.ESCAPE);
    assertThat(box()).isEqualTo(15);
    window.robot.moveBy(20, 0).drop();
    assertThat(box()).isEqualTo(15);
    assertThat(undoLabel()).isEmpty();
  }

  @Test
  void theArrowKeysMoveTheBoxByDaysAndWeeks() throws Exception {
    openFirstBet();
    window.run("focus-view");
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.RIGHT);
    assertThat(box()).isEqualTo(17);
    window.press(KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(box()).isEqualTo(12);
    studied(View.TIME_BOX);
    assertThat(finding(View.TIME_BOX)).contains("in a box of 12 days");
    assertThat(texts(View.TIME_BOX)).contains("box: 12 days");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(box()).isEqualTo(15);
  }

  /// A box beyond all lengths that were looked at is looked at as well.
  @Test
  void aBoxBeyondTheCurveStretchesIt() throws Exception {
    openFirstBet();
    onUi(
        () ->
            window.session.apply(
                "box",
                roadmap -> roadmap.editTask("matcher", t -> t.with(new TaskEdit.TimeBox(90.0)))));
    studied(View.TIME_BOX);
    assertThat(texts(View.TIME_BOX)).contains("box: 90 days");
    window.robot.clickOn("#timebox-as-table");
    assertThat(rows("timebox-table").getLast()).startsWith("90 (now)");
  }

  /// The preferences say how many futures there are: of two, none, one or both are validated.
  @Test
  void lengthsAreSimulatedAsTheForecastIs() throws Exception {
    openFirstBet();
    onUi(
        () -> {
          window.session.simulate(2, 7);
          return true;
        });
    studied(View.TIME_BOX);
    window.robot.clickOn("#timebox-as-table");
    assertThat(rows("timebox-table"))
        .hasSizeGreaterThan(10)
        .allSatisfy(row -> assertThat(row.get(1)).isIn("<5 %", "50 %", ">95 %"));
  }

  @Test
  void aTaskWithoutABoxIsGivenOne() throws Exception {
    Roadmap roadmap = RoadmapFiles.read(FIRST_BET);
    window.with(roadmap.editTask("matcher", t -> t.with(new TaskEdit.TimeBox(null))));
    shortcut(View.TIME_BOX);
    studied(View.TIME_BOX);
    assertThat(finding(View.TIME_BOX)).contains("has no time box");
    String offer = window.textOf("timebox-take");
    window.robot.clickOn("#timebox-take");
    assertThat(offer).isEqualTo("Set the box to " + box().intValue() + " days");
    assertThat(finding(View.TIME_BOX)).contains("in a box of " + box().intValue() + " days");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(box()).isNull();
  }

  @Test
  void withoutAnExperimentItSaysWhatToDo() throws Exception {
    Roadmap roadmap = RoadmapFiles.read(FIRST_BET);
    window.with(
        roadmap.editTask(
            "matcher",
            t ->
                t.with(
                    new TaskEdit.OnTrack(whenabouts.roadmap.Track.DELIVERY),
                    new TaskEdit.TimeBox(null),
                    new TaskEdit.Chance(1),
                    new TaskEdit.Measured(null),
                    new TaskEdit.Production(null),
                    new TaskEdit.WhenMissed(whenabouts.roadmap.OnMiss.STOP))));
    tab(View.TIME_BOX);
    window.settle();
    assertThat(texts(View.TIME_BOX)).contains("No experiment to box");
    tab(View.BURN_UP);
    window.settle();
    assertThat(texts(View.BURN_UP)).contains("No backlog to burn");
    shortcut(View.COMPARE);
    window.settle();
    assertThat(texts(View.COMPARE)).contains("No scenario to compare with");
  }

  @Test
  void inAScenarioTheBoxOfTheScenarioIsMoved() {
    window.withSample();
    onUi(
        () -> {
          window.session.selectionProperty().set(Selection.task("grounding"));
          window.session.scenarioProperty().set("longer-box");
          return true;
        });
    window.settle();
    tab(View.TIME_BOX);
    window.until("a first answer", () -> window.shown("timebox-finding").contains("in a box of"));
    assertThat(finding(View.TIME_BOX))
        .startsWith("“Answers grounded in passages” in a box of 45 days");
    window.run("focus-view");
    window.press(KeyCode.RIGHT);
    window.until("46 days", () -> window.shown("timebox-finding").contains("a box of 46 days"));
    assertThat(onUi(() -> window.session.document().task("grounding").orElseThrow().timeBox()))
        .isEqualTo(35);
    assertThat(onUi(() -> window.session.roadmap().task("grounding").orElseThrow().timeBox()))
        .isEqualTo(46);
  }

  private List<List<String>> rows(String table) {
    window.settle();
    return onUi(
        () -> {
          TableView<?> view = window.node(table, TableView.class);
          assertThat(view.isVisible()).isTrue();
          return view.getItems().stream()
              .map(row -> ((List<?>) row).stream().map(String::valueOf).toList())
              .toList();
        });
  }

  @Test
  void theBurnUpIsChosenAndReadAsATable() {
    window.withSample();
    shortcut(View.BURN_UP);
    assertThat(finding(View.BURN_UP))
        .startsWith("“Findings of the beta worked off”: 15 to 30 items take ");
    assertThat(onUi(() -> window.node("burnup-subject", ComboBox.class).getItems().toString()))
        .isEqualTo("[task:fixes]");
    window.robot.clickOn("#burnup-as-table");
    assertThat(rows("burnup-table")).hasSizeGreaterThan(4);
    assertThat(rows("burnup-table").getFirst()).startsWith("0", "0");
  }

  @Test
  void scenariosAreComparedChosenAndTheirRowsSelectMilestones() {
    window.withSample();
    tab(View.COMPARE);
    studied(View.COMPARE);
    assertThat(texts(View.COMPARE))
        .contains("A small model in parallel", "Closed beta opens, target 21 May");
    window.robot.clickOn("#compare-chip-second-bet");
    assertThat(onUi(() -> window.node("compare-chip-second-bet", ToggleButton.class).isSelected()))
        .isFalse();
    studied(View.COMPARE);
    assertThat(texts(View.COMPARE)).doesNotContain("A small model in parallel");
    Point2D row =
        onUi(
            () -> {
              Mark.Label label =
                  canvas(View.COMPARE).getDrawing().marks().stream()
                      .filter(Mark.Label.class::isInstance)
                      .map(Mark.Label.class::cast)
                      .filter(mark -> mark.text().startsWith("We know whether"))
                      .findFirst()
                      .orElseThrow();
              return canvas(View.COMPARE).localToScreen(label.x() + 20, label.y() - 4);
            });
    window.robot.clickOn(row);
    assertThat(onUi(() -> window.session.selectionProperty().get()))
        .isEqualTo(Selection.milestone("feasible"));
    assertThat(finding(View.COMPARE)).contains("“We know whether answers are good enough”");
    window.press(KeyCode.DOWN);
    assertThat(onUi(() -> window.session.selectionProperty().get()))
        .isEqualTo(Selection.milestone("beta-start"));
    window.robot.clickOn("#compare-as-table");
    assertThat(rows("compare-table")).hasSize(3 * 3);
  }

  @Test
  void whatIsEditedWhileComparingIsComparedAgain() {
    window.withSample();
    tab(View.COMPARE);
    studied(View.COMPARE);
    onUi(
        () ->
            window.session.applyToDocument(
                "scenario",
                roadmap -> roadmap.withScenarios(roadmap.scenarios().subList(0, 1)),
                null));
    studied(View.COMPARE);
    assertThat(texts(View.COMPARE))
        .anyMatch(text -> text.startsWith("Two more weeks"))
        .doesNotContain("A small model in parallel");
    onUi(
        () -> {
          window.session.undo();
          return true;
        });
    studied(View.COMPARE);
    assertThat(texts(View.COMPARE)).contains("A small model in parallel");
  }
}
