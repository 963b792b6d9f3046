package whenabouts.forecast;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Shape;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.Track;

/// What an estimate means as a distribution. The one place that knows Commons Math.
public final class Durations {
  private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

  /// Where a shape without bounds is said to have them (`covers: 1`), the bounds are put at this
  /// probability from either end and the distribution is cut there.
  private static final double CUT = 0.001;

  private Durations() {}

  /// The quantile function of an estimate: probability in (0, 1) to working days (on a five-day
  /// week where the estimate counts in weeks, and without a past).
  public static DoubleUnaryOperator quantileFunction(Estimate estimate, Track track) {
    return law(estimate, Shape.defaultFor(track), 5)::quantile;
  }

  /// The quantile function of a task's estimate: probability in (0, 1) to working days.
  ///
  /// @param roadmap whose past the estimate may rest on
  public static DoubleUnaryOperator quantileFunction(Task task, Roadmap roadmap) {
    Map<String, WorkCalendar> calendars = WorkCalendar.bySquad(roadmap);
    return law(
            task.estimate(),
            Shape.defaultFor(task.track()),
            calendars.getOrDefault(task.squad(), WorkCalendar.EVERY_DAY).workPerWeek(),
            new PastWork(roadmap, calendars).of(task))
        ::quantile;
  }

  /// The quantile of a probability in (0, 1) of the standard normal distribution.
  static double normalQuantile(double p) {
    return NORMAL.inverseCumulativeProbability(p);
  }

  /// P(Z <= z) of the standard normal distribution.
  static double normalChance(double z) {
    return NORMAL.cumulativeProbability(z);
  }

  /// The law of a driver's factor.
  static Law factor(Estimate factor) {
    return law(factor, Shape.LOGNORMAL, 1);
  }

  /// The law of an estimate without a past.
  static Law law(Estimate estimate, Shape fallback, int workPerWeek) {
    return law(estimate, fallback, workPerWeek, ReferenceClass.NONE);
  }

  /// @param fallback shape of a range that names none
  /// @param workPerWeek working days in a week, for throughput
  /// @param past for an estimate that is like others
  static Law law(Estimate estimate, Shape fallback, int workPerWeek, ReferenceClass past) {
    return switch (estimate) {
      case Estimate.Range range -> range(range, range.shapeOr(fallback));
      case Estimate.Fixed fixed -> always(fixed.days());
      case Estimate.Samples samples ->
          new Law.Empirical(
              samples.values().stream().mapToDouble(Double::doubleValue).sorted().toArray());
      case Estimate.Throughput throughput ->
          new Law.Empirical(
              Arrays.stream(Throughput.weeks(throughput)).map(w -> w * workPerWeek).toArray());
      case Estimate.Like like -> like(like.likely(), past.ratios());
      case Estimate.Lognormal l -> lognormal(l.median(), l.sigma(), l.sigma());
      case Estimate.Normal n -> normalCutAtZero(n.mean(), n.sd(), n.sd());
      case Estimate.Exponential e -> new Law.Continuous(p -> -e.mean() * Math.log1p(-p));
      case Estimate.Uniform u -> uniform(u.low(), u.high());
    };
  }

  private static Law like(double likely, ShrunkRatios ratios) {
    return likely == 0 ? always(0) : new Law.Continuous(p -> likely * ratios.quantile(p));
  }

  private static Law always(double value) {
    return new Law.Empirical(new double[] {value});
  }

  private static Law range(Estimate.Range r, Shape shape) {
    if (r.low() == r.high()) {
      return always(r.likely());
    }
    double covers = r.coversOr(shape);
    double tail = (1 - covers) / 2;
    return switch (shape) {
      case LOGNORMAL -> {
        double z = -NORMAL.inverseCumulativeProbability(Math.max(tail, CUT));
        yield cutIfBounded(
            covers,
            lognormal(
                r.likely(),
                Math.log(r.likely() / r.low()) / z,
                Math.log(r.high() / r.likely()) / z));
      }
      case NORMAL -> {
        double z = -NORMAL.inverseCumulativeProbability(Math.max(tail, CUT));
        yield cutIfBounded(
            covers,
            normalCutAtZero(r.likely(), (r.likely() - r.low()) / z, (r.high() - r.likely()) / z));
      }
      case UNIFORM -> {
        double beyond = (r.high() - r.low()) * (1 / covers - 1) / 2;
        yield uniform(r.low() - beyond, r.high() + beyond);
      }
      case TRIANGULAR -> throughPercentiles(r, tail, Durations::triangular);
      case PERT -> throughPercentiles(r, tail, Durations::pert);
    };
  }

  private static Law cutIfBounded(double covers, Law.Continuous law) {
    return covers < 1 ? law : new Law.Continuous(p -> law.quantile(CUT + p * (1 - 2 * CUT)));
  }

  private static Law.Continuous uniform(double low, double high) {
    return new Law.Continuous(p -> Math.max(0, low + p * (high - low)));
  }

  /// Two half-lognormals that meet at the median.
  private static Law.Continuous lognormal(double median, double sigmaBelow, double sigmaAbove) {
    return new Law.Continuous(
        p -> {
          double z = NORMAL.inverseCumulativeProbability(p);
          return median * Math.exp(z * (z < 0 ? sigmaBelow : sigmaAbove));
        });
  }

  /// Two half-normals that meet at the median, conditional on being at least 0.
  private static Law.Continuous normalCutAtZero(double median, double sdBelow, double sdAbove) {
    double below =
        sdBelow == 0
            ? (median < 0 ? 1 : 0)
            : NORMAL.cumulativeProbability(-median / (median < 0 ? sdAbove : sdBelow));
    return new Law.Continuous(
        p -> {
          double z = NORMAL.inverseCumulativeProbability(below + p * (1 - below));
          return Math.max(0, median + z * (z < 0 ? sdBelow : sdAbove));
        });
  }

  /// A family of bounded distributions with a mode.
  @FunctionalInterface
  private interface Bounded {
    Law.Continuous of(double low, double mode, double high);
  }

  /// The member whose percentiles at `tail` and `1 - tail` are the range's low and high, with the
  /// range's likely value as its mode. Each step moves either bound by what its percentile is off;
  /// a bound moves its percentile by less than itself and in the same direction, so this converges.
  private static Law throughPercentiles(Estimate.Range r, double tail, Bounded family) {
    double low = r.low();
    double high = r.high();
    if (tail > 0) {
      for (int step = 0; step < 200; step++) {
        Law law = family.of(low, r.likely(), high);
        double offLow = r.low() - law.quantile(tail);
        double offHigh = r.high() - law.quantile(1 - tail);
        low += offLow;
        high += offHigh;
        if (Math.abs(offLow) + Math.abs(offHigh) < 1e-9 * (r.high() - r.low())) {
          break;
        }
      }
    }
    return family.of(low, r.likely(), high);
  }

  private static Law.Continuous triangular(double low, double mode, double high) {
    double width = high - low;
    double atMode = (mode - low) / width;
    return new Law.Continuous(
        p ->
            Math.max(
                0,
                p < atMode
                    ? low + Math.sqrt(p * width * (mode - low))
                    : high - Math.sqrt((1 - p) * width * (high - mode))));
  }

  /// PERT with lambda 4: a beta distribution with a = 1 + 4 (mode - low) / (high - low) and a + b =
  /// 6, scaled to [low, high] (Malcolm et al., 1959; Vose, Risk Analysis).
  private static Law.Continuous pert(double low, double mode, double high) {
    double a = 1 + 4 * (mode - low) / (high - low);
    BetaDistribution beta = new BetaDistribution(null, a, 6 - a);
    InvertedCdf unit = new InvertedCdf(beta::cumulativeProbability, x -> density(beta, x));
    return new Law.Continuous(p -> Math.max(0, low + (high - low) * unit.applyAsDouble(p)));
  }

  /// The density of a beta distribution with both parameters at least 1, its limits at the ends
  /// included, where the library throws.
  private static double density(BetaDistribution beta, double x) {
    if (x > 0 && x < 1) {
      return beta.density(x);
    }
    // Where the exponent at this end is 1 the density there is 1 / B(1, n) = n; else it is 0.
    double here = x == 0 ? beta.getAlpha() : beta.getBeta();
    return here == 1 ? beta.getAlpha() + beta.getBeta() - 1 : 0;
  }
}
