package whenabouts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Checks;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.storage.RoadmapFiles;

/// On the sample, whose tasks pivot, share drivers and need each other.
class BulkTest {
  private Roadmap sample;

  @BeforeEach
  void read() throws IOException {
    sample = RoadmapFiles.read(Path.of("assets/samples/answer-engine.roadmap.json"));
  }

  private List<Selection> everything() {
    return Stream.concat(
            sample.tasks().stream().map(task -> Selection.task(task.id())),
            sample.milestones().stream().map(m -> Selection.milestone(m.id())))
        .toList();
  }

  @Test
  void aCopyOfEverythingHangsTogetherAsTheOriginalDoes() {
    Bulk.Copied copied = Bulk.duplicate(sample, everything(), name -> name + " (copy)");
    Roadmap twice = copied.roadmap();
    assertThat(Checks.problems(twice)).isEmpty();
    assertThat(twice.tasks()).hasSize(2 * sample.tasks().size());
    assertThat(twice.milestones()).hasSize(2 * sample.milestones().size());
    Set<String> copies = Bulk.tasks(copied.copies());
    assertThat(copies).hasSize(sample.tasks().size());
    for (Task task : twice.tasks()) {
      boolean copy = copies.contains(task.id());
      assertThat(task.name().endsWith(" (copy)")).isEqualTo(copy);
      assertThat(task.needs().links().stream().map(Need.Link::task))
          .allMatch(id -> copies.contains(id) == copy);
      if (task.onMiss().last() instanceof OnMiss.Pivot(String to)) {
        assertThat(copies.contains(to)).isEqualTo(copy);
      }
    }
    for (int i = 0; i < sample.drivers().size(); i++) {
      Driver before = sample.drivers().get(i);
      assertThat(twice.drivers().get(i).tasks()).hasSize(2 * before.tasks().size());
    }
    assertThat(twice.actuals()).isEqualTo(sample.actuals());
  }

  @Test
  void aCopyOfOneNeedsWhatTheOriginalNeeds() {
    Bulk.Copied copied =
        Bulk.duplicate(sample, List.of(Selection.task("grounding")), name -> name + " 2");
    String id = Bulk.tasks(copied.copies()).iterator().next();
    Task copy = copied.roadmap().task(id).orElseThrow();
    assertThat(copy.needs()).isEqualTo(sample.task("grounding").orElseThrow().needs());
    List<String> ids = copied.roadmap().tasks().stream().map(Task::id).toList();
    assertThat(ids.indexOf(id)).isEqualTo(ids.indexOf("grounding") + 1);
  }

  @Test
  void deletingEverythingLeavesAValidRoadmap() {
    Roadmap left = Bulk.delete(sample, everything());
    assertThat(left.tasks()).isEmpty();
    assertThat(left.milestones()).isEmpty();
    assertThat(Checks.problems(left)).isEmpty();
  }

  @Test
  void everyFormOfEstimateIsScaled() {
    assertThat(Bulk.scaled(Estimate.Range.of(5, 10, 20), 1.2))
        .isEqualTo(Estimate.Range.of(6, 12, 24));
    assertThat(Bulk.scaled(new Estimate.Fixed(3), 1.2)).isEqualTo(new Estimate.Fixed(3.6));
    assertThat(Bulk.scaled(new Estimate.Samples(List.of(1.0, 2.5)), 2))
        .isEqualTo(new Estimate.Samples(List.of(2.0, 5.0)));
    assertThat(Bulk.scaled(new Estimate.Throughput(10, 15, List.of(3.0)), 1.2))
        .isEqualTo(new Estimate.Throughput(12, 18, List.of(3.0)));
    assertThat(Bulk.scaled(new Estimate.Normal(10, 2), 0.5)).isEqualTo(new Estimate.Normal(5, 1));
    assertThat(Bulk.scaled(new Estimate.Lognormal(10, 0.4), 0.5))
        .isEqualTo(new Estimate.Lognormal(5, 0.4));
  }

  @Test
  void linksAreAddedToWhatIsNeededAlready() {
    Selection launch = Selection.milestone("launch");
    Milestone before = sample.milestone("launch").orElseThrow();
    Roadmap linked = Links.link(sample, "panel", launch);
    Need needs = linked.milestone("launch").orElseThrow().needs();
    assertThat(needs.links()).containsAll(before.needs().links());
    assertThat(Links.isLinked(linked, "panel", launch)).isTrue();
    assertThat(Links.link(linked, "panel", launch)).isEqualTo(linked);
  }

  @Test
  void aChainIsLinkedAndUnlinked() {
    List<Selection> chain = Stream.of("ranker", "panel", "fixes").map(Selection::task).toList();
    Roadmap linked = Links.chain(sample, chain);
    assertThat(Links.isLinked(linked, "ranker", Selection.task("panel"))).isTrue();
    assertThat(Links.isLinked(linked, "panel", Selection.task("fixes"))).isTrue();
    Roadmap unlinked = Links.unlink(linked, chain);
    assertThat(Links.isLinked(unlinked, "ranker", Selection.task("panel"))).isFalse();
    assertThat(Links.isLinked(unlinked, "panel", Selection.task("fixes"))).isFalse();
  }
}
