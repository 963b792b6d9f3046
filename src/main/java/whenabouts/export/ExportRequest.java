package whenabouts.export;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.Horizon;
import whenabouts.chart.HorizonOptions;
import whenabouts.chart.Picture;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Headline;
import whenabouts.forecast.Wording;

/// What somebody wants to take away.
public sealed interface ExportRequest {
  /// As a picture: the chart, or what shows the whole forecast at a glance.
  Picture picture();

  PictureLook look();

  /// One chart.
  record OfChart(Picture picture, PictureLook look) implements ExportRequest {}

  /// The whole forecast; as a picture, its Horizon.
  ///
  /// @param base the forecast of the roadmap itself, where this is one of a scenario; else null
  /// @param confidence in (0, 1), the share of futures that emphasised dates cover
  /// @param locale the reader's
  record OfForecast(
      Forecast forecast,
      @Nullable Forecast base,
      double confidence,
      ChartStyle style,
      Locale locale,
      PictureLook look)
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
              .withToday(forecast.roadmap().asOf())
              .withLocale(language));
    }
  }
}
