package whenabouts.roadmap;

import java.time.LocalDate;

/// A joint post-mortem: what was said when forecast and facts were compared.
public record Review(LocalDate on, String text) {}
