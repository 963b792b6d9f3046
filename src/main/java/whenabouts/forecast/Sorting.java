package whenabouts.forecast;

/// Sorted numbers.
final class Sorting {
  private Sorting() {}

  /// The rank, from 1, of the quantile of a probability `p` among that many numbers: the lowest
  /// with at least a share `p` up to it.
  static int rank(double p, int size) {
    return Math.max(1, (int) Math.ceil(p * size - 1e-9));
  }

  /// How many of these ascending numbers are at most x.
  static int countUpTo(double[] sorted, double x) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// How many of the first `count` floats, which ascend, are at most x.
  static int countUpTo(float[] sorted, int count, double x) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
