package whenabouts.chart;

import java.util.List;

/// The numbers of a chart, in words: for readers who cannot see the picture, and for spreadsheets.
///
/// @param title what the table is
/// @param columns their headings
/// @param rows each with a text for every column
public record DataTable(String title, List<String> columns, List<List<String>> rows) {
  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a row of " + row.size() + " under other columns");
      }
    }
  }
}
