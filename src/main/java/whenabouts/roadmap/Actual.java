package whenabouts.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What has happened to a task so far.
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
    @Nullable Double measured) {}
