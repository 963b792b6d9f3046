package whenabouts.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import whenabouts.forecast.Wording;

/// Dates up the side of a chart, each with its label: weeks or months, whatever leaves room.
final class DayTicks {
  private static final double ROOM = 24;
  private static final double MONTH = 30.4;
  private static final int[] WEEKS = {1, 2};
  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};

  private DayTicks() {}

  /// @param day calendar days from the start of `asOf`
  record Tick(double day, String label) {}

  /// @param upward a scale whose pixels run up the page
  static List<Tick> of(TimeScale upward, LocalDate asOf, Wording wording, Texts texts) {
    double pixels = Math.abs(upward.pixelsPerDay());
    LocalDate from = asOf.plusDays((long) Math.ceil(upward.span().from()));
    LocalDate to = asOf.plusDays((long) Math.floor(upward.span().to()));
    for (int step : WEEKS) {
      if (7 * step * pixels >= ROOM) {
        LocalDate monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate date = monday; !date.isAfter(to); date = date.plusWeeks(step)) {
          ticks.add(new Tick(ChronoUnit.DAYS.between(asOf, date), wording.date(date)));
        }
        return ticks;
      }
    }
    return months(from, to, asOf, pixels, texts);
  }

  private static List<Tick> months(
      LocalDate from, LocalDate to, LocalDate asOf, double pixels, Texts texts) {
    int step = MONTHS[MONTHS.length - 1];
    for (int i = MONTHS.length - 1; i >= 0; i--) {
      step = MONTHS[i] * MONTH * pixels >= ROOM ? MONTHS[i] : step;
    }
    long first = Math.ceilDiv(12L * from.getYear() + from.getMonthValue() - 1, step) * step;
    LocalDate date = LocalDate.of((int) (first / 12), (int) (first % 12) + 1, 1);
    List<Tick> ticks = new ArrayList<>();
    while (!date.isAfter(to)) {
      if (!date.isBefore(from)) {
        String label = texts.format(date, step % 12 == 0 ? "y" : "yMMM");
        ticks.add(new Tick(ChronoUnit.DAYS.between(asOf, date), label));
      }
      date = date.plusMonths(step);
    }
    return ticks;
  }
}
