package whenabouts.export.numbers;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.DriversChart;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Snapshot.Promise;
import whenabouts.roadmap.Track;

/// A forecast as a status note in Markdown (with the tables that GitHub and others know): the
/// headline, the milestones, when the experiments will have told, what drives the dates, what has
/// changed since the last snapshot, what is missing, and how to read it.
public final class MarkdownNote {
  /// With more milestones than this only the last ones are told of where a sentence each is said.
  private static final int MOST_MILESTONES = 6;

  private static final int MOST_WAITS = 3;

  private final Facts facts;
  private final Forecast forecast;
  private final StringBuilder note = new StringBuilder();

  private MarkdownNote(Forecast forecast, Locale locale) {
    this.forecast = forecast;
    facts = new Facts(forecast, locale);
  }

  /// The whole note.
  public static byte[] bytes(Forecast forecast, Locale locale) {
    return new MarkdownNote(forecast, locale).text().getBytes(StandardCharsets.UTF_8);
  }

  private String text() {
    note.append("# ").append(escape(facts.fullTitle())).append("\n\n");
    note.append("**").append(escape(facts.headline())).append("**\n\n");
    note.append(escape(facts.basis())).append("\n");
    addMilestones();
    addExperiments();
    if (forecast.milestones().isEmpty()) {
      addDeliveries();
    }
    addDrivers();
    SinceSnapshot.of(forecast).ifPresent(this::addChanges);
    addMissing();
    heading("note.caveats");
    facts.caveats().forEach(this::bullet);
    heading("note.reading");
    facts.reading().forEach(this::bullet);
    return note.toString();
  }

  private void addMilestones() {
    List<Entry> milestones = Entry.milestones(forecast);
    if (milestones.isEmpty()) {
      return;
    }
    heading("note.milestones");
    table(
        "column.milestone",
        "column.p50",
        "column.p85",
        "column.never",
        "column.target",
        "onTarget");
    for (Entry m : milestones) {
      LocalDate target = m.target();
      row(
          m.name(),
          label(m.finish(), 0.5),
          label(m.finish(), 0.85),
          never(m.finish()),
          target == null ? text("none") : facts.words().date(target),
          onTarget(m));
    }
  }

  private String onTarget(Entry m) {
    if (m.onTarget().isEmpty()) {
      return text("none");
    }
    double chance = m.onTarget().getAsDouble();
    return m.isPast() ? text(chance > 0 ? "met" : "missed") : facts.words().chance(chance);
  }

  private void addExperiments() {
    List<TaskForecast> experiments = onTrack(Track.DISCOVERY);
    if (experiments.isEmpty()) {
      return;
    }
    heading("note.experiments");
    table("column.experiment", "column.know50", "column.know85", "column.outcomes");
    for (TaskForecast t : experiments) {
      boolean standby = t.task().standby();
      Distribution finish = standby ? t.finish().ifReached() : t.finish();
      String name = SafeText.line(t.task().name());
      row(
          standby ? text("standby", name) : name,
          label(finish, 0.5),
          label(finish, 0.85),
          outcomes(t));
    }
  }

  private String outcomes(TaskForecast t) {
    List<String> shares = new ArrayList<>();
    t.outcomes()
        .forEach(
            (outcome, chance) -> {
              if (chance == 1 && t.finish().quantile(1) <= 0) {
                shares.add(facts.words().outcome(outcome));
              } else if (chance > 0) {
                String name = facts.words().outcome(outcome);
                shares.add(text("outcome.share", name, facts.words().percent(chance)));
              }
            });
    return String.join(", ", shares);
  }

  private void addDeliveries() {
    List<TaskForecast> deliveries = onTrack(Track.DELIVERY);
    if (deliveries.isEmpty()) {
      return;
    }
    heading("note.deliveries");
    table("column.task", "column.p50", "column.p85", "column.never");
    for (TaskForecast t : deliveries) {
      row(
          SafeText.line(t.task().name()),
          label(t.finish(), 0.5),
          label(t.finish(), 0.85),
          never(t.finish()));
    }
  }

  private List<TaskForecast> onTrack(Track track) {
    return forecast.tasks().stream().filter(t -> t.task().track() == track).toList();
  }

  /// What moves each milestone, as the chart of drivers finds it, and who is waited for.
  private void addDrivers() {
    List<MilestoneForecast> milestones =
        forecast.milestones().stream().filter(m -> !m.drivers().isEmpty()).toList();
    if (milestones.isEmpty() && forecast.waiting().isEmpty()) {
      return;
    }
    heading("note.drivers");
    int first = Math.max(0, milestones.size() - MOST_MILESTONES);
    ChartOptions options = ChartOptions.of(800, 600).withLocale(facts.words().locale());
    for (MilestoneForecast m : milestones.subList(first, milestones.size())) {
      bullet(DriversChart.draw(forecast, m.milestone().id(), null, options).finding());
    }
    Waits.of(facts).stream().limit(MOST_WAITS).forEach(w -> bullet(w.sentence()));
  }

  private void addChanges(SinceSnapshot since) {
    note.append("\n## ")
        .append(escape(text("note.since", facts.words().fullDate(since.snapshot().taken()))))
        .append("\n\n");
    List<SinceSnapshot.Line> moved = since.lines().stream().filter(l -> !l.isSame()).toList();
    if (moved.isEmpty()) {
      note.append(escape(text("since.nothing"))).append("\n");
      return;
    }
    table("column.name", "column.p50", "column.p85", "onTarget", "column.target");
    for (SinceSnapshot.Line line : moved) {
      Promise then = line.then();
      if (then == null) {
        row(text("since.new", line.entry().name()), "", "", "", "");
        continue;
      }
      row(
          line.entry().name(),
          moved(then.p50(), line.median()),
          moved(then.p85(), line.late()),
          chances(then.onTarget(), line.entry()),
          moved(then.target(), line.entry().target()));
    }
    note.append("\n").append(escape(text("since.read"))).append("\n");
  }

  /// "12 Apr → 19 Apr (+7 days)".
  private String moved(@Nullable LocalDate then, @Nullable LocalDate now) {
    if (then == null && now == null) {
      return text("none");
    }
    if (then != null && now != null) {
      long days = ChronoUnit.DAYS.between(then, now);
      return days == 0
          ? facts.words().date(now)
          : text(
              days > 0 ? "since.later" : "since.earlier",
              facts.words().date(then),
              facts.words().date(now),
              Math.abs(days));
    }
    return text("since.was", dateOrNot(then), dateOrNot(now));
  }

  private String dateOrNot(@Nullable LocalDate date) {
    return date == null ? text("none") : facts.words().date(date);
  }

  private String chances(@Nullable Double then, Entry entry) {
    if (then == null || entry.onTarget().isEmpty()) {
      return onTarget(entry);
    }
    String was = facts.words().percent(then);
    String is = facts.words().percent(entry.onTarget().getAsDouble());
    return was.equals(is) ? is : text("since.was", was, is);
  }

  /// What the roadmap leaves open, gathered by what it is about.
  private void addMissing() {
    Map<String, List<String>> sentences = new LinkedHashMap<>();
    for (Facts.Missing gap : facts.missing()) {
      sentences.computeIfAbsent(gap.about(), _ -> new ArrayList<>()).add(gap.sentence());
    }
    if (sentences.isEmpty()) {
      return;
    }
    heading("note.missing");
    sentences.forEach(
        (about, all) ->
            note.append("- **")
                .append(escape(about))
                .append("**: ")
                .append(escape(String.join(" ", all)))
                .append("\n"));
  }

  private void heading(String key) {
    note.append("\n## ").append(escape(text(key))).append("\n\n");
  }

  private void bullet(String sentence) {
    note.append("- ").append(escapeLine(SafeText.line(sentence))).append("\n");
  }

  private void table(String... keys) {
    List<String> headings = new ArrayList<>();
    for (String key : keys) {
      headings.add(text(key));
    }
    row(headings.toArray(String[]::new));
    note.append("| --- ".repeat(keys.length)).append("|\n");
  }

  private void row(String... cells) {
    for (String cell : cells) {
      note.append("| ").append(escape(SafeText.line(cell))).append(' ');
    }
    note.append("|\n");
  }

  private String label(Distribution finish, double p) {
    return facts.words().label(finish, p);
  }

  private String never(Distribution finish) {
    return finish.never() > 0 ? facts.words().percent(finish.never()) : text("none");
  }

  private String text(String key, Object... values) {
    return facts.text(key, values);
  }

  /// Text that Markdown shows as it is: neither emphasis, link, tag, mention of an issue nor
  /// another column.
  static String escape(String text) {
    return text.replaceAll("[\\\\`*_{}\\[\\]<>#|~&$@]", "\\\\$0");
  }

  /// The same at the start of a line, where it is no list or rule either.
  static String escapeLine(String text) {
    return escape(text)
        .replaceFirst("^([-+=])", "\\\\$1")
        .replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
  }
}
