package whenabouts.forecast;

import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Outcome;

/// Some of the trials where not all of them fit into one window: when each task ends, kept until
/// they are gathered together. Written over with each batch, so that memory does not grow with the
/// number of trials; as floats, which tell moments apart to minutes.
///
/// The moments lie block by block, as they are played: each block is written in one go, where a
/// column a task would take a step of many pages from each task to the next. Different threads
/// write different blocks.
final class Batch {
  /// Tasks times trials of a batch.
  private static final int ROOM = 1 << 24;

  /// Tasks that are read together, next to each other in each block.
  static final int GROUP = 8;

  /// By `Outcome` ordinal: 1 for a success, else 0; to be added, as no processor guesses outcomes.
  private static final int[] SUCCESS = new int[Outcome.values().length];

  static {
    SUCCESS[Outcome.VALIDATED.ordinal()] = 1;
    SUCCESS[Outcome.DELIVERED.ordinal()] = 1;
  }

  /// Trials at most.
  final int size;

  private final int block;

  /// By block: when each task is resolved itself, task after task, infinite where never.
  private final float[][] finish;

  /// By block: `Outcome` ordinals of the tasks that have them, task after task.
  private final byte[][] outcome;

  /// By task: its place among those with outcomes; -1 for plain deliveries, where the finish tells.
  private final int[] place;

  private final int outcomes;

  /// When each milestone is reached, by trial of the batch.
  final double[][] milestone;

  /// @param window trials of the first window: a batch holds a whole number of them
  Batch(Plan plan, int window) {
    place = new int[plan.tasks().size()];
    int found = 0;
    for (Plan.TaskPlan task : plan.tasks()) {
      place[task.index()] = task.plainDelivery() ? -1 : found++;
    }
    outcomes = found;
    size = Math.max(1, ROOM / Math.max(1, place.length) / window) * window;
    block = BlockRunner.size(plan);
    int blocks = Math.ceilDiv(size, block);
    finish = new float[blocks][];
    outcome = new byte[blocks][];
    milestone = new double[plan.milestones().size()][size];
  }

  /// Copies a block of trials.
  ///
  /// @param at where it begins in the batch
  void put(Trials from, int at, int count) {
    int b = at / block;
    if (finish[b] == null) {
      finish[b] = new float[place.length * block];
      outcome[b] = new byte[outcomes * block];
    }
    float[] moments = finish[b];
    for (int i = 0; i < place.length; i++) {
      double[] finished = from.finish[i];
      int to = i * block;
      for (int j = 0; j < count; j++) {
        moments[to + j] = (float) finished[j];
      }
      if (place[i] >= 0) {
        System.arraycopy(from.outcome[i], 0, outcome[b], place[i] * block, count);
      }
    }
    for (int m = 0; m < milestone.length; m++) {
      System.arraycopy(from.milestone[m], 0, milestone[m], at, count);
    }
  }

  /// How many groups of tasks there are.
  int groups() {
    return Math.ceilDiv(place.length, GROUP);
  }

  /// Reads one group of tasks after the other. One a thread.
  final class Reader {
    private final float[][] moments = new float[GROUP][size];
    private final byte[][] codes = new byte[GROUP][size];

    /// The moments of some trials.
    private final float[] chosen = new float[size];

    private int first;
    private final int count;
    private final double share;

    /// @param count how many trials the batch has
    /// @param trials how many there are in all
    Reader(int count, int trials) {
      this.count = count;
      share = (double) count / trials;
    }

    /// @return how many tasks the group has
    int load(int group) {
      first = group * GROUP;
      int tasks = Math.min(GROUP, place.length - first);
      for (int from = 0; from < count; from += block) {
        int some = Math.min(block, count - from);
        for (int k = 0; k < tasks; k++) {
          System.arraycopy(finish[from / block], (first + k) * block, moments[k], from, some);
          int at = place[first + k];
          if (at >= 0) {
            System.arraycopy(outcome[from / block], at * block, codes[k], from, some);
          }
        }
      }
      return tasks;
    }

    /// The outcomes of the k-th task of the group, by trial; null for plain deliveries.
    byte @Nullable [] outcomes(int k) {
      return place[first + k] >= 0 ? codes[k] : null;
    }

    /// Gathers when the k-th task of the group ends at all.
    void finish(int k, Gathered into) {
      float[] moments = this.moments[k];
      int found = 0;
      for (int j = 0; j < count; j++) {
        chosen[found] = moments[j];
        found += moments[j] < Float.POSITIVE_INFINITY ? 1 : 0;
      }
      into.add(chosen, found, share);
    }

    /// Gathers when it ends in the trials in which it is validated or delivered.
    void success(int k, Gathered into) {
      float[] moments = this.moments[k];
      byte[] codes = this.codes[k];
      int found = 0;
      for (int j = 0; j < count; j++) {
        chosen[found] = moments[j];
        found += SUCCESS[codes[j]];
      }
      into.add(chosen, found, share);
    }

    /// Gathers when a milestone is reached in the trials in which it is validated.
    void ifValidated(int k, int milestone, Gathered into) {
      double[] reached = Batch.this.milestone[milestone];
      byte[] codes = this.codes[k];
      int validated = Outcome.VALIDATED.ordinal();
      int found = 0;
      for (int j = 0; j < count; j++) {
        chosen[found] = (float) reached[j];
        int is = codes[j] == validated ? 1 : 0;
        found += reached[j] < Double.POSITIVE_INFINITY ? is : 0;
      }
      into.add(chosen, found, share);
    }

    /// Gathers when a milestone is reached at all.
    void milestone(int milestone, Gathered into) {
      double[] reached = Batch.this.milestone[milestone];
      int found = 0;
      for (int j = 0; j < count; j++) {
        chosen[found] = (float) reached[j];
        found += reached[j] < Double.POSITIVE_INFINITY ? 1 : 0;
      }
      into.add(chosen, found, share);
    }
  }
}
