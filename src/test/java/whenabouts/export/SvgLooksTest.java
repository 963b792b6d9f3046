package whenabouts.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.Mark;
import whenabouts.chart.Picture;
import whenabouts.chart.TextMetrics;
import whenabouts.chart.Typeface;

/// Holds the SVG of every chart, as Batik paints it, against the PNG of the same drawing.
class SvgLooksTest {
  @BeforeAll
  static void registerFonts() throws Exception {
    for (Typeface typeface : Typeface.values()) {
      try (InputStream file = typeface.open()) {
        Font font = Font.createFont(Font.TRUETYPE_FONT, file);
        GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void theSvgLooksLikeThePng(String name) throws Exception {
    ChartStyle style = name.equals("light") ? ChartStyle.LIGHT : ChartStyle.DARK;
    ExportLook once = ExportLook.scaled(1);
    for (Map.Entry<String, Picture> chart : PictureSamples.all(style).entrySet()) {
      BufferedImage svg = rasterize(SvgPicture.bytes(chart.getValue(), once));
      BufferedImage png = PngPicture.image(chart.getValue().drawing(), once);
      File file = Path.of("target/screens/svg-" + chart.getKey() + "-" + name + ".png").toFile();
      Files.createDirectories(file.toPath().getParent());
      ImageIO.write(svg, "png", file);
      Blocks.assertAlike(svg, png, 2);
    }
  }

  /// It looks the same where the font is not installed: each weight that is used is in the file,
  /// with the glyphs of the text, as wide as they were measured.
  @Test
  void theFileCarriesItsFont() throws Exception {
    Picture picture = PictureSamples.all(ChartStyle.LIGHT).values().iterator().next();
    String svg =
        new String(SvgPicture.bytes(picture, ExportLook.scaled(1)), StandardCharsets.UTF_8);
    Matcher faces =
        Pattern.compile("font-weight: (400|600); src: url\\(data:font/ttf;base64,([^)]+)\\)")
            .matcher(svg);
    Map<Boolean, Font> fonts = new HashMap<>();
    while (faces.find()) {
      byte[] file = Base64.getDecoder().decode(faces.group(2));
      assertThat(file.length).isLessThan(60_000);
      Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
      fonts.put(faces.group(1).equals("600"), font.deriveFont(1000f));
    }
    assertThat(fonts).hasSize(2);
    FontRenderContext exact = new FontRenderContext(null, true, true);
    for (Mark mark : picture.drawing().marks()) {
      if (mark instanceof Mark.Label label) {
        Font font = fonts.get(label.bold());
        assertThat(font.canDisplayUpTo(label.text())).as(label.text()).isEqualTo(-1);
        assertThat(font.getStringBounds(label.text(), exact).getWidth())
            .isCloseTo(TextMetrics.width(label.text(), 1000, label.bold()), within(0.5));
      }
    }
  }

  private static BufferedImage rasterize(byte[] svg) throws Exception {
    // Java 2D, and so Batik, takes the semibold for a family of its own.
    String text = new String(svg, StandardCharsets.UTF_8);
    String named = text.replace("font-weight=\"600\"", "font-family=\"IBM Plex Sans SemiBold\"");
    Canvas canvas = new Canvas();
    canvas.transcode(new TranscoderInput(new StringReader(named)), new TranscoderOutput());
    return canvas.image;
  }

  private static final class Canvas extends ImageTranscoder {
    private BufferedImage image;

    @Override
    public BufferedImage createImage(int width, int height) {
      image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.dispose();
      return image;
    }

    @Override
    public void writeImage(BufferedImage painted, TranscoderOutput output) {}
  }
}
