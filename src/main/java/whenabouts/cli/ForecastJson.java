package whenabouts.cli;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.forecast.Wording;

/// A forecast as one JSON object: the same bytes for the same forecast, on every machine. What is
/// not reached, and what is no finite number, is null.
final class ForecastJson {
  private final Forecast forecast;
  private final Wanted wanted;
  private final JsonText text;
  private final JsonGenerator json;

  private ForecastJson(Forecast forecast, Wanted wanted, JsonText text) {
    this.forecast = forecast;
    this.wanted = wanted;
    this.text = text;
    this.json = text.json();
  }

  /// The object, indented, with a newline at its end.
  static String of(Forecast forecast, Wanted wanted) {
    return JsonText.of(text -> new ForecastJson(forecast, wanted, text).write());
  }

  private void write() {
    json.writeStartObject();
    json.writeStringProperty("title", forecast.roadmap().title());
    text.date("asOf", forecast.roadmap().asOf());
    text.string("scenario", forecast.scenario());
    json.writeNumberProperty("trials", forecast.trials());
    json.writeNumberProperty("seed", forecast.seed());
    json.writeArrayPropertyStart("tasks");
    forecast.tasks().forEach(this::task);
    json.writeEndArray();
    json.writeArrayPropertyStart("milestones");
    forecast.milestones().forEach(this::milestone);
    json.writeEndArray();
    text.number("jointOnTarget", forecast.jointOnTarget());
    json.writeObjectPropertyStart("error");
    text.number("probability", forecast.error().probability());
    text.number("p85Days", forecast.error().p85Days());
    json.writeEndObject();
    json.writeArrayPropertyStart("ignored");
    Wording.of(forecast, Locale.ENGLISH).ignored(forecast.ignored()).forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("waiting");
    forecast.waiting().forEach(this::waiting);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void task(TaskForecast task) {
    json.writeStartObject();
    json.writeStringProperty("id", task.task().id());
    json.writeStringProperty("track", lower(task.task().track()));
    finish(task.finish());
    finishDays(task.finish());
    by(task.finish());
    shipBy(task.shipBy());
    json.writeObjectPropertyStart("outcomes");
    task.outcomes()
        .forEach(
            (outcome, chance) -> {
              if (chance > 0) {
                text.number(lower(outcome), chance);
              }
            });
    json.writeEndObject();
    text.number("criticality", task.criticality());
    json.writeEndObject();
  }

  private void milestone(MilestoneForecast milestone) {
    json.writeStartObject();
    json.writeStringProperty("id", milestone.milestone().id());
    finish(milestone.finish());
    medianAnd85("ifReached", milestone.finish().ifReached());
    finishDays(milestone.finish());
    by(milestone.finish());
    text.date("target", milestone.milestone().target());
    text.number("onTarget", milestone.onTarget());
    json.writeArrayPropertyStart("drivers");
    milestone.drivers().forEach(this::driver);
    json.writeEndArray();
    text.number("widening", milestone.widening());
    json.writeEndObject();
  }

  private void driver(MilestoneForecast.DrivingTask driver) {
    json.writeStartObject();
    json.writeStringProperty("task", driver.task());
    swing(driver.ifSlow());
    text.number("rankCorrelation", driver.rankCorrelation());
    if (driver.ifMissed() == null) {
      json.writeNullProperty("ifMissed");
    } else {
      json.writeObjectPropertyStart("ifMissed");
      swing(driver.ifMissed());
      json.writeEndObject();
    }
    text.number("neverShare", driver.neverShare());
    json.writeEndObject();
  }

  private void swing(MilestoneForecast.Swing swing) {
    text.number("p85Swing", swing.p85());
    text.number("p85SwingIfReached", swing.p85IfReached());
    text.number("chanceSwing", swing.chance());
  }

  private void waiting(Forecast.Waiting waiting) {
    json.writeStartObject();
    json.writeStringProperty("squad", waiting.squad());
    json.writeStringProperty("limit", lower(waiting.limit()));
    text.string("role", waiting.role());
    text.number("days", waiting.days());
    json.writeEndObject();
  }

  private void finish(Distribution finish) {
    json.writeObjectPropertyStart("finish");
    for (double percentile : wanted.percentiles()) {
      text.date(key(percentile), forecast.date(finish.quantile(percentile / 100)));
    }
    text.number("never", finish.never());
    json.writeEndObject();
  }

  private void finishDays(Distribution finish) {
    json.writeObjectPropertyStart("finishDays");
    text.number("mean", finish.mean());
    text.number("sd", finish.sd());
    for (double percentile : wanted.percentiles()) {
      text.number(key(percentile), finish.quantile(percentile / 100));
    }
    json.writeEndObject();
  }

  private void by(Distribution finish) {
    if (wanted.by().isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart("by");
    for (LocalDate day : wanted.by()) {
      text.number(day.toString(), finish.chanceBy(forecast.endOf(day)));
    }
    json.writeEndObject();
  }

  private void shipBy(TaskForecast.@Nullable ShipBy shipBy) {
    if (shipBy == null) {
      json.writeNullProperty("shipBy");
      return;
    }
    json.writeObjectPropertyStart("shipBy");
    json.writeStringProperty("milestone", shipBy.milestone().id());
    dates(shipBy.all());
    medianAnd85("ifValidated", shipBy.ifValidated());
    json.writeEndObject();
  }

  /// An object of two dates; null where it never happens.
  private void medianAnd85(String name, Distribution finish) {
    if (finish.reached() == 0) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    dates(finish);
    json.writeEndObject();
  }

  private void dates(Distribution finish) {
    text.date("p50", forecast.date(finish.quantile(0.5)));
    text.date("p85", forecast.date(finish.quantile(0.85)));
  }

  private static String key(double percentile) {
    return "p" + Wanted.number(percentile);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
