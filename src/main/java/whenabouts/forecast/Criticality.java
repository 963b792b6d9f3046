package whenabouts.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Plan.NeedPlan;
import whenabouts.forecast.Plan.TaskPlan;
import whenabouts.roadmap.Outcome;

/// Which tasks lie on the longest path to the end of the roadmap: the latest milestone that a trial
/// reaches, or its latest task where there are no milestones. Walks back from there through the
/// needs
/// that decided each start; where several did, all their tasks count. One a thread; like the
/// trials,
/// it takes each step for a whole block at a time.
final class Criticality {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Plan plan;
  private final Trials trials;
  private final NeedEvaluator needs;
  private final long[] counts;

  /// By task, then trial of the block: whether the task's own finish decides the end.
  private final boolean[][] finishes;

  /// Whether its resolution does, pivots included; the same array where it cannot pivot.
  private final boolean[][] resolutions;

  /// Whether its start does.
  private final boolean[][] starts;

  private final int[] last = new int[BlockRunner.BLOCK];
  private final double[] end = new double[BlockRunner.BLOCK];

  Criticality(Plan plan, Trials trials) {
    this.plan = plan;
    this.trials = trials;
    this.needs = new NeedEvaluator(trials);
    int n = plan.tasks().size();
    counts = new long[n];
    finishes = new boolean[n][BlockRunner.BLOCK];
    resolutions = new boolean[n][];
    starts = new boolean[n][BlockRunner.BLOCK];
    for (int i = 0; i < n; i++) {
      boolean pivots = trials.resolved[i] != trials.finish[i];
      resolutions[i] = pivots ? new boolean[BlockRunner.BLOCK] : finishes[i];
    }
  }

  /// In how many of the trials seen so far each task was critical.
  long[] counts() {
    return counts;
  }

  /// Counts a block of trials.
  void add(int from, int to) {
    markEnds(from, to);
    for (int s = plan.steps().size() - 1; s >= 0; s--) {
      switch (plan.steps().get(s)) {
        case Plan.Step.Run run -> walkBackTask(plan.tasks().get(run.task()), from, to);
        case Plan.Step.Resolve resolve ->
            walkBackPivot(resolve.task(), resolve.standby(), from, to);
      }
    }
  }

  private void markEnds(int from, int to) {
    boolean byMilestone = !plan.milestones().isEmpty();
    double[][] moments = byMilestone ? trials.milestone : trials.finish;
    Arrays.fill(last, -1);
    Arrays.fill(end, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < moments.length; i++) {
      for (int j = from; j < to; j++) {
        double moment = moments[i][j];
        if (moment > end[j - from] && moment < NEVER) {
          end[j - from] = moment;
          last[j - from] = i;
        }
      }
    }
    for (int j = from; j < to; j++) {
      int at = last[j - from];
      if (at >= 0 && byMilestone) {
        mark(plan.milestones().get(at), null, end[j - from], j, j - from);
      } else if (at >= 0) {
        finishes[at][j - from] = true;
      }
    }
  }

  private void walkBackPivot(int task, int standby, int from, int to) {
    boolean[] marks = resolutions[task];
    for (int j = from; j < to; j++) {
      if (!marks[j - from]) {
        continue;
      }
      marks[j - from] = false;
      boolean pivoted = trials.outcome(task, j) == Outcome.PIVOTED;
      if (pivoted && trials.resolved[standby][j] > trials.finish[task][j]) {
        resolutions[standby][j - from] = true;
      } else {
        finishes[task][j - from] = true;
      }
    }
  }

  private void walkBackTask(TaskPlan task, int from, int to) {
    boolean[] finish = finishes[task.index()];
    boolean[] start = starts[task.index()];
    boolean fact = task.done() != null || task.started() != null;
    for (int b = 0; b < to - from; b++) {
      if (finish[b] || start[b]) {
        counts[task.index()] += finish[b] ? 1 : 0;
        finish[b] = false;
        start[b] = false;
        if (!fact) {
          walkBackStart(task, from + b, b);
        }
      }
    }
  }

  private void walkBackStart(TaskPlan task, int trial, int b) {
    double start = trials.start[task.index()][trial];
    for (int source : task.pivotSources()) {
      if (trials.outcome(source, trial) == Outcome.PIVOTED
          && trials.finish[source][trial] >= start) {
        finishes[source][b] = true;
      }
    }
    mark(task.needs(), task, start, trial, b);
  }

  /// Working days that a task took, for links to its finish.
  private double work(@Nullable TaskPlan task, int trial) {
    if (task == null) {
      return 0;
    }
    double end = trials.finish[task.index()][trial];
    return end == NEVER
        ? 0
        : task.calendar().toWork(end) - task.calendar().toWork(trials.start[task.index()][trial]);
  }

  /// Marks the tasks whose links are met no earlier than `bound`.
  ///
  /// @param of whose need it is; null for a milestone's
  private void mark(NeedPlan need, @Nullable TaskPlan of, double bound, int trial, int b) {
    WorkCalendar calendar = of == null ? WorkCalendar.EVERY_DAY : of.calendar();
    switch (need) {
      case NeedPlan.Usable usable -> {
        for (int task : usable.tasks()) {
          double met = trials.usable[task][trial];
          if (met >= bound && met < NEVER) {
            resolutions[task][b] = true;
          }
        }
      }
      case NeedPlan.Link link -> {
        double met = needs.at(link, calendar, work(of, trial), trial);
        if (met >= bound - WorkCalendar.NOISE && met < NEVER) {
          (link.type().fromFinish() ? resolutions : starts)[link.task()][b] = true;
        }
      }
      case NeedPlan.All all -> {
        for (NeedPlan part : all.of()) {
          mark(part, of, bound, trial, b);
        }
      }
      case NeedPlan.AtLeast some -> {
        double work = work(of, trial);
        if (needs.at(some, calendar, work, trial) >= bound - WorkCalendar.NOISE) {
          for (NeedPlan part : some.of()) {
            if (needs.at(part, calendar, work, trial) <= bound + WorkCalendar.NOISE) {
              mark(part, of, bound, trial, b);
            }
          }
        }
      }
    }
  }
}
