package whenabouts.ui.window;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.ChartStyle;
import whenabouts.export.ExportFormat;
import whenabouts.export.ExportLook;
import whenabouts.export.ExportRequest;
import whenabouts.export.deck.Deck;
import whenabouts.export.numbers.NumberOptions;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.roadmap.Roadmap;

/// The forecast in sight, to be exported. Slides and figures say more than the window has computed
/// for its views: what drives the dates, and what the scenarios change. The same trials and seed
/// say it, so that no date differs from those on screen.
///
/// @param document the roadmap without any scenario
/// @param base the forecast of the roadmap itself, where that in sight is one of a scenario
record WholeForecast(
    Roadmap document,
    Forecast forecast,
    @Nullable Forecast base,
    double confidence,
    ChartStyle style,
    ExportLook look,
    NumberOptions numbers) {

  /// What shows it at a glance.
  ExportRequest.OfHorizon horizon() {
    return horizon(forecast);
  }

  private ExportRequest.OfHorizon horizon(Forecast told) {
    return new ExportRequest.OfHorizon(
        told, base, confidence, style, Locale.getDefault(), look, null);
  }

  /// Simulates what the format needs besides.
  ///
  /// @throws java.util.concurrent.CancellationException if `cancelled` said so
  ExportRequest request(ExportFormat format, BooleanSupplier cancelled) {
    if (format.kind() == ExportFormat.Kind.PICTURE) {
      return horizon();
    }
    Forecaster.Options usual = Forecaster.Options.defaults();
    Forecaster.Options options =
        new Forecaster.Options(forecast.trials(), forecast.seed(), usual.threads());
    Forecast told =
        new Forecaster().forecast(document, forecast.scenario(), options.withDrivers(), cancelled);
    Comparison comparison =
        format.kind() == ExportFormat.Kind.DECK
            ? Deck.comparison(document, options, cancelled)
            : null;
    return new ExportRequest.OfForecast(horizon(told), comparison, numbers);
  }
}
