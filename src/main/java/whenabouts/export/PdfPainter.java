package whenabouts.export;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Color;
import whenabouts.chart.Drawing;
import whenabouts.chart.Mark;
import whenabouts.chart.Paint;
import whenabouts.chart.Stroke;
import whenabouts.chart.Typeface;

/// Paints a drawing onto a PDF page whose y grows downwards.
final class PdfPainter {
  private static final int ROUND_JOIN = 1;
  private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

  private final PDPageContentStream content;
  private final PdfFonts fonts;
  private final PdfFades fades;
  private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();

  PdfPainter(PDDocument document, PDPageContentStream content, PdfFonts fonts) {
    this.content = content;
    this.fonts = fonts;
    this.fades = new PdfFades(document);
  }

  /// @param transparent whether the background is left out
  void paint(Drawing drawing, boolean transparent) throws IOException {
    content.setLineJoinStyle(ROUND_JOIN);
    if (!transparent) {
      fill(
          new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()),
          new Paint.Solid(drawing.background()));
    }
    for (Mark mark : drawing.marks()) {
      switch (mark) {
        case Mark.Box box -> paint(Shapes.of(box), box.fill(), box.stroke());
        case Mark.Line line ->
            paint(
                new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()), null, line.stroke());
        case Mark.Path path -> paint(Shapes.of(path), path.fill(), path.stroke());
        case Mark.Label label -> label(label);
      }
    }
  }

  private void paint(Shape shape, @Nullable Paint fill, @Nullable Stroke stroke)
      throws IOException {
    if (fill != null) {
      fill(shape, fill);
    }
    if (stroke != null && stroke.width() > 0) {
      stroke(shape, stroke);
    }
  }

  private void fill(Shape shape, Paint fill) throws IOException {
    switch (fill) {
      case Paint.Solid(Color color) -> fill(shape, color);
      case Paint.Gradient gradient when gradient.x1() == gradient.x2() ->
          fill(shape, gradient.stops().getLast().color());
      case Paint.Gradient gradient -> fade(shape, gradient);
    }
  }

  private void fill(Shape shape, Color color) throws IOException {
    content.saveGraphicsState();
    opacity(color);
    content.setNonStrokingColor(new java.awt.Color(color.rgb()));
    outline(shape);
    content.fill();
    content.restoreGraphicsState();
  }

  /// The gradient is cut to the shape; where it is see-through, by a mask that lets through as
  // much.
  private void fade(Shape shape, Paint.Gradient gradient) throws IOException {
    content.saveGraphicsState();
    outline(shape);
    content.clip();
    boolean opaque = gradient.stops().stream().allMatch(stop -> stop.color().alpha() >= 1);
    if (!opaque) {
      content.setGraphicsStateParameters(fades.mask(gradient, shape.getBounds2D()));
    }
    content.shadingFill(fades.colours(gradient));
    content.restoreGraphicsState();
  }

  private void stroke(Shape shape, Stroke stroke) throws IOException {
    content.saveGraphicsState();
    opacity(stroke.color());
    content.setStrokingColor(new java.awt.Color(stroke.color().rgb()));
    content.setLineWidth((float) stroke.width());
    List<Double> dashes = stroke.dashes();
    if (!dashes.isEmpty()) {
      float[] lengths = new float[dashes.size()];
      for (int i = 0; i < lengths.length; i++) {
        lengths[i] = dashes.get(i).floatValue();
      }
      content.setLineDashPattern(lengths, 0);
    }
    outline(shape);
    content.stroke();
    content.restoreGraphicsState();
  }

  private void opacity(Color color) throws IOException {
    if (color.alpha() >= 1) {
      return;
    }
    PDExtendedGraphicsState state = opacities.get(color.alpha());
    if (state == null) {
      state = new PDExtendedGraphicsState();
      state.setNonStrokingAlphaConstant((float) color.alpha());
      state.setStrokingAlphaConstant((float) color.alpha());
      opacities.put(color.alpha(), state);
    }
    content.setGraphicsStateParameters(state);
  }

  private void outline(Shape shape) throws IOException {
    float[] at = new float[6];
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
        case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
        case PathIterator.SEG_QUADTO -> content.curveTo1(at[0], at[1], at[2], at[3]);
        case PathIterator.SEG_CUBICTO -> content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
        case PathIterator.SEG_CLOSE -> content.closePath();
        default -> throw new IllegalStateException("no such segment");
      }
    }
  }

  private void label(Mark.Label label) throws IOException {
    Typeface typeface = Typeface.of(label.bold());
    if (!fonts.has(typeface, label.text())) {
      outlined(label);
      return;
    }
    content.saveGraphicsState();
    opacity(label.color());
    content.beginText();
    content.setFont(fonts.of(typeface), (float) label.size());
    content.setNonStrokingColor(new java.awt.Color(label.color().rgb()));
    content.setTextMatrix(new Matrix(1, 0, 0, -1, (float) Fonts.left(label), (float) label.y()));
    content.showText(label.text());
    content.endText();
    content.restoreGraphicsState();
  }

  /// What the shipped font lacks is drawn in outlines of a font of the system, which may not be
  /// embedded; what it says is said beside it.
  private void outlined(Mark.Label label) throws IOException {
    Font font = Fonts.of(label);
    TextLayout layout =
        new TextLayout(Fonts.withFallback(label.text(), font).getIterator(), METRICS);
    COSDictionary says = new COSDictionary();
    says.setString(COSName.ACTUAL_TEXT, label.text());
    content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(says));
    fill(
        layout.getOutline(AffineTransform.getTranslateInstance(Fonts.left(label), label.y())),
        label.color());
    content.endMarkedContent();
  }
}
