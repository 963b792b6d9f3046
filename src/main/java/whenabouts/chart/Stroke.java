package whenabouts.chart;

import java.util.List;

/// How a line is drawn.
///
/// @param width in units of the drawing
/// @param dashes lengths on, off, on, …; solid where empty
public record Stroke(Color color, double width, List<Double> dashes) {
  public Stroke {
    dashes = List.copyOf(dashes);
  }

  public static Stroke solid(Color color, double width) {
    return new Stroke(color, width, List.of());
  }
}
