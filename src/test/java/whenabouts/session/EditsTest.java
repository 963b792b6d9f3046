package whenabouts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Checks;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;
import whenabouts.storage.RoadmapFiles;

class EditsTest {
  private static Task task(String id, Track track) {
    return Task.of(id, id.toUpperCase(java.util.Locale.ROOT), track, new Estimate.Fixed(5));
  }

  private static Roadmap roadmap(Task... tasks) {
    return Roadmap.of("R", LocalDate.of(2027, 1, 4), List.of(), List.of(tasks), List.of());
  }

  private static List<String> ids(Roadmap roadmap) {
    return roadmap.tasks().stream().map(Task::id).toList();
  }

  private static Need.Link link(String id) {
    return Need.Link.to(id);
  }

  @Test
  void idsAreMadeFromNames() {
    Roadmap roadmap =
        Edits.addMilestone(
            roadmap(task("cafe", Track.DELIVERY)),
            new Milestone("launch", "Launch", Need.NONE, null));
    assertThat(Edits.freeId(roadmap, "Cross-encoder (v2)!")).isEqualTo("cross-encoder-v2");
    assertThat(Edits.freeId(roadmap, "Café")).isEqualTo("cafe-2");
    assertThat(Edits.freeId(roadmap, "Launch")).isEqualTo("launch-2");
    assertThat(Edits.freeId(roadmap, "???")).isEqualTo("task");
  }

  @Test
  void aTaskIsAddedBehindAnother() {
    Roadmap roadmap = roadmap(task("a", Track.DELIVERY), task("b", Track.DELIVERY));
    Task added = task("c", Track.DELIVERY);
    assertThat(ids(Edits.addTask(roadmap, added, "a"))).containsExactly("a", "c", "b");
    assertThat(ids(Edits.addTask(roadmap, added, null))).containsExactly("a", "b", "c");
  }

  @Test
  void joinsShrinkWithTheirParts() {
    Need need =
        new Need.AllOf(
            List.of(
                link("a"),
                new Need.AnyOf(List.of(link("b"))),
                new Need.AtLeast(2, List.of(link("a"), link("b"), link("c")))));
    assertThat(Edits.without(need, "b"))
        .isEqualTo(
            new Need.AllOf(List.of(link("a"), new Need.AtLeast(2, List.of(link("a"), link("c"))))));
    assertThat(Edits.without(new Need.AtLeast(2, List.of(link("a"), link("b"))), "a"))
        .isEqualTo(new Need.AtLeast(1, List.of(link("b"))));
    assertThat(Edits.without(link("a"), "a")).isEqualTo(Need.NONE);
  }

  @Test
  void pivotsToADeletedTaskStop() {
    Task pivots =
        task("a", Track.DISCOVERY)
            .with(new TaskEdit.WhenMissed(new OnMiss.Extend(5, 2, new OnMiss.Pivot("b"))));
    Task standby = task("b", Track.DISCOVERY).with(new TaskEdit.Standby(true));
    Roadmap left = Edits.deleteTask(roadmap(pivots, standby), "b");
    assertThat(left.task("a").orElseThrow().onMiss())
        .isEqualTo(new OnMiss.Extend(5, 2, OnMiss.STOP));
  }

  /// Whatever is deleted from whichever sample, what is left can be forecast.
  @Test
  void everyTaskOfASampleCanBeDeleted() throws IOException {
    Roadmap sample = RoadmapFiles.read(Path.of("assets/samples/answer-engine.roadmap.json"));
    assertThat(sample.tasks()).hasSizeGreaterThan(10);
    for (Task task : sample.tasks()) {
      assertThat(Checks.problems(Edits.deleteTask(sample, task.id()))).as(task.id()).isEmpty();
    }
    for (Milestone milestone : sample.milestones()) {
      assertThat(Checks.problems(Edits.deleteMilestone(sample, milestone.id()))).isEmpty();
    }
  }

  @Test
  void anActualReplacesTheLastOne() {
    Roadmap roadmap = roadmap(task("a", Track.DELIVERY));
    LocalDate day = LocalDate.of(2026, 12, 1);
    Actual started = new Actual("a", day, null, null, null);
    Actual done = new Actual("a", day, day, Outcome.DELIVERED, null);
    Roadmap after = Edits.setActual(Edits.setActual(roadmap, "a", started), "a", done);
    assertThat(after.actuals()).containsExactly(done);
    assertThat(Edits.setActual(after, "a", null).actuals()).isEmpty();
  }
}
