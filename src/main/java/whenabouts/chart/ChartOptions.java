package whenabouts.chart;

import java.util.Locale;

/// How to draw a chart that fits into a given space.
///
/// @param width of the drawing, above 0
/// @param height of the drawing, above 0
/// @param confidence in (0, 1), the share of futures that emphasised dates cover
/// @param dots how many futures a picture of single futures shows: 50 on a screen, 20 on a slide
/// @param locale of dates and numbers
public record ChartOptions(
    double width, double height, ChartStyle style, double confidence, int dots, Locale locale) {

  /// Futures shown one by one on a screen.
  public static final int ON_SCREEN = 50;

  /// Futures shown one by one on a slide, to be counted from afar.
  public static final int ON_SLIDE = 20;

  /// For a window of that size: light, in English.
  public static ChartOptions of(double width, double height) {
    return new ChartOptions(
        width,
        height,
        ChartStyle.LIGHT,
        HorizonOptions.DEFAULT_CONFIDENCE,
        ON_SCREEN,
        Locale.ENGLISH);
  }

  public ChartOptions withStyle(ChartStyle style) {
    return new ChartOptions(width, height, style, confidence, dots, locale);
  }

  public ChartOptions withConfidence(double confidence) {
    return new ChartOptions(width, height, style, confidence, dots, locale);
  }

  public ChartOptions withDots(int dots) {
    return new ChartOptions(width, height, style, confidence, dots, locale);
  }

  public ChartOptions withLocale(Locale locale) {
    return new ChartOptions(width, height, style, confidence, dots, locale);
  }
}
