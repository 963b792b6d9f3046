package whenabouts.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.DataTable;
import whenabouts.chart.Mark;
import whenabouts.chart.Picture;
import whenabouts.chart.TextMetrics;

/// Charts that stand for themselves, whatever they are written as.
class PicturesTest {
  private static final Map<String, Picture> ALL = PictureSamples.all(ChartStyle.LIGHT);

  @TempDir Path folder;

  @Test
  void everyPictureSaysWhatItRestsOnAndKeepsWithinItsEdges() {
    ALL.forEach(
        (name, picture) -> {
          assertThat(picture.drawing().width()).as(name).isEqualTo(1920);
          assertThat(picture.drawing().height()).as(name).isGreaterThanOrEqualTo(1080);
          List<String> texts = new ArrayList<>();
          for (Mark mark : picture.drawing().marks()) {
            String tip = mark.meaning().tooltip();
            assertThat(tip == null ? "" : tip).as(name).doesNotContain("Drag");
            if (mark instanceof Mark.Label label) {
              texts.add(label.text());
              double width = TextMetrics.width(label.text(), label.size(), label.bold());
              double left = Fonts.left(label);
              assertThat(left).as(name + ": " + label.text()).isGreaterThanOrEqualTo(0);
              assertThat(left + width).as(name + ": " + label.text()).isLessThanOrEqualTo(1920);
              assertThat(label.y()).as(label.text()).isBetween(0.0, picture.drawing().height());
            }
          }
          assertThat(String.join(" ", texts))
              .as(name)
              .contains("2,000 simulated futures", "seed 1");
          assertThat(picture.table().rows()).as(name).isNotEmpty();
          assertThat(picture.basis().title()).isEqualTo("Answer engine");
        });
    assertThat(ALL.keySet()).containsExactlyElementsOf(PictureSamples.names());
    assertThat(ALL.get("compare").basis().scenarios()).hasSize(3);
  }

  @Test
  void aPngCarriesWhatItRestsOnAndLetsThrough() throws IOException {
    byte[] png = PngPicture.bytes(ALL.get("compare"), new ExportLook(0.5, true, null));
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(png)));
    BufferedImage image = reader.read(0);
    assertThat(image.getRGB(1, 1) >>> 24).isZero();
    Element root = (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
    NodeList entries = root.getElementsByTagName("iTXtEntry");
    List<String> facts = new ArrayList<>();
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      facts.add(entry.getAttribute("keyword") + "=" + entry.getAttribute("text"));
    }
    assertThat(facts)
        .contains(
            "Title=Scenarios of Answer engine",
            "Roadmap=Answer engine",
            "AsOf=2027-01-04",
            "Scenario=Two more weeks for grounded answers, A small model in parallel, A shorter"
                + " beta, one more engineer",
            "Trials=2000",
            "Seed=1");
  }

  @Test
  void aTransparentSvgHasNoBackground() throws IOException {
    String opaque = svg(false);
    String clear = svg(true);
    String background = "<rect width=\"1920\" height=\"1080\" fill=\"#ffffff\"/>";
    assertThat(opaque).contains(background);
    assertThat(clear).doesNotContain(background).contains("AsOf=\"2027-01-04\" Trials=\"2000\"");
  }

  private static String svg(boolean transparent) throws IOException {
    byte[] bytes = SvgPicture.bytes(ALL.get("odds"), new ExportLook(1, transparent, null));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void whatIsCancelledIsNotThere() throws IOException {
    for (ExportFormat format : ExportFormat.values()) {
      for (int patience = 0; patience < 3; patience++) {
        AtomicInteger left = new AtomicInteger(patience);
        Path file = folder.resolve("x" + format.ending());
        assertThatThrownBy(
                () ->
                    Exports.write(
                        PictureSamples.whole(ChartStyle.LIGHT, ExportLook.scaled(0.2)),
                        file,
                        () -> left.getAndDecrement() <= 0,
                        _ -> {}))
            .isInstanceOf(CancellationException.class);
      }
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void progressRisesToItsEnd() throws IOException {
    List<Double> told = new ArrayList<>();
    Exports.write(
        PictureSamples.whole(ChartStyle.DARK, ExportLook.scaled(0.2)),
        folder.resolve("x.PDF"),
        () -> false,
        told::add);
    assertThat(told).isSorted().startsWith(0.0).endsWith(1.0);
    assertThat(Files.size(folder.resolve("x.PDF"))).isPositive();
  }

  @Test
  void aTableIsTextForSpreadsheetsAndHtmlForLetters() {
    DataTable table =
        new DataTable(
            "A & B",
            List.of("What", "By"),
            List.of(List.of("=HYPERLINK(1)", "+3 days"), List.of("a\tb\nc", "<5 %")));
    assertThat(TableText.tabs(table)).isEqualTo("What\tBy\n'=HYPERLINK(1)\t+3 days\na b c\t<5 %\n");
    assertThat(TableText.html(table))
        .contains("<caption>A &amp; B</caption>", ">&lt;5 %</td>", "mso-number-format:'\\@'");
  }
}
