package whenabouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhenaboutsTest {
  private static final String SAMPLE = "assets/samples/answer-engine.roadmap.json";

  @Test
  void noArgumentOrAFileOpensTheWindow() {
    List<Path> opened = new ArrayList<>();
    Run none = Run.with(file -> opened.add(file), new String[0]);
    Run sample = Run.with(file -> opened.add(file), SAMPLE);
    Run missing = Run.with(file -> opened.add(file), "missing.roadmap.json");
    assertThat(opened).containsExactly(null, Path.of(SAMPLE), Path.of("missing.roadmap.json"));
    assertThat(List.of(none, sample, missing)).containsOnly(new Run(0, "", ""));
  }

  @Test
  void withoutADisplayTheSampleIsForecastInText() {
    Run run = Run.with(_ -> false);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().toList().subList(0, 3))
        .containsExactly(
            "There is no display for a window: here is the forecast of the sample as text.",
            "",
            "Answer engine");
    Run forecast = Run.of("forecast", SAMPLE);
    assertThat(run.out()).endsWith(forecast.out());
  }

  @Test
  void withoutADisplayAFileIsForecastInText(@TempDir Path folder) throws IOException {
    assertThat(Run.with(_ -> false, SAMPLE).out())
        .startsWith("There is no display for a window: here is the forecast of " + SAMPLE)
        .endsWith(Run.of("forecast", SAMPLE).out());
    Path bad = Files.writeString(folder.resolve("bad.roadmap.json"), "{");
    Run run = Run.with(_ -> false, bad.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("bad.roadmap.json").hasLineCount(1);
  }

  @Test
  void aToolkitThatDoesNotStartIsNoDisplay() {
    Run noDisplay = Run.with(_ -> false);
    for (Throwable failure :
        List.of(
            new UnsupportedOperationException("Unable to open DISPLAY"),
            new RuntimeException("No toolkit found"),
            new UnsatisfiedLinkError("libgtk-3.so.0"))) {
      assertThat(Run.with(_ -> fail(failure))).isEqualTo(noDisplay);
    }
  }

  @Test
  void aWindowThatBreaksIsSaidInOneSentence() {
    Run run =
        Run.with(
            _ ->
                fail(
                    new RuntimeException(
                        "Exception in Application start method",
                        new IllegalStateException("boom"))));
    assertThat(run.code()).isEqualTo(70);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("IllegalStateException: boom").hasLineCount(1);
  }

  private static boolean fail(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  @ParameterizedTest
  @ValueSource(strings = {"compare", "forcast", "--frobnicate"})
  void aWordThatIsNoCommandIsWrongUsage(String word) {
    Run run = Run.of(word);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(word).hasLineCount(1);
  }

  @Test
  void twoFilesAreWrongUsage() {
    assertThat(Run.of(SAMPLE, SAMPLE).code()).isEqualTo(2);
  }

  @Test
  void saysItsVersionAndHelps() {
    assertThat(Run.of("--version").out()).startsWith("Whenabouts ");
    Run help = Run.of("--help");
    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .contains("forecast", "check", "compare", "export")
        .doesNotContain("import", "track");
  }

  @Test
  void aCommandNeverTouchesTheGraphicsToolkits() throws Exception {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-classpath",
                System.getProperty("java.class.path"),
                "whenabouts.Whenabouts",
                "forecast",
                SAMPLE,
                "--format",
                "json")
            .redirectErrorStream(true)
            .start();
    String loaded = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(java.waitFor()).isZero();
    assertThat(loaded).contains("whenabouts.cli.ForecastJson ");
    assertThat(loaded.lines().filter(l -> l.contains(" javafx.") || l.contains(" java.awt.")))
        .isEmpty();
  }
}
