package whenabouts.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What differs between two roadmaps, in sentences.
class DifferencesTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 4);
  private static final Roadmap ROADMAP =
      Roadmap.of(
              "Plan",
              DAY,
              List.of(Squad.of("s", "Search")),
              List.of(
                  task("a", "Alpha"), task("b", "Beta"), task("c", "Gamma"), task("d", "Delta")),
              List.of(new Milestone("m", "Launch", Need.Link.to("a"), null)))
          .withRisks(
              List.of(new Risk("r", "Quota", 0.25, Estimate.Range.of(3, 5, 15), List.of("a"))))
          .withScenarios(List.of(new Scenario("x", "What if", List.of())));

  private static Task task(String id, String name) {
    return Task.of(id, name, Track.DISCOVERY, Estimate.Range.of(4, 6, 12));
  }

  private static List<String> after(UnaryOperator<Roadmap> edit) {
    return Differences.between(ROADMAP, edit.apply(ROADMAP), Locale.UK);
  }

  private static List<String> set(TaskEdit edit) {
    return after(r -> r.editTask("a", t -> t.with(edit)));
  }

  @Test
  void nothing() {
    assertThat(after(r -> r)).isEmpty();
  }

  @Test
  void theRoadmapItself() {
    assertThat(after(r -> r.withTitle("Better plan").withDemoDays(new DemoDays(DAY, 1))))
        .containsExactly(
            "Title changed from “Plan” to “Better plan”.",
            "Demo days changed from none to every 1 week from 4 Jan 2027.");
  }

  @Test
  void fieldsOfATask() {
    assertThat(set(new TaskEdit.TimeBox(20.0)))
        .containsExactly("Time box of “Alpha” changed from none to 20 days.");
    assertThat(set(new TaskEdit.Estimated(new Estimate.Fixed(1))))
        .containsExactly("Estimate of “Alpha” changed from 4–6–12 days to 1 day.");
    assertThat(set(new TaskEdit.Estimated(new Estimate.Range(4, 6, 12, 0.9, Shape.TRIANGULAR))))
        .containsExactly(
            "Estimate of “Alpha” changed from 4–6–12 days"
                + " to 4–6–12 days (90 % between, triangular).");
    assertThat(set(new TaskEdit.Chance(0.625)))
        .containsExactly("Chance of “Alpha” changed from 100 % to 62.5 %.");
    assertThat(set(new TaskEdit.WhenMissed(new OnMiss.Extend(10, 2, new OnMiss.Pivot("b")))))
        .containsExactly(
            "What follows a miss of “Alpha” changed from stop"
                + " to 10 days more, 2 times at most, then pivot to “Beta”.");
    assertThat(set(new TaskEdit.WithCrew(new Crew.Roles(Map.of("engineer", 2)))))
        .containsExactly("Crew of “Alpha” changed from anyone to 2 engineer.");
    assertThat(set(new TaskEdit.Measured(new Metric("nDCG", 0.41, 0.48))))
        .containsExactly(
            "Metric of “Alpha” changed from none to “nDCG”.",
            "Baseline of “Alpha” changed from none to 0.41.",
            "Threshold of “Alpha” changed from none to 0.48.");
    assertThat(set(new TaskEdit.InSquad("s")))
        .containsExactly("Squad of “Alpha” changed from none to “Search”.");
  }

  @Test
  void needs() {
    Need any =
        new Need.AnyOf(
            List.of(
                new Need.Link("b", LinkType.SS, 3, Condition.USABLE),
                new Need.AtLeast(
                    2,
                    List.of(
                        new Need.Link("c", LinkType.FS, -1, Condition.VALIDATED),
                        Need.Link.to("d")))));
    assertThat(set(new TaskEdit.Needs(any)))
        .containsExactly(
            "Needs of “Alpha” changed from none to any of “Beta” (once it has started,"
                + " 3 days later), (2 of “Gamma” (validated, 1 day earlier), “Delta”).");
  }

  @Test
  void whatCameAndWent() {
    assertThat(
            after(
                r ->
                    r.withTasks(List.of(r.tasks().get(1), task("e", "Epsilon")))
                        .withMilestones(List.of())))
        .containsExactly(
            "Task “Epsilon” was added.",
            "Task “Alpha” was removed.",
            "Task “Gamma” was removed.",
            "Task “Delta” was removed.",
            "Milestone “Launch” was removed.");
  }

  @Test
  void asFewMovesAsPossible() {
    List<Task> t = ROADMAP.tasks();
    assertThat(after(r -> r.withTasks(List.of(t.get(3), t.get(0), t.get(1), t.get(2)))))
        .containsExactly("Task “Delta” moved from place 4 to place 1 in the order of priority.");
    assertThat(after(r -> r.withTasks(t.reversed()))).hasSize(3);
  }

  @Test
  void squadsRisksAndDrivers() {
    Squad squad =
        new Squad(
            "s",
            "Search",
            Map.of("engineer", 3),
            Squad.WEEK,
            new TreeSet<>(List.of(DAY)),
            new Squad.Sprint(2, DAY),
            2,
            0);
    Driver driver = new Driver("q", "Labels", Estimate.Range.of(0.9, 1, 1.6), List.of("a"));
    assertThat(
            after(
                r ->
                    r.withSquads(List.of(squad))
                        .withDrivers(List.of(driver))
                        .withRisks(
                            List.of(
                                new Risk(
                                    "r",
                                    "Quota",
                                    0.5,
                                    Estimate.Range.of(3, 5, 15),
                                    List.of("a", "b"))))))
        .containsExactly(
            "People of “Search” changed from none to 3 engineer.",
            "Holidays of “Search” changed from none to 4 Jan 2027.",
            "Sprints of “Search” changed from none to 2 weeks from 4 Jan 2027.",
            "Limit of work in progress of “Search” changed from none to 2.",
            "Driver “Labels” was added.",
            "Chance of “Quota” changed from 25 % to 50 %.",
            "Tasks of “Quota” changed from “Alpha” to “Alpha”, “Beta”.");
  }

  @Test
  void changesOfAScenario() {
    Change box = new Change.SetTask("a", List.of(new TaskEdit.TimeBox(30.0)), true);
    Change off = new Change.SetTask("a", List.of(new TaskEdit.TimeBox(30.0)), false);
    Change hire = new Change.Hire("s", "engineer", 1, DAY, 20, true);
    Roadmap with = scenario(box);
    assertThat(Differences.between(ROADMAP, with, Locale.UK))
        .containsExactly("New in scenario “What if”: Time box of “Alpha” 30 days.");
    assertThat(Differences.between(with, scenario(off), Locale.UK))
        .containsExactly("Switched off in scenario “What if”: Time box of “Alpha” 30 days.");
    assertThat(Differences.between(with, scenario(hire), Locale.UK))
        .containsExactly(
            "New in scenario “What if”: 1 engineer more in “Search” from 4 Jan 2027,"
                + " up to speed after 20 days.",
            "No longer in scenario “What if”: Time box of “Alpha” 30 days.");
    assertThat(Differences.between(scenario(box, hire), scenario(hire, box), Locale.UK)).hasSize(1);
  }

  private static Roadmap scenario(Change... changes) {
    return ROADMAP.withScenarios(List.of(new Scenario("x", "What if", List.of(changes))));
  }

  @Test
  void history() {
    assertThat(
            after(
                r ->
                    r.withActuals(List.of(new Actual("a", DAY, DAY, Outcome.VALIDATED, 0.47)))
                        .withLearnings(List.of(new Learning("b", DAY, "Too few labels")))))
        .containsExactly(
            "Start of “Alpha” changed from none to 4 Jan 2027.",
            "Finish of “Alpha” changed from none to 4 Jan 2027.",
            "Outcome of “Alpha” changed from none to validated.",
            "Measured value of “Alpha” changed from none to 0.47.",
            "A learning about “Beta” was added: “Too few labels”");
  }

  @Test
  void theOtherLanguagesNumbers() {
    Roadmap half = ROADMAP.editTask("a", t -> t.with(new TaskEdit.TimeBox(2.5)));
    assertThat(Differences.between(ROADMAP, half, Locale.GERMANY))
        .singleElement()
        .asString()
        .contains("jetzt 2,5 Tage");
  }
}
