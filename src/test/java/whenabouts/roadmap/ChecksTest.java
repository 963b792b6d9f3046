package whenabouts.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.roadmap.Outcome.BASELINE;
import static whenabouts.roadmap.Outcome.DELIVERED;
import static whenabouts.roadmap.Outcome.DROPPED;
import static whenabouts.roadmap.Outcome.PIVOTED;
import static whenabouts.roadmap.Outcome.VALIDATED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each problem is found where it is. (What a wrong field says is tested from files, in
/// `BadInputTest`.)
class ChecksTest {
  private static final LocalDate AS_OF = LocalDate.of(2027, 1, 4);
  private static final Estimate FIVE = new Estimate.Fixed(5);
  private static final Squad SEARCH = Squad.of("search", "Search squad");

  @Test
  void nothingIsWrongWithAnEmptyRoadmap() {
    assertThat(Checks.problems(Roadmap.empty("New", AS_OF))).isEmpty();
  }

  @Test
  void nothingIsWrongWithWhatAForecastLeavesOut() {
    Task a = delivery("a").with(new TaskEdit.Chance(0.5), new TaskEdit.TimeBox(3.0));
    Task b = delivery("b").with(needs(new Need.Link("a", LinkType.FS, 0, Condition.VALIDATED)));
    Task c = delivery("c").with(needs(new Need.Link("a", LinkType.SS, 0, Condition.MISSED)));
    assertThat(paths(tasks(a, b, c))).isEmpty();
  }

  @Test
  void idsThatAreTakenOrEmpty() {
    Roadmap roadmap =
        roadmap()
            .withSquads(List.of(SEARCH, SEARCH, Squad.of(" ", "x")))
            .withTasks(List.of(delivery("a"), delivery(""), delivery("a")))
            .withMilestones(List.of(milestone("m"), milestone("m"), milestone("a")))
            .withDrivers(List.of(driver("d"), driver("d")))
            .withRisks(List.of(risk("r"), risk("r"), risk("")))
            .withScenarios(
                List.of(new Scenario("s", "", List.of()), new Scenario("s", "", List.of())));
    assertThat(paths(roadmap))
        .containsExactly(
            "$.squads[1].id",
            "$.squads[2].id",
            "$.tasks[1].id",
            "$.tasks[2].id",
            "$.milestones[1].id",
            "$.drivers[1].id",
            "$.risks[1].id",
            "$.risks[2].id",
            "$.scenarios[1].id");
  }

  @Test
  void squads() {
    Squad wrong =
        new Squad(
            "s",
            "S",
            Map.of("data scientist", -1),
            Set.of(),
            new TreeSet<>(),
            new Squad.Sprint(0, AS_OF),
            0,
            1.5);
    assertThat(paths(roadmap().withSquads(List.of(wrong))))
        .containsExactly(
            "$.squads[0].people[\"data scientist\"]",
            "$.squads[0].workdays",
            "$.squads[0].sprint.weeks",
            "$.squads[0].wip",
            "$.squads[0].bias");
  }

  @Test
  void idsThatLeadNowhere() {
    Task a =
        delivery("a")
            .with(
                new TaskEdit.InSquad("none"),
                needs(
                    new Need.AllOf(
                        List.of(
                            Need.Link.to("x"),
                            new Need.AnyOf(List.of(Need.Link.to("x"), Need.Link.to("b"))),
                            new Need.AtLeast(
                                1, List.of(new Need.AllOf(List.of(Need.Link.to("x")))))))),
                new TaskEdit.WhenMissed(new OnMiss.Extend(5, 1, new OnMiss.Pivot("x"))));
    Roadmap roadmap =
        tasks(a, delivery("b"))
            .withMilestones(
                List.of(
                    new Milestone(
                        "m", "", new Need.Link("x", LinkType.FS, 2, Condition.USABLE), null)))
            .withDrivers(List.of(new Driver("d", "", new Estimate.Fixed(1), List.of("a", "x"))))
            .withRisks(List.of(new Risk("r", "", 0.5, FIVE, List.of("x"))))
            .withActuals(List.of(new Actual("x", AS_OF, null, null, null)))
            .withLearnings(List.of(new Learning("x", AS_OF, "")))
            .withSnapshots(List.of(snapshot(promise("x", 1, null))));
    assertThat(paths(roadmap))
        .containsExactly(
            "$.tasks[0].squad",
            "$.tasks[0].needs[0]",
            "$.tasks[0].needs[1].any[0]",
            "$.tasks[0].needs[2].of[0].all[0]",
            "$.tasks[0].onMiss.then.pivot",
            "$.milestones[0].needs.task",
            "$.drivers[0].tasks[1]",
            "$.risks[0].tasks[0]",
            "$.actuals[0].task",
            "$.learnings[0].task");
  }

  @Test
  void joinsOfTooFew() {
    Task a =
        delivery("a")
            .with(
                needs(
                    new Need.AllOf(
                        List.of(
                            new Need.AnyOf(List.of()),
                            new Need.AtLeast(0, List.of(Need.Link.to("b"))),
                            new Need.AtLeast(2, List.of(Need.Link.to("b")))))));
    assertThat(paths(tasks(a, delivery("b"))))
        .containsExactly(
            "$.tasks[0].needs[0].any",
            "$.tasks[0].needs[1].atLeast",
            "$.tasks[0].needs[2].atLeast");
  }

  @Test
  void misses() {
    Task a = discovery("a").with(new TaskEdit.WhenMissed(new OnMiss.Pivot("b")));
    OnMiss nested = new OnMiss.Extend(5, 1, new OnMiss.Extend(5, 1, OnMiss.STOP));
    Task b = discovery("b").with(new TaskEdit.WhenMissed(nested));
    Task c = discovery("c").with(new TaskEdit.WhenMissed(new OnMiss.Extend(0, 0, OnMiss.STOP)));
    assertThat(paths(tasks(a, b, c)))
        .containsExactly(
            "$.tasks[0].onMiss.pivot",
            "$.tasks[1].onMiss.then",
            "$.tasks[2].onMiss.extend",
            "$.tasks[2].onMiss.times");
  }

  @Test
  void estimatesInTheirPlace() {
    Estimate zero = new Estimate.Range(0, 1, 2, null, null);
    Roadmap roadmap =
        tasks(
                discovery("a").with(new TaskEdit.Estimated(zero)),
                delivery("b").with(new TaskEdit.Estimated(zero)),
                discovery("c").with(new TaskEdit.Estimated(Estimate.Range.of(0, 0, 0))))
            .withDrivers(
                List.of(
                    new Driver("d", "", zero, List.of()),
                    new Driver("e", "", new Estimate.Fixed(0), List.of()),
                    new Driver("f", "", new Estimate.Fixed(5_000), List.of()),
                    new Driver("g", "", new Estimate.Like("x", 1), List.of()),
                    new Driver("h", "", new Estimate.Uniform(0, 1), List.of())))
            .withRisks(List.of(new Risk("r", "", -1, zero, List.of())));
    assertThat(paths(roadmap))
        .containsExactly(
            "$.tasks[0].estimate.low",
            "$.drivers[0].factor.low",
            "$.drivers[1].factor.fixed",
            "$.drivers[2].factor.fixed",
            "$.drivers[3].factor.like",
            "$.drivers[4].factor.low",
            "$.risks[0].chance");
  }

  @Test
  void circles() {
    assertThat(cycle(waits("a", "b"), waits("b", "c"), waits("c", "a"), delivery("d")))
        .isEqualTo("$.tasks[0].needs[0]: a → b → c → a");
    assertThat(cycle(delivery("a"), waits("b", "c"), waits("c", "a", "d"), waits("d", "b")))
        .as("beginning with the first in the document")
        .isEqualTo("$.tasks[1].needs[0]: b → c → d → b");
    assertThat(Checks.problems(tasks(waits("a", "a"))))
        .containsExactly(
            new Problem("$.tasks[0].needs[0]", "expected another task, found \"a\" itself"));
  }

  @Test
  void circlesThatShareNothingAreFoundAlike() {
    assertThat(paths(tasks(waits("a", "b"), waits("b", "a"), waits("c", "d"), waits("d", "c"))))
        .containsExactly("$.tasks[0].needs[0]", "$.tasks[2].needs[0]");
  }

  @Test
  void circlesThroughAnyLink() {
    for (LinkType type : LinkType.values()) {
      Task a = delivery("a").with(needs(new Need.Link("b", type, 3, Condition.RESOLVED)));
      Task b = delivery("b").with(needs(new Need.AnyOf(List.of(Need.Link.to("a")))));
      assertThat(cycle(a, b)).isEqualTo("$.tasks[0].needs.task: a → b → a");
    }
  }

  @Test
  void circlesThroughPivots() {
    Task source = discovery("source").with(new TaskEdit.WhenMissed(new OnMiss.Pivot("spare")));
    Task spare = discovery("spare").with(new TaskEdit.Standby(true));
    assertThat(paths(tasks(source, spare, waits("next", "source")))).isEmpty();
    assertThat(cycle(source, spare.with(needs(Need.Link.to("source")))))
        .as("what needs the source waits for the spare, so the spare cannot")
        .startsWith("$.tasks[0].onMiss: source → spare → source");
    assertThat(cycle(source, spare.with(needs(Need.Link.to("other"))), waits("other", "source")))
        .startsWith("$.tasks[0].onMiss: source → spare → other → source");
    Need started = new Need.Link("source", LinkType.SS, 0, Condition.USABLE);
    assertThat(paths(tasks(source, spare.with(needs(started)))))
        .as("the start of the source is long past")
        .isEmpty();
    Task itself = spare.with(new TaskEdit.WhenMissed(new OnMiss.Pivot("spare")));
    assertThat(paths(tasks(itself))).containsExactly("$.tasks[0].onMiss");
    Task back = spare.with(new TaskEdit.WhenMissed(new OnMiss.Pivot("source")));
    assertThat(cycle(source.with(new TaskEdit.Standby(true)), back))
        .startsWith("$.tasks[0].onMiss: source → spare → source");
  }

  @Test
  void circlesThroughATaskWhoseIdIsTaken() {
    Task spare = discovery("b").with(new TaskEdit.Standby(true));
    Task twin =
        discovery("a")
            .with(needs(Need.Link.to("b")), new TaskEdit.WhenMissed(new OnMiss.Pivot("b")));
    assertThat(paths(tasks(discovery("a"), twin, spare))).startsWith("$.tasks[1].id");
  }

  @Test
  void longChainsAreNoCircleAndLongCirclesAreNamed() {
    List<Task> chain =
        IntStream.range(0, 20_000)
            .mapToObj(i -> i == 0 ? delivery("t0") : waits("t" + i, "t" + (i - 1)))
            .toList();
    assertThat(paths(roadmap().withTasks(chain))).isEmpty();
    List<Task> circle =
        Stream.concat(Stream.of(waits("t0", "t19999")), chain.stream().skip(1)).toList();
    assertThat(Checks.problems(roadmap().withTasks(circle)))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("t0 → t19999 → t19998")
        .endsWith("… (20000 tasks) → t0");
  }

  @Test
  void facts() {
    Task pivots = discovery("p").with(new TaskEdit.WhenMissed(new OnMiss.Pivot("q")));
    Task spare = discovery("q").with(new TaskEdit.Standby(true));
    LocalDate before = AS_OF.minusDays(9);
    LocalDate after = AS_OF.plusDays(1);
    Roadmap valid =
        tasks(delivery("a"), discovery("b"), pivots, spare)
            .withActuals(
                List.of(
                    new Actual("a", before, AS_OF, DELIVERED, null),
                    new Actual("b", null, AS_OF, VALIDATED, -1.0),
                    new Actual("p", before, AS_OF, PIVOTED, null),
                    new Actual("q", AS_OF, null, null, null),
                    new Actual("a", null, AS_OF, null, null),
                    new Actual("a", null, AS_OF, DROPPED, null),
                    Actual.nothing("a")));
    assertThat(paths(valid)).isEmpty();
    Roadmap wrong =
        valid.withActuals(
            List.of(
                new Actual("a", AS_OF, before, DELIVERED, null),
                new Actual("a", after, after, DELIVERED, null),
                new Actual("a", before, null, DELIVERED, null),
                new Actual("b", before, AS_OF, null, null),
                new Actual("a", before, AS_OF, BASELINE, null),
                new Actual("b", before, AS_OF, DELIVERED, null),
                new Actual("b", before, AS_OF, PIVOTED, null),
                new Actual("b", null, null, null, Double.NaN),
                Actual.nothing("q")));
    assertThat(paths(wrong))
        .containsExactly(
            "$.actuals[0].finished",
            "$.actuals[1].started",
            "$.actuals[1].finished",
            "$.actuals[2].finished",
            "$.actuals[3].outcome",
            "$.actuals[4].outcome",
            "$.actuals[5].outcome",
            "$.actuals[6].outcome",
            "$.actuals[7].started",
            "$.actuals[7].measured",
            "$.actuals[8].started");
  }

  @Test
  void snapshots() {
    assertThat(paths(roadmap().withSnapshots(List.of(snapshot(promise("gone", 0.5, 0.25))))))
        .isEmpty();
    Snapshot.Promise backwards =
        new Snapshot.Promise("m", AS_OF, null, AS_OF.minusDays(1), null, 0, null, null);
    Snapshot noTrials = new Snapshot(AS_OF, AS_OF, null, 0, 1, List.of());
    assertThat(
            paths(
                roadmap()
                    .withSnapshots(
                        List.of(snapshot(promise("", 1.5, -1.0)), snapshot(backwards), noTrials))))
        .containsExactly(
            "$.snapshots[0].promises[0].id",
            "$.snapshots[0].promises[0].never",
            "$.snapshots[0].promises[0].onTarget",
            "$.snapshots[1].promises[0]",
            "$.snapshots[2].trials");
  }

  @Test
  void valuesThatScenariosSet() {
    Change set =
        new Change.SetTask(
            "a",
            List.of(
                new TaskEdit.Chance(2),
                new TaskEdit.TimeBox(-1.0),
                new TaskEdit.Estimated(Estimate.Range.of(3, 2, 1)),
                needs(new Need.AnyOf(List.of(Need.Link.to("x")))),
                new TaskEdit.InSquad("x"),
                new TaskEdit.WhenMissed(new OnMiss.Pivot("b")),
                new TaskEdit.Chance(1)),
            false);
    Change risk =
        new Change.SetRisk(
            "r", List.of(new RiskEdit.Chance(9), new RiskEdit.Tasks(List.of("x"))), true);
    Change hire = new Change.Hire("x", "", 0, AS_OF, -1, true);
    Roadmap roadmap =
        scenario(
            tasks(discovery("a"), discovery("b")).withRisks(List.of(risk("r"))),
            set,
            risk,
            hire,
            new Change.DropTask("x", true),
            new Change.SetTask("x", List.of(new TaskEdit.Chance(-1)), true),
            new Change.SetRisk("x", List.of(), true),
            new Change.AddTask(delivery("a").with(new TaskEdit.TimeBox(0.0)), true));
    assertThat(paths(roadmap))
        .containsExactly(
            "$.scenarios[0].change[0].set.chance",
            "$.scenarios[0].change[0].set.timeBox",
            "$.scenarios[0].change[0].set.estimate.low",
            "$.scenarios[0].change[0].set.estimate.likely",
            "$.scenarios[0].change[0].set.needs.any[0]",
            "$.scenarios[0].change[0].set.squad",
            "$.scenarios[0].change[0].set.onMiss.pivot",
            "$.scenarios[0].change[0].set",
            "$.scenarios[0].change[1].set.chance",
            "$.scenarios[0].change[1].set.tasks[0]",
            "$.scenarios[0].change[2].squad",
            "$.scenarios[0].change[2].hire.role",
            "$.scenarios[0].change[2].hire.count",
            "$.scenarios[0].change[2].hire.rampDays",
            "$.scenarios[0].change[3].drop",
            "$.scenarios[0].change[4].task",
            "$.scenarios[0].change[4].set.chance",
            "$.scenarios[0].change[5].risk",
            "$.scenarios[0].change[6].add.timeBox",
            "$.scenarios[0].change[6].add.id");
  }

  @Test
  void scenariosMayReferToWhatTheyAdd() {
    Change add = new Change.AddTask(waits("new", "a"), true);
    Change needs = new Change.SetTask("b", List.of(needs(Need.Link.to("new"))), true);
    Change set = new Change.SetTask("new", List.of(new TaskEdit.Name("New")), true);
    Roadmap roadmap = tasks(delivery("a"), delivery("b"));
    assertThat(paths(scenario(roadmap, add, needs, set))).isEmpty();
    assertThat(paths(scenario(roadmap, new Change.AddTask(waits("new", "a"), false), needs)))
        .as("the addition is inactive")
        .containsExactly("$.scenarios[0].change[1].set");
    assertThat(paths(scenario(roadmap, new Change.DropTask("a", true), add)))
        .as("dropped before it is needed")
        .containsExactly("$.scenarios[0].change[1].add");
    assertThat(paths(scenario(roadmap, add, new Change.DropTask("a", true)))).isEmpty();
  }

  private static Task crewed(String id, Crew crew) {
    return delivery(id).with(new TaskEdit.InSquad("search"), new TaskEdit.WithCrew(crew));
  }

  private static Roadmap staffed(Map<String, Integer> people, Task... tasks) {
    Squad squad =
        new Squad("search", "Search squad", people, Squad.WEEK, new TreeSet<>(), null, null, 0);
    return roadmap().withSquads(List.of(squad)).withTasks(List.of(tasks));
  }

  @Test
  void crewsLargerThanTheirSquad() {
    Crew pair = new Crew.Roles(Map.of("engineer", 2));
    Crew stranger = new Crew.Roles(Map.of("designer", 1));
    Roadmap roadmap =
        staffed(
            Map.of("engineer", 1),
            crewed("fits", new Crew.Roles(Map.of("engineer", 1, "designer", 0))),
            crewed("pair", pair),
            crewed("stranger", stranger),
            crewed("any", Crew.ANYONE),
            crewed("nobody", new Crew.Roles(Map.of())));
    assertThat(Checks.problems(roadmap))
        .containsExactly(
            new Problem(
                "$.tasks[1].crew",
                "expected a crew that the squad \"search\" can provide (it has 1 \"engineer\"), found"
                    + " 2 \"engineer\" for the task \"pair\""),
            new Problem(
                "$.tasks[2].crew",
                "expected a crew that the squad \"search\" can provide (it has 0 \"designer\"), found"
                    + " 1 \"designer\" for the task \"stranger\""));
    assertThat(paths(staffed(Map.of("engineer", 0), crewed("a", Crew.ANYONE))))
        .containsExactly("$.tasks[0].crew");
    assertThat(paths(staffed(Map.of(), crewed("a", pair)))).as("people are no limit").isEmpty();
    assertThat(
            paths(
                staffed(Map.of("engineer", 1), crewed("a", pair))
                    .withActuals(List.of(new Actual("a", AS_OF.minusDays(3), null, null, null)))))
        .as("at work already")
        .isEmpty();
  }

  @Test
  void crewsOfAScenarioMayCountOnItsHires() {
    Task pair = crewed("pair", new Crew.Roles(Map.of("engineer", 2)));
    Change add = new Change.AddTask(pair, true);
    Change hire = new Change.Hire("search", "engineer", 1, AS_OF, 0, true);
    Change notHired = new Change.Hire("search", "engineer", 1, AS_OF, 0, false);
    Roadmap roadmap = staffed(Map.of("engineer", 1), crewed("a", Crew.ANYONE));
    assertThat(paths(scenario(roadmap, hire, add))).isEmpty();
    Change dismissed = new Change.Hire("search", "engineer", -3, AS_OF, 0, true);
    assertThat(paths(scenario(roadmap, dismissed)))
        .containsExactly("$.scenarios[0].change[0].hire.count");
    assertThat(paths(scenario(roadmap, notHired, add)))
        .containsExactly("$.scenarios[0].change[1].add");
    Change set = new Change.SetTask("a", List.of(new TaskEdit.WithCrew(pair.crew())), true);
    assertThat(paths(scenario(roadmap, set))).containsExactly("$.scenarios[0].change[0].set");
    assertThat(paths(scenario(roadmap, set, hire))).isEmpty();
    assertThat(paths(scenario(roadmap.withTasks(List.of(pair)), hire)))
        .as("the roadmap itself cannot wait for a scenario")
        .containsExactly("$.tasks[0].crew");
  }

  @Test
  void circlesOnceAScenarioIsApplied() {
    Change back = new Change.SetTask("a", List.of(needs(Need.Link.to("b"))), true);
    Roadmap roadmap = tasks(delivery("a"), waits("b", "a"));
    assertThat(Checks.problems(scenario(roadmap, back)))
        .containsExactly(
            new Problem(
                "$.scenarios[0].change[0].set",
                "expected tasks that do not wait for each other in a circle, found a → b → a"));
    Change free = new Change.SetTask("b", List.of(new TaskEdit.Needs(Need.NONE)), true);
    assertThat(paths(scenario(roadmap, back, free))).isEmpty();
    assertThat(paths(scenario(roadmap, back, new Change.DropTask("b", true)))).isEmpty();
    Change inactive = new Change.SetTask("a", List.of(needs(Need.Link.to("b"))), false);
    assertThat(paths(scenario(roadmap, inactive))).isEmpty();
    assertThat(paths(scenario(tasks(waits("a", "b"), waits("b", "a")))))
        .as("a circle of the roadmap itself is not told twice")
        .containsExactly("$.tasks[0].needs[0]");
  }

  @Test
  void whatAScenarioMakesOfOtherFields() {
    Task zero = delivery("a").with(new TaskEdit.Estimated(Estimate.Range.of(0, 1, 2)));
    Change track = new Change.SetTask("a", List.of(new TaskEdit.OnTrack(Track.DISCOVERY)), true);
    assertThat(paths(scenario(tasks(zero), track)))
        .containsExactly("$.scenarios[0].change[0].set.track");
    Task pivots = discovery("a").with(new TaskEdit.WhenMissed(new OnMiss.Pivot("b")));
    Task spare = discovery("b").with(new TaskEdit.Standby(true));
    Change wake = new Change.SetTask("b", List.of(new TaskEdit.Standby(false)), true);
    assertThat(paths(scenario(tasks(pivots, spare), wake)))
        .containsExactly("$.scenarios[0].change[0].set.standby");
    assertThat(paths(scenario(tasks(pivots, spare), new Change.DropTask("b", true)))).isEmpty();
  }

  private static TaskEdit needs(Need needs) {
    return new TaskEdit.Needs(needs);
  }

  private static Roadmap roadmap() {
    return Roadmap.empty("Roadmap", AS_OF);
  }

  private static Roadmap tasks(Task... tasks) {
    return roadmap().withTasks(List.of(tasks));
  }

  private static Roadmap scenario(Roadmap roadmap, Change... changes) {
    return roadmap.withScenarios(List.of(new Scenario("s", "S", List.of(changes))));
  }

  private static Task delivery(String id) {
    return Task.of(id, id, Track.DELIVERY, FIVE);
  }

  private static Task discovery(String id) {
    return Task.of(id, id, Track.DISCOVERY, FIVE);
  }

  private static Task waits(String id, String... needed) {
    List<Need> links = Stream.of(needed).<Need>map(Need.Link::to).toList();
    return delivery(id).with(needs(new Need.AllOf(links)));
  }

  private static Milestone milestone(String id) {
    return new Milestone(id, id, Need.NONE, null);
  }

  private static Driver driver(String id) {
    return new Driver(id, id, new Estimate.Fixed(1), List.of());
  }

  private static Risk risk(String id) {
    return new Risk(id, id, 0.5, FIVE, List.of());
  }

  private static Snapshot snapshot(Snapshot.Promise promise) {
    return new Snapshot(AS_OF, AS_OF, "gone", 1000, -1, List.of(promise));
  }

  private static Snapshot.Promise promise(String id, double never, Double onTarget) {
    return new Snapshot.Promise(id, AS_OF, AS_OF, null, null, never, null, onTarget);
  }

  private static List<String> paths(Roadmap roadmap) {
    return Checks.problems(roadmap).stream().map(Problem::path).toList();
  }

  /// Path and circle of the only problem.
  private static String cycle(Task... tasks) {
    Problem only = Checks.problems(tasks(tasks)).getFirst();
    assertThat(Checks.problems(tasks(tasks))).hasSize(1);
    return only.path() + ": " + only.message().replaceFirst("^expected tasks .* found ", "");
  }
}
