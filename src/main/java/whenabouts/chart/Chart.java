package whenabouts.chart;

/// A picture, what it finds, and its numbers.
///
/// @param finding the answer to the question that the chart asks, as a sentence
/// @param table the same numbers in rows and columns
public record Chart(String finding, Drawing drawing, DataTable table) {}
