package whenabouts.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import whenabouts.chart.ChartSamples;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.Color;
import whenabouts.chart.Drawing;
import whenabouts.chart.EstimateChart;
import whenabouts.chart.Mark;
import whenabouts.chart.Meaning;
import whenabouts.chart.Paint;
import whenabouts.chart.Picture;
import whenabouts.forecast.Forecast;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

class ExportsTest {
  private static final Forecast FIVE = ChartSamples.five();
  private static final ExportLook ONCE = ExportLook.scaled(1);
  private static final Picture WHOLE = picture(FIVE, ChartStyle.LIGHT);

  private static final Drawing PICTURE = WHOLE.drawing();

  @TempDir Path folder;

  private static ExportRequest horizon(Forecast forecast, ChartStyle style, ExportLook look) {
    return new ExportRequest.OfHorizon(forecast, null, 0.85, style, Locale.UK, look, null);
  }

  private static Picture picture(Forecast forecast, ChartStyle style) {
    return horizon(forecast, style, ONCE).picture();
  }

  /// The Horizon of five tasks.
  private static void write(Path file, double scale) throws IOException {
    write(horizon(FIVE, ChartStyle.LIGHT, ExportLook.scaled(scale)), file);
  }

  private static void write(ExportRequest request, Path file) throws IOException {
    Exports.write(request, file, () -> false, _ -> {});
  }

  /// For people to look at.
  @Test
  void picturesForPeople() throws IOException {
    Path screens = Files.createDirectories(Path.of("target/screens"));
    for (ChartStyle style : List.of(ChartStyle.LIGHT, ChartStyle.DARK)) {
      for (int n : new int[] {5, 24, 60}) {
        Forecast forecast = n == 5 ? FIVE : ChartSamples.many(n);
        for (String ending : List.of(".png", ".svg")) {
          Path file = screens.resolve("horizon-picture-" + n + "-" + style.name() + ending);
          write(horizon(forecast, style, ONCE), file);
          assertThat(file).isNotEmptyFile();
        }
      }
      Task task =
          Task.of("t", "T", Track.DISCOVERY, Estimate.Range.of(8, 15, 40))
              .with(new TaskEdit.TimeBox(20.0));
      Roadmap roadmap = Roadmap.of("R", ChartSamples.AS_OF, List.of(), List.of(task), List.of());
      EstimateChart.Frame frame = EstimateChart.frame(task, roadmap, 280);
      Drawing estimate = EstimateChart.draw(task, roadmap, frame, 110, style, Locale.ENGLISH);
      Files.write(
          screens.resolve("estimate-" + style.name() + ".png"),
          PngPicture.bytes(of(estimate), ExportLook.scaled(2)));
    }
  }

  @Test
  void aPngHasItsSizeAndResolution() throws IOException {
    for (double scale : new double[] {1, 2}) {
      Path file = folder.resolve("picture.png");
      write(file, scale);
      BufferedImage image = ImageIO.read(file.toFile());
      assertThat(image.getWidth()).isEqualTo((int) (1920 * scale));
      assertThat(image.getHeight()).isEqualTo((int) (1080 * scale));
      assertThat(dotsPerMetre(file)).isEqualTo((int) Math.round(96 / 0.0254 * scale));
    }
  }

  private static int dotsPerMetre(Path file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    reader.setInput(ImageIO.createImageInputStream(file.toFile()));
    Element root = (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
    Element resolution = (Element) root.getElementsByTagName("pHYs").item(0);
    return Integer.parseInt(resolution.getAttribute("pixelsPerUnitXAxis"));
  }

  @Test
  void aPngShowsWhatTheMarksSay() {
    for (int scale : new int[] {1, 2}) {
      BufferedImage image = PngPicture.image(PICTURE, ExportLook.scaled(scale));
      int bars = 0;
      for (Mark mark : PICTURE.marks()) {
        if (mark instanceof Mark.Box box
            && box.fill() instanceof Paint.Gradient gradient
            && gradient.x1() == box.x()
            && box.height() > 10) {
          // In the middle of the fourth stop but off any tick, the bar's own hue shows.
          Color hue = gradient.stops().get(3).color();
          if (hue.rgb() == 0xffffff) {
            continue;
          }
          double x = box.x() + gradient.stops().get(2).offset() * box.width();
          Color seen = pixel(image, x, box.y() + 2, scale);
          assertThat(distance(seen, hue)).isLessThan(distance(Color.of(0xffffff), hue));
          Color end = pixel(image, box.x() + 0.5, box.y() + 2, scale);
          assertThat(distance(end, Color.of(0xffffff))).isLessThan(90);
          bars++;
        }
      }
      assertThat(bars).isGreaterThanOrEqualTo(6);
    }
  }

  private static Color pixel(BufferedImage image, double x, double y, int scale) {
    return Color.of(image.getRGB((int) (x * scale), (int) (y * scale)) & 0xffffff);
  }

  private static double distance(Color a, Color b) {
    return Math.abs(a.red() - b.red())
        + Math.abs(a.green() - b.green())
        + Math.abs(a.blue() - b.blue());
  }

  @Test
  void textIsPaintedWhereItsLabelSaysAndNoWider() {
    Drawing word =
        drawing(
            new Mark.Label(
                20, 40, "Horizon", 30, true, Color.of(0), Mark.Anchor.START, Meaning.NONE));
    BufferedImage image = PngPicture.image(word, ExportLook.scaled(1));
    int left = image.getWidth();
    int right = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xff) < 128) {
          left = Math.min(left, x);
          right = Math.max(right, x);
        }
      }
    }
    double width = whenabouts.chart.TextMetrics.width("Horizon", 30, true);
    assertThat(left).isBetween(20, 25);
    assertThat((double) right).isBetween(20 + width - 6, 20 + width + 1);
  }

  private static Picture of(Drawing drawing) {
    return new Picture(drawing, WHOLE.table(), WHOLE.basis());
  }

  private static Drawing drawing(Mark... marks) {
    return new Drawing(200, 60, Color.of(0xffffff), "Title", "Description", List.of(marks));
  }

  @Test
  void aCharacterThatTheFontLacksIsStillPainted() {
    Mark.Label label =
        new Mark.Label(20, 40, "排序", 30, false, Color.of(0), Mark.Anchor.START, Meaning.NONE);
    assertThat(PngPicture.image(drawing(label), ExportLook.scaled(1)).getWidth()).isEqualTo(200);
  }

  @Test
  void anSvgIsValidAndItsTextIsText() throws Exception {
    Document svg = parse(SvgPicture.bytes(WHOLE, ONCE));
    List<String> texts = contents(svg, "text");
    assertThat(texts).contains("Answer engine", "Cross-encoder re-ranker", "Launch");
    assertThat(texts).anyMatch(text -> text.matches("never [0-9]+ %"));
    PICTURE.marks().stream()
        .filter(Mark.Label.class::isInstance)
        .forEach(m -> assertThat(texts).contains(((Mark.Label) m).text()));
    assertThat(contents(svg, "title")).anyMatch(t -> t.startsWith("Launch\nreached by"));
    assertThat(svg.getDocumentElement().getAttribute("font-family")).contains("IBM Plex Sans");
    assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 1920 1080");
  }

  @Test
  void anSvgsIdsAreUniqueAndItsGradientsExist() throws Exception {
    Document svg = parse(SvgPicture.bytes(WHOLE, ONCE));
    NodeList all = svg.getElementsByTagName("*");
    Set<String> ids = new HashSet<>();
    List<String> used = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.hasAttribute("id")) {
        assertThat(ids.add(element.getAttribute("id"))).as(element.getAttribute("id")).isTrue();
        assertThat(element.getAttribute("id")).matches("[A-Za-z_][A-Za-z0-9_.-]*");
      }
      if (element.getAttribute("fill").startsWith("url(#")) {
        used.add(element.getAttribute("fill").replaceAll("url\\(#(.*)\\)", "$1"));
      }
    }
    assertThat(used).isNotEmpty();
    assertThat(ids).containsAll(used).contains("task-rerank", "milestone-launch");
  }

  @Test
  void anSvgHoldsAnyName() throws Exception {
    String name = "a < b & \"c\" ]]> \u0000\u0007 é 排序 🚀 \ud800";
    Drawing odd =
        new Drawing(
            200,
            60,
            Color.of(0xffffff),
            name,
            name,
            List.of(
                new Mark.Label(
                    5,
                    20,
                    name,
                    12,
                    false,
                    new Color(0x123456, 0.0004),
                    Mark.Anchor.END,
                    new Meaning("task:1 ü/<>", name, name))));
    Document svg = parse(SvgPicture.bytes(of(odd), ONCE));
    assertThat(contents(svg, "text")).containsExactly("a < b & \"c\" ]]>  é 排序 🚀 ");
  }

  private static Document parse(byte[] svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    assertThat(document.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2000/svg");
    return document;
  }

  private static List<String> contents(Document document, String element) {
    NodeList nodes = document.getElementsByTagName(element);
    List<String> contents = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      contents.add(nodes.item(i).getTextContent());
    }
    return contents;
  }

  @Test
  void theSameDrawingGivesTheSameBytes() throws IOException {
    assertThat(PngPicture.bytes(WHOLE, ONCE))
        .isEqualTo(PngPicture.bytes(picture(ChartSamples.five(), ChartStyle.LIGHT), ONCE));
    assertThat(SvgPicture.bytes(WHOLE, ONCE))
        .isEqualTo(SvgPicture.bytes(picture(ChartSamples.five(), ChartStyle.LIGHT), ONCE));
  }

  @Test
  void replacesAPictureAndLeavesNothingBeside() throws IOException {
    Path file = folder.resolve("Horizon.SVG");
    Files.writeString(file, "old");
    write(file, 1);
    assertThat(file).content().startsWith("<?xml");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatCannotBeWrittenIsSaidInASentence() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), "");
    Path sub = Files.createDirectory(folder.resolve("folder.png"));
    assertRefused(folder.resolve("picture.gif"), "names no format");
    assertRefused(folder.resolve("nowhere/picture.png"), "There is no folder");
    assertRefused(plain.resolve("picture.png"), "There is no folder");
    assertRefused(sub, "is a folder");
    assertThatThrownBy(() -> write(folder.resolve("x.png"), 1000))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("smaller scale");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(plain, sub);
    }
  }

  private static void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> write(file, 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(reason)
        .hasMessageEndingWith(".");
  }

  @Test
  void aFullDiskLeavesTheOldPictureAlone() throws IOException {
    Path shm = Path.of("/dev/full");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(shm));
    // Nothing can be created in /proc, whoever asks.
    assertThatThrownBy(() -> write(Path.of("/proc/picture.png"), 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be written");
  }

  /// A sentence that begins with a Hebrew name keeps its order.
  @Test
  void sentencesRunFromLeftToRight() {
    Mark.Label label =
        new Mark.Label(
            0,
            0,
            "“מערכת דירוג” moves “Launch” most: 3 days",
            12,
            false,
            Color.of(0),
            Mark.Anchor.START,
            Meaning.NONE);
    AttributedString styled = Fonts.withFallback(label.text(), Fonts.of(label));
    FontRenderContext plain = new FontRenderContext(null, true, true);
    assertThat(new TextLayout(styled.getIterator(), plain).isLeftToRight()).isTrue();
  }
}
