package whenabouts.roadmap;

import java.time.LocalDate;
import java.util.List;

/// One change of a scenario. An inactive change is kept but not applied.
public sealed interface Change {
  boolean active();

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
