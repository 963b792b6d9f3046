package whenabouts.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import whenabouts.chart.Drawing;
import whenabouts.chart.Mark;
import whenabouts.chart.Typeface;

/// The shipped font in an SVG file, so that it looks the same where the font is not installed: of
/// each weight the glyphs that are used.
final class SvgFonts {
  static final String FAMILY = "IBM Plex Sans";

  /// What browsers want of a font. What else there is refers to glyphs that are left out.
  private static final List<String> TABLES =
      List.of(
          "head", "hhea", "maxp", "name", "OS/2", "glyf", "loca", "cmap", "hmtx", "post", "cvt ",
          "prep", "fpgm", "gasp");

  private SvgFonts() {}

  /// A style sheet; empty where there is no text.
  static String css(Drawing drawing) throws IOException {
    StringBuilder css = new StringBuilder();
    for (Typeface typeface : Typeface.values()) {
      Set<Integer> used =
          drawing.marks().stream()
              .filter(Mark.Label.class::isInstance)
              .map(Mark.Label.class::cast)
              .filter(label -> Typeface.of(label.bold()) == typeface)
              .flatMap(label -> label.text().codePoints().boxed())
              .collect(Collectors.toSet());
      if (!used.isEmpty()) {
        css.append("@font-face { font-family: '").append(FAMILY).append("'; font-weight: ");
        css.append(weight(typeface)).append("; src: url(data:font/ttf;base64,");
        css.append(Base64.getEncoder().encodeToString(subset(typeface, used)));
        css.append(") format('truetype'); }\n");
      }
    }
    return css.toString();
  }

  static int weight(Typeface typeface) {
    return typeface == Typeface.BOLD ? 600 : 400;
  }

  private static byte[] subset(Typeface typeface, Set<Integer> used) throws IOException {
    try (InputStream in = typeface.open();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
      subsetter.addAll(used);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      subsetter.writeToStream(bytes);
      return bytes.toByteArray();
    }
  }
}
