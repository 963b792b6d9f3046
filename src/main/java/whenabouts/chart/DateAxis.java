package whenabouts.chart;

import java.time.LocalDate;
import java.util.List;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;

/// A time axis under a chart: two lines of labels, and hairlines up through the plot.
final class DateAxis {
  private static final double SIZE = 12;
  private static final double LINE = 17;

  /// Height of both lines of labels.
  static final double HEIGHT = 2 * LINE + 4;

  private final TimeScale scale;
  private final ChartStyle style;
  private final Ticks ticks;

  DateAxis(TimeScale scale, LocalDate asOf, ChartStyle style, Texts texts) {
    this.scale = scale;
    this.style = style;
    this.ticks = Ticks.of(scale, asOf, texts);
  }

  void grid(Marks marks, double top, double bottom) {
    for (Ticks.Cell cell : ticks.lower()) {
      if (scale.shows(cell.from())) {
        marks.vertical(scale.x(cell.from()), top, bottom, style.grid(), 1, Meaning.NONE);
      }
    }
  }

  /// The labels, from `top` down, under a base line.
  void labels(Marks marks, double top) {
    Stroke base = Stroke.solid(style.muted().withAlpha(0.6), 1);
    marks.line(scale.left(), top, scale.right(), top, base, Meaning.NONE);
    cells(marks, ticks.lower(), new Text(SIZE, false, style.muted()), top + 2);
    cells(marks, ticks.upper(), new Text(SIZE, true, style.text()), top + 2 + LINE);
  }

  private void cells(Marks marks, List<Ticks.Cell> cells, Text look, double top) {
    for (Ticks.Cell cell : cells) {
      double x = scale.x(cell.from());
      double start = Math.max(x, scale.left()) + (x >= scale.left() ? 3 : 0);
      double end = Math.min(scale.x(cell.to()), scale.right());
      if (x >= scale.left()) {
        marks.vertical(x, top - 2, top + LINE - 4, style.grid(), 1, Meaning.NONE);
      }
      if (start + look.width(cell.label()) <= end) {
        marks.label(
            start, look.baseline(top + LINE / 2), cell.label(), look, Anchor.START, Meaning.NONE);
      }
    }
  }
}
