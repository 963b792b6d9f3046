package whenabouts.export.numbers;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.Color;

/// The looks that a cell of a workbook may have.
enum Look {
  TITLE,
  /// A sentence across the columns, on as many lines as it needs.
  HEADLINE,
  NOTE,
  /// A sentence on one line.
  SENTENCE,
  SECTION,
  HEADER,
  /// Above numbers and dates.
  HEADER_RIGHT,
  TEXT,
  STRONG,
  WRAPPED,
  /// What is said in place of a number.
  MUTED,
  DATE,
  /// A chance that is still open: never certain, never out of the question.
  CHANCE,
  /// A share that is known.
  SHARE,
  /// A number that is nought and worth no digit.
  NOTHING,
  INTEGER,
  /// A difference, with its sign.
  DIFFERENCE;

  private static final ChartStyle COLORS = ChartStyle.LIGHT;
  private static final Color BAND = Color.of(0x1f3b57);
  private static final Color WHITE = Color.of(0xffffff);

  /// A new style for that look.
  ///
  /// @param dates format of dates
  XSSFCellStyle style(XSSFWorkbook book, String dates) {
    XSSFCellStyle style = book.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setFont(font(book));
    style.setDataFormat(book.createDataFormat().getFormat(format(dates)));
    switch (this) {
      case TITLE, NOTE, SENTENCE, SECTION -> {}
      case HEADLINE -> style.setWrapText(true);
      case HEADER, HEADER_RIGHT -> {
        style.setWrapText(true);
        // The arrow of the filter is at the bottom.
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(this == HEADER ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
        style.setIndention((short) (this == HEADER ? 1 : 0));
        style.setFillForegroundColor(color(BAND));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      }
      case TEXT, STRONG -> {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        line(style);
      }
      case WRAPPED -> {
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        line(style);
      }
      case MUTED, DATE, CHANCE, SHARE, NOTHING, INTEGER, DIFFERENCE -> {
        style.setAlignment(HorizontalAlignment.RIGHT);
        line(style);
      }
    }
    return style;
  }

  private String format(String dates) {
    return switch (this) {
      case DATE -> dates;
      case CHANCE -> "[>0.95]\">95 %\";[<0.05]\"<5 %\";0\\ %";
      case SHARE -> "0\\ %";
      case NOTHING -> "\"–\";\"–\";\"–\"";
      case INTEGER -> "#,##0";
      case DIFFERENCE -> "+0;-0;0";
      // What is typed into a cell for texts stays text.
      case TITLE, HEADLINE, NOTE, SENTENCE, SECTION -> "@";
      case HEADER, HEADER_RIGHT, TEXT, STRONG, WRAPPED, MUTED -> "@";
    };
  }

  private XSSFFont font(XSSFWorkbook book) {
    XSSFFont font = book.createFont();
    font.setFontName("Calibri");
    font.setBold(
        switch (this) {
          case TITLE, SECTION, HEADER, HEADER_RIGHT, STRONG -> true;
          default -> false;
        });
    font.setFontHeightInPoints((short) (this == TITLE ? 18 : this == SECTION ? 13 : 11));
    font.setColor(
        color(
            switch (this) {
              case HEADER, HEADER_RIGHT -> WHITE;
              case NOTE, MUTED, NOTHING -> COLORS.muted();
              default -> COLORS.text();
            }));
    return font;
  }

  private static void line(XSSFCellStyle style) {
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(color(COLORS.grid()));
  }

  static XSSFColor color(Color color) {
    int rgb = color.rgb();
    byte[] opaque = {(byte) 0xff, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    return new XSSFColor(opaque, null);
  }
}
