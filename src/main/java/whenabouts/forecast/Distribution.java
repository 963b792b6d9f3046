package whenabouts.forecast;

import java.util.Arrays;

/// When something happens, as the trials saw it: an empirical distribution of moments in calendar
/// days from the start of `asOf`. It is defective where some trials never get there: its mass then
/// stays below 1 and its upper percentiles do not exist.
public final class Distribution {
  private final double[] sorted;
  private final int trials;

  /// @param sorted the moments of the trials that get there, ascending; not copied
  /// @param trials all trials, those included that never get there
  Distribution(double[] sorted, int trials) {
    this.sorted = sorted;
    this.trials = trials;
  }

  /// The distribution of these moments, one a trial, infinite where never.
  public static Distribution of(double... moments) {
    double[] reached = Arrays.stream(moments).filter(Double::isFinite).sorted().toArray();
    return new Distribution(reached, moments.length);
  }

  /// How many trials it rests on.
  public int trials() {
    return trials;
  }

  /// Probability 0..1 that it happens at all; 0 where there is no trial.
  public double reached() {
    return trials == 0 ? 0 : (double) sorted.length / trials;
  }

  /// Probability 0..1 that it never happens.
  public double never() {
    return 1 - reached();
  }

  /// The moment that a share `p` in (0, 1] of all trials reach: the smallest x with P(X <= x) >= p,
  /// in calendar days; positive infinity where fewer ever get there.
  public double quantile(double p) {
    int rank = (int) Math.ceil(p * trials - 1e-9);
    return rank > sorted.length || sorted.length == 0
        ? Double.POSITIVE_INFINITY
        : sorted[Math.max(rank, 1) - 1];
  }

  /// Probability 0..1 that it happens at or before that moment, in calendar days.
  public double chanceBy(double day) {
    if (trials == 0) {
      return 0;
    }
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return (double) low / trials;
  }

  /// Mean over the trials that get there, in calendar days; NaN where none does.
  public double mean() {
    return Arrays.stream(sorted).average().orElse(Double.NaN);
  }

  /// Standard deviation over the trials that get there, in calendar days; NaN where fewer than two
  /// do.
  public double sd() {
    if (sorted.length < 2) {
      return Double.NaN;
    }
    double mean = mean();
    double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
    return Math.sqrt(squares / (sorted.length - 1));
  }

  /// Monte Carlo standard error of a percentile, in calendar days: half the distance of the order
  /// statistics one binomial standard deviation to either side (Conover, Practical Nonparametric
  /// Statistics, 3.2). Infinite where the upper one is not reached.
  public double standardErrorOfQuantile(double p) {
    double deviation = Math.sqrt(p * (1 - p) / trials);
    double upper = quantile(Math.min(1, p + deviation));
    double lower = quantile(Math.max(1.0 / trials, p - deviation));
    return Double.isInfinite(upper) ? upper : (upper - lower) / 2;
  }

  /// This distribution over the trials that get there.
  public Distribution ifReached() {
    return new Distribution(sorted, sorted.length);
  }
}
