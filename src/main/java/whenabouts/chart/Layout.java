package whenabouts.chart;

import org.jspecify.annotations.Nullable;
import whenabouts.chart.Marks.Text;

/// Where the columns of a Horizon lie.
///
/// @param nameX left edge of the names
/// @param nameWidth the most room for a name
/// @param scale of the plot
/// @param neverX left edge of the column of what never happens
/// @param right edge of everything
record Layout(
    double left,
    double nameX,
    double nameWidth,
    TimeScale scale,
    double neverX,
    double right,
    Density density,
    ChartStyle style) {

  private static final double PADDING = 16;
  private static final double GAP = 8;
  private static final Span NOTHING = new Span(0, 28);

  /// Columns that hold rows between two edges.
  static Layout of(
      Extents rows,
      Density density,
      ChartStyle style,
      double left,
      double right,
      @Nullable Span span) {
    double nameX = left + PADDING;
    double width = right - left;
    double nameWidth = Math.clamp(Math.ceil(rows.names()), Math.min(90, 0.2 * width), 0.28 * width);
    double never =
        rows.never() == 0 ? PADDING : NeverDots.width(density) + rows.never() + 2 * GAP + PADDING;
    double plotLeft = nameX + nameWidth + PADDING;
    double plotRight = Math.max(plotLeft + 50, right - never);
    Span visible = span != null ? span : fit(rows, plotRight - plotLeft - GAP);
    return new Layout(
        left,
        nameX,
        nameWidth,
        new TimeScale(visible, plotLeft, plotRight),
        plotRight + GAP,
        right,
        density,
        style);
  }

  Text nameText(boolean bold) {
    return new Text(density.nameSize(), bold, style.text());
  }

  Text small(Color color) {
    return new Text(density.smallSize(), false, color);
  }

  Text date(Color color) {
    return new Text(density.smallSize(), true, color);
  }

  /// The span in which every range and its label is visible; of the past, no more than a third of
  /// it.
  private static Span fit(Extents rows, double width) {
    if (rows.ranges().isEmpty()) {
      return NOTHING;
    }
    double from = 0;
    double to = 1;
    for (Extents.Range row : rows.ranges()) {
      from = Math.min(from, row.first());
      to = Math.max(to, row.last());
    }
    from = Math.max(from, -0.5 * to);
    double margin = Math.max(0.5, 0.015 * (to - from));
    from -= margin;
    double scale = width / (to + margin - from);
    for (Extents.Range row : rows.ranges()) {
      double room = width - Math.min(row.label(), 0.4 * width);
      if (row.last() > from) {
        scale = Math.min(scale, room / (row.last() - from));
      }
    }
    return new Span(from, from + width / scale);
  }
}
