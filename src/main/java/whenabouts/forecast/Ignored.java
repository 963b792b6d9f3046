package whenabouts.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;

/// What a roadmap says and the simulation leaves out, so that a forecast can say so.
final class Ignored {
  private Ignored() {}

  /// A phrase each, in the order of the document.
  static List<String> of(Roadmap roadmap, @Nullable Scenario scenario) {
    List<String> ignored = new ArrayList<>();
    Set<String> staffed =
        roadmap.tasks().stream()
            .map(Task::squad)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    for (Squad squad : roadmap.squads()) {
      if (staffed.contains(squad.id())) {
        squad(squad, ignored);
      }
    }
    for (Task task : roadmap.tasks()) {
      task(task, ignored);
    }
    if (scenario != null
        && scenario.changes().stream().anyMatch(c -> c instanceof Change.Hire && c.active())) {
      ignored.add("hiring in the scenario “" + scenario.name() + "”");
    }
    return ignored;
  }

  private static void squad(Squad squad, List<String> ignored) {
    Map<String, Boolean> features = new LinkedHashMap<>();
    features.put("limited people", !squad.people().isEmpty());
    features.put("sprints", squad.sprint() != null);
    features.put("work-in-progress limit", squad.wip() != null);
    features.put("correlation of estimates (bias)", squad.bias() > 0);
    features.forEach(
        (feature, used) -> {
          if (used) {
            ignored.add(feature + " of " + squad.name());
          }
        });
  }

  private static void task(Task task, List<String> ignored) {
    if (task.estimate() instanceof Estimate.Like like) {
      ignored.add(
          "reference class “%s” of %s (taken for %s working days)"
              .formatted(like.className(), task.name(), like.likely()));
    }
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
