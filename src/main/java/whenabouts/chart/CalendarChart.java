package whenabouts.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Wording;

/// A calendar of the chance to be there by the end of each week: a row for each month, or, where
/// that would be too many, a row for each year and a cell for each month.
public final class CalendarChart {
  private static final double LEFT = 92;
  private static final double RIGHT = 16;
  private static final double TOP = 46;
  private static final double BOTTOM = 30;
  private static final double LEAST_ROW = 34;
  private static final double MOST_ROW = 64;
  private static final double MOST_CELL = 150;
  private static final double GAP = 4;

  /// More rows than this are nobody's plan; what comes later is said in a line.
  private static final int MOST_ROWS = 40;

  private final Forecast forecast;
  private final Subject subject;
  private final ChartOptions options;
  private final ChartStyle style;
  private final Wording wording;
  private final Texts texts;
  private final Distribution finish;
  private final Marks marks = new Marks();

  /// A week or a month.
  ///
  /// @param chance probability 0..1 to be there by its last day
  /// @param within probability 0..1 that it happens in it
  private record Cell(LocalDate first, LocalDate last, double chance, double within) {}

  private record Grid(Map<String, List<Cell>> rows, int columns, boolean weeks, boolean cut) {}

  private CalendarChart(Forecast forecast, Subject subject, ChartOptions options) {
    this.forecast = forecast;
    this.subject = subject;
    this.options = options;
    style = options.style();
    wording = Wording.of(forecast, options.locale());
    texts = Texts.of(wording.locale());
    finish = subject.finish();
  }

  public static Chart draw(Forecast forecast, Subject subject, ChartOptions options) {
    return new CalendarChart(forecast, subject, options).chart();
  }

  private Chart chart() {
    Grid grid = grid();
    String finding = finding();
    String title = texts.text("calendar.title", Wording.plain(subject.name()));
    paint(grid);
    return new Chart(
        finding,
        new Drawing(
            options.width(), options.height(), style.background(), title, finding, marks.list()),
        table(title, grid));
  }

  private String finding() {
    String name = wording.name(subject.name());
    if (finish.reached() == 0) {
      return texts.text("odds.finding.never", name);
    }
    Distribution reached = finish.ifReached();
    return texts.text(
        finish.never() > 0 ? "calendar.finding.never" : "calendar.finding",
        name,
        wording.range(reached, 0.1, 0.9),
        wording.never(finish));
  }

  private Grid grid() {
    Distribution reached = finish.ifReached();
    if (reached.trials() == 0) {
      return new Grid(Map.of(), 1, true, false);
    }
    LocalDate first = date(reached.quantile(0.005));
    LocalDate last = date(reached.quantile(0.995));
    LocalDate target = subject.target();
    if (target != null && target.isAfter(last) && target.isBefore(last.plusMonths(3))) {
      last = target;
    }
    if (target != null && target.isBefore(first) && target.isAfter(first.minusMonths(3))) {
      first = target;
    }
    int room = Math.max(1, (int) ((options.height() - TOP - BOTTOM) / LEAST_ROW));
    Grid weeks = weeks(first, last);
    return weeks.rows().size() <= room ? weeks : months(first, last, Math.min(room, MOST_ROWS));
  }

  /// A week belongs to the month of its Monday, after which it is named.
  private Grid weeks(LocalDate from, LocalDate to) {
    LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<Cell> cells = new ArrayList<>();
    while (!monday.isAfter(to) && cells.size() < 53 * MOST_ROWS) {
      cells.add(cell(monday, monday.plusDays(6)));
      monday = monday.plusWeeks(1);
    }
    return new Grid(rows(cells, c -> texts.format(c.first(), "yMMM")), 5, true, false);
  }

  private Grid months(LocalDate from, LocalDate to, int most) {
    List<Cell> cells = new ArrayList<>();
    YearMonth month = YearMonth.from(from);
    YearMonth end = YearMonth.of(Math.min(to.getYear(), from.getYear() + most - 1), 12);
    boolean cut = end.isBefore(YearMonth.from(to));
    while (!month.isAfter(end) && !month.isAfter(YearMonth.from(to))) {
      cells.add(cell(month.atDay(1), month.atEndOfMonth()));
      month = month.plusMonths(1);
    }
    return new Grid(rows(cells, c -> texts.format(c.first(), "y")), 12, false, cut);
  }

  private static Map<String, List<Cell>> rows(List<Cell> cells, Function<Cell, String> name) {
    Map<String, List<Cell>> rows = new LinkedHashMap<>();
    cells.forEach(c -> rows.computeIfAbsent(name.apply(c), _ -> new ArrayList<>()).add(c));
    return rows;
  }

  private Cell cell(LocalDate first, LocalDate last) {
    double chance = finish.chanceBy(forecast.endOf(last));
    double before = finish.chanceBy(forecast.endOf(first.minusDays(1)));
    return new Cell(first, last, chance, chance - before);
  }

  private void paint(Grid grid) {
    Text small = new Text(12, false, style.muted());
    String caption =
        grid.rows().isEmpty()
            ? texts.text("odds.finding.never", wording.name(subject.name()))
            : texts.text(grid.weeks() ? "calendar.caption.weeks" : "calendar.caption.months");
    double baseline = 16;
    for (String line : TextMetrics.wrap(caption, options.width() - 32, 2, small.size(), false)) {
      marks.label(16, baseline, line, small, Anchor.START, Meaning.NONE);
      baseline += 16;
    }
    double most =
        grid.rows().values().stream()
            .flatMap(List::stream)
            .mapToDouble(Cell::within)
            .max()
            .orElse(1);
    int count = Math.max(1, grid.rows().size());
    double row = Math.clamp((options.height() - TOP - BOTTOM) / count, LEAST_ROW, MOST_ROW);
    double wide = Math.min(MOST_CELL, (options.width() - LEFT - RIGHT) / grid.columns());
    double y = TOP;
    for (Map.Entry<String, List<Cell>> line : grid.rows().entrySet()) {
      Text name = new Text(13, true, style.text());
      marks.label(
          16,
          name.baseline(y + row / 2),
          name.fit(line.getKey(), LEFT - 24),
          name,
          Anchor.START,
          Meaning.NONE);
      for (Cell cell : line.getValue()) {
        int column = column(cell, grid.weeks());
        cell(cell, LEFT + column * wide, y, wide - GAP, row - GAP, most, grid.weeks());
      }
      y += row;
    }
    String rest =
        grid.cut()
            ? texts.text("calendar.later")
            : finish.never() > 0 && finish.reached() > 0 ? wording.never(finish) : "";
    Text strong = new Text(12.5, true, style.text());
    marks.label(LEFT, y + 16, rest, strong, Anchor.START, Meaning.NONE);
  }

  private static int column(Cell cell, boolean weeks) {
    return weeks ? (cell.first().getDayOfMonth() - 1) / 7 : cell.first().getMonthValue() - 1;
  }

  private void cell(
      Cell cell, double x, double y, double width, double height, double most, boolean weeks) {
    ChartStyle.Hue hue = subject.hue(style);
    String chance =
        cell.chance() < 0.0005 ? texts.text("calendar.none") : wording.percent(cell.chance());
    String day = texts.format(cell.first(), weeks ? "d" : "MMM");
    Meaning meaning =
        new Meaning(
            "day:" + cell.last(),
            texts.text("calendar.tip", wording.fullDate(cell.last()), chance, within(cell)),
            null);
    Color fill = hue.fill().over(style.background(), 0.06 + 0.74 * cell.chance());
    marks.rounded(x, y, width, height, 4, fill, meaning);
    Color ink = fill.moreReadable(style.text(), style.background());
    LocalDate target = subject.target();
    if (target != null && !target.isBefore(cell.first()) && !target.isAfter(cell.last())) {
      marks.frame(x, y, width, height, 4, Stroke.solid(style.text(), 2), meaning);
    }
    Text strong = new Text(width < 54 ? 11 : 13, true, ink);
    Text small = new Text(11, false, ink);
    double middle = y + height / 2 - 1;
    if (width >= strong.width(chance) + small.width(day) + 20) {
      marks.label(x + 7, small.baseline(middle), day, small, Anchor.START, meaning);
      marks.label(x + width - 7, strong.baseline(middle), chance, strong, Anchor.END, meaning);
    } else {
      marks.label(x + width / 2, strong.baseline(middle), chance, strong, Anchor.MIDDLE, meaning);
    }
    double bar = (width - 14) * cell.within() / most;
    if (bar > 0.5) {
      marks.box(x + 7, y + height - 5, bar, 2.5, ink.withAlpha(0.75), meaning);
    }
  }

  /// Small chances are told apart here: that is what the bars show.
  private String within(Cell cell) {
    return cell.within() > 0 && cell.within() < 0.005
        ? texts.text("calendar.least")
        : texts.text("odds.percent", Math.round(100 * cell.within()));
  }

  private LocalDate date(double day) {
    LocalDate date = forecast.date(day);
    return date == null ? forecast.roadmap().asOf() : date;
  }

  private DataTable table(String title, Grid grid) {
    List<List<String>> rows = new ArrayList<>();
    grid.rows()
        .values()
        .forEach(
            cells ->
                cells.forEach(
                    cell ->
                        rows.add(
                            List.of(
                                wording.fullDate(cell.first()),
                                wording.fullDate(cell.last()),
                                wording.percent(cell.chance()),
                                within(cell)))));
    return new DataTable(
        title,
        List.of(
            texts.text("calendar.column.from"),
            texts.text("calendar.column.to"),
            texts.text("calendar.column.by"),
            texts.text("calendar.column.within")),
        rows);
  }
}
