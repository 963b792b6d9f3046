package whenabouts.export.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.TextMetrics;
import whenabouts.forecast.Wording;

/// A native table: a row of headings, hairlines between the rows, no boxes.
///
/// @param columns at least one
/// @param rows each with a cell for every column
/// @param most size of the text, in points
/// @param more what stands under a table that lacks rows, by their number
record Table(List<Column> columns, List<List<Cell>> rows, double most, IntFunction<String> more) {
  private static final double MARGIN_X = 5;
  private static final double MARGIN_Y = 3.5;

  Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// @param share of the width
  /// @param align `l`, `ctr` or `r`
  record Column(String head, double share, String align) {}

  /// @param accent behind the text; -1: none
  /// @param alpha of the accent, 0..1
  record Cell(String text, boolean bold, boolean muted, int accent, double alpha) {
    Cell {
      text = Wording.joined(text);
    }

    static Cell of(String text) {
      return new Cell(text, false, false, -1, 0);
    }

    static Cell bold(String text) {
      return new Cell(text, true, false, -1, 0);
    }

    static Cell muted(String text) {
      return new Cell(text, false, true, -1, 0);
    }
  }

  /// A table as an element, and how high it is.
  record Laid(String xml, double height) {}

  /// As large letters as fit; below the smallest, the last rows give way to a line that says so.
  Laid lay(Rect bounds, Template template, String language) {
    double width = bounds.width() / template.wider();
    double size = most;
    while (size > SlideCanvas.LEAST && height(rows, width, size) > bounds.height()) {
      size -= 0.5;
    }
    List<List<Cell>> shown = new ArrayList<>(rows);
    String left = null;
    while (shown.size() > 1
        && height(shown, width, size) + (left == null ? 0 : line(size)) > bounds.height()) {
      shown.removeLast();
      left = more.apply(rows.size() - shown.size());
    }
    return new Laid(
        xml(shown, left, bounds.width(), size, template, language),
        height(shown, width, size) + (left == null ? 0 : line(size)));
  }

  /// Whether a word goes into a column that has that width, in bold and in the smallest letters.
  static boolean hasRoom(String word, double width) {
    double wide = Template.BOLD * TextMetrics.width(word, SlideCanvas.LEAST, true);
    return wide <= width - 2 * MARGIN_X;
  }

  private static double line(double size) {
    return Para.LINE * size + 2 * MARGIN_Y;
  }

  private double height(List<List<Cell>> some, double width, double size) {
    double height = rowHeight(heads(), width, size);
    for (List<Cell> row : some) {
      height += rowHeight(row, width, size);
    }
    return height;
  }

  private List<Cell> heads() {
    return columns.stream().map(c -> new Cell(c.head(), true, true, -1, 0)).toList();
  }

  private double rowHeight(List<Cell> row, double width, double size) {
    int lines = 1;
    for (int i = 0; i < row.size(); i++) {
      Cell cell = row.get(i);
      double room = columns.get(i).share() * width - 2 * MARGIN_X;
      double set = cell.bold() ? room / Template.BOLD : room;
      int wrapped = TextMetrics.wrap(cell.text(), set, 99, size, cell.bold()).size();
      lines = Math.max(lines, wrapped);
    }
    return lines * Para.LINE * size + 2 * MARGIN_Y;
  }

  private String xml(
      List<List<Cell>> shown,
      @Nullable String left,
      double width,
      double size,
      Template template,
      String language) {
    ThemeColors colors = template.colors();
    double set = width / template.wider();
    Xml xml = new Xml().open("a:tbl").empty("a:tblPr", "firstRow", 1).open("a:tblGrid");
    for (Column column : columns) {
      xml.empty("a:gridCol", "w", Rect.emu(column.share() * width));
    }
    xml.end();
    row(xml, heads(), rowHeight(heads(), set, size), size, colors, language);
    for (List<Cell> row : shown) {
      row(xml, row, rowHeight(row, set, size), size, colors, language);
    }
    if (left != null) {
      xml.open("a:tr", "h", Rect.emu(line(size)));
      for (int i = 0; i < columns.size(); i++) {
        Object[] span =
            i == 0 ? new Object[] {"gridSpan", columns.size()} : new Object[] {"hMerge", 1};
        xml.open("a:tc", columns.size() == 1 ? new Object[0] : span);
        Cell cell = Cell.muted(i == 0 ? left : "");
        content(xml, cell, columns.getFirst().align(), size, colors, language);
      }
      xml.end();
    }
    return xml.end().toString();
  }

  private void row(
      Xml xml, List<Cell> row, double height, double size, ThemeColors colors, String language) {
    xml.open("a:tr", "h", Rect.emu(height));
    for (int i = 0; i < row.size(); i++) {
      xml.open("a:tc");
      content(xml, row.get(i), columns.get(i).align(), size, colors, language);
    }
    xml.end();
  }

  /// The content of a cell, which it closes.
  private static void content(
      Xml xml, Cell cell, String align, double size, ThemeColors colors, String language) {
    boolean filled = cell.accent() >= 0;
    Tint ink =
        filled
            ? colors.on(cell.accent(), cell.alpha())
            : cell.muted() ? colors.muted() : colors.text();
    String[] look = {"lang", language, "sz", "" + Math.round(100 * size)};
    xml.open("a:txBody")
        .empty("a:bodyPr")
        .empty("a:lstStyle")
        .open("a:p")
        .empty("a:pPr", "algn", align);
    if (cell.text().isEmpty()) {
      xml.empty("a:endParaRPr", (Object[]) look);
    } else {
      xml.open("a:r")
          .open("a:rPr", look[0], look[1], look[2], look[3], "b", cell.bold() ? 1 : 0)
          .raw(ink.fill())
          .end()
          .said(cell.text())
          .end();
    }
    xml.end(2)
        .open(
            "a:tcPr",
            "marL",
            Rect.emu(MARGIN_X),
            "marR",
            Rect.emu(MARGIN_X),
            "marT",
            Rect.emu(MARGIN_Y),
            "marB",
            Rect.emu(MARGIN_Y),
            "anchor",
            "ctr");
    for (String side : List.of("a:lnL", "a:lnR", "a:lnT")) {
      xml.open(side, "w", 0).empty("a:noFill").end();
    }
    xml.open("a:lnB", "w", 9525).raw(colors.grid().fill()).end();
    if (filled) {
      xml.open("a:solidFill").raw(colors.accent(cell.accent()).xml(cell.alpha())).end();
    } else {
      xml.empty("a:noFill");
    }
    xml.end(2);
  }
}
