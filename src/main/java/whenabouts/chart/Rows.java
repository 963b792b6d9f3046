package whenabouts.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Task;

/// Puts a forecast into rows and words.
final class Rows {
  private final Forecast forecast;
  private final double confidence;
  private final Words words;

  private Rows(Forecast forecast, HorizonOptions options) {
    this.forecast = forecast;
    this.confidence = options.confidence();
    this.words = Words.of(options.locale(), forecast.roadmap().asOf());
  }

  /// Milestones, then tasks, each in the roadmap's order.
  static List<Row> of(Forecast forecast, HorizonOptions options) {
    Rows rows = new Rows(forecast, options);
    List<Row> result = new ArrayList<>();
    forecast.milestones().forEach(m -> result.add(rows.milestone(m)));
    forecast.tasks().forEach(t -> result.add(rows.task(t)));
    return result;
  }

  private Row milestone(MilestoneForecast m) {
    String id = "milestone:" + m.milestone().id();
    String name = m.milestone().name();
    List<String> phrases = new ArrayList<>();
    phrases.add(words.text("tip.milestone", dates(m.finish())));
    LocalDate date = m.milestone().target();
    Row.Target target = null;
    if (date != null && m.onTarget().isPresent()) {
      double chance = m.onTarget().getAsDouble();
      String futures = words.futures(chance);
      String percent = words.percent(chance);
      String verdict = words.verdict(chance);
      String day = words.date(date);
      String tip = words.text("tip.target", day, futures, verdict, percent);
      phrases.add(tip);
      String odds = words.text("odds", futures, verdict, percent);
      target =
          new Row.Target(
              forecast.endOf(date),
              words.text("target.label", day, odds),
              odds,
              meaning(id, name, List.of(tip)));
    }
    addNever(phrases, m.finish(), "tip.never");
    Meaning meaning = meaning(id, name, phrases);
    boolean reached = m.finish().reached() == 1 && m.finish().quantile(1) <= 0;
    return new Row(
        Row.Kind.MILESTONE,
        reached ? Row.State.DONE : Row.State.OPEN,
        meaning,
        name,
        "",
        Double.NaN,
        range(m.finish(), label(m.finish(), "label"), meaning),
        null,
        never(m.finish(), "never"),
        target,
        Double.POSITIVE_INFINITY);
  }

  private Row task(TaskForecast t) {
    Task task = t.task();
    Actual actual = forecast.roadmap().actual(task.id()).orElse(null);
    return actual != null && actual.outcome() != null
        ? ended(t, actual, actual.outcome())
        : open(t, actual);
  }

  private Row open(TaskForecast t, @Nullable Actual actual) {
    Task task = t.task();
    LocalDate started = actual == null ? null : actual.started();
    Meaning meaning = meaning(id(task), task.name(), phrases(t, actual));
    return new Row(
        task.isDiscovery() ? Row.Kind.DISCOVERY : Row.Kind.DELIVERY,
        Row.State.OPEN,
        meaning,
        task.name(),
        note(t, actual),
        started != null ? startDay(started) : t.start().ifReached().quantile(0.5),
        range(t.finish(), label(t.finish(), "label"), meaning),
        ship(t),
        never(t.finish(), task.standby() ? "unused" : "never"),
        null,
        t.criticality() + (task.isDiscovery() ? 0.25 : 0));
  }

  private Row ended(TaskForecast t, Actual actual, Outcome outcome) {
    Task task = t.task();
    boolean gone = t.finish().reached() == 0;
    LocalDate day = actual.finished() != null ? actual.finished() : last(t.finish());
    String how = words.text("outcome." + outcome);
    String date = day == null ? "" : words.date(day);
    String tip =
        day == null ? words.text("tip.ended.undated", how) : words.text("tip.ended", how, date);
    Meaning meaning = meaning(id(task), task.name(), List.of(tip));
    return new Row(
        task.isDiscovery() ? Row.Kind.DISCOVERY : Row.Kind.DELIVERY,
        gone ? Row.State.GONE : Row.State.DONE,
        meaning,
        task.name(),
        "",
        actual.started() != null ? startDay(actual.started()) : t.start().ifReached().quantile(0.5),
        range(t.finish(), words.text("ended", how, date).strip(), meaning),
        null,
        new Row.Never(0, ""),
        null,
        0);
  }

  private @Nullable LocalDate last(Distribution finish) {
    return forecast.date(finish.quantile(1));
  }

  private static String id(Task task) {
    return "task:" + task.id();
  }

  private double startDay(@Nullable LocalDate started) {
    return started == null ? Double.NaN : forecast.endOf(started) - 1;
  }

  private Row.Range range(Distribution distribution, String label, Meaning meaning) {
    return new Row.Range(distribution, distribution.quantile(confidence), label, meaning);
  }

  /// The date of the chosen confidence, else the median, else in how many futures there is a date.
  private String label(Distribution distribution, String key) {
    if (distribution.reached() == 0) {
      return words.text("when.never");
    }
    if (Double.isFinite(distribution.quantile(confidence))) {
      return words.text(key, words.when(forecast, distribution, confidence));
    }
    return Double.isFinite(distribution.quantile(0.5))
        ? words.text(key + ".half", words.when(forecast, distribution, 0.5))
        : words.text(key + ".some", words.futures(distribution.reached()));
  }

  /// When it ships if validated; over all futures where it is never validated in any.
  private Row.@Nullable Range ship(TaskForecast t) {
    TaskForecast.ShipBy ship = t.shipBy();
    if (ship == null) {
      return null;
    }
    Distribution shown = ship.ifValidated().reached() > 0 ? ship.ifValidated() : ship.all();
    if (shown.reached() == 0) {
      return null;
    }
    Meaning meaning = meaning(id(t.task()), t.task().name(), shipPhrases(ship));
    return range(shown, label(shown, "label.ships"), meaning);
  }

  private List<String> shipPhrases(TaskForecast.ShipBy ship) {
    List<String> phrases = new ArrayList<>();
    String milestone = ship.milestone().name();
    if (ship.ifValidated().reached() > 0) {
      phrases.add(words.text("tip.ship", milestone, dates(ship.ifValidated())));
    }
    phrases.add(words.text("tip.shipAll", milestone, dates(ship.all())));
    return phrases;
  }

  private Row.Never never(Distribution finish, String key) {
    return finish.never() <= 0
        ? new Row.Never(0, "")
        : new Row.Never(finish.never(), words.text(key, words.percent(finish.never())));
  }

  private String note(TaskForecast t, @Nullable Actual actual) {
    if (actual != null && actual.started() != null) {
      return words.text("note.running", words.date(actual.started()));
    }
    if (t.task().standby()) {
      return words.text("note.standby", words.futures(t.finish().reached()));
    }
    return t.task().isDiscovery()
        ? words.text("note.validated", words.futures(t.chanceOf(Outcome.VALIDATED)))
        : "";
  }

  private List<String> phrases(TaskForecast t, @Nullable Actual actual) {
    List<String> phrases = new ArrayList<>();
    boolean discovery = t.task().isDiscovery();
    if (t.finish().reached() > 0) {
      phrases.add(words.text(discovery ? "tip.discovery" : "tip.delivery", dates(t.finish())));
    }
    if (discovery) {
      double yes = t.chanceOf(Outcome.VALIDATED);
      phrases.add(words.text("tip.validated", words.futures(yes), words.percent(yes)));
    }
    addNever(phrases, t.finish(), t.task().standby() ? "tip.unused" : "tip.never");
    if (actual != null && actual.started() != null) {
      phrases.add(words.text("tip.running", words.date(actual.started())));
    } else if (t.start().reached() > 0) {
      Distribution start = t.start().ifReached();
      phrases.add(words.text("tip.starts", words.spokenWhen(forecast, start, 0.5)));
    }
    if (t.shipBy() != null) {
      phrases.addAll(shipPhrases(t.shipBy()));
    }
    return phrases;
  }

  private void addNever(List<String> phrases, Distribution finish, String key) {
    if (finish.never() > 0) {
      phrases.add(words.text(key, words.percent(finish.never())));
    }
  }

  /// "12 Mar (50 %), 26 Mar (85 %)", with the chosen confidence among them.
  private String dates(Distribution distribution) {
    return DoubleStream.of(0.5, 0.85, confidence)
        .distinct()
        .sorted()
        .mapToObj(
            p ->
                words.text(
                    "at",
                    words.spokenWhen(forecast, distribution, p),
                    words.text("percent", Math.round(100 * p))))
        .collect(Collectors.joining(", "));
  }

  private static Meaning meaning(String id, String name, List<String> phrases) {
    return new Meaning(
        id, name + "\n" + String.join("\n", phrases), name + ": " + String.join("; ", phrases));
  }
}
