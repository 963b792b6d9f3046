package whenabouts.session;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;

/// What works with a squad.
///
/// @param tasks of the roadmap
/// @param scenarios that hire for it or move tasks to it
public record SquadUses(List<Task> tasks, List<Scenario> scenarios) {
  public SquadUses {
    tasks = List.copyOf(tasks);
    scenarios = List.copyOf(scenarios);
  }

  public static SquadUses of(Roadmap roadmap, String squad) {
    return new SquadUses(
        roadmap.tasks().stream().filter(t -> squad.equals(t.squad())).toList(),
        roadmap.scenarios().stream()
            .filter(s -> !changes(s, squad, null).equals(s.changes()))
            .toList());
  }

  public boolean isEmpty() {
    return tasks.isEmpty() && scenarios.isEmpty();
  }

  /// The roadmap with all work of a squad given to another one.
  ///
  /// @param to id of the other squad; null: to none, and nobody is hired for it
  public static Roadmap reassign(Roadmap roadmap, String squad, @Nullable String to) {
    return roadmap
        .withTasks(
            roadmap.tasks().stream()
                .map(t -> squad.equals(t.squad()) ? t.with(new TaskEdit.InSquad(to)) : t)
                .toList())
        .withScenarios(
            roadmap.scenarios().stream()
                .map(s -> new Scenario(s.id(), s.name(), changes(s, squad, to)))
                .toList());
  }

  private static List<Change> changes(Scenario scenario, String squad, @Nullable String to) {
    return scenario.changes().stream()
        .flatMap(change -> Stream.ofNullable(change(change, squad, to)))
        .toList();
  }

  private static @Nullable Change change(Change change, String squad, @Nullable String to) {
    return switch (change) {
      case Change.Hire hire when hire.squad().equals(squad) ->
          to == null
              ? null
              : new Change.Hire(
                  to, hire.role(), hire.count(), hire.from(), hire.rampDays(), hire.active());
      case Change.AddTask(Task task, boolean active) when squad.equals(task.squad()) ->
          new Change.AddTask(task.with(new TaskEdit.InSquad(to)), active);
      case Change.SetTask(String task, List<TaskEdit> edits, boolean active) ->
          new Change.SetTask(task, edits.stream().map(e -> edit(e, squad, to)).toList(), active);
      default -> change;
    };
  }

  private static TaskEdit edit(TaskEdit edit, String squad, @Nullable String to) {
    return edit instanceof TaskEdit.InSquad in && Objects.equals(in.squad(), squad)
        ? new TaskEdit.InSquad(to)
        : edit;
  }
}
