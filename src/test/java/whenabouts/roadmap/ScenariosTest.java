package whenabouts.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenariosTest {
  private static final LocalDate AS_OF = LocalDate.of(2027, 1, 4);
  private static final Task PLAIN = Task.of("a", "A", Track.DELIVERY, Estimate.Range.of(1, 2, 3));
  private static final Risk RISK = new Risk("r", "R", 0.2, new Estimate.Fixed(3), List.of("a"));

  private static final List<TaskEdit> TASK_EDITS =
      List.of(
          new TaskEdit.Name("Other"),
          new TaskEdit.OnTrack(Track.DISCOVERY),
          new TaskEdit.InSquad("s"),
          new TaskEdit.WithCrew(new Crew.Roles(Map.of("engineer", 2))),
          new TaskEdit.Needs(Need.Link.to("b")),
          new TaskEdit.Estimated(new Estimate.Fixed(9)),
          new TaskEdit.Chance(0.4),
          new TaskEdit.TimeBox(12.0),
          new TaskEdit.WhenMissed(OnMiss.SHIP_BASELINE),
          new TaskEdit.Standby(true),
          new TaskEdit.Measured(new Metric("nDCG", 0.4, 0.5)),
          new TaskEdit.Production("service"),
          new TaskEdit.NotBefore(AS_OF.plusDays(30)));

  private static final List<RiskEdit> RISK_EDITS =
      List.of(
          new RiskEdit.Name("Other"),
          new RiskEdit.Chance(0.7),
          new RiskEdit.Delay(new Estimate.Fixed(5)),
          new RiskEdit.Tasks(List.of("b")));

  private static Roadmap apply(Change... changes) {
    Task other = Task.of("b", "B", Track.DELIVERY, new Estimate.Fixed(4));
    return Scenarios.apply(
        Roadmap.of("R", AS_OF, List.of(Squad.of("s", "S")), List.of(PLAIN, other), List.of())
            .withRisks(List.of(RISK)),
        new Scenario("x", "X", List.of(changes)));
  }

  /// The names of the fields in which two records differ.
  private static <T extends Record> Set<String> changed(T one, T other) throws Exception {
    Set<String> names = new HashSet<>();
    for (RecordComponent field : one.getClass().getRecordComponents()) {
      Object before = field.getAccessor().invoke(one);
      Object after = field.getAccessor().invoke(other);
      if (before == null ? after != null : !before.equals(after)) {
        names.add(field.getName());
      }
    }
    return names;
  }

  private static Set<String> allButId(Class<? extends Record> type) {
    Set<String> names = new HashSet<>();
    Arrays.stream(type.getRecordComponents()).forEach(field -> names.add(field.getName()));
    names.remove("id");
    return names;
  }

  @Test
  void aScenarioSetsEachFieldOfATaskAndThatAlone() throws Exception {
    Set<String> covered = new HashSet<>();
    for (TaskEdit edit : TASK_EDITS) {
      Task edited = apply(new Change.SetTask("a", List.of(edit), true)).task("a").orElseThrow();
      assertThat(changed(PLAIN, edited)).as(edit.toString()).hasSize(1);
      covered.addAll(changed(PLAIN, edited));
    }
    assertThat(covered).isEqualTo(allButId(Task.class));
    assertThat(TASK_EDITS).hasSize(TaskEdit.class.getPermittedSubclasses().length);
  }

  @Test
  void aScenarioSetsEachFieldOfARiskAndThatAlone() throws Exception {
    Set<String> covered = new HashSet<>();
    for (RiskEdit edit : RISK_EDITS) {
      Risk edited = apply(new Change.SetRisk("r", List.of(edit), true)).risks().getFirst();
      assertThat(changed(RISK, edited)).as(edit.toString()).hasSize(1);
      covered.addAll(changed(RISK, edited));
    }
    assertThat(covered).isEqualTo(allButId(Risk.class));
    assertThat(RISK_EDITS).hasSize(RiskEdit.class.getPermittedSubclasses().length);
  }

  @Test
  void whatIsInactiveChangesNothingAndTheRestInItsOrder() {
    List<Change> changes = new ArrayList<>();
    TASK_EDITS.forEach(edit -> changes.add(new Change.SetTask("a", List.of(edit), false)));
    changes.add(new Change.DropTask("a", false));
    changes.add(
        new Change.AddTask(Task.of("c", "C", Track.DELIVERY, new Estimate.Fixed(1)), false));
    assertThat(apply(changes.toArray(Change[]::new))).isEqualTo(withoutScenarios());
    assertThat(
            apply(
                    new Change.SetTask("a", List.of(new TaskEdit.Chance(0.3)), true),
                    new Change.SetTask("a", List.of(new TaskEdit.Chance(0.6)), true))
                .task("a")
                .orElseThrow()
                .chance())
        .isEqualTo(0.6);
  }

  private static Roadmap withoutScenarios() {
    return apply();
  }
}
