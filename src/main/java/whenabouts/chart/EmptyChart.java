package whenabouts.chart;

import java.util.List;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;

/// What a view shows where there is nothing to draw: why, and what would help.
final class EmptyChart {
  private static final int LINES = 4;

  private EmptyChart() {}

  /// @param title what there is to say, which is the finding, too
  /// @param hint what to do about it; empty: nothing
  static Chart of(String title, String hint, ChartOptions options) {
    Marks marks = new Marks();
    ChartStyle style = options.style();
    Text strong = new Text(17, true, style.text());
    Text plain = new Text(13, false, style.muted());
    double x = options.width() / 2;
    double room = Math.max(60, options.width() - 64);
    double y = Math.max(30, options.height() / 2 - 20);
    for (String line : TextMetrics.wrap(title, room, LINES, strong.size(), true)) {
      marks.label(x, y, line, strong, Anchor.MIDDLE, Meaning.NONE);
      y += 24;
    }
    for (String line : TextMetrics.wrap(hint, room, LINES, plain.size(), false)) {
      marks.label(x, y, line, plain, Anchor.MIDDLE, Meaning.NONE);
      y += 19;
    }
    return new Chart(
        title,
        new Drawing(
            options.width(), options.height(), style.background(), title, hint, marks.list()),
        new DataTable(title, List.of(title), List.of()));
  }
}
