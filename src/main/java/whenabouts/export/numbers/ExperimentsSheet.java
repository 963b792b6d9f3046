package whenabouts.export.numbers;

import java.util.List;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Outcome;

/// The experiments, where there are any: when their answers are known, and when what depends on
/// them ships.
final class ExperimentsSheet {
  private final Facts facts;
  private final Forecast forecast;
  private final Page page;

  private ExperimentsSheet(Book book) {
    facts = book.facts();
    forecast = facts.forecast();
    page = book.page("sheet.experiments");
  }

  static void add(Book book) {
    if (book.facts().forecast().tasks().stream().anyMatch(t -> t.task().isDiscovery())) {
      new ExperimentsSheet(book).write();
    }
  }

  private void write() {
    page.top(facts.text("sheet.experiments.title"));
    page.line(facts.text("sheet.experiments.read"), Look.HEADLINE);
    page.gap();
    page.header(
        List.of(
            facts.text("column.experiment"),
            facts.text("column.shipMilestone"),
            facts.text("column.know50"),
            facts.text("column.know85"),
            facts.words().outcome(Outcome.VALIDATED),
            facts.text("column.ship50"),
            facts.text("column.ship85"),
            facts.text("column.validated50"),
            facts.text("column.validated85")),
        0,
        1);
    forecast.tasks().stream().filter(t -> t.task().isDiscovery()).forEach(this::row);
    page.endTable(1);
    page.end();
  }

  private void row(TaskForecast task) {
    page.newRow();
    page.text(0, task.task().name(), Look.TEXT);
    TaskForecast.ShipBy shipBy = task.shipBy();
    page.text(1, shipBy == null ? "" : shipBy.milestone().name(), Look.TEXT);
    page.date(2, forecast.date(task.finish().quantile(0.5)));
    page.date(3, forecast.date(task.finish().quantile(0.85)));
    boolean past = task.finish().quantile(1) <= 0;
    page.chance(4, task.chanceOf(Outcome.VALIDATED), past);
    if (shipBy == null) {
      for (int column = 5; column <= 8; column++) {
        page.blank(column);
      }
      return;
    }
    page.date(5, forecast.date(shipBy.all().quantile(0.5)));
    page.date(6, forecast.date(shipBy.all().quantile(0.85)));
    page.date(7, forecast.date(shipBy.ifValidated().quantile(0.5)));
    page.date(8, forecast.date(shipBy.ifValidated().quantile(0.85)));
  }
}
