package whenabouts.forecast;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;

/// What makes tasks err together: each touches at least two that are not done.
///
/// @param drivers whose factor varies
/// @param squads with a bias
/// @param risks that may happen, or not
public record SharedCauses(List<Driver> drivers, List<Squad> squads, List<Risk> risks) {
  public SharedCauses {
    drivers = List.copyOf(drivers);
    squads = List.copyOf(squads);
    risks = List.copyOf(risks);
  }

  /// What the tasks of a roadmap share.
  public static SharedCauses of(Roadmap roadmap) {
    return among(roadmap.tasks(), roadmap);
  }

  /// What some of its tasks share.
  static SharedCauses among(Collection<Task> tasks, Roadmap roadmap) {
    Set<String> done =
        roadmap.actuals().stream()
            .filter(a -> a.finished() != null)
            .map(a -> a.task())
            .collect(Collectors.toSet());
    List<Task> open = tasks.stream().filter(t -> !done.contains(t.id())).toList();
    Set<String> ids = open.stream().map(Task::id).collect(Collectors.toSet());
    Predicate<Collection<String>> several =
        touched -> touched.stream().filter(ids::contains).distinct().limit(2).count() == 2;
    return new SharedCauses(
        roadmap.drivers().stream().filter(d -> several.test(d.tasks()) && varies(d)).toList(),
        roadmap.squads().stream()
            .filter(s -> s.bias() > 0)
            .filter(s -> open.stream().filter(t -> s.id().equals(t.squad())).limit(2).count() == 2)
            .toList(),
        roadmap.risks().stream()
            .filter(r -> r.chance() > 0 && r.chance() < 1 && several.test(r.tasks()))
            .toList());
  }

  private static boolean varies(Driver driver) {
    Law law = Durations.factor(driver.factor());
    return law.quantile(1e-3) < law.quantile(1 - 1e-3);
  }

  public boolean isEmpty() {
    return drivers.isEmpty() && squads.isEmpty() && risks.isEmpty();
  }
}
