package whenabouts.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The calendar of a squad without holidays whose working days follow each other, Monday to Friday
/// for instance: sums and products without a table, which the compiler turns into vectors.
final class WeeklyCalendar extends WorkCalendar {
  /// Stands in for infinite moments, from which nothing can be told apart.
  private static final double FAR = 1e12;

  private static final double PER_WEEK = 1.0 / WEEK;

  /// Start of the working days of the week in which, or before whose working days, `asOf` lies.
  private final double monday;

  private final double days;
  private final double perDays;

  /// Days of a week that are none.
  private final double free;

  /// Working time from `monday` to `asOf`.
  private final double before;

  private WeeklyCalendar(double monday, int days) {
    this.monday = monday;
    this.days = days;
    perDays = 1.0 / days;
    free = WEEK - days;
    before = Math.min(-monday, days);
  }

  /// @param first of the week's working days, those that follow each other
  static WeeklyCalendar of(DayOfWeek first, int days, LocalDate asOf) {
    int since = Math.floorMod(asOf.getDayOfWeek().getValue() - first.getValue(), WEEK);
    return new WeeklyCalendar(-since, days);
  }

  /// The first of the working days of a week if all of them follow each other; else null.
  static @Nullable DayOfWeek firstOfRun(Set<DayOfWeek> workdays) {
    for (DayOfWeek first : workdays) {
      boolean run = !workdays.contains(first.minus(1));
      for (int i = 1; i < workdays.size(); i++) {
        run &= workdays.contains(first.plus(i));
      }
      if (run) {
        return first;
      }
    }
    return null;
  }

  @Override
  int workPerWeek() {
    return (int) days;
  }

  // Where a moment lies so close to the turn of a week that the product with the inverse puts it
  // into the other one, either gives the same but for rounding noise.

  @Override
  double toWork(double moment) {
    return sinceMonday(moment - monday) - before;
  }

  @Override
  double toMoment(double work) {
    return momentAt(work + before);
  }

  @Override
  double plus(double moment, double work) {
    return work >= 0 ? end(moment, work) : super.plus(moment, work);
  }

  /// Counted from `monday`.
  @Override
  double worked(double moment) {
    return sinceMonday(Math.min(moment, FAR) - monday);
  }

  private double sinceMonday(double since) {
    double week = Math.floor(since * PER_WEEK);
    return week * days + Math.min(since - week * WEEK, days);
  }

  @Override
  double end(double start, double worked, double work) {
    return Math.max(start, momentAt(worked + work));
  }

  private double momentAt(double since) {
    double week = Math.ceil((since - NOISE) * perDays) - 1;
    return since + week * free + monday;
  }

  /// Three loops, each with one minimum or maximum: together they take half as long again.
  @Override
  void plus(double[] start, double[] work, double[] end, int count) {
    for (int j = 0; j < count; j++) {
      end[j] = Math.min(start[j], FAR) - monday;
    }
    for (int j = 0; j < count; j++) {
      end[j] = momentAt(sinceMonday(end[j]) + work[j]);
    }
    for (int j = 0; j < count; j++) {
      end[j] = Math.max(start[j], end[j]);
    }
  }

  @Override
  public String toString() {
    return "WeeklyCalendar[" + monday + ", " + workPerWeek() + "]";
  }
}
