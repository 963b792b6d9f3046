package whenabouts.forecast;

import java.time.LocalDate;
import whenabouts.roadmap.Squad;

/// The sprints of a squad, in calendar days from the start of `asOf`: delivery starts at the start
/// of a sprint and counts as delivered at the close of its last working day.
///
/// @param first start of some sprint, before `asOf`
/// @param length days of a sprint
record Sprints(double first, double length, WorkCalendar calendar) {
  static Sprints of(Squad.Sprint sprint, LocalDate asOf, WorkCalendar calendar) {
    long length = 7L * sprint.weeks();
    long from = sprint.from().toEpochDay() - asOf.toEpochDay();
    return new Sprints(Math.floorMod(from, length) - length, length, calendar);
  }

  /// The first start of a sprint at or after a moment; infinite for an infinite one.
  double next(double moment) {
    return first + length * Math.ceil((moment - first - WorkCalendar.NOISE) / length);
  }

  /// The close of the last working day of the sprint in which work ends; the end itself where that
  /// sprint has no working day after it, and where it is infinite.
  double close(double end) {
    return end == Double.POSITIVE_INFINITY
        ? end
        : Math.max(end, calendar.toMoment(calendar.toWork(next(end))));
  }
}
