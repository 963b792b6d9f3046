package whenabouts.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Marks of a chart for a window as they stand in a picture: magnified, moved to another place, and
/// without hints on how to drag them.
final class Moved {
  private final double factor;
  private final double dx;
  private final double dy;

  private Moved(double factor, double dx, double dy) {
    this.factor = factor;
    this.dx = dx;
    this.dy = dy;
  }

  /// @param factor above 0, by which everything grows around the origin
  /// @param dx to the right, after that
  /// @param dy down, after that
  static List<Mark> all(List<Mark> marks, double factor, double dx, double dy) {
    Moved moved = new Moved(factor, dx, dy);
    List<Mark> all = new ArrayList<>(marks.size());
    marks.forEach(mark -> all.add(moved.mark(mark)));
    return all;
  }

  private double x(double x) {
    return factor * x + dx;
  }

  private double y(double y) {
    return factor * y + dy;
  }

  private Mark mark(Mark mark) {
    return switch (mark) {
      case Mark.Box b ->
          new Mark.Box(
              x(b.x()),
              y(b.y()),
              factor * b.width(),
              factor * b.height(),
              factor * b.radius(),
              paint(b.fill()),
              stroke(b.stroke()),
              meaning(b.meaning()));
      case Mark.Line l ->
          new Mark.Line(
              x(l.x1()),
              y(l.y1()),
              x(l.x2()),
              y(l.y2()),
              new Stroke(l.stroke().color(), factor * l.stroke().width(), dashes(l.stroke())),
              meaning(l.meaning()));
      case Mark.Path p ->
          new Mark.Path(
              p.segments().stream().map(this::segment).toList(),
              paint(p.fill()),
              stroke(p.stroke()),
              meaning(p.meaning()));
      case Mark.Label l ->
          new Mark.Label(
              x(l.x()),
              y(l.y()),
              l.text(),
              factor * l.size(),
              l.bold(),
              l.color(),
              l.anchor(),
              meaning(l.meaning()));
    };
  }

  private static Meaning meaning(Meaning meaning) {
    boolean handle =
        OddsChart.DEADLINE.equals(meaning.id()) || TimeBoxChart.BOX.equals(meaning.id());
    return handle && meaning.spoken() != null
        ? new Meaning(meaning.id(), meaning.spoken(), meaning.spoken())
        : meaning;
  }

  private Mark.Segment segment(Mark.Segment segment) {
    return switch (segment) {
      case Mark.Segment.Move m -> new Mark.Segment.Move(x(m.x()), y(m.y()));
      case Mark.Segment.To t -> new Mark.Segment.To(x(t.x()), y(t.y()));
      case Mark.Segment.Curve c ->
          new Mark.Segment.Curve(x(c.x1()), y(c.y1()), x(c.x2()), y(c.y2()), x(c.x()), y(c.y()));
      case Mark.Segment.Close close -> close;
    };
  }

  private @Nullable Paint paint(@Nullable Paint paint) {
    return paint instanceof Paint.Gradient(double x1, double x2, List<Paint.Stop> stops)
        ? new Paint.Gradient(x(x1), x(x2), stops)
        : paint;
  }

  private @Nullable Stroke stroke(@Nullable Stroke stroke) {
    return stroke == null
        ? null
        : new Stroke(stroke.color(), factor * stroke.width(), dashes(stroke));
  }

  private List<Double> dashes(Stroke stroke) {
    return stroke.dashes().stream().map(length -> factor * length).toList();
  }
}
