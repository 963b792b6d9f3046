package whenabouts.export;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Color;
import whenabouts.chart.Drawing;
import whenabouts.chart.Mark;
import whenabouts.chart.Paint;
import whenabouts.chart.Stroke;

/// Paints a drawing with Java 2D.
final class Java2dPainter {
  private final Graphics2D g;
  private final double pixel;

  /// @param scale pixels per unit of the drawing
  Java2dPainter(Graphics2D g, double scale) {
    this.g = g;
    this.pixel = 1 / scale;
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    g.scale(scale, scale);
  }

  /// @param transparent whether the background is left out
  void paint(Drawing drawing, boolean transparent) {
    if (!transparent) {
      // A little more than the drawing, for its size may have been rounded up to a whole pixel.
      g.setColor(color(drawing.background()));
      g.fill(new Rectangle2D.Double(0, 0, drawing.width() + 1, drawing.height() + 1));
    }
    drawing.marks().forEach(this::paint);
  }

  private void paint(Mark mark) {
    switch (mark) {
      case Mark.Box box -> paint(Shapes.of(box), box.fill(), box.stroke());
      case Mark.Line line -> paint(shape(line), null, line.stroke());
      case Mark.Path path -> paint(Shapes.of(path), path.fill(), path.stroke());
      case Mark.Label label -> paint(label);
    }
  }

  private void paint(Shape shape, @Nullable Paint fill, @Nullable Stroke stroke) {
    if (fill != null) {
      g.setPaint(paint(fill));
      g.fill(shape);
    }
    if (stroke != null) {
      g.setPaint(color(stroke.color()));
      g.setStroke(stroke(stroke));
      g.draw(shape);
    }
  }

  private Shape shape(Mark.Line line) {
    boolean hairline = line.stroke().width() <= 1;
    if (hairline && line.x1() == line.x2()) {
      double x = snap(line.x1());
      return new Line2D.Double(x, line.y1(), x, line.y2());
    }
    if (hairline && line.y1() == line.y2()) {
      double y = snap(line.y1());
      return new Line2D.Double(line.x1(), y, line.x2(), y);
    }
    return new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2());
  }

  /// The middle of the pixel, so that a hairline fills it instead of blurring over two.
  private double snap(double at) {
    return (Math.floor(at / pixel) + 0.5) * pixel;
  }

  private void paint(Mark.Label label) {
    Font font = Fonts.of(label);
    double x = Fonts.left(label);
    g.setPaint(color(label.color()));
    g.setFont(font);
    if (font.canDisplayUpTo(label.text()) < 0) {
      g.drawString(label.text(), (float) x, (float) label.y());
    } else {
      g.drawString(
          Fonts.withFallback(label.text(), font).getIterator(), (float) x, (float) label.y());
    }
  }

  private static BasicStroke stroke(Stroke stroke) {
    float width = (float) stroke.width();
    List<Double> dashes = stroke.dashes();
    if (dashes.isEmpty()) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }
    float[] lengths = new float[dashes.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = dashes.get(i).floatValue();
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0);
  }

  private static java.awt.Paint paint(Paint paint) {
    return switch (paint) {
      case Paint.Solid solid -> color(solid.color());
      case Paint.Gradient gradient -> gradient(gradient);
    };
  }

  private static java.awt.Paint gradient(Paint.Gradient gradient) {
    List<Paint.Stop> stops = gradient.stops();
    float[] offsets = new float[stops.size()];
    java.awt.Color[] colors = new java.awt.Color[stops.size()];
    for (int i = 0; i < offsets.length; i++) {
      float offset = (float) stops.get(i).offset();
      // Java 2D wants them strictly ascending.
      offsets[i] = i == 0 ? offset : Math.max(offset, Math.nextUp(offsets[i - 1]));
      colors[i] = color(stops.get(i).color());
    }
    return new LinearGradientPaint(
        (float) gradient.x1(), 0, (float) gradient.x2(), 0, offsets, colors);
  }

  private static java.awt.Color color(Color color) {
    int alpha = (int) Math.round(255 * color.alpha());
    return new java.awt.Color(color.red(), color.green(), color.blue(), alpha);
  }
}
