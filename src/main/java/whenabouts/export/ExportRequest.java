package whenabouts.export;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Basis;
import whenabouts.chart.Chart;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.ChartPicture;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.Horizon;
import whenabouts.chart.HorizonOptions;
import whenabouts.chart.Picture;
import whenabouts.export.numbers.NumberOptions;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Headline;
import whenabouts.forecast.Wording;

/// What somebody wants to take away. Nothing in it changes any more, so that it can be drawn and
/// written in the background.
public sealed interface ExportRequest {
  /// As a picture: the chart, or what shows the whole forecast at a glance.
  Picture picture();

  ExportLook look();

  ExportRequest withLook(ExportLook other);

  /// One chart.
  ///
  /// @param forecast that it is of
  /// @param basis what it rests on, for a picture
  /// @param painter draws it at any size; as a picture and as a slide differ in that
  /// @param options of the painter; their width and height do not matter
  record OfChart(
      Forecast forecast,
      Basis basis,
      Function<ChartOptions, Chart> painter,
      ChartOptions options,
      ExportLook look)
      implements ExportRequest {

    @Override
    public Picture picture() {
      // Words as in the headline.
      Locale language = Wording.of(forecast, options.locale()).locale();
      return ChartPicture.draw(painter, basis, options.withLocale(language));
    }

    @Override
    public OfChart withLook(ExportLook other) {
      return new OfChart(forecast, basis, painter, options, other);
    }
  }

  /// The Horizon.
  ///
  /// @param base the forecast of the roadmap itself, where this is one of a scenario; else null
  /// @param confidence in (0, 1), the share of futures that emphasised dates cover
  /// @param locale the reader's
  /// @param tasks ids of those that it shows, beside all milestones; null: all
  record OfHorizon(
      Forecast forecast,
      @Nullable Forecast base,
      double confidence,
      ChartStyle style,
      Locale locale,
      ExportLook look,
      @Nullable Set<String> tasks)
      implements ExportRequest {

    @Override
    public Picture picture() {
      // Dates in the chart as in the headline above it.
      Locale language = Wording.of(forecast, locale).locale();
      return Horizon.picture(
          forecast,
          HorizonOptions.picture(Headline.of(forecast, confidence, language))
              .withConfidence(confidence)
              .withStyle(style)
              .withGhost(base)
              .withTasks(tasks)
              .withLocale(language));
    }

    @Override
    public OfHorizon withLook(ExportLook other) {
      return new OfHorizon(forecast, base, confidence, style, locale, other, tasks);
    }

    public OfHorizon withTasks(@Nullable Set<String> shown) {
      return new OfHorizon(forecast, base, confidence, style, locale, look, shown);
    }
  }

  /// The whole forecast, with its drivers where they are to be told.
  ///
  /// @param glance what shows it in one picture
  /// @param comparison of the roadmap's scenarios, for slides; null: none
  record OfForecast(OfHorizon glance, @Nullable Comparison comparison, NumberOptions numbers)
      implements ExportRequest {

    @Override
    public Picture picture() {
      return glance.picture();
    }

    @Override
    public ExportLook look() {
      return glance.look();
    }

    @Override
    public OfForecast withLook(ExportLook other) {
      return new OfForecast(glance.withLook(other), comparison, numbers);
    }
  }
}
