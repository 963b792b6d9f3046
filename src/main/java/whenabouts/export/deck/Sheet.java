package whenabouts.export.deck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import whenabouts.export.zip.SteadyZip;

/// The numbers behind a chart, in columns: the workbook that PowerPoint opens to edit them, and the
/// copies of them in the chart.
final class Sheet {
  private static final String NAME = "Sheet1";

  private final List<Column> columns = new ArrayList<>();

  /// @param cells texts or numbers; a number that is not finite is an empty cell
  /// @param format of the numbers
  private record Column(String head, List<?> cells, String format) {}

  /// @return the column's index
  int add(String head, List<?> cells, String format) {
    columns.add(new Column(head, List.copyOf(cells), format));
    return columns.size() - 1;
  }

  private static String letter(int column) {
    return Character.toString((char) ('A' + column));
  }

  /// The name of a series.
  String head(int column) {
    Xml xml = new Xml().open("c:tx").open("c:strRef");
    xml.leaf("c:f", NAME + "!$" + letter(column) + "$1").open("c:strCache");
    xml.empty("c:ptCount", "val", 1).open("c:pt", "idx", 0);
    return xml.leaf("c:v", columns.get(column).head()).end(4).toString();
  }

  /// The texts of a column.
  String texts(int column) {
    Xml xml = new Xml().open("c:strRef").leaf("c:f", range(column)).open("c:strCache");
    return points(xml, column).end(2).toString();
  }

  /// The numbers of a column.
  String numbers(int column) {
    Xml xml = new Xml().open("c:numRef").leaf("c:f", range(column)).open("c:numCache");
    xml.leaf("c:formatCode", columns.get(column).format());
    return points(xml, column).end(2).toString();
  }

  private String range(int column) {
    String letter = letter(column);
    int last = columns.get(column).cells().size() + 1;
    return NAME + "!$" + letter + "$2:$" + letter + "$" + last;
  }

  private Xml points(Xml xml, int column) {
    List<?> cells = columns.get(column).cells();
    xml.empty("c:ptCount", "val", cells.size());
    for (int i = 0; i < cells.size(); i++) {
      if (!(cells.get(i) instanceof Double number) || Double.isFinite(number)) {
        xml.open("c:pt", "idx", i).leaf("c:v", String.valueOf(cells.get(i))).end();
      }
    }
    return xml;
  }

  /// @param day of its making
  byte[] workbook(LocalDate day) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet(NAME);
      XSSFRow heads = sheet.createRow(0);
      for (int c = 0; c < columns.size(); c++) {
        heads.createCell(c).setCellValue(columns.get(c).head());
      }
      List<XSSFCellStyle> styles = columns.stream().map(c -> style(workbook, c.format())).toList();
      int rows = columns.stream().mapToInt(c -> c.cells().size()).max().orElse(0);
      for (int r = 0; r < rows; r++) {
        XSSFRow row = sheet.createRow(r + 1);
        for (int c = 0; c < columns.size(); c++) {
          List<?> cells = columns.get(c).cells();
          if (r < cells.size()) {
            fill(row, c, cells.get(r), styles.get(c));
          }
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return SteadyZip.of(bytes.toByteArray(), day);
    }
  }

  private static XSSFCellStyle style(XSSFWorkbook workbook, String format) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private static void fill(XSSFRow row, int column, Object value, XSSFCellStyle style) {
    if (value instanceof Double number) {
      if (Double.isFinite(number)) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(number);
        cell.setCellStyle(style);
      }
    } else {
      row.createCell(column).setCellValue(String.valueOf(value));
    }
  }
}
