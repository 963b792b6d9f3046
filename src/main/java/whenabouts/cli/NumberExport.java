package whenabouts.cli;

import java.util.Locale;
import picocli.CommandLine.Option;
import whenabouts.export.numbers.NumberOptions;

/// What the export of numbers, rather than of pictures, is told.
final class NumberExport {
  @Option(names = "--percentile", paramLabel = "P")
  private double percentile = 50;

  @Option(names = "--samples", paramLabel = "N")
  private int samples = 0;

  /// What was asked for.
  NumberOptions options(Simulation simulation) {
    if (!(percentile > 0 && percentile < 100)) {
      throw simulation.wrong("wrong.percentile", Double.toString(percentile));
    }
    if (samples < 0 || samples > NumberOptions.MOST_SAMPLES) {
      throw simulation.wrong(
          "wrong.samples", Integer.toString(NumberOptions.MOST_SAMPLES), Integer.toString(samples));
    }
    return new NumberOptions(Locale.getDefault(), percentile, samples);
  }
}
