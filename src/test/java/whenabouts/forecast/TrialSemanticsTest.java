package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Checks;
import whenabouts.roadmap.Condition;
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

/// The semantics of a trial, on roadmaps whose every trial is the same or can be counted by hand.
class TrialSemanticsTest {
  private static final LocalDate MONDAY = Sketch.AS_OF;

  private static TaskEdit needs(String task, Condition when) {
    return new TaskEdit.Needs(new Need.Link(task, LinkType.FS, 0, when));
  }

  private static Task delivery(String id, TaskEdit... edits) {
    return Task.of(id, id, Track.DELIVERY, new Estimate.Fixed(4)).with(edits);
  }

  private static double finish(Forecast forecast, String task) {
    return forecast.task(task).orElseThrow().finish().quantile(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    // outcome of the experiment; is it usable, validated, missed, resolved?
    "validated, true, true, false, true",
    "baseline, true, false, true, true",
    "stopped, false, false, true, true",
    "pivoted, true, false, true, true"
  })
  void conditionsAskWhatBecameOfThePredecessor(
      String outcome, boolean usable, boolean validated, boolean missed, boolean resolved) {
    OnMiss onMiss =
        switch (outcome) {
          case "baseline" -> OnMiss.SHIP_BASELINE;
          case "pivoted" -> new OnMiss.Pivot("other");
          default -> OnMiss.STOP;
        };
    Sketch sketch =
        new Sketch()
            .discovery(
                "try",
                new Estimate.Fixed(6),
                new TaskEdit.Chance(outcome.equals("validated") ? 1 : 0),
                new TaskEdit.WhenMissed(onMiss))
            .discovery(
                "other",
                new Estimate.Fixed(3),
                new TaskEdit.Standby(true),
                new TaskEdit.Chance(0),
                new TaskEdit.WhenMissed(OnMiss.SHIP_BASELINE));
    for (Condition when : Condition.values()) {
      sketch.task(delivery(when.name(), needs("try", when)));
    }
    Forecast forecast = Sketch.forecast(sketch.roadmap(), 5);
    double end = outcome.equals("pivoted") ? 13 : 10;
    double never = Double.POSITIVE_INFINITY;
    assertThat(finish(forecast, "USABLE")).isEqualTo(usable ? end : never);
    assertThat(finish(forecast, "VALIDATED")).isEqualTo(validated ? end : never);
    assertThat(finish(forecast, "MISSED")).isEqualTo(missed ? end : never);
    assertThat(finish(forecast, "RESOLVED")).isEqualTo(resolved ? end : never);
    assertThat(finish(forecast, "try")).isEqualTo(6);
  }

  @Test
  void droppingTravelsDownstreamUntilEnoughOthersAreLeft() {
    Roadmap roadmap =
        new Sketch()
            .discovery("try", new Estimate.Fixed(6), new TaskEdit.Chance(0))
            .task(delivery("a", needs("try", Condition.USABLE)))
            .task(delivery("b"), "a")
            .task(delivery("c"))
            .task(delivery("d"))
            .task(delivery("any", new TaskEdit.Needs(new Need.AnyOf(Sketch.links("b", "c")))))
            .task(
                delivery(
                    "two", new TaskEdit.Needs(new Need.AtLeast(2, Sketch.links("b", "c", "d")))))
            .task(
                delivery(
                    "three", new TaskEdit.Needs(new Need.AtLeast(3, Sketch.links("b", "c", "d")))))
            .task(delivery("after", needs("b", Condition.RESOLVED)))
            .roadmap();
    Forecast forecast = Sketch.forecast(roadmap, 5);
    for (String dropped : List.of("a", "b", "three", "after")) {
      assertThat(forecast.task(dropped).orElseThrow().outcomes())
          .isEqualTo(Map.of(Outcome.DROPPED, 1.0));
    }
    assertThat(finish(forecast, "any")).isEqualTo(8);
    assertThat(finish(forecast, "two")).isEqualTo(8);
  }

  @Test
  void aStandbyTaskRunsOnlyWhenPivotedToAndStartsThen() {
    Sketch sketch =
        new Sketch()
            .discovery("standby", new Estimate.Fixed(3), new TaskEdit.Standby(true))
            .discovery(
                "sure",
                new Estimate.Fixed(6),
                new TaskEdit.WhenMissed(new OnMiss.Pivot("standby")));
    Forecast idle = Sketch.forecast(sketch.roadmap(), 5);
    assertThat(idle.task("standby").orElseThrow().outcomes())
        .isEqualTo(Map.of(Outcome.DROPPED, 1.0));
    sketch.discovery(
        "boxed",
        new Estimate.Fixed(9),
        new TaskEdit.TimeBox(7.0),
        new TaskEdit.WhenMissed(new OnMiss.Pivot("standby")));
    Forecast busy = Sketch.forecast(sketch.roadmap(), 5);
    assertThat(finish(busy, "standby")).isEqualTo(10);
    assertThat(finish(busy, "boxed")).isEqualTo(7);
    assertThat(busy.task("boxed").orElseThrow().outcomes()).isEqualTo(Map.of(Outcome.PIVOTED, 1.0));
  }

  @Test
  void daysAreWorkingDaysOfTheSquadAndDatesTheLastDayTouched() {
    Squad squad =
        new Squad(
            "s",
            "S",
            Map.of(),
            Squad.WEEK,
            new TreeSet<>(List.of(MONDAY.plusDays(7))),
            null,
            null,
            0);
    Roadmap roadmap =
        new Sketch()
            .squad(squad)
            .task(delivery("a", new TaskEdit.InSquad("s")))
            .task(delivery("b", new TaskEdit.InSquad("s")), "a")
            .task(delivery("late", new TaskEdit.NotBefore(MONDAY.plusDays(12))))
            .roadmap();
    Forecast forecast = Sketch.forecast(roadmap, 1);
    assertThat(forecast.date(finish(forecast, "a"))).isEqualTo(MONDAY.plusDays(3));
    // Friday, and after the weekend and the holiday Tuesday to Thursday.
    assertThat(forecast.date(finish(forecast, "b"))).isEqualTo(MONDAY.plusDays(10));
    assertThat(forecast.date(finish(forecast, "late"))).isEqualTo(MONDAY.plusDays(15));
  }

  @Test
  void tenTenthsOfADayAreOneDay() {
    Sketch sketch = new Sketch().delivery("t0", new Estimate.Fixed(0.1));
    for (int i = 1; i < 30; i++) { // 3.0000000000000013 in binary
      sketch.delivery("t" + i, new Estimate.Fixed(0.1), "t" + (i - 1));
    }
    sketch.milestone("end", MONDAY.plusDays(2), Need.Link.to("t29"));
    Forecast forecast = Sketch.forecast(sketch.roadmap(), 1);
    MilestoneForecast end = forecast.milestone("end").orElseThrow();
    assertThat(end.finish().quantile(0.5)).isGreaterThan(3);
    assertThat(forecast.date(end.finish().quantile(0.5))).isEqualTo(MONDAY.plusDays(2));
    assertThat(end.onTarget()).hasValue(1);
  }

  @Test
  void factsAreFacts() {
    Roadmap roadmap =
        new Sketch()
            .task(delivery("done"))
            .discovery("missed", new Estimate.Fixed(9))
            .task(delivery("next"), "done")
            .task(delivery("blocked", needs("missed", Condition.USABLE)))
            .roadmap()
            .withActuals(
                List.of(
                    new Actual("done", MONDAY.minusDays(9), MONDAY.minusDays(3), null, null),
                    new Actual(
                        "missed", MONDAY.minusDays(9), MONDAY.minusDays(1), Outcome.STOPPED, 0.4)));
    Forecast forecast = Sketch.forecast(roadmap, 5);
    assertThat(forecast.date(finish(forecast, "done"))).isEqualTo(MONDAY.minusDays(3));
    assertThat(forecast.date(finish(forecast, "missed"))).isEqualTo(MONDAY.minusDays(1));
    assertThat(forecast.task("missed").orElseThrow().outcomes())
        .isEqualTo(Map.of(Outcome.STOPPED, 1.0));
    assertThat(finish(forecast, "next")).isEqualTo(4);
    assertThat(finish(forecast, "blocked")).isInfinite();
  }

  /// A scenario may take away what a task has pivoted to: then it has ended as its misses end now.
  @ParameterizedTest
  @CsvSource({"drop, STOPPED", "stop, STOPPED", "deliver, STOPPED", "ship, BASELINE"})
  void aPivotThatAScenarioTakesAwayIsAMiss(String scenario, Outcome expected) {
    Roadmap roadmap =
        new Sketch()
            .discovery(
                "source", new Estimate.Fixed(8), new TaskEdit.WhenMissed(new OnMiss.Pivot("spare")))
            .discovery("spare", new Estimate.Fixed(3), new TaskEdit.Standby(true))
            .task(delivery("after"), "source")
            .roadmap()
            .withActuals(
                List.of(new Actual("source", null, MONDAY.minusDays(1), Outcome.PIVOTED, null)))
            .withScenarios(
                List.of(
                    changed("drop", new Change.DropTask("spare", true)),
                    changed("stop", set(new TaskEdit.WhenMissed(OnMiss.STOP))),
                    changed("deliver", set(new TaskEdit.OnTrack(Track.DELIVERY))),
                    changed("ship", set(new TaskEdit.WhenMissed(OnMiss.SHIP_BASELINE)))));
    assertThat(Checks.problems(roadmap)).isEmpty();
    Forecast forecast =
        new Forecaster().forecast(roadmap, scenario, new Forecaster.Options(3, 1, 1), () -> false);
    assertThat(forecast.task("source").orElseThrow().outcomes()).isEqualTo(Map.of(expected, 1.0));
    assertThat(forecast.task("after").orElseThrow().finish().reached())
        .isEqualTo(expected == Outcome.BASELINE ? 1 : 0);
  }

  private static Scenario changed(String id, Change change) {
    return new Scenario(id, id, List.of(change));
  }

  private static Change set(TaskEdit edit) {
    return new Change.SetTask("source", List.of(edit), true);
  }

  /// A finish is the end of its day, today's included; what was dropped drops what needs it; of
  /// several entries the last counts; a stand-by task that has started runs, pivoted to or not.
  @Test
  void factsOfEveryKind() {
    Roadmap roadmap =
        new Sketch()
            .task(delivery("today"))
            .task(delivery("after today"), "today")
            .task(delivery("dropped"))
            .task(delivery("after dropped"), "dropped")
            .task(delivery("corrected"))
            .task(delivery("begins today"))
            .discovery(
                "source", new Estimate.Fixed(9), new TaskEdit.WhenMissed(new OnMiss.Pivot("spare")))
            .discovery("spare", new Estimate.Fixed(3), new TaskEdit.Standby(true))
            .roadmap()
            .withActuals(
                List.of(
                    new Actual("today", MONDAY.minusDays(5), MONDAY, Outcome.DELIVERED, null),
                    new Actual("dropped", null, MONDAY.minusDays(1), Outcome.DROPPED, null),
                    new Actual("corrected", null, MONDAY.minusDays(5), Outcome.DELIVERED, null),
                    new Actual("corrected", MONDAY.minusDays(3), null, null, null),
                    new Actual("begins today", MONDAY, null, null, null),
                    new Actual("spare", MONDAY.minusDays(1), null, null, null)));
    assertThat(Checks.problems(roadmap)).isEmpty();
    Forecast forecast = Sketch.forecast(roadmap, 5);
    assertThat(finish(forecast, "today")).isEqualTo(1);
    assertThat(finish(forecast, "after today")).isEqualTo(5);
    assertThat(finish(forecast, "dropped")).isInfinite();
    assertThat(finish(forecast, "after dropped")).isInfinite();
    assertThat(finish(forecast, "corrected")).isEqualTo(1);
    assertThat(finish(forecast, "begins today")).isEqualTo(4);
    assertThat(finish(forecast, "spare")).isEqualTo(2);
  }

  @Test
  void nothingNotYetDoneEndsBeforeToday() {
    Roadmap roadmap =
        new Sketch()
            .task(delivery("overdue"))
            .discovery("overbox", new Estimate.Exponential(9), new TaskEdit.TimeBox(5.0))
            .delivery("nothing", new Estimate.Fixed(0))
            .roadmap()
            .withActuals(
                List.of(
                    new Actual("overdue", MONDAY.minusDays(9), null, null, null),
                    new Actual("overbox", MONDAY.minusDays(9), null, null, null)));
    Forecast forecast = Sketch.forecast(roadmap, 5);
    for (String task : List.of("overdue", "overbox", "nothing")) {
      assertThat(forecast.date(finish(forecast, task))).isEqualTo(MONDAY);
    }
    assertThat(forecast.task("overbox").orElseThrow().chanceOf(Outcome.VALIDATED)).isZero();
  }

  @Test
  void aTaskAtWorkCountsTheWorkingDaysItHasHad() {
    Squad squad = Squad.of("s", "S");
    Roadmap roadmap =
        new Sketch()
            .squad(squad)
            .task(delivery("run", new TaskEdit.InSquad("s"), needs("never", Condition.VALIDATED)))
            .discovery("never", new Estimate.Fixed(1), new TaskEdit.Chance(0))
            .roadmap()
            .withActuals(List.of(new Actual("run", MONDAY.minusDays(4), null, null, null)));
    // Started on Thursday: two of its four days are over, whatever it once needed.
    Forecast forecast = Sketch.forecast(roadmap, 5);
    assertThat(finish(forecast, "run")).isEqualTo(2);
  }

  @Test
  void targetsAreMetOnTheirDayAndTogether() {
    Roadmap roadmap =
        new Sketch()
            .delivery("a", new Estimate.Samples(List.of(1.0, 2.0, 3.0, 4.0)))
            .delivery("b", new Estimate.Samples(List.of(1.0, 2.0, 3.0, 4.0)))
            .milestone("first", MONDAY.plusDays(1), Need.Link.to("a"))
            .milestone("second", MONDAY.plusDays(2), Need.Link.to("b"))
            .milestone("third", null, Need.Link.to("b"))
            .roadmap();
    Forecast forecast = Sketch.forecast(roadmap, 40_000);
    double tolerance = 4 * Math.sqrt(0.25 / 40_000);
    assertThat(forecast.milestone("first").orElseThrow().onTarget().orElseThrow())
        .isBetween(0.5 - tolerance, 0.5 + tolerance);
    assertThat(forecast.milestone("second").orElseThrow().onTarget().orElseThrow())
        .isBetween(0.75 - tolerance, 0.75 + tolerance);
    assertThat(forecast.milestone("third").orElseThrow().onTarget()).isEmpty();
    assertThat(forecast.jointOnTarget().orElseThrow())
        .isBetween(0.375 - tolerance, 0.375 + tolerance);
    assertThat(forecast.error().probability()).isPositive().isLessThan(0.0025);
    var plain = new Forecaster.Options(40_000, 1, 2).with(Sampling.PLAIN);
    assertThat(new Forecaster().forecast(roadmap, null, plain, () -> false).error().probability())
        .isEqualTo(0.0025);
  }

  @Test
  void shipByIsTheNearestMilestoneDownstream() {
    Roadmap roadmap =
        new Sketch()
            .discovery(
                "try",
                new Estimate.Fixed(6),
                new TaskEdit.Chance(0.5),
                new TaskEdit.WhenMissed(new OnMiss.Pivot("other")))
            .discovery("other", new Estimate.Fixed(20), new TaskEdit.Standby(true))
            .task(delivery("build"), "try")
            .task(delivery("sell"), "build")
            .milestone("sold", null, Need.Link.to("sell"))
            .milestone("built", null, Need.Link.to("build"))
            .roadmap();
    Forecast forecast = Sketch.forecast(roadmap, 1_000);
    TaskForecast.ShipBy shipBy = forecast.task("try").orElseThrow().shipBy();
    assertThat(shipBy.milestone().id()).isEqualTo("built");
    assertThat(shipBy.all().quantile(0.85)).isEqualTo(30);
    assertThat(shipBy.ifValidated().quantile(0.85)).isEqualTo(10);
    assertThat(forecast.task("other").orElseThrow().shipBy().milestone().id()).isEqualTo("built");
    assertThat(forecast.task("build").orElseThrow().shipBy()).isNull();
  }

  @Test
  void criticalityFollowsThePathThatDecided() {
    Roadmap roadmap =
        new Sketch()
            .discovery(
                "try",
                new Estimate.Fixed(6),
                new TaskEdit.Chance(0.5),
                new TaskEdit.WhenMissed(new OnMiss.Pivot("other")))
            .discovery("other", new Estimate.Fixed(20), new TaskEdit.Standby(true))
            .delivery("long", new Estimate.Fixed(15))
            .task(delivery("build"), "try", "long")
            .milestone("built", null, Need.Link.to("build"))
            .roadmap();
    Forecast forecast = Sketch.forecast(roadmap, 2_000);
    double pivoted = forecast.task("try").orElseThrow().chanceOf(Outcome.PIVOTED);
    assertThat(forecast.task("build").orElseThrow().criticality()).isEqualTo(1);
    assertThat(forecast.task("other").orElseThrow().criticality()).isEqualTo(pivoted);
    assertThat(forecast.task("try").orElseThrow().criticality()).isEqualTo(pivoted);
    assertThat(forecast.task("long").orElseThrow().criticality())
        .isCloseTo(1 - pivoted, org.assertj.core.api.Assertions.within(1e-12));
  }

  @Test
  void driversAreNamedInDays() {
    Roadmap roadmap =
        new Sketch()
            .delivery("wide", new Estimate.Uniform(0, 100))
            .delivery("narrow", new Estimate.Uniform(45, 55), "wide")
            .delivery("apart", new Estimate.Uniform(0, 10))
            .milestone("end", null, Need.Link.to("narrow"))
            .roadmap();
    Forecast forecast =
        new Forecaster()
            .forecast(
                roadmap, null, new Forecaster.Options(20_000, 1, 2).withDrivers(), () -> false);
    var drivers = forecast.milestone("end").orElseThrow().drivers();
    assertThat(drivers).extracting(d -> d.task()).containsExactly("wide", "narrow");
    // In its upper tenth it is 90 to 100 days, in its lower 0 to 10.
    assertThat(drivers.getFirst().ifSlow().p85()).isBetween(89.5, 90.5);
    assertThat(drivers.getFirst().rankCorrelation()).isGreaterThan(0.99);
    assertThat(drivers.getLast().rankCorrelation()).isBetween(0.05, 0.15);
  }

  @Test
  void saysWhatItLeavesOut() {
    Squad squad =
        new Squad(
            "s",
            "Search squad",
            Map.of("engineer", 2),
            Squad.WEEK,
            new TreeSet<>(),
            new Squad.Sprint(2, MONDAY),
            1,
            0.3);
    Roadmap roadmap =
        new Sketch()
            .squad(squad)
            .squad(Squad.of("idle", "Nobody's squad"))
            .task(delivery("a", new TaskEdit.InSquad("s"), new TaskEdit.TimeBox(3.0)))
            .roadmap()
            .withScenarios(
                List.of(
                    new Scenario(
                        "hire",
                        "One more",
                        List.of(
                            new Change.Hire("s", "engineer", 1, MONDAY, 10, true),
                            new Change.Hire("idle", "engineer", 1, MONDAY, 10, true)))));
    Forecast forecast =
        new Forecaster().forecast(roadmap, "hire", new Forecaster.Options(10, 1, 1), () -> false);
    assertThat(Wording.of(forecast, Locale.UK).ignored(forecast.ignored()))
        .containsExactly(
            "time box of a (not a discovery task)",
            "hiring into Nobody's squad (its people are no limit)");
  }

  @Test
  void aMonstrousEstimateHasADateStill() {
    Squad squad = Squad.of("s", "S");
    Roadmap roadmap =
        new Sketch()
            .squad(squad)
            .task(
                Task.of("m", "m", Track.DELIVERY, new Estimate.Lognormal(100_000, 50))
                    .with(new TaskEdit.InSquad("s")))
            .roadmap();
    Forecast forecast = Sketch.forecast(roadmap, 100);
    Distribution finish = forecast.task("m").orElseThrow().finish();
    assertThat(finish.never()).isZero();
    assertThat(forecast.date(finish.quantile(0.99))).isEqualTo(LocalDate.of(9999, 12, 31));
  }

  @Test
  void anEmptyRoadmapHasAForecast() {
    Forecast forecast = Sketch.forecast(Roadmap.empty("Empty", MONDAY), 10);
    assertThat(forecast.tasks()).isEmpty();
    assertThat(forecast.jointOnTarget()).isEmpty();
    assertThat(forecast.error().p85Days()).isZero();
  }

  @Test
  void aChainOfTenThousandTasksIsNotTooDeep() {
    Sketch sketch = new Sketch();
    for (int i = 9_999; i >= 0; i--) { // the last first: the worst order for a recursion
      Task task = Task.of("t" + i, "t" + i, Track.DELIVERY, new Estimate.Fixed(1));
      sketch.task(task, i == 0 ? new String[0] : new String[] {"t" + (i - 1)});
    }
    assertThat(finish(Sketch.forecast(sketch.roadmap(), 2), "t9999")).isEqualTo(10_000);
  }

  /// Of an experiment, it is to be validated; of other work, to be done.
  @Test
  void successIsToBeValidatedOrDelivered() {
    Roadmap roadmap =
        new Sketch()
            .discovery(
                "bet",
                new Estimate.Uniform(0, 10),
                new TaskEdit.Chance(0.6),
                new TaskEdit.TimeBox(5.0))
            .delivery("build", new Estimate.Uniform(0, 10))
            .roadmap();
    Forecast forecast = Sketch.forecast(roadmap, 20_000);
    TaskForecast bet = forecast.task("bet").orElseThrow();
    assertThat(bet.success().trials()).isEqualTo(20_000);
    assertThat(bet.success().reached()).isEqualTo(bet.chanceOf(Outcome.VALIDATED));
    assertThat(bet.success().chanceBy(2)).isCloseTo(0.6 * 0.2, within(0.01));
    assertThat(bet.success().chanceBy(100)).isCloseTo(0.6 * 0.5, within(0.01));
    assertThat(bet.finish().chanceBy(100)).isEqualTo(1);
    TaskForecast build = forecast.task("build").orElseThrow();
    assertThat(build.success().quantile(0.7)).isEqualTo(build.finish().quantile(0.7));
  }
}
