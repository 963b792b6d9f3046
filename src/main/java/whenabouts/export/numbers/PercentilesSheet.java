package whenabouts.export.numbers;

import java.util.ArrayList;
import java.util.List;
import whenabouts.forecast.Forecast;

/// The dates of all percentiles in steps of five, a row for each milestone and task.
final class PercentilesSheet {
  private static final int STEP = 5;
  private static final int LAST = 95;

  private PercentilesSheet() {}

  static void add(Book book) {
    Facts facts = book.facts();
    Forecast forecast = facts.forecast();
    Page page = book.page("sheet.percentiles");
    page.top(facts.text("sheet.percentiles.title"));
    page.gap();
    List<String> names = new ArrayList<>(List.of(facts.text("column.name")));
    for (int p = STEP; p <= LAST; p += STEP) {
      names.add(facts.text("percentile", p));
    }
    page.header(names, 0);
    for (Entry entry : Entry.all(forecast)) {
      page.newRow();
      page.text(0, entry.name(), entry.task() == null ? Look.STRONG : Look.TEXT);
      for (int p = STEP; p <= LAST; p += STEP) {
        page.date(p / STEP, forecast.date(entry.finish().quantile(p / 100.0)));
      }
    }
    page.endTable(1);
    page.end();
  }
}
