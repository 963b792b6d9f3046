package whenabouts.forecast;

import java.util.Arrays;

/// Puts floats in order by sorting them into buckets of equal width, about as many as there are
/// numbers: one pass of counting and one of moving, half the time of sorting them. One a thread: it
/// owns its scratch arrays.
final class RoughOrder {
  private static final ThreadLocal<RoughOrder> OWN = ThreadLocal.withInitial(RoughOrder::new);

  private static final int A_FEW = 8;

  private int[] bucketOf = new int[0];
  private float[] moved = new float[0];

  /// Where each bucket begins, and where the last one ends.
  private int[] first = new int[0];

  private int buckets;

  private RoughOrder() {}

  /// Puts `numbers[0 .. count)`, all finite, in ascending order but for a few that fall into the
  /// same bucket: these keep their order.
  static void roughly(float[] numbers, int count) {
    if (count > 1) {
      RoughOrder order = OWN.get();
      order.moveIntoBuckets(numbers, count);
      int[] first = order.first;
      for (int b = 0; b < order.buckets; b++) {
        if (first[b + 1] - first[b] > A_FEW) {
          Arrays.sort(numbers, first[b], first[b + 1]);
        }
      }
    }
  }

  /// Puts `numbers[0 .. count)`, all finite, in ascending order.
  static void sort(float[] numbers, int count) {
    roughly(numbers, count);
    for (int j = 1; j < count; j++) { // each has no more than a few places to go
      float number = numbers[j];
      int at = j;
      while (at > 0 && numbers[at - 1] > number) {
        numbers[at] = numbers[at - 1];
        at--;
      }
      numbers[at] = number;
    }
  }

  private void moveIntoBuckets(float[] numbers, int count) {
    buckets = Integer.highestOneBit(count);
    if (bucketOf.length < count) {
      bucketOf = new int[count];
      moved = new float[count];
      first = new int[buckets + 2];
    }
    Arrays.fill(first, 0, buckets + 2, 0);
    findBuckets(numbers, count);
    for (int j = 0; j < count; j++) {
      first[bucketOf[j] + 2]++;
    }
    for (int b = 2; b < buckets + 2; b++) {
      first[b] += first[b - 1];
    }
    for (int j = 0; j < count; j++) { // leaves the beginning of bucket b in first[b]
      moved[first[bucketOf[j] + 1]++] = numbers[j];
    }
    System.arraycopy(moved, 0, numbers, 0, count);
  }

  private void findBuckets(float[] numbers, int count) {
    float least = numbers[0];
    float most = numbers[0];
    for (int j = 0; j < count; j++) {
      least = Math.min(least, numbers[j]);
      most = Math.max(most, numbers[j]);
    }
    float scale = most > least ? buckets / (most - least) : 0;
    for (int j = 0; j < count; j++) {
      bucketOf[j] = Math.min((int) ((numbers[j] - least) * scale), buckets - 1);
    }
  }
}
