package whenabouts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.Track;

class OrderingTest {
  private static final Roadmap ABCDE = roadmap("a", "b", "c", "d", "e");

  private static Roadmap roadmap(String... ids) {
    return Roadmap.of(
        "R",
        LocalDate.of(2027, 1, 4),
        List.of(),
        Stream.of(ids).map(id -> Task.of(id, id, Track.DELIVERY, new Estimate.Fixed(5))).toList(),
        Stream.of(ids).map(id -> new Milestone("m" + id, id, Need.NONE, null)).toList());
  }

  private static List<String> ids(Roadmap roadmap) {
    return roadmap.tasks().stream().map(Task::id).toList();
  }

  @Test
  void severalComeTogetherBeforeOrBehindAnother() {
    assertThat(ids(Ordering.tasksBefore(ABCDE, Set.of("e", "c"), "b")))
        .containsExactly("a", "c", "e", "b", "d");
    assertThat(ids(Ordering.tasksAfter(ABCDE, Set.of("a", "b"), "d")))
        .containsExactly("c", "d", "a", "b", "e");
    assertThat(ids(Ordering.tasksBefore(ABCDE, Set.of("a"), null)))
        .containsExactly("b", "c", "d", "e", "a");
    assertThat(ids(Ordering.tasksAfter(ABCDE, Set.of("a"), "e")))
        .containsExactly("b", "c", "d", "e", "a");
  }

  @Test
  void besideItselfATaskStays() {
    assertThat(Ordering.tasksBefore(ABCDE, Set.of("b", "c"), "b")).isEqualTo(ABCDE);
    assertThat(Ordering.tasksAfter(ABCDE, Set.of("b", "c"), "c")).isEqualTo(ABCDE);
    assertThat(Ordering.tasksAfter(ABCDE, Set.of("e"), "e")).isEqualTo(ABCDE);
  }

  @Test
  void aStepPassesTheNextSiblingAndLeavesOthersInPlace() {
    List<String> siblings = List.of("a", "c", "e");
    assertThat(ids(Ordering.step(ABCDE, Set.of("e"), siblings, -1)))
        .containsExactly("a", "b", "e", "d", "c");
    assertThat(ids(Ordering.step(ABCDE, Set.of("a", "c"), siblings, 1)))
        .containsExactly("e", "b", "a", "d", "c");
    assertThat(Ordering.step(ABCDE, Set.of("a", "c"), siblings, -1)).isEqualTo(ABCDE);
    assertThat(Ordering.step(ABCDE, Set.of("b"), siblings, 1)).isEqualTo(ABCDE);
  }

  @Test
  void milestonesMoveToo() {
    Roadmap moved = Ordering.milestonesAfter(ABCDE, Set.of("ma"), "mb");
    assertThat(moved.milestones())
        .extracting(Milestone::id)
        .containsExactly("mb", "ma", "mc", "md", "me");
    assertThat(Ordering.milestonesBefore(moved, Set.of("ma"), "mb")).isEqualTo(ABCDE);
  }
}
