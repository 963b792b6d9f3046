package whenabouts.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import whenabouts.chart.Drawing;
import whenabouts.chart.Picture;

/// A drawing as a PNG file, with its resolution and what it rests on.
final class PngPicture {
  /// One unit of a drawing is a CSS pixel, of which there are 96 to the inch.
  private static final double UNITS_PER_METRE = 96 / 0.0254;

  private static final String FORMAT = "javax_imageio_png_1.0";

  private PngPicture() {}

  static byte[] bytes(Picture picture, ExportLook look) throws IOException {
    BufferedImage image = image(picture.drawing(), look);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
      metadata.mergeTree(FORMAT, metadata(picture, look.scale()));
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, metadata), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static BufferedImage image(Drawing drawing, ExportLook look) {
    double scale = look.scale();
    BufferedImage image =
        new BufferedImage(
            (int) Math.max(1, Math.round(drawing.width() * scale)),
            (int) Math.max(1, Math.round(drawing.height() * scale)),
            look.transparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      new Java2dPainter(graphics, scale).paint(drawing, look.transparent());
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static IIOMetadataNode metadata(Picture picture, double scale) {
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    String perMetre = Integer.toString((int) Math.round(UNITS_PER_METRE * scale));
    IIOMetadataNode resolution = new IIOMetadataNode("pHYs");
    resolution.setAttribute("pixelsPerUnitXAxis", perMetre);
    resolution.setAttribute("pixelsPerUnitYAxis", perMetre);
    resolution.setAttribute("unitSpecifier", "meter");
    root.appendChild(resolution);
    IIOMetadataNode texts = new IIOMetadataNode("iTXt");
    Facts.of(picture).forEach((keyword, text) -> texts.appendChild(text(keyword, text)));
    root.appendChild(texts);
    return root;
  }

  private static IIOMetadataNode text(String keyword, String text) {
    IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
    entry.setAttribute("keyword", keyword);
    entry.setAttribute("compressionFlag", "FALSE");
    entry.setAttribute("compressionMethod", "0");
    entry.setAttribute("languageTag", "");
    entry.setAttribute("translatedKeyword", "");
    entry.setAttribute("text", text);
    return entry;
  }
}
