package whenabouts.forecast;

import java.util.Arrays;

/// Puts floats in order by sorting them into buckets of equal width, a few numbers each: one pass
/// of counting and one of moving, half the time of sorting them. One a thread: it owns its scratch
/// arrays.
final class RoughOrder {
  private static final ThreadLocal<RoughOrder> OWN = ThreadLocal.withInitial(RoughOrder::new);

  /// Numbers in a bucket that may stand in any order.
  private static final int A_FEW = 16;

  private int[] bucketOf = new int[0];
  private float[] moved = new float[0];

  /// Where each bucket begins, and where the last one ends.
  private int[] first = new int[0];

  private int buckets;

  /// How many numbers the fullest bucket has.
  private int fullest;

  private RoughOrder() {}

  /// Puts every so manieth of the numbers in ascending order into other places, but for a few that
  /// fall into the same bucket: of these it may be one or another.
  ///
  /// @param numbers finite, at `0 .. count`; left in another order where they lie close together
  /// @param offset which of the first `step` to take, from 0
  /// @param step a power of two
  /// @param into there from `at`
  /// @return how many
  static int thin(float[] numbers, int count, int offset, int step, float[] into, int at) {
    int chosen = (count - offset + step - 1) / step;
    RoughOrder order = OWN.get();
    order.countIntoBuckets(numbers, count, Math.max(1, Integer.highestOneBit(count) / 2));
    if (order.fullest <= A_FEW) {
      order.choose(numbers, count, offset, step, into, at);
    } else {
      order.move(numbers, count);
      for (int i = 0; i < chosen; i++) {
        into[at + i] = numbers[offset + i * step];
      }
    }
    return chosen;
  }

  /// Puts `numbers[0 .. count)`, all finite, in ascending order.
  static void sort(float[] numbers, int count) {
    RoughOrder order = OWN.get();
    order.countIntoBuckets(numbers, count, Math.max(1, Integer.highestOneBit(count)));
    order.move(numbers, count);
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

  /// Leaves the beginning of bucket b in `first[b + 1]`.
  private void countIntoBuckets(float[] numbers, int count, int wanted) {
    buckets = wanted;
    if (bucketOf.length < count) {
      bucketOf = new int[count];
      moved = new float[count];
    }
    if (first.length < buckets + 2) {
      first = new int[buckets + 2];
    }
    Arrays.fill(first, 0, buckets + 2, 0);
    findBuckets(numbers, count);
    for (int j = 0; j < count; j++) {
      first[bucketOf[j] + 2]++;
    }
    fullest = 0;
    for (int b = 2; b < buckets + 2; b++) {
      fullest = Math.max(fullest, first[b]);
      first[b] += first[b - 1];
    }
  }

  private void findBuckets(float[] numbers, int count) {
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (int j = 0; j < count; j++) {
      least = numbers[j] < least ? numbers[j] : least;
      most = numbers[j] > most ? numbers[j] : most;
    }
    float scale = most > least ? buckets / (most - least) : 0;
    for (int j = 0; j < count; j++) {
      bucketOf[j] = Math.min((int) ((numbers[j] - least) * scale), buckets - 1);
    }
  }

  /// Writes all numbers, too: those not chosen to a place that does not count.
  private void choose(float[] numbers, int count, int offset, int step, float[] into, int at) {
    int shift = Integer.numberOfTrailingZeros(step);
    int rest = step - 1;
    float[] chosen = moved;
    int nowhere = chosen.length - 1;
    for (int j = 0; j < count; j++) {
      int rank = first[bucketOf[j] + 1]++;
      chosen[(rank & rest) == offset ? rank >> shift : nowhere] = numbers[j];
    }
    System.arraycopy(chosen, 0, into, at, (count - offset + step - 1) / step);
  }

  /// Leaves the beginning of bucket b in `first[b]`, and full buckets in order.
  private void move(float[] numbers, int count) {
    for (int j = 0; j < count; j++) {
      moved[first[bucketOf[j] + 1]++] = numbers[j];
    }
    System.arraycopy(moved, 0, numbers, 0, count);
    for (int b = 0; b < buckets && fullest > A_FEW; b++) {
      if (first[b + 1] - first[b] > A_FEW) {
        Arrays.sort(numbers, first[b], first[b + 1]);
      }
    }
  }
}
