package whenabouts.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import whenabouts.export.NumberFiles;
import whenabouts.export.numbers.NumberOptions;
import whenabouts.forecast.Forecast;

/// What the export of numbers, rather than of pictures, is told.
final class NumberExport {
  @Option(
      names = "--percentile",
      paramLabel = "P",
      description =
          "of an .mspdi.xml: which percentile of its length a task has (default: ${DEFAULT-VALUE})")
  private double percentile = 50;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description =
          "of an .xlsx: how many simulated futures to list one by one (default: ${DEFAULT-VALUE})")
  private int samples = 0;

  /// Forecasts and writes.
  ///
  /// @param scenario id of a scenario; null: the roadmap itself
  /// @param file with one of the endings of `NumberFiles`
  void write(Simulation simulation, @Nullable String scenario, Path file) throws IOException {
    if (!(percentile > 0 && percentile < 100)) {
      throw simulation.wrong("--percentile must lie between 0 and 100, not be " + percentile);
    }
    if (samples < 0 || samples > NumberOptions.MOST_SAMPLES) {
      throw simulation.wrong(
          "--samples must be between 0 and " + NumberOptions.MOST_SAMPLES + ", not " + samples);
    }
    Forecast forecast = simulation.run(scenario, true);
    // Nothing here asks for a display, not even a broken one.
    System.setProperty("java.awt.headless", "true");
    try {
      NumberFiles.write(
          forecast, file, new NumberOptions(Locale.getDefault(), percentile, samples));
    } catch (IOException e) {
      throw new UnwritableException(e);
    }
  }
}
