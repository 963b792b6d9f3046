package whenabouts.chart;

/// A chart that stands for itself, outside of any window: with its title, what it finds, and what
/// it rests on.
///
/// @param table the same numbers in rows and columns
public record Picture(Drawing drawing, DataTable table, Basis basis) {}
