package whenabouts.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Differences;
import whenabouts.roadmap.Roadmap;

/// Differences are found between any two roadmaps that differ, and said in words.
class DifferencesOfAnythingTest {
  @Test
  void randomRoadmaps() {
    List<Roadmap> all = IntStream.range(0, 60).mapToObj(RandomRoadmaps::of).toList();
    for (int i = 1; i < all.size(); i++) {
      assertThat(Differences.between(all.get(i), all.get(i), Locale.UK)).isEmpty();
      List<String> found = Differences.between(all.get(i - 1), all.get(i), Locale.UK);
      assertThat(found).isNotEmpty();
      assertThat(found).noneMatch(s -> s.matches("(?s).*((from|to|, ) null\\b|\\[\\w+=).*"));
    }
  }

  /// One field at a time: what makes a roadmap another one is said.
  @Test
  void everyPartCounts() {
    for (int seed = 0; seed < 60; seed++) {
      Roadmap a = RandomRoadmaps.of(seed);
      Roadmap b = RandomRoadmaps.of(seed + 100);
      List<Roadmap> mixed =
          List.of(
              a.withTitle(b.title()),
              a.withAsOf(b.asOf()),
              a.withDone(b.done()),
              a.withSquads(b.squads()),
              a.withSquads(a.squads().reversed()),
              a.withTasks(b.tasks()),
              a.withTasks(a.tasks().reversed()),
              a.withMilestones(b.milestones()),
              a.withMilestones(a.milestones().reversed()),
              a.withDemoDays(b.demoDays()),
              a.withDrivers(b.drivers()),
              a.withRisks(b.risks()),
              a.withScenarios(b.scenarios()),
              a.withActuals(b.actuals()),
              a.withSnapshots(b.snapshots()),
              a.withSnapshots(a.snapshots().reversed()),
              a.withLearnings(b.learnings()),
              a.withReviews(b.reviews()));
      for (Roadmap other : mixed) {
        assertThat(Differences.between(a, other, Locale.UK).isEmpty()).isEqualTo(a.equals(other));
      }
    }
  }
}
