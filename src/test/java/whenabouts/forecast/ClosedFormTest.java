package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.LinkType;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// The engine against closed forms, to four standard errors at 100,000 trials. Each comparison has
/// a chance of 6e-5 to fail for a right engine with fresh draws, the about 120 of them together one
/// of less than 1 %; the seed is fixed, so a pass stays a pass.
class ClosedFormTest {
  private static final int TRIALS = 100_000;
  private static final double SIGMAS = 4;
  private static final double[] LEVELS = {0.1, 0.5, 0.85, 0.95};

  /// P50 12 days, P90 24.
  private static final Estimate EXPERIMENT =
      new Estimate.Lognormal(12, Math.log(2) / 1.2815515655446004);

  private static final LogNormalDistribution EXPERIMENT_LAW =
      new LogNormalDistribution(null, Math.log(12), Math.log(2) / 1.2815515655446004);

  private static final double BOX = 15;
  private static final double CHANCE = 0.7;

  @Test
  void sumOfNormals() {
    Roadmap roadmap =
        new Sketch()
            .delivery("a", new Estimate.Normal(20, 3))
            .delivery("b", new Estimate.Normal(35, 4), "a")
            .delivery("c", new Estimate.Normal(45, 12), "b")
            .milestone("end", null, Sketch.all("c"))
            .roadmap();
    assertAgrees(end(roadmap), new NormalDistribution(100, 13));
  }

  @Test
  void mergeOfExponentialsIsLaterThanAnyOfThem() {
    Roadmap roadmap =
        parallel(new Sketch(), 10).milestone("end", null, Sketch.all(names(10))).roadmap();
    Distribution end = end(roadmap);
    assertQuantiles(end, x -> Math.pow(1 - Math.exp(-x / 5), 10));
    double harmonic = 0;
    double squares = 0;
    for (int i = 1; i <= 10; i++) {
      harmonic += 1.0 / i;
      squares += 1.0 / (i * i);
    }
    assertMean(end, 5 * harmonic, 5 * Math.sqrt(squares));
  }

  @Test
  void raceOfTwoExponentials() {
    Roadmap roadmap =
        new Sketch()
            .delivery("a", new Estimate.Exponential(10))
            .delivery("b", new Estimate.Exponential(20))
            .milestone("end", null, new Need.AnyOf(Sketch.links("a", "b")))
            .roadmap();
    assertAgrees(end(roadmap), new ExponentialDistribution(null, 200.0 / 30));
  }

  @Test
  void secondOfThreeExponentials() {
    Roadmap roadmap =
        parallel(new Sketch(), 3)
            .milestone("end", null, new Need.AtLeast(2, Sketch.links(names(3))))
            .roadmap();
    Distribution end = end(roadmap);
    assertQuantiles(
        end,
        x -> {
          double f = 1 - Math.exp(-x / 5);
          return 3 * f * f - 2 * f * f * f;
        });
    // A sum of independent exponentials with rates 3 and 2 (Renyi).
    assertMean(end, 5 * (1.0 / 3 + 1.0 / 2), 5 * Math.sqrt(1.0 / 9 + 1.0 / 4));
  }

  @Test
  void boxedExperimentThatStops() {
    Forecast forecast = experiment(OnMiss.STOP);
    double validated = CHANCE * EXPERIMENT_LAW.cumulativeProbability(BOX);
    assertOutcome(forecast, Outcome.VALIDATED, validated);
    assertOutcome(forecast, Outcome.STOPPED, 1 - validated);
    Distribution knowBy = forecast.task("try").orElseThrow().finish();
    assertThat(knowBy.never()).isZero();
    assertChances(knowBy, x -> x < BOX ? CHANCE * law(x) : 1, 5, 10, 14.9, 15);
    Distribution end = end(forecast);
    assertChance(end.never(), 1 - validated);
    assertChances(end, x -> CHANCE * law(Math.min(x, BOX)), 5, 10, 14.9, 15, 100);
    assertThat(end.quantile(0.85)).isInfinite();
  }

  @Test
  void boxedExperimentThatShipsItsBaseline() {
    Forecast forecast = experiment(OnMiss.SHIP_BASELINE);
    double validated = CHANCE * law(BOX);
    assertOutcome(forecast, Outcome.VALIDATED, validated);
    assertOutcome(forecast, Outcome.BASELINE, 1 - validated);
    Distribution end = end(forecast);
    assertThat(end.never()).isZero();
    assertChances(end, x -> x < BOX ? CHANCE * law(x) : 1, 5, 10, 14.9, 15);
    assertThat(end.quantile(0.95)).isEqualTo(BOX);
  }

  @Test
  void boxedExperimentThatPivots() {
    Forecast forecast = experiment(new OnMiss.Pivot("other"));
    double validated = CHANCE * law(BOX);
    assertOutcome(forecast, Outcome.VALIDATED, validated);
    assertOutcome(forecast, Outcome.PIVOTED, 1 - validated);
    Distribution other = forecast.task("other").orElseThrow().finish();
    assertChance(other.never(), validated);
    ExponentialDistribution after = new ExponentialDistribution(null, 5);
    Distribution end = end(forecast);
    assertThat(end.never()).isZero();
    assertChances(
        end,
        x ->
            CHANCE * law(Math.min(x, BOX))
                + (1 - validated) * after.cumulativeProbability(Math.max(0, x - BOX)),
        5,
        14,
        16,
        18,
        22,
        30);
  }

  @Test
  void boxedExperimentThatIsExtendedTwice() {
    Forecast forecast = experiment(new OnMiss.Extend(5, 2, OnMiss.SHIP_BASELINE));
    double limit = BOX + 10;
    double validated = CHANCE * law(limit);
    assertOutcome(forecast, Outcome.VALIDATED, validated);
    assertOutcome(forecast, Outcome.BASELINE, 1 - validated);
    assertChances(
        end(forecast), x -> x < limit ? CHANCE * law(x) : 1, 5, 14.9, 15.1, 20.1, 24.9, 25);
  }

  @Test
  void remainingTimeOfATaskAtWork() {
    for (double elapsed : new double[] {3, 12, 30}) {
      Roadmap roadmap =
          new Sketch()
              .delivery("run", EXPERIMENT)
              .milestone("end", null, Sketch.all("run"))
              .roadmap()
              .withActuals(
                  List.of(
                      new Actual("run", Sketch.AS_OF.minusDays((long) elapsed), null, null, null)));
      double past = law(elapsed);
      assertQuantiles(end(roadmap), x -> (law(x + elapsed) - past) / (1 - past));
    }
  }

  @Test
  void remainingTimeHasNoMemoryForAnExponential() {
    Roadmap roadmap =
        new Sketch()
            .delivery("run", new Estimate.Exponential(8))
            .milestone("end", null, Sketch.all("run"))
            .roadmap()
            .withActuals(List.of(new Actual("run", Sketch.AS_OF.minusDays(20), null, null, null)));
    assertAgrees(end(roadmap), new ExponentialDistribution(null, 8));
  }

  @Test
  void sharedDriverStretchesTheWholeChain() {
    double sigma = 0.4;
    Roadmap roadmap =
        new Sketch()
            .delivery("a", new Estimate.Exponential(6))
            .delivery("b", new Estimate.Exponential(6), "a")
            .milestone("end", null, Sketch.all("b"))
            .roadmap()
            .withDrivers(
                List.of(
                    new Driver(
                        "d", "Driver", new Estimate.Lognormal(1, sigma), List.of("a", "b"))));
    GammaDistribution erlang = new GammaDistribution(null, 2, 6);
    NormalDistribution normal = new NormalDistribution();
    Distribution end = end(roadmap);
    assertQuantiles(
        end,
        x -> { // P(f S <= x) over the factor's quantiles by the midpoint rule
          int cells = 4000;
          double sum = 0;
          for (int i = 0; i < cells; i++) {
            double z = normal.inverseCumulativeProbability((i + 0.5) / cells);
            sum += erlang.cumulativeProbability(x / Math.exp(sigma * z));
          }
          return sum / cells;
        });
    double factorMean = Math.exp(sigma * sigma / 2);
    double factorSquare = Math.exp(2 * sigma * sigma);
    double square = factorSquare * (72 + 144);
    assertMean(end, 12 * factorMean, Math.sqrt(square - Math.pow(12 * factorMean, 2)));
  }

  @Test
  void riskHappensToAllItsTasksAtOnce() {
    Roadmap roadmap =
        new Sketch()
            .delivery("a", new Estimate.Fixed(5))
            .delivery("b", new Estimate.Fixed(5), "a")
            .milestone("end", null, Sketch.all("b"))
            .roadmap()
            .withRisks(
                List.of(
                    new Risk("r", "Risk", 0.25, new Estimate.Exponential(4), List.of("a", "b"))));
    GammaDistribution both = new GammaDistribution(null, 2, 4);
    assertChances(
        end(roadmap),
        x -> x < 10 ? 0 : 0.75 + 0.25 * both.cumulativeProbability(x - 10),
        9.99,
        10,
        13,
        20,
        30);
  }

  @Test
  void linksOfEveryTypeWithLags() {
    assertThat(successorStart(LinkType.FS, 2)).isEqualTo(12);
    assertThat(successorStart(LinkType.FS, -3)).isEqualTo(7);
    assertThat(successorStart(LinkType.SS, 2)).isEqualTo(2);
    assertThat(successorStart(LinkType.FF, 1)).isEqualTo(7);
    assertThat(successorStart(LinkType.FF, -8)).isZero();
    assertThat(successorStart(LinkType.SF, 9)).isEqualTo(5);
  }

  private static double successorStart(LinkType type, double lag) {
    Roadmap roadmap =
        new Sketch()
            .delivery("a", new Estimate.Fixed(10))
            .task(
                Task.of("b", "b", Track.DELIVERY, new Estimate.Fixed(4))
                    .with(new TaskEdit.Needs(new Need.Link("a", type, lag, Condition.USABLE))))
            .roadmap();
    return Sketch.forecast(roadmap, 3).task("b").orElseThrow().start().quantile(0.5);
  }

  /// An experiment with a box, and a milestone that needs its result.
  private static Forecast experiment(OnMiss onMiss) {
    Sketch sketch =
        new Sketch()
            .discovery(
                "try",
                EXPERIMENT,
                new TaskEdit.Chance(CHANCE),
                new TaskEdit.TimeBox(BOX),
                new TaskEdit.WhenMissed(onMiss))
            .discovery("other", new Estimate.Exponential(5), new TaskEdit.Standby(true))
            .milestone("end", null, Sketch.all("try"));
    return Sketch.forecast(sketch.roadmap(), TRIALS);
  }

  private static double law(double x) {
    return EXPERIMENT_LAW.cumulativeProbability(x);
  }

  private static Sketch parallel(Sketch sketch, int n) {
    for (String name : names(n)) {
      sketch.delivery(name, new Estimate.Exponential(5));
    }
    return sketch;
  }

  private static String[] names(int n) {
    String[] names = new String[n];
    for (int i = 0; i < n; i++) {
      names[i] = "t" + i;
    }
    return names;
  }

  private static Distribution end(Roadmap roadmap) {
    return end(Sketch.forecast(roadmap, TRIALS));
  }

  private static Distribution end(Forecast forecast) {
    return forecast.milestone("end").orElseThrow().finish();
  }

  private static void assertAgrees(Distribution found, RealDistribution exact) {
    assertQuantiles(found, exact::cumulativeProbability);
    assertMean(found, exact.getNumericalMean(), Math.sqrt(exact.getNumericalVariance()));
  }

  private static void assertMean(Distribution found, double mean, double sd) {
    assertThat(Math.abs(found.mean() - mean)).isLessThan(SIGMAS * sd / Math.sqrt(TRIALS));
  }

  /// Holds the sample's percentiles against the exact distribution function.
  private static void assertQuantiles(Distribution found, DoubleUnaryOperator cdf) {
    for (double p : LEVELS) {
      assertChance(p, cdf.applyAsDouble(found.quantile(p)));
    }
  }

  private static void assertChances(
      Distribution found, DoubleUnaryOperator cdf, double... moments) {
    for (double moment : moments) {
      assertChance(found.chanceBy(moment), cdf.applyAsDouble(moment));
    }
  }

  private static void assertOutcome(Forecast forecast, Outcome outcome, double exact) {
    assertChance(forecast.task("try").orElseThrow().chanceOf(outcome), exact);
  }

  private static void assertChance(double found, double exact) {
    double standardError = Math.sqrt(exact * (1 - exact) / TRIALS);
    assertThat(Math.abs(found - exact))
        .as("%s against %s", found, exact)
        .isLessThanOrEqualTo(SIGMAS * standardError + 1e-12);
  }
}
