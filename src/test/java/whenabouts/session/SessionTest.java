package whenabouts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.ScenarioEdits;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;
import whenabouts.storage.BadRoadmapException;
import whenabouts.storage.RoadmapFiles;

/// With everything on one thread, and the real engine.
class SessionTest {
  private static final Task BUILD =
      Task.of("build", "Build", Track.DELIVERY, Estimate.Range.of(4, 6, 12));
  private static final Roadmap ROADMAP =
      Roadmap.of(
              "Plan",
              LocalDate.of(2027, 1, 4),
              List.of(),
              List.of(BUILD),
              List.of(new Milestone("launch", "Launch", Need.Link.to("build"), null)))
          .withScenarios(
              List.of(
                  new Scenario(
                      "slow",
                      "Twice as long",
                      List.of(
                          new Change.SetTask(
                              "build",
                              List.of(new TaskEdit.Estimated(Estimate.Range.of(8, 12, 24))),
                              true)))));

  private final Session session =
      new Session(new Forecaster()::forecast, Runnable::run, Runnable::run, Runnable::run);

  @BeforeEach
  void open() {
    session.start(ROADMAP);
  }

  private double p50() {
    return session.live().forecast().task("build").orElseThrow().finish().quantile(0.5);
  }

  private List<Problem> setDays(double days) {
    return session.apply(
        "estimate",
        "build/estimate",
        r -> r.editTask("build", t -> t.with(new TaskEdit.Estimated(new Estimate.Fixed(days)))));
  }

  @Test
  void nothingIsOpenAtFirst() {
    Session fresh =
        new Session(new Forecaster()::forecast, Runnable::run, Runnable::run, Runnable::run);
    assertThat(fresh.openProperty().get()).isFalse();
    assertThat(fresh.live().forecast()).isNull();
    assertThat(fresh.dirtyProperty().get()).isFalse();
  }

  @Test
  void everyEditForecastsAgain() {
    assertThat(p50()).isBetween(5.0, 8.0);
    assertThat(setDays(30)).isEmpty();
    assertThat(p50()).isEqualTo(30);
    session.undo();
    assertThat(p50()).isBetween(5.0, 8.0);
    session.redo();
    assertThat(p50()).isEqualTo(30);
  }

  @Test
  void aRefusedEditChangesNothing() {
    var before = session.live().forecast();
    assertThat(setDays(-3)).isNotEmpty();
    assertThat(session.roadmap()).isEqualTo(ROADMAP);
    assertThat(session.dirtyProperty().get()).isFalse();
    assertThat(session.undoNameProperty().get().label()).isEmpty();
    assertThat(session.live().forecast()).isSameAs(before);
  }

  @Test
  void dirtyIsBeingDifferentFromTheFile() {
    setDays(10);
    assertThat(session.dirtyProperty().get()).isTrue();
    session.undo();
    assertThat(session.dirtyProperty().get()).isFalse();
    setDays(10);
    session.endEdit();
    setDays(11);
    session.apply("back", r -> ROADMAP);
    assertThat(session.dirtyProperty().get()).isFalse();
  }

  @Test
  void draggingIsOneStepToUndo() {
    for (int days = 1; days < 50; days++) {
      setDays(days);
    }
    session.endEdit();
    setDays(60);
    session.undo();
    assertThat(p50()).isEqualTo(49);
    session.undo();
    assertThat(session.roadmap()).isEqualTo(ROADMAP);
    assertThat(session.undoNameProperty().get().label()).isEmpty();
    assertThat(session.redoNameProperty().get().label()).isEqualTo("estimate");
  }

  @Test
  void aScenarioIsShownAndForecastWithoutChangingTheDocument() {
    double planned = p50();
    session.scenarioProperty().set("slow");
    assertThat(p50()).isGreaterThan(planned * 1.5);
    assertThat(session.document()).isEqualTo(ROADMAP);
    assertThat(session.dirtyProperty().get()).isFalse();
    assertThat(shownDays()).isEqualTo(Estimate.Range.of(8, 12, 24));
    assertThat(session.live().forecast().scenario()).isEqualTo("slow");
    session.apply("drop scenarios", r -> r.withScenarios(List.of()));
    assertThat(session.scenarioProperty().get()).isNull();
    assertThat(p50()).isEqualTo(planned);
  }

  private Estimate shownDays() {
    return session.roadmap().task("build").orElseThrow().estimate();
  }

  private List<Change> changes() {
    return session.document().scenario("slow").orElseThrow().changes();
  }

  private static Change slowBy(Estimate estimate) {
    return new Change.SetTask("build", List.of(new TaskEdit.Estimated(estimate)), true);
  }

  @Test
  void anEditInAScenarioIsAChangeOnTop() {
    session.scenarioProperty().set("slow");
    assertThat(setDays(30)).isEmpty();
    assertThat(shownDays()).isEqualTo(new Estimate.Fixed(30));
    assertThat(p50()).isEqualTo(30);
    assertThat(changes()).containsExactly(slowBy(new Estimate.Fixed(30)));
    assertThat(session.document().tasks()).isEqualTo(ROADMAP.tasks());
    assertThat(session.dirtyProperty().get()).isTrue();
    session.undo();
    assertThat(changes()).containsExactly(slowBy(Estimate.Range.of(8, 12, 24)));
    assertThat(shownDays()).isEqualTo(Estimate.Range.of(8, 12, 24));
    assertThat(session.dirtyProperty().get()).isFalse();
  }

  @Test
  void draggingInAScenarioIsOneStepToUndo() {
    session.scenarioProperty().set("slow");
    for (int days = 1; days < 50; days++) {
      setDays(days);
    }
    session.endEdit();
    assertThat(changes()).containsExactly(slowBy(new Estimate.Fixed(49)));
    session.undo();
    assertThat(session.document()).isEqualTo(ROADMAP);
    assertThat(session.undoNameProperty().get().label()).isEmpty();
  }

  @Test
  void undoAndRedoReturnToWhereTheEditWasMade() {
    setDays(3);
    session.scenarioProperty().set("slow");
    setDays(30);
    session.scenarioProperty().set(null);
    session.undo();
    assertThat(session.scenarioProperty().get()).isEqualTo("slow");
    assertThat(shownDays()).isEqualTo(Estimate.Range.of(8, 12, 24));
    session.undo();
    assertThat(session.scenarioProperty().get()).isNull();
    assertThat(session.document()).isEqualTo(ROADMAP);
    session.redo();
    session.redo();
    assertThat(session.scenarioProperty().get()).isEqualTo("slow");
    assertThat(p50()).isEqualTo(30);
  }

  @Test
  void aNewScenarioIsEnteredInOneStep() {
    session.applyToDocument("what if", r -> ScenarioEdits.add(r, "new", "New"), "new");
    assertThat(session.scenarioProperty().get()).isEqualTo("new");
    session.undo();
    assertThat(session.scenarioProperty().get()).isNull();
    assertThat(session.document()).isEqualTo(ROADMAP);
    session.redo();
    assertThat(session.scenarioProperty().get()).isEqualTo("new");
  }

  @Test
  void promotingAndUndoingIt() {
    session.scenarioProperty().set("slow");
    session.applyToDocument("promote", r -> ScenarioEdits.promote(r, "slow"), null);
    assertThat(session.scenarioProperty().get()).isNull();
    assertThat(session.document().scenarios()).isEmpty();
    assertThat(shownDays()).isEqualTo(Estimate.Range.of(8, 12, 24));
    session.undo();
    assertThat(session.scenarioProperty().get()).isEqualTo("slow");
    assertThat(session.document()).isEqualTo(ROADMAP);
  }

  @Test
  void whatAScenarioCannotSayIsRefused() {
    session.scenarioProperty().set("slow");
    assertThat(session.apply("title", r -> r.withTitle("Other")))
        .singleElement()
        .extracting(Problem::message, InstanceOfAssertFactories.STRING)
        .startsWith("In a scenario the title can’t be changed")
        .isEqualTo(session.refusalProperty().get());
    assertThat(session.document()).isEqualTo(ROADMAP);
  }

  /// Views mark the field that is wrong by its path in what they show.
  @Test
  void whatIsWrongIsSaidOfWhatIsShown() {
    session.scenarioProperty().set("slow");
    assertThat(setDays(-3))
        .singleElement()
        .extracting(Problem::path, InstanceOfAssertFactories.STRING)
        .startsWith("$.tasks[0].estimate");
    assertThat(session.refusalProperty().get()).isEmpty();
    assertThat(session.document()).isEqualTo(ROADMAP);
  }

  @Test
  void aScenarioThatThereIsNotIsNone() {
    session.scenarioProperty().set("nonsense");
    assertThat(session.scenarioProperty().get()).isNull();
    session.scenarioProperty().set("slow");
    session.start(ROADMAP.withScenarios(List.of()));
    assertThat(session.scenarioProperty().get()).isNull();
    assertThat(session.live().forecast().scenario()).isNull();
  }

  @Test
  void theBaseIsForecastOnceEachTimeItChanges() {
    List<String> asked = new ArrayList<>();
    Forecaster forecaster = new Forecaster();
    Session counted =
        new Session(
            (roadmap, scenario, options, cancelled, progress) -> {
              asked.add(String.valueOf(scenario));
              return forecaster.forecast(roadmap, scenario, options, cancelled, progress);
            },
            Runnable::run,
            Runnable::run,
            Runnable::run);
    counted.start(ROADMAP);
    Forecast planned = counted.live().forecast();
    assertThat(counted.base().forecast()).isNull();
    counted.scenarioProperty().set("slow");
    // What was there already is not made again.
    assertThat(counted.base().forecast()).isSameAs(planned);
    counted.apply("name", r -> r.editTask("build", t -> t.with(new TaskEdit.Name("Make"))));
    assertThat(counted.base().forecast()).isSameAs(planned);
    assertThat(asked).containsExactly("null", "slow", "slow");
    counted.applyToDocument("title", r -> r.withTitle("Other"), "slow");
    assertThat(counted.base().forecast().roadmap().title()).isEqualTo("Other");
    assertThat(counted.base().forecast().scenario()).isNull();
    assertThat(asked).hasSize(5);
    counted.scenarioProperty().set(null);
    assertThat(counted.base().forecast()).isNull();
  }

  @Test
  void theDocumentIsSavedAndNotWhatTheScenarioShows(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("plan.roadmap.json");
    session.scenarioProperty().set("slow");
    assertThat(session.save(file)).isCompleted();
    assertThat(RoadmapFiles.read(file)).isEqualTo(ROADMAP);
    assertThat(session.scenarioProperty().get()).isEqualTo("slow");
  }

  @Test
  void theSelectionLeavesWithItsThing() {
    session.selectionProperty().set(Selection.task("build"));
    session.apply("delete", r -> Edits.deleteTask(r, "build"));
    assertThat(session.selectionProperty().get()).isEqualTo(Selection.NOTHING);
  }

  @Test
  void savesAndOpens(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("plan.roadmap.json");
    setDays(10);
    assertThat(session.save(file)).isCompleted();
    assertThat(session.dirtyProperty().get()).isFalse();
    assertThat(session.file()).isEqualTo(file);
    assertThat(RoadmapFiles.read(file)).isEqualTo(session.roadmap());
    session.undo();
    assertThat(session.dirtyProperty().get()).isTrue();
    assertThat(session.open(file)).isCompleted();
    assertThat(p50()).isEqualTo(10);
    assertThat(session.dirtyProperty().get()).isFalse();
    assertThat(session.undoNameProperty().get().label()).isEmpty();
  }

  @Test
  void aBadFileLeavesEverythingAsItWas(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.roadmap.json"), "{ \"schema\": 2 }");
    setDays(10);
    Roadmap before = session.roadmap();
    CompletableFuture<Void> opened = session.open(file);
    assertThat(opened).isCompletedExceptionally();
    assertThat(opened.exceptionNow()).isInstanceOf(BadRoadmapException.class);
    assertThat(session.roadmap()).isSameAs(before);
    assertThat(session.file()).isNull();
    assertThat(session.dirtyProperty().get()).isTrue();
  }

  @Test
  void aFailedSaveStaysDirty(@TempDir Path folder) {
    setDays(10);
    CompletableFuture<Void> saved = session.save(folder.resolve("missing/plan.roadmap.json"));
    assertThat(saved).isCompletedExceptionally();
    assertThat(saved.exceptionNow())
        .isInstanceOf(IOException.class)
        .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
        .isNotBlank();
    assertThat(session.dirtyProperty().get()).isTrue();
    assertThat(session.file()).isNull();
  }

  @Test
  void savesMayFollowEachOtherFast(@TempDir Path folder) throws IOException {
    ManualExecutor io = new ManualExecutor();
    Session slow = new Session(new Forecaster()::forecast, Runnable::run, io, Runnable::run);
    Path file = folder.resolve("plan.roadmap.json");
    slow.start(ROADMAP);
    assertThat(slow.save(file)).isNotDone();
    io.runAll();
    slow.apply("title", r -> r.withTitle("One"));
    var first = slow.save(file);
    slow.apply("title", r -> r.withTitle("Two"));
    var second = slow.save(file);
    io.runAll();
    assertThat(first).isCompleted();
    assertThat(second).isCompleted();
    assertThat(RoadmapFiles.read(file).title()).isEqualTo("Two");
    assertThat(slow.dirtyProperty().get()).isFalse();
  }

  @Test
  void aFileThatSomebodyElseChangedIsNotWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("plan.roadmap.json");
    assertThat(session.save(file)).isCompleted();
    setDays(10);
    Roadmap theirs = ROADMAP.withTitle("Theirs");
    RoadmapFiles.save(theirs, file);
    CompletableFuture<Void> saved = session.save(file);
    assertThat(saved.exceptionNow()).isInstanceOf(FileChangedException.class);
    assertThat(RoadmapFiles.read(file)).isEqualTo(theirs);
    assertThat(session.dirtyProperty().get()).isTrue();
    assertThat(session.overwrite(file)).isCompleted();
    assertThat(RoadmapFiles.read(file)).isEqualTo(session.roadmap());
    Files.delete(file);
    setDays(11);
    assertThat(session.save(file)).isCompleted();
    assertThat(RoadmapFiles.read(file)).isEqualTo(session.roadmap());
  }

  @Test
  void whatIsEditedWhileSavingStaysUnsaved(@TempDir Path folder) {
    ManualExecutor io = new ManualExecutor();
    Session slow = new Session(new Forecaster()::forecast, Runnable::run, io, Runnable::run);
    slow.start(ROADMAP);
    slow.apply("title", r -> r.withTitle("One"));
    var saved = slow.save(folder.resolve("plan.roadmap.json"));
    slow.apply("title", r -> r.withTitle("Two"));
    io.runAll();
    assertThat(saved).isCompleted();
    assertThat(slow.dirtyProperty().get()).isTrue();
    slow.undo();
    assertThat(slow.dirtyProperty().get()).isFalse();
  }

  @Test
  void lookingAtDriversForecastsAgainOnce() {
    assertThat(session.live().forecast().milestones().getFirst().drivers()).isEmpty();
    session.live().driversProperty().set(true);
    Forecast told = session.live().forecast();
    assertThat(told.milestones().getFirst().drivers()).isNotEmpty();
    session.live().driversProperty().set(false);
    session.live().driversProperty().set(true);
    assertThat(session.live().forecast()).isSameAs(told);
  }
}
