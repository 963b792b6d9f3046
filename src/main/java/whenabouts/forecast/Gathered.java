package whenabouts.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The moments of one task or milestone, gathered batch by batch. Those of one window alone are
/// kept as they are. Of several batches, every so manieth moment is kept: half of them are
/// forgotten, every second one in ascending order (roughly, see `RoughOrder`), whenever there is no
/// room for more, as in the compactors of Karnin, Lang & Liberty (Optimal quantile approximation in
/// streams, FOCS 2016). A percentile is then off by 0.0006 of probability (root mean square, ten
/// thousand moments in seven batches), well below the Monte Carlo error of as many trials. They are
/// kept as floats, which tell moments apart to minutes.
final class Gathered {
  private static final float[] NONE = new float[0];

  private final int most;
  private @Nullable Distribution whole;

  /// Moments that stand for so many each, in no order.
  private float[] kept = NONE;

  private int keptCount;
  private int weight = 1;

  private int reached;
  private double least = Double.POSITIVE_INFINITY;
  private double last = Double.NEGATIVE_INFINITY;

  /// Some moment, from which sums are counted so that little cancels out; then the sums over the
  /// moments so far of what they are later, and of its squares.
  private double base;

  private double sum;
  private double squares;

  /// Turns with every forgetting, so that what it rounds up and down cancels out.
  private boolean odd;

  /// @param most the fewest moments to keep of more than that; it keeps up to twice as many
  Gathered(int most) {
    this.most = most;
  }

  /// Takes what all trials together say.
  void take(Distribution all) {
    whole = all;
  }

  /// Adds the moments of a batch.
  ///
  /// @param moments those that are finite, at `0 .. count`; left in another order
  /// @param share of all trials that the batch holds: how many more are to be expected
  void add(float[] moments, int count, double share) {
    measure(moments, count);
    while (keptCount == 0 && count / share > 2.0 * most * weight) {
      weight *= 2;
    }
    makeRoom(count);
    if (weight == 1) {
      System.arraycopy(moments, 0, kept, keptCount, count);
      keptCount += count;
    } else {
      odd = !odd;
      int offset = odd ? weight / 2 : (weight - 1) / 2;
      keptCount += RoughOrder.thin(moments, count, offset, weight, kept, keptCount);
    }
  }

  /// Makes room for what is kept of so many moments.
  private void makeRoom(int count) {
    while (keptCount + Math.ceilDiv(count, weight) > 2 * most) {
      odd = !odd;
      keptCount = RoughOrder.thin(kept, keptCount, odd ? 1 : 0, 2, kept, 0);
      weight *= 2;
    }
    int wanted = keptCount + Math.ceilDiv(count, weight);
    if (wanted > kept.length) {
      kept = Arrays.copyOf(kept, keptCount == 0 ? wanted : 2 * most);
    }
  }

  /// Two sums of each at a time, as none need wait for the others.
  private void measure(float[] moments, int count) {
    double from = reached == 0 && count > 0 ? moments[0] : base;
    double sum0 = 0;
    double sum1 = 0;
    double squares0 = 0;
    double squares1 = 0;
    for (int j = 0; j < count - 1; j += 2) {
      double later0 = moments[j] - from;
      double later1 = moments[j + 1] - from;
      sum0 += later0;
      sum1 += later1;
      squares0 += later0 * later0;
      squares1 += later1 * later1;
    }
    double later = count % 2 == 0 ? 0 : moments[count - 1] - from;
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (int j = 0; j < count; j++) {
      low = moments[j] < low ? moments[j] : low;
      high = moments[j] > high ? moments[j] : high;
    }
    reached += count;
    base = from;
    least = Math.min(least, low);
    last = Math.max(last, high);
    sum += sum0 + sum1 + later;
    squares += squares0 + squares1 + later * later;
  }

  /// What has been gathered so far: not to be read any more once more is added.
  ///
  /// @param trials how many there were
  Distribution distribution(int trials) {
    if (whole != null) {
      return whole;
    }
    double variance = (squares - sum * sum / reached) / (reached - 1);
    Ranked nodes =
        new Ranked.Nodes(
            kept,
            keptCount,
            reached,
            least,
            last,
            reached == 0 ? Double.NaN : base + sum / reached,
            reached < 2 ? Double.NaN : Math.sqrt(Math.max(0, variance)));
    return new Distribution(trials, () -> nodes);
  }
}
