package whenabouts.ui.clipboard;

import java.util.ArrayList;
import java.util.List;

/// A table to be pasted, and what its columns become. No two columns become the same, but for those
/// that are left out.
///
/// @param cells of all rows, which are equally long
/// @param headed whether the first row says what the columns are
record PasteTable(List<List<String>> cells, boolean headed, List<PasteColumn> columns) {
  PasteTable {
    cells = List.copyOf(cells);
    columns = List.copyOf(columns);
  }

  /// The rows to be read.
  List<List<String>> rows() {
    return headed ? cells.subList(1, cells.size()) : cells;
  }

  int width() {
    return columns.size();
  }

  /// What stands in a row for something; empty where no column becomes it.
  String cell(List<String> row, PasteColumn column) {
    int at = columns.indexOf(column);
    return at < 0 ? "" : Tsv.unguarded(row.get(at).strip());
  }

  PasteTable with(int at, PasteColumn column) {
    List<PasteColumn> changed = new ArrayList<>(columns);
    if (column != PasteColumn.IGNORE) {
      changed.replaceAll(other -> other == column ? PasteColumn.IGNORE : other);
    }
    changed.set(at, column);
    return new PasteTable(cells, headed, changed);
  }

  PasteTable headed(boolean is) {
    return new PasteTable(cells, is, columns);
  }

  /// What stands in a column, without headings and empty cells.
  List<String> column(int at) {
    return rows().stream().map(row -> row.get(at).strip()).filter(c -> !c.isEmpty()).toList();
  }
}
