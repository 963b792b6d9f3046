package whenabouts.cli;

import java.util.Locale;
import picocli.CommandLine.Option;
import whenabouts.export.numbers.NumberOptions;

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

  /// What was asked for.
  NumberOptions options(Simulation simulation) {
    if (!(percentile > 0 && percentile < 100)) {
      throw simulation.wrong("--percentile must lie between 0 and 100, not be " + percentile);
    }
    if (samples < 0 || samples > NumberOptions.MOST_SAMPLES) {
      throw simulation.wrong(
          "--samples must be between 0 and " + NumberOptions.MOST_SAMPLES + ", not " + samples);
    }
    return new NumberOptions(Locale.getDefault(), percentile, samples);
  }
}
