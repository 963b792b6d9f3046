package whenabouts.chart;

import java.util.List;
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

  /// Columns that hold these rows between two edges.
  ///
  /// @param today in calendar days; NaN: not to be shown
  static Layout of(
      List<Row> rows,
      Density density,
      ChartStyle style,
      double left,
      double right,
      double today,
      @Nullable Span span) {
    double nameX = left + PADDING;
    double nameWidth = nameWidth(rows, density, style, right - left);
    double never = neverWidth(rows, density, style);
    double plotLeft = nameX + nameWidth + PADDING;
    double plotRight = Math.max(plotLeft + 50, right - never);
    Span visible =
        span != null ? span : fit(rows, density, style, today, plotRight - plotLeft - GAP);
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

  private static double nameWidth(List<Row> rows, Density density, ChartStyle style, double width) {
    Text look = new Text(density.nameSize(), true, style.text());
    Text note = new Text(density.smallSize(), false, style.muted());
    double widest =
        rows.stream()
            .mapToDouble(r -> Math.max(look.width(r.name()), note.width(r.note())))
            .max()
            .orElse(0);
    return Math.clamp(Math.ceil(widest), Math.min(90, 0.2 * width), 0.28 * width);
  }

  private static double neverWidth(List<Row> rows, Density density, ChartStyle style) {
    Text look = new Text(density.smallSize(), false, style.muted());
    double widest = rows.stream().mapToDouble(r -> look.width(r.never().text())).max().orElse(0);
    return widest == 0 ? PADDING : NeverDots.width(density) + widest + 2 * GAP + PADDING;
  }

  /// The span in which every range and its label is visible; of the past, no more than a third of
  /// it.
  private static Span fit(
      List<Row> rows, Density density, ChartStyle style, double today, double width) {
    double from = Double.isNaN(today) ? 0 : Math.min(0, today - 1);
    double to = Double.isNaN(today) ? 1 : Math.max(1, today);
    for (Row row : rows) {
      from = Math.min(from, first(row));
      to = Math.max(to, last(row));
    }
    if (rows.isEmpty()) {
      return NOTHING;
    }
    from = Math.max(from, -0.5 * to);
    double margin = Math.max(0.5, 0.015 * (to - from));
    from -= margin;
    double scale = width / (to + margin - from);
    for (Row row : rows) {
      double room = width - Math.min(RowPainter.labelWidth(row, density, style), 0.4 * width);
      double last = last(row);
      if (last > from) {
        scale = Math.min(scale, room / (last - from));
      }
    }
    return new Span(from, from + width / scale);
  }

  private static double first(Row row) {
    double first = row.range().distribution().ifReached().quantile(RangeBar.FIRST);
    if (row.ghost() != null) {
      first = Math.min(first, row.ghost().ifReached().quantile(RangeBar.FIRST));
    }
    for (double moment : new double[] {row.ready(), row.starts()}) {
      first = Double.isNaN(moment) ? first : Math.min(first, moment);
    }
    return Double.isFinite(first) ? first : 0;
  }

  private static double last(Row row) {
    double last = RangeBar.last(row.range());
    if (row.ghost() != null) {
      last = Math.max(last, RangeBar.last(row.ghost()));
    }
    if (row.ship() != null) {
      last = Math.max(last, RangeBar.last(row.ship()));
    }
    return row.target() == null ? last : Math.max(last, row.target().day());
  }
}
