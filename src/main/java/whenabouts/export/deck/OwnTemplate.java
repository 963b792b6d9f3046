package whenabouts.export.deck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.Color;

/// Our own template: 16:9, in the colours of the charts, light or dark. Its parts are in
/// `assets/deck`.
final class OwnTemplate {
  private static final int LAYOUTS = 4;

  private OwnTemplate() {}

  /// The template as a presentation without slides.
  static byte[] bytes(ChartStyle style) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts().entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(filled(read(part.getValue()), style).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /// The theme for notes pages, which are printed: light.
  static String notesTheme() throws IOException {
    return filled(read("theme.xml"), ChartStyle.LIGHT);
  }

  static String notesMaster() throws IOException {
    return read("notesMaster.xml");
  }

  /// File in `assets/deck` by name of the part.
  private static Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "content-types.xml");
    parts.put("_rels/.rels", "package.rels");
    parts.put("ppt/presentation.xml", "presentation.xml");
    parts.put("ppt/_rels/presentation.xml.rels", "presentation.rels");
    parts.put("ppt/presProps.xml", "presProps.xml");
    parts.put("ppt/tableStyles.xml", "tableStyles.xml");
    parts.put("ppt/theme/theme1.xml", "theme.xml");
    parts.put("ppt/slideMasters/slideMaster1.xml", "slideMaster.xml");
    parts.put("ppt/slideMasters/_rels/slideMaster1.xml.rels", "slideMaster.rels");
    for (int i = 1; i <= LAYOUTS; i++) {
      parts.put("ppt/slideLayouts/slideLayout" + i + ".xml", "slideLayout" + i + ".xml");
      parts.put("ppt/slideLayouts/_rels/slideLayout" + i + ".xml.rels", "slideLayout.rels");
    }
    return parts;
  }

  private static String read(String file) throws IOException {
    try (InputStream in =
        OwnTemplate.class.getResourceAsStream("/whenabouts/assets/deck/" + file)) {
      if (in == null) {
        throw new IOException("The program lacks its file " + file + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String filled(String part, ChartStyle style) {
    boolean dark = style.equals(ChartStyle.DARK);
    // In a dark deck the text is light: the map turns round, the theme keeps its meaning.
    String map =
        dark
            ? "bg1=\"dk1\" tx1=\"lt1\" bg2=\"dk2\" tx2=\"lt2\""
            : "bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\"";
    return part.replace("@MAP@", map).replace("@COLORS@", colors(style, dark));
  }

  private static String colors(ChartStyle style, boolean dark) {
    Map<String, Color> colors = new LinkedHashMap<>();
    colors.put("dk1", dark ? style.background() : style.text());
    colors.put("lt1", dark ? style.text() : style.background());
    colors.put("dk2", dark ? style.band() : style.muted());
    colors.put("lt2", dark ? style.muted() : style.band());
    colors.put("accent1", style.discovery().fill());
    colors.put("accent2", style.delivery().fill());
    colors.put("accent3", style.milestone().fill());
    colors.put("accent4", Color.of(dark ? 0xa78bd0 : 0x7b5ea7));
    colors.put("accent5", Color.of(dark ? 0x7d8895 : 0x8c96a1));
    colors.put("accent6", Color.of(dark ? 0xe08a6e : 0xb5502f));
    colors.put("hlink", style.discovery().text());
    colors.put("folHlink", Color.of(dark ? 0xa78bd0 : 0x7b5ea7));
    Xml xml = new Xml();
    colors.forEach(
        (slot, color) ->
            xml.open("a:" + slot)
                .empty("a:srgbClr", "val", String.format(Locale.ROOT, "%06X", color.rgb()))
                .end());
    return xml.toString();
  }
}
