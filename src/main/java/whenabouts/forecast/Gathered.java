package whenabouts.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The moments of one task or milestone, gathered window by window. One window alone is kept as it
/// is. Of several, every so manieth moment is kept: half of them are forgotten, every second one in
/// ascending order, whenever they are more than a fixed number, as in the compactors of Karnin,
/// Lang & Liberty (Optimal quantile approximation in streams, FOCS 2016). A percentile is then off
/// by some ten-thousandths of probability, well below the Monte Carlo error of as many trials.
final class Gathered {
  private static final double[] NONE = new double[0];

  private final int most;
  private double @Nullable [] whole;
  private double[] nodes = NONE;

  /// How many moments each node stands for.
  private int weight = 1;

  private int reached;
  private double least = Double.POSITIVE_INFINITY;
  private double last = Double.NEGATIVE_INFINITY;

  /// Mean and sum of squared deviations over the moments so far.
  private double mean;

  private double squares;

  /// Turns with every forgetting, so that what it rounds up and down cancels out.
  private boolean odd;

  /// @param most nodes to keep
  Gathered(int most) {
    this.most = most;
  }

  /// Takes the moments of all trials, infinite where never; not copied.
  void take(double[] column) {
    whole = column;
  }

  /// Adds the moments of a window, infinite where never.
  ///
  /// @param column read at `0 .. count`, and copied
  void add(double[] column, int count) {
    Ranked.Buckets window = new Ranked.Buckets(column, count);
    double[] sorted = window.sorted();
    int finite = sorted.length;
    measure(sorted, finite);
    double[] some = every(weight, sorted, finite);
    nodes = merge(nodes, some);
    while (nodes.length > most) {
      nodes = every(2, nodes, nodes.length);
      weight *= 2;
    }
  }

  /// Two ascending runs in one.
  private static double[] merge(double[] a, double[] b) {
    double[] merged = new double[a.length + b.length];
    int i = 0;
    int j = 0;
    for (int k = 0; k < merged.length; k++) {
      merged[k] = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i++] : b[j++];
    }
    return merged;
  }

  /// Every so manieth of these numbers, from the middle of the first few on.
  private double[] every(int step, double[] sorted, int count) {
    if (step == 1) {
      return Arrays.copyOf(sorted, count);
    }
    odd = !odd;
    int from = odd ? step / 2 : step / 2 - 1;
    double[] some = new double[Math.max(0, (count - from + step - 1) / step)];
    for (int i = 0; i < some.length; i++) {
      some[i] = sorted[from + i * step];
    }
    return some;
  }

  /// Joins mean and squared deviations (Chan, Golub & LeVeque, 1983).
  private void measure(double[] sorted, int count) {
    if (count == 0) {
      return;
    }
    least = Math.min(least, sorted[0]);
    last = Math.max(last, sorted[count - 1]);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += sorted[i] - sorted[0];
    }
    double theirs = sorted[0] + sum / count;
    double off = 0;
    for (int i = 0; i < count; i++) {
      off += (sorted[i] - theirs) * (sorted[i] - theirs);
    }
    double apart = theirs - mean;
    reached += count;
    mean += apart * count / reached;
    squares += off + apart * apart * (reached - count) / reached * count;
  }

  /// What has been gathered, after the last window.
  ///
  /// @param trials how many there were
  Distribution distribution(int trials) {
    if (whole != null) {
      return new Distribution(whole);
    }
    return new Distribution(
        trials,
        NONE,
        new Ranked.Nodes(
            nodes,
            reached,
            least,
            last,
            reached == 0 ? Double.NaN : mean,
            reached < 2 ? Double.NaN : Math.sqrt(squares / (reached - 1))));
  }
}
