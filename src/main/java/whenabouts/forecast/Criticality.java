package whenabouts.forecast;

import java.util.Arrays;
import whenabouts.forecast.Plan.NeedPlan;
import whenabouts.forecast.Plan.TaskPlan;
import whenabouts.roadmap.Outcome;

/// Which tasks lie on the longest path to the end of the roadmap: the latest milestone that a trial
/// reaches, else its latest task. Walks back from there through the needs that decided each start;
/// where several did, all their tasks count. One a thread.
final class Criticality {
  private final Plan plan;
  private final Trials trials;
  private final NeedEvaluator needs;
  private final long[] counts;

  /// Tasks whose resolution, own finish or start decides the end of the trial at hand.
  private final boolean[] resolutions;

  private final boolean[] finishes;
  private final boolean[] starts;

  Criticality(Plan plan, Trials trials) {
    this.plan = plan;
    this.trials = trials;
    this.needs = new NeedEvaluator(trials);
    int n = plan.tasks().size();
    counts = new long[n];
    resolutions = new boolean[n];
    finishes = new boolean[n];
    starts = new boolean[n];
  }

  /// In how many of the trials seen so far each task was critical.
  long[] counts() {
    return counts;
  }

  void add(int from, int to) {
    for (int trial = from; trial < to; trial++) {
      if (markEnd(trial)) {
        walkBack(trial);
      }
    }
  }

  private boolean markEnd(int trial) {
    int last = latest(trials.milestone, trial);
    if (last >= 0) {
      double end = trials.milestone[last][trial];
      mark(plan.milestones().get(last), WorkCalendar.EVERY_DAY, 0, end, trial);
      return true;
    }
    int task = plan.milestones().isEmpty() ? latest(trials.finish, trial) : -1;
    if (task >= 0) {
      finishes[task] = true;
    }
    return task >= 0;
  }

  private static int latest(double[][] moments, int trial) {
    int last = -1;
    double end = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < moments.length; i++) {
      double moment = moments[i][trial];
      if (moment > end && moment < Double.POSITIVE_INFINITY) {
        end = moment;
        last = i;
      }
    }
    return last;
  }

  private void walkBack(int trial) {
    for (int s = plan.steps().size() - 1; s >= 0; s--) {
      switch (plan.steps().get(s)) {
        case Plan.Step.Run run -> walkBackTask(plan.tasks().get(run.task()), trial);
        case Plan.Step.Resolve resolve -> {
          if (resolutions[resolve.task()]) {
            walkBackPivot(resolve.task(), resolve.standby(), trial);
          }
        }
      }
    }
    Arrays.fill(resolutions, false);
    Arrays.fill(finishes, false);
    Arrays.fill(starts, false);
  }

  private void walkBackPivot(int task, int standby, int trial) {
    resolutions[task] = false;
    boolean pivoted = trials.outcome(task, trial) == Outcome.PIVOTED;
    if (pivoted && trials.resolved[standby][trial] > trials.finish[task][trial]) {
      markFinish(standby);
    } else {
      finishes[task] = true;
    }
  }

  /// Marks the end of a task: of its pivots, where it may pivot.
  private void markFinish(int task) {
    if (trials.resolved[task] == trials.finish[task]) {
      finishes[task] = true;
    } else {
      resolutions[task] = true;
    }
  }

  private void walkBackTask(TaskPlan task, int trial) {
    int i = task.index();
    if (!finishes[i] && !starts[i]) {
      return;
    }
    if (finishes[i]) {
      counts[i]++;
    }
    if (task.done() != null || task.started() != null) {
      return;
    }
    double start = trials.start[i][trial];
    double end = trials.finish[i][trial];
    double work = task.calendar().toWork(end) - task.calendar().toWork(start);
    for (int source : task.pivotSources()) {
      if (trials.outcome(source, trial) == Outcome.PIVOTED
          && trials.finish[source][trial] >= start) {
        finishes[source] = true;
      }
    }
    mark(task.needs(), task.calendar(), work, start, trial);
  }

  /// Marks the tasks whose links are met no earlier than `bound`.
  private void mark(NeedPlan need, WorkCalendar calendar, double work, double bound, int trial) {
    switch (need) {
      case NeedPlan.Link link -> {
        double met = needs.at(link, calendar, work, trial);
        if (met >= bound - WorkCalendar.NOISE && met < Double.POSITIVE_INFINITY) {
          if (link.type().fromFinish()) {
            markFinish(link.task());
          } else {
            starts[link.task()] = true;
          }
        }
      }
      case NeedPlan.All all -> all.of().forEach(p -> mark(p, calendar, work, bound, trial));
      case NeedPlan.AtLeast some -> {
        if (needs.at(some, calendar, work, trial) >= bound - WorkCalendar.NOISE) {
          for (NeedPlan part : some.of()) {
            if (needs.at(part, calendar, work, trial) <= bound + WorkCalendar.NOISE) {
              mark(part, calendar, work, bound, trial);
            }
          }
        }
      }
    }
  }
}
