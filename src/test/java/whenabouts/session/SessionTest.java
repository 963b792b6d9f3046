package whenabouts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
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

  private List<?> setDays(double days) {
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
    assertThat(session.undoLabelProperty().get()).isEmpty();
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
    assertThat(session.undoLabelProperty().get()).isEmpty();
    assertThat(session.redoLabelProperty().get()).isEqualTo("estimate");
  }

  @Test
  void aScenarioIsForecastWithoutChangingTheRoadmap() {
    double planned = p50();
    session.scenarioProperty().set("slow");
    assertThat(p50()).isGreaterThan(planned * 1.5);
    assertThat(session.roadmap()).isEqualTo(ROADMAP);
    assertThat(session.live().forecast().scenario()).isEqualTo("slow");
    session.apply("drop scenarios", r -> r.withScenarios(List.of()));
    assertThat(session.scenarioProperty().get()).isNull();
    assertThat(p50()).isEqualTo(planned);
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
    assertThat(session.undoLabelProperty().get()).isEmpty();
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
