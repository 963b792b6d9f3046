package whenabouts.forecast;

import java.util.Arrays;
import whenabouts.forecast.Plan.TaskPlan;
import whenabouts.roadmap.Outcome;

/// A few trials of a block turned round, rows by trial, indexed by task: one trial after the other
/// then reads memory in order, and a cache line of the block serves all of them.
final class Slice {
  /// Trials at a time: as many as a cache line holds moments.
  static final int TRIALS = 8;

  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final byte VALIDATED = (byte) Outcome.VALIDATED.ordinal();
  private static final byte BASELINE = (byte) Outcome.BASELINE.ordinal();

  /// Working days from start to resolution.
  final double[][] work;

  final double[][] start;

  /// When each task ends: of those done when it is loaded, of the others when it was played.
  final double[][] finish;

  /// When the people of a task are free again, without limits.
  final double[][] released;

  /// Whether a task is usable once it has finished, pivots left out.
  final boolean[][] usable;

  /// Whose people it waited for, -1 for none.
  final int[][] waitedFor;

  private final TaskPlan[] tasks;
  private final Plan.Step.Resolve[] pivots;
  private final Trials trials;
  private final BlockNotes notes;

  /// By task: when it finished where it is done, else infinite.
  private final double[] facts;

  /// By task: the row of the block to which it tells whom it waited for.
  private final int[][] waits;

  private final boolean[] changed = new boolean[TRIALS];
  private int block;
  private int first;
  private int count;

  Slice(Plan plan, Trials trials, BlockNotes notes, int[][] waits) {
    this.trials = trials;
    this.notes = notes;
    this.waits = waits;
    tasks = plan.tasks().toArray(TaskPlan[]::new);
    pivots = plan.pivots();
    int n = tasks.length;
    facts =
        Arrays.stream(tasks)
            .mapToDouble(task -> task.done() == null ? NEVER : task.done().finishedAt())
            .toArray();
    work = new double[TRIALS][n];
    start = new double[TRIALS][n];
    finish = new double[TRIALS][n];
    released = new double[TRIALS][n];
    usable = new boolean[TRIALS][n];
    waitedFor = new int[TRIALS][n];
    for (boolean[] row : usable) {
      Arrays.fill(row, true);
    }
  }

  /// Reads the trials `from .. to`.
  ///
  /// @param block first trial of their block
  void load(int from, int to, int block) {
    this.block = block;
    first = from;
    count = to - from;
    Arrays.fill(changed, false);
    for (int i = 0; i < tasks.length; i++) {
      double[] works = notes.work[i];
      double[] starts = trials.start[i];
      double[] ends = notes.workEnd[i] == null ? trials.finish[i] : notes.workEnd[i];
      int firstEnd = notes.workEnd[i] == null ? from : from - block;
      for (int k = 0; k < count; k++) {
        work[k][i] = works[from - block + k];
        start[k][i] = starts[from + k];
        released[k][i] = ends[firstEnd + k];
      }
      if (tasks[i].discovery() != null) { // a delivery that ends is usable
        byte[] outcomes = trials.outcome[i];
        for (int k = 0; k < count; k++) {
          usable[k][i] = outcomes[from + k] == VALIDATED || outcomes[from + k] == BASELINE;
        }
      }
    }
  }

  /// Takes the starts of all tasks not yet done back, to give them others.
  void forget(int k) {
    changed[k] = true;
    Arrays.fill(start[k], NEVER);
    Arrays.fill(waitedFor[k], -1);
    System.arraycopy(facts, 0, finish[k], 0, facts.length);
  }

  /// Writes the trials that were given other starts, and what follows from these.
  void store() {
    boolean any = false;
    for (int k = 0; k < count; k++) {
      any |= changed[k];
    }
    if (!any) {
      return;
    }
    for (int i = 0; i < tasks.length; i++) {
      if (tasks[i].done() == null) {
        for (int k = 0; k < count; k++) {
          if (changed[k]) {
            trials.start[i][first + k] = start[k][i];
            trials.finish[i][first + k] = finish[k][i];
            waits[i][first - block + k] = waitedFor[k][i];
          }
        }
        if (tasks[i].discovery() != null) {
          trials.settle(i, first, first + count);
        }
      }
    }
    for (Plan.Step.Resolve pivot : pivots) {
      trials.resolve(pivot.task(), pivot.standby(), first, first + count);
    }
  }
}
