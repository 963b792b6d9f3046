package whenabouts.cli;

import java.text.ListFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecast.Waiting;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.MilestoneForecast.DrivingTask;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;

/// What drives the dates, in days and in words: for each milestone the tasks that move it and those
/// that keep it from ever being reached, and who is waited for.
final class DriversText {
  private static final double CONFIDENCE = 0.85;

  /// The most things named at a time.
  private static final int NAMED = 3;

  /// With more milestones than this only the last one is told of.
  private static final int MILESTONES = 6;

  /// What happens more rarely needs no explanation.
  private static final double RARE = 0.01;

  private final Forecast forecast;
  private final Wording words;
  private final Phrases phrases;

  private DriversText(Forecast forecast, Wording words) {
    this.forecast = forecast;
    this.words = words;
    phrases = new Phrases(words.locale());
  }

  /// Lines, each with a newline at its end; empty where nothing is known to drive anything.
  static String of(Forecast forecast, Wording words) {
    return new DriversText(forecast, words).text();
  }

  private String text() {
    List<String> lines = new ArrayList<>();
    boolean days = false;
    boolean all = true;
    for (MilestoneForecast milestone : milestones()) {
      String name = words.name(milestone.milestone().name());
      List<String> moving = moving(milestone);
      if (!moving.isEmpty()) {
        lines.add(phrases.say("moves", name, list(moving)));
        days = true;
        all &= Double.isFinite(milestone.finish().quantile(CONFIDENCE));
      }
      List<String> stopping = stopping(milestone);
      if (!stopping.isEmpty()) {
        lines.add(phrases.say("stops", name, list(stopping)));
      }
    }
    List<String> waits =
        forecast.waiting().stream()
            .filter(waiting -> Math.round(waiting.days()) >= 1)
            .limit(NAMED)
            .map(this::waiting)
            .toList();
    if (!waits.isEmpty()) {
      lines.add(phrases.say("waits", list(waits)));
    }
    if (days) {
      lines.add(phrases.say(all ? "moves.days" : "moves.days.ifReached"));
    }
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private List<MilestoneForecast> milestones() {
    List<MilestoneForecast> all = forecast.milestones();
    return all.size() <= MILESTONES
        ? all
        : all.stream()
            .max(Comparator.comparingDouble(m -> m.finish().quantile(0.5)))
            .map(List::of)
            .orElseThrow();
  }

  private List<String> moving(MilestoneForecast milestone) {
    return milestone.drivers().stream()
        .filter(driver -> Math.round(driver.ifSlow().days()) >= 1)
        .limit(NAMED)
        .map(d -> phrases.say("moves.task", name(d), Math.round(d.ifSlow().days())))
        .toList();
  }

  private List<String> stopping(MilestoneForecast milestone) {
    List<DrivingTask> causes =
        milestone.drivers().stream()
            .filter(driver -> driver.neverShare() >= RARE && milestone.finish().never() >= RARE)
            .sorted(Comparator.comparingDouble(driver -> -driver.neverShare()))
            .toList();
    return causes.size() == 1
        ? List.of(name(causes.getFirst()))
        : causes.stream()
            .limit(NAMED)
            .map(d -> phrases.say("stops.task", name(d), Math.round(100 * d.neverShare())))
            .toList();
  }

  private String name(DrivingTask driver) {
    return forecast
        .roadmap()
        .task(driver.task())
        .map(Task::name)
        .map(Wording::plain)
        .orElse(driver.task());
  }

  private String waiting(Waiting waiting) {
    String squad =
        forecast.roadmap().squads().stream()
            .filter(s -> s.id().equals(waiting.squad()))
            .findFirst()
            .map(Squad::name)
            .map(Wording::plain)
            .orElse(waiting.squad());
    String role = waiting.role();
    long days = Math.round(waiting.days());
    return switch (waiting.limit()) {
      case WIP -> phrases.say("waits.wip", squad, days);
      case PEOPLE ->
          role == null
              ? phrases.say("waits.anyone", squad, days)
              : phrases.say("waits.role", squad, days, Wording.plain(role));
    };
  }

  private String list(List<String> items) {
    return ListFormat.getInstance(words.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
        .format(items);
  }
}
