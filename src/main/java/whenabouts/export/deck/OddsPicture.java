package whenabouts.export.deck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.DotPlot;
import whenabouts.chart.Drawing;
import whenabouts.chart.Mark;
import whenabouts.chart.Meaning;
import whenabouts.chart.Paint;
import whenabouts.chart.Span;
import whenabouts.chart.Stroke;
import whenabouts.chart.Subject;
import whenabouts.chart.TextMetrics;
import whenabouts.chart.TimeScale;
import whenabouts.forecast.Distribution;

/// The odds of one date: a native chart of the curve, and above it, on the same axis, futures as
/// native dots.
final class OddsPicture {
  /// Futures shown one by one, to be counted from afar.
  static final int DOTS = 20;

  private static final double LEFT = 48;
  private static final double RIGHT = 26;
  private static final double NEVER = 92;
  private static final double TOP = 6;
  private static final double BOTTOM = 26;
  private static final double SIZE = 12;

  /// Room for the label of a day.
  private static final double TICK = 54;

  /// Above the dots: what they are, and the target.
  private static final double CAPTIONS = 40;

  private final Story story;
  private final Subject subject;
  private final ThemeColors colors;
  private final double wider;
  private final double width;
  private final Distribution finish;
  private final DayScale days;
  private final double plotRight;

  /// @param width of dots and chart, in points
  OddsPicture(Story story, Subject subject, Template template, double width) {
    this.story = story;
    this.subject = subject;
    this.colors = template.colors();
    this.wider = template.wider();
    this.width = width;
    finish = subject.finish();
    plotRight = width - RIGHT - (finish.never() > 0 ? NEVER : 0);
    days = scale();
  }

  private DayScale scale() {
    Distribution reached = finish.ifReached();
    double first = reached.quantile(0.001);
    double last = reached.quantile(0.998);
    LocalDate target = subject.target();
    if (target != null) {
      double end = story.forecast().endOf(target);
      double most = last - first + 14;
      first = Math.min(first, Math.max(end, first - most));
      last = Math.max(last, Math.min(end, last + most));
    }
    double margin = Math.max(1, 0.03 * (last - first));
    return DayScale.of(
        story.forecast().roadmap().asOf(),
        first - margin,
        last + margin,
        (int) ((plotRight - LEFT) / (wider * TICK)));
  }

  /// The end of the target's day; NaN where there is none in sight.
  private double target() {
    LocalDate target = subject.target();
    double end = target == null ? Double.NaN : story.forecast().endOf(target);
    return end >= days.from() && end <= days.to() ? end : Double.NaN;
  }

  /// The chance to be there by each day, with its percentiles in the workbook.
  ///
  /// @param height of the chart, in points
  ChartSpace curve(double height) {
    Sheet sheet = new Sheet();
    DeckTexts texts = story.texts();
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    xs.add(days.serial(days.from()));
    ys.add(0.0);
    for (int percent = 1; percent <= 99 && percent / 100.0 <= finish.reached(); percent++) {
      xs.add(days.serial(finish.quantile(percent / 100.0)));
      ys.add(percent / 100.0);
    }
    xs.add(days.serial(days.to()));
    ys.add(finish.reached());
    Xml xml =
        new Xml()
            .open("c:scatterChart")
            .empty("c:scatterStyle", "val", "lineMarker")
            .empty("c:varyColors", "val", 0);
    String curve = ChartSpace.line(colors.accent(2), 2.5, false);
    series(xml, sheet, 0, texts.text("odds.curve"), xs, ys, curve, false);
    int next = 1;
    for (double p :
        story.confidence() == 0.5 ? new double[] {0.5} : new double[] {0.5, story.confidence()}) {
      double day = finish.quantile(p);
      if (Double.isFinite(day)) {
        String dated =
            texts.text("odds.label", Math.round(100 * p), story.wording().label(finish, p));
        String label =
            side(dated, days.serial(day)).isEmpty()
                ? texts.text("odds.percent", Math.round(100 * p))
                : dated;
        series(
            xml,
            sheet,
            next,
            label,
            List.of(days.serial(day)),
            List.of(p),
            ChartSpace.NO_LINE,
            true);
        next++;
      }
    }
    if (Double.isFinite(target())) {
      double x = days.serial(target());
      String line = ChartSpace.line(colors.text(), 1.25, true);
      series(
          xml,
          sheet,
          next,
          texts.text("odds.target"),
          List.of(x, x),
          List.of(0.0, 1.0),
          line,
          false);
    }
    xml.empty("c:axId", "val", 211)
        .empty("c:axId", "val", 212)
        .end()
        .raw(
            ChartAxis.values(colors, 211, 212, "b")
                .grid()
                .format(days.format(story.texts().locale()))
                .range(days.serial(days.from()), days.serial(days.to()), days.step())
                .xml())
        .raw(ChartAxis.values(colors, 212, 211, "l").grid().format("0 %").range(0, 1, 0.25).xml());
    Rect inner =
        new Rect(
            LEFT / width,
            TOP / height,
            (plotRight - LEFT) / width,
            (height - TOP - BOTTOM) / height);
    return new ChartSpace(sheet, xml.toString(), inner, false, colors);
  }

  private void series(
      Xml xml,
      Sheet sheet,
      int index,
      String name,
      List<Double> xs,
      List<Double> ys,
      String look,
      boolean point) {
    int x = sheet.add(story.texts().text("odds.day"), xs, "yyyy\\-mm\\-dd");
    int y = sheet.add(name, ys, "0 %");
    xml.open("c:ser")
        .empty("c:idx", "val", index)
        .empty("c:order", "val", index)
        .raw(sheet.head(y))
        .raw(look)
        .open("c:marker")
        .empty("c:symbol", "val", point ? "circle" : "none");
    if (point) {
      xml.empty("c:size", "val", 9).raw(ChartSpace.filled(colors.ink(2), 1));
    }
    xml.end();
    if (point) {
      String side = side(name, xs.getFirst());
      label(xml, side.isEmpty() ? "b" : side);
    }
    xml.open("c:xVal")
        .raw(sheet.numbers(x))
        .end()
        .open("c:yVal")
        .raw(sheet.numbers(y))
        .end()
        .empty("c:smooth", "val", 0)
        .end();
  }

  /// On which side of a point its label has room, right or left; empty where on neither.
  private String side(String label, double serial) {
    double share = (serial - days.serial(days.from())) / (days.to() - days.from());
    double wide = wider * TextMetrics.width(label, SIZE, true) + 8;
    if (wide < (1 - share) * (plotRight - LEFT) + RIGHT) {
      return "r";
    }
    return wide < share * (plotRight - LEFT) ? "l" : "";
  }

  private void label(Xml xml, String position) {
    xml.open("c:dLbls")
        .open("c:spPr")
        .empty("a:noFill")
        .open("a:ln")
        .empty("a:noFill")
        .end(2)
        .raw(ChartSpace.text(colors.text(), true))
        .empty("c:dLblPos", "val", position)
        .empty("c:showLegendKey", "val", 0)
        .empty("c:showVal", "val", 0)
        .empty("c:showCatName", "val", 0)
        .empty("c:showSerName", "val", 1)
        .empty("c:showPercent", "val", 0)
        .empty("c:showBubbleSize", "val", 0)
        .end();
  }

  /// Equally likely futures as dots, those before the target filled.
  ///
  /// @param height in points
  Drawing dots(double height) {
    List<Mark> marks = new ArrayList<>();
    ChartStyle style = colors.chartStyle();
    DeckTexts texts = story.texts();
    TimeScale scale = new TimeScale(new Span(days.from(), days.to()), LEFT, plotRight);
    double bottom = height - 4;
    DotPlot plot = DotPlot.of(finish, DOTS, scale, bottom - CAPTIONS);
    double radius = 0.43 * plot.diameter();
    double end = Double.isFinite(target()) ? target() : Double.POSITIVE_INFINITY;
    Meaning futures = new Meaning("futures", texts.text("odds.dots", DOTS), null);
    for (DotPlot.Dot dot : plot.dots()) {
      double y = bottom - (dot.level() + 0.5) * plot.diameter();
      marks.add(dot(dot.x(), y, radius, dot.day() <= end, style, futures));
    }
    marks.add(
        new Mark.Line(LEFT, bottom, plotRight, bottom, Stroke.solid(style.muted(), 1), futures));
    marks.add(label(LEFT, SIZE, texts.text("odds.dots", DOTS), false, Mark.Anchor.START, futures));
    never(marks, plot, bottom, radius);
    target(marks, scale, bottom);
    return new Drawing(
        width, height, style.background(), texts.text("odds.dots.name"), about(end), marks);
  }

  private static Mark dot(
      double x, double y, double radius, boolean filled, ChartStyle style, Meaning meaning) {
    double r = filled ? radius : radius - 0.6;
    return new Mark.Box(
        x - r,
        y - r,
        2 * r,
        2 * r,
        r,
        filled ? new Paint.Solid(style.milestone().fill()) : null,
        filled ? null : Stroke.solid(style.milestone().fill(), 1.4),
        meaning);
  }

  private Mark label(
      double x, double y, String text, boolean bold, Mark.Anchor anchor, Meaning meaning) {
    ChartStyle style = colors.chartStyle();
    return new Mark.Label(
        x, y, text, SIZE, bold, bold ? style.text() : style.muted(), anchor, meaning);
  }

  /// Futures that never get there stand apart.
  private void never(List<Mark> marks, DotPlot plot, double bottom, double radius) {
    if (finish.never() <= 0) {
      return;
    }
    String text = story.wording().never(finish);
    Meaning meaning = new Meaning("never", text, null);
    double left = plotRight + 24;
    int rows = Math.max(1, (int) ((bottom - CAPTIONS) / plot.diameter()));
    int wide = Math.max(1, Math.ceilDiv(plot.never(), rows));
    double pitch = Math.min(plot.diameter(), (width - left) / wide);
    Stroke ring = Stroke.solid(colors.chartStyle().muted(), 1.2);
    double r = Math.min(radius, 0.43 * pitch) - 0.6;
    for (int i = 0; i < plot.never(); i++) {
      double x = left + (i % wide + 0.5) * pitch;
      double y = bottom - (i / wide + 0.5) * pitch;
      marks.add(new Mark.Box(x - r, y - r, 2 * r, 2 * r, r, null, ring, meaning));
    }
    marks.add(label(left, CAPTIONS - 6, text, true, Mark.Anchor.START, meaning));
  }

  private void target(List<Mark> marks, TimeScale scale, double bottom) {
    LocalDate date = subject.target();
    if (date == null || Double.isNaN(target())) {
      return;
    }
    String text =
        story
            .texts()
            .text(
                "odds.target.label",
                story.wording().date(date),
                DotPlot.count(finish, DOTS, target()),
                DOTS);
    Meaning meaning = new Meaning("target", text, null);
    double x = scale.x(target());
    marks.add(
        new Mark.Line(
            x, CAPTIONS - 2, x, bottom, Stroke.solid(colors.chartStyle().text(), 1.5), meaning));
    double wide = wider * TextMetrics.width(text, SIZE, true);
    double middle = Math.clamp(x, LEFT + wide / 2, Math.max(LEFT + wide / 2, plotRight - wide / 2));
    marks.add(label(middle, CAPTIONS - 7, text, true, Mark.Anchor.MIDDLE, meaning));
  }

  private String about(double end) {
    DeckTexts texts = story.texts();
    LocalDate date = subject.target();
    int never = DOTS - DotPlot.count(finish, DOTS, Double.MAX_VALUE);
    String name = story.name(subject.name());
    return date == null || Double.isInfinite(end)
        ? texts.text("odds.about", DOTS, name, never)
        : texts.text(
            "odds.about.target",
            DOTS,
            name,
            never,
            DotPlot.count(finish, DOTS, end),
            story.wording().date(date));
  }
}
