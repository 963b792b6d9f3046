package whenabouts.export.numbers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/// A sheet of a workbook, written from top to bottom: a title, sentences below it, and a table.
/// Column widths follow from what is written, not from the fonts of this machine.
final class Page {
  /// The most characters that a cell holds.
  private static final int MOST_CHARACTERS = 32_000;

  /// Of a name that widens its column, in characters.
  private static final int WIDEST = 46;

  private static final int WIDEST_HEADING = 24;
  private static final int NARROWEST = 9;

  /// What a cell has of margins, in characters.
  private static final int PADDING = 3;

  private static final int MOST_LINES = 6;
  private static final int UNITS = 256;
  private static final float LINE = 15.5f;

  private final Book book;
  private final XSSFSheet sheet;
  private final List<Integer> widths = new ArrayList<>();
  private final List<XSSFRow> spans = new ArrayList<>();
  private int next;
  private XSSFRow row;

  /// Of the last table.
  private int header;

  private int headings;

  Page(Book book, XSSFSheet sheet) {
    this.book = book;
    this.sheet = sheet;
    sheet.setDisplayGridlines(false);
    row = sheet.createRow(0);
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /// The row below the last one.
  int next() {
    return next;
  }

  /// Begins with a title and what the forecast rests on.
  void top(String title) {
    newRow();
    row.setHeightInPoints(30);
    put(0, title, Look.TITLE, false);
    line(book.facts().basis(), Look.NOTE);
  }

  /// A sentence across the columns.
  void line(String sentence, Look look) {
    newRow();
    put(0, sentence, look, false);
    if (look == Look.HEADLINE) {
      spans.add(row);
    }
  }

  void gap() {
    newRow();
    row.setHeightInPoints(9);
  }

  /// The headings of a table, which begins below.
  ///
  /// @param texts the columns that hold texts, rather than numbers or dates
  void header(List<String> names, Integer... texts) {
    newRow();
    header = row.getRowNum();
    headings = names.size();
    Set<Integer> isText = Set.of(texts);
    for (int i = 0; i < names.size(); i++) {
      put(i, names.get(i), isText.contains(i) ? Look.HEADER : Look.HEADER_RIGHT, false);
      // On two lines, where that is not too wide.
      int width = Math.max(longestWord(names.get(i)), names.get(i).length() * 6 / 10);
      widen(i, Math.min(WIDEST_HEADING, width + PADDING));
    }
  }

  private static int longestWord(String heading) {
    return Arrays.stream(heading.split(" ", -1)).mapToInt(String::length).max().orElse(0);
  }

  /// How many lines a text takes between such margins, roughly.
  private static int lines(String text, int characters) {
    int lines = 1;
    int used = 0;
    for (String word : text.split(" ", -1)) {
      if (used > 0 && used + word.length() > characters) {
        lines++;
        used = 0;
      }
      used += word.length() + 1;
      lines += Math.max(0, (used - 2) / Math.max(1, characters));
    }
    return lines;
  }

  private void setHeaderHeight() {
    XSSFRow names = sheet.getRow(header);
    int lines = 1;
    for (int i = 0; i < headings; i++) {
      String name = names.getCell(i).getStringCellValue();
      lines = Math.max(lines, lines(name, widths.get(i) - PADDING));
    }
    // And room for the arrow of the filter.
    names.setHeightInPoints((Math.min(MOST_LINES, lines) + 0.8f) * LINE);
  }

  void newRow() {
    row = sheet.createRow(next++);
  }

  void text(int column, String text, Look look) {
    put(column, text, look, true);
  }

  private void put(int column, String text, Look look, boolean widens) {
    String safe = SafeText.fit(SafeText.line(text), MOST_CHARACTERS);
    XSSFCell cell = row.createCell(column);
    cell.setCellValue(safe);
    cell.setCellStyle(SafeText.looksLikeFormula(safe) ? book.quoted(look) : book.style(look));
    if (widens) {
      int characters = look == Look.STRONG ? safe.length() * 11 / 10 : safe.length();
      widen(column, Math.min(WIDEST, characters + PADDING));
    }
  }

  /// A date, or that it is not reached.
  void date(int column, @Nullable LocalDate date) {
    if (date == null) {
      text(column, book.facts().text("sheet.notReached"), Look.MUTED);
    } else {
      dateIfAny(column, date);
    }
  }

  /// A date, or nothing.
  void dateIfAny(int column, @Nullable LocalDate date) {
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(book.style(Look.DATE));
    if (date != null) {
      cell.setCellValue(date);
    }
    widen(column, 14);
  }

  /// A number of that look; nothing where there is none.
  void number(int column, double number, Look look) {
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(book.style(look));
    if (Double.isFinite(number)) {
      cell.setCellValue(number);
    }
    widen(column, NARROWEST);
  }

  /// A chance 0..1, as a fact where it is one.
  void chance(int column, double chance, boolean fact) {
    number(column, chance, fact ? Look.SHARE : Look.CHANCE);
  }

  /// A chance 0..1 of which nought says nothing.
  void chanceIfAny(int column, double chance, boolean fact) {
    number(column, chance, chance == 0 ? Look.NOTHING : fact ? Look.SHARE : Look.CHANCE);
  }

  /// A text on as many lines as it needs, in a column of a given width.
  void wrapped(int column, String text) {
    put(column, text, Look.WRAPPED, false);
    float height = lines(text, widths.get(column) * 9 / 10) * LINE + 2;
    row.setHeightInPoints(Math.max(row.getHeightInPoints(), height));
  }

  void blank(int column) {
    row.createCell(column).setCellStyle(book.style(Look.TEXT));
  }

  private void widen(int column, int characters) {
    while (widths.size() <= column) {
      widths.add(NARROWEST);
    }
    widths.set(column, Math.max(widths.get(column), characters));
  }

  void width(int column, int characters) {
    widen(column, NARROWEST);
    widths.set(column, characters);
  }

  /// Ends a table: its headings stay where one scrolls, and its rows can be filtered.
  ///
  /// @param columns how many columns to the left stay too
  void endTable(int columns) {
    sheet.createFreezePane(columns, header + 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf((header + 1) + ":" + (header + 1)));
    if (next > header + 1) {
      sheet.setAutoFilter(new CellRangeAddress(header, next - 1, 0, headings - 1));
    }
  }

  /// Sets widths, heights and the printer, after the last row.
  void end() {
    if (headings > 0) {
      setHeaderHeight();
    }
    int last = Math.max(headings > 0 ? headings - 1 : widths.size() - 1, 0);
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, UNITS * widths.get(i));
    }
    int characters = widths.stream().limit(last + 1L).mapToInt(Integer::intValue).sum();
    // A sentence is no wider than a screen.
    int span = last;
    while (span > 0 && characters > 150) {
      characters -= widths.get(span);
      span--;
    }
    for (XSSFRow line : spans) {
      String sentence = line.getCell(0).getStringCellValue();
      line.setHeightInPoints(lines(sentence, Math.max(40, characters * 9 / 10)) * LINE + 2);
      if (span > 0) {
        sheet.addMergedRegion(new CellRangeAddress(line.getRowNum(), line.getRowNum(), 0, span));
      }
    }
    setPrinter();
  }

  private void setPrinter() {
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
      sheet.setMargin(side, 0.4);
    }
    for (PageMargin side : List.of(PageMargin.TOP, PageMargin.BOTTOM)) {
      sheet.setMargin(side, 0.6);
    }
    // An ampersand starts a code.
    String title = SafeText.fit(book.facts().fullTitle(), 80).replace("&", "&&");
    sheet.getFooter().setLeft(" " + title);
    sheet.getFooter().setRight("&P / &N");
  }
}
