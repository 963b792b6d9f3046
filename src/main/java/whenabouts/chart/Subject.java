package whenabouts.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;

/// What a chart of a single date is about: a milestone, or a task and its resolution.
///
/// @param id `milestone:ID` or `task:ID`
/// @param task null for a milestone
/// @param target null where it has none
public record Subject(
    String id,
    String name,
    Distribution finish,
    @Nullable TaskForecast task,
    @Nullable LocalDate target) {

  static Subject of(MilestoneForecast m) {
    return new Subject(
        "milestone:" + m.milestone().id(),
        m.milestone().name(),
        m.finish(),
        null,
        m.milestone().target());
  }

  static Subject of(TaskForecast t) {
    return new Subject("task:" + t.task().id(), t.task().name(), t.finish(), t, null);
  }

  /// All of a forecast: the milestones, then the tasks, in the roadmap's order.
  public static List<Subject> all(Forecast forecast) {
    return Stream.concat(
            forecast.milestones().stream().map(Subject::of),
            forecast.tasks().stream().map(Subject::of))
        .toList();
  }

  /// The one of that id; empty where the forecast has none.
  public static Optional<Subject> find(Forecast forecast, String id) {
    return all(forecast).stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /// What a chart is about where nobody has chosen: the last milestone, which is what most roadmaps
  /// are about, else the first task; empty where there is nothing.
  public static Optional<Subject> suggested(List<Subject> subjects) {
    return subjects.stream()
        .filter(s -> s.task() == null)
        .reduce((one, later) -> later)
        .or(() -> subjects.stream().findFirst());
  }

  /// Whether it is an experiment that is not resolved yet, so that its time box still matters.
  public boolean isOpenExperiment(Roadmap roadmap) {
    return task != null && task.task().isDiscovery() && isOpen(task, roadmap);
  }

  /// Whether it is a task that is not done yet and is estimated by the items left and the pace of
  /// past weeks.
  public boolean isOpenBacklog(Roadmap roadmap) {
    return task != null
        && task.task().estimate() instanceof Estimate.Throughput
        && isOpen(task, roadmap);
  }

  private static boolean isOpen(TaskForecast task, Roadmap roadmap) {
    return roadmap.actual(task.task().id()).filter(actual -> actual.outcome() != null).isEmpty();
  }

  ChartStyle.Hue hue(ChartStyle style) {
    if (task == null) {
      return style.milestone();
    }
    return task.task().isDiscovery() ? style.discovery() : style.delivery();
  }
}
