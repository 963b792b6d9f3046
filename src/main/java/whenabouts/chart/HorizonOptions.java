package whenabouts.chart;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Forecast;

/// How to draw a Horizon.
///
/// @param width of the drawing
/// @param height of a picture: its rows shrink to fit, and the least important are left out where
///     that is not enough. Of a bare drawing: the least height. 0: as tall as the rows need.
/// @param confidence in (0, 1), the share of futures that the emphasised date covers
/// @param span what is visible; null: everything
/// @param selected `task:ID` or `milestone:ID` of the row to highlight; null: none
/// @param locale of dates
/// @param frame what makes it a picture that stands for itself; null: bare, for a window, without
///     the axis (see [Horizon#parts])
/// @param ghost the forecast of the roadmap itself, shown behind that of a scenario where they
///     differ; null: none
/// @param tasks ids of those to be shown, beside all milestones; null: all
public record HorizonOptions(
    double width,
    double height,
    ChartStyle style,
    double confidence,
    @Nullable Span span,
    @Nullable String selected,
    Locale locale,
    @Nullable Frame frame,
    @Nullable Forecast ghost,
    @Nullable Set<String> tasks) {

  /// The confidence of a date where nothing else is asked for.
  public static final double DEFAULT_CONFIDENCE = 0.85;

  /// What a picture says beyond the rows and what it rests on.
  ///
  /// @param headline the sentence under the title; empty: none
  public record Frame(String headline) {}

  /// For a window of that width: bare, light, as tall as needed, everything visible.
  public static HorizonOptions bare(double width) {
    return new HorizonOptions(
        width,
        0,
        ChartStyle.LIGHT,
        DEFAULT_CONFIDENCE,
        null,
        null,
        Locale.ENGLISH,
        null,
        null,
        null);
  }

  /// A picture of 1920 × 1080, light.
  ///
  /// @param headline the sentence under the title; empty: none
  public static HorizonOptions picture(String headline) {
    return bare(1920).withHeight(1080).withFrame(new Frame(headline));
  }

  public HorizonOptions withWidth(double width) {
    return new HorizonOptions(
        width, height, style, confidence, span, selected, locale, frame, ghost, tasks);
  }

  public HorizonOptions withHeight(double height) {
    return new HorizonOptions(
        width, height, style, confidence, span, selected, locale, frame, ghost, tasks);
  }

  public HorizonOptions withStyle(ChartStyle style) {
    return new HorizonOptions(
        width, height, style, confidence, span, selected, locale, frame, ghost, tasks);
  }

  public HorizonOptions withConfidence(double confidence) {
    return new HorizonOptions(
        width, height, style, confidence, span, selected, locale, frame, ghost, tasks);
  }

  public HorizonOptions withSpan(@Nullable Span span) {
    return new HorizonOptions(
        width, height, style, confidence, span, selected, locale, frame, ghost, tasks);
  }

  public HorizonOptions withSelected(@Nullable String selected) {
    return new HorizonOptions(
        width, height, style, confidence, span, selected, locale, frame, ghost, tasks);
  }

  public HorizonOptions withLocale(Locale locale) {
    return new HorizonOptions(
        width, height, style, confidence, span, selected, locale, frame, ghost, tasks);
  }

  public HorizonOptions withFrame(@Nullable Frame frame) {
    return new HorizonOptions(
        width, height, style, confidence, span, selected, locale, frame, ghost, tasks);
  }

  public HorizonOptions withGhost(@Nullable Forecast ghost) {
    return new HorizonOptions(
        width, height, style, confidence, span, selected, locale, frame, ghost, tasks);
  }

  public HorizonOptions withTasks(@Nullable Set<String> tasks) {
    return new HorizonOptions(
        width, height, style, confidence, span, selected, locale, frame, ghost, tasks);
  }
}
