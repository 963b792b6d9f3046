package whenabouts.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whenabouts.chart.DataTable;

/// The numbers of a chart for other programs' tables.
public final class TableText {
  private TableText() {}

  /// Rows as lines and cells apart by tabs, as spreadsheets take them from the clipboard.
  public static String tabs(DataTable table) {
    return Stream.concat(Stream.of(table.columns()), table.rows().stream())
        .map(row -> row.stream().map(TableText::cell).collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /// As a table of HTML with a caption, as word processors and mail take it.
  public static String html(DataTable table) {
    StringBuilder html = new StringBuilder("<table>");
    html.append("<caption>").append(escaped(table.title())).append("</caption>");
    row(html, "th", table.columns());
    table.rows().forEach(row -> row(html, "td", row));
    return html.append("</table>").toString();
  }

  private static void row(StringBuilder html, String element, List<String> cells) {
    html.append("<tr>");
    for (String cell : cells) {
      // Spreadsheets shall neither compute it nor make another date of it.
      html.append('<').append(element).append(" style=\"mso-number-format:'\\@'\">");
      html.append(escaped(cell)).append("</").append(element).append('>');
    }
    html.append("</tr>");
  }

  /// On one line, and no formula: whoever names a task must not reach into a spreadsheet.
  private static String cell(String text) {
    String plain = text.replaceAll("\\s+", " ");
    return plain.matches("[=@].*|[+-](?![\\d ]).*") ? "'" + plain : plain;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
