package whenabouts.export.numbers;

import java.util.ArrayList;
import java.util.List;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;

/// What a project file says of its tasks in words: what their durations are, and what of the
/// forecast such a file cannot hold.
final class PlanNotes {
  private final Facts facts;
  private final Forecast forecast;
  private final double percentile;

  /// @param percentile in (0, 100), that of the durations
  PlanNotes(Facts facts, double percentile) {
    this.facts = facts;
    this.percentile = percentile;
    forecast = facts.forecast();
  }

  /// Of all durations.
  String ofProject() {
    return text("mspdi.note", percentile());
  }

  /// The note of a task.
  String of(TaskForecast t) {
    return String.join("\n", lines(t));
  }

  private List<String> lines(TaskForecast t) {
    List<String> notes = new ArrayList<>();
    if (isDone(t)) {
      return List.of(text("mspdi.done"), facts.basis());
    }
    notes.add(text("mspdi.length", percentile()));
    notes.add(
        text(
            t.task().isDiscovery() ? "mspdi.known" : "mspdi.finished",
            facts.words().label(t.finish(), 0.5),
            facts.words().label(t.finish(), 0.85)));
    if (t.finish().never() > 0) {
      notes.add(facts.words().never(t.finish()));
    }
    addLinkNotes(PlanLinks.of(t.task().needs(), forecast), notes);
    if (t.task().onMiss().last() instanceof OnMiss.Pivot(String to)) {
      String name = forecast.task(to).map(s -> SafeText.line(s.task().name())).orElse(to);
      notes.add(text("mspdi.pivot", name));
    }
    notes.add(facts.basis());
    return notes;
  }

  private boolean isDone(TaskForecast t) {
    return forecast.roadmap().actual(t.task().id()).filter(a -> a.outcome() != null).isPresent();
  }

  private void addLinkNotes(PlanLinks links, List<String> notes) {
    if (links.alternatives()) {
      notes.add(text("mspdi.alternatives"));
    }
    if (links.conditional()) {
      notes.add(text("mspdi.conditions"));
    }
  }

  /// The note of a milestone.
  String of(Entry milestone, Need needs) {
    List<String> notes = new ArrayList<>();
    Distribution finish = milestone.finish();
    notes.add(text("mspdi.milestone", percentile()));
    notes.add(
        text(
            "mspdi.finished", facts.words().label(finish, 0.5), facts.words().label(finish, 0.85)));
    if (finish.never() > 0) {
      notes.add(facts.words().never(finish));
    }
    if (milestone.onTarget().isPresent() && !milestone.isPast()) {
      notes.add(text("mspdi.target", facts.words().percent(milestone.onTarget().getAsDouble())));
    }
    addLinkNotes(PlanLinks.of(needs, forecast), notes);
    notes.add(facts.basis());
    return String.join("\n", notes);
  }

  /// "P50".
  private String percentile() {
    return percentile == Math.rint(percentile) ? "P" + Math.round(percentile) : "P" + percentile;
  }

  private String text(String key, Object... values) {
    return facts.text(key, values);
  }
}
