package whenabouts.export;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.EnumMap;
import java.util.Map;
import whenabouts.chart.Mark;
import whenabouts.chart.TextMetrics;
import whenabouts.chart.Typeface;

/// The shipped font for Java 2D, and where labels begin in it.
final class Fonts {
  private static final Map<Typeface, Font> FONTS = fonts();

  private Fonts() {}

  /// The abscissa at which the text of a label begins.
  static double left(Mark.Label label) {
    double width = TextMetrics.width(label.text(), label.size(), label.bold());
    return switch (label.anchor()) {
      case START -> label.x();
      case MIDDLE -> label.x() - width / 2;
      case END -> label.x() - width;
    };
  }

  /// What the shipped font lacks, in a font of the system. Sentences run from left to right, also
  /// those that begin with a name that does not.
  static AttributedString withFallback(String text, Font font) {
    AttributedString styled = new AttributedString(text);
    if (!text.isEmpty()) {
      styled.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_LTR);
    }
    Font fallback = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(font.getSize2D());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      styled.addAttribute(TextAttribute.FONT, font.canDisplay(c) ? font : fallback, i, end);
      i = end;
    }
    return styled;
  }

  /// The font of a label, in its size.
  static Font of(Mark.Label label) {
    Font font = FONTS.get(Typeface.of(label.bold()));
    if (font == null) {
      throw new IllegalStateException("No such font.");
    }
    return font.deriveFont((float) label.size());
  }

  private static Map<Typeface, Font> fonts() {
    Map<Typeface, Font> fonts = new EnumMap<>(Typeface.class);
    for (Typeface typeface : Typeface.values()) {
      try (InputStream file = typeface.open()) {
        fonts.put(typeface, Font.createFont(Font.TRUETYPE_FONT, file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (FontFormatException e) {
        throw new IllegalStateException("The shipped font is damaged.", e);
      }
    }
    return fonts;
  }
}
