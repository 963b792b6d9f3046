package whenabouts.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import whenabouts.chart.Basis;
import whenabouts.chart.BurnUpChart;
import whenabouts.chart.CalendarChart;
import whenabouts.chart.Chart;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.ChartPicture;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.CompareChart;
import whenabouts.chart.DemoDaysChart;
import whenabouts.chart.DriversChart;
import whenabouts.chart.OddsChart;
import whenabouts.chart.OutcomesChart;
import whenabouts.chart.Picture;
import whenabouts.chart.Subject;
import whenabouts.chart.TimeBoxChart;
import whenabouts.export.numbers.NumberOptions;
import whenabouts.forecast.BurnUp;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.forecast.TaskForecast;
import whenabouts.forecast.TimeBoxTradeOff;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.storage.RoadmapFiles;

/// A picture of every chart, of the sample.
final class PictureSamples {
  private static final Forecaster.Options OPTIONS =
      new Forecaster.Options(2000, 1, 2).withDrivers();

  // Lambdas of this class would wait in the forecaster's threads for it to be initialised.
  static final Roadmap ROADMAP = read();
  static final Forecast FORECAST =
      new Forecaster().forecast(ROADMAP, null, OPTIONS, Boolean.FALSE::booleanValue);
  private static final Comparison COMPARISON =
      Comparison.of(
          new Forecaster(),
          ROADMAP,
          ROADMAP.scenarios().stream().map(Scenario::id).toList(),
          OPTIONS,
          Boolean.FALSE::booleanValue);
  private static final TimeBoxTradeOff TRADE_OFF =
      TimeBoxTradeOff.of(
          new Forecaster(),
          ROADMAP,
          null,
          "rerank",
          TimeBoxTradeOff.lengths(ROADMAP, null, "rerank"),
          OPTIONS,
          Boolean.FALSE::booleanValue);

  private PictureSamples() {}

  private static Roadmap read() {
    try {
      return RoadmapFiles.read(Path.of("assets/samples/answer-engine.roadmap.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ExportRequest.OfForecast whole(ChartStyle style, ExportLook look) {
    return new ExportRequest.OfForecast(
        new ExportRequest.OfHorizon(FORECAST, null, 0.85, style, Locale.UK, look, null),
        null,
        NumberOptions.of(Locale.UK));
  }

  /// By the names of the charts.
  static Map<String, Picture> all(ChartStyle style) {
    Subject launch = Subject.find(FORECAST, "milestone:launch").orElseThrow();
    TaskForecast box = FORECAST.task("rerank").orElseThrow();
    Map<String, Picture> all = new LinkedHashMap<>();
    all.put("horizon", whole(style, ExportLook.scaled(1)).picture());
    all.put("odds", picture(style, o -> OddsChart.draw(FORECAST, launch, launch.target(), o)));
    all.put("calendar", picture(style, o -> CalendarChart.draw(FORECAST, launch, o)));
    all.put("drivers", picture(style, o -> DriversChart.draw(FORECAST, "launch", null, o)));
    all.put("outcomes", picture(style, o -> OutcomesChart.draw(FORECAST, null, null, o)));
    all.put(
        "timebox",
        picture(style, o -> TimeBoxChart.draw(TRADE_OFF, FORECAST, box.task().timeBox(), o)));
    TaskForecast backlog =
        FORECAST.tasks().stream()
            .filter(t -> t.task().estimate() instanceof Estimate.Throughput)
            .findFirst()
            .orElseThrow();
    BurnUp burnUp = BurnUp.of((Estimate.Throughput) backlog.task().estimate());
    all.put("burnup", picture(style, o -> BurnUpChart.draw(burnUp, backlog, FORECAST, o)));
    all.put(
        "compare",
        ChartPicture.draw(
            o -> CompareChart.draw(COMPARISON, null, o), Basis.of(COMPARISON), options(style)));
    all.put("demo", picture(style, o -> DemoDaysChart.draw(FORECAST, null, o)));
    return all;
  }

  static List<String> names() {
    return List.of(
        "horizon",
        "odds",
        "calendar",
        "drivers",
        "outcomes",
        "timebox",
        "burnup",
        "compare",
        "demo");
  }

  private static Picture picture(ChartStyle style, Function<ChartOptions, Chart> painter) {
    return ChartPicture.draw(painter, Basis.of(FORECAST), options(style));
  }

  private static ChartOptions options(ChartStyle style) {
    return ChartOptions.of(960, 540).withStyle(style).withLocale(Locale.UK);
  }
}
