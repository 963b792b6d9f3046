package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.DemoDays;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.Track;
import whenabouts.session.Selection;

/// The inspector's fields, by hand: the estimate on its picture, help with it, and all that
/// belongs to the roadmap as a whole.
@WindowTest
class FieldsTest {
  private static final String TASK = "grounding";

  @TempDir Path config;
  private TestWindow window;

  @BeforeEach
  void open() {
    window = TestWindow.open(config).withSample();
    // The headless screen cannot show popups that reach beyond it.
    onUi(
        () -> {
          window.stage.setHeight(600);
          return true;
        });
    window.settle();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Roadmap roadmap() {
    return onUi(window.session::roadmap);
  }

  private Estimate estimate() {
    return roadmap().task(TASK).orElseThrow().estimate();
  }

  private Squad squad(int place) {
    return roadmap().squads().get(place);
  }

  private void select(String task) {
    onUi(
        () -> {
          window.session.selectionProperty().set(Selection.task(task));
          return true;
        });
    window.settle();
  }

  private void focus(String id) {
    onUi(
        () -> {
          window.robot.lookup("#" + id).query().requestFocus();
          return true;
        });
  }

  private void fire(String button) {
    onUi(
        () -> {
          ((ButtonBase) window.robot.lookup("#" + button).query()).fire();
          return true;
        });
    window.settle();
  }

  private void choose(String kind, int place) {
    onUi(
        () -> {
          window.node(kind + "-list", ListView.class).getSelectionModel().select(place);
          return true;
        });
    window.settle();
  }

  private void undo() {
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.settle();
  }

  private String undoLabel() {
    return onUi(() -> window.session.undoNameProperty().get().label());
  }

  // ---- the estimate on its picture

  @Test
  void numbersOfAnEstimateMoveByKeyboard() {
    select(TASK);
    Node high = window.node("estimate-handle-high", Node.class);
    focus("estimate-handle-high");
    for (int i = 0; i < 3; i++) {
      window.press(KeyCode.RIGHT);
    }
    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(estimate()).isEqualTo(Estimate.Range.of(14, 24, 58));
    assertThat(onUi(high::getAccessibleText)).isEqualTo("High: 58 days");
    assertThat(window.textOf("estimate-high-input")).isEqualTo("58");
    assertThat(undoLabel()).isEqualTo("estimate");
    focus("estimate-handle-low");
    for (int i = 0; i < 4; i++) {
      window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    }
    assertThat(estimate()).as("low stops at likely").isEqualTo(Estimate.Range.of(24, 24, 58));
    undo();
    assertThat(estimate()).isEqualTo(Estimate.Range.of(14, 24, 58));
    undo();
    assertThat(estimate()).isEqualTo(Estimate.Range.of(14, 24, 50));
  }

  @Test
  void aDraggedNumberForecastsLiveAndIsOneStep() {
    select(TASK);
    double before = validated();
    Node high = window.node("estimate-handle-high", Node.class);
    onUi(
        () -> {
          high.requestFocus(); // scrolls it into sight
          return true;
        });
    window.settle();
    window.robot.moveTo(onUi(() -> centre(high))).press(MouseButton.PRIMARY);
    // The headless robot does not say that the button is down: the pointer must stay on the handle.
    for (int i = 0; i < 14; i++) {
      window.robot.moveTo(onUi(() -> centre(high).add(4, 0)));
    }
    window.until(
        "a forecast of the estimate under the hand",
        () ->
            window.session.live().forecast().task(TASK).orElseThrow().task().estimate()
                    instanceof Estimate.Range range
                && range.high() > 55);
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
    assertThat(((Estimate.Range) estimate()).high()).isGreaterThan(55);
    assertThat(((Estimate.Range) estimate()).likely()).isEqualTo(24);
    assertThat(validated()).isLessThan(before - 0.01);
    undo();
    assertThat(estimate()).isEqualTo(Estimate.Range.of(14, 24, 50));
    assertThat(validated()).isEqualTo(before);
  }

  /// What a longer estimate costs while the time box stays.
  private double validated() {
    return onUi(
        () ->
            window
                .session
                .live()
                .forecast()
                .task(TASK)
                .orElseThrow()
                .outcomes()
                .getOrDefault(Outcome.VALIDATED, 0.0));
  }

  private double launch() {
    return onUi(
        () ->
            window
                .session
                .live()
                .forecast()
                .milestone("launch")
                .orElseThrow()
                .finish()
                .quantile(0.85));
  }

  private static Point2D centre(Node node) {
    var bounds = node.localToScreen(node.getBoundsInLocal());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  // ---- help with ranges

  @Test
  void whatWouldSurpriseBecomesTheRange() {
    select(TASK);
    fire("estimate-surprise");
    assertThat(window.textOf("surprise-claim"))
        .isEqualTo(
            "You say: 1 in 10 futures take less than 14 days, and 1 in 10 take more than 50.");
    assertThat(window.textOf("surprise-high-question")).contains("longer than 50 days", "10 balls");
    fire("surprise-high-beyond");
    assertThat(window.textOf("surprise-high-question")).contains("longer than 70 days");
    fire("surprise-high-draw");
    fire("surprise-high-either");
    assertThat(window.textOf("surprise-high-settled"))
        .isEqualTo("So 1 in 10 futures take longer than 59 days.");
    window.typeOver("surprise-low-input", "30");
    assertThat(window.textOf("surprise-low-problem")).contains("likely 24 days");
    assertThat(onUi(() -> window.node("surprise-use", ButtonBase.class).isDisabled())).isTrue();
    window.typeOver("surprise-low-input", "12");
    fire("surprise-use");
    assertThat(estimate()).isEqualTo(Estimate.Range.of(12, 24, 59));
    window.until("it to fade", () -> window.robot.lookup("#surprise").tryQuery().isEmpty());
    undo();
    assertThat(estimate()).isEqualTo(Estimate.Range.of(14, 24, 50));
  }

  @Test
  void rangesThatHistorySaysAreTooNarrowAreWidened() {
    List<Task> tasks = new ArrayList<>();
    List<Actual> actuals = new ArrayList<>();
    LocalDate start = LocalDate.of(2026, 9, 1);
    for (int i = 0; i < 9; i++) {
      tasks.add(Task.of("past" + i, "Past " + i, Track.DISCOVERY, Estimate.Range.of(5, 10, 20)));
      actuals.add(
          new Actual("past" + i, start, start.plusDays(i < 5 ? 24 : 9), Outcome.VALIDATED, null));
    }
    tasks.add(Task.of("next", "Next", Track.DISCOVERY, Estimate.Range.of(6, 10, 14)));
    Roadmap past =
        Roadmap.of("R", LocalDate.of(2027, 1, 4), List.of(), tasks, List.of()).withActuals(actuals);
    window.with(past);
    select("next");
    assertThat(window.textOf("estimate-narrow"))
        .startsWith(
            "Of 9 past tasks like this one, 5 finished outside their range; about 2 would be");
    assertThat(window.textOf("estimate-widen")).isEqualTo("Widen to 6–25 days");
    fire("estimate-widen");
    assertThat(roadmap().task("next").orElseThrow().estimate())
        .isEqualTo(Estimate.Range.of(6, 10, 25));
    assertThat(window.node("estimate-widen", Node.class).getParent().isVisible()).isFalse();
    undo();
    assertThat(roadmap()).isEqualTo(past);
  }

  // ---- needs, actuals, learnings

  @Test
  void needsAreAddedByTypingNames() {
    select("rollout");
    window.typeOver("task-needs-add-input", "closed be");
    window.press(KeyCode.ENTER);
    assertThat(
            roadmap().task("rollout").orElseThrow().needs().links().stream().map(Need.Link::task))
        .containsExactly("fixes", "refusal", "privacy", "monitoring", "beta");
    assertThat(window.textOf("task-needs-add-input")).isEmpty();
    window.typeOver("task-needs-add-input", "no such thing");
    assertThat(window.textOf("task-needs-add-problem"))
        .isEqualTo("Nothing is called “no such thing”.");
    window.typeOver("task-needs-add-input", "");
    undo();
    assertThat(roadmap().task("rollout").orElseThrow().needs().links()).hasSize(4);
  }

  @Test
  void aCorrectionIsAppendedToWhatWasRecorded() {
    Actual first = roadmap().actual("eval-set").orElseThrow();
    select("eval-set");
    window.typeOver("task-finished-editor", "2026-12-21");
    window.press(KeyCode.TAB);
    Actual corrected =
        new Actual(
            "eval-set", first.started(), LocalDate.of(2026, 12, 21), Outcome.DELIVERED, null);
    assertThat(roadmap().actuals().stream().filter(a -> a.task().equals("eval-set")))
        .as("one entry for all the keys typed")
        .containsExactly(first, corrected);
    assertThat(roadmap().actual("eval-set")).contains(corrected);
    assertThat(window.textOf("task-earlier"))
        .startsWith("Recorded before: started ")
        .contains("18", "delivered");
    undo();
    assertThat(roadmap().actuals()).hasSize(2);
    assertThat(window.node("task-earlier", Node.class).isVisible()).isFalse();
  }

  @Test
  void whatWasRecordedInErrorIsTakenBack() {
    Actual first = roadmap().actual("index").orElseThrow();
    select("index");
    window.typeOver("task-started-editor", "");
    assertThat(roadmap().actuals().stream().filter(a -> a.task().equals("index")))
        .containsExactly(first, Actual.nothing("index"));
    window.settle();
    assertThat(window.textOf("task-earlier")).startsWith("Recorded before: started");
  }

  @Test
  void whatAnExperimentTaughtIsRecorded() {
    select(TASK);
    assertThat(window.node("learning-record", Node.class).isDisabled()).isTrue();
    window.typeOver("learning-text", "Passages must be shorter.");
    fire("learning-record");
    assertThat(roadmap().learnings())
        .singleElement()
        .hasToString("Learning[task=grounding, on=2027-01-04, text=Passages must be shorter.]");
    assertThat(window.textOf("learning-text")).isEmpty();
    undo();
    assertThat(roadmap().learnings()).isEmpty();
  }

  // ---- the roadmap as a whole

  @Test
  void everyFieldOfASquadReachesTheDocument() {
    choose("squad", 0);
    window.typeOver("squad-name-input", "Search and ranking");
    window.typeOver("squad-people-input", "3 data scientist, 2 engineer");
    fire("squad-workdays-5");
    window.typeOver("squad-holidays-input", "2027-12-24 – 2027-12-31\n2027-05-06");
    window.typeOver("squad-sprint-weeks-input", "3");
    window.typeOver("squad-sprint-from-editor", "2027-01-11");
    window.typeOver("squad-wip-input", "4");
    window.typeOver("squad-bias-input", "50 %");
    window.settle();
    Squad squad = squad(0);
    assertThat(squad.name()).isEqualTo("Search and ranking");
    assertThat(squad.people()).isEqualTo(Map.of("data scientist", 3, "engineer", 2));
    assertThat(squad.workdays()).hasSize(4).doesNotContain(DayOfWeek.FRIDAY);
    assertThat(squad.holidays()).hasSize(9).contains(LocalDate.of(2027, 12, 26));
    assertThat(squad.sprint()).isEqualTo(new Squad.Sprint(3, LocalDate.of(2027, 1, 11)));
    assertThat(squad.wip()).isEqualTo(4);
    assertThat(squad.bias()).isEqualTo(0.5);
    assertThat(window.textOf("squad-sprint-next"))
        .startsWith("The next sprints begin on ")
        .contains("11", "22");
    assertThat(undoLabel()).isEqualTo("shared errors");
    window.typeOver("squad-sprint-weeks-input", "");
    assertThat(squad(0).sprint()).isNull();
    assertThat(window.textOf("squad-sprint-next")).startsWith("Without sprints");
    window.typeOver("squad-people-input", "");
    assertThat(squad(0).people()).isEmpty();
  }

  @Test
  void whatIsWrongInASquadStaysAndSaysSo() {
    Roadmap before = roadmap();
    choose("squad", 0);
    window.typeOver("squad-holidays-input", "2027-02-30");
    assertThat(window.textOf("squad-holidays-problem"))
        .startsWith("“2027-02-30” is not understood");
    assertThat(window.node("squad-holidays-input", Node.class).getPseudoClassStates())
        .contains(Styles.STATE_DANGER);
    window.typeOver("squad-people-input", "many");
    assertThat(window.textOf("squad-people-problem")).startsWith("Write how many");
    window.typeOver("squad-people-input", "1 designer");
    assertThat(window.textOf("squad-people-problem")).contains("crew").endsWith(".");
    window.typeOver("squad-wip-input", "1.5");
    assertThat(window.textOf("squad-wip-problem")).isEqualTo("Write a whole number.");
    window.typeOver("squad-sprint-weeks-input", "0");
    assertThat(window.textOf("squad-sprint-weeks-problem")).startsWith("Expected at least 1 weeks");
    for (int day = 1; day <= 5; day++) {
      fire("squad-workdays-" + day);
    }
    assertThat(window.textOf("squad-workdays-problem")).startsWith("At least one day");
    assertThat(squad(0).workdays()).hasSize(1);
    focus("squad-holidays-input");
    undo();
    assertThat(window.textOf("squad-holidays-problem")).isEmpty();
    assertThat(squad(0).withWorkdays(Squad.WEEK)).isEqualTo(before.squads().getFirst());
  }

  @Test
  void squadsAreAddedCopiedAndDeleted() {
    fire("squad-add");
    window.robot.write("Platform");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(roadmap().squads()).extracting(Squad::name).endsWith("Platform").hasSize(3);
    choose("squad", 1);
    fire("squad-duplicate");
    assertThat(roadmap().squads())
        .extracting(Squad::name)
        .containsExactly("Search squad", "Answers squad", "Answers squad (copy)", "Platform");
    fire("squad-delete");
    assertThat(roadmap().squads()).extracting(Squad::id).hasSize(3).doesNotHaveDuplicates();
    assertThat(undoLabel()).isEqualTo("deleted");
  }

  @Test
  void aSquadAtWorkIsDeletedOnlyWithItsWorkMoved() {
    choose("squad", 1);
    fire("squad-delete");
    assertThat(roadmap().squads()).hasSize(2);
    assertThat(window.textOf("squad-uses"))
        .startsWith("“Answers squad” is used by Answers grounded in passages, Citation checker, ")
        .endsWith(" more.");
    @SuppressWarnings("unchecked")
    ComboBox<Optional<String>> to = window.node("squad-removal-to", ComboBox.class);
    // The search squad has no designer, whom the panel may need.
    onUi(
        () -> {
          to.setValue(Optional.of("search"));
          return true;
        });
    fire("squad-removal-delete");
    boolean refused = roadmap().squads().size() == 2;
    assertThat(window.textOf("squad-removal-problem").isEmpty()).isEqualTo(!refused);
    if (refused) {
      assertThat(window.textOf("squad-removal-problem")).contains("search").endsWith(".");
      onUi(
          () -> {
            to.setValue(Optional.empty());
            return true;
          });
      fire("squad-removal-delete");
    }
    assertThat(roadmap().squads()).extracting(Squad::id).containsExactly("search");
    assertThat(roadmap().tasks()).extracting(Task::squad).doesNotContain("answers");
    assertThat(window.node("squad-removal", Node.class).isVisible()).isFalse();
    undo();
    assertThat(roadmap().squads()).hasSize(2);
    assertThat(roadmap().task(TASK).orElseThrow().squad()).isEqualTo("answers");
  }

  @Test
  void everyFieldOfADriverReachesTheDocument() {
    fire("driver-add");
    window.robot.write("Reviews");
    WaitForAsyncUtils.waitForFxEvents();
    window.typeOver("factor-low-input", "0.8");
    window.typeOver("factor-high-input", "0.5");
    assertThat(window.textOf("factor-high-problem")).startsWith("Expected");
    window.typeOver("factor-high-input", "2");
    window.typeOver("driver-tasks-input", "closed beta");
    window.press(KeyCode.ENTER);
    window.typeOver("driver-tasks-input", "rollout");
    window.press(KeyCode.ENTER);
    fire("driver-tasks-beta-remove");
    assertThat(roadmap().drivers().getLast())
        .isEqualTo(
            new Driver("new-driver", "Reviews", Estimate.Range.of(0.8, 1, 2), List.of("rollout")));
    assertThat(window.textOf("factor-explained"))
        .isEqualTo(
            "In 8 of 10 futures the work takes 0.8 to 2 times as long, half of the time at most 1"
                + " times.");
    fire("driver-delete");
    assertThat(roadmap().drivers()).hasSize(2);
    undo();
    assertThat(roadmap().drivers()).hasSize(3);
  }

  @Test
  void everyFieldOfARiskReachesTheDocument() {
    choose("risk", 0);
    window.typeOver("risk-name-input", "Quota");
    window.typeOver("risk-chance-input", "40 %");
    window.typeOver("delay-high-input", "30");
    fire("risk-tasks-grounding-remove");
    assertThat(roadmap().risks().getFirst())
        .isEqualTo(new Risk("gpu", "Quota", 0.4, Estimate.Range.of(3, 5, 30), List.of("rerank")));
    window.typeOver("risk-chance-input", "140 %");
    assertThat(window.textOf("risk-chance-problem")).startsWith("Write a chance");
    assertThat(window.textOf("delay-explained"))
        .startsWith("If it happens, working days: Between 3");
    undo();
    assertThat(window.textOf("risk-chance-problem")).isEmpty();
    assertThat(window.textOf("risk-chance-input")).isEqualTo("40 %");
  }

  @Test
  void demoDaysAndTheRoadmapItself() {
    assertThat(window.textOf("demo-next")).startsWith("The next are on ").contains("29", "26");
    window.typeOver("demo-weeks-input", "2");
    window.typeOver("demo-from-editor", "2027-02-05");
    assertThat(roadmap().demoDays()).isEqualTo(new DemoDays(LocalDate.of(2027, 2, 5), 2));
    window.typeOver("demo-weeks-input", "0");
    assertThat(window.textOf("demo-weeks-problem")).startsWith("Expected at least 1");
    window.typeOver("demo-weeks-input", "");
    assertThat(roadmap().demoDays()).isNull();
    assertThat(window.textOf("demo-next")).isEqualTo("No demo days.");
    undo();
    assertThat(roadmap().demoDays()).isNotNull();
    window.typeOver("roadmap-done-input", "shipped and measured");
    assertThat(roadmap().done()).isEqualTo("shipped and measured");
  }

  @Test
  void theCommandLeadsToTheRoadmapFromAnywhere() {
    select(TASK);
    window.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.R);
    assertThat(onUi(() -> window.session.selectionProperty().get())).isEqualTo(Selection.NOTHING);
    assertThat(window.node("squad-list", Node.class).isVisible()).isTrue();
    assertThat(onUi(() -> window.stage.getScene().getFocusOwner().getId()))
        .isEqualTo("roadmap-title-input");
  }

  @Test
  void holidaysMoveTheForecast() {
    double before = launch();
    choose("squad", 1);
    window.typeOver("squad-holidays-input", "2027-01-04 – 2027-03-01");
    window.settle();
    assertThat(launch()).isGreaterThan(before + 20);
  }
}
