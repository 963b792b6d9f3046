package whenabouts.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.forecast.BurnUp;
import whenabouts.forecast.Distribution;
import whenabouts.roadmap.Estimate;

/// The fan of a burn-up, the dots of its end, and the past weeks it is drawn from.
final class BurnUpPicture {
  private static final double LEFT = 16;
  private static final double TOP = 34;
  private static final double GAP = 44;
  private static final double AXIS = 42;
  private static final double NUMBERS = 50;
  private static final int MOST_PAST = 12;

  /// One band over another, from the outermost inwards.
  private static final double[] BANDS = {0.03, 0.07, 0.11, 0.16, 0.22, 0.28, 0.34, 0.4, 0.45};

  private static final double BAND = 0.1;

  private final BurnUpChart chart;
  private final BurnUp burnUp;
  private final Estimate.Throughput backlog;
  private final ChartOptions options;
  private final ChartStyle style;
  private final ChartStyle.Hue hue;
  private final Texts texts;
  private final TimeScale weeks;
  private final double past;
  private final double middle;
  private final double bottom;
  private final Marks marks = new Marks();
  private final Text small;
  private final Text strong;

  BurnUpPicture(BurnUpChart chart, ChartOptions options) {
    this.chart = chart;
    this.options = options;
    burnUp = chart.burnUp();
    backlog = burnUp.backlog();
    style = options.style();
    hue = chart.task().task().isDiscovery() ? style.discovery() : style.delivery();
    texts = chart.texts();
    small = new Text(12, false, style.muted());
    strong = new Text(12.5, true, style.text());
    past = Math.clamp(0.17 * options.width(), 96, 220);
    double names = Math.clamp(0.12 * options.width(), 84, 130);
    double from = LEFT + past + NUMBERS;
    int last = burnUp.weeks().getLast();
    weeks =
        new TimeScale(
            new Span(0, Math.max(last, chart.elapsed()) * 1.02),
            from,
            Math.max(from + 60, options.width() - names - 12));
    bottom = options.height() - AXIS;
    middle = TOP + Math.round((bottom - TOP - GAP) * 0.68);
    paint();
  }

  List<Mark> marks() {
    return marks.list();
  }

  private void paint() {
    Distribution finish = chart.finish();
    scope();
    levels();
    axis();
    fan();
    today();
    confidence(finish);
    captions();
    edges();
    finish(finish);
    pastWeeks();
    columns();
  }

  private double y(double items) {
    double most = Math.max(1e-9, backlog.remainingHigh() * 1.06);
    return middle - (middle - TOP) * items / most;
  }

  /// What there is to do, in all.
  private void scope() {
    double top = y(backlog.remainingHigh());
    double height = Math.max(2, y(backlog.remainingLow()) - top);
    Meaning meaning = new Meaning(null, texts.text("burnup.scope.tip", chart.scope()), null);
    Color band = style.muted().withAlpha(0.16);
    marks.box(weeks.left(), top, weeks.right() - weeks.left(), height, band, meaning);
    Text look = new Text(12.5, true, style.text());
    double room = options.width() - weeks.right() - 14;
    List<String> lines =
        TextMetrics.wrap(texts.text("burnup.scope.label", chart.scope()), room, 3, 12.5, true);
    double at = Math.max(TOP, top + height / 2 - (lines.size() - 1) * 8);
    for (String line : lines) {
      marks.label(weeks.right() + 8, look.baseline(at), line, look, Anchor.START, meaning);
      at += 16;
    }
  }

  private void levels() {
    double most = backlog.remainingHigh();
    double step = step((middle - TOP) / Math.max(1e-9, most * 1.06), 34);
    for (double items = 0; items <= most + 1e-9; items += step) {
      double y = y(items);
      marks.line(weeks.left(), y, weeks.right(), y, Stroke.solid(style.grid(), 1), Meaning.NONE);
      marks.label(
          weeks.left() - 8,
          small.baseline(y),
          chart.number(items),
          small,
          Anchor.END,
          Meaning.NONE);
    }
  }

  private void captions() {
    double room = options.width() - weeks.left() - 8;
    double x = weeks.left() + 2;
    String above = small.fit(texts.text("burnup.caption"), room);
    Veil.label(marks, x, TOP - 20, above, small, style, Meaning.NONE);
    String below = small.fit(texts.text("burnup.dots", options.dots()), room);
    Veil.label(marks, x, middle + GAP - 13, below, small, style, Meaning.NONE);
  }

  /// A round step that leaves that many pixels from one to the next.
  private static double step(double pixels, double room) {
    double step = 1;
    for (double unit = 1; step * pixels < room && unit < 1e9; unit *= 10) {
      for (double factor : new double[] {1, 2, 5, 10}) {
        if (step * pixels < room) {
          step = unit * factor;
        }
      }
    }
    return step;
  }

  private void axis() {
    Stroke base = Stroke.solid(style.muted().withAlpha(0.6), 1);
    marks.line(weeks.left(), middle, weeks.right(), middle, base, Meaning.NONE);
    marks.line(weeks.left(), bottom, weeks.right(), bottom, base, Meaning.NONE);
    double step = step(weeks.pixelsPerDay(), 34);
    for (double week = 0; week <= weeks.span().to(); week += step) {
      double x = weeks.x(week);
      marks.vertical(x, TOP, bottom, style.grid(), 1, Meaning.NONE);
      marks.label(x, bottom + 16, chart.number(week), small, Anchor.MIDDLE, Meaning.NONE);
    }
    marks.label(
        weeks.left(),
        bottom + 34,
        small.fit(texts.text("burnup.axis"), options.width() - weeks.left() - 8),
        small,
        Anchor.START,
        Meaning.NONE);
  }

  private void fan() {
    for (double p : BANDS) {
      List<Mark.Segment> outline = new ArrayList<>();
      for (int week : burnUp.weeks()) {
        add(outline, week, 1 - p);
      }
      for (int week : burnUp.weeks().reversed()) {
        add(outline, week, p);
      }
      outline.add(new Mark.Segment.Close());
      marks.path(outline, hue.fill().withAlpha(BAND), null, Meaning.NONE);
    }
    marks.path(line(0.5), null, Stroke.solid(hue.fill(), 2.5), Meaning.NONE);
  }

  private List<Mark.Segment> line(double p) {
    List<Mark.Segment> line = new ArrayList<>();
    for (int week : burnUp.weeks()) {
      add(line, week, p);
    }
    return line;
  }

  private void add(List<Mark.Segment> line, int week, double p) {
    double x = weeks.x(week);
    double y = y(burnUp.done(week, p));
    line.add(line.isEmpty() ? new Mark.Segment.Move(x, y) : new Mark.Segment.To(x, y));
  }

  private void today() {
    double elapsed = chart.elapsed();
    if (elapsed > 0 && weeks.shows(elapsed)) {
      double x = weeks.x(elapsed);
      String text = texts.text("burnup.today", chart.number(elapsed));
      Stroke stroke = Stroke.solid(style.muted(), 1.2);
      marks.line(x, TOP, x, bottom, stroke, new Meaning(null, text, null));
    }
  }

  /// In words, what the edges of the fan are: in its empty corners, where it is widest.
  private void edges() {
    int wide = 0;
    double width = 0;
    for (int week : burnUp.weeks()) {
      double spread = burnUp.done(week, 0.9) - burnUp.done(week, 0.1);
      if (spread > width && burnUp.done(week, 0.9) < 0.8 * backlog.remainingHigh()) {
        width = spread;
        wide = week;
      }
    }
    if (width == 0) {
      return;
    }
    Text look = new Text(12, false, hue.text());
    edge(wide, 0.9, texts.text("burnup.high"), look, weeks.x(wide) - weeks.left() - 22, -1);
    edge(wide, 0.1, texts.text("burnup.low"), look, weeks.right() - weeks.x(wide) - 22, 1);
  }

  /// @param side -1 left above the edge, 1 right below it
  private void edge(int week, double p, String text, Text look, double room, int side) {
    double x = weeks.x(week);
    double y = y(burnUp.done(week, p));
    if (look.width(text) > room || y - 24 < TOP || y + 30 > middle) {
      return;
    }
    marks.dot(x, y, 2.5, hue.text(), null, Meaning.NONE);
    double at = side < 0 ? x - 10 - look.width(text) : x + 10;
    Veil.label(marks, at, y + side * 9, text, look, style, Meaning.NONE);
  }

  /// When all is done: dots over the weeks.
  private void finish(Distribution finish) {
    double top = middle + GAP;
    DotPlot plot = DotPlot.of(finish, options.dots(), weeks, bottom - top);
    for (DotPlot.Dot dot : plot.dots()) {
      String tip = texts.text("burnup.dot", options.dots(), chart.number(dot.day()));
      marks.dot(
          Math.min(dot.x(), weeks.right()),
          bottom - (dot.level() + 0.5) * plot.diameter(),
          0.42 * plot.diameter(),
          hue.fill(),
          null,
          new Meaning(null, tip, null));
    }
  }

  /// The chosen confidence as a line through both panels.
  private void confidence(Distribution finish) {
    double p = options.confidence();
    double week = finish.quantile(p);
    if (!Double.isFinite(week) || !weeks.shows(week)) {
      return;
    }
    double x = weeks.x(week);
    Stroke dashes = new Stroke(style.text(), 1.2, List.of(4.0, 3.0));
    String text = texts.text("burnup.confidence", Math.round(100 * p), chart.number(week));
    Meaning meaning = new Meaning(null, text, null);
    marks.line(x, TOP, x, bottom, dashes, meaning);
    double width = strong.width(text);
    boolean left = x + 8 + width > options.width() - 4;
    double at = left ? x - 8 - width : x + 8;
    Veil.label(marks, at, middle + 13, text, strong, style, meaning);
  }

  /// The weeks of the past, one of which each week of a future repeats.
  private void pastWeeks() {
    List<Double> all = backlog.perWeek();
    List<Double> shown = all.subList(Math.max(0, all.size() - MOST_PAST), all.size());
    double most = Math.max(1e-9, shown.stream().mapToDouble(Double::doubleValue).max().orElse(1));
    double pitch = past / Math.max(shown.size(), 5);
    Meaning meaning = new Meaning(null, texts.text("burnup.past.tip", all.size()), null);
    double height = Math.min(0.5 * (middle - TOP), 150);
    for (int i = 0; i < shown.size(); i++) {
      double items = shown.get(i);
      double bar = Math.max(1, height * items / most);
      double x = LEFT + i * pitch;
      marks.rounded(x + 1, middle - bar, pitch - 3, bar, 2, style.muted().withAlpha(0.55), meaning);
      String text = chart.number(items);
      if (small.width(text) <= pitch - 1) {
        double center = x + pitch / 2 - 0.5;
        marks.label(center, middle - bar - 5, text, small, Anchor.MIDDLE, meaning);
      }
    }
    Stroke base = Stroke.solid(style.muted().withAlpha(0.6), 1);
    marks.line(LEFT, middle, LEFT + shown.size() * pitch, middle, base, Meaning.NONE);
    String caption =
        shown.size() < all.size()
            ? texts.text("burnup.past.some", shown.size(), all.size())
            : texts.text("burnup.past");
    double y = middle + 17;
    for (String line : TextMetrics.wrap(caption, past, 3, small.size(), false)) {
      marks.label(LEFT, y, line, small, Anchor.START, meaning);
      y += 15;
    }
  }

  /// The numbers of each week, where the pointer rests.
  private void columns() {
    List<Integer> all = burnUp.weeks();
    double half = all.size() < 2 ? 0.5 : all.get(1) / 2.0;
    for (int week : all.subList(1, all.size())) {
      double from = Math.max(weeks.left(), weeks.x(week - half));
      double to = Math.min(weeks.right(), weeks.x(week + half));
      String tip =
          texts.text(
              "burnup.week",
              week,
              chart.number(burnUp.done(week, 0.1)),
              chart.number(burnUp.done(week, 0.9)),
              chart.number(burnUp.done(week, 0.5)),
              chart.wording().percent(burnUp.chanceDone(week)));
      marks.box(
          from, TOP, to - from, middle - TOP, (@Nullable Paint) null, new Meaning(null, tip, null));
    }
  }
}
