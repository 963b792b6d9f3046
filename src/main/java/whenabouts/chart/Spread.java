package whenabouts.chart;

import java.util.Arrays;
import java.util.Comparator;

/// Moves labels apart along a line, each as little as needed, in the order in which they lie.
final class Spread {
  private Spread() {}

  /// Where labels of these sizes lie, none over another; where there is not enough room, they run
  /// over the end.
  ///
  /// @param wanted the middle of each
  /// @param sizes of each, its gap included
  /// @param low where the first may begin
  /// @param high where the last shall end
  static double[] apart(double[] wanted, double[] sizes, double low, double high) {
    Integer[] order = new Integer[wanted.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> wanted[i]));
    double[] placed = wanted.clone();
    double free = high;
    for (int k = order.length - 1; k >= 0; k--) {
      int i = order[k];
      placed[i] = Math.min(placed[i], free - sizes[i] / 2);
      free = placed[i] - sizes[i] / 2;
    }
    free = low;
    for (int i : order) {
      placed[i] = Math.max(placed[i], free + sizes[i] / 2);
      free = placed[i] + sizes[i] / 2;
    }
    return placed;
  }
}
