package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import whenabouts.forecast.Forecast.Waiting;
import whenabouts.forecast.Forecast.Waiting.Limit;
import whenabouts.forecast.MilestoneForecast.DrivingTask;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Crew;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.LinkType;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// What drives a milestone, against closed forms. Statistical comparisons are to four standard
/// errors, each with a chance of 6e-5 to fail for a right engine with fresh draws; the seed is
/// fixed, so a pass stays a pass.
class DriversTest {
  private static final int TRIALS = 100_000;
  private static final double SIGMAS = 4;

  private static Forecast forecast(Roadmap roadmap, String scenario, int trials) {
    return new Forecaster()
        .forecast(
            roadmap, scenario, new Forecaster.Options(trials, 1, 2).withDrivers(), () -> false);
  }

  private static Forecast forecast(Roadmap roadmap) {
    return forecast(roadmap, null, TRIALS);
  }

  private static DrivingTask driver(Forecast forecast, String task) {
    return forecast.milestones().getFirst().drivers().stream()
        .filter(d -> d.task().equals(task))
        .findFirst()
        .orElseThrow();
  }

  /// The later of two tasks, A uniform on (0, 20) and B on (0, 30) days, target after day 18.
  private static Roadmap later() {
    return new Sketch()
        .delivery("a", new Estimate.Uniform(0, 20))
        .delivery("b", new Estimate.Uniform(0, 30))
        .milestone("end", Sketch.AS_OF.plusDays(17), Sketch.all("a", "b"))
        .roadmap();
  }

  @Test
  void theLaterOfTwoTasksIsDrivenByBothAsTheIntegralsSay() {
    Forecast forecast = forecast(later());
    // A is the later one where B < A: the integral of a/30 over a's distribution.
    double critical = 10.0 / 30;
    double error = Math.sqrt(critical * (1 - critical) / TRIALS);
    assertThat(forecast.task("a").orElseThrow().criticality())
        .isCloseTo(critical, within(SIGMAS * error));
    assertThat(forecast.task("b").orElseThrow().criticality())
        .isCloseTo(1 - critical, within(SIGMAS * error));

    // With A in its upper tenth, uniform on (18, 20): P(max <= x) = x/30 (x - 18)/2 up to 20; in
    // its lower tenth B alone decides.
    DoubleUnaryOperator high = x -> x / 30 * Math.min(1, (x - 18) / 2);
    double upper = solve(high, 0.85, 18, 30);
    assertThat(upper).isEqualTo(25.5, within(1e-9));
    double spread = quantileError(0.85, 1 / 30.0, TRIALS / 10);
    assertThat(driver(forecast, "a").ifSlow().p85())
        .isCloseTo(upper - 25.5, within(SIGMAS * Math.sqrt(2) * spread));
    // With B in its upper tenth, (27, 30), B is the later one for sure; in its lower tenth A is.
    double theirs =
        Math.hypot(
            quantileError(0.85, 1 / 3.0, TRIALS / 10), quantileError(0.85, 0.05, TRIALS / 10));
    assertThat(driver(forecast, "b").ifSlow().p85())
        .isCloseTo(27 + 0.85 * 3 - 0.85 * 20, within(SIGMAS * theirs));

    // On target, by 18: A <= 18 and B <= 18. A's lower tenth: P(B <= 18) = 0.6, its upper: never.
    double chanceError = Math.sqrt(0.6 * 0.4 / (TRIALS / 10.0));
    assertThat(driver(forecast, "a").ifSlow().chance())
        .isCloseTo(-0.6, within(SIGMAS * chanceError));
    assertThat(driver(forecast, "b").ifSlow().chance())
        .isCloseTo(-0.9, within(SIGMAS * Math.sqrt(0.9 * 0.1 / (TRIALS / 10.0))));
    assertThat(driver(forecast, "a").ifMissed()).isNull();
    assertThat(forecast.milestones().getFirst().drivers())
        .extracting(DrivingTask::task)
        .containsExactly("b", "a");
  }

  /// Spearman's rho of A and max(A, B): 12 E[F(A) G(M)] - 3, F and G their distributions.
  @Test
  void rankCorrelationIsTheOneOfTheIntegral() {
    Forecast forecast = forecast(later());
    DoubleUnaryOperator g = x -> Math.min(1, x / 20) * Math.min(1, x / 30);
    double sum = 0;
    int steps = 1_000;
    for (int i = 0; i < steps; i++) {
      double a = (i + 0.5) / steps;
      for (int k = 0; k < steps; k++) {
        double b = (k + 0.5) / steps;
        sum += a * g.applyAsDouble(Math.max(20 * a, 30 * b));
      }
    }
    double rho = 12 * sum / steps / steps - 3;
    assertThat(driver(forecast, "a").rankCorrelation())
        .isCloseTo(rho, within(SIGMAS / Math.sqrt(TRIALS)));
  }

  /// Standard error of a quantile of a smooth distribution.
  private static double quantileError(double p, double density, int trials) {
    return Math.sqrt(p * (1 - p) / trials) / density;
  }

  private static double solve(DoubleUnaryOperator f, double value, double low, double high) {
    double from = low;
    double to = high;
    for (int i = 0; i < 100; i++) {
      double middle = (from + to) / 2;
      if (f.applyAsDouble(middle) < value) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static Sketch bets(double first, double second) {
    return new Sketch()
        .discovery("a", new Estimate.Fixed(5), new TaskEdit.Chance(first))
        .discovery("b", new Estimate.Fixed(8), new TaskEdit.Chance(second))
        .delivery("long", new Estimate.Uniform(1, 9))
        .milestone("end", Sketch.AS_OF.plusDays(30), Sketch.all("a", "b", "long"));
  }

  @Test
  void neverIsOwedToTheExperimentsThatStopIt() {
    Forecast forecast = forecast(bets(0.7, 0.6).roadmap());
    // a alone misses in 0.3 * 0.6, b alone in 0.7 * 0.4, both in 0.3 * 0.4 of the trials.
    double never = 1 - 0.7 * 0.6;
    double share = (0.3 * 0.6 + 0.3 * 0.4 / 2) / never;
    double error = Math.sqrt(share * (1 - share) / (TRIALS * never));
    DrivingTask a = driver(forecast, "a");
    assertThat(a.neverShare()).isCloseTo(share, within(SIGMAS * error));
    assertThat(a.neverShare() + driver(forecast, "b").neverShare()).isCloseTo(1, within(1e-9));
    assertThat(driver(forecast, "long").neverShare()).isZero();
    // Its duration never varies, its outcome does: without it the target is missed for sure.
    assertThat(a.rankCorrelation()).isNaN();
    assertThat(a.ifSlow().days()).isZero();
    assertThat(a.ifMissed().chance()).isCloseTo(-0.6, within(SIGMAS * Math.sqrt(0.24 / 70_000)));
    assertThat(a.ifMissed().p85()).isNaN();
    // P85 is not reached whatever "long" does, so its days are told over the trials that get there.
    assertThat(driver(forecast, "long").ifSlow().p85()).isNaN();
    assertThat(driver(forecast, "long").ifSlow().days()).isBetween(0.8, 1.0);
  }

  @Test
  void aChainOfDropsIsOwedToItsRootAndAPivotInVainToBoth() {
    Roadmap roadmap =
        new Sketch()
            .discovery(
                "try",
                new Estimate.Fixed(5),
                new TaskEdit.Chance(0.5),
                new TaskEdit.WhenMissed(new OnMiss.Pivot("other")))
            .discovery(
                "other",
                new Estimate.Fixed(3),
                new TaskEdit.Chance(0.5),
                new TaskEdit.Standby(true))
            .delivery("build", new Estimate.Fixed(2), "try")
            .delivery("ship", new Estimate.Fixed(2), "build")
            .milestone("end", null, Sketch.all("ship"))
            .roadmap();
    Forecast forecast = forecast(roadmap);
    assertThat(forecast.milestones().getFirst().drivers())
        .extracting(DrivingTask::task, DrivingTask::neverShare)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("try", 0.5),
            org.assertj.core.groups.Tuple.tuple("other", 0.5));
  }

  @Test
  void aChoiceIsOwedToAllThatWouldHaveMetIt() {
    Sketch sketch =
        new Sketch()
            .discovery("a", new Estimate.Fixed(5), new TaskEdit.Chance(0))
            .discovery("b", new Estimate.Fixed(5), new TaskEdit.Chance(0.5))
            .discovery("c", new Estimate.Fixed(5))
            .milestone("end", null, new Need.AtLeast(2, Sketch.links("a", "b", "c")));
    Forecast forecast = forecast(sketch.roadmap());
    assertThat(driver(forecast, "a").neverShare()).isEqualTo(0.5);
    assertThat(driver(forecast, "b").neverShare()).isEqualTo(0.5);
    // A need for a miss is owed to the experiment that is validated.
    Need missed = new Need.Link("c", LinkType.FS, 0, Condition.MISSED);
    Roadmap other = sketch.milestone("post-mortem", null, missed).roadmap();
    assertThat(forecast(other).milestones().getLast().drivers())
        .singleElement()
        .satisfies(d -> assertThat(d.task()).isEqualTo("c"))
        .satisfies(d -> assertThat(d.neverShare()).isEqualTo(1));
  }

  @Test
  void manyRandomRoadmapsOweAllOfTheirNever() {
    int never = 0;
    for (int seed = 0; seed < 40; seed++) {
      Forecast forecast = forecast(InvariantsTest.random(seed, 25), null, 600);
      for (MilestoneForecast m : forecast.milestones()) {
        double owed = m.drivers().stream().mapToDouble(DrivingTask::neverShare).sum();
        never += m.finish().never() > 0 ? 1 : 0;
        assertThat(owed).isEqualTo(m.finish().never() > 0 ? 1 : 0, within(1e-9));
      }
    }
    assertThat(never).isGreaterThan(5);
  }

  private static Squad squad(Map<String, Integer> people, Integer wip, Squad.Sprint sprint) {
    return new Squad(
        "s", "Search", new TreeMap<>(people), Squad.WEEK, new TreeSet<>(), sprint, wip, 0);
  }

  private static Task work(String id, Track track, double days, Crew crew) {
    return Task.of(id, id, track, new Estimate.Fixed(days))
        .with(new TaskEdit.InSquad("s"), new TaskEdit.WithCrew(crew));
  }

  private static Crew one(String role) {
    return new Crew.Roles(Map.of(role, 1));
  }

  private static List<Waiting> waiting(Squad squad, Task... tasks) {
    Sketch sketch = new Sketch().squad(squad);
    for (Task task : tasks) {
      sketch.task(task);
    }
    return forecast(sketch.roadmap(), null, 700).waiting();
  }

  /// Roadmaps whose tasks share a cause are forecast twice, as if independent too.
  @Test
  void waitingIsSaidOfTasksThatErrTogetherAsWell() {
    Squad biased =
        new Squad(
            "s",
            "Search",
            new TreeMap<>(Map.of("scientist", 1)),
            Squad.WEEK,
            new TreeSet<>(),
            null,
            null,
            0.5);
    TaskEdit varies = new TaskEdit.Estimated(new Estimate.Uniform(5, 15));
    Roadmap roadmap =
        new Sketch()
            .squad(biased)
            .task(work("a", Track.DELIVERY, 8, one("scientist")).with(varies))
            .task(work("b", Track.DELIVERY, 8, one("scientist")).with(varies))
            .milestone("end", null, Sketch.all("a", "b"))
            .roadmap();
    Forecast forecast = forecast(roadmap, null, 700);
    assertThat(forecast.milestones().getFirst().widening()).isPresent();
    assertThat(forecast.waiting()).hasSize(1);
    assertThat(forecast.waiting().getFirst().role()).isEqualTo("scientist");
  }

  @Test
  void twoEqualTasksForOnePersonWaitAsLongAsOneTakes() {
    Map<String, Integer> people = Map.of("scientist", 1, "engineer", 5);
    assertThat(
            waiting(
                squad(people, null, null),
                work("a", Track.DELIVERY, 8, one("scientist")),
                work("b", Track.DELIVERY, 8, one("scientist"))))
        .containsExactly(new Waiting("s", Limit.PEOPLE, "scientist", 8)); // over a weekend
    assertThat(
            waiting(
                squad(people, 1, null),
                work("a", Track.DISCOVERY, 4, Crew.ANYONE),
                work("b", Track.DISCOVERY, 4, Crew.ANYONE),
                work("c", Track.DISCOVERY, 4, Crew.ANYONE)))
        .containsExactly(new Waiting("s", Limit.WIP, null, 12));
    assertThat(
            waiting(
                squad(Map.of("engineer", 1), null, null),
                work("a", Track.DELIVERY, 3, Crew.ANYONE),
                work("b", Track.DELIVERY, 3, Crew.ANYONE)))
        .containsExactly(new Waiting("s", Limit.PEOPLE, "engineer", 3));
    assertThat(
            waiting(
                squad(people, null, null),
                work("a", Track.DELIVERY, 3, one("scientist")),
                work("b", Track.DELIVERY, 3, one("engineer"))))
        .isEmpty();
  }

  @Test
  void whoeverWasMissingLastIsWaitedFor() {
    Map<String, Integer> people = Map.of("scientist", 1, "engineer", 1);
    Crew both = new Crew.Roles(Map.of("scientist", 1, "engineer", 1));
    assertThat(
            waiting(
                squad(people, null, null),
                work("a", Track.DELIVERY, 3, one("scientist")),
                work("b", Track.DELIVERY, 5, one("engineer")),
                work("c", Track.DELIVERY, 1, both)))
        .containsExactly(new Waiting("s", Limit.PEOPLE, "engineer", 5));
    assertThat(
            waiting(
                squad(people, 1, null),
                work("a", Track.DISCOVERY, 4, one("scientist")),
                work("b", Track.DISCOVERY, 4, one("scientist"))))
        .containsExactlyInAnyOrder(
            new Waiting("s", Limit.PEOPLE, "scientist", 2), new Waiting("s", Limit.WIP, null, 2));
  }

  @Test
  void waitingForASprintIsNotWaitingForPeople() {
    Squad squad = squad(Map.of("engineer", 1), null, new Squad.Sprint(2, Sketch.AS_OF));
    // b is ready on day 3, could start with the second sprint, and has its person in the third.
    Task b =
        work("b", Track.DELIVERY, 2, one("engineer"))
            .with(new TaskEdit.NotBefore(Sketch.AS_OF.plusDays(3)));
    assertThat(waiting(squad, work("a", Track.DELIVERY, 12, one("engineer")), b))
        .containsExactly(new Waiting("s", Limit.PEOPLE, "engineer", 10));
    assertThat(waiting(squad, work("a", Track.DELIVERY, 2, one("engineer")), b)).isEmpty();
  }

  @Test
  void whoComesLaterIsWaitedForToo() {
    Sketch sketch = new Sketch().squad(squad(Map.of("engineer", 2, "scientist", 1), null, null));
    sketch.task(work("a", Track.DELIVERY, 3, new Crew.Roles(Map.of("engineer", 3))));
    LocalDate monday = Sketch.AS_OF.plusDays(7);
    Roadmap roadmap =
        sketch
            .roadmap()
            .withScenarios(
                List.of(
                    new Scenario(
                        "hire",
                        "Hire",
                        List.of(new Change.Hire("s", "engineer", 1, monday, 4, true)))));
    assertThat(forecast(roadmap, "hire", 600).waiting())
        .containsExactly(new Waiting("s", Limit.PEOPLE, "engineer", 9));
  }

  @Test
  void sprintsDoNotBlurHowLongATaskTakes() {
    Squad squad = squad(Map.of("engineer", 9), null, new Squad.Sprint(2, Sketch.AS_OF));
    Task fixed = work("fixed", Track.DELIVERY, 4, Crew.ANYONE);
    Task wide =
        work("wide", Track.DELIVERY, 4, Crew.ANYONE)
            .with(new TaskEdit.Estimated(new Estimate.Uniform(1, 25)));
    Roadmap roadmap =
        new Sketch()
            .squad(squad)
            .task(wide)
            .task(fixed.with(new TaskEdit.Needs(Need.Link.to("wide"))))
            .milestone("end", null, Need.Link.to("fixed"))
            .roadmap();
    List<DrivingTask> drivers = forecast(roadmap, null, 2_000).milestones().getFirst().drivers();
    assertThat(drivers).extracting(DrivingTask::task).containsExactly("wide");
    assertThat(drivers.getFirst().ifSlow().p85()).isEqualTo(28);
  }

  @Test
  void driversAreTheSameOnAnyNumberOfThreads() {
    Roadmap roadmap = ForecastBenchmark.limited(60);
    List<Forecast> forecasts = new ArrayList<>();
    for (int threads : new int[] {1, 2, 5}) {
      forecasts.add(
          new Forecaster()
              .forecast(
                  roadmap,
                  null,
                  new Forecaster.Options(3_000, 7, threads).withDrivers(),
                  () -> false));
    }
    assertThat(forecasts.getFirst().waiting()).isNotEmpty();
    for (Forecast other : forecasts.subList(1, 3)) {
      assertThat(other.waiting()).isEqualTo(forecasts.getFirst().waiting());
      for (int m = 0; m < other.milestones().size(); m++) {
        assertThat(other.milestones().get(m).drivers())
            .isNotEmpty()
            .isEqualTo(forecasts.getFirst().milestones().get(m).drivers());
      }
    }
  }
}
