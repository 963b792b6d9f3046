package whenabouts.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.forecast.Forecasts.spread;
import static whenabouts.forecast.Forecasts.withNever;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecast.Waiting;
import whenabouts.forecast.Forecaster;
import whenabouts.forecast.Forecasts;
import whenabouts.forecast.Ignored;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.MilestoneForecast.DrivingTask;
import whenabouts.forecast.MilestoneForecast.Swing;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

class ForecastTextTest {
  private static final Wanted USUAL = Wanted.forText(List.of(), List.of());

  private static String text(Forecasts forecast, Wanted wanted) {
    return text(forecast.build(), wanted);
  }

  private static String text(Forecast forecast, Wanted wanted) {
    return ForecastText.of(forecast, wanted, Locale.UK);
  }

  /// An experiment, its stand-by and two milestones.
  private static Forecasts sample() {
    Distribution knowBy = Distribution.of(spread(10, 30, 10_000));
    Distribution launch = withNever(2200, spread(40, 90, 7800));
    return new Forecasts()
        .discovery("x", knowBy, Map.of(Outcome.VALIDATED, 0.41, Outcome.PIVOTED, 0.59))
        .task(
            Task.of("s", "Fallback", Track.DISCOVERY, Estimate.Range.of(1, 2, 3))
                .with(new TaskEdit.Standby(true)),
            withNever(6000, spread(20, 40, 4000)),
            Map.of(Outcome.VALIDATED, 0.4, Outcome.DROPPED, 0.6))
        .delivery("d", launch)
        .milestone("M", launch, LocalDate.of(2027, 3, 20), OptionalDouble.of(0.62))
        .milestone("検索", knowBy);
  }

  @Test
  void isAMessageWithHeadlineTablesAndBasis() {
    Forecast forecast = sample().build();
    forecast =
        new Forecast(
            forecast.roadmap().withDone("served\nbehind staging"),
            null,
            10_000,
            1,
            forecast.tasks(),
            forecast.milestones(),
            forecast.jointOnTarget(),
            forecast.error(),
            List.of(
                new Ignored.OfDelivery(
                    "Roll-out", List.of(Ignored.Field.CHANCE, Ignored.Field.TIME_BOX)),
                new Ignored.Hiring("Search")));
    assertThat(text(forecast, USUAL))
        .isEqualTo(
            """
            Answer engine

            “Milestone M” is reached in only 8 in 10 futures (never: 22 %); half of all futures are there by 17 Mar. 6 in 10 futures meet its target of 20 Mar (about as likely as not, 62 %). We will know by 30 Jan (17 in 20 futures) whether “Task x” is feasible; 4 in 10 futures say yes (about as likely as not, 41 %).

            Milestone       Target  On target                     P50     P85          Never
            Milestone M     20 Mar  about as likely as not, 62 %  17 Mar  not reached  22 %
            Milestone 検索  –       –                             23 Jan  30 Jan       –

            Experiment          Know by                    Outcome
            Task x              23 Jan – 30 Jan            validated 41 %, pivoted 59 %
            Fallback (standby)  if it runs: 2 Feb – 9 Feb  validated 40 %, dropped 60 %

            Ranges run from P50 to P85: half of all simulated futures are there by the first date, 17 in 20 by the second.
            “Done” means: served behind staging
            Tasks are taken as independent of each other.
            Not taken into account: chance, time box of Roll-out (not a discovery task) and hiring into Search (its people are no limit).
            As of 4 Jan 2027 · 10,000 simulated futures, seed 1 · chances ±0.5 %, P85 ±0.3 days
            """);
  }

  @Test
  void addsColumnsForPercentilesAndDates() {
    assertThat(text(sample(), Wanted.forText(List.of(70.0), List.of(LocalDate.of(2027, 1, 23)))))
        .contains("P50     P70     P85          By 23 Jan  Never")
        .contains("17 Mar  29 Mar  not reached  <5 %       22 %")
        .contains("Know by                    By 23 Jan  Outcome")
        .contains("23 Jan – 30 Jan            50 %       validated 41 %");
  }

  @Test
  void withoutMilestonesItListsTheWork() {
    assertThat(text(new Forecasts().delivery("d", Distribution.of(10, 10)), USUAL))
        .contains(
            """
            Task    P50     P85     Never
            Task d  13 Jan  13 Jan  –
            """)
        .doesNotContain("Ranges run");
  }

  @Test
  void whatIsDoneIsAFact() {
    Distribution past = Distribution.of(-4, -4);
    assertThat(
            text(
                new Forecasts()
                    .discovery("x", past, Map.of(Outcome.VALIDATED, 1.0))
                    .done("x", LocalDate.of(2026, 12, 30), Outcome.VALIDATED)
                    .milestone("M", past, LocalDate.of(2026, 12, 30), OptionalDouble.of(1))
                    .milestone("N", past, LocalDate.of(2026, 12, 29), OptionalDouble.of(0)),
                USUAL))
        .containsPattern("Milestone M +30 Dec 2026 +met +30 Dec 2026 +30 Dec 2026 +–\n")
        .containsPattern("Milestone N +29 Dec 2026 +missed +")
        .containsPattern("Task x +30 Dec 2026 +validated\n");
  }

  /// A chain of two tasks with a shared cause, and one that is like others.
  private static Roadmap correlated(Estimate second, Actual... past) {
    Task first = Task.of("a", "A", Track.DELIVERY, new Estimate.Normal(50, 5));
    Task next =
        Task.of("b", "B", Track.DELIVERY, second).with(new TaskEdit.Needs(Need.Link.to("a")));
    Task done = Task.of("c", "C", Track.DELIVERY, new Estimate.Like("porting", 4));
    return Roadmap.of(
            "R",
            Forecasts.AS_OF,
            List.of(),
            List.of(first, next, done),
            List.of(new Milestone("m", "Launch", Need.Link.to("b"), null)))
        .withDrivers(
            List.of(
                new Driver(
                    "d", "Label quality", new Estimate.Lognormal(1, 0.2), List.of("a", "b"))))
        .withActuals(List.of(past));
  }

  private static String text(Roadmap roadmap, boolean drivers) {
    Forecaster.Options options = new Forecaster.Options(2_000, 1, 2);
    return text(
        new Forecaster()
            .forecast(roadmap, null, drivers ? options.withDrivers() : options, () -> false),
        USUAL);
  }

  @Test
  void saysHowMuchWiderASharedCauseMakesTheRange() {
    Roadmap roadmap = correlated(new Estimate.Normal(50, 5));
    // Nearly normal: variances of 10^2 by the factor and 5^2 of its own a task make sqrt(450 /
    // 250).
    assertThat(text(roadmap, true))
        .containsPattern(
            "Tasks that err together \\(Label quality\\) make the range of “Launch” \\(P10 to P90\\) [0-9]{2} days"
                + " wide, 1.[34] times as wide as independent tasks would\\.\n");
    assertThat(text(roadmap, false))
        .contains("Tasks with a cause in common (Label quality) are taken to err together.\n");
    assertThat(text(roadmap.withDrivers(List.of()), true))
        .contains("Tasks are taken as independent of each other.\n");
  }

  @Test
  void namesAFewCausesOnly() {
    Roadmap roadmap = correlated(new Estimate.Normal(50, 5));
    Driver driver = roadmap.drivers().getFirst();
    List<Driver> drivers =
        IntStream.rangeClosed(1, 6)
            .mapToObj(i -> new Driver("d" + i, "Cause " + i, driver.factor(), driver.tasks()))
            .toList();
    assertThat(text(roadmap.withDrivers(drivers), false))
        .contains("(Cause 1, Cause 2, Cause 3 and 3 more)");
  }

  @Test
  void saysWhatAReferenceClassRestsOn() {
    Estimate like = new Estimate.Like("porting", 10);
    assertThat(text(correlated(like), false))
        .contains(
            "Reference class “porting”: no past tasks yet, so estimates in general stand in for it:"
                + " P50 1.0× the estimate, P85 1.8×.\n");
    LocalDate from = Forecasts.AS_OF.minusDays(20);
    Actual done = new Actual("c", from, from.plusDays(7), Outcome.DELIVERED, null);
    assertThat(text(correlated(like, done), false))
        .contains("Reference class “porting”: 1 past task, P50 1.1× the estimate, P85 2.0×.\n");
    Actual open = new Actual("c", from, null, null, null);
    assertThat(text(correlated(like, open), false))
        .contains("Reference class “porting”: 1 past task (1 cut short or still at work), P50");
  }

  @Test
  void nothingToForecastIsSaidInWords() {
    assertThat(text(new Forecasts(), USUAL))
        .startsWith("Answer engine\n\nNothing to forecast yet: “Answer engine” has no tasks.\n\n");
  }

  @Test
  void aBrinkIsNoNumberOfDays() {
    Forecast f = sample().build();
    assertThat(
            text(
                new Forecast(
                    f.roadmap(),
                    null,
                    f.trials(),
                    f.seed(),
                    f.tasks(),
                    f.milestones(),
                    f.jointOnTarget(),
                    new Forecast.MonteCarloError(0.005, Double.POSITIVE_INFINITY),
                    List.of()),
                USUAL))
        .endsWith("chances ±0.5 %, some P85 at the brink of “not reached”\n");
  }

  @Test
  void saysInDaysWhatMovesAMilestoneAndWhoIsWaitedFor() {
    Forecast f = sample().build();
    MilestoneForecast launch = f.milestones().getFirst();
    MilestoneForecast other = f.milestones().getLast();
    Swing none = new Swing(0, 0, 0);
    List<DrivingTask> drivers =
        List.of(
            new DrivingTask("d", new Swing(Double.NaN, 11.4, -0.3), 0.8, null, 0),
            new DrivingTask("x", new Swing(Double.NaN, 0.9, 0), 0.2, none, 0.75),
            new DrivingTask("s", none, 0.1, none, 0.25));
    Forecast told =
        new Forecast(
            f.roadmap().withSquads(List.of(Squad.of("search", "Search squad"))),
            null,
            f.trials(),
            f.seed(),
            f.tasks(),
            List.of(
                new MilestoneForecast(
                    launch.milestone(),
                    launch.finish(),
                    launch.onTarget(),
                    drivers,
                    launch.widening()),
                other),
            f.jointOnTarget(),
            f.error(),
            List.of(),
            List.of(
                new Waiting("search", Waiting.Limit.PEOPLE, "data scientist", 6.2),
                new Waiting("search", Waiting.Limit.WIP, null, 1.4),
                new Waiting("search", Waiting.Limit.PEOPLE, null, 0.3)));
    assertThat(text(told, USUAL))
        .contains(
            """

            What moves “Milestone M”: Task d (11 days) and Task x (1 day).
            What keeps “Milestone M” from ever being reached: Task x (75 %) and Fallback (25 %).
            Held up although ready, all tasks together: 6 working days for want of people (data scientist, Search squad) and 1 working day by the limit of work in progress (Search squad).
            Days: how much later P85 is where the task is among its slowest tenth rather than its quickest; where P85 is not reached, P85 of the futures that get there.

            Ranges run""");
    assertThat(text(f, USUAL)).doesNotContain("What moves", "Held up", "Days:");
  }
}
