package whenabouts.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Comparison.ComparedMilestone;
import whenabouts.forecast.Comparison.Difference;
import whenabouts.forecast.Comparison.Shift;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.Wording;

/// A comparison as one JSON object, dates and chances as in that of a forecast:
/// ```json
/// { "title": "…", "asOf": "2027-01-04", "trials": 10000, "seed": 1,
///   "scenarios": [ { "id": "hire", "name": "One more engineer" } ],
///   "milestones": [ { "id": "launch", "target": "2027-04-30",
///       "base": { "p50": "…", "p85": "…", "onTarget": 0.62, "never": 0.0 },
///       "scenarios": [ { "scenario": "hire",
///           "p50": "…", "p85": "…", "onTarget": 0.74, "never": 0.0,
///           "difference": { "p50Days": { "by": -4.1, "error": 0.1 }, "p85Days": { … },
///             "onTarget": { "by": 0.12, "error": 0.004 }, "never": { … } },
///           "earlier": 0.71, "same": 0.2, "later": 0.09 } ] } ],
///   "ignored": [] }
/// ```
/// `difference` is the scenario's number less that of the base, in calendar days (unrounded) or as
/// a difference of chances, `error` its standard error from the paired trials. `earlier`, `same`
/// and
/// `later` are shares of the trials.
final class CompareJson {
  private final Comparison comparison;
  private final JsonText text;
  private final JsonGenerator json;

  private CompareJson(Comparison comparison, JsonText text) {
    this.comparison = comparison;
    this.text = text;
    this.json = text.json();
  }

  /// The object, indented, with a newline at its end.
  static String of(Comparison comparison) {
    return JsonText.of(text -> new CompareJson(comparison, text).write());
  }

  private void write() {
    Forecast base = comparison.base();
    json.writeStartObject();
    json.writeStringProperty("title", base.roadmap().title());
    text.date("asOf", base.roadmap().asOf());
    json.writeNumberProperty("trials", base.trials());
    json.writeNumberProperty("seed", base.seed());
    json.writeArrayPropertyStart("scenarios");
    comparison.scenarios().forEach(this::scenario);
    json.writeEndArray();
    json.writeArrayPropertyStart("milestones");
    for (int m = 0; m < comparison.milestones().size(); m++) {
      milestone(m, comparison.milestones().get(m));
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("ignored");
    Wording.of(base, Locale.ENGLISH).ignored(comparison.ignored()).forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void scenario(Forecast forecast) {
    json.writeStartObject();
    text.string("id", forecast.scenario());
    text.string("name", CompareText.name(forecast));
    json.writeEndObject();
  }

  private void milestone(int index, ComparedMilestone milestone) {
    json.writeStartObject();
    json.writeStringProperty("id", milestone.milestone().id());
    text.date("target", milestone.milestone().target());
    json.writeObjectPropertyStart("base");
    numbers(comparison.base(), index);
    json.writeEndObject();
    json.writeArrayPropertyStart("scenarios");
    List<Forecast> scenarios = comparison.scenarios();
    for (int s = 0; s < scenarios.size(); s++) {
      json.writeStartObject();
      text.string("scenario", scenarios.get(s).scenario());
      numbers(scenarios.get(s), index);
      difference(milestone.differences().get(s));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void numbers(Forecast forecast, int milestone) {
    MilestoneForecast numbers = forecast.milestones().get(milestone);
    text.date("p50", forecast.date(numbers.finish().quantile(0.5)));
    text.date("p85", forecast.date(numbers.finish().quantile(0.85)));
    text.number("onTarget", numbers.onTarget());
    text.number("never", numbers.finish().never());
  }

  private void difference(Difference difference) {
    json.writeObjectPropertyStart("difference");
    shift("p50Days", difference.p50());
    shift("p85Days", difference.p85());
    shift("onTarget", difference.onTarget());
    shift("never", difference.never());
    json.writeEndObject();
    text.number("earlier", difference.earlier());
    text.number("same", difference.same());
    text.number("later", difference.later());
  }

  private void shift(String name, @Nullable Shift shift) {
    if (shift == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    text.number("by", shift.by());
    text.number("error", shift.error());
    json.writeEndObject();
  }
}
