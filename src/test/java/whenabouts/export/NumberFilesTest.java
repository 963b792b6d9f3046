package whenabouts.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import whenabouts.chart.ChartStyle;
import whenabouts.export.numbers.NumberOptions;
import whenabouts.export.numbers.NumberSamples;
import whenabouts.forecast.Forecast;

@Isolated("It changes language, time zone, standard output and standard error of the program.")
class NumberFilesTest {
  private static final List<ExportFormat> FORMATS =
      Stream.of(ExportFormat.values()).filter(f -> f.kind() == ExportFormat.Kind.NUMBERS).toList();
  private static final NumberOptions OPTIONS = NumberOptions.of(Locale.UK).withSamples(5);

  @TempDir Path folder;

  private static Map<String, byte[]> all(Forecast forecast) {
    Map<String, byte[]> files = new HashMap<>();
    FORMATS.forEach(
        format -> files.put(format.ending(), NumberFiles.bytes(format, forecast, OPTIONS)));
    return files;
  }

  /// Also on a machine in another time zone, and another country.
  @Test
  void theSameForecastGivesTheSameBytes() {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    for (String sample : List.of("answer engine", "hostile", "empty")) {
      Map<String, byte[]> first;
      Map<String, byte[]> second;
      try {
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        first = all(forecast(sample));
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        second = all(forecast(sample));
      } finally {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
      }
      assertThat(first.keySet())
          .containsExactlyInAnyOrder(".xlsx", ".csv", ".ics", ".md", ".mmd", ".mspdi.xml");
      first.forEach(
          (ending, bytes) -> assertThat(second.get(ending)).as(sample + ending).isEqualTo(bytes));
    }
  }

  private static Forecast forecast(String sample) {
    return switch (sample) {
      case "hostile" -> NumberSamples.forecast(NumberSamples.hostile(), "x");
      case "empty" -> NumberSamples.empty();
      default -> NumberSamples.answerEngine();
    };
  }

  @Test
  void aWorkbookDoesNotTellWhenItWasMade() throws IOException {
    byte[] bytes = NumberFiles.bytes(ExportFormat.XLSX, NumberSamples.empty(), OPTIONS);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int entries = 0;
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
        entries++;
      }
      assertThat(entries).isGreaterThan(8);
    }
  }

  @Test
  void nothingIsSaidOnTheConsole() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream listener = new PrintStream(said, true)) {
      System.setOut(listener);
      System.setErr(listener);
      all(NumberSamples.answerEngine());
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(said.toString()).isEmpty();
  }

  private static void write(Path file) throws IOException {
    ExportRequest.OfHorizon glance =
        new ExportRequest.OfHorizon(
            NumberSamples.empty(),
            null,
            0.85,
            ChartStyle.LIGHT,
            Locale.UK,
            ExportLook.scaled(1),
            null);
    Exports.write(new ExportRequest.OfForecast(glance, null, OPTIONS), file, () -> false, _ -> {});
  }

  @Test
  void theEndingChoosesTheFormatAndTheFileIsWhole() throws IOException {
    for (ExportFormat format : FORMATS) {
      Path file = folder.resolve("Plan" + format.ending().toUpperCase(Locale.ROOT));
      Files.writeString(file, "what was there before");
      write(file);
      assertThat(Files.readAllBytes(file))
          .isEqualTo(NumberFiles.bytes(format, NumberSamples.empty(), OPTIONS));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(FORMATS.size());
    }
  }

  @Test
  void whatCannotBeWrittenIsSaidInASentence() {
    assertThatThrownBy(() -> write(folder.resolve("none/x.xlsx")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("There is no folder");
    assertThatThrownBy(() -> write(folder.resolve("x.txt")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(".xlsx .csv .ics .md .mmd .mspdi.xml");
  }
}
