package whenabouts.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import whenabouts.chart.Typeface;

/// The shipped font in a PDF, of which only the glyphs that are used are embedded. To be closed
/// after the document has been saved.
final class PdfFonts implements AutoCloseable {
  private final PDDocument document;
  private final Map<Typeface, TrueTypeFont> files = new EnumMap<>(Typeface.class);
  private final Map<Typeface, PDFont> fonts = new EnumMap<>(Typeface.class);

  PdfFonts(PDDocument document) {
    this.document = document;
  }

  PDFont of(Typeface typeface) throws IOException {
    PDFont font = fonts.get(typeface);
    if (font == null) {
      font = PDType0Font.load(document, file(typeface), true);
      fonts.put(typeface, font);
    }
    return font;
  }

  /// Whether the font has a glyph for each character.
  boolean has(Typeface typeface, String text) throws IOException {
    CmapLookup glyphs = file(typeface).getUnicodeCmapLookup();
    return text.codePoints().allMatch(c -> glyphs.getGlyphId(c) != 0);
  }

  private TrueTypeFont file(Typeface typeface) throws IOException {
    TrueTypeFont file = files.get(typeface);
    if (file == null) {
      try (InputStream in = typeface.open()) {
        file = new TTFParser().parse(new RandomAccessReadBuffer(in));
      }
      // Ligatures would change widths that the layout has measured without them.
      file.setEnableGsub(false);
      files.put(typeface, file);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    for (TrueTypeFont file : files.values()) {
      file.close();
    }
  }
}
