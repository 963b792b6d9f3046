package whenabouts.export.numbers;

import java.util.ArrayList;
import java.util.List;
import whenabouts.forecast.Forecast;

/// A forecast as a workbook (xlsx): dates are dates and chances are numbers, to be computed with,
/// under headings that stay in place; with the curves of the milestones as a chart of its own cells.
public final class WorkbookFile {
  private WorkbookFile() {}

  /// The whole file.
  public static byte[] bytes(Forecast forecast, NumberOptions options) {
    Book book = new Book(new Facts(forecast, options.locale()));
    ForecastSheet.add(book);
    Page odds = book.page("sheet.odds");
    PercentilesSheet.add(book);
    CalendarSheet calendar = CalendarSheet.add(book);
    OddsSheet.fill(book, odds, calendar);
    DriversSheet.add(book);
    if (options.samples() > 0) {
      FuturesSheet.add(book, options.samples());
    }
    addAbout(book);
    return book.bytes();
  }

  private static void addAbout(Book book) {
    Facts facts = book.facts();
    Page page = book.page("sheet.about");
    page.width(0, 44);
    page.width(1, 100);
    page.top(facts.text("sheet.about.title"));
    page.gap();
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {facts.text("about.title"), facts.title()});
    rows.add(
        new String[] {
          facts.text("about.asOf"), facts.words().fullDate(facts.forecast().roadmap().asOf())
        });
    String scenario = facts.scenario();
    rows.add(
        new String[] {
          facts.text("about.scenario"), scenario == null ? facts.text("basis.plan") : scenario
        });
    rows.add(new String[] {facts.text("about.trials"), facts.text("number", facts.forecast().trials())});
    rows.add(new String[] {facts.text("about.seed"), Long.toString(facts.forecast().seed())});
    rows.add(new String[] {facts.text("about.headline"), facts.headline()});
    rows.forEach(r -> row(page, r[0], r[1]));
    section(page, facts.text("note.reading"), facts.reading());
    section(page, facts.text("note.caveats"), facts.caveats());
    List<Facts.Missing> missing = facts.missing();
    if (!missing.isEmpty()) {
      page.gap();
      page.line(facts.text("note.missing"), Look.SECTION);
      missing.forEach(gap -> row(page, gap.about(), gap.sentence()));
    }
    page.width(0, 44);
    page.width(1, 100);
    page.end();
  }

  private static void section(Page page, String name, List<String> sentences) {
    page.gap();
    page.line(name, Look.SECTION);
    sentences.forEach(s -> row(page, "", s));
  }

  private static void row(Page page, String name, String sentence) {
    page.newRow();
    page.text(0, name, Look.WRAPPED);
    page.text(1, sentence, Look.WRAPPED);
    page.height(Math.max(name.length() / 40.0, sentence.length() / 95.0));
  }
}
