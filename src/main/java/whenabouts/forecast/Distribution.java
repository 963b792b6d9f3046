package whenabouts.forecast;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// When something happens, as the trials saw it: an empirical distribution of moments in calendar
/// days from the start of `asOf`. It is defective where some trials never get there: its mass then
/// stays below 1 and its upper percentiles do not exist.
public final class Distribution {
  private final int trials;
  private final double[] moments;
  private final Supplier<Ranked> order;
  private volatile @Nullable Ranked ranked;

  /// @param moments one a trial, infinite where never; not copied
  Distribution(double[] moments) {
    this(moments.length, moments, () -> new Ranked.Buckets(moments));
  }

  /// One whose moments are not kept by trial.
  ///
  /// @param order puts them in order, when somebody first asks
  Distribution(int trials, Supplier<Ranked> order) {
    this(trials, new double[0], order);
  }

  private Distribution(int trials, double[] moments, Supplier<Ranked> order) {
    this.trials = trials;
    this.moments = moments;
    this.order = order;
  }

  /// The distribution of these moments, one a trial, infinite where never.
  public static Distribution of(double... moments) {
    return new Distribution(moments.clone());
  }

  /// The moments of the trials that get there; put in order when first asked for.
  Ranked ranked() {
    Ranked known = ranked;
    if (known == null) {
      known = order.get();
      ranked = known;
    }
    return known;
  }

  /// The moments by trial; none where there are too many trials to keep. Not a copy.
  double[] moments() {
    return moments;
  }

  /// The moments of its first trials in their order, infinite where never: the same places of all
  /// tasks and milestones of a forecast belong to the same simulated future. Empty where there are
  /// too many trials to keep them one by one.
  ///
  /// @param most how many at most
  public double[] firstTrials(int most) {
    return Arrays.copyOf(moments, Math.min(most, moments.length));
  }

  /// How many trials it rests on.
  public int trials() {
    return trials;
  }

  /// Probability 0..1 that it happens at all; 0 where there is no trial.
  public double reached() {
    return trials == 0 ? 0 : (double) ranked().size() / trials;
  }

  /// Probability 0..1 that it never happens.
  public double never() {
    return trials == 0 ? 1 : (double) (trials - ranked().size()) / trials;
  }

  /// The moment that a share `p` in (0, 1] of all trials reach: the smallest x with P(X <= x) >= p,
  /// in calendar days; positive infinity where fewer ever get there.
  public double quantile(double p) {
    int rank = Math.max(1, (int) Math.ceil(p * trials - 1e-9));
    Ranked reached = ranked();
    return rank > reached.size() ? Double.POSITIVE_INFINITY : reached.at(rank - 1);
  }

  /// Probability 0..1 that it happens at or before that moment, in calendar days.
  public double chanceBy(double day) {
    return trials == 0 ? 0 : (double) ranked().countUpTo(day) / trials;
  }

  /// Mean over the trials that get there, in calendar days; NaN where none does.
  public double mean() {
    return ranked().mean();
  }

  /// Standard deviation over the trials that get there, in calendar days; NaN where fewer than two
  /// do.
  public double sd() {
    return ranked().sd();
  }

  /// Monte Carlo standard error of a percentile with plain draws, in calendar days: from the order
  /// statistics two binomial standard deviations to either side (Conover, Practical Nonparametric
  /// Statistics, 3.2), which tells more evenly than one. Infinite where the upper one is not
  /// reached.
  public double standardErrorOfQuantile(double p) {
    double deviation = Math.sqrt(p * (1 - p) / trials);
    double above = Math.min(1, p + 2 * deviation);
    double below = Math.max(0, p - 2 * deviation);
    double upper = quantile(above);
    if (Double.isInfinite(upper) || deviation == 0) {
      return Double.isInfinite(upper) ? upper : 0;
    }
    return (upper - quantile(below)) * deviation / (above - below);
  }

  /// This distribution over the trials that get there.
  public Distribution ifReached() {
    Ranked reached = ranked();
    return new Distribution(reached.size(), () -> reached);
  }
}
