package whenabouts.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Wording;

/// The odds of one date: equally likely futures as dots, and under them the chance to be there by
/// each day. A deadline counts the dots.
public final class OddsChart {
  /// Id of the deadline's marks.
  public static final String DEADLINE = "deadline";

  /// Percentiles in the table.
  private static final double[] TABLE = {
    0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95
  };

  private static final double LEFT = 52;
  private static final double RIGHT = 24;
  private static final double TOP = 52;
  private static final double GAP = 26;

  /// Room for what never happens, right of the time axis.
  private static final double NEVER = 96;

  private final Forecast forecast;
  private final Subject subject;
  private final ChartOptions options;
  private final ChartStyle style;
  private final Wording wording;
  private final Texts texts;
  private final Distribution finish;
  private final @Nullable LocalDate deadline;
  private final @Nullable Distribution planned;
  private final TimeScale scale;
  private final Marks marks = new Marks();
  private final Text small;
  private final Text strong;

  private OddsChart(
      Forecast forecast,
      Subject subject,
      @Nullable LocalDate deadline,
      @Nullable Distribution planned,
      ChartOptions options) {
    this.forecast = forecast;
    this.planned = planned;
    this.subject = subject;
    this.deadline = deadline;
    this.options = options;
    style = options.style();
    wording = Wording.of(forecast, options.locale());
    texts = Texts.of(wording.locale());
    finish = subject.finish();
    double right = options.width() - RIGHT - (finish.never() > 0 ? NEVER : 0);
    scale = new TimeScale(span(), LEFT, Math.max(LEFT + 60, right));
    small = new Text(12, false, style.muted());
    strong = new Text(12.5, true, style.text());
  }

  /// @param deadline whose chance is told; null: none
  public static Chart draw(
      Forecast forecast, Subject subject, @Nullable LocalDate deadline, ChartOptions options) {
    return draw(forecast, subject, deadline, null, options);
  }

  /// The same with what the roadmap itself says behind it.
  ///
  /// @param planned the date without the scenario that the forecast is of; null: it is of none
  public static Chart draw(
      Forecast forecast,
      Subject subject,
      @Nullable LocalDate deadline,
      @Nullable Distribution planned,
      ChartOptions options) {
    return new OddsChart(forecast, subject, deadline, planned, options).chart();
  }

  /// From shortly before the first future to shortly after the last but a few, and the deadline.
  private Span span() {
    Distribution reached = finish.ifReached();
    double first = reached.trials() == 0 ? 0 : reached.quantile(0.001);
    double last = reached.trials() == 0 ? 30 : reached.quantile(0.998);
    double target = subject.target() == null ? first : forecast.endOf(subject.target());
    double chosen = deadline == null ? target : forecast.endOf(deadline);
    double from = Math.min(first, Math.max(Math.min(target, chosen), first - (last - first) - 14));
    double to = Math.max(last, Math.min(Math.max(target, chosen), last + (last - first) + 14));
    double margin = Math.max(2, 0.04 * (to - from));
    return new Span(from - margin, to + margin);
  }

  private Chart chart() {
    double axisTop = options.height() - DateAxis.HEIGHT;
    double middle = TOP + Math.round((axisTop - TOP - GAP) * 0.48);
    DateAxis axis = new DateAxis(scale, forecast.roadmap().asOf(), style, texts);
    axis.grid(marks, TOP, axisTop);
    deadline(axisTop);
    curve(middle + GAP, axisTop);
    dots(middle);
    target(axisTop);
    axis.labels(marks, axisTop);
    String finding = finding();
    String title = texts.text("odds.title", Wording.plain(subject.name()));
    return new Chart(
        finding,
        new Drawing(
            options.width(), options.height(), style.background(), title, finding, marks.list()),
        table(title),
        scale);
  }

  /// The answer: by the deadline, or by the date of the chosen confidence.
  private String finding() {
    String name = wording.name(subject.name());
    String never = wording.never(finish);
    if (finish.reached() == 0) {
      return texts.text("odds.finding.never", name);
    }
    if (deadline != null) {
      double chance = finish.chanceBy(forecast.endOf(deadline));
      return texts.text(
          "odds.finding.by",
          name,
          wording.date(deadline),
          wording.futures(chance),
          wording.chance(chance),
          never);
    }
    double p = options.confidence();
    return Double.isInfinite(finish.quantile(p))
        ? texts.text("odds.finding.rarely", name, wording.futures(finish.reached()), never)
        : texts.text(
            "odds.finding.confidence",
            name,
            wording.when(finish, p),
            Math.round(100 * p),
            wording.when(finish, 0.5),
            never);
  }

  private void dots(double bottom) {
    double height = bottom - TOP;
    DotPlot plot = DotPlot.of(finish, options.dots(), scale, height);
    double radius = 0.42 * plot.diameter();
    ChartStyle.Hue hue = subject.hue(style);
    double end = deadline == null ? Double.POSITIVE_INFINITY : forecast.endOf(deadline);
    for (DotPlot.Dot dot : plot.dots()) {
      double y = bottom - (dot.level() + 0.5) * plot.diameter();
      String date = wording.date(requireDate(dot.day()));
      Meaning meaning = new Meaning(null, texts.text("odds.dot", options.dots(), date), null);
      boolean inTime = dot.day() <= end;
      marks.dot(
          dot.x(),
          y,
          inTime ? radius : radius - 0.6,
          inTime ? hue.fill() : style.background(),
          inTime ? null : Stroke.solid(hue.fill(), 1.4),
          meaning);
    }
    Stroke base = Stroke.solid(style.muted().withAlpha(0.5), 1);
    marks.line(scale.left(), bottom + 0.5, scale.right(), bottom + 0.5, base, Meaning.NONE);
    Text caption = small;
    marks.label(
        scale.left() + 2,
        14,
        caption.fit(texts.text("odds.dots", options.dots()), scale.right() - scale.left()),
        caption,
        Anchor.START,
        Meaning.NONE);
    neverDots(plot, bottom, radius);
  }

  /// Futures that never get there stand apart, right of the time axis.
  private void neverDots(DotPlot plot, double bottom, double radius) {
    if (finish.never() <= 0) {
      return;
    }
    double left = scale.right() + 22;
    double pitch = plot.diameter();
    int columns = Math.max(1, (int) ((NEVER - 22) / pitch));
    int rows = Math.max(1, (int) Math.floor((bottom - TOP) / pitch));
    columns = Math.max(columns, Math.ceilDiv(plot.never(), rows));
    int wide = Math.min(columns, Math.max(3, Math.ceilDiv(plot.never(), rows)));
    double shrunk = Math.min(pitch, (NEVER - 22) / wide);
    Meaning meaning =
        new Meaning(null, texts.text("odds.never.tip", wording.percent(finish.never())), null);
    for (int i = 0; i < plot.never(); i++) {
      double x = left + (i % wide + 0.5) * shrunk;
      double y = bottom - (i / wide + 0.5) * shrunk;
      marks.dot(
          x,
          y,
          Math.min(radius, 0.42 * shrunk) - 0.6,
          null,
          Stroke.solid(style.muted(), 1.2),
          meaning);
    }
    Text look = new Text(12, true, style.text());
    marks.label(
        left, 14, look.fit(wording.never(finish), NEVER + RIGHT - 22), look, Anchor.START, meaning);
  }

  private void curve(double top, double bottom) {
    double height = bottom - top;
    for (int i = 0; i <= 4; i++) {
      double y = bottom - height * i / 4;
      if (i > 0) {
        marks.line(scale.left(), y, scale.right(), y, Stroke.solid(style.grid(), 1), Meaning.NONE);
      }
      marks.label(
          scale.left() - 8,
          small.baseline(i == 0 ? y - 5 : y),
          texts.text("odds.percent", 25 * i),
          small,
          Anchor.END,
          Meaning.NONE);
    }
    marks.label(
        scale.left() + 2,
        top - 8,
        small.fit(
            texts.text(planned == null ? "odds.curve" : "odds.curve.ghost"),
            scale.right() - scale.left()),
        small,
        Anchor.START,
        Meaning.NONE);
    ChartStyle.Hue hue = subject.hue(style);
    if (planned != null) {
      Stroke dashes = new Stroke(style.muted(), 1.5, List.of(5.0, 3.0));
      Meaning meaning = new Meaning(null, texts.text("ghost.legend"), null);
      marks.path(line(planned, top, bottom), null, dashes, meaning);
    }
    marks.path(line(finish, top, bottom), null, Stroke.solid(hue.fill(), 2.5), Meaning.NONE);
    plateau(top, bottom);
    confidence(top, bottom);
  }

  private List<Mark.Segment> line(Distribution of, double top, double bottom) {
    List<Mark.Segment> line = new ArrayList<>();
    for (double x = scale.left(); x <= scale.right(); x += 1.5) {
      double y = bottom - (bottom - top) * of.chanceBy(scale.day(x));
      line.add(line.isEmpty() ? new Mark.Segment.Move(x, y) : new Mark.Segment.To(x, y));
    }
    return line;
  }

  /// The curve stays below 100 %: what is missing never happens.
  private void plateau(double top, double bottom) {
    if (finish.never() <= 0) {
      return;
    }
    double y = bottom - (bottom - top) * finish.reached();
    Meaning meaning =
        new Meaning(null, texts.text("odds.never.tip", wording.percent(finish.never())), null);
    double x = scale.right() + 10;
    Stroke bracket = Stroke.solid(style.muted(), 1.2);
    marks.line(x, top, x, y, bracket, meaning);
    marks.line(x - 4, top, x, top, bracket, meaning);
    marks.line(x - 4, y, x, y, bracket, meaning);
    Text look = new Text(12, true, style.text());
    marks.label(
        x + 8,
        look.baseline((top + y) / 2),
        look.fit(wording.never(finish), NEVER + RIGHT - 18),
        look,
        Anchor.START,
        meaning);
  }

  /// Where the curve crosses the chosen confidence.
  private void confidence(double top, double bottom) {
    double p = options.confidence();
    double day = finish.quantile(p);
    if (!Double.isFinite(day) || !scale.shows(day)) {
      return;
    }
    double x = scale.x(day);
    double y = bottom - (bottom - top) * p;
    Stroke dashes = new Stroke(style.muted(), 1, List.of(3.0, 3.0));
    marks.line(scale.left(), y, x, y, dashes, Meaning.NONE);
    marks.line(x, y, x, bottom, dashes, Meaning.NONE);
    String text = texts.text("odds.confidence", Math.round(100 * p), wording.label(finish, p));
    Meaning meaning = new Meaning(null, text, null);
    marks.dot(x, y, 4, subject.hue(style).fill(), Stroke.solid(style.background(), 1.5), meaning);
    double width = strong.width(text);
    boolean left = x - 10 - width > scale.left();
    double from = left ? x - 10 - width : x + 10;
    Color halo = style.background().withAlpha(0.85);
    marks.box(from - 2, left ? y - 19 : y + 4, width + 4, 16, halo, Meaning.NONE);
    marks.label(
        left ? x - 10 : x + 10,
        left ? y - 7 : strong.baseline(y + 12),
        text,
        strong,
        left ? Anchor.END : Anchor.START,
        meaning);
  }

  private void target(double bottom) {
    LocalDate target = subject.target();
    if (target == null || target.equals(deadline) || !scale.shows(forecast.endOf(target))) {
      return;
    }
    double x = scale.x(forecast.endOf(target));
    String text = texts.text("axis.target", texts.text("odds.target"), wording.date(target));
    Stroke stroke = new Stroke(style.muted().withAlpha(0.9), 1, List.of(2.0, 4.0));
    marks.line(x, TOP, x, bottom, stroke, new Meaning(null, text, null));
  }

  /// The deadline, over everything: a line with a grip, and what it counts.
  private void deadline(double bottom) {
    if (deadline == null) {
      return;
    }
    double end = forecast.endOf(deadline);
    double x = Math.clamp(scale.x(end), scale.left(), scale.right());
    double chance = finish.chanceBy(end);
    int counted = DotPlot.count(finish, options.dots(), end);
    boolean isTarget = deadline.equals(subject.target());
    String text =
        texts.text(
            isTarget ? "odds.deadline.target" : "odds.deadline",
            wording.date(deadline),
            counted,
            options.dots(),
            wording.percent(chance));
    Meaning meaning = new Meaning(DEADLINE, texts.text("odds.deadline.tip", text), text);
    marks.line(x, TOP - 12, x, bottom, Stroke.solid(style.text(), 1.6), meaning);
    double width = strong.width(text) + 16;
    double left = Math.clamp(x - width / 2, 2, Math.max(2, options.width() - width - 2));
    marks.pill(left, TOP - 30, width, 22, style.text(), meaning);
    Text inverse = new Text(strong.size(), true, style.background());
    marks.label(
        left + width / 2, inverse.baseline(TOP - 19), text, inverse, Anchor.MIDDLE, meaning);
  }

  private LocalDate requireDate(double day) {
    LocalDate date = forecast.date(day);
    return date == null ? forecast.roadmap().asOf() : date;
  }

  private DataTable table(String title) {
    List<List<String>> rows = new ArrayList<>();
    for (double p : TABLE) {
      rows.add(
          row(
              texts.text("odds.percent", Math.round(100 * p)),
              wording.futures(p),
              wording.label(finish, p),
              planned == null ? "" : wording.label(planned, p)));
    }
    if (deadline != null) {
      double end = forecast.endOf(deadline);
      double chance = finish.chanceBy(end);
      rows.add(
          row(
              wording.percent(chance),
              wording.futures(chance),
              wording.fullDate(deadline),
              planned == null ? "" : wording.percent(planned.chanceBy(end))));
    }
    if (finish.never() > 0) {
      rows.add(
          row(
              wording.percent(finish.never()),
              wording.futures(finish.never()),
              texts.text("odds.never"),
              planned == null ? "" : wording.percent(planned.never())));
    }
    return new DataTable(
        title,
        row(
            texts.text("odds.column.chance"),
            texts.text("odds.column.futures"),
            texts.text("odds.column.by"),
            texts.text("ghost.legend.short")),
        rows);
  }

  /// @param was the same as planned, where that is told
  private List<String> row(String chance, String futures, String by, String was) {
    return planned == null ? List.of(chance, futures, by) : List.of(chance, futures, by, was);
  }
}
