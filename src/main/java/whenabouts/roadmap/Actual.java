package whenabouts.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What has happened to a task so far. History is append-only: of several the last counts. One that
/// says nothing takes back what was recorded earlier.
///
/// @param started first day of work
/// @param finished last day of work
/// @param outcome null while it runs
/// @param measured the value its metric reached
public record Actual(
    String task,
    @Nullable LocalDate started,
    @Nullable LocalDate finished,
    @Nullable Outcome outcome,
    @Nullable Double measured) {
  /// That nothing has happened.
  public static Actual nothing(String task) {
    return new Actual(task, null, null, null, null);
  }

  /// Whether it says that nothing has happened.
  public boolean isNothing() {
    return equals(nothing(task));
  }
}
