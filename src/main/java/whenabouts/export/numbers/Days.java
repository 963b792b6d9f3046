package whenabouts.export.numbers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Squad;

/// First and last days of tasks, for plans that know one date each: what has happened, else a
/// percentile over the futures in which the task runs.
///
/// @param start first day of work
/// @param finish last day of work, not before the first
/// @param state what is known of it
record Days(LocalDate start, LocalDate finish, State state) {
  /// No calendar is searched further for a working day.
  private static final int MOST_DAYS_OFF = 400;

  enum State {
    DONE,
    RUNNING,
    OPEN
  }

  /// Null where the task never runs.
  ///
  /// @param p in (0, 1], which percentile of its finish; its start is the median
  static @Nullable Days of(Forecast forecast, TaskForecast task, double p) {
    String id = task.task().id();
    Actual actual = forecast.roadmap().actual(id).orElse(Actual.nothing(id));
    Distribution finishes = task.finish().ifReached();
    LocalDate finish = forecast.date(finishes.quantile(p));
    if (finish == null) {
      return null;
    }
    boolean done = actual.outcome() != null;
    if (done && actual.finished() != null) {
      finish = actual.finished();
    }
    LocalDate begun = actual.started();
    LocalDate start = begun != null ? begun : firstDay(forecast, task);
    State state = done ? State.DONE : begun != null ? State.RUNNING : State.OPEN;
    return new Days(start.isAfter(finish) ? finish : start, finish, state);
  }

  private static LocalDate firstDay(Forecast forecast, TaskForecast task) {
    LocalDate day = forecast.firstDate(task.start().ifReached().quantile(0.5));
    Squad squad = forecast.roadmap().squad(task.task().squad()).orElse(null);
    for (int i = 0; squad != null && i < MOST_DAYS_OFF && !squad.works(day); i++) {
      day = day.plusDays(1);
    }
    return day;
  }
}
