package whenabouts.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import whenabouts.chart.Mover.Effect;
import whenabouts.chart.Mover.Kind;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.MilestoneForecast.Swing;
import whenabouts.forecast.Wording;

/// How the drivers of a milestone are put into words.
final class DriverWords {
  /// A range that shared causes widen by less is not worth a word.
  private static final double WIDER = 1.05;

  private final Forecast forecast;
  private final MilestoneForecast milestone;
  private final Wording wording;
  private final Texts texts;

  DriverWords(Forecast forecast, MilestoneForecast milestone, Wording wording, Texts texts) {
    this.forecast = forecast;
    this.milestone = milestone;
    this.wording = wording;
    this.texts = texts;
  }

  private boolean lacksP85() {
    return Double.isInfinite(milestone.finish().quantile(0.85));
  }

  /// What the bars mean, and over which futures.
  String caption() {
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.text(lacksP85() ? "drivers.caption.lacking" : "drivers.caption"));
    OptionalDouble widening = milestone.widening();
    if (widening.isPresent() && widening.getAsDouble() >= WIDER) {
      sentences.add(texts.text("drivers.wider", widening.getAsDouble()));
    }
    return String.join(" ", sentences);
  }

  /// "+11 days if slow".
  String brief(Effect effect) {
    boolean slow = effect.kind() == Kind.SLOW;
    if (!effect.open()) {
      return texts.text(slow ? "drivers.slow" : "drivers.missed", days(effect.days()));
    }
    if (effect.never()) {
      return effect.earlier()
          ? texts.text(slow ? "drivers.never.quick" : "drivers.never.validated")
          : texts.text(slow ? "drivers.never.slow" : "drivers.never.missed");
    }
    if (effect.earlier()) {
      return texts.text(slow ? "drivers.open.quick" : "drivers.open.validated");
    }
    return texts.text(slow ? "drivers.open.slow" : "drivers.open.missed");
  }

  /// The same with what it does to the target: "+11 days if slow, chance on target −18 points".
  String full(Effect effect) {
    String brief = brief(effect);
    if (effect.open() && Math.abs(effect.days()) >= 0.5) {
      brief = texts.text("drivers.open.days", brief, days(effect.days()));
    }
    Swing swing = effect.swing();
    return Math.abs(swing.chance()) >= 0.005
        ? texts.text("drivers.target", brief, points(swing))
        : brief;
  }

  /// What is said of a task that moves no date.
  String onlyStops() {
    return texts.text("drivers.stops");
  }

  /// "+11 days", "−1 day".
  private String days(double days) {
    long whole = Math.round(Math.abs(days));
    return texts.text(days < 0 && whole > 0 ? "drivers.days.less" : "drivers.days.more", whole);
  }

  private String points(Swing swing) {
    long points = Math.round(100 * Math.abs(swing.chance()));
    return texts.text(swing.chance() < 0 ? "drivers.less" : "drivers.more", points);
  }

  /// A part of something that is known.
  String percent(double share) {
    return share < 0.005
        ? texts.text("drivers.nothing")
        : texts.text("odds.percent", Math.round(100 * share));
  }

  /// A chance, no nearer to certainty than can be said.
  String critical(double chance) {
    return chance < 0.005 ? texts.text("drivers.nothing") : wording.percent(chance);
  }

  Meaning meaning(Mover mover) {
    List<String> phrases = new ArrayList<>();
    mover.swings().forEach(effect -> phrases.add(full(effect)));
    double critical = mover.task().criticality();
    if (critical >= 0.005) {
      phrases.add(texts.text("drivers.critical", wording.futures(critical)));
    }
    double share = mover.driving().neverShare();
    if (share >= Mover.RARE) {
      phrases.add(
          texts.text("drivers.owed", percent(share), wording.percent(milestone.finish().never())));
    }
    String name = Wording.plain(mover.task().task().name());
    return new Meaning(
        "task:" + mover.task().task().id(),
        name + "\n" + String.join("\n", phrases),
        name + ": " + String.join("; ", phrases));
  }

  /// What moves the milestone most, and what keeps it from being reached.
  String finding(List<Mover> movers) {
    List<String> sentences = new ArrayList<>();
    String name = wording.name(milestone.milestone().name());
    movers.stream()
        .filter(m -> Math.round(m.most()) >= 1)
        .max(Comparator.comparingDouble(Mover::most))
        .ifPresent(m -> sentences.add(moves(m, name)));
    if (milestone.finish().never() >= Mover.RARE) {
      movers.stream()
          .filter(m -> m.driving().neverShare() >= Mover.RARE)
          .max(Comparator.comparingDouble(m -> m.driving().neverShare()))
          .ifPresent(m -> sentences.add(stops(m, name)));
    }
    if (sentences.isEmpty()) {
      sentences.add(texts.text("drivers.finding.none", name));
    }
    return String.join(" ", sentences);
  }

  private String moves(Mover mover, String milestoneName) {
    Effect most = mover.greatest();
    String key =
        most.kind() == Kind.SLOW
            ? "drivers.finding.slow"
            : most.days() < 0 ? "drivers.finding.sooner" : "drivers.finding.missed";
    long days = Math.round(Math.abs(most.days()));
    return texts.text(key, name(mover), milestoneName, days);
  }

  private String stops(Mover mover, String milestoneName) {
    return texts.text(
        "drivers.finding.never",
        milestoneName,
        wording.futures(milestone.finish().never()),
        percent(mover.driving().neverShare()),
        name(mover));
  }

  private String name(Mover mover) {
    return wording.name(mover.task().task().name());
  }

  /// All tasks that vary, also those whose effect is within chance, then the waits.
  DataTable table(String title, List<Mover> movers, List<WaitRow> waits) {
    List<List<String>> rows = new ArrayList<>();
    movers.forEach(m -> rows.add(row(m.driving())));
    milestone.drivers().stream()
        .filter(d -> movers.stream().noneMatch(m -> m.driving().equals(d)))
        .forEach(d -> rows.add(row(d)));
    String none = texts.text("drivers.nothing");
    for (WaitRow wait : waits) {
      rows.add(List.of(wait.spoken(), none, none, none, none, none, none));
    }
    return new DataTable(
        title,
        List.of(
            texts.text("drivers.column.task"),
            texts.text("drivers.column.slow"),
            texts.text("drivers.column.slowTarget"),
            texts.text("drivers.column.missed"),
            texts.text("drivers.column.missedTarget"),
            texts.text("drivers.column.critical"),
            texts.text("drivers.column.never")),
        rows);
  }

  private List<String> row(MilestoneForecast.DrivingTask driving) {
    String none = texts.text("drivers.nothing");
    Swing missed = driving.ifMissed();
    return forecast
        .task(driving.task())
        .map(
            t ->
                List.of(
                    Wording.plain(t.task().name()),
                    tableDays(driving.ifSlow()),
                    tablePoints(driving.ifSlow()),
                    missed == null ? none : tableDays(missed),
                    missed == null ? none : tablePoints(missed),
                    critical(t.criticality()),
                    percent(driving.neverShare())))
        .orElseThrow();
  }

  private String tableDays(Swing swing) {
    String days = Double.isNaN(swing.days()) ? texts.text("drivers.nothing") : days(swing.days());
    return Double.isInfinite(swing.p85())
        ? texts.text(swing.p85() > 0 ? "drivers.table.lost" : "drivers.table.gained", days)
        : days;
  }

  private String tablePoints(Swing swing) {
    return Double.isNaN(swing.chance()) ? texts.text("drivers.nothing") : points(swing);
  }
}
