package whenabouts.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Outcome;

/// What happens in the trials of a block: flat arrays, one a task or milestone, indexed by trial of
/// the block. Moments are calendar days from the start of `asOf`, infinite where never. One a
/// thread, written over with each block.
final class Trials {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  /// When each task starts.
  final double[][] start;

  /// When each task is resolved itself (know-by).
  final double[][] finish;

  /// When each task is usable: delivered, validated, or its baseline shipped, pivots included. The
  /// same array as `finish` for tasks that always are.
  final double[][] usable;

  /// When each task is resolved, pivots included. The same array as `finish` where it cannot pivot.
  final double[][] resolved;

  /// `Outcome` ordinals of the task itself; null for plain deliveries, where the finish tells.
  final byte[] @Nullable [] outcome;

  /// The same, pivots included.
  final byte[] @Nullable [] resolvedOutcome;

  /// When each milestone is reached.
  final double[][] milestone;

  /// @param count most trials at a time
  Trials(Plan plan, int count) {
    int tasks = plan.tasks().size();
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
      usable[i] = task.alwaysUsable() ? finish[i] : new double[count];
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

  static Outcome outcome(byte @Nullable [] codes, double[] finish, int trial) {
    if (codes != null) {
      return OUTCOMES[codes[trial]];
    }
    return finish[trial] == NEVER ? Outcome.DROPPED : Outcome.DELIVERED;
  }

  private static final Outcome[] OUTCOMES = Outcome.values();

  /// By `Outcome` ordinal: what to add to a finish for the moment at which the task is usable.
  private static final double[] UNUSABLE =
      Arrays.stream(OUTCOMES).mapToDouble(outcome -> usable(outcome) ? 0 : NEVER).toArray();

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
    byte dropped = (byte) Outcome.DROPPED.ordinal();
    for (int j = from; j < to; j++) {
      if (finished[j] == NEVER) {
        codes[j] = dropped;
      }
    }
    for (int j = from; j < to && usableFrom != finished; j++) {
      usableFrom[j] = finished[j] + UNUSABLE[codes[j]]; // a sum, as no processor guesses outcomes
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
