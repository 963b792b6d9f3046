package whenabouts.chart;

import java.util.List;

/// What fills a mark.
public sealed interface Paint {
  record Solid(Color color) implements Paint {}

  /// A horizontal gradient between two abscissae of the drawing.
  ///
  /// @param stops ascending by offset, at least two
  record Gradient(double x1, double x2, List<Stop> stops) implements Paint {
    public Gradient {
      stops = List.copyOf(stops);
    }
  }

  /// @param offset 0 at x1, 1 at x2
  record Stop(double offset, Color color) {}
}
