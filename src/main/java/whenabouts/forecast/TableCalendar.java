package whenabouts.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import whenabouts.roadmap.Squad;

/// The calendar of a squad with holidays, or whose working days do not follow each other: two
/// tables, of days and of working days.
final class TableCalendar extends WorkCalendar {
  /// Days of table ahead where no holiday reaches further; later days repeat its last week.
  private static final int DAYS_AHEAD = 1 << 13;

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

  private TableCalendar(int firstDay, double[] workAt, int[] endOf, int firstWork) {
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

  /// @param earliest the first day anything is known of, on or before `asOf`
  static TableCalendar of(Squad squad, LocalDate asOf, LocalDate earliest) {
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
    return new TableCalendar(firstDay, workAt, endOf, 1 - before);
  }

  private static int count(boolean[] works, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += works[i] ? 1 : 0;
    }
    return count;
  }

  @Override
  int workPerWeek() {
    return workPerWeek;
  }

  @Override
  double toWork(double moment) {
    double weeks = moment < days ? 0 : Math.floor((moment - days) / WEEK) + 1;
    double inTable = Math.max(moment - weeks * WEEK, firstDay);
    int day = Math.min((int) Math.floor(inTable) - firstDay, workAt.length - 2);
    double start = workAt[day];
    double work = start + (workAt[day + 1] - start) * (inTable - firstDay - day);
    return work + weeks * workPerWeek;
  }

  @Override
  double toMoment(double work) {
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

  /// NaN for a moment that its tables do not hold.
  @Override
  double worked(double moment) {
    if (moment >= 0 && moment < days) {
      double inTable = moment - firstDay;
      int day = (int) inTable;
      double base = workAt[day];
      return base + (workAt[day + 1] - base) * (inTable - day);
    }
    return Double.NaN;
  }

  @Override
  double end(double start, double worked, double work) {
    double total = worked + work;
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

  @Override
  void plus(double[] start, double[] work, double[] end, int count) {
    for (int j = 0; j < count; j++) {
      end[j] = end(start[j], work[j]);
    }
  }

  @Override
  public String toString() {
    return "TableCalendar" + Arrays.asList(firstDay, days, workPerWeek);
  }
}
