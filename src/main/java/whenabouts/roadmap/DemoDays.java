package whenabouts.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Recurring days on which work is shown.
///
/// @param from the first one
public record DemoDays(LocalDate from, int everyWeeks) {
  /// The next of them, from a day on.
  public List<LocalDate> next(LocalDate day, int count) {
    long late = Math.max(0, day.toEpochDay() - from.toEpochDay());
    long cycles = Math.ceilDiv(late, 7L * everyWeeks);
    return Stream.iterate(from.plusWeeks(cycles * everyWeeks), d -> d.plusWeeks(everyWeeks))
        .limit(count)
        .toList();
  }
}
