package whenabouts.chart;

import org.jspecify.annotations.Nullable;

/// A picture, what it finds, and its numbers.
///
/// @param finding the answer to the question that the chart asks, as a sentence
/// @param table the same numbers in rows and columns
/// @param scale of its days from left to right, by which a drag finds the one meant; null where
///     nothing is dragged
public record Chart(String finding, Drawing drawing, DataTable table, @Nullable TimeScale scale) {

  /// One in which nothing is dragged.
  public Chart(String finding, Drawing drawing, DataTable table) {
    this(finding, drawing, table, null);
  }

  /// Whether it only says why there is nothing to draw; its title says what is missing.
  public boolean isNote() {
    return table.columns().isEmpty();
  }
}
