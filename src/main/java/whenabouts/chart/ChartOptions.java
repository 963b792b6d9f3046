package whenabouts.chart;

import java.util.Locale;

/// How to draw a chart that fits into a given space.
///
/// @param width of the drawing, above 0
/// @param height of the drawing, above 0; some charts are taller where they need it, but not on a
///     slide
/// @param confidence in (0, 1), the share of futures that emphasised dates cover
/// @param onSlide whether it goes on a slide: what has no room is then counted, and is to be found
///     in the notes under the slide
/// @param locale of dates and numbers
public record ChartOptions(
    double width,
    double height,
    ChartStyle style,
    double confidence,
    boolean onSlide,
    Locale locale) {

  /// For a window of that size: light, in English.
  public static ChartOptions of(double width, double height) {
    return new ChartOptions(
        width, height, ChartStyle.LIGHT, HorizonOptions.DEFAULT_CONFIDENCE, false, Locale.ENGLISH);
  }

  public ChartOptions withStyle(ChartStyle style) {
    return new ChartOptions(width, height, style, confidence, onSlide, locale);
  }

  public ChartOptions withConfidence(double confidence) {
    return new ChartOptions(width, height, style, confidence, onSlide, locale);
  }

  public ChartOptions forSlide() {
    return new ChartOptions(width, height, style, confidence, true, locale);
  }

  public ChartOptions withLocale(Locale locale) {
    return new ChartOptions(width, height, style, confidence, onSlide, locale);
  }

  /// How many futures a picture of single futures shows: on a slide they are counted from afar.
  int dots() {
    return onSlide ? 20 : 50;
  }
}
