package whenabouts.roadmap;

import java.time.LocalDate;
import java.util.List;

/// One change of a scenario. An inactive change is kept but not applied.
public sealed interface Change {
  boolean active();

  /// This change switched on or off.
  default Change with(boolean on) {
    return switch (this) {
      case SetTask(String task, List<TaskEdit> set, _) -> new SetTask(task, set, on);
      case AddTask(Task task, _) -> new AddTask(task, on);
      case DropTask(String task, _) -> new DropTask(task, on);
      case Hire h -> new Hire(h.squad(), h.role(), h.count(), h.from(), h.rampDays(), on);
      case SetRisk(String risk, List<RiskEdit> set, _) -> new SetRisk(risk, set, on);
    };
  }

  /// Sets fields of a task.
  record SetTask(String task, List<TaskEdit> set, boolean active) implements Change {
    public SetTask {
      set = List.copyOf(set);
    }
  }

  /// Adds a task at the end, where its priority is lowest.
  record AddTask(Task task, boolean active) implements Change {}

  /// Takes a task out; what needed it no longer waits for it.
  record DropTask(String task, boolean active) implements Change {}

  /// Adds people of a role to a squad.
  ///
  /// @param from first day of the new people
  /// @param rampDays working days until they count in full
  record Hire(String squad, String role, int count, LocalDate from, double rampDays, boolean active)
      implements Change {}

  /// Sets fields of a risk.
  record SetRisk(String risk, List<RiskEdit> set, boolean active) implements Change {
    public SetRisk {
      set = List.copyOf(set);
    }
  }
}
