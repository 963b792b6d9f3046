package whenabouts.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.chart.TimeBoxPanel.Curve;
import whenabouts.forecast.TimeBoxTradeOff;
import whenabouts.forecast.TimeBoxTradeOff.Point;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Milestone;

/// The two panels of a time box's trade-off over one axis of working days.
final class TimeBoxPicture {
  private static final double LEFT = 84;
  private static final double TOP = 52;
  private static final double GAP = 36;
  private static final double AXIS = 42;

  /// Room for the next length to drag to, on either side of what was forecast.
  private static final double MARGIN = 0.02;

  private final TimeBoxChart chart;
  private final TimeBoxTradeOff tradeOff;
  private final ChartOptions options;
  private final ChartStyle style;
  private final Texts texts;
  private final TimeScale scale;
  private final Marks marks = new Marks();
  private final Text small;
  private final Text strong;

  TimeBoxPicture(TimeBoxChart chart, ChartOptions options) {
    this.chart = chart;
    this.options = options;
    tradeOff = chart.tradeOff();
    style = options.style();
    texts = chart.texts();
    small = new Text(12, false, style.muted());
    strong = new Text(12.5, true, style.text());
    double from = tradeOff.points().getFirst().box();
    double to = tradeOff.points().getLast().box();
    Double box = chart.box();
    if (box != null) {
      from = Math.min(from, box);
      to = Math.max(to, box);
    }
    double margin = Math.max(0.5, MARGIN * (to - from));
    double names = Math.clamp(0.16 * options.width(), 96, 170);
    scale =
        new TimeScale(
            new Span(from - margin, to + margin),
            LEFT,
            Math.max(LEFT + 60, options.width() - names - 12));
    paint();
  }

  TimeScale scale() {
    return scale;
  }

  List<Mark> marks() {
    return marks.list();
  }

  /// Lines first, the box over them, and over all of it what is to be read.
  private void paint() {
    double bottom = options.height() - AXIS;
    double middle = TOP + Math.round((bottom - TOP - GAP) * 0.56);
    double below = middle + GAP;
    List<Curve> dates = dates();
    TimeScale upward = upward(dates, below, bottom);
    DoubleUnaryOperator chance = share -> middle - (middle - TOP) * share;
    lengths(bottom);
    for (int i = 0; i <= 4; i++) {
      level(chance.applyAsDouble(i / 4.0), texts.text("odds.percent", 25 * i));
    }
    DayTicks.of(upward, chart.forecast().roadmap().asOf(), chart.wording(), texts)
        .forEach(tick -> level(upward.x(tick.day()), tick.label()));
    enough(bottom);
    box(bottom);
    caption(texts.text("timebox.chances"), TOP);
    caption(texts.text("timebox.dates"), below);
    panel(chances(), chance, TOP, middle).paint();
    TimeBoxPanel lower = panel(dates, upward::x, below, bottom);
    lower.paint();
    target(lower, upward, below, bottom);
    pill();
  }

  private TimeBoxPanel panel(List<Curve> curves, DoubleUnaryOperator y, double top, double bottom) {
    return new TimeBoxPanel(chart, options, scale, marks, curves, y, top, bottom);
  }

  private List<Curve> chances() {
    List<Curve> curves = new ArrayList<>();
    curves.add(
        new Curve(
            texts.text("timebox.validated"),
            texts.text("timebox.validated.tip"),
            style.discovery(),
            Point::validated,
            p -> chart.wording().percent(p.validated())));
    Milestone milestone = tradeOff.milestone();
    if (milestone != null && tradeOff.points().getFirst().onTarget().isPresent()) {
      curves.add(
          new Curve(
              texts.text("timebox.onTarget", plain(milestone)),
              texts.text("timebox.onTarget.tip", plain(milestone), target(milestone)),
              style.milestone(),
              p -> p.onTarget().orElse(Double.POSITIVE_INFINITY),
              p -> chart.wording().percent(p.onTarget().orElse(0))));
    }
    return curves;
  }

  private List<Curve> dates() {
    List<Curve> curves = new ArrayList<>();
    curves.add(
        new Curve(
            reached(texts.text("timebox.knowBy"), Point::knowByP85),
            texts.text("timebox.knowBy.tip"),
            style.discovery(),
            Point::knowByP85,
            chart::knowBy));
    Milestone milestone = tradeOff.milestone();
    if (milestone != null) {
      curves.add(
          new Curve(
              reached(plain(milestone), Point::milestoneP85),
              texts.text("timebox.milestone.tip", plain(milestone)),
              style.milestone(),
              Point::milestoneP85,
              chart::milestoneBy));
    }
    return curves;
  }

  /// The name of a curve, which may be nowhere to be seen.
  private String reached(String name, ToDoubleFunction<Point> value) {
    return tradeOff.points().stream().mapToDouble(value).anyMatch(Double::isFinite)
        ? name
        : texts.text("timebox.notReached", name);
  }

  private TimeScale upward(List<Curve> curves, double top, double bottom) {
    double[] days =
        curves.stream()
            .flatMapToDouble(c -> tradeOff.points().stream().mapToDouble(c.value()))
            .filter(Double::isFinite)
            .toArray();
    double first = DoubleStream.of(days).min().orElse(0);
    double last = DoubleStream.of(days).max().orElse(first + 28);
    double margin = Math.max(7, 0.08 * (last - first));
    return new TimeScale(new Span(first - margin, last + margin), bottom, top);
  }

  /// The target as a line that the milestone's curve shall stay below; its label where it is
  /// farthest from the curves.
  private void target(TimeBoxPanel panel, TimeScale upward, double top, double bottom) {
    Milestone milestone = tradeOff.milestone();
    LocalDate date = milestone == null ? null : milestone.target();
    if (date == null || !upward.shows(chart.forecast().endOf(date))) {
      return;
    }
    double y = upward.x(chart.forecast().endOf(date));
    String text = texts.text("timebox.target", chart.wording().date(date));
    Meaning meaning = new Meaning(null, text, null);
    Stroke dots = new Stroke(style.muted(), 1, List.of(2.0, 4.0));
    marks.line(scale.left(), y, scale.right(), y, dots, meaning);
    double width = small.width(text);
    double bestX = scale.left() + 6;
    double bestY = y - 10;
    double most = -1;
    for (double x : new double[] {scale.right() - width - 6, scale.left() + 6}) {
      for (double middle : new double[] {y - 10, y + 11}) {
        double free = panel.free(x, width, middle);
        if (free > most && middle > top + 8 && middle < bottom - 8) {
          most = free;
          bestX = x;
          bestY = middle;
        }
      }
    }
    Veil.label(marks, bestX, bestY, text, small, style, meaning);
  }

  /// A hairline across, with its value left of it.
  private void level(double y, String label) {
    marks.line(scale.left(), y, scale.right(), y, Stroke.solid(style.grid(), 1), Meaning.NONE);
    marks.label(scale.left() - 8, small.baseline(y), label, small, Anchor.END, Meaning.NONE);
  }

  private void caption(String text, double top) {
    double room = options.width() - scale.left() - 8;
    Veil.label(
        marks, scale.left() + 2, top - 15, small.fit(text, room), small, style, Meaning.NONE);
  }

  /// The axis of working days, in steps that leave room for their numbers.
  private void lengths(double bottom) {
    Stroke base = Stroke.solid(style.muted().withAlpha(0.6), 1);
    marks.line(scale.left(), bottom, scale.right(), bottom, base, Meaning.NONE);
    double step = 1;
    for (double next : new double[] {2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000}) {
      step = step * scale.pixelsPerDay() < 46 ? next : step;
    }
    double first = Math.ceil(scale.span().from() / step) * step;
    for (double day = first; day <= scale.span().to(); day += step) {
      double x = scale.x(day);
      marks.vertical(x, TOP, bottom, style.grid(), 1, Meaning.NONE);
      marks.label(x, bottom + 16, chart.days(day), small, Anchor.MIDDLE, Meaning.NONE);
    }
  }

  /// From where on another week buys too little; and what the axis counts.
  private void enough(double bottom) {
    double baseline = bottom + 34;
    String axis = texts.text("timebox.axis");
    double start = scale.left();
    if (chart.enough().isPresent()) {
      double day = chart.enough().getAsDouble();
      double x = scale.x(day);
      String text = texts.text("timebox.enough", chart.days(day));
      Meaning meaning =
          new Meaning(
              null, texts.text("timebox.enough.tip", chart.days(day), chart.threshold()), null);
      Stroke dashes = new Stroke(style.muted(), 1, List.of(5.0, 4.0));
      marks.line(x, TOP, x, bottom + 20, dashes, meaning);
      double width = strong.width(text);
      double at =
          Math.clamp(x - width / 2, scale.left(), Math.max(scale.left(), scale.right() - width));
      marks.label(at, baseline, text, strong, Anchor.START, meaning);
      if (start + small.width(axis) + 14 > at) {
        start = at + width + 14;
      }
    }
    String fitting = small.fit(axis, options.width() - start - 4);
    marks.label(start, baseline, fitting, small, Anchor.START, Meaning.NONE);
  }

  private void box(double bottom) {
    Double box = chart.box();
    if (box != null) {
      double x = scale.x(box);
      marks.line(x, TOP - 14, x, bottom, Stroke.solid(style.text(), 1.6), meaning(box));
    }
  }

  private void pill() {
    Double box = chart.box();
    if (box == null) {
      return;
    }
    String text = texts.text("timebox.box", chart.days(box));
    Text inverse = new Text(12.5, true, style.background());
    double width = inverse.width(text) + 18;
    double x = scale.x(box);
    double left = Math.clamp(x - width / 2, 2, Math.max(2, options.width() - width - 2));
    marks.pill(left, 4, width, 22, style.text(), meaning(box));
    marks.label(left + width / 2, inverse.baseline(15), text, inverse, Anchor.MIDDLE, meaning(box));
    marks.line(x, 26, x, TOP - 14, Stroke.solid(style.text(), 1.6), meaning(box));
  }

  private Meaning meaning(double box) {
    String text = texts.text("timebox.box", chart.days(box));
    Point point = tradeOff.at(box);
    String spoken = texts.text("timebox.spoken", text, chart.wording().percent(point.validated()));
    return new Meaning(TimeBoxChart.BOX, texts.text("timebox.box.tip", spoken), spoken);
  }

  private static String plain(Milestone milestone) {
    return Wording.plain(milestone.name());
  }

  private String target(Milestone milestone) {
    LocalDate date = milestone.target();
    return date == null ? "" : chart.wording().date(date);
  }
}
