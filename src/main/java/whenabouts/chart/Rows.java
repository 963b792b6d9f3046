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
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Task;

/// Puts a forecast into rows and words.
final class Rows {
  private final Forecast forecast;
  private final Ghosts ghosts;
  private final double confidence;
  private final Wording wording;
  private final Texts texts;

  private Rows(
      Forecast forecast,
      @Nullable Forecast ghost,
      double confidence,
      Wording wording,
      Texts texts) {
    this.forecast = forecast;
    this.ghosts = new Ghosts(ghost);
    this.confidence = confidence;
    this.wording = wording;
    this.texts = texts;
  }

  /// Milestones, then tasks, each in the roadmap's order.
  ///
  /// @param ghost the forecast of the roadmap itself, where this is one of a scenario
  static List<Row> of(
      Forecast forecast,
      @Nullable Forecast ghost,
      double confidence,
      Wording wording,
      Texts texts) {
    Rows rows = new Rows(forecast, ghost, confidence, wording, texts);
    List<Row> result = new ArrayList<>();
    forecast.milestones().forEach(m -> result.add(rows.milestone(m)));
    forecast.tasks().forEach(t -> result.add(rows.task(t)));
    return result;
  }

  private Row milestone(MilestoneForecast m) {
    String id = "milestone:" + m.milestone().id();
    String name = Wording.plain(m.milestone().name());
    List<String> phrases = new ArrayList<>();
    phrases.add(by("tip.milestone", m.finish()));
    LocalDate date = m.milestone().target();
    Row.Target target = null;
    if (date != null && m.onTarget().isPresent()) {
      double chance = m.onTarget().getAsDouble();
      String label = texts.text("target.label", wording.date(date), odds(chance));
      phrases.add(label);
      String brief = texts.text("target.label", wording.date(date), wording.percent(chance));
      target =
          new Row.Target(forecast.endOf(date), label, brief, meaning(id, name, List.of(label)));
    }
    addNever(phrases, m.finish(), "tip.never");
    Distribution ghost = ghosts.ofMilestone(m);
    addGhost(phrases, ghost);
    Meaning meaning = meaning(id, name, phrases);
    boolean reached = m.finish().reached() == 1 && m.finish().quantile(1) <= 0;
    return new Row(
        Row.Kind.MILESTONE,
        reached ? Row.State.DONE : Row.State.OPEN,
        meaning,
        name,
        "",
        Double.NaN,
        Double.NaN,
        range(m.finish(), label(m.finish(), "label"), meaning),
        ghost,
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
    List<String> phrases = phrases(t, actual);
    Distribution ghost = ghosts.ofTask(t);
    addGhost(phrases, ghost);
    if (ghosts.lacks(task.id())) {
      phrases.add(texts.text("tip.new"));
    }
    Meaning meaning = meaning(id(task), Wording.plain(task.name()), phrases);
    return new Row(
        task.isDiscovery() ? Row.Kind.DISCOVERY : Row.Kind.DELIVERY,
        Row.State.OPEN,
        meaning,
        Wording.plain(task.name()),
        note(t, actual),
        t.waiting() == null ? Double.NaN : t.waiting().ready(),
        started != null ? startDay(started) : t.start().ifReached().quantile(0.5),
        range(t.finish(), label(t.finish(), "label"), meaning),
        ghost,
        ship(t),
        never(t.finish(), task.standby() ? "unused" : "never"),
        null,
        t.criticality() + (task.isDiscovery() ? 0.25 : 0));
  }

  private Row ended(TaskForecast t, Actual actual, Outcome outcome) {
    Task task = t.task();
    boolean gone = t.finish().reached() == 0;
    LocalDate day = actual.finished() != null ? actual.finished() : last(t.finish());
    String how = texts.text("outcome." + outcome);
    String date = day == null ? "" : wording.date(day);
    String tip =
        day == null ? texts.text("tip.ended.undated", how) : texts.text("tip.ended", how, date);
    Meaning meaning = meaning(id(task), Wording.plain(task.name()), List.of(tip));
    return new Row(
        task.isDiscovery() ? Row.Kind.DISCOVERY : Row.Kind.DELIVERY,
        gone ? Row.State.GONE : Row.State.DONE,
        meaning,
        Wording.plain(task.name()),
        "",
        Double.NaN,
        actual.started() != null ? startDay(actual.started()) : t.start().ifReached().quantile(0.5),
        range(t.finish(), texts.text("ended", how, date).strip(), meaning),
        null,
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
      return texts.text("when.never");
    }
    if (Double.isFinite(distribution.quantile(confidence))) {
      return texts.text(key, wording.label(distribution, confidence));
    }
    return Double.isFinite(distribution.quantile(0.5))
        ? texts.text(key + ".half", wording.label(distribution, 0.5))
        : texts.text(key + ".some", wording.futures(distribution.reached()));
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
    Meaning meaning = meaning(id(t.task()), Wording.plain(t.task().name()), shipPhrases(ship));
    return range(shown, label(shown, "label.ships"), meaning);
  }

  private List<String> shipPhrases(TaskForecast.ShipBy ship) {
    List<String> phrases = new ArrayList<>();
    String milestone = Wording.plain(ship.milestone().name());
    if (ship.ifValidated().reached() > 0) {
      phrases.add(by("tip.ship", ship.ifValidated(), milestone));
    }
    phrases.add(by("tip.shipAll", ship.all(), milestone));
    return phrases;
  }

  private Row.Never never(Distribution finish, String key) {
    return finish.never() <= 0
        ? new Row.Never(0, "")
        : new Row.Never(finish.never(), texts.text(key, wording.percent(finish.never())));
  }

  private String note(TaskForecast t, @Nullable Actual actual) {
    if (actual != null && actual.started() != null) {
      return texts.text("note.running", wording.date(actual.started()));
    }
    if (t.task().standby()) {
      return texts.text("note.standby", wording.futures(t.finish().reached()));
    }
    return t.task().isDiscovery()
        ? texts.text("note.validated", wording.futures(t.chanceOf(Outcome.VALIDATED)))
        : "";
  }

  private List<String> phrases(TaskForecast t, @Nullable Actual actual) {
    List<String> phrases = new ArrayList<>();
    boolean discovery = t.task().isDiscovery();
    if (t.finish().reached() > 0) {
      phrases.add(by(discovery ? "tip.discovery" : "tip.delivery", t.finish()));
    }
    if (discovery) {
      double yes = t.chanceOf(Outcome.VALIDATED);
      phrases.add(texts.text("tip.validated", odds(yes)));
    }
    addNever(phrases, t.finish(), t.task().standby() ? "tip.unused" : "tip.never");
    if (actual != null && actual.started() != null) {
      phrases.add(texts.text("tip.running", wording.date(actual.started())));
    } else if (t.start().reached() > 0) {
      Distribution start = t.start().ifReached();
      phrases.add(texts.text("tip.starts", wording.when(start, 0.5)));
    }
    if (t.waiting() != null) {
      phrases.add(texts.text("tip.waits", Math.round(t.waiting().days())));
    }
    if (t.shipBy() != null) {
      phrases.addAll(shipPhrases(t.shipBy()));
    }
    return phrases;
  }

  /// "7 in 10 futures (likely, 72 %)".
  private String odds(double chance) {
    return texts.text("odds", wording.futures(chance), wording.chance(chance));
  }

  private void addNever(List<String> phrases, Distribution finish, String key) {
    if (finish.never() > 0) {
      phrases.add(texts.text(key, wording.percent(finish.never())));
    }
  }

  private void addGhost(List<String> phrases, @Nullable Distribution ghost) {
    if (ghost != null) {
      phrases.add(ghost.reached() > 0 ? by("tip.ghost", ghost) : texts.text("tip.ghost.never"));
    }
  }

  /// "know by 12 Mar (50 %), 26 Mar (85 %)", with the chosen confidence among them; where not even
  /// half of all futures get there, in how many it happens at all.
  private String by(String key, Distribution distribution, String... names) {
    String dates =
        Double.isInfinite(distribution.quantile(0.5))
            ? texts.text("label.some", wording.futures(distribution.reached()))
            : texts.text(
                "by",
                DoubleStream.of(0.5, 0.85, confidence)
                    .distinct()
                    .sorted()
                    .mapToObj(p -> at(distribution, p))
                    .collect(Collectors.joining(", ")));
    return texts.text(key, dates, names.length == 0 ? "" : names[0]);
  }

  private String at(Distribution distribution, double p) {
    return texts.text("at", wording.when(distribution, p), Math.round(100 * p));
  }

  private static Meaning meaning(String id, String name, List<String> phrases) {
    return new Meaning(
        id, name + "\n" + String.join("\n", phrases), name + ": " + String.join("; ", phrases));
  }
}
