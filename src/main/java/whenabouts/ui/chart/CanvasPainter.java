package whenabouts.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import whenabouts.chart.Color;
import whenabouts.chart.Drawing;
import whenabouts.chart.Mark;
import whenabouts.chart.Paint;
import whenabouts.chart.Stroke;

/// Paints the visible part of a drawing on a canvas.
final class CanvasPainter {
  private final GraphicsContext g;
  private final double pixel;

  /// @param pixel the size of a screen pixel in units of the drawing, to which hairlines snap
  CanvasPainter(GraphicsContext g, double pixel) {
    this.g = g;
    this.pixel = pixel;
  }

  /// @param top what of the drawing lies above the canvas
  void paint(Drawing drawing, double top, double width, double height) {
    g.setFill(color(drawing.background()));
    g.fillRect(0, 0, width, height);
    g.save();
    g.translate(0, -top);
    g.setTextBaseline(VPos.BASELINE);
    for (Mark mark : drawing.marks()) {
      Extent extent = Extent.of(mark);
      if (extent.bottom() >= top && extent.top() <= top + height) {
        paint(mark);
      }
    }
    g.restore();
  }

  private void paint(Mark mark) {
    switch (mark) {
      case Mark.Box box -> paint(box);
      case Mark.Line line -> paint(line);
      case Mark.Path path -> paint(path);
      case Mark.Label label -> paint(label);
    }
  }

  private void paint(Mark.Box box) {
    double arc = 2 * box.radius();
    if (box.fill() != null) {
      g.setFill(paint(box.fill()));
      if (arc > 0) {
        g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
      } else {
        g.fillRect(box.x(), box.y(), box.width(), box.height());
      }
    }
    if (box.stroke() != null) {
      use(box.stroke());
      g.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
    }
  }

  private void paint(Mark.Line line) {
    use(line.stroke());
    boolean hairline = line.stroke().width() <= 1;
    double x1 = line.x1();
    double x2 = line.x2();
    double y1 = line.y1();
    double y2 = line.y2();
    if (hairline && x1 == x2) {
      x1 = snap(x1);
      x2 = x1;
    } else if (hairline && y1 == y2) {
      y1 = snap(y1);
      y2 = y1;
    }
    g.strokeLine(x1, y1, x2, y2);
  }

  /// The middle of the pixel, so that a hairline fills it instead of blurring over two.
  private double snap(double at) {
    return (Math.floor(at / pixel) + 0.5) * pixel;
  }

  private void paint(Mark.Path path) {
    g.beginPath();
    for (Mark.Segment segment : path.segments()) {
      switch (segment) {
        case Mark.Segment.Move m -> g.moveTo(m.x(), m.y());
        case Mark.Segment.To t -> g.lineTo(t.x(), t.y());
        case Mark.Segment.Curve c -> g.bezierCurveTo(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
        case Mark.Segment.Close _ -> g.closePath();
      }
    }
    if (path.fill() != null) {
      g.setFill(paint(path.fill()));
      g.fill();
    }
    if (path.stroke() != null) {
      use(path.stroke());
      g.stroke();
    }
  }

  private void paint(Mark.Label label) {
    g.setFont(Fonts.of(label.bold(), label.size()));
    g.setFill(color(label.color()));
    g.setTextAlign(
        switch (label.anchor()) {
          case START -> TextAlignment.LEFT;
          case MIDDLE -> TextAlignment.CENTER;
          case END -> TextAlignment.RIGHT;
        });
    g.fillText(label.text(), label.x(), label.y());
  }

  private void use(Stroke stroke) {
    g.setStroke(color(stroke.color()));
    g.setLineWidth(stroke.width());
    g.setLineCap(StrokeLineCap.BUTT);
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.setLineDashes(stroke.dashes().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static javafx.scene.paint.Paint paint(Paint paint) {
    return switch (paint) {
      case Paint.Solid solid -> color(solid.color());
      case Paint.Gradient gradient ->
          new LinearGradient(
              gradient.x1(),
              0,
              gradient.x2(),
              0,
              false,
              CycleMethod.NO_CYCLE,
              gradient.stops().stream()
                  .map(s -> new javafx.scene.paint.Stop(s.offset(), color(s.color())))
                  .toList());
    };
  }

  static javafx.scene.paint.Color color(Color color) {
    return javafx.scene.paint.Color.rgb(color.red(), color.green(), color.blue(), color.alpha());
  }
}
