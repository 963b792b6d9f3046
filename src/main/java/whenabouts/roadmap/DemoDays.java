package whenabouts.roadmap;

import java.time.LocalDate;

/// Recurring days on which work is shown.
public record DemoDays(LocalDate from, int everyWeeks) {}
