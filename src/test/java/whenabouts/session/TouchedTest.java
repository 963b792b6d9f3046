package whenabouts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// Which things a step of the history names.
class TouchedTest {
  private static final Task A = Task.of("a", "Alpha", Track.DISCOVERY, new Estimate.Fixed(5));
  private static final Task B =
      Task.of("b", "Beta", Track.DELIVERY, new Estimate.Fixed(5))
          .with(new TaskEdit.Needs(new Need.AllOf(List.of(Need.Link.to("a")))));
  private static final Roadmap ROADMAP =
      Roadmap.of(
              "Plan",
              LocalDate.of(2027, 1, 4),
              List.of(Squad.of("s", "Search")),
              List.of(A, B),
              List.of(new Milestone("m", "Launch", Need.Link.to("b"), null)))
          .withScenarios(List.of(new Scenario("x", "What if", List.of())));

  private static Touched by(UnaryOperator<Roadmap> edit) {
    return Touched.between(ROADMAP, edit.apply(ROADMAP));
  }

  private static UnaryOperator<Roadmap> box(String id) {
    return r -> r.editTask(id, t -> t.with(new TaskEdit.TimeBox(3.0)));
  }

  @Test
  void theThingThatChanged() {
    assertThat(by(box("a"))).isEqualTo(new Touched(List.of("Alpha"), false));
    assertThat(by(r -> box("b").apply(box("a").apply(r))).names()).containsExactly("Alpha", "Beta");
    assertThat(by(r -> r.withTitle("Other"))).isEqualTo(Touched.NOTHING);
    assertThat(by(r -> r.withSquads(List.of(Squad.of("s", "Find")))).names())
        .containsExactly("Find");
  }

  @Test
  void whatCameOrWentRatherThanWhatFollowsFromIt() {
    assertThat(by(r -> Edits.deleteTask(r, "a"))).isEqualTo(new Touched(List.of("Alpha"), true));
    Task c = Task.of("c", "Gamma", Track.DELIVERY, new Estimate.Fixed(1));
    assertThat(by(r -> Edits.addTask(r, c, "a"))).isEqualTo(new Touched(List.of("Gamma"), true));
  }

  @Test
  void theTaskThatHistoryOrAChangeIsAbout() {
    Actual started = new Actual("a", LocalDate.of(2027, 1, 4), null, null, null);
    assertThat(by(r -> Edits.setActual(r, "a", started)).names()).containsExactly("Alpha");
    Change set = new Change.SetTask("b", List.of(new TaskEdit.TimeBox(3.0)), true);
    assertThat(
            by(r -> r.withScenarios(List.of(new Scenario("x", "What if", List.of(set))))).names())
        .containsExactly("Beta");
    Change drop = new Change.DropTask("a", true);
    assertThat(
            by(r -> r.withScenarios(List.of(new Scenario("x", "What if", List.of(set, drop)))))
                .names())
        .containsExactly("What if");
  }
}
