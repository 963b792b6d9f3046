package whenabouts.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;

/// Maps moments (calendar days from the start of `asOf`) to working time (working days since then)
/// and back: piecewise linear and monotone. Before `asOf` both are negative.
///
/// The end of a working day and the start of the next are the same working time; it maps back to
/// the earlier moment, so that work done by Friday evening ends on Friday.
abstract sealed class WorkCalendar permits EveryDay, WeeklyCalendar, TableCalendar {
  /// Rounding noise, in days: sums of durations this close to a whole day are taken for one.
  static final double NOISE = 1e-9;

  static final int WEEK = 7;

  /// The calendar in which every day is a working day.
  static final WorkCalendar EVERY_DAY = new EveryDay();

  /// The calendar of a squad; every day for none.
  ///
  /// @param earliest the first day anything is known of, on or before `asOf`
  static WorkCalendar of(@Nullable Squad squad, LocalDate asOf, LocalDate earliest) {
    if (squad == null || (squad.workdays().size() == WEEK && squad.holidays().isEmpty())) {
      return EVERY_DAY;
    }
    DayOfWeek first = WeeklyCalendar.firstOfRun(squad.workdays());
    return first != null && squad.holidays().isEmpty()
        ? WeeklyCalendar.of(first, squad.workdays().size(), asOf)
        : TableCalendar.of(squad, asOf, earliest);
  }

  /// The calendars of a roadmap's squads by their ids, back to the first fact.
  static Map<String, WorkCalendar> bySquad(Roadmap roadmap) {
    LocalDate earliest =
        roadmap.actuals().stream()
            .flatMap(a -> Stream.of(a.started(), a.finished()))
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .filter(day -> day.isBefore(roadmap.asOf()))
            .orElse(roadmap.asOf());
    return roadmap.squads().stream()
        .collect(Collectors.toMap(Squad::id, s -> of(s, roadmap.asOf(), earliest)));
  }

  /// Working days in an ordinary week.
  abstract int workPerWeek();

  /// Working time at a finite moment.
  abstract double toWork(double moment);

  /// The first moment at which that much working time, a finite number, has passed.
  abstract double toMoment(double work);

  /// The moment after `work` working days from a finite moment; never before that moment for work
  /// of 0 or more.
  double plus(double moment, double work) {
    double end = toMoment(toWork(moment) + work);
    return work >= 0 && end < moment ? moment : end;
  }

  /// The same as `plus` for work of 0 or more, faster and to the last bit the same wherever it is
  /// called from; infinite where the start is.
  final double end(double start, double work) {
    return end(start, worked(start), work);
  }

  /// Working time at a moment, to be given to `end`: one for all that start at a moment.
  abstract double worked(double moment);

  /// The same where `worked` of the start is known.
  abstract double end(double start, double worked, double work);

  /// The same for whole blocks.
  ///
  /// @param count all arrays are read and written at `0 .. count`
  abstract void plus(double[] start, double[] work, double[] end, int count);
}
