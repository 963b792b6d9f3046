package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.junit.jupiter.api.Test;
import whenabouts.forecast.TimeBoxTradeOff.Point;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Crew;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// The trade-off of a time box against P(validated) = chance x F(box). Statistical comparisons are
/// to four standard errors, each with a chance of 6e-5 to fail for a right engine with fresh draws;
/// the seed is fixed.
class TimeBoxTradeOffTest {
  private static final int TRIALS = 20_000;
  private static final double CHANCE = 0.7;
  private static final Estimate EXPERIMENT = new Estimate.Lognormal(12, 0.5);
  private static final DoubleUnaryOperator LAW =
      new LogNormalDistribution(null, Math.log(12), 0.5)::cumulativeProbability;
  private static final Forecaster FORECASTER = new Forecaster();

  private static Roadmap roadmap(Estimate estimate, double chance, TaskEdit... edits) {
    return new Sketch()
        .task(
            Task.of("try", "Try", Track.DISCOVERY, estimate)
                .with(new TaskEdit.Chance(chance), new TaskEdit.TimeBox(15.0))
                .with(edits))
        .discovery("other", new Estimate.Exponential(5), new TaskEdit.Standby(true))
        .delivery("build", new Estimate.Fixed(3), "try")
        .milestone("end", Sketch.AS_OF.plusDays(20), Sketch.all("build"))
        .roadmap();
  }

  private static TimeBoxTradeOff of(Roadmap roadmap, String scenario, List<Double> lengths) {
    return TimeBoxTradeOff.of(
        FORECASTER,
        roadmap,
        scenario,
        "try",
        lengths,
        new Forecaster.Options(TRIALS, 1, 2),
        () -> false);
  }

  private static TimeBoxTradeOff of(Roadmap roadmap) {
    return of(roadmap, null, TimeBoxTradeOff.lengths(roadmap, null, "try"));
  }

  private static void assertValidated(TimeBoxTradeOff tradeOff, DoubleUnaryOperator expected) {
    double before = 0;
    for (Point point : tradeOff.points()) {
      double p = expected.applyAsDouble(point.box());
      assertThat(point.validated())
          .as("box of %s", point.box())
          .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / TRIALS)))
          .isGreaterThanOrEqualTo(before);
      before = point.validated();
    }
  }

  @Test
  void validatedIsChanceTimesTheDistributionUpToTheBox() {
    TimeBoxTradeOff stop = of(roadmap(EXPERIMENT, CHANCE));
    assertThat(stop.points()).hasSizeGreaterThanOrEqualTo(15);
    assertThat(stop.points()).extracting(Point::box).contains(15.0);
    assertThat(stop.milestone().id()).isEqualTo("end");
    assertValidated(stop, box -> CHANCE * LAW.applyAsDouble(box));
    assertValidated(
        of(roadmap(EXPERIMENT, CHANCE, new TaskEdit.WhenMissed(new OnMiss.Pivot("other")))),
        box -> CHANCE * LAW.applyAsDouble(box));
    OnMiss twice = new OnMiss.Extend(4, 2, OnMiss.SHIP_BASELINE);
    assertValidated(
        of(roadmap(EXPERIMENT, CHANCE, new TaskEdit.WhenMissed(twice))),
        box -> CHANCE * LAW.applyAsDouble(box + 8));
  }

  @Test
  void datesFollowFromTheBox() {
    List<Double> lengths = List.of(4.0, 8.0, 12.0, 16.0, 18.0, 20.0, 30.0);
    TimeBoxTradeOff tradeOff =
        of(
            roadmap(new Estimate.Uniform(0, 20), 1, new TaskEdit.WhenMissed(OnMiss.SHIP_BASELINE)),
            null,
            lengths);
    double error = 4 * 20 * Math.sqrt(0.85 * 0.15 / TRIALS);
    for (Point point : tradeOff.points()) {
      // P85 of min(T, box), T uniform.
      double knowBy = Math.min(point.box(), 17);
      assertThat(point.knowByP85()).isCloseTo(knowBy, within(point.box() < 16.5 ? 1e-9 : error));
      assertThat(point.milestoneP85()).isEqualTo(point.knowByP85() + 3, within(1e-9));
      // The target is the end of day 21: three days before it T or the box must be over.
      double met = point.box() <= 18 ? 1 : 0.9;
      assertThat(point.onTarget().orElseThrow())
          .isCloseTo(met, within(4 * Math.sqrt(met * (1 - met) / TRIALS)));
    }
    assertThat(tradeOff.error().p85Days()).isBetween(0.0, error);
  }

  @Test
  void aStoppedExperimentNeverShips() {
    TimeBoxTradeOff tradeOff = of(roadmap(EXPERIMENT, CHANCE), null, List.of(10.0, 20.0));
    assertThat(tradeOff.points())
        .extracting(Point::milestoneP85)
        .containsOnly(Double.POSITIVE_INFINITY);
  }

  /// Wherever the task stands in the net of needs, pivots, squads and limits.
  @Test
  void aLongerBoxNeverValidatesLess() {
    Crew scientist = new Crew.Roles(Map.of("scientist", 1));
    Roadmap limited =
        ForecastBenchmark.limited(40)
            .editTask(
                "t7",
                t ->
                    t.with(new TaskEdit.WithCrew(scientist), new TaskEdit.WhenMissed(OnMiss.STOP)));
    for (Roadmap roadmap : List.of(limited, InvariantsTest.random(3, 30))) {
      int discoveries = 0;
      for (Task task : roadmap.tasks()) {
        if (task.isDiscovery() && discoveries++ < 6) {
          List<Point> points =
              TimeBoxTradeOff.of(
                      FORECASTER,
                      roadmap,
                      null,
                      task.id(),
                      TimeBoxTradeOff.lengths(roadmap, null, task.id()),
                      new Forecaster.Options(500, 3, 2),
                      () -> false)
                  .points();
          assertThat(points).extracting(Point::validated).isSorted();
          assertThat(points).hasSizeGreaterThanOrEqualTo(15);
        }
      }
      assertThat(discoveries).isGreaterThan(3);
    }
  }

  @Test
  void theBoxIsPutOnTopOfTheScenario() {
    Roadmap roadmap =
        roadmap(EXPERIMENT, CHANCE)
            .withScenarios(
                List.of(
                    new Scenario(
                        "surer",
                        "Surer",
                        List.of(
                            new Change.SetTask(
                                "try",
                                List.of(new TaskEdit.Chance(0.9), new TaskEdit.TimeBox(40.0)),
                                true)))));
    assertThat(TimeBoxTradeOff.lengths(roadmap, "surer", "try")).contains(40.0);
    assertValidated(
        of(roadmap, "surer", List.of(5.0, 10.0, 20.0)), box -> 0.9 * LAW.applyAsDouble(box));
  }

  @Test
  void saysFromWhereOnAnotherWeekBuysTooLittle() {
    List<Double> days = DoubleStream.iterate(1, x -> x + 1).limit(50).boxed().toList();
    TimeBoxTradeOff tradeOff = of(roadmap(new Estimate.Exponential(10), 0.8), null, days);
    // A week more than b adds 0.8 exp(-b/10) (1 - exp(-1/2)); where that is 0.02, b = 27.6. It
    // falls
    // by 0.002 a day, and is known to sqrt(0.02 / trials) = 0.001.
    assertThat(tradeOff.enough(TimeBoxTradeOff.THRESHOLD).orElseThrow()).isBetween(26.0, 30.0);
    assertThat(tradeOff.enough(0.1).orElseThrow()).isBetween(11.0, 13.0);
    assertThat(tradeOff.enough(1e-9)).isEmpty();
    // What gains little at first and much later is not enough at first: the estimate starts at 20.
    TimeBoxTradeOff late = of(roadmap(new Estimate.Uniform(20, 40), 1), null, days);
    assertThat(late.enough(0.1).orElseThrow()).isBetween(37.0, 38.0);
  }

  @Test
  void lengthsSuitTheTask() {
    List<Double> usual = TimeBoxTradeOff.lengths(roadmap(EXPERIMENT, CHANCE), null, "try");
    assertThat(usual).isSorted().doesNotHaveDuplicates().contains(15.0);
    assertThat(usual.getFirst()).isEqualTo(5); // P5 is 5.3
    assertThat(usual.getLast()).isEqualTo(34); // P98 is 33.5
    assertThat(TimeBoxTradeOff.lengths(roadmap(new Estimate.Fixed(8), 1), null, "try"))
        .hasSizeGreaterThanOrEqualTo(15)
        .startsWith(4.0)
        .endsWith(15.0);
    Roadmap atWork =
        roadmap(EXPERIMENT, CHANCE)
            .withActuals(List.of(new Actual("try", Sketch.AS_OF.minusDays(28), null, null, null)));
    assertThat(TimeBoxTradeOff.lengths(atWork, null, "try").subList(1, 15))
        .allMatch(length -> length >= 20);
  }

  @Test
  void onlyExperimentsHaveABoxAndACancelIsHeard() {
    Roadmap roadmap = roadmap(EXPERIMENT, CHANCE);
    for (String task : List.of("build", "nothing")) {
      assertThatThrownBy(() -> TimeBoxTradeOff.lengths(roadmap, null, task))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(task);
    }
    assertThatThrownBy(
            () ->
                TimeBoxTradeOff.of(
                    FORECASTER,
                    roadmap,
                    null,
                    "try",
                    List.of(5.0),
                    new Forecaster.Options(TRIALS, 1, 2),
                    () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
