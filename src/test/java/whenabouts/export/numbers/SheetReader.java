package whenabouts.export.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/// Reads workbooks event by event: what the XML says, not what the model that wrote it makes of it.
record SheetReader(Map<String, Sheet> sheets, Map<String, byte[]> zip) {
  private static final Pattern FROZEN = Pattern.compile("ySplit=\"(\\d+)");

  /// @param text empty for a number
  /// @param number NaN for a text
  record Cell(String text, double number, String format, boolean quoted) {}

  /// @param cells by reference, such as "B7", in their order
  record Sheet(Map<String, Cell> cells, String xml) {
    List<String> texts() {
      return cells.values().stream().map(Cell::text).toList();
    }

    /// Index of the row of the headings: the last row that stays when one scrolls.
    int headerRow() {
      Matcher frozen = FROZEN.matcher(xml);
      assertThat(frozen.find()).isTrue();
      return Integer.parseInt(frozen.group(1)) - 1;
    }

    /// The rows below the headings up to the first empty one, by heading.
    List<Map<String, Cell>> records() {
      List<Map<String, Cell>> records = new ArrayList<>();
      int header = headerRow();
      for (int row = header + 1; ; row++) {
        Map<String, Cell> record = new HashMap<>();
        for (int column = 0; ; column++) {
          Cell heading = at(header, column);
          if (heading == null) {
            break;
          }
          Cell cell = at(row, column);
          if (cell != null) {
            record.put(heading.text(), cell);
          }
        }
        if (record.size() < 2) {
          return records;
        }
        records.add(record);
      }
    }

    Map<String, Cell> record(String heading, String text) {
      return records().stream()
          .filter(r -> r.get(heading).text().equals(text))
          .findFirst()
          .orElseThrow();
    }

    private Cell at(int row, int column) {
      return cells.get(new CellReference(row, column).formatAsString());
    }
  }

  static SheetReader read(byte[] bytes) throws Exception {
    Map<String, Sheet> sheets = new LinkedHashMap<>();
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      XSSFReader reader = new XSSFReader(file);
      StylesTable styles = reader.getStylesTable();
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file);
      XSSFReader.SheetIterator iterator = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (iterator.hasNext()) {
        try (InputStream in = iterator.next()) {
          byte[] xml = in.readAllBytes();
          Map<String, Cell> cells = new LinkedHashMap<>();
          SAXParserFactory.newDefaultInstance()
              .newSAXParser()
              .parse(
                  new InputSource(new ByteArrayInputStream(xml)),
                  new Handler(styles, strings, cells));
          sheets.put(
              iterator.getSheetName(), new Sheet(cells, new String(xml, StandardCharsets.UTF_8)));
        }
      }
    }
    Map<String, byte[]> zip = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.put(entry.getName(), in.readAllBytes());
      }
    }
    return new SheetReader(sheets, zip);
  }

  Sheet sheet(String name) {
    return sheets.get(name);
  }

  List<String> parts() {
    return List.copyOf(zip.keySet());
  }

  String part(String name) {
    return new String(zip.get(name), StandardCharsets.UTF_8);
  }

  private static final class Handler extends DefaultHandler {
    private final StylesTable styles;
    private final ReadOnlySharedStringsTable strings;
    private final Map<String, Cell> cells;
    private String reference = "";
    private String type = "";
    private int style;
    private final StringBuilder value = new StringBuilder();

    Handler(StylesTable styles, ReadOnlySharedStringsTable strings, Map<String, Cell> cells) {
      this.styles = styles;
      this.strings = strings;
      this.cells = cells;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      if (name.equals("c")) {
        reference = attributes.getValue("r");
        type = attributes.getValue("t");
        style = Integer.parseInt(attributes.getValue("s"));
        value.setLength(0);
      }
    }

    @Override
    public void characters(char[] text, int start, int length) {
      value.append(text, start, length);
    }

    @Override
    public void endElement(String uri, String local, String name) {
      if (!name.equals("c")) {
        return;
      }
      boolean text = "s".equals(type);
      String raw = value.toString();
      XSSFCellStyle look = styles.getStyleAt(style);
      cells.put(
          reference,
          new Cell(
              text ? strings.getItemAt(Integer.parseInt(raw)).getString() : "",
              text || raw.isEmpty() ? Double.NaN : Double.parseDouble(raw),
              look.getDataFormatString(),
              look.getQuotePrefixed()));
    }
  }
}
