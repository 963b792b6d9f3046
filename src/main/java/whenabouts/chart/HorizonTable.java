package whenabouts.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.forecast.Wording;

/// The numbers of a Horizon, a row for every milestone and task.
final class HorizonTable {
  private final Forecast forecast;
  private final double confidence;
  private final Wording wording;
  private final Texts texts;
  private final @Nullable Set<String> tasks;

  private HorizonTable(
      Forecast forecast,
      double confidence,
      Wording wording,
      Texts texts,
      @Nullable Set<String> tasks) {
    this.forecast = forecast;
    this.confidence = confidence;
    this.wording = wording;
    this.texts = texts;
    this.tasks = tasks;
  }

  static DataTable of(
      Forecast forecast, double confidence, Locale locale, @Nullable Set<String> tasks) {
    Wording wording = Wording.of(forecast, locale);
    Texts texts = Texts.of(wording.locale());
    return new HorizonTable(forecast, confidence, wording, texts, tasks).table();
  }

  private DataTable table() {
    List<List<String>> rows = new ArrayList<>();
    forecast.milestones().forEach(m -> rows.add(row(m)));
    forecast.tasks().stream()
        .filter(t -> tasks == null || tasks.contains(t.task().id()))
        .forEach(t -> rows.add(row(t)));
    String percent = Long.toString(Math.round(100 * confidence));
    return new DataTable(
        texts.text("picture.title", Wording.plain(forecast.roadmap().title())),
        List.of(
            texts.text("horizon.column.what"),
            texts.text("horizon.column.kind"),
            texts.text("horizon.column.by", "50"),
            texts.text("horizon.column.by", percent),
            texts.text("horizon.column.never"),
            texts.text("horizon.column.target"),
            texts.text("horizon.column.onTarget"),
            texts.text("horizon.column.ships", percent)),
        rows);
  }

  private List<String> row(MilestoneForecast m) {
    return row(
        m.milestone().name(),
        "horizon.milestone",
        m.finish(),
        m.milestone().target() == null ? "" : wording.fullDate(m.milestone().target()),
        m.onTarget().isPresent() ? wording.percent(m.onTarget().getAsDouble()) : "",
        "");
  }

  private List<String> row(TaskForecast t) {
    TaskForecast.ShipBy ship = t.shipBy();
    String ships =
        ship == null || ship.ifValidated().reached() == 0
            ? ""
            : wording.label(ship.ifValidated(), confidence);
    return row(
        t.task().name(),
        t.task().isDiscovery() ? "horizon.discovery" : "horizon.delivery",
        t.finish(),
        "",
        "",
        ships);
  }

  private List<String> row(
      String name, String kind, Distribution finish, String target, String on, String ships) {
    return List.of(
        Wording.plain(name),
        texts.text(kind),
        wording.label(finish, 0.5),
        wording.label(finish, confidence),
        finish.never() > 0 ? wording.percent(finish.never()) : "",
        target,
        on,
        ships);
  }
}
