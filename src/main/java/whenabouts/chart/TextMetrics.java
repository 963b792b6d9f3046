package whenabouts.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import whenabouts.forecast.Wording;

/// How wide text is in the shipped font, read from the font's own tables, so that a layout does not
/// depend on a toolkit. Plain advance widths: drawings are painted without kerning or ligatures.
public final class TextMetrics {
  private static final String ELLIPSIS = "…";
  private static final Map<Typeface, Face> FACES = faces();

  private TextMetrics() {}

  /// The advance width of one line of text, in the unit of `size`.
  public static double width(String text, double size, boolean bold) {
    return face(bold).width(text) * size;
  }

  /// From the baseline up to the top of a capital letter or a digit.
  public static double capHeight(double size) {
    return 0.698 * size;
  }

  /// The text, its end replaced by "…" where it would be wider than `most`; empty where not even
  /// that fits.
  public static String fit(String text, double most, double size, boolean bold) {
    if (width(text, size, bold) <= most) {
      return text;
    }
    int[] characters = text.codePoints().toArray();
    int low = 0;
    int high = characters.length;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (width(cut(characters, middle), size, bold) <= most) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    if (low > 0) {
      return cut(characters, low);
    }
    return width(ELLIPSIS, size, bold) <= most ? ELLIPSIS : "";
  }

  private static String cut(int[] characters, int count) {
    return new String(characters, 0, count).stripTrailing() + ELLIPSIS;
  }

  /// The text in lines of at most that width, broken at spaces, at hyphens, between Chinese
  /// characters, and in words that are longer than a line, but not between a number and what it
  /// counts; what does not go into `lines` lines is
  /// cut off with "…".
  public static List<String> wrap(String text, double most, int lines, double size, boolean bold) {
    List<String> result = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty() && result.size() < lines - 1 && width(rest, size, bold) > most) {
      int end = lastBreak(rest, most, size, bold);
      if (end < 0) {
        end = cutWord(rest, most, size, bold);
      }
      result.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    if (!rest.isEmpty()) {
      result.add(fit(rest, most, size, bold));
    }
    return result;
  }

  /// The last place for a break before which the text still fits; -1 where there is none.
  private static int lastBreak(String text, double most, double size, boolean bold) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(Wording.joined(text));
    int best = -1;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (width(text.substring(0, end).stripTrailing(), size, bold) > most) {
        break;
      }
      best = end;
    }
    return best;
  }

  /// As much of a word that is longer than a line as goes into one.
  private static int cutWord(String text, double most, double size, boolean bold) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int best = characters.next();
    for (int end = best; end != BreakIterator.DONE; end = characters.next()) {
      if (width(text.substring(0, end), size, bold) > most) {
        break;
      }
      best = end;
    }
    return best;
  }

  private static Face face(boolean bold) {
    Face face = FACES.get(Typeface.of(bold));
    if (face == null) {
      throw new IllegalStateException("No such font.");
    }
    return face;
  }

  private static Map<Typeface, Face> faces() {
    Map<Typeface, Face> faces = new EnumMap<>(Typeface.class);
    for (Typeface typeface : Typeface.values()) {
      try (InputStream stream = typeface.open()) {
        faces.put(typeface, Face.read(ByteBuffer.wrap(stream.readAllBytes())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return faces;
  }

  /// The advance widths of a font.
  ///
  /// @param advances in ems, by character of the basic plane; that of the missing glyph where the
  ///     font has none
  private record Face(float[] advances) {
    /// Of a character beyond the basic plane, in ems: most are pictograms, which another font has.
    private static final double PICTOGRAM = 1.25;

    double width(String text) {
      double ems = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
          ems += PICTOGRAM;
        } else if (!Character.isLowSurrogate(c)) {
          ems += advances[c];
        }
      }
      return ems;
    }

    /// Reads the tables `head` (units per em), `hhea` (number of widths), `hmtx` (the widths by
    /// glyph) and `cmap` (the glyph by character).
    static Face read(ByteBuffer font) {
      int unitsPerEm = unsigned(font, table(font, "head") + 18);
      int count = unsigned(font, table(font, "hhea") + 34);
      int widths = table(font, "hmtx");
      float[] advances = new float[0x10000];
      int[] glyphs = glyphs(font, table(font, "cmap"));
      for (int c = 0; c < advances.length; c++) {
        // Glyphs beyond the last entry share its width.
        advances[c] =
            glyphs[c] == 0 && isWide(c)
                ? 1
                : unsigned(font, widths + 4 * Math.min(glyphs[c], count - 1)) / (float) unitsPerEm;
      }
      return new Face(advances);
    }

    /// Whether it is as wide as high in whatever font has it (UAX 11): most of East Asia's.
    private static boolean isWide(int c) {
      return c >= 0x1100 && c <= 0x115f
          || c >= 0x2e80 && c <= 0xa4cf
          || c >= 0xac00 && c <= 0xd7a3
          || c >= 0xf900 && c <= 0xfaff
          || c >= 0xfe30 && c <= 0xfe6f
          || c >= 0xff00 && c <= 0xff60;
    }

    private static int table(ByteBuffer font, String tag) {
      int tables = unsigned(font, 4);
      for (int i = 0; i < tables; i++) {
        int entry = 12 + 16 * i;
        boolean same = true;
        for (int k = 0; k < 4; k++) {
          same &= font.get(entry + k) == tag.charAt(k);
        }
        if (same) {
          return font.getInt(entry + 8);
        }
      }
      throw new IllegalStateException("The shipped font has no table " + tag + ".");
    }

    /// The glyph of each character of the basic plane, from a subtable of format 4: segments of
    /// characters with an offset (ISO/IEC 14496-22, 5.2.1.3.3).
    private static int[] glyphs(ByteBuffer font, int cmap) {
      int sub = subtable(font, cmap);
      int segments = unsigned(font, sub + 6) / 2;
      int ends = sub + 14;
      int starts = ends + 2 * segments + 2;
      int deltas = starts + 2 * segments;
      int offsets = deltas + 2 * segments;
      int[] glyphs = new int[0x10000];
      for (int s = 0; s < segments; s++) {
        int start = unsigned(font, starts + 2 * s);
        int end = unsigned(font, ends + 2 * s);
        int delta = unsigned(font, deltas + 2 * s);
        int offset = unsigned(font, offsets + 2 * s);
        for (int c = start; c <= end; c++) {
          int glyph = c;
          if (offset != 0) {
            glyph = unsigned(font, offsets + 2 * s + offset + 2 * (c - start));
          }
          glyphs[c] = offset != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xffff;
        }
      }
      return glyphs;
    }

    private static int subtable(ByteBuffer font, int cmap) {
      int tables = unsigned(font, cmap + 2);
      for (int i = 0; i < tables; i++) {
        int sub = cmap + font.getInt(cmap + 4 + 8 * i + 4);
        if (unsigned(font, sub) == 4) {
          return sub;
        }
      }
      throw new IllegalStateException("The shipped font has no character map of format 4.");
    }

    private static int unsigned(ByteBuffer font, int at) {
      return Short.toUnsignedInt(font.getShort(at));
    }
  }
}
