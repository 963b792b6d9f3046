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
import whenabouts.chart.TextMetrics;
import whenabouts.chart.TimeScale;

/// Equally likely futures of one date as dots, those before the target filled.
record OddsDots(OddsFrame frame) {
  /// Futures shown one by one, to be counted from afar.
  static final int DOTS = 20;

  /// Above the dots: what they are, and the target.
  private static final double CAPTIONS = 40;

  /// @param height in points
  Drawing draw(double height) {
    List<Mark> marks = new ArrayList<>();
    ChartStyle style = frame.colors().chartStyle();
    DeckTexts texts = frame.story().texts();
    TimeScale scale =
        new TimeScale(
            new Span(frame.days().from(), frame.days().to()), OddsFrame.LEFT, frame.right());
    double bottom = height - 4;
    DotPlot plot = DotPlot.of(frame.finish(), DOTS, scale, bottom - CAPTIONS);
    double radius = 0.43 * plot.diameter();
    double end = Double.isFinite(frame.target()) ? frame.target() : Double.POSITIVE_INFINITY;
    Meaning futures = new Meaning("futures", texts.text("odds.dots", DOTS), null);
    for (DotPlot.Dot dot : plot.dots()) {
      double y = bottom - (dot.level() + 0.5) * plot.diameter();
      marks.add(dot(dot.x(), y, radius, dot.day() <= end, style, futures));
    }
    marks.add(
        new Mark.Line(
            OddsFrame.LEFT,
            bottom,
            frame.right(),
            bottom,
            Stroke.solid(style.muted(), 1),
            futures));
    marks.add(
        label(
            OddsFrame.LEFT,
            OddsFrame.SIZE,
            texts.text("odds.dots", DOTS),
            false,
            Mark.Anchor.START,
            futures));
    never(marks, plot, bottom, radius);
    target(marks, scale, bottom);
    return new Drawing(
        frame.width(), height, style.background(), texts.text("odds.dots.name"), about(end), marks);
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
    ChartStyle style = frame.colors().chartStyle();
    return new Mark.Label(
        x, y, text, OddsFrame.SIZE, bold, bold ? style.text() : style.muted(), anchor, meaning);
  }

  /// Futures that never get there stand apart.
  private void never(List<Mark> marks, DotPlot plot, double bottom, double radius) {
    if (frame.finish().never() <= 0) {
      return;
    }
    String text = frame.story().wording().never(frame.finish());
    Meaning meaning = new Meaning("never", text, null);
    double left = frame.right() + 24;
    int rows = Math.max(1, (int) ((bottom - CAPTIONS) / plot.diameter()));
    int wide = Math.max(1, Math.ceilDiv(plot.never(), rows));
    double pitch = Math.min(plot.diameter(), (frame.width() - left) / wide);
    Stroke ring = Stroke.solid(frame.colors().chartStyle().muted(), 1.2);
    double r = Math.min(radius, 0.43 * pitch) - 0.6;
    for (int i = 0; i < plot.never(); i++) {
      double x = left + (i % wide + 0.5) * pitch;
      double y = bottom - (i / wide + 0.5) * pitch;
      marks.add(new Mark.Box(x - r, y - r, 2 * r, 2 * r, r, null, ring, meaning));
    }
    marks.add(label(left, CAPTIONS - 6, text, true, Mark.Anchor.START, meaning));
  }

  private void target(List<Mark> marks, TimeScale scale, double bottom) {
    LocalDate date = frame.subject().target();
    if (date == null || Double.isNaN(frame.target())) {
      return;
    }
    String text =
        frame
            .story()
            .texts()
            .text(
                "odds.target.label",
                frame.story().wording().date(date),
                DotPlot.count(frame.finish(), DOTS, frame.target()),
                DOTS);
    Meaning meaning = new Meaning("target", text, null);
    double x = scale.x(frame.target());
    marks.add(
        new Mark.Line(
            x,
            CAPTIONS - 2,
            x,
            bottom,
            Stroke.solid(frame.colors().chartStyle().text(), 1.5),
            meaning));
    double wide = Template.BOLD * frame.wider() * TextMetrics.width(text, OddsFrame.SIZE, true);
    double middle =
        Math.clamp(
            x,
            OddsFrame.LEFT + wide / 2,
            Math.max(OddsFrame.LEFT + wide / 2, frame.right() - wide / 2));
    marks.add(label(middle, CAPTIONS - 7, text, true, Mark.Anchor.MIDDLE, meaning));
  }

  private String about(double end) {
    DeckTexts texts = frame.story().texts();
    LocalDate date = frame.subject().target();
    int never = DOTS - DotPlot.count(frame.finish(), DOTS, Double.MAX_VALUE);
    String name = frame.story().name(frame.subject().name());
    return date == null || Double.isInfinite(end)
        ? texts.text("odds.about", DOTS, name, never)
        : texts.text(
            "odds.about.target",
            DOTS,
            name,
            never,
            DotPlot.count(frame.finish(), DOTS, end),
            frame.story().wording().date(date));
  }
}
