package whenabouts.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.Color;
import whenabouts.chart.Drawing;
import whenabouts.chart.Mark;
import whenabouts.chart.Meaning;
import whenabouts.chart.Paint;
import whenabouts.chart.Picture;
import whenabouts.chart.Stroke;

class PdfPictureTest {
  private static final ExportLook ONCE = ExportLook.scaled(1);

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void thePdfLooksLikeThePng(String name) throws IOException {
    ChartStyle style = name.equals("light") ? ChartStyle.LIGHT : ChartStyle.DARK;
    for (Map.Entry<String, Picture> chart : PictureSamples.all(style).entrySet()) {
      byte[] pdf = PdfPicture.bytes(chart.getValue(), ONCE);
      String file = "target/screens/" + chart.getKey() + "-" + name;
      Files.createDirectories(Path.of("target/screens"));
      Files.write(Path.of(file + ".pdf"), pdf);
      Files.write(Path.of(file + ".png"), PngPicture.bytes(chart.getValue(), ONCE));
      BufferedImage painted = raster(pdf);
      ImageIO.write(
          painted,
          "png",
          Path.of("target/screens/pdf-" + chart.getKey() + "-" + name + ".png").toFile());
      Blocks.assertAlike(painted, PngPicture.image(chart.getValue().drawing(), ONCE), 3);
    }
  }

  private static BufferedImage raster(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImage(0, 2, ImageType.RGB);
    }
  }

  @Test
  void everyLabelIsTextInAnEmbeddedFontAndNothingIsARaster() throws IOException {
    for (Map.Entry<String, Picture> chart : PictureSamples.all(ChartStyle.LIGHT).entrySet()) {
      try (PDDocument document = Loader.loadPDF(PdfPicture.bytes(chart.getValue(), ONCE))) {
        assertThat(document.getNumberOfPages()).isEqualTo(1);
        String text = plain(new PDFTextStripper().getText(document));
        for (Mark mark : chart.getValue().drawing().marks()) {
          if (mark instanceof Mark.Label label) {
            assertThat(text).as(chart.getKey()).contains(plain(label.text()));
          }
        }
        PDResources resources = document.getPage(0).getResources();
        assertThat(resources.getFontNames()).isNotEmpty();
        for (COSName font : resources.getFontNames()) {
          PDFont found = resources.getFont(font);
          assertThat(found.isEmbedded()).as(found.getName()).isTrue();
          assertThat(found.getName()).contains("+IBMPlexSans");
        }
        for (COSName object : resources.getXObjectNames()) {
          assertThat(resources.isImageXObject(object)).isFalse();
        }
      }
    }
  }

  /// A stripper guesses where words end; what they are made of is certain.
  private static String plain(String text) {
    return text.replaceAll("[\\s\u00a0]+", "");
  }

  @Test
  void itSaysWhatItRestsOn() throws IOException {
    Picture odds = PictureSamples.all(ChartStyle.LIGHT).get("odds");
    try (PDDocument document = Loader.loadPDF(PdfPicture.bytes(odds, ONCE))) {
      var information = document.getDocumentInformation();
      assertThat(information.getTitle()).isEqualTo("Odds of Launch");
      assertThat(information.getSubject()).isEqualTo(odds.drawing().description());
      assertThat(information.getCustomMetadataValue("Roadmap")).isEqualTo("Answer engine");
      assertThat(information.getCustomMetadataValue("AsOf")).isEqualTo("2027-01-04");
      assertThat(information.getCustomMetadataValue("Trials")).isEqualTo("2000");
      assertThat(information.getCustomMetadataValue("Seed")).isEqualTo("1");
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(960);
    }
  }

  @Test
  void theSamePictureGivesTheSameBytes() throws IOException {
    Map<String, Picture> again = PictureSamples.all(ChartStyle.DARK);
    for (Map.Entry<String, Picture> chart : PictureSamples.all(ChartStyle.DARK).entrySet()) {
      assertThat(PdfPicture.bytes(chart.getValue(), ONCE))
          .as(chart.getKey())
          .isEqualTo(PdfPicture.bytes(again.get(chart.getKey()), ONCE));
    }
  }

  private static Picture of(Mark... marks) {
    Picture any = PictureSamples.all(ChartStyle.LIGHT).get("demo");
    Drawing drawing =
        new Drawing(200, 100, Color.of(0xffffff), "Title", "Description", List.of(marks));
    return new Picture(drawing, any.table(), any.basis());
  }

  @Test
  void aGradientThatIsSeeThroughLetsWhatLiesBelowThrough() throws IOException {
    List<Paint.Stop> stops = new ArrayList<>();
    stops.add(new Paint.Stop(0.25, new Color(0x0000ff, 0)));
    stops.add(new Paint.Stop(0.75, new Color(0x0000ff, 1)));
    Picture picture =
        of(
            new Mark.Box(0, 0, 200, 50, 0, new Paint.Solid(Color.of(0xff0000)), null, Meaning.NONE),
            new Mark.Box(
                20, 20, 160, 60, 8, new Paint.Gradient(20, 180, stops), null, Meaning.NONE));
    BufferedImage pdf = raster(PdfPicture.bytes(picture, ONCE));
    assertThat(pdf.getRGB(40, 35) & 0xffffff).isEqualTo(0xff0000);
    assertThat(pdf.getRGB(40, 65) & 0xffffff).isEqualTo(0xffffff);
    assertThat(pdf.getRGB(170, 35) & 0xffffff).isEqualTo(0x0000ff);
    int half = pdf.getRGB(100, 35);
    assertThat(half >> 16 & 0xff).isBetween(110, 145);
    assertThat(half & 0xff).isBetween(110, 145);
    // The corner is round.
    assertThat(pdf.getRGB(179, 79) & 0xffffff).isEqualTo(0xffffff);
  }

  @Test
  void dashesWidthsAndOpacityAreThoseOfTheMark() throws IOException {
    Stroke dashed = new Stroke(new Color(0x000000, 0.5), 6, List.of(20.0, 10.0));
    Picture picture = of(new Mark.Line(10, 50, 190, 50, dashed, Meaning.NONE));
    BufferedImage pdf = raster(PdfPicture.bytes(picture, ONCE));
    assertThat(pdf.getRGB(20, 50) & 0xff).isBetween(125, 130);
    assertThat(pdf.getRGB(35, 50) & 0xff).isEqualTo(255);
    assertThat(pdf.getRGB(50, 52) & 0xff).isBetween(125, 130);
    assertThat(pdf.getRGB(50, 55) & 0xff).isEqualTo(255);
  }

  @Test
  void aCharacterThatTheFontLacksIsDrawnAndSaid() throws IOException {
    Picture picture =
        of(
            new Mark.Label(
                20, 60, "排序 \ud83d\ude80", 30, true, Color.of(0), Mark.Anchor.START, Meaning.NONE));
    byte[] pdf = PdfPicture.bytes(picture, ONCE);
    BufferedImage painted = raster(pdf);
    int dark = 0;
    for (int i = 0; i < 200 * 100; i++) {
      dark += (painted.getRGB(i % 200, i / 200) & 0xff) < 128 ? 1 : 0;
    }
    assertThat(dark).isGreaterThan(50);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDResources resources = document.getPage(0).getResources();
      COSName name = resources.getPropertiesNames().iterator().next();
      assertThat(resources.getProperties(name).getCOSObject().getString(COSName.ACTUAL_TEXT))
          .isEqualTo("排序 \ud83d\ude80");
    }
  }

  @Test
  void aTransparentPageHasNoBackground() throws IOException {
    Picture picture = of();
    try (PDDocument document =
        Loader.loadPDF(PdfPicture.bytes(picture, new ExportLook(2, true, null)))) {
      BufferedImage image = new PDFRenderer(document).renderImage(0, 1, ImageType.ARGB);
      assertThat(image.getWidth()).isEqualTo(200);
      assertThat(image.getRGB(50, 50) >>> 24).isZero();
    }
  }
}
