package whenabouts.ui.chart;

import whenabouts.chart.Mark;
import whenabouts.chart.TextMetrics;

/// The rectangle that a mark takes up in its drawing.
record Extent(double left, double top, double right, double bottom) {
  static Extent of(Mark mark) {
    return switch (mark) {
      case Mark.Box b -> new Extent(b.x(), b.y(), b.x() + b.width(), b.y() + b.height());
      case Mark.Line l ->
          new Extent(
                  Math.min(l.x1(), l.x2()),
                  Math.min(l.y1(), l.y2()),
                  Math.max(l.x1(), l.x2()),
                  Math.max(l.y1(), l.y2()))
              .grown(l.stroke().width() / 2);
      case Mark.Path p -> of(p);
      case Mark.Label l -> of(l);
    };
  }

  private static Extent of(Mark.Label label) {
    double width = TextMetrics.width(label.text(), label.size(), label.bold());
    double left =
        switch (label.anchor()) {
          case START -> label.x();
          case MIDDLE -> label.x() - width / 2;
          case END -> label.x() - width;
        };
    return new Extent(left, label.y() - label.size(), left + width, label.y() + 0.3 * label.size());
  }

  private static Extent of(Mark.Path path) {
    Extent extent =
        new Extent(
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY);
    for (Mark.Segment segment : path.segments()) {
      extent =
          switch (segment) {
            case Mark.Segment.Move m -> extent.with(m.x(), m.y());
            case Mark.Segment.To t -> extent.with(t.x(), t.y());
            case Mark.Segment.Curve c ->
                extent.with(c.x1(), c.y1()).with(c.x2(), c.y2()).with(c.x(), c.y());
            case Mark.Segment.Close _ -> extent;
          };
    }
    return path.stroke() == null ? extent : extent.grown(path.stroke().width() / 2);
  }

  private Extent with(double x, double y) {
    return new Extent(Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y));
  }

  Extent grown(double by) {
    return new Extent(left - by, top - by, right + by, bottom + by);
  }

  boolean contains(double x, double y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }
}
