package whenabouts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Checks;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.RiskEdit;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;
import whenabouts.storage.RoadmapFiles;

class ShelfTest {
  private static final LocalDate AS_OF = LocalDate.of(2027, 1, 4);

  private static Roadmap withTwoSquads(Change... changes) {
    Task task = Task.of("a", "A", Track.DELIVERY, new Estimate.Fixed(5));
    return Roadmap.of(
            "R",
            AS_OF,
            List.of(Squad.of("one", "One"), Squad.of("two", "Two")),
            List.of(
                task.with(new TaskEdit.InSquad("one")),
                Task.of("b", "B", Track.DELIVERY, new Estimate.Fixed(5))),
            List.of())
        .withScenarios(List.of(new Scenario("s", "S", List.of(changes))));
  }

  @Test
  void thingsAreAddedCopiedEditedAndDeleted() {
    Roadmap roadmap = withTwoSquads();
    assertThat(Shelf.SQUADS.freeId(roadmap, "One")).isEqualTo("one-2");
    assertThat(Shelf.SQUADS.freeId(roadmap, "!")).isEqualTo("squad");
    Roadmap copied = Shelf.SQUADS.duplicate(roadmap, "one", "one-2", "One again");
    assertThat(copied.squads()).extracting(Squad::id).containsExactly("one", "one-2", "two");
    Roadmap edited = Shelf.SQUADS.edit(copied, "one-2", s -> s.withWip(3));
    assertThat(Shelf.SQUADS.find(edited, "one-2").orElseThrow().wip()).isEqualTo(3);
    assertThat(Shelf.SQUADS.find(edited, "one").orElseThrow().wip()).isNull();
    assertThat(Shelf.SQUADS.delete(edited, "two").squads()).hasSize(2);
  }

  @Test
  void whatUsesASquadIsFoundAndGivenToAnother() {
    Task extra =
        Task.of("c", "C", Track.DELIVERY, new Estimate.Fixed(1)).with(new TaskEdit.InSquad("one"));
    Roadmap roadmap =
        withTwoSquads(
            new Change.Hire("one", "engineer", 1, AS_OF, 20, true),
            new Change.SetTask("b", List.of(new TaskEdit.InSquad("one")), true),
            new Change.AddTask(extra, false));
    SquadUses uses = SquadUses.of(roadmap, "one");
    assertThat(uses.tasks()).extracting(Task::id).containsExactly("a");
    assertThat(uses.scenarios()).extracting(Scenario::id).containsExactly("s");
    assertThat(SquadUses.of(roadmap, "two").isEmpty()).isTrue();
    Roadmap moved = SquadUses.reassign(roadmap, "one", "two");
    assertThat(moved.task("a").orElseThrow().squad()).isEqualTo("two");
    assertThat(moved.task("b").orElseThrow().squad()).isNull();
    assertThat(moved.scenarios().getFirst().changes())
        .containsExactly(
            new Change.Hire("two", "engineer", 1, AS_OF, 20, true),
            new Change.SetTask("b", List.of(new TaskEdit.InSquad("two")), true),
            new Change.AddTask(extra.with(new TaskEdit.InSquad("two")), false));
    Roadmap alone = Shelf.SQUADS.delete(roadmap, "one");
    assertThat(alone.task("a").orElseThrow().squad()).isNull();
    assertThat(alone.scenarios().getFirst().changes()).hasSize(2);
    assertThat(Checks.problems(alone)).isEmpty();
  }

  @Test
  void aDeletedRiskLeavesTheScenarios() {
    Risk risk = new Risk("r", "R", 0.5, new Estimate.Fixed(3), List.of("a"));
    Roadmap roadmap =
        withTwoSquads(new Change.SetRisk("r", List.of(new RiskEdit.Chance(0.1)), true))
            .withRisks(List.of(risk));
    Roadmap left = Shelf.RISKS.delete(roadmap, "r");
    assertThat(left.scenarios().getFirst().changes()).isEmpty();
    assertThat(Checks.problems(left)).isEmpty();
  }

  /// Whatever is deleted from whichever sample, what is left can be forecast.
  @ParameterizedTest
  @ValueSource(strings = {"first-bet", "answer-engine", "portfolio"})
  void everythingOfASampleCanBeDeleted(String name) throws IOException {
    Roadmap sample = RoadmapFiles.read(Path.of("assets/samples/" + name + ".roadmap.json"));
    assertThat(sample.squads()).isNotEmpty();
    sample.squads().forEach(s -> holds(Shelf.SQUADS.delete(sample, s.id())));
    sample.drivers().forEach(d -> holds(Shelf.DRIVERS.delete(sample, d.id())));
    sample.risks().forEach(r -> holds(Shelf.RISKS.delete(sample, r.id())));
  }

  private static void holds(Roadmap roadmap) {
    assertThat(Checks.problems(roadmap)).isEmpty();
  }
}
