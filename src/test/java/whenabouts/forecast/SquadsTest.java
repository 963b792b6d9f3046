package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Crew;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.LinkType;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// What limited people do to a plan, on roadmaps whose every trial can be worked out by hand.
class SquadsTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  /// People by role, `name, count, …`, who work every day of the week.
  private static Squad squad(Integer wip, Object... people) {
    Map<String, Integer> byRole = new LinkedHashMap<>();
    for (int i = 0; i < people.length; i += 2) {
      byRole.put((String) people[i], (Integer) people[i + 1]);
    }
    return new Squad(
        "s", "S", byRole, EnumSet.allOf(DayOfWeek.class), new TreeSet<>(), null, wip, 0);
  }

  private static Task delivery(String id, double days, TaskEdit... edits) {
    return Task.of(id, id, Track.DELIVERY, new Estimate.Fixed(days))
        .with(new TaskEdit.InSquad("s"))
        .with(edits);
  }

  private static Task discovery(String id, double days, TaskEdit... edits) {
    return Task.of(id, id, Track.DISCOVERY, new Estimate.Fixed(days))
        .with(new TaskEdit.InSquad("s"))
        .with(edits);
  }

  private static TaskEdit crew(Object... people) {
    return new TaskEdit.WithCrew(new Crew.Roles(squad(null, people).people()));
  }

  private static TaskEdit needs(String... tasks) {
    return new TaskEdit.Needs(Sketch.all(tasks));
  }

  private static Roadmap roadmap(Squad squad, Task... tasks) {
    return Roadmap.of("Squads", Sketch.AS_OF, List.of(squad), List.of(tasks), List.of());
  }

  private static Forecast forecast(Roadmap roadmap) {
    return Sketch.forecast(roadmap, 3);
  }

  private static double start(Forecast forecast, String task) {
    return forecast.task(task).orElseThrow().start().quantile(0.5);
  }

  private static double finish(Forecast forecast, String task) {
    return forecast.task(task).orElseThrow().finish().quantile(0.5);
  }

  private static void assertStarts(Roadmap roadmap, Object... expected) {
    Forecast forecast = forecast(roadmap);
    Map<String, Double> starts = new LinkedHashMap<>();
    Map<String, Double> wanted = new LinkedHashMap<>();
    for (int i = 0; i < expected.length; i += 2) {
      starts.put((String) expected[i], start(forecast, (String) expected[i]));
      wanted.put((String) expected[i], ((Number) expected[i + 1]).doubleValue());
    }
    assertThat(starts).isEqualTo(wanted);
  }

  @Test
  void onePersonDoesOneTaskAtATimeInTheRoadmapsOrder() {
    assertStarts(
        roadmap(squad(null, "any", 1), delivery("a", 4), delivery("b", 3), delivery("c", 2)),
        "a",
        0,
        "b",
        4,
        "c",
        7);
  }

  @Test
  void waitsAreCountedFromReadyToStart() {
    Forecast forecast =
        forecast(
            roadmap(
                squad(null, "any", 1),
                delivery("a", 4),
                delivery("b", 3),
                delivery("c", 2, needs("a"))));
    assertThat(forecast.task("a").orElseThrow().waiting()).isNull();
    assertThat(forecast.task("b").orElseThrow().waiting()).isEqualTo(new TaskForecast.Wait(0, 4));
    assertThat(forecast.task("c").orElseThrow().waiting()).isEqualTo(new TaskForecast.Wait(4, 3));
    Forecast free = forecast(roadmap(squad(null), delivery("a", 4), delivery("c", 2, needs("a"))));
    assertThat(free.tasks()).allMatch(task -> task.waiting() == null);
  }

  @Test
  void aSquadWithoutPeopleOrWipLimitConstrainsNothing() {
    assertStarts(
        roadmap(squad(null), delivery("a", 4), discovery("b", 3, crew("x", 9))), "a", 0, "b", 0);
  }

  @Test
  void oneSquadDoesNotLimitAnother() {
    Squad other = new Squad("o", "O", Map.of("any", 1), Squad.WEEK, new TreeSet<>(), null, null, 0);
    Roadmap roadmap =
        roadmap(
            squad(null, "any", 1),
            delivery("a", 4),
            delivery("b", 4),
            delivery("c", 4, new TaskEdit.InSquad("o")),
            delivery("d", 4, new TaskEdit.InSquad("o")),
            delivery("e", 4, new TaskEdit.InSquad(null)));
    List<Squad> squads = new ArrayList<>(roadmap.squads());
    squads.add(other);
    // The other squad rests on the weekend.
    assertStarts(roadmap.withSquads(squads), "a", 0, "b", 4, "c", 0, "d", 4, "e", 0);
    Forecast forecast = forecast(roadmap.withSquads(squads));
    assertThat(finish(forecast, "d")).isEqualTo(10);
  }

  @Test
  void whatDoesNotFitIsSkippedForWhatDoes() {
    assertStarts(
        roadmap(
            squad(null, "engineer", 2, "designer", 1),
            delivery("a", 4, crew("engineer", 1)),
            delivery("big", 5, crew("engineer", 2)),
            delivery("small", 6, crew("engineer", 1)),
            delivery("draw", 1, crew("designer", 1)),
            delivery("draw2", 1, crew("designer", 1))),
        "a",
        0,
        "big",
        6,
        "small",
        0,
        "draw",
        0,
        "draw2",
        1);
  }

  @Test
  void theHighestReadyTaskGoesFirstHoweverLongOthersWait() {
    assertStarts(
        roadmap(
            squad(null, "any", 1),
            delivery("late", 2, needs("first")),
            delivery("first", 3, new TaskEdit.InSquad(null)),
            delivery("now", 3),
            delivery("waiting", 3)),
        "first",
        0,
        "now",
        0,
        "late",
        3,
        "waiting",
        5);
  }

  @Test
  void releasesAndReadinessOfAMomentComeBeforeAnyPull() {
    // At 4 both people come free together and both "pair" and "solo" become ready.
    assertStarts(
        roadmap(
            squad(null, "any", 2),
            delivery("pair", 2, needs("x"), crew("any", 2)),
            delivery("x", 4),
            delivery("y", 4),
            delivery("solo", 2, needs("y"))),
        "x",
        0,
        "y",
        0,
        "pair",
        4,
        "solo",
        6);
  }

  @Test
  void anyoneTakesFromTheRoleWithMostFreeAndTheFirstOfEqualOnes() {
    assertStarts(
        roadmap(
            squad(null, "engineer", 1, "scientist", 2),
            delivery("any1", 5), // a scientist: 1, 1 left
            delivery("any2", 4), // an engineer, named first
            delivery("code", 1, crew("engineer", 1)),
            delivery("think", 1, crew("scientist", 1))),
        "any1",
        0,
        "any2",
        0,
        "code",
        4,
        "think",
        0);
  }

  @Test
  void anEmptyCrewTakesNobodyAndNeverWaits() {
    assertStarts(
        roadmap(squad(null, "any", 1), delivery("a", 4), delivery("wait", 9, crew())),
        "a",
        0,
        "wait",
        0);
  }

  @Test
  void wipLimitsDiscoveryOnlyWhoeverDoesIt() {
    assertStarts(
        roadmap(
            squad(2),
            discovery("a", 4),
            discovery("b", 6, crew()),
            discovery("c", 3),
            delivery("d", 5),
            discovery("e", 1, crew())),
        "a",
        0,
        "b",
        0,
        "c",
        4,
        "d",
        0,
        "e",
        6);
  }

  @Test
  void peopleAndWipHoldTogether() {
    assertStarts(
        roadmap(
            squad(1, "any", 2),
            discovery("a", 4),
            discovery("b", 6),
            delivery("c", 1),
            delivery("d", 9)),
        "a",
        0,
        "c",
        0,
        "d",
        1,
        "b",
        4);
  }

  @Test
  void peopleAreHeldUntilResolutionTheBoxAndItsExtensionsIncluded() {
    assertStarts(
        roadmap(
            squad(null, "any", 1),
            discovery(
                "try",
                9,
                new TaskEdit.TimeBox(3.0),
                new TaskEdit.WhenMissed(new OnMiss.Extend(2, 2, OnMiss.STOP))),
            delivery("next", 1)),
        "try",
        0,
        "next",
        7);
  }

  @Test
  void aStandbyTaskIsATaskOfItsOwnAndWhatWaitsForItsSourceWaitsForIt() {
    Roadmap roadmap =
        roadmap(
            squad(null, "any", 1),
            discovery(
                "try",
                9,
                new TaskEdit.TimeBox(3.0),
                new TaskEdit.WhenMissed(new OnMiss.Pivot("other"))),
            delivery("between", 4),
            discovery("other", 2, new TaskEdit.Standby(true)),
            delivery("after", 1, needs("try")));
    assertStarts(roadmap, "try", 0, "between", 3, "other", 7, "after", 9);
    Forecast forecast = forecast(roadmap);
    assertThat(finish(forecast, "try")).isEqualTo(3);
    assertThat(forecast.task("try").orElseThrow().outcomes())
        .isEqualTo(Map.of(Outcome.PIVOTED, 1.0));
  }

  @Test
  void tasksAtWorkHoldTheirCrewEvenBeyondCapacityAndDoneTasksNobody() {
    Roadmap roadmap =
        roadmap(
                squad(1, "any", 1),
                discovery("run1", 6),
                discovery("run2", 9),
                delivery("done", 5),
                delivery("next", 2))
            .withActuals(
                List.of(
                    new Actual("run1", Sketch.AS_OF.minusDays(2), null, null, null),
                    new Actual("run2", Sketch.AS_OF.minusDays(3), null, null, null),
                    new Actual(
                        "done", Sketch.AS_OF.minusDays(3), Sketch.AS_OF.minusDays(1), null, null)));
    assertStarts(roadmap, "run1", -2, "run2", -3, "next", 6);
  }

  @Test
  void whatIsNeverReadyIsDroppedAndHoldsNobodyUp() {
    Roadmap roadmap =
        roadmap(
            squad(null, "any", 1),
            discovery("try", 2, new TaskEdit.Chance(0)),
            delivery("blocked", 3, needs("try")),
            delivery("below", 3, needs("blocked")),
            delivery("free", 3));
    assertStarts(roadmap, "try", 0, "blocked", NEVER, "below", NEVER, "free", 2);
    assertThat(forecast(roadmap).task("blocked").orElseThrow().outcomes())
        .isEqualTo(Map.of(Outcome.DROPPED, 1.0));
  }

  @Test
  void aCrewThatNeverFitsIsDroppedWithAllThatWaitsForIt() {
    Roadmap roadmap =
        roadmap(
            squad(null, "any", 1),
            discovery(
                "huge",
                3,
                crew("any", 2),
                new TaskEdit.Chance(0),
                new TaskEdit.WhenMissed(OnMiss.SHIP_BASELINE)),
            delivery("after", 1, needs("huge")),
            discovery(
                "turns",
                3,
                new TaskEdit.Chance(0),
                new TaskEdit.WhenMissed(new OnMiss.Pivot("stranger"))),
            discovery("stranger", 3, crew("nobody", 1), new TaskEdit.Standby(true)),
            delivery(
                "resolved",
                1,
                new TaskEdit.Needs(new Need.Link("turns", LinkType.FS, 0, Condition.RESOLVED))));
    Forecast forecast = forecast(roadmap);
    for (String task : List.of("huge", "after", "stranger", "resolved")) {
      assertThat(forecast.task(task).orElseThrow().outcomes())
          .as(task)
          .isEqualTo(Map.of(Outcome.DROPPED, 1.0));
    }
    assertThat(finish(forecast, "turns")).isEqualTo(3);
  }

  @Test
  void aChoiceIsReadyWithTheFirstOfItsInputsToEnd() {
    assertStarts(
        roadmap(
            squad(null, "any", 1),
            delivery("slow", 9, new TaskEdit.InSquad(null)),
            delivery("before", 2),
            delivery("quick", 3),
            delivery(
                "either", 1, new TaskEdit.Needs(new Need.AnyOf(Sketch.links("slow", "quick")))),
            delivery("rest", 8)),
        "before",
        0,
        "quick",
        2,
        "either",
        5,
        "rest",
        6);
  }

  @Test
  void linksOfAllTypesAndLagsWaitForPeopleToo() {
    TaskEdit startsAfter = new TaskEdit.Needs(new Need.Link("b", LinkType.SS, 1, Condition.USABLE));
    TaskEdit endsWith = new TaskEdit.Needs(new Need.Link("b", LinkType.FF, 0, Condition.USABLE));
    TaskEdit leads = new TaskEdit.Needs(new Need.Link("b", LinkType.FS, -2, Condition.USABLE));
    assertStarts(
        roadmap(
            squad(null, "x", 1, "y", 1),
            delivery("a", 4, crew("x", 1)),
            delivery("b", 6, crew("x", 1)),
            delivery("ss", 1, crew("y", 1), startsAfter),
            delivery("ff", 2, crew("y", 1), endsWith),
            delivery("lead", 5, crew(), leads)),
        "b",
        4,
        "ss",
        5,
        "ff",
        8,
        "lead",
        8);
  }

  /// A start that makes a higher task ready at the same moment leaves the next person to it.
  @Test
  void whatStartsWithATaskGoesBeforeLowerOnes() {
    TaskEdit startsWith = new TaskEdit.Needs(new Need.Link("a", LinkType.SS, 0, Condition.USABLE));
    assertStarts(
        roadmap(
            squad(null, "dev", 2),
            delivery("a", 4),
            delivery("b", 2, startsWith),
            delivery("c", 3)),
        "a",
        0,
        "b",
        0,
        "c",
        2);
  }

  @Test
  void notBeforeHoldsAndOthersGoFirst() {
    assertStarts(
        roadmap(
            squad(null, "any", 1),
            delivery("later", 2, new TaskEdit.NotBefore(Sketch.AS_OF.plusDays(3))),
            delivery("now", 2),
            delivery("then", 2)),
        "now",
        0,
        "then",
        2,
        "later",
        4);
  }

  @Test
  void tasksOfNoLengthFollowEachOtherAtOneMoment() {
    assertStarts(
        roadmap(
            squad(null, "any", 1),
            delivery("a", 2),
            delivery("z1", 0),
            delivery("z2", 0, needs("z1")),
            delivery("z3", 0),
            delivery("b", 2)),
        "a",
        0,
        "z1",
        2,
        "z2",
        2,
        "z3",
        2,
        "b",
        2);
  }

  @Test
  void newPeopleCountOnceTheyAreUpToSpeed() {
    Squad week = new Squad("s", "S", Map.of("any", 1), Squad.WEEK, new TreeSet<>(), null, null, 0);
    Roadmap roadmap =
        roadmap(
                week,
                delivery("a", 20, crew("any", 1)),
                delivery("b", 20, crew("any", 1)),
                delivery("c", 1, crew("expert", 1)))
            .withScenarios(
                List.of(
                    new Scenario(
                        "hire",
                        "Hire",
                        List.of(
                            new Change.Hire("s", "any", 1, Sketch.AS_OF.plusDays(2), 5, true),
                            new Change.Hire("s", "expert", 1, Sketch.AS_OF.minusDays(9), 2, true),
                            new Change.Hire("s", "any", 5, Sketch.AS_OF, 0, false)))));
    Forecast without = forecast(roadmap);
    assertThat(start(without, "b")).isEqualTo(26);
    assertThat(start(without, "c")).isEqualTo(NEVER);
    Forecast with =
        new Forecaster().forecast(roadmap, "hire", new Forecaster.Options(3, 1, 1), () -> false);
    // Wednesday plus five working days: the end of next week's Tuesday.
    assertThat(start(with, "b")).isEqualTo(9);
    assertThat(start(with, "c")).isZero();
  }

  @Test
  void whoMadeRoomIsCritical() {
    Roadmap roadmap =
        roadmap(
            squad(null, "x", 1, "y", 1),
            delivery("a", 4, crew("x", 1)),
            delivery("other", 6, crew("y", 1)),
            delivery("before", 2, new TaskEdit.InSquad(null)),
            delivery("b", 5, crew("x", 1), needs("before")),
            delivery("c", 1, needs("b"), new TaskEdit.InSquad(null)));
    Forecast forecast = forecast(roadmap);
    assertThat(finish(forecast, "c")).isEqualTo(10);
    Map<String, Double> critical = new LinkedHashMap<>();
    forecast.tasks().forEach(t -> critical.put(t.task().id(), t.criticality()));
    assertThat(critical)
        .isEqualTo(Map.of("a", 1.0, "b", 1.0, "c", 1.0, "other", 0.0, "before", 0.0));
  }
}
