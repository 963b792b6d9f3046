package whenabouts.export.numbers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Outcome;

/// The first sheet: the headline, and a row for each milestone and task.
final class ForecastSheet {
  private static final double[] PERCENTILES = {0.1, 0.5, 0.85, 0.95};

  private final Facts facts;
  private final Forecast forecast;
  private final Page page;

  private ForecastSheet(Book book) {
    facts = book.facts();
    forecast = facts.forecast();
    page = book.page("sheet.forecast");
  }

  static void add(Book book) {
    new ForecastSheet(book).write();
  }

  private void write() {
    page.top(facts.fullTitle());
    page.line(facts.headline(), Look.HEADLINE);
    page.gap();
    page.header(headings(), 0, 1, 2);
    Entry.all(forecast).forEach(this::row);
    page.endTable(2);
    page.end();
  }

  private List<String> headings() {
    List<String> names = new ArrayList<>();
    names.add(facts.text("column.kind"));
    names.add(facts.text("column.name"));
    names.add(facts.text("column.squad"));
    for (double p : PERCENTILES) {
      names.add(facts.text("percentile", Math.round(100 * p)));
    }
    names.add(facts.text("column.never"));
    names.add(facts.text("column.target"));
    names.add(facts.text("onTarget"));
    names.add(facts.text("column.reached50"));
    names.add(facts.text("column.reached85"));
    for (Outcome outcome : Outcome.values()) {
      names.add(facts.words().outcome(outcome));
    }
    names.add(facts.text("column.critical"));
    return names;
  }

  private void row(Entry entry) {
    page.newRow();
    int column = 0;
    boolean milestone = entry.task() == null;
    page.text(column++, kind(entry), Look.TEXT);
    page.text(column++, entry.name(), milestone ? Look.STRONG : Look.TEXT);
    page.text(column++, entry.squad(), Look.TEXT);
    for (double p : PERCENTILES) {
      page.date(column++, forecast.date(entry.finish().quantile(p)));
    }
    page.chanceIfAny(column++, entry.finish().never(), entry.isPast());
    page.dateIfAny(column++, entry.target());
    page.chance(column++, entry.onTarget().orElse(Double.NaN), entry.isPast());
    // Where it always happens, these say the same as the columns before.
    Distribution reached = entry.finish().never() > 0 ? entry.finish().ifReached() : null;
    page.dateIfAny(column++, reached == null ? null : forecast.date(reached.quantile(0.5)));
    page.dateIfAny(column++, reached == null ? null : forecast.date(reached.quantile(0.85)));
    task(column, entry.task(), entry.isPast());
  }

  private void task(int first, @Nullable TaskForecast task, boolean past) {
    int column = first;
    for (Outcome outcome : Outcome.values()) {
      if (task == null || task.chanceOf(outcome) == 0) {
        page.blank(column++);
      } else {
        page.chance(column++, task.chanceOf(outcome), past);
      }
    }
    if (task == null || past) {
      page.blank(column);
    } else {
      page.chanceIfAny(column, task.criticality(), false);
    }
  }

  private String kind(Entry entry) {
    return facts.text(
        switch (entry.kind()) {
          case MILESTONE -> "kind.milestone";
          case DISCOVERY -> "kind.discovery";
          case DELIVERY -> "kind.delivery";
        });
  }
}
