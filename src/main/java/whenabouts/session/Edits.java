package whenabouts.session;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenarios;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;

/// Edits of a roadmap that touch more than one field.
public final class Edits {
  private Edits() {}

  /// An id that no task or milestone has yet, on the roadmap or in a scenario: the name in small
  /// letters, numbered where taken.
  public static String freeId(Roadmap roadmap, String name) {
    Set<String> ofScenarios =
        roadmap.scenarios().stream()
            .flatMap(scenario -> scenario.changes().stream())
            .flatMap(Edits::taskComingOrGoing)
            .collect(Collectors.toSet());
    return freeId(
        name,
        "task",
        id ->
            roadmap.task(id).isPresent()
                || roadmap.milestone(id).isPresent()
                || ofScenarios.contains(id));
  }

  /// An id that is not taken: the name in small letters, numbered where taken.
  ///
  /// @param otherwise where the name has no letters
  public static String freeId(String name, String otherwise, Predicate<String> taken) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    String stem = letters.isEmpty() ? otherwise : letters;
    return Stream.iterate(1, n -> n + 1)
        .map(n -> n == 1 ? stem : stem + "-" + n)
        .filter(taken.negate())
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> taskComingOrGoing(Change change) {
    return switch (change) {
      case Change.AddTask add -> Stream.of(add.task().id());
      case Change.DropTask drop -> Stream.of(drop.task());
      case Change.SetTask _, Change.Hire _, Change.SetRisk _ -> Stream.empty();
    };
  }

  /// Adds a task behind another one.
  ///
  /// @param after id; null: at the end
  public static Roadmap addTask(Roadmap roadmap, Task task, @Nullable String after) {
    List<Task> tasks = new ArrayList<>(roadmap.tasks());
    int place = indexOf(tasks, t -> t.id().equals(after));
    tasks.add(place < 0 ? tasks.size() : place + 1, task);
    return roadmap.withTasks(tasks);
  }

  /// Gives a task that nothing mentions yet another id and a name.
  public static Roadmap rename(Roadmap roadmap, String from, String id, String name) {
    return roadmap.editTask(from, t -> t.withId(id).with(new TaskEdit.Name(name)));
  }

  /// Gives a milestone another id and a name; nothing in a roadmap refers to milestones.
  public static Roadmap renameMilestone(Roadmap roadmap, String from, String id, String name) {
    return editMilestone(roadmap, from, m -> new Milestone(id, name, m.needs(), m.target()));
  }

  public static Roadmap addMilestone(Roadmap roadmap, Milestone milestone) {
    return roadmap.withMilestones(
        Stream.concat(roadmap.milestones().stream(), Stream.of(milestone)).toList());
  }

  public static Roadmap editMilestone(Roadmap roadmap, String id, UnaryOperator<Milestone> edit) {
    return roadmap.withMilestones(
        roadmap.milestones().stream().map(m -> m.id().equals(id) ? edit.apply(m) : m).toList());
  }

  /// Takes a milestone out.
  public static Roadmap deleteMilestone(Roadmap roadmap, String id) {
    return roadmap.withMilestones(
        roadmap.milestones().stream().filter(m -> !m.id().equals(id)).toList());
  }

  /// Takes a task out, and every mention of it: what needed it no longer waits for it, what pivoted
  /// to it stops, and its history goes with it.
  public static Roadmap deleteTask(Roadmap roadmap, String id) {
    Function<Task, Task> forget =
        task ->
            task.with(
                new TaskEdit.Needs(without(task.needs(), id)),
                new TaskEdit.WhenMissed(without(task.onMiss(), id)));
    return roadmap
        .withTasks(roadmap.tasks().stream().filter(t -> !t.id().equals(id)).map(forget).toList())
        .withMilestones(
            roadmap.milestones().stream().map(m -> m.withNeeds(without(m.needs(), id))).toList())
        .withDrivers(
            roadmap.drivers().stream()
                .map(d -> new Driver(d.id(), d.name(), d.factor(), without(d.tasks(), id)))
                .toList())
        .withRisks(
            roadmap.risks().stream()
                .map(r -> new Risk(r.id(), r.name(), r.chance(), r.delay(), without(r.tasks(), id)))
                .toList())
        .withScenarios(
            roadmap.scenarios().stream()
                .map(s -> s.withChanges(Scenarios.forget(s.changes(), id)))
                .toList())
        .withActuals(roadmap.actuals().stream().filter(a -> !a.task().equals(id)).toList())
        .withLearnings(roadmap.learnings().stream().filter(l -> !l.task().equals(id)).toList());
  }

  /// Records what has happened to a task so far. History is append-only: what was recorded earlier
  /// stays before it, and one that says the same as the last word adds nothing.
  public static Roadmap record(Roadmap roadmap, Actual actual) {
    Actual last = roadmap.actual(actual.task()).orElse(Actual.nothing(actual.task()));
    return actual.equals(last)
        ? roadmap
        : roadmap.withActuals(
            Stream.concat(roadmap.actuals().stream(), Stream.of(actual)).toList());
  }

  /// A need without any link to a task. Joins left empty go; a count is never above what is left.
  static Need without(Need need, String task) {
    Need rest = pruned(need, task);
    return rest == null ? Need.NONE : rest;
  }

  private static @Nullable Need pruned(Need need, String task) {
    return switch (need) {
      case Need.Link link -> link.task().equals(task) ? null : link;
      case Need.AllOf(List<Need> of) -> joined(of, pruned(of, task), Need.AllOf::new);
      case Need.AnyOf(List<Need> of) -> joined(of, pruned(of, task), Need.AnyOf::new);
      case Need.AtLeast(int count, List<Need> of) ->
          joined(
              of, pruned(of, task), left -> new Need.AtLeast(Math.min(count, left.size()), left));
    };
  }

  private static @Nullable Need joined(
      List<Need> before, List<Need> left, Function<List<Need>, Need> join) {
    return left.isEmpty() && !before.isEmpty() ? null : join.apply(left);
  }

  private static List<Need> pruned(List<Need> parts, String task) {
    List<Need> left = new ArrayList<>();
    for (Need part : parts) {
      Need rest = pruned(part, task);
      if (rest != null) {
        left.add(rest);
      }
    }
    return left;
  }

  private static OnMiss without(OnMiss onMiss, String task) {
    return switch (onMiss) {
      case OnMiss.Pivot(String to) when to.equals(task) -> OnMiss.STOP;
      case OnMiss.Extend(double days, int times, OnMiss then) ->
          new OnMiss.Extend(days, times, without(then, task));
      default -> onMiss;
    };
  }

  private static List<String> without(List<String> ids, String id) {
    return ids.stream().filter(other -> !other.equals(id)).toList();
  }

  private static <T> int indexOf(List<T> list, Predicate<T> test) {
    for (int i = 0; i < list.size(); i++) {
      if (test.test(list.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
