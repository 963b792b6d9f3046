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

  /// Working time from `monday` to `asOf`.
  private final double before;

  private WeeklyCalendar(double monday, int days) {
    this.monday = monday;
    this.days = days;
    perDays = 1.0 / days;
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
    double since = moment - monday;
    double week = Math.floor(since * PER_WEEK);
    return week * days + Math.min(since - week * WEEK, days) - before;
  }

  @Override
  double toMoment(double work) {
    double since = work + before;
    double week = Math.ceil((since - NOISE) * perDays) - 1;
    return week * WEEK + (since - week * days) + monday;
  }

  @Override
  double worked(double moment) {
    return toWork(Math.min(moment, FAR));
  }

  @Override
  double end(double start, double worked, double work) {
    return Math.max(start, toMoment(worked + work));
  }

  @Override
  void plus(double[] start, double[] work, double[] end, int count) {
    for (int j = 0; j < count; j++) {
      end[j] = end(start[j], worked(start[j]), work[j]);
    }
  }

  @Override
  public String toString() {
    return "WeeklyCalendar[" + monday + ", " + workPerWeek() + "]";
  }
}
