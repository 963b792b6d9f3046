package whenabouts.roadmap;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A forecast frozen on a day, to be held against what happens.
///
/// @param scenario id of the scenario forecast; null: the roadmap itself
public record Snapshot(
    LocalDate taken,
    LocalDate asOf,
    @Nullable String scenario,
    int trials,
    long seed,
    List<Promise> promises) {
  public Snapshot {
    promises = List.copyOf(promises);
  }

  /// What was said of one task or milestone. Dates are null where not reached.
  ///
  /// @param id of the task or milestone
  /// @param never probability 0..1 that it never happens
  /// @param target the target date of that day, so that moving it cannot look like progress
  /// @param onTarget probability 0..1 of reaching it
  public record Promise(
      String id,
      @Nullable LocalDate p10,
      @Nullable LocalDate p50,
      @Nullable LocalDate p85,
      @Nullable LocalDate p95,
      double never,
      @Nullable LocalDate target,
      @Nullable Double onTarget) {}
}
