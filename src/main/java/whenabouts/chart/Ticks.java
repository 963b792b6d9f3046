package whenabouts.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The scale of a time axis: days, weeks, months, quarters or years, whatever leaves room for its
/// labels, and above it a coarser one that gives the context.
///
/// @param unit days, weeks, months, quarters or years
/// @param upper the coarser cells; empty where the unit is years
record Ticks(Unit unit, List<Cell> upper, List<Cell> lower) {

  enum Unit {
    DAYS(1, 26),
    WEEKS(7, 38),
    MONTHS(30.4, 40),
    QUARTERS(91.3, 34),
    YEARS(365.25, 44);

    private final double days;
    private final double room;

    Unit(double days, double room) {
      this.days = days;
      this.room = room;
    }
  }

  /// A stretch of the axis.
  ///
  /// @param from in calendar days from the start of `asOf`
  record Cell(double from, double to, String label) {}

  static Ticks of(TimeScale scale, LocalDate asOf, Texts texts) {
    Unit unit = unit(scale.pixelsPerDay());
    return new Ticks(unit, upper(unit, scale, asOf, texts), lower(unit, scale, asOf, texts));
  }

  private static Unit unit(double pixelsPerDay) {
    for (Unit unit : Unit.values()) {
      if (unit.days * pixelsPerDay >= unit.room) {
        return unit;
      }
    }
    return Unit.YEARS;
  }

  private static List<Cell> lower(Unit unit, TimeScale scale, LocalDate asOf, Texts texts) {
    return switch (unit) {
      case DAYS -> cells(scale, asOf, unit, 1, d -> texts.format(d, "d"));
      case WEEKS -> cells(scale, asOf, unit, 1, d -> texts.format(d, "d"));
      case MONTHS -> cells(scale, asOf, unit, 1, d -> texts.format(d, "MMM"));
      case QUARTERS ->
          cells(
              scale,
              asOf,
              unit,
              1,
              d -> texts.text("axis.quarter", d.get(IsoFields.QUARTER_OF_YEAR)));
      case YEARS -> {
        int step = 1;
        while (step * Unit.YEARS.days * scale.pixelsPerDay() < Unit.YEARS.room) {
          step = step == 1 ? 2 : step == 2 ? 5 : step * 2;
        }
        yield cells(scale, asOf, unit, step, d -> texts.format(d, "y"));
      }
    };
  }

  private static List<Cell> upper(Unit unit, TimeScale scale, LocalDate asOf, Texts texts) {
    return switch (unit) {
      case DAYS, WEEKS -> cells(scale, asOf, Unit.MONTHS, 1, d -> texts.format(d, "yMMMM"));
      case MONTHS, QUARTERS -> cells(scale, asOf, Unit.YEARS, 1, d -> texts.format(d, "y"));
      case YEARS -> List.of();
    };
  }

  private static List<Cell> cells(
      TimeScale scale, LocalDate asOf, Unit unit, int step, Function<LocalDate, String> label) {
    List<Cell> cells = new ArrayList<>();
    LocalDate date = floor(asOf.plusDays((long) Math.floor(scale.span().from())), unit, step);
    double day = day(asOf, date);
    while (day < scale.span().to()) {
      LocalDate next = next(date, unit, step);
      cells.add(new Cell(day, day(asOf, next), label.apply(date)));
      date = next;
      day = day(asOf, date);
    }
    return cells;
  }

  private static double day(LocalDate asOf, LocalDate date) {
    return ChronoUnit.DAYS.between(asOf, date);
  }

  private static LocalDate floor(LocalDate date, Unit unit, int step) {
    return switch (unit) {
      case DAYS -> date;
      case WEEKS -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTHS -> date.withDayOfMonth(1);
      case QUARTERS -> date.with(IsoFields.DAY_OF_QUARTER, 1);
      case YEARS -> LocalDate.of(Math.floorDiv(date.getYear(), step) * step, 1, 1);
    };
  }

  private static LocalDate next(LocalDate date, Unit unit, int step) {
    return switch (unit) {
      case DAYS -> date.plusDays(step);
      case WEEKS -> date.plusWeeks(step);
      case MONTHS -> date.plusMonths(step);
      case QUARTERS -> date.plusMonths(3L * step);
      case YEARS -> date.plusYears(step);
    };
  }
}
