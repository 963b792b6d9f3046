package whenabouts.roadmap;

import java.time.LocalDate;

/// What a missed experiment taught.
public record Learning(String task, LocalDate on, String text) {}
