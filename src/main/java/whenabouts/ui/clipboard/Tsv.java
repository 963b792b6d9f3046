package whenabouts.ui.clipboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Tables as text with tabs between cells and a line a row, as spreadsheets copy and paste them:
/// cells with tabs, line breaks or quotes stand in quotes, quotes within them are doubled.
final class Tsv {
  private Tsv() {}

  static String format(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(Tsv::quoted).collect(Collectors.joining("\t")) + "\n")
        .collect(Collectors.joining());
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\t\r\n\"].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /// Rows of equal length; short ones are filled with empty cells, and empty rows left out.
  static List<List<String>> parse(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean inQuotes = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (inQuotes && doubled) {
        cell.append(c);
        i++;
      } else if (inQuotes) {
        inQuotes = c != '"';
        cell.append(inQuotes ? String.valueOf(c) : "");
      } else if (c == '"' && cell.isEmpty() && isClosed(text, i + 1)) {
        inQuotes = true;
      } else if (c == '\t') {
        row.add(take(cell));
      } else if (c == '\n') {
        row.add(take(cell));
        rows.add(row);
        row = new ArrayList<>();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    row.add(take(cell));
    rows.add(row);
    return filled(rows);
  }

  /// Whether quotes opened here close at the end of a cell; else they are just quotes.
  private static boolean isClosed(String text, int from) {
    for (int i = text.indexOf('"', from); i >= 0; i = text.indexOf('"', i + 1)) {
      boolean end = i + 1 == text.length();
      if (!end && text.charAt(i + 1) == '"') {
        i++;
      } else {
        return end || "\t\r\n".indexOf(text.charAt(i + 1)) >= 0;
      }
    }
    return false;
  }

  private static String take(StringBuilder cell) {
    String text = cell.toString();
    cell.setLength(0);
    return text;
  }

  private static List<List<String>> filled(List<List<String>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<List<String>> full = new ArrayList<>();
    for (List<String> row : rows) {
      if (row.stream().anyMatch(cell -> !cell.isBlank())) {
        List<String> cells = new ArrayList<>(row);
        while (cells.size() < width) {
          cells.add("");
        }
        full.add(List.copyOf(cells));
      }
    }
    return full;
  }

  /// A text that no spreadsheet takes for a formula.
  static String guarded(String text) {
    return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
  }

  /// A text without the guard.
  static String unguarded(String text) {
    return text.matches("(?s)'[=+\\-@\t\r].*") ? text.substring(1) : text;
  }
}
