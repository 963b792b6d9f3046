package whenabouts.forecast;

import java.util.Arrays;

/// Sorted moments.
final class Sorting {
  private Sorting() {}

  /// The finite ones of these numbers, ascending. (The library sorts doubles with vector
  /// instructions; bucket and radix sorts of our own were no faster.)
  static double[] sortedFinite(double[] numbers) {
    double[] finite = new double[numbers.length];
    int count = 0;
    for (double x : numbers) {
      finite[count] = x;
      count += x < Double.POSITIVE_INFINITY ? 1 : 0;
    }
    double[] sorted = count == finite.length ? finite : Arrays.copyOf(finite, count);
    Arrays.sort(sorted);
    return sorted;
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
}
