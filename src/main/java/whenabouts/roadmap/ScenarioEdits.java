package whenabouts.roadmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Edits of a roadmap's scenarios.
public final class ScenarioEdits {
  private ScenarioEdits() {}

  /// Adds a scenario without changes.
  public static Roadmap add(Roadmap roadmap, String id, String name) {
    return roadmap.withScenarios(
        Stream.concat(roadmap.scenarios().stream(), Stream.of(new Scenario(id, name, List.of())))
            .toList());
  }

  /// Adds a copy behind a scenario.
  public static Roadmap duplicate(Roadmap roadmap, String of, String id, String name) {
    return roadmap.withScenarios(
        roadmap.scenarios().stream()
            .flatMap(
                s ->
                    s.id().equals(of)
                        ? Stream.of(s, new Scenario(id, name, s.changes()))
                        : Stream.of(s))
            .toList());
  }

  public static Roadmap discard(Roadmap roadmap, String id) {
    return roadmap.withScenarios(
        roadmap.scenarios().stream().filter(s -> !s.id().equals(id)).toList());
  }

  public static Roadmap edit(Roadmap roadmap, String id, UnaryOperator<Scenario> edit) {
    return roadmap.withScenarios(
        roadmap.scenarios().stream().map(s -> s.id().equals(id) ? edit.apply(s) : s).toList());
  }

  /// Switches a change on or off.
  ///
  /// @param index of the change
  public static Scenario activate(Scenario scenario, int index, boolean active) {
    List<Change> changes = new ArrayList<>(scenario.changes());
    changes.set(index, changes.get(index).with(active));
    return scenario.withChanges(changes);
  }

  /// Takes a change back. What other changes say of a task goes with its addition.
  ///
  /// @param index of the change
  public static Scenario remove(Scenario scenario, int index) {
    List<Change> changes = new ArrayList<>(scenario.changes());
    Change gone = changes.remove(index);
    return scenario.withChanges(
        gone instanceof Change.AddTask add ? Scenarios.forget(changes, add.task().id()) : changes);
  }

  /// The people of a role whom a scenario hires into a squad; the first such change that is active.
  public static Optional<Change.Hire> hire(Scenario scenario, String squad, String role) {
    return scenario.changes().stream()
        .filter(change -> isHire(change, squad, role))
        .map(Change.Hire.class::cast)
        .findFirst();
  }

  /// Hires so many people, in place of what the scenario hired of that role so far.
  ///
  /// @param hire with a count of 0: nobody
  public static Scenario hire(Scenario scenario, Change.Hire hire) {
    List<Change> changes = new ArrayList<>(scenario.changes());
    int place =
        IntStream.range(0, changes.size())
            .filter(i -> isHire(changes.get(i), hire.squad(), hire.role()))
            .findFirst()
            .orElse(-1);
    if (place >= 0) {
      changes.remove(place);
    }
    if (hire.count() > 0) {
      changes.add(place < 0 ? changes.size() : place, hire);
    }
    return scenario.withChanges(changes);
  }

  private static boolean isHire(Change change, String squad, String role) {
    return change instanceof Change.Hire hire
        && hire.active()
        && hire.squad().equals(squad)
        && hire.role().equals(role);
  }

  /// Makes the active changes of a scenario the roadmap's own and takes the scenario out. People
  /// who come later are nothing that a roadmap can say: they stay behind in the scenario, alone.
  /// Other scenarios go on as changes on top of the new roadmap.
  public static Roadmap promote(Roadmap roadmap, String id) {
    Scenario scenario = roadmap.scenario(id).orElseThrow();
    List<Change.Hire> there = hires(scenario).filter(hire -> !comesLater(roadmap, hire)).toList();
    Roadmap changed = hired(Scenarios.apply(roadmap, scenario), there);
    Set<String> left = changed.tasks().stream().map(Task::id).collect(Collectors.toSet());
    List<String> dropped =
        roadmap.tasks().stream().map(Task::id).filter(task -> !left.contains(task)).toList();
    return changed
        .withLearnings(roadmap.learnings().stream().filter(l -> left.contains(l.task())).toList())
        .withScenarios(
            roadmap.scenarios().stream()
                .map(
                    s ->
                        s.id().equals(id)
                            ? leftOver(changed, s)
                            : s.withChanges(rebased(s.changes(), dropped, changed)))
                .flatMap(Stream::ofNullable)
                .toList());
  }

  /// The hires that a roadmap cannot say; null where there are none.
  private static @Nullable Scenario leftOver(Roadmap roadmap, Scenario scenario) {
    List<Change> later =
        scenario.changes().stream()
            .filter(c -> c.active() && c instanceof Change.Hire hire && comesLater(roadmap, hire))
            .toList();
    return later.isEmpty() ? null : scenario.withChanges(later);
  }

  private static boolean comesLater(Roadmap roadmap, Change.Hire hire) {
    return hire.from().isAfter(roadmap.asOf()) || hire.rampDays() > 0;
  }

  /// What a scenario shows as a roadmap of its own, without scenarios and with everybody whom it
  /// hires: to be checked.
  ///
  /// @param shown with the changes of the scenario applied
  public static Roadmap staffed(Roadmap shown, String id) {
    Roadmap alone = shown.withScenarios(List.of());
    return shown.scenario(id).map(s -> hired(alone, hires(s).toList())).orElse(alone);
  }

  private static Stream<Change.Hire> hires(Scenario scenario) {
    return scenario.changes().stream()
        .filter(Change::active)
        .filter(Change.Hire.class::isInstance)
        .map(Change.Hire.class::cast);
  }

  /// With more people. Where people are no limit, more of them change nothing.
  private static Roadmap hired(Roadmap roadmap, List<Change.Hire> now) {
    return roadmap.withSquads(
        roadmap.squads().stream()
            .map(
                squad ->
                    squad.people().isEmpty()
                        ? squad
                        : with(squad, now.stream().filter(h -> h.squad().equals(squad.id()))))
            .toList());
  }

  private static Squad with(Squad squad, Stream<Change.Hire> hires) {
    Map<String, Integer> people = new LinkedHashMap<>(squad.people());
    hires.forEach(hire -> people.merge(hire.role(), hire.count(), Integer::sum));
    return squad.withPeople(people);
  }

  /// The changes of another scenario once these tasks are gone; a task that it adds and that is now
  /// there it changes instead.
  private static List<Change> rebased(List<Change> changes, List<String> dropped, Roadmap now) {
    List<Change> rebased = changes;
    for (String id : dropped) {
      rebased = Scenarios.forget(rebased, id);
    }
    return rebased.stream().flatMap(change -> Stream.ofNullable(rebased(change, now))).toList();
  }

  private static @Nullable Change rebased(Change change, Roadmap now) {
    Task there =
        change instanceof Change.AddTask add ? now.task(add.task().id()).orElse(null) : null;
    if (there == null || !(change instanceof Change.AddTask(Task task, boolean active))) {
      return change;
    }
    List<TaskEdit> different = TaskEdit.between(there, task);
    return different.isEmpty() ? null : new Change.SetTask(task.id(), different, active);
  }
}
