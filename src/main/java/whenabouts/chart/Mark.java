package whenabouts.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One primitive of a drawing.
public sealed interface Mark {
  Meaning meaning();

  /// A rectangle, with rounded corners where `radius` is above 0.
  record Box(
      double x,
      double y,
      double width,
      double height,
      double radius,
      @Nullable Paint fill,
      @Nullable Stroke stroke,
      Meaning meaning)
      implements Mark {}

  record Line(double x1, double y1, double x2, double y2, Stroke stroke, Meaning meaning)
      implements Mark {}

  /// An outline of straight and cubic segments.
  record Path(
      List<Segment> segments, @Nullable Paint fill, @Nullable Stroke stroke, Meaning meaning)
      implements Mark {
    public Path {
      segments = List.copyOf(segments);
    }
  }

  /// One line of text in the shipped font.
  ///
  /// @param x of the anchor
  /// @param y of the baseline
  /// @param size font size in units of the drawing
  record Label(
      double x,
      double y,
      String text,
      double size,
      boolean bold,
      Color color,
      Anchor anchor,
      Meaning meaning)
      implements Mark {}

  /// Where a label's x lies in its text.
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /// A step of a path.
  sealed interface Segment {
    record Move(double x, double y) implements Segment {}

    record To(double x, double y) implements Segment {}

    record Curve(double x1, double y1, double x2, double y2, double x, double y)
        implements Segment {}

    record Close() implements Segment {}
  }
}
