package whenabouts.forecast;

import java.util.Arrays;
import java.util.OptionalDouble;

/// How long tasks take, for programs that plan with one duration a task.
public final class Lengths {
  private Lengths() {}

  /// The working days on the calendar of its squad, from its start to its own resolution, that a
  /// task does not exceed in a share `p` of the trials in which it runs: with its drivers, risks,
  /// time box and the wait for the close of its sprint, without any wait before it starts. Empty
  /// where it never runs.
  ///
  /// @param p in (0, 1]
  public static OptionalDouble workingDays(Forecast forecast, TaskForecast task, double p) {
    WorkCalendar calendar =
        WorkCalendar.bySquad(forecast.roadmap())
            .getOrDefault(task.task().squad(), WorkCalendar.EVERY_DAY);
    double[] starts = task.start().moments();
    double[] finishes = task.finish().moments();
    double[] lengths = new double[Math.min(starts.length, finishes.length)];
    int runs = 0;
    for (int i = 0; i < lengths.length; i++) {
      if (finishes[i] < Double.POSITIVE_INFINITY) {
        lengths[runs++] = length(calendar, starts[i], finishes[i]);
      }
    }
    if (runs > 0) {
      Arrays.sort(lengths, 0, runs);
      return OptionalDouble.of(lengths[Math.max(0, (int) Math.ceil(p * runs - 1e-9) - 1)]);
    }
    // Of very many trials the single ones are not kept: what is typical of both ends tells enough.
    Distribution finish = task.finish().ifReached();
    double end = finish.quantile(p);
    double start = task.start().quantile(p * task.finish().reached());
    return Double.isFinite(start) && Double.isFinite(end)
        ? OptionalDouble.of(length(calendar, start, end))
        : OptionalDouble.empty();
  }

  private static double length(WorkCalendar calendar, double start, double end) {
    return Math.max(0, calendar.toWork(end) - calendar.toWork(start));
  }
}
