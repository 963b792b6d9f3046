package whenabouts.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Task;

/// What a roadmap says and the simulation leaves out, so that a forecast can say so.
final class Ignored {
  private Ignored() {}

  /// A phrase each, in the order of the document.
  static List<String> of(Roadmap roadmap, @Nullable Scenario scenario) {
    List<String> ignored = new ArrayList<>();
    for (Task task : roadmap.tasks()) {
      task(task, ignored);
    }
    if (scenario != null) {
      scenario.changes().stream()
          .filter(Change::active)
          .filter(Change.Hire.class::isInstance)
          .flatMap(change -> roadmap.squad(((Change.Hire) change).squad()).stream())
          .filter(squad -> squad.people().isEmpty())
          .distinct()
          .forEach(
              squad -> ignored.add("hiring into " + squad.name() + " (its people are no limit)"));
    }
    return ignored;
  }

  private static void task(Task task, List<String> ignored) {
    if (!task.isDiscovery()) {
      Set<String> fields = new TreeSet<>();
      if (task.chance() < 1) {
        fields.add("chance");
      }
      if (task.timeBox() != null) {
        fields.add("time box");
      }
      if (!task.onMiss().equals(OnMiss.STOP)) {
        fields.add("what follows a miss");
      }
      if (!fields.isEmpty()) {
        ignored.add(String.join(", ", fields) + " of " + task.name() + " (not a discovery task)");
      }
    }
    if (task.needs().links().anyMatch(Ignored::startCannotWait)) {
      ignored.add("the conditions on start links of " + task.name());
    }
  }

  private static boolean startCannotWait(Need.Link link) {
    return !link.type().fromFinish() && link.when() != Condition.USABLE;
  }
}
