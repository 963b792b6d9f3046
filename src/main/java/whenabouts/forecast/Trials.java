package whenabouts.forecast;

import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Outcome;

/// What happened in every trial: flat arrays, one a task or milestone, indexed by trial. Moments
/// are calendar days from the start of `asOf`, infinite where never. Blocks of trials are written
/// by different threads, each its own range.
final class Trials {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  final int count;

  /// When each task starts.
  final double[][] start;

  /// When each task is resolved itself (know-by).
  final double[][] finish;

  /// When each task is usable: delivered, validated, or its baseline shipped, pivots included. The
  /// same array as `finish` for plain deliveries.
  final double[][] usable;

  /// When each task is resolved, pivots included. The same array as `finish` where it cannot pivot.
  final double[][] resolved;

  /// `Outcome` ordinals of the task itself; null for plain deliveries, where the finish tells.
  final byte[] @Nullable [] outcome;

  /// The same, pivots included.
  final byte[] @Nullable [] resolvedOutcome;

  /// When each milestone is reached.
  final double[][] milestone;

  Trials(Plan plan, int count) {
    int tasks = plan.tasks().size();
    this.count = count;
    start = new double[tasks][count];
    finish = new double[tasks][count];
    usable = new double[tasks][];
    resolved = new double[tasks][];
    outcome = new byte[tasks][];
    resolvedOutcome = new byte[tasks][];
    milestone = new double[plan.milestones().size()][count];
    for (Plan.TaskPlan task : plan.tasks()) {
      int i = task.index();
      boolean pivots = task.pivotTo() >= 0;
      usable[i] = task.plainDelivery() ? finish[i] : new double[count];
      resolved[i] = pivots ? new double[count] : finish[i];
      outcome[i] = task.plainDelivery() ? null : new byte[count];
      resolvedOutcome[i] = pivots ? new byte[count] : outcome[i];
    }
  }

  /// The outcome of a task itself in one trial.
  Outcome outcome(int task, int trial) {
    return outcome(outcome[task], finish[task], trial);
  }

  /// The outcome of a task in one trial, pivots included.
  Outcome resolvedOutcome(int task, int trial) {
    return outcome(resolvedOutcome[task], finish[task], trial);
  }

  private static Outcome outcome(byte @Nullable [] codes, double[] finish, int trial) {
    if (codes != null) {
      return OUTCOMES[codes[trial]];
    }
    return finish[trial] == NEVER ? Outcome.DROPPED : Outcome.DELIVERED;
  }

  private static final Outcome[] OUTCOMES = Outcome.values();

  static boolean usable(Outcome outcome) {
    return outcome == Outcome.DELIVERED
        || outcome == Outcome.VALIDATED
        || outcome == Outcome.BASELINE;
  }

  /// Notes of a discovery task who was dropped and who is usable when, from its finish.
  void settle(int task, int from, int to) {
    double[] finished = finish[task];
    double[] usableFrom = usable[task];
    byte[] codes = outcome[task];
    byte validated = (byte) Outcome.VALIDATED.ordinal();
    byte baseline = (byte) Outcome.BASELINE.ordinal();
    for (int j = from; j < to; j++) {
      if (finished[j] == NEVER) {
        codes[j] = (byte) Outcome.DROPPED.ordinal();
      }
      usableFrom[j] = codes[j] == validated || codes[j] == baseline ? finished[j] : NEVER;
    }
  }

  /// Where the source of a pivot has pivoted, it is resolved with its stand-by task.
  void resolve(int task, int standby, int from, int to) {
    byte pivoted = (byte) Outcome.PIVOTED.ordinal();
    for (int j = from; j < to; j++) {
      double finished = finish[task][j];
      if (outcome[task][j] != pivoted) {
        resolved[task][j] = finished;
        resolvedOutcome[task][j] = outcome[task][j];
        continue;
      }
      Outcome taken = resolvedOutcome(standby, j);
      double end = Math.max(finished, resolved[standby][j]);
      resolved[task][j] = end;
      resolvedOutcome[task][j] = (byte) taken.ordinal();
      usable[task][j] = usable(taken) ? end : NEVER;
    }
  }
}
