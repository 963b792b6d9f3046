package whenabouts.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import whenabouts.chart.Drawing;

/// Writes drawings as picture files. The same drawing gives the same bytes.
public final class PictureFiles {
  /// More than this no program opens any more.
  private static final double MOST_PIXELS = 200e6;

  private PictureFiles() {}

  /// Writes a picture whose format the file's ending names: `.png` or `.svg`. The file is there
  /// whole or not at all; one of that name is replaced.
  ///
  /// @param scale pixels per unit of the drawing, above 0; of an SVG, its nominal size
  /// @throws IOException if that is no format or if it cannot be written; the message is a sentence
  public static void write(Drawing drawing, Path file, double scale) throws IOException {
    if (!(scale > 0) || drawing.width() * drawing.height() * scale * scale > MOST_PIXELS) {
      throw new IOException("A picture of that size cannot be made; choose a smaller scale.");
    }
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".png")) {
      WholeFile.write(file, PngPicture.bytes(drawing, scale));
    } else if (name.endsWith(".svg")) {
      WholeFile.write(file, SvgPicture.bytes(drawing, scale));
    } else {
      throw new IOException("\"" + file + "\" names no picture: the ending must be .png or .svg.");
    }
  }
}
