package whenabouts.export.numbers;

import java.util.Locale;

/// How to write the numbers of a forecast.
///
/// @param locale of words, dates and numbers for people
/// @param percentile in (0, 100), which percentile of its length a task has in a plan with one
///     duration a task
/// @param samples of how many simulated futures a workbook lists the dates, 0 for no such sheet
public record NumberOptions(Locale locale, double percentile, int samples) {
  /// More rows than this are no sample any more.
  public static final int MOST_SAMPLES = 10_000;

  public NumberOptions {
    if (!(percentile > 0 && percentile < 100)) {
      throw new IllegalArgumentException("no percentile: " + percentile);
    }
    if (samples < 0 || samples > MOST_SAMPLES) {
      throw new IllegalArgumentException("no number of samples: " + samples);
    }
  }

  /// Medians, and no single futures.
  public static NumberOptions of(Locale locale) {
    return new NumberOptions(locale, 50, 0);
  }

  public NumberOptions withPercentile(double percentile) {
    return new NumberOptions(locale, percentile, samples);
  }

  public NumberOptions withSamples(int samples) {
    return new NumberOptions(locale, percentile, samples);
  }
}
