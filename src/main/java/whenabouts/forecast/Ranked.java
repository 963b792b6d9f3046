package whenabouts.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The moments of the trials that get somewhere, in ascending order as far as anybody asks.
sealed interface Ranked {
  /// How many there are.
  int size();

  /// The moment of that rank, from 0 to below [#size].
  double at(int rank);

  /// How many moments are at most x.
  int countUpTo(double x);

  /// Mean in calendar days; NaN where there is none.
  double mean();

  /// Standard deviation in calendar days; NaN where there are fewer than two.
  double sd();

  /// All moments: sorted into buckets of equal width by one pass of counting and one of moving,
  /// which takes a quarter of the time of sorting them. Only the buckets that somebody looks into
  /// are sorted, each time anew: they hold a dozen moments. Where many moments are the same, as
  /// with work that begins with a sprint, a bucket can hold thousands: then all are sorted, once.
  final class Buckets implements Ranked {
    private static final int PER_BUCKET = 16;

    /// A bucket of more than this is not sorted twice.
    private static final int LUMP = 8 * PER_BUCKET;

    /// The bucket of each moment: written again and again, as new memory would be slower than all
    /// the rest.
    private static final ThreadLocal<int[]> SCRATCH = ThreadLocal.withInitial(() -> new int[0]);

    private final double[] grouped;

    /// All moments, ascending; null until somebody looked into a lump.
    private volatile double @Nullable [] ascending;

    /// Where each bucket begins in `grouped`, and where the last one ends.
    private final int[] first;

    private final double low;
    private final double scale;

    /// Short loops, each of which the compiler turns into vectors or at least need not wait in: a
    /// comparison that hardly ever turns out otherwise is guessed, a minimum is waited for.
    ///
    /// @param moments infinite where never; neither changed nor kept
    Buckets(double[] moments) {
      this(moments, moments.length);
    }

    /// @param count how many of the moments to take
    Buckets(double[] moments, int count) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      double[] finite = moments;
      for (int j = 0; j < count; j++) {
        least = moments[j] < least ? moments[j] : least;
        most = moments[j] > most ? moments[j] : most;
      }
      int n = count;
      if (most == Double.POSITIVE_INFINITY) {
        finite = finite(moments, count);
        n = finite.length;
        most = Arrays.stream(finite).max().orElse(least);
      }
      int last = Math.max(1, Integer.highestOneBit(n / PER_BUCKET)) - 1;
      low = least;
      scale = most > least ? (last + 1) / (most - least) : 0;
      int[] buckets = buckets(finite, n, low, scale, last);
      first = new int[last + 3];
      count(buckets, n, first);
      grouped = new double[n];
      move(finite, buckets, first, grouped);
    }

    private static int[] buckets(double[] moments, int n, double low, double scale, int last) {
      int[] buckets = SCRATCH.get();
      if (buckets.length < n) {
        buckets = new int[n];
        SCRATCH.set(buckets);
      }
      for (int j = 0; j < n; j++) {
        buckets[j] = Math.min((int) ((moments[j] - low) * scale), last);
      }
      return buckets;
    }

    /// Leaves the beginning of bucket i in `first[i + 1]`.
    private static void count(int[] buckets, int n, int[] first) {
      for (int j = 0; j < n; j++) {
        first[buckets[j] + 2]++;
      }
      for (int i = 2; i < first.length; i++) {
        first[i] += first[i - 1];
      }
    }

    /// Leaves the beginning of bucket i in `first[i]`.
    private static void move(double[] moments, int[] buckets, int[] first, double[] grouped) {
      for (int j = 0; j < grouped.length; j++) {
        grouped[first[buckets[j] + 1]++] = moments[j];
      }
    }

    private static double[] finite(double[] moments, int count) {
      double[] finite = new double[count];
      int found = 0;
      for (int j = 0; j < count; j++) {
        finite[found] = moments[j];
        found += moments[j] < Double.POSITIVE_INFINITY ? 1 : 0;
      }
      return Arrays.copyOf(finite, found);
    }

    @Override
    public int size() {
      return grouped.length;
    }

    @Override
    public double at(int rank) {
      double[] all = ascending;
      if (all != null) {
        return all[rank];
      }
      int bucket = bucketOf(rank);
      if (first[bucket + 1] - first[bucket] <= LUMP) {
        return sorted(bucket)[rank - first[bucket]];
      }
      all = sorted();
      ascending = all;
      return all[rank];
    }

    /// The bucket that holds a rank: the last that begins at or before it.
    private int bucketOf(int rank) {
      int from = 0;
      int to = first.length - 2;
      while (to - from > 1) {
        int middle = (from + to) >>> 1;
        if (first[middle] <= rank) {
          from = middle;
        } else {
          to = middle;
        }
      }
      return from;
    }

    private double[] sorted(int bucket) {
      double[] some = Arrays.copyOfRange(grouped, first[bucket], first[bucket + 1]);
      Arrays.sort(some);
      return some;
    }

    @Override
    public int countUpTo(double x) {
      if (grouped.length == 0 || x < low) {
        return 0;
      }
      int bucket = Math.min((int) ((x - low) * scale), first.length - 3);
      int count = first[bucket];
      for (int i = first[bucket]; i < first[bucket + 1]; i++) {
        count += grouped[i] <= x ? 1 : 0;
      }
      return count;
    }

    /// All moments, ascending.
    double[] sorted() {
      double[] all = grouped.clone();
      for (int i = 0; i < first.length - 2; i++) {
        Arrays.sort(all, first[i], first[i + 1]);
      }
      return all;
    }

    @Override
    public double mean() {
      double above =
          0; // counted from the least, so that a constant is its own mean to the last bit
      for (double x : grouped) {
        above += x - low;
      }
      return grouped.length == 0 ? Double.NaN : low + above / grouped.length;
    }

    @Override
    public double sd() {
      double mean = mean();
      double squares = 0;
      for (double x : grouped) {
        squares += (x - mean) * (x - mean);
      }
      return grouped.length < 2 ? Double.NaN : Math.sqrt(squares / (grouped.length - 1));
    }
  }

  /// Some of a great many moments, evenly spaced by rank; put in order when somebody first asks.
  final class Nodes implements Ranked {
    private final float[] nodes;
    private final int count;
    private boolean ascending;
    private final int size;
    private final double least;
    private final double last;
    private final double mean;
    private final double sd;

    /// @param nodes at `0 .. count` in any order; neither copied nor left in it
    /// @param size how many moments there are
    /// @param least the first of them, infinite where there is none
    /// @param last the last of them
    Nodes(float[] nodes, int count, int size, double least, double last, double mean, double sd) {
      this.nodes = nodes;
      this.count = count;
      this.size = size;
      this.least = least;
      this.last = last;
      this.mean = mean;
      this.sd = sd;
    }

    private synchronized float[] ascending() {
      if (!ascending) {
        RoughOrder.sort(nodes, count);
        ascending = true;
      }
      return nodes;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public double at(int rank) {
      if (rank == 0 || count == 0) {
        return least;
      }
      return rank == size - 1 ? last : ascending()[(int) ((long) rank * count / size)];
    }

    @Override
    public int countUpTo(double x) {
      if (x < least || x >= last || count == 0) {
        return x < least ? 0 : size;
      }
      long below = Sorting.countUpTo(ascending(), count, x);
      return Math.clamp(below * size / count, 1, size - 1);
    }

    @Override
    public double mean() {
      return mean;
    }

    @Override
    public double sd() {
      return sd;
    }
  }
}
