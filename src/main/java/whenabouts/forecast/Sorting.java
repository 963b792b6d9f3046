package whenabouts.forecast;

/// Sorted numbers.
final class Sorting {
  private Sorting() {}

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
}
