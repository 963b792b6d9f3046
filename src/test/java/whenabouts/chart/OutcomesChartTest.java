package whenabouts.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;

class OutcomesChartTest {
  private static final ChartOptions OPTIONS = ChartOptions.of(1100, 700);

  private static Task standby(String id) {
    return ViewSamples.discovery(
        id, 8, 0.5, new TaskEdit.Standby(true), new TaskEdit.WhenMissed(OnMiss.SHIP_BASELINE));
  }

  /// A pivots to the spare, which nobody else does.
  private static final Roadmap ALONE =
      ViewSamples.roadmap(
          List.of(
              ViewSamples.discovery("a", 10, 0.6, ViewSamples.pivot("spare")),
              standby("spare"),
              ViewSamples.discovery("other", 10, 0.3)),
          new Milestone("m", "Launch", Need.Link.to("a"), ChartSamples.AS_OF.plusDays(9)),
          new Milestone("n", "Later", Need.Link.to("other"), null));

  private static List<Flow> flows(Forecast forecast) {
    Wording wording = Wording.of(forecast, OPTIONS.locale());
    return new Flows(forecast, wording, Texts.of(wording.locale()), true).experiments(null);
  }

  @ParameterizedTest
  @CsvSource({"360, 400", "600, 400", "1600, 900"})
  void everythingLiesInTheDrawingAndNoLabelsOverlap(double width, double height) {
    List<Forecast> forecasts = new ArrayList<>(ViewSamples.sizes());
    forecasts.add(ViewSamples.forecast(ALONE));
    for (Forecast forecast : forecasts) {
      Drawing drawing =
          OutcomesChart.draw(forecast, null, null, ChartOptions.of(width, height)).drawing();
      HorizonTest.assertInside(drawing);
      HorizonTest.assertNoOverlap(drawing);
      for (Mark.Label label : HorizonTest.labels(drawing)) {
        assertThat(label.text()).doesNotEndWith(": …").isNotEqualTo("…");
      }
    }
  }

  @Test
  void ribbonsAddUpToAllFuturesAtEveryStep() {
    for (Forecast forecast : ViewSamples.sizes()) {
      for (Flow flow : flows(forecast)) {
        assertSum(flow);
        flow.ends().stream().map(Flow.End::next).filter(n -> n != null).forEach(n -> assertSum(n));
      }
    }
  }

  private static void assertSum(Flow flow) {
    double sum = flow.ends().stream().mapToDouble(Flow.End::share).sum();
    assertThat(sum).as(flow.name()).isCloseTo(flow.share(), within(0.003));
  }

  @Test
  void theStandbyTaskFollowsTheOneExperimentThatPivotsToIt() {
    Forecast forecast = ViewSamples.forecast(ALONE);
    List<Flow> flows = flows(forecast);
    assertThat(flows).extracting(Flow::id).containsExactly("task:a", "task:other");
    Flow.End pivot = flows.getFirst().ends().getLast();
    assertThat(pivot.way()).isEqualTo(Flow.Way.PIVOTED);
    Flow spare = pivot.next();
    assertThat(spare).isNotNull();
    TaskForecast known = forecast.task("spare").orElseThrow();
    assertThat(spare.ends().getFirst().share()).isEqualTo(known.chanceOf(Outcome.VALIDATED));
    assertThat(spare.share()).isEqualTo(forecast.task("a").orElseThrow().chanceOf(Outcome.PIVOTED));
  }

  /// How often both pivot at once is not known, so that no ribbon may join them.
  @Test
  void aStandbyTaskOfSeveralStandsForItself() {
    Roadmap shared =
        ViewSamples.roadmap(
            List.of(
                ViewSamples.discovery("a", 10, 0.6, ViewSamples.pivot("spare")),
                ViewSamples.discovery("b", 10, 0.6, ViewSamples.pivot("spare")),
                standby("spare")));
    Forecast forecast = ViewSamples.forecast(shared);
    List<Flow> flows = flows(forecast);
    assertThat(flows).extracting(Flow::id).containsExactly("task:a", "task:b", "task:spare");
    assertThat(flows).noneMatch(Flow::goesOn);
    assertThat(flows.getLast().note()).isEqualTo("stand-by for Experiment a and others");
    assertThat(HorizonTest.texts(OutcomesChart.draw(forecast, null, null, OPTIONS).drawing()))
        .anyMatch(t -> t.startsWith("pivots to Experiment spare: "));
  }

  @Test
  void theTableHasTheSharesOfTheForecast() {
    Forecast forecast = ViewSamples.forecast(ALONE);
    DataTable table = OutcomesChart.draw(forecast, null, null, OPTIONS).table();
    Wording wording = Wording.of(forecast, OPTIONS.locale());
    double validated = forecast.task("a").orElseThrow().chanceOf(Outcome.VALIDATED);
    assertThat(table.rows())
        .contains(
            List.of(
                "Experiment a",
                "validated",
                wording.percent(validated),
                wording.futures(validated)));
    double onTarget = forecast.milestone("m").orElseThrow().onTarget().orElseThrow();
    double reached = forecast.milestone("m").orElseThrow().finish().reached();
    assertThat(onTarget).isBetween(0.2, 0.8);
    assertThat(table.rows())
        .contains(
            List.of("Launch", "on target", wording.percent(onTarget), wording.futures(onTarget)),
            List.of(
                "Launch",
                "late",
                wording.percent(reached - onTarget),
                wording.futures(reached - onTarget)));
  }

  @Test
  void aMilestoneShowsOnlyWhatItWaitsFor() {
    Forecast forecast = ViewSamples.forecast(ALONE);
    Chart launch = OutcomesChart.draw(forecast, "m", null, OPTIONS);
    assertThat(HorizonTest.texts(launch.drawing()))
        .contains("Launch", "Experiment a")
        .doesNotContain("Later", "Experiment other");
    assertThat(launch.finding()).startsWith("“Launch”: on target in ");
    Chart later = OutcomesChart.draw(forecast, "n", null, OPTIONS);
    assertThat(HorizonTest.texts(later.drawing()))
        .contains("Later", "Experiment other")
        .doesNotContain("Experiment a");
  }

  @Test
  void aFactIsNoChance() {
    Actual done =
        new Actual(
            "other",
            ChartSamples.AS_OF.minusDays(9),
            ChartSamples.AS_OF.minusDays(2),
            Outcome.STOPPED,
            null);
    Forecast forecast = ViewSamples.forecast(ALONE.withActuals(List.of(done)));
    assertThat(HorizonTest.texts(OutcomesChart.draw(forecast, null, null, OPTIONS).drawing()))
        .contains("stops: a fact");
  }

  @Test
  void oneExperimentIsToldByItself() {
    Forecast forecast =
        ViewSamples.forecast(ViewSamples.roadmap(List.of(ViewSamples.discovery("x", 9, 0.6))));
    assertThat(OutcomesChart.draw(forecast, null, null, OPTIONS).finding())
        .isEqualTo("“Experiment x”: validated in 6 in 10 futures and stops in 4 in 10 futures.");
    Forecast nothing = ChartSamples.simulate(Roadmap.empty("Nothing", ChartSamples.AS_OF));
    assertThat(OutcomesChart.draw(nothing, null, null, OPTIONS).finding())
        .isEqualTo("No experiment and no milestone yet");
  }
}
