package whenabouts.chart;

import whenabouts.chart.Marks.Text;

/// Ten futures as ten dots, in two columns of five laid on their side; the hollow ones are those in
/// which it never happens. Beside them, the chance as a number.
final class NeverDots {
  private static final int DOTS = 10;
  private static final int PER_LINE = 5;

  private NeverDots() {}

  private static double pitch(Density density) {
    return Math.clamp(0.26 * density.unit(), 5, 9);
  }

  static double width(Density density) {
    return pitch(density) * PER_LINE;
  }

  /// How many of ten futures never get there.
  static int hollow(double never) {
    return (int) Math.round(DOTS * never);
  }

  static void paint(Marks marks, Row row, Layout layout, double y) {
    Row.Never never = row.never();
    if (never.text().isEmpty()) {
      return;
    }
    ChartStyle style = layout.style();
    double pitch = pitch(layout.density());
    double radius = 0.32 * pitch;
    int filled = DOTS - hollow(never.share());
    if (filled < DOTS) {
      for (int i = 0; i < DOTS; i++) {
        double x = layout.neverX() + (i % PER_LINE + 0.5) * pitch;
        double dotY = y + (i / PER_LINE - 0.5) * pitch;
        if (i < filled) {
          marks.dot(x, dotY, radius, style.muted(), null, row.meaning());
        } else {
          Stroke ring = Stroke.solid(style.muted(), 0.8);
          marks.dot(x, dotY, radius - 0.2, null, ring, row.meaning());
        }
      }
    }
    Text look = layout.small(style.muted());
    marks.label(
        layout.neverX() + width(layout.density()) + 8,
        look.baseline(y),
        never.text(),
        look,
        Mark.Anchor.START,
        row.meaning());
  }
}
