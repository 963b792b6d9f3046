package whenabouts.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whenabouts.chart.ChartSamples;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.Drawing;
import whenabouts.chart.Horizon;
import whenabouts.chart.HorizonOptions;
import whenabouts.chart.Typeface;

/// Holds the SVG, as Batik paints it, against the PNG of the same drawing.
class SvgLooksTest {
  /// Pixels are compared in blocks of this size, so that smoothing of edges does not matter.
  private static final int BLOCK = 8;

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
    Drawing drawing =
        Horizon.draw(
            ChartSamples.five(),
            HorizonOptions.picture("Headline.")
                .withStyle(style)
                .withToday(LocalDate.of(2027, 1, 11)));
    BufferedImage svg = rasterize(SvgPicture.bytes(drawing, 1));
    BufferedImage png = PngPicture.image(drawing, 1);
    File file = Path.of("target/screens/horizon-svg-" + name + ".png").toFile();
    Files.createDirectories(file.toPath().getParent());
    ImageIO.write(svg, "png", file);
    assertThat(svg.getWidth()).isEqualTo(png.getWidth());
    assertThat(svg.getHeight()).isEqualTo(png.getHeight());
    int different = 0;
    double total = 0;
    int[] a = blocks(svg);
    int[] b = blocks(png);
    for (int i = 0; i < a.length; i++) {
      int distance = distance(a[i], b[i]);
      total += distance;
      different += distance > 90 ? 1 : 0;
    }
    assertThat(total / a.length).as("mean difference of 0..765").isLessThan(2);
    assertThat(different).as("blocks that look different").isLessThan(a.length / 500);
  }

  /// The picture made smaller, so that each pixel is the mean of a block.
  private static int[] blocks(BufferedImage image) {
    int width = image.getWidth() / BLOCK;
    int height = image.getHeight() / BLOCK;
    int[] means = new int[width * height];
    for (int i = 0; i < means.length; i++) {
      long red = 0;
      long green = 0;
      long blue = 0;
      for (int k = 0; k < BLOCK * BLOCK; k++) {
        int rgb = image.getRGB(i % width * BLOCK + k % BLOCK, i / width * BLOCK + k / BLOCK);
        red += rgb >> 16 & 0xff;
        green += rgb >> 8 & 0xff;
        blue += rgb & 0xff;
      }
      int n = BLOCK * BLOCK;
      means[i] = (int) (red / n) << 16 | (int) (green / n) << 8 | (int) (blue / n);
    }
    return means;
  }

  private static int distance(int a, int b) {
    return Math.abs((a >> 16 & 0xff) - (b >> 16 & 0xff))
        + Math.abs((a >> 8 & 0xff) - (b >> 8 & 0xff))
        + Math.abs((a & 0xff) - (b & 0xff));
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
