package whenabouts.chart;

/// A picture, what it finds, and its numbers.
///
/// @param finding the answer to the question that the chart asks, as a sentence
/// @param table the same numbers in rows and columns
public record Chart(String finding, Drawing drawing, DataTable table) {

  /// Whether it only says why there is nothing to draw; its title says what is missing.
  public boolean isNote() {
    return table.columns().isEmpty();
  }
}
