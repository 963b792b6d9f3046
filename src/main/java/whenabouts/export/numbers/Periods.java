package whenabouts.export.numbers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;

/// The weeks, or, where those would be too many, the months in which something may happen.
///
/// @param list without gaps; empty where nothing ever happens
/// @param weeks whether they are weeks
record Periods(List<Period> list, boolean weeks) {
  private static final int MOST_WEEKS = 160;
  private static final int MOST_MONTHS = 360;

  Periods {
    list = List.copyOf(list);
  }

  /// @param last its last day
  record Period(LocalDate first, LocalDate last) {}

  static Periods of(Forecast forecast, List<Entry> entries) {
    List<Distribution> reached =
        entries.stream().map(e -> e.finish().ifReached()).filter(d -> d.trials() > 0).toList();
    List<LocalDate> days =
        Stream.concat(
                reached.stream().map(d -> forecast.date(d.quantile(0.005))),
                reached.stream().map(d -> forecast.date(d.quantile(0.995))))
            .flatMap(Stream::ofNullable)
            .sorted()
            .toList();
    if (days.isEmpty()) {
      return new Periods(List.of(), true);
    }
    // The week before shows where the curve rises from.
    LocalDate first =
        days.getFirst().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
    LocalDate last = withTargets(days.getLast(), entries);
    return first.plusWeeks(MOST_WEEKS).isAfter(last) ? weeks(first, last) : months(first, last);
  }

  /// A target not long after the last day is worth a row.
  private static LocalDate withTargets(LocalDate last, List<Entry> entries) {
    return entries.stream()
        .flatMap(e -> Stream.ofNullable(e.target()))
        .filter(t -> t.isAfter(last) && t.isBefore(last.plusMonths(3)))
        .max(LocalDate::compareTo)
        .orElse(last);
  }

  private static Periods weeks(LocalDate first, LocalDate last) {
    List<Period> list = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusWeeks(1)) {
      list.add(new Period(day, day.plusDays(6)));
    }
    return new Periods(list, true);
  }

  private static Periods months(LocalDate first, LocalDate last) {
    List<Period> list = new ArrayList<>();
    YearMonth month = YearMonth.from(first);
    while (!month.isAfter(YearMonth.from(last)) && list.size() < MOST_MONTHS) {
      list.add(new Period(month.atDay(1), month.atEndOfMonth()));
      month = month.plusMonths(1);
    }
    return new Periods(list, false);
  }
}
