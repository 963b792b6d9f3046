package whenabouts.forecast;

import java.util.Arrays;

/// Some trials in the ascending order of a number that each has.
///
/// Numbers are compared as floats: moments and durations that differ by less than seconds are the
/// same, which takes rounding noise for what it is.
final class TrialOrder {
  private static final int DIGIT_BITS = 11;
  private static final int DIGIT = (1 << DIGIT_BITS) - 1;

  /// Below so many the library's sort takes less time than counting digits.
  private static final int FEW = 256;

  /// The number's bits above, the trial below, so that both are sorted at once.
  private long[] keys;

  private long[] moved;
  private final int[] starts = new int[DIGIT + 2];

  private int size;

  /// @param most trials it has room for
  TrialOrder(int most) {
    keys = new long[most];
    moved = new long[most];
  }

  void clear() {
    size = 0;
  }

  /// @param number not NaN
  void add(int trial, double number) {
    int bits = Float.floatToRawIntBits((float) number + 0f); // -0 is 0
    int ordered = bits ^ (bits >> 31 & Integer.MAX_VALUE);
    keys[size++] = (long) ordered << Integer.SIZE | trial;
  }

  /// Trials with the same number stay in the order in which they were added.
  void sort() {
    if (size < FEW) {
      Arrays.sort(keys, 0, size);
      return;
    }
    for (int shift = Integer.SIZE; shift < Long.SIZE; shift += DIGIT_BITS) {
      sortByDigit(shift);
    }
  }

  /// A pass of a radix sort, from the lowest digit to the highest, which takes a fifth of the
  /// library's time.
  private void sortByDigit(int shift) {
    Arrays.fill(starts, 0);
    for (int i = 0; i < size; i++) {
      starts[digit(keys[i], shift) + 1]++;
    }
    for (int d = 1; d < starts.length; d++) {
      starts[d] += starts[d - 1];
    }
    for (int i = 0; i < size; i++) {
      moved[starts[digit(keys[i], shift)]++] = keys[i];
    }
    long[] sorted = moved;
    moved = keys;
    keys = sorted;
  }

  /// The sign is turned, as negative numbers come first.
  private static int digit(long key, int shift) {
    return (int) ((key ^ Long.MIN_VALUE) >>> shift) & DIGIT;
  }

  int size() {
    return size;
  }

  /// The trial at a place in the order, from 0.
  int trial(int place) {
    return (int) keys[place];
  }

  /// Whether the numbers at two places are the same.
  boolean same(int place, int other) {
    return keys[place] >> Integer.SIZE == keys[other] >> Integer.SIZE;
  }

  /// How many places from the start on have the same number as that place or a lower one.
  int upTo(int place) {
    int end = place + 1;
    while (end < size && same(place, end)) {
      end++;
    }
    return end;
  }

  /// The first place with the same number as that place.
  int from(int place) {
    int start = place;
    while (start > 0 && same(start - 1, place)) {
      start--;
    }
    return start;
  }

  /// Writes the standard ranks of those trials that are asked for, among themselves: ties have
  /// their average, the mean is 0 and the sum of squares 1, so that the sum of products of two of
  /// them is Spearman's rho. NaN where all are tied.
  ///
  /// @param asked by trial, from 0 to the last
  /// @param ranks by trial; 0 for those not asked for
  void rank(boolean[] asked, double[] ranks) {
    int below = 0;
    double squares = 0;
    for (int start = 0; start < size; ) {
      int end = start;
      int tied = 0;
      for (; end < size && same(start, end); end++) {
        tied += asked[trial(end)] ? 1 : 0;
      }
      double rank = below + (tied + 1) / 2.0;
      for (int i = start; i < end; i++) {
        ranks[trial(i)] = rank;
      }
      squares += tied * rank * rank;
      below += tied;
      start = end;
    }
    double mean = (below + 1) / 2.0;
    double norm = Math.sqrt(Math.max(0, squares - below * mean * mean));
    for (int j = 0; j < ranks.length; j++) {
      ranks[j] = asked[j] ? (ranks[j] - mean) / norm : 0;
    }
  }
}
