package whenabouts.export;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import whenabouts.chart.Mark;

/// The outlines of marks.
final class Shapes {
  private Shapes() {}

  static Shape of(Mark.Box box) {
    double arc = 2 * box.radius();
    return arc > 0
        ? new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), arc, arc)
        : new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
  }

  static Shape of(Mark.Path path) {
    Path2D shape = new Path2D.Double();
    for (Mark.Segment segment : path.segments()) {
      switch (segment) {
        case Mark.Segment.Move m -> shape.moveTo(m.x(), m.y());
        case Mark.Segment.To t -> shape.lineTo(t.x(), t.y());
        case Mark.Segment.Curve c -> shape.curveTo(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
        case Mark.Segment.Close _ -> shape.closePath();
      }
    }
    return shape;
  }
}
