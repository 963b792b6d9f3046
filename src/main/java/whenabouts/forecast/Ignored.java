package whenabouts.forecast;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Task;

/// Something that a roadmap says and the simulation leaves out, so that a forecast can say so;
/// [Wording#ignored] puts it into words.
public sealed interface Ignored {
  /// Fields that mean something for discovery alone, on a delivery task.
  ///
  /// @param task its name
  record OfDelivery(String task, List<Field> fields) implements Ignored {
    public OfDelivery {
      fields = List.copyOf(fields);
    }
  }

  /// Outcomes that are asked of the mere start of something.
  ///
  /// @param task the name of the task that asks
  record StartConditions(String task) implements Ignored {}

  /// More people where people are no limit.
  ///
  /// @param squad its name
  record Hiring(String squad) implements Ignored {}

  /// What is said of discovery alone.
  enum Field {
    CHANCE,
    TIME_BOX,
    ON_MISS
  }

  /// In the order of the document.
  static List<Ignored> of(Roadmap roadmap, @Nullable Scenario scenario) {
    List<Ignored> ignored = new ArrayList<>();
    for (Task task : roadmap.tasks()) {
      Set<Field> fields = fields(task);
      if (!fields.isEmpty()) {
        ignored.add(new OfDelivery(task.name(), List.copyOf(fields)));
      }
      if (task.needs().links().stream().anyMatch(Ignored::startCannotWait)) {
        ignored.add(new StartConditions(task.name()));
      }
    }
    if (scenario != null) {
      scenario.changes().stream()
          .filter(Change::active)
          .filter(Change.Hire.class::isInstance)
          .flatMap(change -> roadmap.squad(((Change.Hire) change).squad()).stream())
          .filter(squad -> squad.people().isEmpty())
          .distinct()
          .forEach(squad -> ignored.add(new Hiring(squad.name())));
    }
    return ignored;
  }

  private static Set<Field> fields(Task task) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    if (!task.isDiscovery()) {
      if (task.chance() < 1) {
        fields.add(Field.CHANCE);
      }
      if (task.timeBox() != null) {
        fields.add(Field.TIME_BOX);
      }
      if (!task.onMiss().equals(OnMiss.STOP)) {
        fields.add(Field.ON_MISS);
      }
    }
    return fields;
  }

  private static boolean startCannotWait(Need.Link link) {
    return !link.type().fromFinish() && link.when() != Condition.USABLE;
  }
}
