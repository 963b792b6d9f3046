package whenabouts.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Squad;

/// Maps moments (calendar days from the start of `asOf`) to working time (working days since then)
/// and back: piecewise linear and monotone. Before `asOf` both are negative.
///
/// The end of a working day and the start of the next are the same working time; it maps back to
/// the earlier moment, so that work done by Friday evening ends on Friday.
final class WorkCalendar {
  /// Rounding noise, in days: sums of durations this close to a whole day are taken for one.
  static final double NOISE = 1e-9;

  private static final int WEEK = 7;

  /// Days of table ahead where no holiday reaches further; later days repeat its last week.
  private static final int DAYS_AHEAD = 1 << 13;

  /// The calendar in which every day is a working day.
  static final WorkCalendar EVERY_DAY = new WorkCalendar(0, new double[2], new int[1], 0);

  private final int firstDay;

  /// Working time at the start of day `firstDay + i`.
  private final double[] workAt;

  /// End of working day number `k + firstWork`, as a moment.
  private final int[] endOf;

  private final int firstWork;
  private final int workPerWeek;
  private final int days;

  /// The last working time that the table holds.
  private final double lastWork;

  private WorkCalendar(int firstDay, double[] workAt, int[] endOf, int firstWork) {
    this.firstDay = firstDay;
    this.workAt = workAt;
    this.endOf = endOf;
    this.firstWork = firstWork;
    this.days = firstDay + workAt.length - 1;
    this.lastWork = endOf.length - 1.0 + firstWork;
    this.workPerWeek =
        workAt.length > WEEK
            ? (int) (workAt[workAt.length - 1] - workAt[workAt.length - 1 - WEEK])
            : WEEK;
  }

  /// The calendar of a squad; every day for none.
  ///
  /// @param earliest the first day anything is known of, on or before `asOf`
  static WorkCalendar of(@Nullable Squad squad, LocalDate asOf, LocalDate earliest) {
    if (squad == null || (squad.workdays().size() == WEEK && squad.holidays().isEmpty())) {
      return EVERY_DAY;
    }
    int firstDay = Math.min(0, Math.toIntExact(earliest.toEpochDay() - asOf.toEpochDay()) - WEEK);
    int lastHoliday =
        squad.holidays().isEmpty()
            ? 0
            : Math.toIntExact(squad.holidays().last().toEpochDay() - asOf.toEpochDay());
    int lastDay = Math.max(DAYS_AHEAD, lastHoliday + 2 * WEEK);
    boolean[] works = new boolean[lastDay - firstDay];
    for (int i = 0; i < WEEK; i++) {
      boolean workday =
          squad.workdays().contains(asOf.plusDays((long) firstDay + i).getDayOfWeek());
      for (int j = i; j < works.length; j += WEEK) {
        works[j] = workday;
      }
    }
    for (LocalDate holiday : squad.holidays()) {
      long day = holiday.toEpochDay() - asOf.toEpochDay() - firstDay;
      if (day >= 0) {
        works[(int) day] = false;
      }
    }
    int before = count(works, 0, -firstDay);
    double[] workAt = new double[works.length + 1];
    int[] endOf = new int[count(works, 0, works.length)];
    int done = 0;
    for (int i = 0; i < works.length; i++) {
      workAt[i] = done - before;
      if (works[i]) {
        endOf[done++] = firstDay + i + 1;
      }
    }
    workAt[works.length] = done - before;
    return new WorkCalendar(firstDay, workAt, endOf, 1 - before);
  }

  private static int count(boolean[] works, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += works[i] ? 1 : 0;
    }
    return count;
  }

  /// Working days in an ordinary week.
  int workPerWeek() {
    return workPerWeek;
  }

  /// Working time at a finite moment.
  double toWork(double moment) {
    if (this == EVERY_DAY) {
      return moment;
    }
    double weeks = moment < days ? 0 : Math.floor((moment - days) / WEEK) + 1;
    double inTable = Math.max(moment - weeks * WEEK, firstDay);
    int day = Math.min((int) Math.floor(inTable) - firstDay, workAt.length - 2);
    double start = workAt[day];
    double work = start + (workAt[day + 1] - start) * (inTable - firstDay - day);
    return work + weeks * workPerWeek;
  }

  /// The first moment at which that much working time, a finite number, has passed.
  double toMoment(double work) {
    if (this == EVERY_DAY) {
      return work;
    }
    int number = (int) Math.ceil(work - NOISE) - firstWork;
    if (number < 0) {
      return firstDay;
    }
    if (number >= endOf.length) {
      double last = endOf.length - 1.0 + firstWork;
      double weeks = Math.floor((work - last) / workPerWeek) + 1;
      return toMoment(work - weeks * workPerWeek) + weeks * WEEK;
    }
    return endOf[number] - (number + firstWork - work);
  }

  /// The moment after `work` working days from a finite moment; never before that moment for work
  /// of 0 or more.
  double plus(double moment, double work) {
    double end = toMoment(toWork(moment) + work);
    return work >= 0 && end < moment ? moment : end;
  }

  /// The same as `plus` for work of 0 or more, faster and to the last bit the same wherever it is
  /// called from; infinite where the start is.
  double end(double start, double work) {
    return end(start, worked(start), work);
  }

  /// Working time at a moment, to be given to `end`; NaN for one that its tables do not hold.
  double worked(double moment) {
    if (this == EVERY_DAY) {
      return moment;
    }
    if (moment >= 0 && moment < days) {
      double inTable = moment - firstDay;
      int day = (int) inTable;
      double base = workAt[day];
      return base + (workAt[day + 1] - base) * (inTable - day);
    }
    return Double.NaN;
  }

  /// The same where `worked` of the start is known: one for all that start at a moment.
  double end(double start, double worked, double work) {
    double total = worked + work;
    if (this == EVERY_DAY) {
      return total;
    }
    // The two table look-ups of plus, in line; what lies beyond the tables takes the general way.
    if (total <= lastWork) {
      int number = (int) (total + (1 - NOISE)) - firstWork; // its ceiling, noise apart
      if (number >= 0) {
        double end = endOf[number] - (number + firstWork - total);
        return end < start ? start : end;
      }
    }
    return start == Double.POSITIVE_INFINITY ? start : plus(start, work);
  }

  /// The same for whole blocks.
  ///
  /// @param start and `end` are read and written at `from .. to`, `work` at `0 .. to - from`
  void plus(double[] start, double[] work, double[] end, int from, int to) {
    for (int j = from; j < to; j++) {
      end[j] = end(start[j], work[j - from]);
    }
  }

  @Override
  public String toString() {
    return "WorkCalendar" + Arrays.asList(firstDay, days, workPerWeek);
  }
}
