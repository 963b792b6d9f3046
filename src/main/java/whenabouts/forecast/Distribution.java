package whenabouts.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// When something happens, as the trials saw it: an empirical distribution of moments in calendar
/// days from the start of `asOf`. It is defective where some trials never get there: its mass then
/// stays below 1 and its upper percentiles do not exist.
public final class Distribution {
  private final double[] moments;
  private volatile double @Nullable [] sorted;

  /// @param moments one a trial, infinite where never; not copied
  Distribution(double[] moments) {
    this.moments = moments;
  }

  /// The distribution of these moments, one a trial, infinite where never.
  public static Distribution of(double... moments) {
    return new Distribution(moments.clone());
  }

  /// The moments of the trials that get there, ascending; sorted when first asked for.
  double[] sorted() {
    double[] known = sorted;
    if (known == null) {
      known = Sorting.sortedFinite(moments);
      sorted = known;
    }
    return known;
  }

  /// The moments by trial; not a copy.
  double[] moments() {
    return moments;
  }

  /// How many trials it rests on.
  public int trials() {
    return moments.length;
  }

  /// Probability 0..1 that it happens at all; 0 where there is no trial.
  public double reached() {
    return moments.length == 0 ? 0 : (double) sorted().length / moments.length;
  }

  /// Probability 0..1 that it never happens.
  public double never() {
    return moments.length == 0 ? 1 : (double) (moments.length - sorted().length) / moments.length;
  }

  /// The moment that a share `p` in (0, 1] of all trials reach: the smallest x with P(X <= x) >= p,
  /// in calendar days; positive infinity where fewer ever get there.
  public double quantile(double p) {
    int rank = Math.max(1, (int) Math.ceil(p * moments.length - 1e-9));
    double[] reached = sorted();
    return rank > reached.length ? Double.POSITIVE_INFINITY : reached[rank - 1];
  }

  /// Probability 0..1 that it happens at or before that moment, in calendar days.
  public double chanceBy(double day) {
    return moments.length == 0 ? 0 : (double) Sorting.countUpTo(sorted(), day) / moments.length;
  }

  /// Mean over the trials that get there, in calendar days; NaN where none does.
  public double mean() {
    return Arrays.stream(sorted()).average().orElse(Double.NaN);
  }

  /// Standard deviation over the trials that get there, in calendar days; NaN where fewer than two
  /// do.
  public double sd() {
    double[] reached = sorted();
    if (reached.length < 2) {
      return Double.NaN;
    }
    double mean = mean();
    double squares = Arrays.stream(reached).map(x -> (x - mean) * (x - mean)).sum();
    return Math.sqrt(squares / (reached.length - 1));
  }

  /// Monte Carlo standard error of a percentile, in calendar days: half the distance of the order
  /// statistics one binomial standard deviation to either side (Conover, Practical Nonparametric
  /// Statistics, 3.2). Infinite where the upper one is not reached.
  public double standardErrorOfQuantile(double p) {
    double deviation = Math.sqrt(p * (1 - p) / moments.length);
    double upper = quantile(Math.min(1, p + deviation));
    double lower = quantile(Math.max(0, p - deviation));
    return Double.isInfinite(upper) ? upper : (upper - lower) / 2;
  }

  /// This distribution over the trials that get there.
  public Distribution ifReached() {
    return new Distribution(sorted());
  }
}
