package whenabouts.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Flow.End;
import whenabouts.chart.Flow.Way;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;

/// Tells where the experiments and milestones of a forecast end. A forecast knows each task by
/// itself: a stand-by task follows in the flow of the one experiment that pivots to it, as it then
/// runs in those futures and in no others. Where several experiments may pivot to it, how their
/// futures overlap is not known, and it has a flow of its own.
final class Flows {
  /// Shares that round to nothing.
  private static final double NOTHING = 0.0005;

  private final Forecast forecast;
  private final Wording wording;
  private final Texts texts;
  private final boolean inline;

  /// By stand-by task: the experiments that may pivot to it.
  private final Map<String, List<Task>> sources;

  /// @param inline whether there is room for stand-by tasks behind what pivots to them; else each
  ///     has a flow of its own
  Flows(Forecast forecast, Wording wording, Texts texts, boolean inline) {
    this.forecast = forecast;
    this.wording = wording;
    this.texts = texts;
    this.inline = inline;
    sources =
        forecast.roadmap().tasks().stream()
            .filter(t -> pivot(t) != null)
            .collect(Collectors.groupingBy(t -> String.valueOf(pivot(t))));
  }

  private static @Nullable String pivot(Task task) {
    return task.isDiscovery() && task.onMiss().last() instanceof OnMiss.Pivot(String to)
        ? to
        : null;
  }

  /// @param only id of the milestone that is meant; null: all
  List<Flow> milestones(@Nullable String only) {
    return forecast.milestones().stream()
        .filter(m -> only == null || m.milestone().id().equals(only))
        .map(this::milestone)
        .toList();
  }

  private Flow milestone(MilestoneForecast m) {
    Milestone milestone = m.milestone();
    double reached = m.finish().reached();
    List<End> ends = new ArrayList<>();
    if (m.onTarget().isPresent()) {
      add(ends, Way.ON_TARGET, m.onTarget().getAsDouble());
      add(ends, Way.LATE, reached - m.onTarget().getAsDouble());
    } else {
      add(ends, Way.REACHED, reached);
    }
    add(ends, Way.NEVER, m.finish().never());
    String note =
        milestone.target() == null
            ? ""
            : texts.text(
                "axis.target", texts.text("odds.target"), wording.date(milestone.target()));
    return new Flow(
        "milestone:" + milestone.id(),
        Wording.plain(milestone.name()),
        note,
        1,
        reached == 1 && m.finish().quantile(1) <= 0,
        Flow.Kind.MILESTONE,
        ends);
  }

  private static void add(List<End> ends, Way way, double share) {
    if (share >= NOTHING) {
      ends.add(new End(way, share, "", null));
    }
  }

  /// @param milestone id of one, to leave out what it does not wait for; null: all experiments
  List<Flow> experiments(@Nullable String milestone) {
    Set<String> wanted = milestone == null ? null : upstream(milestone);
    List<TaskForecast> tasks =
        forecast.tasks().stream()
            .filter(t -> t.task().isDiscovery())
            .filter(t -> wanted == null || wanted.contains(t.task().id()))
            .toList();
    List<Flow> flows = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (TaskForecast task : tasks) {
      Flow flow = experiment(task);
      flow.ends().stream().filter(e -> e.next() != null).forEach(e -> told.add(next(e)));
      flows.add(flow);
    }
    flows.removeIf(flow -> told.contains(flow.id()));
    return flows;
  }

  private static String next(End end) {
    return end.next() == null ? "" : end.next().id();
  }

  private Flow experiment(TaskForecast t) {
    List<End> ends = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      double share = t.chanceOf(outcome);
      if (outcome == Outcome.PIVOTED && share >= NOTHING) {
        ends.add(pivoted(t, share));
      } else {
        add(ends, way(outcome), share);
      }
    }
    return flow(t, note(t.task()), 1, ends);
  }

  private Flow flow(TaskForecast t, String note, double share, List<End> ends) {
    Task task = t.task();
    Actual actual = forecast.roadmap().actual(task.id()).orElse(null);
    return new Flow(
        "task:" + task.id(),
        Wording.plain(task.name()),
        note,
        share,
        actual != null && actual.outcome() != null,
        Flow.Kind.EXPERIMENT,
        ends);
  }

  private static Way way(Outcome outcome) {
    return switch (outcome) {
      case VALIDATED, DELIVERED -> Way.VALIDATED;
      case BASELINE -> Way.BASELINE;
      case PIVOTED -> Way.PIVOTED;
      case STOPPED -> Way.STOPPED;
      case DROPPED -> Way.DROPPED;
    };
  }

  private End pivoted(TaskForecast from, double share) {
    String id = pivot(from.task());
    TaskForecast to = id == null ? null : forecast.task(id).orElse(null);
    if (to == null) {
      return new End(Way.PIVOTED, share, "", null);
    }
    return new End(Way.PIVOTED, share, Wording.plain(to.task().name()), standby(to, share));
  }

  /// The stand-by task of one experiment alone: in the futures that pivot to it, it ends as it does
  /// or never runs. Null where that is not all there is to say.
  private @Nullable Flow standby(TaskForecast to, double share) {
    boolean alone = sources.getOrDefault(to.task().id(), List.of()).size() == 1;
    boolean plain = to.task().standby() && to.chanceOf(Outcome.PIVOTED) < NOTHING;
    double runs = 1 - to.chanceOf(Outcome.DROPPED);
    if (!inline || !alone || !plain || runs > share + NOTHING) {
      return null;
    }
    List<End> ends = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      add(ends, way(outcome), outcome == Outcome.DROPPED ? share - runs : to.chanceOf(outcome));
    }
    return flow(to, "", share, ends);
  }

  private String note(Task task) {
    List<Task> from = sources.getOrDefault(task.id(), List.of());
    if (!task.standby()) {
      return "";
    }
    return from.isEmpty()
        ? texts.text("outcomes.standby.nobody")
        : texts.text("outcomes.standby", from.size(), Wording.plain(from.getFirst().name()));
  }

  /// The tasks that a milestone waits for, directly or not, pivots included.
  private Set<String> upstream(String milestone) {
    Roadmap roadmap = forecast.roadmap();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    roadmap.milestone(milestone).ifPresent(m -> addAll(m.needs(), open));
    while (!open.isEmpty()) {
      String id = open.pop();
      Task task = roadmap.task(id).orElse(null);
      if (task != null && seen.add(id)) {
        addAll(task.needs(), open);
        sources.getOrDefault(id, List.of()).forEach(source -> open.add(source.id()));
        String to = pivot(task);
        if (to != null) {
          open.add(to);
        }
      }
    }
    return seen;
  }

  private static void addAll(Need needs, Deque<String> open) {
    needs.links().stream().map(Need.Link::task).forEach(open::add);
  }
}
