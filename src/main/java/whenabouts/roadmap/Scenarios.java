package whenabouts.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Applies scenarios: a roadmap with changes on top is again a roadmap.
public final class Scenarios {
  private Scenarios() {}

  /// The roadmap with the active changes of a scenario applied in their order. Hiring leaves the
  /// roadmap as it is: it concerns the run of a trial, not the document.
  public static Roadmap apply(Roadmap roadmap, Scenario scenario) {
    Roadmap changed = roadmap;
    for (Change change : scenario.changes()) {
      if (change.active()) {
        changed = apply(changed, change);
      }
    }
    return changed;
  }

  /// What a scenario shows: the roadmap with its changes applied.
  ///
  /// @param id of the scenario; null, or one that there is not: the roadmap itself
  public static Roadmap effective(Roadmap roadmap, @Nullable String id) {
    return id == null ? roadmap : roadmap.scenario(id).map(s -> apply(roadmap, s)).orElse(roadmap);
  }

  private static Roadmap apply(Roadmap roadmap, Change change) {
    return switch (change) {
      case Change.SetTask set ->
          roadmap.editTask(set.task(), t -> t.with(set.set().toArray(TaskEdit[]::new)));
      case Change.AddTask add ->
          roadmap.withTasks(
              Stream.concat(roadmap.tasks().stream(), Stream.of(add.task())).toList());
      case Change.DropTask drop -> dropTask(roadmap, drop.task());
      case Change.Hire hire -> roadmap;
      case Change.SetRisk set ->
          roadmap.withRisks(
              replace(roadmap.risks(), r -> r.id().equals(set.risk()) ? edit(r, set.set()) : r));
    };
  }

  private static Risk edit(Risk risk, List<RiskEdit> edits) {
    Risk edited = risk;
    for (RiskEdit edit : edits) {
      edited = edit.apply(edited);
    }
    return edited;
  }

  /// The roadmap without a task and without what refers to it: those that needed it no longer wait
  /// for it, a pivot to it becomes a stop, a join of at least k keeps at most as many as are left.
  /// Actuals, snapshots and learnings are history and stay, except the task's own actuals.
  public static Roadmap dropTask(Roadmap roadmap, String id) {
    List<Task> kept = roadmap.tasks().stream().filter(t -> !t.id().equals(id)).toList();
    return roadmap
        .withTasks(
            replace(
                kept,
                t ->
                    t.with(
                        new TaskEdit.Needs(without(t.needs(), id)),
                        new TaskEdit.WhenMissed(without(t.onMiss(), id)))))
        .withMilestones(replace(roadmap.milestones(), m -> m.withNeeds(without(m.needs(), id))))
        .withDrivers(
            replace(
                roadmap.drivers(),
                d -> new Driver(d.id(), d.name(), d.factor(), without(d.tasks(), id))))
        .withRisks(
            replace(
                roadmap.risks(),
                r -> new Risk(r.id(), r.name(), r.chance(), r.delay(), without(r.tasks(), id))))
        .withActuals(roadmap.actuals().stream().filter(a -> !a.task().equals(id)).toList());
  }

  /// Changes without any mention of a task: those of the task itself go.
  public static List<Change> forget(List<Change> changes, String id) {
    return changes.stream().flatMap(change -> without(change, id).stream()).toList();
  }

  private static Optional<Change> without(Change change, String id) {
    return switch (change) {
      case Change.SetTask set when set.task().equals(id) -> Optional.empty();
      case Change.SetTask(String task, List<TaskEdit> set, boolean active) ->
          Optional.of(new Change.SetTask(task, replace(set, edit -> without(edit, id)), active));
      case Change.AddTask add when add.task().id().equals(id) -> Optional.empty();
      case Change.AddTask(Task task, boolean active) ->
          Optional.of(
              new Change.AddTask(
                  task.with(
                      new TaskEdit.Needs(without(task.needs(), id)),
                      new TaskEdit.WhenMissed(without(task.onMiss(), id))),
                  active));
      case Change.DropTask drop when drop.task().equals(id) -> Optional.empty();
      case Change.SetRisk(String risk, List<RiskEdit> set, boolean active) ->
          Optional.of(new Change.SetRisk(risk, replace(set, edit -> without(edit, id)), active));
      case Change.DropTask drop -> Optional.of(drop);
      case Change.Hire hire -> Optional.of(hire);
    };
  }

  private static TaskEdit without(TaskEdit edit, String id) {
    return switch (edit) {
      case TaskEdit.Needs(Need needs) -> new TaskEdit.Needs(without(needs, id));
      case TaskEdit.WhenMissed(OnMiss onMiss) -> new TaskEdit.WhenMissed(without(onMiss, id));
      default -> edit;
    };
  }

  private static RiskEdit without(RiskEdit edit, String id) {
    return edit instanceof RiskEdit.Tasks(List<String> tasks)
        ? new RiskEdit.Tasks(without(tasks, id))
        : edit;
  }

  private static Need without(Need need, String id) {
    return part(need, id).orElse(Need.NONE);
  }

  private static Optional<Need> part(Need need, String id) {
    return switch (need) {
      case Need.Link link -> link.task().equals(id) ? Optional.empty() : Optional.of(link);
      case Need.AllOf all -> join(all.of(), id, Need.AllOf::new);
      case Need.AnyOf any -> join(any.of(), id, Need.AnyOf::new);
      case Need.AtLeast some ->
          join(some.of(), id, left -> new Need.AtLeast(Math.min(some.count(), left.size()), left));
    };
  }

  private static Optional<Need> join(List<Need> parts, String id, Function<List<Need>, Need> make) {
    List<Need> left = new ArrayList<>();
    for (Need part : parts) {
      part(part, id).ifPresent(left::add);
    }
    return left.isEmpty() && !parts.isEmpty() ? Optional.empty() : Optional.of(make.apply(left));
  }

  private static OnMiss without(OnMiss onMiss, String id) {
    return switch (onMiss) {
      case OnMiss.Pivot pivot when pivot.to().equals(id) -> OnMiss.STOP;
      case OnMiss.Extend extend ->
          new OnMiss.Extend(extend.days(), extend.times(), without(extend.then(), id));
      default -> onMiss;
    };
  }

  private static List<String> without(List<String> ids, String id) {
    return ids.stream().filter(i -> !i.equals(id)).toList();
  }

  private static <T> List<T> replace(List<T> items, Function<T, T> edit) {
    return items.stream().map(edit).toList();
  }
}
