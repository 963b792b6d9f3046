package whenabouts.export.numbers;

import java.util.List;
import whenabouts.forecast.Forecast;

/// A forecast as a workbook (xlsx): dates are dates and chances are numbers, to be computed with,
/// under headings that stay in place; with the curves of the milestones as a chart of its own
/// cells.
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
    ExperimentsSheet.add(book);
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
    page.width(0, 34);
    page.width(1, 106);
    page.top(facts.text("sheet.about.title"));
    page.gap();
    String scenario = facts.scenario();
    row(page, facts.text("about.title"), facts.title());
    String asOf = facts.words().fullDate(facts.forecast().roadmap().asOf());
    row(page, facts.text("about.asOf"), asOf);
    row(page, facts.text("about.scenario"), scenario == null ? facts.text("basis.plan") : scenario);
    row(page, facts.text("about.trials"), facts.text("number", facts.forecast().trials()));
    row(page, facts.text("about.seed"), Long.toString(facts.forecast().seed()));
    row(page, facts.text("about.headline"), facts.headline());
    section(page, facts.text("note.reading"), facts.reading());
    section(page, facts.text("note.caveats"), facts.caveats());
    List<Facts.Missing> missing = facts.missing();
    if (!missing.isEmpty()) {
      section(page, facts.text("note.missing"), List.of());
      missing.forEach(gap -> row(page, gap.about(), gap.sentence()));
    }
    page.end();
  }

  private static void section(Page page, String name, List<String> sentences) {
    page.gap();
    page.line(name, Look.SECTION);
    sentences.forEach(s -> page.line(s, Look.HEADLINE));
  }

  private static void row(Page page, String name, String sentence) {
    page.newRow();
    page.wrapped(0, name);
    page.wrapped(1, sentence);
  }
}
