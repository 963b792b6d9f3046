package com.sun.javafx.font.freetype;

import com.sun.javafx.font.CharToGlyphMapper;
import com.sun.javafx.font.FontResource;
import com.sun.javafx.font.FontStrike;
import com.sun.javafx.font.PGFont;
import com.sun.javafx.text.GlyphLayout;
import com.sun.javafx.text.TextRun;

/// Stands in for JavaFX's own class of this name, so that the window is tested on Linux machines
/// without Pango and all of GTK too, and measures the same on each: a glyph a character, as wide as
/// the font says, without kerning. Tests come first on the class path; the program has the
/// original.
class PangoGlyphLayout extends GlyphLayout {
  @Override
  public void layout(TextRun run, PGFont font, FontStrike strike, char[] text) {
    FontResource resource = font.getFontResource();
    CharToGlyphMapper mapper = resource.getGlyphMapper();
    int length = run.getLength();
    int[] glyphs = new int[length];
    int[] characters = new int[length];
    float[] positions = new float[2 * length + 2];
    boolean leftToRight = run.isLeftToRight();
    for (int i = 0; i < length; i++) {
      characters[i] = leftToRight ? i : length - 1 - i;
      glyphs[i] = mapper.charToGlyph(text[run.getStart() + characters[i]]);
      positions[2 * i + 2] = positions[2 * i] + resource.getAdvance(glyphs[i], strike.getSize());
    }
    run.shape(length, glyphs, positions, characters);
  }

  @Override
  public void dispose() {}
}
