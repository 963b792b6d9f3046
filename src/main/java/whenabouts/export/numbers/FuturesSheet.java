package whenabouts.export.numbers;

import java.util.ArrayList;
import java.util.List;
import whenabouts.forecast.Forecast;

/// Simulated futures one by one: a row each, with the date of each milestone and task in it.
final class FuturesSheet {
  /// The most columns: what a program still opens with ease.
  private static final int MOST_ENTRIES = 250;

  private static final int MOST_CELLS = 200_000;

  private FuturesSheet() {}

  static void add(Book book, int samples) {
    Facts facts = book.facts();
    Forecast forecast = facts.forecast();
    List<Entry> entries = Entry.all(forecast).stream().limit(MOST_ENTRIES).toList();
    int most = Math.min(samples, MOST_CELLS / Math.max(1, entries.size()));
    List<double[]> moments = entries.stream().map(e -> e.finish().firstTrials(most)).toList();
    int rows = moments.stream().mapToInt(m -> m.length).min().orElse(0);
    Page page = book.page("sheet.futures");
    page.top(facts.text("sheet.futures.title"));
    page.line(
        facts.text(rows > 0 ? "sheet.futures.read" : "sheet.futures.none", rows, forecast.trials()),
        Look.NOTE);
    page.gap();
    List<String> names = new ArrayList<>(List.of(facts.text("column.future")));
    entries.forEach(e -> names.add(e.name()));
    page.header(names);
    for (int i = 0; i < rows; i++) {
      page.newRow();
      page.number(0, i + 1.0, Look.INTEGER);
      for (int e = 0; e < entries.size(); e++) {
        page.date(e + 1, forecast.date(moments.get(e)[i]));
      }
    }
    page.endTable(1);
    page.end();
  }
}
