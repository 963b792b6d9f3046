package whenabouts.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a worker keeps of the block of trials at hand beyond its moments: rows by task, indexed by
/// trial of the block.
final class BlockNotes {
  /// Working days from start to resolution. Tasks of which nobody asks it later share a row.
  final double[][] work;

  /// When work ends without limits, before any sprint closes; null where the finish says so.
  final double[] @Nullable [] workEnd;

  /// Index of the task whose people each task waited for, -1 for none; null without squads that
  /// limit their tasks.
  final int @Nullable [][] waitedFor;

  BlockNotes(Plan plan) {
    int n = plan.tasks().size();
    boolean limited = plan.staffing().limits();
    int block = BlockRunner.size(plan);
    double[] shared = new double[block];
    work = new double[n][];
    workEnd = new double[n][];
    waitedFor = limited ? new int[n][block] : null;
    for (Plan.TaskPlan task : plan.tasks()) {
      int i = task.index();
      boolean sprints = task.sprints() != null;
      work[i] = limited || sprints ? new double[block] : shared;
      workEnd[i] = sprints ? new double[block] : null;
    }
  }

  /// Writes when a task ends in so many trials of a block, from its start and its work.
  void finish(Plan.TaskPlan task, Trials trials, int count) {
    int i = task.index();
    double[] finish = trials.finish[i];
    task.calendar().plus(trials.start[i], work[i], finish, count);
    for (int j = 0; j < count; j++) {
      finish[j] = Math.max(finish[j], BlockRunner.EARLIEST_END);
    }
    double[] ends = workEnd[i];
    if (task.sprints() != null && ends != null) {
      for (int j = 0; j < count; j++) {
        ends[j] = finish[j];
        finish[j] = task.sprints().close(finish[j]);
      }
    }
  }

  void clearWaits() {
    if (waitedFor != null) {
      for (int[] row : waitedFor) {
        Arrays.fill(row, -1);
      }
    }
  }
}
