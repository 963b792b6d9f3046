package whenabouts.export.numbers;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Track;

/// What has a row of its own in the numbers: a milestone, or a task.
///
/// @param name on one line
/// @param squad its name on one line; empty for none
/// @param finish when a milestone is reached or a task resolved
/// @param target null for none
/// @param onTarget probability 0..1; empty without a target
/// @param task null for a milestone
record Entry(
    Kind kind,
    String id,
    String name,
    String squad,
    Distribution finish,
    @Nullable LocalDate target,
    OptionalDouble onTarget,
    @Nullable TaskForecast task) {

  enum Kind {
    MILESTONE,
    DISCOVERY,
    DELIVERY
  }

  /// The milestones, then the tasks, in the roadmap's order.
  static List<Entry> all(Forecast forecast) {
    return Stream.concat(milestones(forecast).stream(), tasks(forecast).stream()).toList();
  }

  static List<Entry> milestones(Forecast forecast) {
    return forecast.milestones().stream().map(Entry::of).toList();
  }

  static List<Entry> tasks(Forecast forecast) {
    return forecast.tasks().stream().map(t -> of(forecast, t)).toList();
  }

  /// What a picture of the whole shows: the milestones, or, where there are none, the tasks.
  static List<Entry> principal(Forecast forecast) {
    List<Entry> milestones = milestones(forecast);
    return milestones.isEmpty() ? tasks(forecast) : milestones;
  }

  private static Entry of(MilestoneForecast m) {
    return new Entry(
        Kind.MILESTONE,
        m.milestone().id(),
        SafeText.line(m.milestone().name()),
        "",
        m.finish(),
        m.milestone().target(),
        m.onTarget(),
        null);
  }

  private static Entry of(Forecast forecast, TaskForecast t) {
    String squad = t.task().squad();
    return new Entry(
        t.task().track() == Track.DISCOVERY ? Kind.DISCOVERY : Kind.DELIVERY,
        t.task().id(),
        SafeText.line(t.task().name()),
        squad == null
            ? ""
            : SafeText.line(forecast.roadmap().squad(squad).map(Squad::name).orElse(squad)),
        t.finish(),
        null,
        OptionalDouble.empty(),
        t);
  }

  /// Whether all that can happen lies behind us: a fact rather than a chance.
  boolean isPast() {
    return finish.quantile(1) <= 0;
  }
}
