package whenabouts.forecast;

import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Outcome;

/// What is kept of the first trials: a column a task or milestone, indexed by trial. Moments are
/// calendar days from the start of `asOf`, infinite where never. Blocks of trials are written by
/// different threads, each its own range.
///
/// All trials of an ordinary forecast fit into the window. Those of greater ones go through a
/// `Batch` besides, one after the other, so that their memory does not grow with their number.
final class Window {
  /// Tasks times trials that fit into the window.
  private static final int ROOM = 1 << 24;

  /// Tasks times trials of the window where they do not.
  private static final int PART = 1 << 22;

  private static final int LEAST = 1 << 9;
  private static final int MOST = 1 << 17;

  private final Plan plan;

  /// How many trials it has.
  final int count;

  /// When each task starts.
  final double[][] start;

  /// When each task is resolved itself (know-by).
  final double[][] finish;

  /// `Outcome` ordinals of the task itself; null for plain deliveries, where the finish tells.
  final byte[] @Nullable [] outcome;

  /// When each milestone is reached.
  final double[][] milestone;

  /// A window without columns.
  Window(Plan plan, int count) {
    this.plan = plan;
    this.count = count;
    int tasks = plan.tasks().size();
    start = new double[tasks][];
    finish = new double[tasks][];
    outcome = new byte[tasks][];
    milestone = new double[plan.milestones().size()][count];
  }

  /// Makes the columns of a task. Any thread may: clearing so much memory takes its time.
  void make(int task) {
    start[task] = new double[count];
    finish[task] = new double[count];
    outcome[task] = plan.tasks().get(task).plainDelivery() ? null : new byte[count];
  }

  /// How many trials go into the window: all there are, or a power of two.
  static int size(int tasks, int trials) {
    if ((long) tasks * trials <= ROOM) {
      return trials;
    }
    int part = Integer.highestOneBit(PART / Math.max(1, tasks));
    return Math.min(trials, Math.clamp(part, LEAST, MOST));
  }

  /// Copies a block of trials to `at` and after.
  void put(Trials block, int at, int count) {
    for (int i = 0; i < finish.length; i++) {
      System.arraycopy(block.start[i], 0, start[i], at, count);
      System.arraycopy(block.finish[i], 0, finish[i], at, count);
      if (outcome[i] != null) {
        System.arraycopy(block.outcome[i], 0, outcome[i], at, count);
      }
    }
    for (int m = 0; m < milestone.length; m++) {
      System.arraycopy(block.milestone[m], 0, milestone[m], at, count);
    }
  }

  /// The outcome of a task itself in one trial.
  Outcome outcome(int task, int trial) {
    return Trials.outcome(outcome[task], finish[task], trial);
  }
}
