package whenabouts.chart;

import java.util.List;
import whenabouts.chart.Marks.Text;

/// How much room the rows of a Horizon ask for, whatever room there is.
///
/// @param names width of the widest name or note
/// @param never width of the widest words about what never happens; 0: there are none
/// @param ranges one for every row
record Extents(double names, double never, List<Range> ranges) {
  /// @param first the earliest moment that is drawn of a row, in calendar days
  /// @param last the latest
  /// @param label width of what is written behind it
  record Range(double first, double last, double label) {}

  static Extents of(List<Row> rows, Density density) {
    // Colours have no width.
    ChartStyle style = ChartStyle.LIGHT;
    Text name = new Text(density.nameSize(), true, style.text());
    Text note = new Text(density.smallSize(), false, style.muted());
    double names = 0;
    double never = 0;
    for (Row row : rows) {
      names = Math.max(names, Math.max(name.width(row.name()), note.width(row.note())));
      never = Math.max(never, note.width(row.never().text()));
    }
    List<Range> ranges =
        rows.stream()
            .map(
                row -> new Range(first(row), last(row), RowPainter.labelWidth(row, density, style)))
            .toList();
    return new Extents(names, never, ranges);
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
