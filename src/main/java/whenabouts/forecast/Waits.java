package whenabouts.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Plan.TaskPlan;

/// How long each task that is ready has to wait: for people, for a place under the limit of work in
/// progress, or for the next sprint. Read off the first block of trials, which tells it well enough
/// for a picture.
final class Waits {
  /// Shorter waits are noise to whoever looks at them.
  private static final double LEAST_DAYS = 0.5;

  private static final int MOST_TRIALS = 256;

  private final Plan plan;
  private final TaskForecast.@Nullable Wait[] waits;

  Waits(Plan plan) {
    this.plan = plan;
    waits = new TaskForecast.Wait[plan.tasks().size()];
  }

  /// @param trials the block
  /// @param count how many trials of it were played
  void read(Trials trials, int count) {
    NeedEvaluator needs = new NeedEvaluator(trials);
    int some = Math.min(count, MOST_TRIALS);
    double[] ready = new double[some];
    for (TaskPlan task : plan.tasks()) {
      waits[task.index()] = task.started() == null ? wait(task, trials, needs, ready, some) : null;
    }
  }

  /// @return null where there is no wait to speak of
  private static TaskForecast.@Nullable Wait wait(
      TaskPlan task, Trials trials, NeedEvaluator needs, double[] ready, int count) {
    double[] start = trials.start[task.index()];
    double[] finish = trials.finish[task.index()];
    WorkCalendar calendar = task.calendar();
    double days = 0;
    int started = 0;
    for (int j = 0; j < count; j++) {
      if (start[j] < Double.POSITIVE_INFINITY) {
        double work = calendar.toWork(finish[j]) - calendar.toWork(start[j]);
        double moment = needs.ready(task, work, j);
        ready[started++] = moment;
        days += calendar.toWork(start[j]) - calendar.toWork(Math.min(moment, start[j]));
      }
    }
    if (started == 0 || days / started < LEAST_DAYS) {
      return null;
    }
    Arrays.sort(ready, 0, started);
    return new TaskForecast.Wait(ready[(started - 1) / 2], days / started);
  }

  /// Of a task, by its index; null where it hardly ever waits or has started.
  TaskForecast.@Nullable Wait of(int task) {
    return waits[task];
  }
}
