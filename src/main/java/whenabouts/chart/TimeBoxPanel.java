package whenabouts.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.forecast.TimeBoxTradeOff;
import whenabouts.forecast.TimeBoxTradeOff.Point;

/// The curves of one panel of a time box's trade-off.
final class TimeBoxPanel {
  private static final double LINE = 15;

  private final TimeBoxChart chart;
  private final TimeBoxTradeOff tradeOff;
  private final ChartOptions options;
  private final ChartStyle style;
  private final TimeScale scale;
  private final Marks marks;
  private final List<Curve> curves;
  private final DoubleUnaryOperator y;
  private final double top;
  private final double bottom;
  private final Text strong;

  /// A line over the lengths.
  ///
  /// @param value of a point; infinite where there is none
  /// @param say that value in words
  record Curve(
      String name,
      String tip,
      ChartStyle.Hue hue,
      ToDoubleFunction<Point> value,
      Function<Point, String> say) {}

  /// @param scale of the lengths
  /// @param marks what it is painted with
  /// @param y from a value to its ordinate, between top and bottom
  TimeBoxPanel(
      TimeBoxChart chart,
      ChartOptions options,
      TimeScale scale,
      Marks marks,
      List<Curve> curves,
      DoubleUnaryOperator y,
      double top,
      double bottom) {
    this.chart = chart;
    this.tradeOff = chart.tradeOff();
    this.options = options;
    this.style = options.style();
    this.scale = scale;
    this.marks = marks;
    this.curves = curves;
    this.y = y;
    this.top = top;
    this.bottom = bottom;
    this.strong = new Text(12.5, true, style.text());
  }

  /// Curves with their names at their ends, and their values where the box is.
  void paint() {
    for (Curve curve : curves) {
      line(curve);
    }
    names();
    values();
  }

  /// Where there is no value the line breaks off.
  private void line(Curve curve) {
    List<Mark.Segment> segments = new ArrayList<>();
    for (Point point : tradeOff.points()) {
      double value = curve.value().applyAsDouble(point);
      if (Double.isFinite(value)) {
        double px = scale.x(point.box());
        double py = y.applyAsDouble(value);
        segments.add(
            segments.isEmpty() ? new Mark.Segment.Move(px, py) : new Mark.Segment.To(px, py));
      } else {
        stroke(curve, segments);
        segments.clear();
      }
    }
    stroke(curve, segments);
    for (Point point : tradeOff.points()) {
      double value = curve.value().applyAsDouble(point);
      if (Double.isFinite(value)) {
        Meaning meaning = new Meaning(null, tip(curve, point), null);
        Color fill = curve.hue().fill();
        marks.dot(scale.x(point.box()), y.applyAsDouble(value), 2.6, fill, null, meaning);
      }
    }
  }

  private void stroke(Curve curve, List<Mark.Segment> segments) {
    if (segments.size() > 1) {
      marks.path(segments, null, Stroke.solid(curve.hue().fill(), 2.5), Meaning.NONE);
    }
  }

  private String tip(Curve curve, Point point) {
    return chart
        .texts()
        .text("timebox.tip", chart.days(point.box()), curve.tip(), curve.say().apply(point));
  }

  private void names() {
    double room = options.width() - scale.right() - 22;
    List<List<String>> lines =
        curves.stream().map(c -> TextMetrics.wrap(c.name(), room, 3, 12.5, true)).toList();
    double[] wanted =
        curves.stream()
            .mapToDouble(c -> c.value().applyAsDouble(tradeOff.points().getLast()))
            .map(v -> Double.isFinite(v) ? y.applyAsDouble(v) : top)
            .toArray();
    double[] sizes = lines.stream().mapToDouble(l -> l.size() * LINE + 4).toArray();
    double[] placed = Spread.apart(wanted, sizes, top - 8, bottom + 8);
    for (int i = 0; i < placed.length; i++) {
      Text look = new Text(12.5, true, curves.get(i).hue().text());
      Meaning meaning = new Meaning(null, curves.get(i).tip(), null);
      double at = placed[i] - (lines.get(i).size() - 1) * LINE / 2;
      for (String line : lines.get(i)) {
        marks.label(scale.right() + 10, look.baseline(at), line, look, Anchor.START, meaning);
        at += LINE;
      }
    }
  }

  private void values() {
    Double box = chart.box();
    if (box == null) {
      return;
    }
    Point point = tradeOff.at(box);
    List<Curve> there =
        curves.stream().filter(c -> Double.isFinite(c.value().applyAsDouble(point))).toList();
    double x = scale.x(box);
    double[] wanted =
        there.stream().mapToDouble(c -> y.applyAsDouble(c.value().applyAsDouble(point))).toArray();
    double[] sizes = new double[wanted.length];
    Arrays.fill(sizes, 20);
    double[] placed = Spread.apart(wanted, sizes, top, bottom);
    double widest =
        there.stream().mapToDouble(c -> strong.width(c.say().apply(point))).max().orElse(0);
    boolean left = x + 14 + widest > scale.right();
    for (int i = 0; i < placed.length; i++) {
      Curve curve = there.get(i);
      String text = curve.say().apply(point);
      Meaning meaning = new Meaning(TimeBoxChart.BOX, tip(curve, point), null);
      Stroke ring = Stroke.solid(style.background(), 1.5);
      marks.dot(x, wanted[i], 5, curve.hue().fill(), ring, meaning);
      Text look = new Text(12.5, true, curve.hue().text());
      double at = left ? x - 12 - look.width(text) : x + 12;
      Veil.label(marks, at, placed[i], text, look, style, meaning);
    }
  }

  /// How far a label is from the curves above and below it, and from the box, in pixels.
  double free(double x, double width, double middle) {
    Double box = chart.box();
    double least = box == null ? 1e3 : Math.abs(scale.x(box) + 30 - x - width / 2) - width / 2 - 60;
    for (Curve curve : curves) {
      for (double px = x; px <= x + width; px += 8) {
        double value = curve.value().applyAsDouble(tradeOff.at(scale.day(px)));
        least =
            Double.isFinite(value)
                ? Math.min(least, Math.abs(y.applyAsDouble(value) - middle))
                : least;
      }
    }
    return least;
  }
}
