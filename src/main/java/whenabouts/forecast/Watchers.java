package whenabouts.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;
import whenabouts.forecast.Plan.TaskPlan;
import whenabouts.roadmap.Outcome;

/// The tasks of a trial whose needs are not plain (see `Dependents`): looks at them anew whenever a
/// task that they may wait for is given a start, and tells when they are ready as far as known.
///
/// Where a task may pivot, its resolution follows that of its stand-by task.
final class Watchers {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final TaskPlan[] tasks;
  private final Trials trials;
  private final NeedEvaluator needs;
  private final Dependents dependents;
  private final Plan.Step.Resolve[] pivots;

  /// By task: the tasks that may pivot to it.
  private final int[][] sources;

  /// Those to look at, and those that others may wait for: none of them done.
  private final int[] notPlain;

  private final int[] watched;

  /// By task, as far as known in this trial: when those looked at are ready; who has a start.
  private final double[] ready;

  private final boolean[] scheduled;
  private final WaitingLists waiting;
  private final EventQueue queue;

  private int trial;
  private double[] work;

  /// @param ready and `scheduled` are the scheduler's, as are the lists and the queue
  Watchers(
      Plan plan,
      Trials trials,
      Dependents dependents,
      double[] ready,
      boolean[] scheduled,
      WaitingLists waiting,
      EventQueue queue) {
    this.trials = trials;
    this.dependents = dependents;
    this.ready = ready;
    this.scheduled = scheduled;
    this.waiting = waiting;
    this.queue = queue;
    tasks = plan.tasks().toArray(TaskPlan[]::new);
    needs = new NeedEvaluator(trials);
    pivots = plan.pivots();
    sources =
        Arrays.stream(tasks)
            .map(t -> t.pivotSources().stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    notPlain =
        IntStream.range(0, tasks.length)
            .filter(i -> !dependents.plain()[i] && tasks[i].done() == null)
            .toArray();
    watched = Arrays.stream(dependents.watched()).filter(i -> tasks[i].done() == null).toArray();
    work = ready;
  }

  /// Nobody watched but the tasks done has a start.
  ///
  /// @param work of each task in the trial
  void begin(int trial, double[] work) {
    this.trial = trial;
    this.work = work;
    for (int i : notPlain) {
      ready[i] = NEVER;
    }
    for (int i : watched) {
      trials.start[i][trial] = NEVER;
      trials.finish[i][trial] = NEVER;
      trials.usable[i][trial] = NEVER;
      trials.resolved[i][trial] = NEVER;
    }
    for (Plan.Step.Resolve pivot : pivots) {
      if (scheduled[pivot.task()]) {
        resolve(pivot.task(), pivot.standby());
      }
    }
  }

  void lookAtAll(double now) {
    for (int i : notPlain) {
      look(i, now);
    }
  }

  /// A task may be ready earlier than known so far.
  private void look(int task, double now) {
    if (!scheduled[task] && !waiting.contains(task)) {
      double moment = needs.ready(tasks[task], work[task], trial);
      if (moment < ready[task]) {
        ready[task] = moment;
        queue.add(Math.max(moment, now), Event.of(task, Event.READY));
      }
    }
  }

  /// A watched task is given a start.
  void tell(int i, double start, double finish, double now) {
    trials.start[i][trial] = start;
    trials.finish[i][trial] = finish;
    if (tasks[i].discovery() != null) {
      trials.settle(i, trial, trial + 1);
    }
    if (tasks[i].pivotTo() >= 0) {
      resolve(i, tasks[i].pivotTo());
    }
    settled(i, now);
  }

  /// Tells those that watch a task, and the sources that pivoted to it, of its start.
  private void settled(int task, double now) {
    for (int watcher : dependents.watchers()[task]) {
      look(watcher, now);
    }
    for (int source : sources[task]) {
      if (scheduled[source] && trials.outcome(source, trial) == Outcome.PIVOTED) {
        resolve(source, task);
        settled(source, now);
      }
    }
  }

  private void resolve(int task, int standby) {
    trials.resolve(task, standby, trial, trial + 1);
  }
}
