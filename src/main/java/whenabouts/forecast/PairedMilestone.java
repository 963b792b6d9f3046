package whenabouts.forecast;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import whenabouts.forecast.Comparison.Difference;
import whenabouts.forecast.Comparison.Shift;

/// One milestone before and after the changes of a scenario, trial by trial. What differs is taken
/// from all trials, how far chance may be off, and in which trials it comes earlier, from those
/// that were kept.
final class PairedMilestone {
  private static final double HALF = 0.5;
  private static final double CONFIDENCE = 0.85;

  /// The quantile of the standard normal distribution for an interval of 95 %.
  private static final double NORMAL = 1.96;

  /// So many chunks tell how much they differ; for fewer the error of plain draws is an upper
  /// bound.
  private static final int FEWEST_CHUNKS = 16;

  /// Moments closer than this, a tenth of a second, are the same.
  private static final double SAME = 1e-6;

  private final Distribution before;
  private final Distribution after;

  /// The end of its target day; NaN without a target.
  private final double deadline;

  /// When it is reached, by trial kept.
  private final double[] a;

  private final double[] b;

  private final Sampling sampling;

  /// @param deadline the end of its target day; NaN without a target
  /// @param sampling how the trials were drawn
  /// @param keptBefore the same milestone over trials that were kept, the first ones of all
  PairedMilestone(
      Distribution before,
      Distribution after,
      double deadline,
      Sampling sampling,
      Distribution keptBefore,
      Distribution keptAfter) {
    this.before = before;
    this.after = after;
    this.deadline = deadline;
    this.sampling = sampling;
    a = keptBefore.moments();
    b = keptAfter.moments();
  }

  Difference difference() {
    int earlier = 0;
    int later = 0;
    for (int j = 0; j < a.length; j++) {
      earlier += b[j] < a[j] - SAME ? 1 : 0;
      later += b[j] > a[j] + SAME ? 1 : 0;
    }
    Shift ever = chance(Double.MAX_VALUE);
    return new Difference(
        quantile(HALF),
        quantile(CONFIDENCE),
        Double.isNaN(deadline) ? null : chance(deadline),
        new Shift(0 - ever.by(), ever.error()),
        (double) earlier / a.length,
        (double) later / a.length);
  }

  /// The difference of the chances to be there by a moment.
  private Shift chance(double by) {
    return new Shift(
        after.chanceBy(by) - before.chanceBy(by),
        error(j -> (b[j] <= by ? 1 : 0) - (a[j] <= by ? 1 : 0)));
  }

  /// The difference of a percentile. A percentile is off by what the share of trials up to it is,
  /// divided by the density there (Bahadur, A note on quantiles in large samples, 1966); the
  /// difference by 1{A <= qA} / fA - 1{B <= qB} / fB, taken trial by trial.
  private Shift quantile(double p) {
    double qa = before.quantile(p);
    double qb = after.quantile(p);
    if (!Double.isFinite(qb - qa)) {
      return new Shift(qb - qa, Double.NaN);
    }
    double spacingA = spacing(before, p);
    double spacingB = spacing(after, p);
    return new Shift(
        qb - qa, error(j -> (a[j] <= qa ? spacingA : 0) - (b[j] <= qb ? spacingB : 0)));
  }

  /// The inverse of the density at a percentile, in calendar days.
  private static double spacing(Distribution distribution, double p) {
    return distribution.standardErrorOfQuantile(p) / Math.sqrt(p * (1 - p) / distribution.trials());
  }

  /// The standard error of the mean of a number over all trials.
  private double error(IntToDoubleFunction number) {
    double[] chunks = new double[a.length / Draws.CHUNK];
    double sum = 0;
    double squares = 0;
    for (int j = 0; j < a.length; j++) {
      double x = number.applyAsDouble(j);
      sum += x;
      squares += x * x;
      if (j / Draws.CHUNK < chunks.length) {
        chunks[j / Draws.CHUNK] += x / Draws.CHUNK;
      }
    }
    double mean = sum / a.length;
    double plain = Math.max(0, squares / a.length - mean * mean);
    double variance =
        sampling == Sampling.STRATIFIED ? Math.min(plain, stratified(chunks, plain)) : plain;
    return Math.sqrt(variance / before.trials());
  }

  /// What is left of the variance of a trial where chunks of them were stratified: chunks are
  /// independent, so that it is that of their means, times their size.
  ///
  /// @param chunks the means of the full ones
  /// @param plain the variance where the trials of no full chunk are as good as drawn plainly
  private double stratified(double[] chunks, double plain) {
    if (chunks.length < FEWEST_CHUNKS) {
      return plain;
    }
    double mean = Arrays.stream(chunks).average().orElseThrow();
    double between = Arrays.stream(chunks).map(x -> (x - mean) * (x - mean)).sum();
    double known = Draws.CHUNK * between / (chunks.length - 1);
    double honest = widen(chunks.length - 1);
    double rest = (double) (before.trials() % Draws.CHUNK) / before.trials();
    return (1 - rest) * known * honest * honest + rest * plain;
  }

  /// How much wider an interval of 95 % is where the deviation is itself an estimate with so many
  /// degrees of freedom: Student's t quantile over the normal one, expanded (Fisher & Cornish, The
  /// percentile points of distributions having known cumulants, Technometrics 2, 1960).
  private static double widen(int freedom) {
    double square = NORMAL * NORMAL;
    double first = (square + 1) / 4;
    double second = ((5 * square + 16) * square + 3) / 96;
    return 1 + first / freedom + second / ((double) freedom * freedom);
  }
}
