package whenabouts.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the marks of a drawing in the order of painting.
final class Marks {
  private final List<Mark> marks = new ArrayList<>();

  List<Mark> list() {
    return marks;
  }

  void addAll(List<Mark> others) {
    marks.addAll(others);
  }

  void box(double x, double y, double width, double height, @Nullable Paint fill, Meaning meaning) {
    marks.add(new Mark.Box(x, y, width, height, 0, fill, null, meaning));
  }

  void box(double x, double y, double width, double height, Color fill, Meaning meaning) {
    box(x, y, width, height, new Paint.Solid(fill), meaning);
  }

  /// A box with round ends.
  void pill(double x, double y, double width, double height, Color fill, Meaning meaning) {
    rounded(x, y, width, height, height / 2, fill, meaning);
  }

  void rounded(
      double x, double y, double width, double height, double radius, Color fill, Meaning meaning) {
    marks.add(new Mark.Box(x, y, width, height, radius, new Paint.Solid(fill), null, meaning));
  }

  /// The outline of a box.
  void frame(
      double x,
      double y,
      double width,
      double height,
      double radius,
      Stroke stroke,
      Meaning meaning) {
    marks.add(new Mark.Box(x, y, width, height, radius, null, stroke, meaning));
  }

  /// A dot: filled, or hollow where `fill` is null.
  void dot(
      double x,
      double y,
      double radius,
      @Nullable Color fill,
      @Nullable Stroke stroke,
      Meaning meaning) {
    marks.add(
        new Mark.Box(
            x - radius,
            y - radius,
            2 * radius,
            2 * radius,
            radius,
            fill == null ? null : new Paint.Solid(fill),
            stroke,
            meaning));
  }

  void vertical(double x, double y1, double y2, Color color, double width, Meaning meaning) {
    marks.add(new Mark.Line(x, y1, x, y2, Stroke.solid(color, width), meaning));
  }

  void line(double x1, double y1, double x2, double y2, Stroke stroke, Meaning meaning) {
    marks.add(new Mark.Line(x1, y1, x2, y2, stroke, meaning));
  }

  void path(
      List<Mark.Segment> segments, @Nullable Color fill, @Nullable Stroke stroke, Meaning meaning) {
    marks.add(
        new Mark.Path(segments, fill == null ? null : new Paint.Solid(fill), stroke, meaning));
  }

  void label(double x, double y, String text, Text look, Mark.Anchor anchor, Meaning meaning) {
    if (!text.isEmpty()) {
      marks.add(
          new Mark.Label(x, y, text, look.size(), look.bold(), look.color(), anchor, meaning));
    }
  }

  /// How a label looks.
  record Text(double size, boolean bold, Color color) {
    double width(String text) {
      return TextMetrics.width(text, size, bold);
    }

    /// The baseline that puts capitals and digits in the middle of `y`.
    double baseline(double y) {
      return y + TextMetrics.capHeight(size) / 2;
    }

    String fit(String text, double most) {
      return TextMetrics.fit(text, most, size, bold);
    }
  }
}
