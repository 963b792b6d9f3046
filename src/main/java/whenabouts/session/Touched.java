package whenabouts.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.Learning;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;

/// The things of a roadmap that an edit touched, by name.
///
/// @param names empty where the edit was to the roadmap as a whole
/// @param whole whether they came or went, rather than changed
public record Touched(List<String> names, boolean whole) {
  static final Touched NOTHING = new Touched(List.of(), false);

  public Touched {
    names = List.copyOf(names);
  }

  /// What lies between two states of a roadmap. Where things came or went, those alone: what else
  /// changed did so on their account.
  static Touched between(Roadmap before, Roadmap after) {
    Part<Scenario> scenarios =
        new Part<>(before.scenarios(), after.scenarios(), Scenario::id, Scenario::name);
    List<Part<?>> parts =
        List.of(
            new Part<>(before.tasks(), after.tasks(), Task::id, Task::name),
            new Part<>(before.milestones(), after.milestones(), Milestone::id, Milestone::name),
            new Part<>(before.squads(), after.squads(), Squad::id, Squad::name),
            new Part<>(before.drivers(), after.drivers(), Driver::id, Driver::name),
            new Part<>(before.risks(), after.risks(), Risk::id, Risk::name));
    List<String> whole =
        Stream.concat(parts.stream(), Stream.of(scenarios)).flatMap(Part::comeOrGone).toList();
    if (!whole.isEmpty()) {
      return new Touched(whole, true);
    }
    List<String> names =
        Stream.of(
                parts.stream().flatMap(Part::changedNames),
                scenarios.changed().map(scenario -> subject(scenario, before, after)),
                tasksOfHistory(before, after))
            .flatMap(n -> n)
            .distinct()
            .toList();
    return new Touched(names, false);
  }

  /// What the changes of a scenario that differ are about; the scenario itself where that is not
  /// one thing.
  private static String subject(Scenario scenario, Roadmap before, Roadmap after) {
    List<Change> was = before.scenario(scenario.id()).orElse(scenario).changes();
    List<Change> is = scenario.changes();
    List<String> subjects =
        Stream.concat(
                is.stream().filter(change -> !was.contains(change)).map(c -> subject(c, after)),
                was.stream().filter(change -> !is.contains(change)).map(c -> subject(c, before)))
            .distinct()
            .toList();
    return subjects.size() == 1 ? subjects.getFirst() : scenario.name();
  }

  private static String subject(Change change, Roadmap roadmap) {
    return switch (change) {
      case Change.SetTask set -> taskName(set.task(), roadmap);
      case Change.AddTask add -> add.task().name();
      case Change.DropTask drop -> taskName(drop.task(), roadmap);
      case Change.Hire hire -> roadmap.squad(hire.squad()).map(Squad::name).orElse(hire.squad());
      case Change.SetRisk set ->
          roadmap.risks().stream()
              .filter(risk -> risk.id().equals(set.risk()))
              .map(Risk::name)
              .findFirst()
              .orElse(set.risk());
    };
  }

  /// The tasks whose actuals or learnings differ.
  private static Stream<String> tasksOfHistory(Roadmap before, Roadmap after) {
    Set<String> ids = new HashSet<>();
    Stream.concat(
            onlyInOne(before.actuals(), after.actuals()).map(Actual::task),
            onlyInOne(before.learnings(), after.learnings()).map(Learning::task))
        .forEach(ids::add);
    return ids.stream().map(id -> taskName(id, after)).sorted();
  }

  private static <T> Stream<T> onlyInOne(List<T> before, List<T> after) {
    if (before.equals(after)) {
      return Stream.empty();
    }
    return Stream.concat(
        after.stream().filter(item -> !before.contains(item)),
        before.stream().filter(item -> !after.contains(item)));
  }

  private static String taskName(String id, Roadmap roadmap) {
    return roadmap.task(id).map(Task::name).orElse(id);
  }

  /// One of the roadmap's lists, before and after.
  private record Part<T>(
      List<T> before, List<T> after, Function<T, String> id, Function<T, String> name) {
    Stream<String> comeOrGone() {
      return before.equals(after)
          ? Stream.empty()
          : Stream.concat(missing(after, before), missing(before, after));
    }

    private Stream<String> missing(List<T> here, List<T> there) {
      Map<String, T> known = byId(there);
      return here.stream().filter(item -> !known.containsKey(id.apply(item))).map(name);
    }

    Stream<String> changedNames() {
      return changed().map(name);
    }

    /// The things that are in both and differ, as they are after the edit.
    Stream<T> changed() {
      if (before.equals(after)) {
        return Stream.empty();
      }
      Map<String, T> was = byId(before);
      return after.stream()
          .filter(item -> was.containsKey(id.apply(item)))
          .filter(item -> !item.equals(was.get(id.apply(item))));
    }

    private Map<String, T> byId(List<T> items) {
      Map<String, T> map = new HashMap<>();
      items.forEach(item -> map.put(id.apply(item), item));
      return map;
    }
  }
}
