package whenabouts.ui.window;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.ChartStyle;
import whenabouts.export.ExportFormat;
import whenabouts.export.ExportRequest;
import whenabouts.export.PictureLook;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;

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
    PictureLook look) {
  /// More scenarios than this have no room on a slide.
  private static final int MOST_SCENARIOS = 8;

  /// Simulates what the format needs besides.
  ///
  /// @throws java.util.concurrent.CancellationException if `cancelled` said so
  ExportRequest request(ExportFormat format, BooleanSupplier cancelled) {
    boolean picture = format.kind() == ExportFormat.Kind.PICTURE;
    Forecaster.Options usual = Forecaster.Options.defaults();
    Forecaster.Options options =
        new Forecaster.Options(forecast.trials(), forecast.seed(), usual.threads());
    Forecast told =
        picture
            ? forecast
            : new Forecaster()
                .forecast(document, forecast.scenario(), options.withDrivers(), cancelled);
    Comparison comparison =
        format.kind() == ExportFormat.Kind.DECK ? compare(options, cancelled) : null;
    return new ExportRequest.OfForecast(
        told, base, comparison, confidence, style, Locale.getDefault(), look);
  }

  private @Nullable Comparison compare(Forecaster.Options options, BooleanSupplier cancelled) {
    List<String> scenarios =
        document.scenarios().stream().limit(MOST_SCENARIOS).map(Scenario::id).toList();
    return scenarios.isEmpty()
        ? null
        : Comparison.of(new Forecaster(), document, scenarios, options, cancelled);
  }
}
