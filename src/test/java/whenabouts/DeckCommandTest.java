package whenabouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Slides from the command line.
class DeckCommandTest {
  private static final String SAMPLE = "assets/samples/answer-engine.roadmap.json";

  private static Run export(Path out, String... more) {
    return Run.of(
        Stream.concat(
                Stream.of("export", SAMPLE, "--trials", "500", "--out", out.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void exportsADeckQuietlyAndTheSameTwice(@TempDir Path folder) throws IOException {
    Path deck = folder.resolve("deck.pptx");
    Run run = export(deck);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isZero();
    try (ZipFile zip = new ZipFile(deck.toFile())) {
      assertThat(zip.stream().filter(e -> e.getName().matches("ppt/slides/slide\\d+.xml")).count())
          .isBetween(6L, 10L);
    }
    byte[] first = Files.readAllBytes(deck);
    export(deck, "--threads", "1");
    assertThat(Files.readAllBytes(deck)).isEqualTo(first);
  }

  @Test
  void exportsAScenarioInADarkDeckOrInTheCompanysLooks(@TempDir Path folder) throws IOException {
    Path dark = folder.resolve("dark.pptx");
    assertThat(export(dark, "--theme", "dark", "--scenario", "hire").err()).isEmpty();
    try (ZipFile zip = new ZipFile(dark.toFile())) {
      String core =
          new String(
              zip.getInputStream(zip.getEntry("docProps/core.xml")).readAllBytes(),
              java.nio.charset.StandardCharsets.UTF_8);
      assertThat(core).contains("Answer engine, with ");
    }
    // A deck is a template, too.
    Path again = folder.resolve("again.pptx");
    Run run = export(again, "--template", dark.toString(), "--scenario", "hire");
    assertThat(run.err()).isEmpty();
    assertThat(Files.size(again)).isGreaterThan(30_000);
  }

  @Test
  void exportsOneChartOnOneSlide(@TempDir Path folder) throws IOException {
    Path slide = folder.resolve("slide.pptx");
    for (String chart : List.of("horizon", "odds", "demo", "compare")) {
      Run run = export(slide, "--chart", chart);
      assertThat(run.err()).isEmpty();
      try (ZipFile zip = new ZipFile(slide.toFile())) {
        assertThat(zip.stream().filter(e -> e.getName().matches("ppt/slides/slide.*.xml")).count())
            .isEqualTo(1);
      }
    }
    assertThat(export(slide, "--chart", "pie").code()).isEqualTo(2);
    assertThat(export(slide, "--chart", "odds", "--of", "nope").code()).isEqualTo(2);
  }

  @Test
  void aTemplateThatIsNoneIsASentence(@TempDir Path folder) throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.pptx"), "Dear all,");
    Path out = folder.resolve("deck.pptx");
    for (String bad : List.of(letter.toString(), folder.resolve("none.potx").toString())) {
      Run run = export(out, "--template", bad);
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).contains("template").doesNotContain("Exception");
    }
    assertThat(out).doesNotExist();
  }

  @Test
  void aDeckThatCannotBeWrittenIsASentence(@TempDir Path folder) {
    Run run = export(folder.resolve("no/deck.pptx"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().lines()).hasSize(1);
  }
}
