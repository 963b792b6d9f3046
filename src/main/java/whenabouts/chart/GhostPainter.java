package whenabouts.chart;

import java.util.List;
import whenabouts.forecast.Distribution;

/// Draws what a row's range is on the roadmap itself: an outline around where the bar would be,
/// with the median and the chosen percentile.
final class GhostPainter {
  private static final List<Double> DASHES = List.of(2.0, 1.5);

  private final Marks marks;
  private final Layout layout;
  private final double confidence;

  GhostPainter(Marks marks, Layout layout, double confidence) {
    this.marks = marks;
    this.layout = layout;
    this.confidence = confidence;
  }

  /// @param y the middle of the bar
  void paint(Row row, double y) {
    Distribution ghost = row.ghost();
    if (ghost == null || ghost.reached() == 0) {
      return;
    }
    TimeScale scale = layout.scale();
    double bar = layout.density().bar();
    double height = bar + Math.max(6, 0.5 * bar);
    Color color = layout.style().muted();
    RangeBar.outline(marks, ghost, scale, y, height, color, row.meaning());
    for (double p : confidence == 0.5 ? new double[] {0.5} : new double[] {0.5, confidence}) {
      double x = scale.x(ghost.quantile(p));
      if (x >= scale.left() && x <= scale.right()) {
        Stroke stroke = new Stroke(color, p == confidence ? 2 : 1, DASHES);
        marks.line(x, y - height / 2, x, y + height / 2, stroke, row.meaning());
      }
    }
  }

  /// Where the outline ends, which no label may cover.
  double end(Row row) {
    Distribution ghost = row.ghost();
    if (ghost == null || ghost.reached() == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double[] xs = RangeBar.abscissae(ghost, layout.scale());
    return xs[xs.length - 1];
  }

  /// A bar in little, for the words that say what it is.
  static void sample(Marks marks, ChartStyle style, double left, double middle, Density density) {
    double half = 0.4 * density.bar();
    double right = left + sampleWidth(density);
    for (double side : new double[] {-1, 1}) {
      double rail = middle + side * half;
      marks.line(left, rail, right, rail, Stroke.solid(style.muted(), 1.25), Meaning.NONE);
    }
    double tick = (left + right) / 2;
    Stroke dashed = new Stroke(style.muted(), 1, DASHES);
    marks.line(tick, middle - half, tick, middle + half, dashed, Meaning.NONE);
  }

  static double sampleWidth(Density density) {
    return 2.2 * density.bar();
  }
}
