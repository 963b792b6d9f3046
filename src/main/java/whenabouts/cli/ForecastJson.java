package whenabouts.cli;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.TaskForecast;

/// A forecast as one JSON object: the same bytes for the same forecast, on every machine. What is
/// not reached, and what is no finite number, is null.
final class ForecastJson {
  private final Forecast forecast;
  private final Wanted wanted;
  private final JsonGenerator json;

  private ForecastJson(Forecast forecast, Wanted wanted, JsonGenerator json) {
    this.forecast = forecast;
    this.wanted = wanted;
    this.json = json;
  }

  /// The object, indented, with a newline at its end.
  static String of(Forecast forecast, Wanted wanted) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text)) {
      new ForecastJson(forecast, wanted, json).write();
    }
    return text.append('\n').toString();
  }

  private void write() {
    json.writeStartObject();
    json.writeStringProperty("title", forecast.roadmap().title());
    date("asOf", forecast.roadmap().asOf());
    string("scenario", forecast.scenario());
    json.writeNumberProperty("trials", forecast.trials());
    json.writeNumberProperty("seed", forecast.seed());
    json.writeArrayPropertyStart("tasks");
    forecast.tasks().forEach(this::task);
    json.writeEndArray();
    json.writeArrayPropertyStart("milestones");
    forecast.milestones().forEach(this::milestone);
    json.writeEndArray();
    number("jointOnTarget", forecast.jointOnTarget());
    json.writeObjectPropertyStart("error");
    number("probability", forecast.error().probability());
    number("p85Days", forecast.error().p85Days());
    json.writeEndObject();
    json.writeArrayPropertyStart("ignored");
    forecast.ignored().forEach(json::writeString);
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
                number(lower(outcome), chance);
              }
            });
    json.writeEndObject();
    number("criticality", task.criticality());
    json.writeEndObject();
  }

  private void milestone(MilestoneForecast milestone) {
    json.writeStartObject();
    json.writeStringProperty("id", milestone.milestone().id());
    finish(milestone.finish());
    medianAnd85("ifReached", milestone.finish().ifReached());
    finishDays(milestone.finish());
    by(milestone.finish());
    date("target", milestone.milestone().target());
    number("onTarget", milestone.onTarget());
    json.writeArrayPropertyStart("drivers");
    milestone.drivers().forEach(this::driver);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void driver(MilestoneForecast.DrivingTask driver) {
    json.writeStartObject();
    json.writeStringProperty("task", driver.task());
    swing(driver.ifSlow());
    number("rankCorrelation", driver.rankCorrelation());
    if (driver.ifMissed() == null) {
      json.writeNullProperty("ifMissed");
    } else {
      json.writeObjectPropertyStart("ifMissed");
      swing(driver.ifMissed());
      json.writeEndObject();
    }
    number("neverShare", driver.neverShare());
    json.writeEndObject();
  }

  private void swing(MilestoneForecast.Swing swing) {
    number("p85Swing", swing.p85());
    number("p85SwingIfReached", swing.p85IfReached());
    number("chanceSwing", swing.chance());
  }

  private void waiting(Forecast.Waiting waiting) {
    json.writeStartObject();
    json.writeStringProperty("squad", waiting.squad());
    json.writeStringProperty("limit", lower(waiting.limit()));
    string("role", waiting.role());
    number("days", waiting.days());
    json.writeEndObject();
  }

  private void finish(Distribution finish) {
    json.writeObjectPropertyStart("finish");
    for (double percentile : wanted.percentiles()) {
      date(key(percentile), forecast.date(finish.quantile(percentile / 100)));
    }
    number("never", finish.never());
    json.writeEndObject();
  }

  private void finishDays(Distribution finish) {
    json.writeObjectPropertyStart("finishDays");
    number("mean", finish.mean());
    number("sd", finish.sd());
    for (double percentile : wanted.percentiles()) {
      number(key(percentile), finish.quantile(percentile / 100));
    }
    json.writeEndObject();
  }

  private void by(Distribution finish) {
    if (wanted.by().isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart("by");
    for (LocalDate day : wanted.by()) {
      number(day.toString(), finish.chanceBy(forecast.endOf(day)));
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
    date("p50", forecast.date(finish.quantile(0.5)));
    date("p85", forecast.date(finish.quantile(0.85)));
  }

  private static String key(double percentile) {
    return "p" + Wanted.number(percentile);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void date(String name, @Nullable LocalDate date) {
    string(name, date == null ? null : date.toString());
  }

  private void string(String name, @Nullable String text) {
    if (text == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, text);
    }
  }

  private void number(String name, OptionalDouble number) {
    number(name, number.orElse(Double.NaN));
  }

  private void number(String name, double number) {
    if (Double.isFinite(number)) {
      json.writeNumberProperty(name, number);
    } else {
      json.writeNullProperty(name);
    }
  }

  /// Two spaces and "\n", whatever the machine's line separator.
  private static final class Indented extends ObjectWriteContext.Base {
    private final PrettyPrinter printer;

    Indented() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator("");
      this.printer =
          new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
