package whenabouts.chart;

import java.util.ArrayList;
import java.util.List;

/// Patterns and signs, which tell things apart where colours are not seen.
final class Texture {
  private static final double PITCH = 6;

  private Texture() {}

  /// A box with an outline and slanting lines.
  static void hatched(
      Marks marks, double x, double y, double width, double height, Color color, Meaning meaning) {
    if (width <= 0 || height <= 0) {
      return;
    }
    marks.box(x, y, width, height, color.withAlpha(0.16), meaning);
    List<Mark.Segment> lines = new ArrayList<>();
    for (double foot = x - height + PITCH / 2; foot < x + width; foot += PITCH) {
      // From the lower left to the upper right, cut at the sides.
      double from = Math.max(foot, x);
      double to = Math.min(foot + height, x + width);
      if (from < to) {
        lines.add(new Mark.Segment.Move(from, y + height - (from - foot)));
        lines.add(new Mark.Segment.To(to, y + height - (to - foot)));
      }
    }
    if (!lines.isEmpty()) {
      marks.path(lines, null, Stroke.solid(color, 1.2), meaning);
    }
    marks.frame(x, y, width, height, 0, Stroke.solid(color, 1.2), meaning);
  }

  /// A sign around a point.
  ///
  /// @param size of the square that it takes up
  static void sign(
      Marks marks, Sign sign, double x, double y, double size, Color color, Meaning meaning) {
    double r = size / 2;
    Stroke stroke = Stroke.solid(color, Math.max(1.4, size / 6));
    switch (sign) {
      case CHECK ->
          marks.path(
              polyline(x - 0.9 * r, y, x - 0.25 * r, y + 0.7 * r, x + 0.95 * r, y - 0.75 * r),
              null,
              stroke,
              meaning);
      case SQUARE -> marks.box(x - 0.7 * r, y - 0.7 * r, 1.4 * r, 1.4 * r, color, meaning);
      case ARROW -> {
        marks.line(x - r, y, x + 0.9 * r, y, stroke, meaning);
        marks.path(
            polyline(x + 0.1 * r, y - 0.8 * r, x + r, y, x + 0.1 * r, y + 0.8 * r),
            null,
            stroke,
            meaning);
      }
      case CROSS -> {
        marks.line(x - 0.7 * r, y - 0.7 * r, x + 0.7 * r, y + 0.7 * r, stroke, meaning);
        marks.line(x - 0.7 * r, y + 0.7 * r, x + 0.7 * r, y - 0.7 * r, stroke, meaning);
      }
      case RING -> marks.dot(x, y, 0.7 * r, null, stroke, meaning);
    }
  }

  private static List<Mark.Segment> polyline(double... points) {
    List<Mark.Segment> segments = new ArrayList<>();
    for (int i = 0; i < points.length; i += 2) {
      segments.add(
          i == 0
              ? new Mark.Segment.Move(points[i], points[i + 1])
              : new Mark.Segment.To(points[i], points[i + 1]));
    }
    return segments;
  }

  /// How something ends.
  enum Sign {
    /// As hoped for.
    CHECK,
    /// What was there before stays.
    SQUARE,
    /// It goes on elsewhere.
    ARROW,
    /// It ends without a result.
    CROSS,
    /// It never begins.
    RING
  }
}
