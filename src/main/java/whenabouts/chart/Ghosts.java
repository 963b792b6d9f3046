package whenabouts.chart;

import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.TaskForecast;

/// What the forecast of the roadmap itself says of the things in that of a scenario, where it says
/// something else.
final class Ghosts {
  /// Shares of all trials at which two ranges are compared.
  private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.85, 0.95};

  /// Calendar days below which two dates are the same to the eye.
  private static final double LEAST_DAYS = 0.5;

  private static final double LEAST_SHARE = 0.005;

  private final @Nullable Forecast base;

  /// @param base null: there is nothing to compare with
  Ghosts(@Nullable Forecast base) {
    this.base = base;
  }

  /// Its range on the roadmap itself; null where that is the same, or not known.
  @Nullable Distribution ofTask(TaskForecast task) {
    return base == null
        ? null
        : base.task(task.task().id())
            .map(TaskForecast::finish)
            .filter(finish -> differ(finish, task.finish()))
            .orElse(null);
  }

  @Nullable Distribution ofMilestone(MilestoneForecast milestone) {
    return base == null
        ? null
        : base.milestone(milestone.milestone().id())
            .map(MilestoneForecast::finish)
            .filter(finish -> differ(finish, milestone.finish()))
            .orElse(null);
  }

  /// Whether a task is not on the roadmap itself.
  boolean lacks(String task) {
    return base != null && base.task(task).isEmpty();
  }

  /// Whether two distributions differ by more than what chance does where they have different
  /// trials.
  private static boolean differ(Distribution base, Distribution now) {
    boolean paired = base.trials() == now.trials();
    double share = paired ? LEAST_SHARE : 0.03;
    if (Math.abs(base.reached() - now.reached()) > share) {
      return true;
    }
    for (double p : LEVELS) {
      double a = base.quantile(p);
      double b = now.quantile(p);
      double error = paired ? 0 : 3 * now.standardErrorOfQuantile(p);
      if (a != b && Math.abs(a - b) > Math.max(LEAST_DAYS, error)) {
        return true;
      }
    }
    return false;
  }
}
