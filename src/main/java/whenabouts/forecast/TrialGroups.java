package whenabouts.forecast;

import java.util.Arrays;

/// Two groups of trials to be compared.
final class TrialGroups {
  private static final double CONFIDENCE = 0.85;

  /// By trial: 1 for the first group, 2 for the second, 0 for neither.
  private final byte[] group;

  private final int[] sizes = new int[3];

  TrialGroups(int count) {
    group = new byte[count];
  }

  void clear() {
    Arrays.fill(group, (byte) 0);
    Arrays.fill(sizes, 0);
  }

  /// Puts a trial that is in neither into group 1 or 2.
  void put(int trial, int into) {
    group[trial] = (byte) into;
    sizes[into]++;
  }

  boolean bothThere() {
    return sizes[1] > 0 && sizes[2] > 0;
  }

  /// P85 of a moment in either group, infinite where not reached, and over its trials that get
  /// there, NaN where none does.
  record P85(double first, double second, double firstIfReached, double secondIfReached) {}

  /// @param order all trials by the moment
  /// @param moments by trial
  P85 p85(TrialOrder order, double[] moments) {
    int[] seen = new int[3];
    int last = order.size() - 1;
    while (last >= 0 && moments[order.trial(last)] == Double.POSITIVE_INFINITY) {
      seen[group[order.trial(last--)]]++;
    }
    double[] found = new double[3];
    double[] foundIfReached = new double[3];
    int[] at = new int[3];
    int[] atIfReached = new int[3];
    for (int g = 1; g <= 2; g++) {
      at[g] = fromTheTop(sizes[g]);
      atIfReached[g] = seen[g] + fromTheTop(sizes[g] - seen[g]);
      found[g] = seen[g] >= at[g] ? Double.POSITIVE_INFINITY : Double.NaN;
      foundIfReached[g] = Double.NaN;
    }
    // The one over those that get there is never later than the other: it is found last.
    for (int i = last; i >= 0 && (seen[1] < atIfReached[1] || seen[2] < atIfReached[2]); i--) {
      int trial = order.trial(i);
      int g = group[trial];
      int place = ++seen[g];
      if (place == at[g]) {
        found[g] = moments[trial];
      }
      if (place == atIfReached[g]) {
        foundIfReached[g] = moments[trial];
      }
    }
    return new P85(found[1], found[2], foundIfReached[1], foundIfReached[2]);
  }

  /// The place of P85 among that many, from 1, counted from the latest.
  private static int fromTheTop(int size) {
    return size - Sorting.rank(CONFIDENCE, size) + 1;
  }

  /// Chance of a moment by the deadline in the second group less that in the first.
  double chanceSwing(double[] moments, double deadline) {
    int[] met = new int[3];
    for (int j = 0; j < group.length; j++) {
      met[group[j]] += moments[j] <= deadline ? 1 : 0;
    }
    return (double) met[2] / sizes[2] - (double) met[1] / sizes[1];
  }
}
