package whenabouts.export.deck;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// An axis of days for a native chart, whose numbers are those by which spreadsheets count days.
///
/// @param asOf the day from whose start moments count
/// @param from first moment, the start of a Monday, in calendar days
/// @param to last moment, in calendar days
/// @param step from one label to the next, in days
record DayScale(LocalDate asOf, double from, double to, int step) {
  /// Spreadsheets count days from the end of 1899.
  private static final long EPOCH = 25569;

  private static final int[] STEPS = {7, 14, 28, 56, 91, 182, 364, 728, 1820, 3640};

  /// @param most labels
  static DayScale of(LocalDate asOf, double first, double last, int most) {
    LocalDate monday =
        asOf.plusDays((long) Math.floor(first))
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    double from = monday.toEpochDay() - asOf.toEpochDay();
    int step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0; i--) {
      if ((last - from) / STEPS[i] <= Math.max(2, most)) {
        step = STEPS[i];
      }
    }
    return new DayScale(asOf, from, Math.max(from + step, last), step);
  }

  /// The number of a moment.
  double serial(double day) {
    return asOf.toEpochDay() + EPOCH + day;
  }

  /// The format of a spreadsheet for its labels: days and months, or months and years where it is
  /// long.
  String format(Locale locale) {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            to - from > 500 ? "yMMM" : "MMMd", IsoChronology.INSTANCE, locale);
    StringBuilder format = new StringBuilder();
    for (char c : pattern.replaceAll("'([^']*)'", "$1").toCharArray()) {
      switch (c) {
        case 'M', 'L' -> format.append('m');
        case 'd', 'y' -> format.append(c);
        default -> format.append('\\').append(c);
      }
    }
    return format.toString().replaceAll("\\by+", "yyyy");
  }
}
