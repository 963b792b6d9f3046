package whenabouts.export;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroupAttributes;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import whenabouts.chart.Color;
import whenabouts.chart.Paint;

/// Gradients of a PDF: their colours are an axial shading, and how much they let through is a soft
/// mask (ISO 32000-1, 8.7.4.5.3 and 11.6.5.3).
final class PdfFades {
  /// No two stops lie in one place.
  private static final float LEAST_STEP = 1e-4f;

  private final PDDocument document;

  PdfFades(PDDocument document) {
    this.document = document;
  }

  /// The colours of a gradient, without their opacity.
  PDShading colours(Paint.Gradient gradient) {
    return shading(
        gradient,
        COSName.DEVICERGB,
        c -> new float[] {c.red() / 255f, c.green() / 255f, c.blue() / 255f});
  }

  /// What makes the next thing painted as see-through as a gradient is.
  ///
  /// @param bounds of what is painted
  PDExtendedGraphicsState mask(Paint.Gradient gradient, Rectangle2D bounds) throws IOException {
    PDTransparencyGroup group = new PDTransparencyGroup(document);
    group.setBBox(
        new PDRectangle(
            (float) bounds.getX(),
            (float) bounds.getY(),
            (float) bounds.getWidth(),
            (float) bounds.getHeight()));
    group.setResources(new PDResources());
    PDTransparencyGroupAttributes attributes = new PDTransparencyGroupAttributes();
    attributes.getCOSObject().setItem(COSName.CS, COSName.DEVICEGRAY);
    group.getCOSObject().setItem(COSName.GROUP, attributes);
    try (PDFormContentStream content = new PDFormContentStream(group)) {
      content.shadingFill(
          shading(gradient, COSName.DEVICEGRAY, c -> new float[] {(float) c.alpha()}));
    }
    COSDictionary mask = new COSDictionary();
    mask.setItem(COSName.TYPE, COSName.MASK);
    mask.setItem(COSName.S, COSName.LUMINOSITY);
    mask.setItem(COSName.G, group);
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.getCOSObject().setItem(COSName.SMASK, mask);
    return state;
  }

  private static PDShading shading(
      Paint.Gradient gradient, COSName space, Function<Color, float[]> components) {
    COSDictionary shading = new COSDictionary();
    shading.setInt(COSName.SHADING_TYPE, PDShading.SHADING_TYPE2);
    shading.setItem(COSName.COLORSPACE, space);
    shading.setItem(COSName.COORDS, numbers((float) gradient.x1(), 0, (float) gradient.x2(), 0));
    COSArray extend = new COSArray();
    extend.add(COSBoolean.TRUE);
    extend.add(COSBoolean.TRUE);
    shading.setItem(COSName.EXTEND, extend);
    shading.setItem(COSName.FUNCTION, function(gradient.stops(), components));
    return new PDShadingType2(shading);
  }

  /// From stop to stop, evenly.
  private static COSDictionary function(
      List<Paint.Stop> stops, Function<Color, float[]> components) {
    List<Float> offsets = new ArrayList<>();
    List<float[]> values = new ArrayList<>();
    for (Paint.Stop stop : stops) {
      if (offsets.isEmpty() && stop.offset() > 0) {
        offsets.add(0f);
        values.add(components.apply(stop.color()));
      }
      float least = offsets.isEmpty() ? 0 : offsets.getLast() + LEAST_STEP;
      offsets.add(Math.max(least, (float) stop.offset()));
      values.add(components.apply(stop.color()));
    }
    if (offsets.getLast() < 1) {
      offsets.add(1f);
      values.add(values.getLast());
    }
    COSArray functions = new COSArray();
    COSArray bounds = new COSArray();
    COSArray encode = new COSArray();
    for (int i = 1; i < values.size(); i++) {
      functions.add(between(values.get(i - 1), values.get(i)));
      encode.add(COSInteger.ZERO);
      encode.add(COSInteger.ONE);
      if (i < values.size() - 1) {
        bounds.add(new COSFloat(offsets.get(i)));
      }
    }
    COSDictionary all = new COSDictionary();
    all.setInt(COSName.FUNCTION_TYPE, 3);
    // Nudged stops may reach beyond 1 by a hair.
    all.setItem(COSName.DOMAIN, numbers(0, Math.max(1, offsets.getLast())));
    all.setItem(COSName.FUNCTIONS, functions);
    all.setItem(COSName.BOUNDS, bounds);
    all.setItem(COSName.ENCODE, encode);
    return all;
  }

  private static COSDictionary between(float[] from, float[] to) {
    COSDictionary function = new COSDictionary();
    function.setInt(COSName.FUNCTION_TYPE, 2);
    function.setItem(COSName.DOMAIN, numbers(0, 1));
    function.setItem(COSName.C0, numbers(from));
    function.setItem(COSName.C1, numbers(to));
    function.setInt(COSName.N, 1);
    return function;
  }

  private static COSArray numbers(float... values) {
    COSArray numbers = new COSArray();
    for (float value : values) {
      numbers.add(new COSFloat(value));
    }
    return numbers;
  }
}
