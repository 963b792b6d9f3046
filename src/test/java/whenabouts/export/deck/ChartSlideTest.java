package whenabouts.export.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import whenabouts.chart.BurnUpChart;
import whenabouts.chart.CalendarChart;
import whenabouts.chart.Chart;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.CompareChart;
import whenabouts.chart.DemoDaysChart;
import whenabouts.chart.DriversChart;
import whenabouts.chart.OddsChart;
import whenabouts.chart.OutcomesChart;
import whenabouts.chart.Subject;
import whenabouts.chart.TimeBoxChart;
import whenabouts.forecast.BurnUp;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.forecast.TaskForecast;
import whenabouts.forecast.TimeBoxTradeOff;
import whenabouts.roadmap.Estimate;

class ChartSlideTest {
  private static Map<String, Function<ChartOptions, Chart>> charts(DeckRequest request) {
    Forecast forecast = request.forecast();
    Comparison comparison = request.comparison();
    Subject launch = Subject.find(forecast, "milestone:m0").orElseThrow();
    TaskForecast backlog = forecast.task("t3").orElseThrow();
    BurnUp burnUp = BurnUp.of((Estimate.Throughput) backlog.task().estimate());
    TimeBoxTradeOff tradeOff =
        TimeBoxTradeOff.of(
            new Forecaster(),
            forecast.roadmap(),
            null,
            "t1",
            List.of(5.0, 10.0, 20.0),
            new Forecaster.Options(500, 1, 2),
            () -> false);
    Map<String, Function<ChartOptions, Chart>> charts = new LinkedHashMap<>();
    charts.put("odds", o -> OddsChart.draw(forecast, launch, launch.target(), o));
    charts.put("calendar", o -> CalendarChart.draw(forecast, launch, o));
    charts.put("drivers", o -> DriversChart.draw(forecast, "m0", null, o));
    charts.put("outcomes", o -> OutcomesChart.draw(forecast, null, null, o));
    charts.put("outcomes of one", o -> OutcomesChart.draw(forecast, "m0", null, o));
    charts.put("time box", o -> TimeBoxChart.draw(tradeOff, forecast, 10.0, o));
    charts.put("burn-up", o -> BurnUpChart.draw(burnUp, backlog, forecast, o));
    charts.put("compare", o -> CompareChart.draw(comparison, null, o));
    charts.put("demo days", o -> DemoDaysChart.draw(forecast, null, o));
    return charts;
  }

  @ParameterizedTest
  @CsvSource({"5, false", "20, false", "60, false", "20, true", "60, true"})
  void everyChartCanBeReadOnASlide(int tasks, boolean foreign) throws IOException {
    DeckRequest request = DeckSamples.longNamed(tasks);
    if (foreign) {
      request =
          request.withTemplate(new DeckRequest.TemplateBytes("brand.pptx", DeckSamples.foreign()));
    }
    Fit.check(new Slides(Deck.horizon(request, null)));
    for (Map.Entry<String, Function<ChartOptions, Chart>> chart : charts(request).entrySet()) {
      Slides deck = new Slides(Deck.page(request, chart.getValue()));
      assertThat(deck.slides()).as(chart.getKey()).hasSize(1);
      Fit.check(deck);
    }
  }

  /// What a slide leaves out is counted on it, and is in its notes.
  @ParameterizedTest
  @CsvSource({
    "outcomes, and \\d+ more experiments, less critical: in the notes",
    "compare, 'and .*\\d more milestones: in the notes'",
    "demo days, and \\d+ later demo days: in the notes"
  })
  void whatHasNoRoomIsInTheNotes(String name, String left) throws IOException {
    DeckRequest request = DeckSamples.longNamed(60);
    Function<ChartOptions, Chart> chart = charts(request).get(name);
    Slides deck = new Slides(Deck.page(request, chart));
    String slide = deck.slides().getFirst();
    assertThat(deck.said(slide, "//p:grpSp//a:t")).containsPattern(left);
    String notes = deck.said(deck.targets(slide, "notesSlide").getFirst(), "//a:t");
    for (List<String> row : chart.apply(ChartOptions.of(960, 540)).table().rows()) {
      assertThat(notes).contains(row.getFirst());
    }
    for (Element run : deck.all(slide, "//p:grpSp//a:rPr")) {
      assertThat(run.getAttribute("sz")).isNotEmpty();
    }
  }
}
