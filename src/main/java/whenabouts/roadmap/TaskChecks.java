package whenabouts.roadmap;

import static whenabouts.roadmap.ProblemWords.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What must hold for the fields of a task, be they its own or set by a scenario.
final class TaskChecks {
  private static final int MOST_EXTENSIONS = 1_000;

  private final Findings findings;
  private final Map<String, Task> tasks;
  private final Set<String> squads;

  /// @param tasks what ids of tasks may refer to
  /// @param squads what ids of squads may refer to
  TaskChecks(Findings findings, Map<String, Task> tasks, Set<String> squads) {
    this.findings = findings;
    this.tasks = tasks;
    this.squads = squads;
  }

  /// Everything but the id.
  void task(String path, Task task) {
    squad(path + ".squad", task.squad());
    crew(path + ".crew", task.crew());
    needs(path + ".needs", task.needs());
    estimate(path + ".estimate", task.estimate(), task.track());
    findings.probability(path + ".chance", task.chance());
    timeBox(path + ".timeBox", task.timeBox());
    onMiss(path + ".onMiss", task.onMiss());
    metric(path + ".metric", task.metric());
  }

  /// Fields set by a scenario.
  ///
  /// @param path of the object with the fields
  /// @param edited the task with all changes made
  void edits(String path, List<TaskEdit> edits, Task edited) {
    for (TaskEdit edit : edits) {
      switch (edit) {
        case TaskEdit.InSquad e -> squad(path + ".squad", e.squad());
        case TaskEdit.WithCrew e -> crew(path + ".crew", e.crew());
        case TaskEdit.Needs e -> needs(path + ".needs", e.needs());
        case TaskEdit.Estimated e -> estimate(path + ".estimate", e.estimate(), edited.track());
        case TaskEdit.Chance e -> findings.probability(path + ".chance", e.chance());
        case TaskEdit.TimeBox e -> timeBox(path + ".timeBox", e.timeBox());
        case TaskEdit.WhenMissed e -> onMiss(path + ".onMiss", e.onMiss());
        case TaskEdit.Measured e -> metric(path + ".metric", e.metric());
        case TaskEdit.OnTrack e -> track(path + ".track", e.track(), edited.estimate());
        case TaskEdit.Standby e -> standby(path + ".standby", e.standby(), edited.id());
        case TaskEdit.Name _, TaskEdit.Production _, TaskEdit.NotBefore _ -> {}
      }
    }
  }

  void taskIds(String path, List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      taskId(JsonPath.item(path, i), ids.get(i));
    }
  }

  void taskId(String path, String id) {
    findings.known(path, id, "known.task", tasks.keySet());
  }

  void needs(String path, Need needs) {
    NeedPaths.visit(path, needs, this::need);
  }

  private void need(String path, Need need) {
    switch (need) {
      case Need.Link link -> link(path, link);
      case Need.AllOf _ -> {}
      case Need.AnyOf(var parts) -> {
        if (parts.isEmpty()) {
          findings.add(path + ".any", ProblemWords.expectedOne(text("need.any")));
        }
      }
      case Need.AtLeast(int count, var parts) -> {
        if (count < 1 || count > parts.size()) {
          findings.expected(path + ".atLeast", text("need.count", parts.size()), count);
        }
      }
    }
  }

  private void link(String path, Need.Link link) {
    taskId(link.isPlain() ? path : path + ".task", link.task());
    findings.between(path + ".lag", link.lag(), -Findings.MOST_DAYS, Findings.MOST_DAYS, "days");
  }

  private void squad(String path, @Nullable String squad) {
    if (squad != null) {
      findings.known(path, squad, "known.squad", squads);
    }
  }

  private void crew(String path, Crew crew) {
    if (crew instanceof Crew.Roles roles) {
      people(findings, path, roles.people());
    }
  }

  static void people(Findings findings, String path, Map<String, Integer> people) {
    people.forEach(
        (role, count) -> {
          findings.named(JsonPath.field(path, role), role, "role");
          findings.between(JsonPath.field(path, role), count, 0, Integer.MAX_VALUE, "people");
        });
  }

  private void estimate(String path, Estimate estimate, Track track) {
    EstimateChecks.days(findings, Shape.defaultFor(track)).check(path, estimate);
  }

  /// A new track brings a new default shape, which the estimate need not fit.
  private void track(String path, Track track, Estimate estimate) {
    boolean fits =
        !(estimate instanceof Estimate.Range range)
            || range.shapeOr(Shape.defaultFor(track)) != Shape.LOGNORMAL
            || range.low() > 0
            || range.low() >= range.high();
    if (!fits) {
      findings.add(path, text("track.low"));
    }
  }

  private void standby(String path, boolean standby, String id) {
    if (!standby) {
      tasks.values().stream()
          .filter(t -> t.onMiss().last() instanceof OnMiss.Pivot pivot && pivot.to().equals(id))
          .findFirst()
          .ifPresent(
              t ->
                  findings.add(
                      path,
                      text(
                          "standby.needed", ProblemWords.quoted(t.id()), ProblemWords.quoted(id))));
    }
  }

  private void timeBox(String path, @Nullable Double timeBox) {
    if (timeBox != null) {
      findings.daysAboveZero(path, timeBox);
    }
  }

  private void onMiss(String path, OnMiss onMiss) {
    if (onMiss instanceof OnMiss.Pivot(String to)) {
      taskId(path + ".pivot", to);
      Task target = tasks.get(to);
      if (target != null && !target.standby()) {
        findings.expected(path + ".pivot", text("pivot.standby", "\"standby\": true"), to);
      }
    }
    if (onMiss instanceof OnMiss.Extend extend) {
      findings.daysAboveZero(path + ".extend", extend.days());
      findings.between(path + ".times", extend.times(), 1, MOST_EXTENSIONS, "extensions");
      if (extend.then() instanceof OnMiss.Extend) {
        findings.add(path + ".then", text("extend.twice"));
      } else {
        onMiss(path + ".then", extend.then());
      }
    }
  }

  private void metric(String path, @Nullable Metric metric) {
    if (metric == null) {
      return;
    }
    findings.named(path + ".name", metric.name(), "metric");
    if (metric.baseline() != null) {
      findings.finite(path + ".baseline", metric.baseline());
    }
    if (metric.threshold() != null) {
      findings.finite(path + ".threshold", metric.threshold());
    }
  }
}
