package whenabouts.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByIdTest {
  private static Task task(String id, String name) {
    return Task.of(id, name, Track.DELIVERY, new Estimate.Fixed(1));
  }

  private static Roadmap roadmap(List<Task> tasks) {
    return Roadmap.of("Title", LocalDate.of(2027, 1, 4), List.of(), tasks, List.of());
  }

  @Test
  void tasksAreFoundByTheirId() {
    List<Task> tasks = List.of(task("a", "One"), task("b", "Two"), task("a", "Three"));
    Roadmap roadmap = roadmap(tasks);
    assertThat(roadmap.task("b")).hasValue(tasks.get(1));
    assertThat(roadmap.task("a")).as("the first of two").hasValue(tasks.getFirst());
    assertThat(roadmap.task("c")).isEmpty();
    assertThat(roadmap.withTitle("Other").tasks()).isSameAs(roadmap.tasks());
  }

  @Test
  void itIsAnImmutableListLikeAnyOther() {
    List<Task> tasks = new ArrayList<>(List.of(task("a", "One"), task("b", "Two")));
    List<Task> kept = roadmap(tasks).tasks();
    tasks.removeLast();
    assertThat(kept).hasSize(2).isEqualTo(List.of(task("a", "One"), task("b", "Two")));
    assertThat(List.of(task("a", "One"), task("b", "Two"))).isEqualTo(kept);
    assertThat(kept).hasSameHashCodeAs(List.copyOf(kept));
    assertThat(kept.reversed()).extracting(Task::id).containsExactly("b", "a");
    assertThatThrownBy(() -> kept.remove(0)).isInstanceOf(UnsupportedOperationException.class);
  }
}
