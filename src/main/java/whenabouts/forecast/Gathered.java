package whenabouts.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The moments of one task or milestone, gathered window by window. One window alone is kept as it
/// is. Of several, every so manieth moment is kept: half of them are forgotten, every second one in
/// ascending order (roughly, see `RoughOrder`), whenever there is no room for more, as in the
/// compactors of Karnin, Lang & Liberty (Optimal quantile approximation in streams, FOCS 2016). A
/// percentile is then off by some ten-thousandths of probability, well below the Monte Carlo error
/// of as many trials. They are kept as floats, which tell moments apart to minutes.
final class Gathered {
  private static final float[] NONE = new float[0];

  private final int most;
  private double @Nullable [] whole;

  /// Moments that stand for so many each, in no order.
  private float[] kept = NONE;

  private int keptCount;
  private int weight = 1;

  /// Moments that wait to be thinned out together, where not all are kept.
  private float[] fresh = NONE;

  private int freshCount;

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

  /// Takes the moments of all trials, infinite where never; not copied.
  void take(double[] column) {
    whole = column;
  }

  /// Adds the moments of a window, infinite where never.
  ///
  /// @param column read at `0 .. count`, and copied
  void add(double[] column, int count) {
    measure(column, count);
    for (int done = 0; done < count; ) {
      if (weight == 1) {
        kept = kept.length == 0 ? new float[2 * most] : kept;
        int some = Math.min(count - done, kept.length - keptCount);
        keptCount = copy(column, done, some, kept, keptCount);
        done += some;
        halveIfFull();
      } else {
        fresh = fresh.length == 0 ? new float[most] : fresh;
        int some = Math.min(count - done, fresh.length - freshCount);
        freshCount = copy(column, done, some, fresh, freshCount);
        done += some;
        if (freshCount == fresh.length) {
          thinOut();
        }
      }
    }
  }

  /// Copies those that are finite.
  ///
  /// @return where the copies end
  private static int copy(double[] from, int at, int count, float[] to, int end) {
    int next = end;
    for (int j = at; j < at + count; j++) {
      to[next] = (float) from[j];
      next += from[j] < Double.POSITIVE_INFINITY ? 1 : 0;
    }
    return next;
  }

  /// Keeps some of the fresh moments.
  private void thinOut() {
    RoughOrder.roughly(fresh, freshCount);
    odd = !odd;
    for (int i = odd ? weight / 2 : weight / 2 - 1; i < freshCount; i += weight) {
      kept[keptCount++] = fresh[i];
    }
    freshCount = 0;
    halveIfFull();
  }

  /// Makes room for at least as many as can be thinned out at a time.
  private void halveIfFull() {
    if (keptCount + most / weight >= kept.length) {
      RoughOrder.roughly(kept, keptCount);
      odd = !odd;
      int half = 0;
      for (int i = odd ? 1 : 0; i < keptCount; i += 2) {
        kept[half++] = kept[i];
      }
      keptCount = half;
      weight *= 2;
    }
  }

  private void measure(double[] column, int count) {
    int finite = 0;
    double from = base;
    double low = least;
    double high = last;
    double laters = 0;
    double squared = 0;
    for (int j = 0; j < count; j++) {
      double moment = column[j];
      if (moment < Double.POSITIVE_INFINITY) {
        from = reached + finite == 0 ? moment : from;
        double later = moment - from;
        finite++;
        low = Math.min(low, moment);
        high = Math.max(high, moment);
        laters += later;
        squared += later * later;
      }
    }
    reached += finite;
    base = from;
    least = low;
    last = high;
    sum += laters;
    squares += squared;
  }

  /// What has been gathered, after the last window.
  ///
  /// @param trials how many there were
  Distribution distribution(int trials) {
    if (whole != null) {
      return new Distribution(whole);
    }
    if (freshCount > 0) {
      thinOut();
    }
    float[] nodes = Arrays.copyOf(kept, keptCount);
    RoughOrder.exactly(nodes, keptCount);
    double variance = (squares - sum * sum / reached) / (reached - 1);
    return new Distribution(
        trials,
        new double[0],
        new Ranked.Nodes(
            nodes,
            reached,
            least,
            last,
            reached == 0 ? Double.NaN : base + sum / reached,
            reached < 2 ? Double.NaN : Math.sqrt(Math.max(0, variance))));
  }
}
