package whenabouts.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.DemoDays;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;

class DemoDaysChartTest {
  private static final ChartOptions OPTIONS = ChartOptions.of(1100, 700);
  private static final LocalDate AS_OF = ChartSamples.AS_OF;

  /// Built between days 10 and 30; validated in 6 of 10 futures between days 5 and 10, known then.
  private static final Roadmap ROADMAP =
      ViewSamples.roadmap(
              List.of(ViewSamples.delivery("wall", 10, 30), ViewSamples.discovery("bet", 10, 0.6)))
          .withDemoDays(new DemoDays(AS_OF.plusDays(13), 1));

  private static final Forecast FORECAST = ViewSamples.forecast(ROADMAP);

  private static DemoPlan.Item item(DemoPlan.Day day, String id) {
    return day.open().stream().filter(i -> i.subject().id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"360, 400", "600, 400", "1600, 900"})
  void everythingLiesInTheDrawingAndNoLabelsOverlap(double width, double height) {
    for (Forecast forecast : ViewSamples.sizes()) {
      Drawing drawing =
          DemoDaysChart.draw(forecast, null, ChartOptions.of(width, height)).drawing();
      HorizonTest.assertInside(drawing);
      HorizonTest.assertNoOverlap(drawing);
      assertThat(HorizonTest.texts(drawing)).contains("new");
    }
  }

  @Test
  void chancesAreThoseOfDeliveryAndOfValidation() {
    List<DemoPlan.Day> days = DemoPlan.of(FORECAST).days();
    assertThat(days).extracting(DemoPlan.Day::date).startsWith(AS_OF.plusDays(13));
    // By the end of day 14, the task is finished in a fifth of all futures.
    assertThat(item(days.get(0), "task:wall").chance()).isCloseTo(0.2, within(0.01));
    assertThat(item(days.get(1), "task:wall").chance()).isCloseTo(0.55, within(0.01));
    DemoPlan.Item bet = item(days.getFirst(), "task:bet");
    assertThat(bet.chance()).isCloseTo(0.6, within(0.01));
    assertThat(bet.known()).isEqualTo(1);
    Wording wording = Wording.of(FORECAST, OPTIONS.locale());
    Chart chart = DemoDaysChart.draw(FORECAST, null, OPTIONS);
    assertThat(chart.table().rows())
        .contains(List.of("17 Jan 2027", "Experiment bet", wording.percent(0.6), ">95 %", "new"));
    assertThat(chart.finding())
        .isEqualTo("On 17 Jan there will likely be something to show: “Experiment bet” (60 %).");
  }

  @Test
  void whatIsNewIsSoOnce() {
    List<DemoPlan.Day> days = DemoPlan.of(FORECAST).days();
    assertThat(days.get(0).fresh()).extracting(i -> i.subject().id()).containsExactly("task:bet");
    assertThat(days.get(1).fresh()).extracting(i -> i.subject().id()).containsExactly("task:wall");
    assertThat(days.get(1).before()).extracting(i -> i.subject().id()).containsExactly("task:bet");
    // All that is left is to become surer of what was likely before.
    assertThat(days).hasSize(2);
    List<String> texts = HorizonTest.texts(DemoDaysChart.draw(FORECAST, null, OPTIONS).drawing());
    assertThat(texts).filteredOn("new"::equals).hasSize(2);
    assertThat(texts).contains("one was likely before");
  }

  @Test
  void demoDaysThatAreOverAreLeftOut() {
    Roadmap later = ROADMAP.withDemoDays(new DemoDays(AS_OF.minusDays(20), 2));
    List<DemoPlan.Day> days = DemoPlan.of(ViewSamples.forecast(later)).days();
    assertThat(days.getFirst().date()).isEqualTo(AS_OF.plusDays(8));
    assertThat(days.getFirst().previous()).isEqualTo(AS_OF.minusDays(6));
    assertThat(days.get(1).date()).isEqualTo(AS_OF.plusDays(22));
  }

  @Test
  void whatIsDoneIsNotNew() {
    Actual done = new Actual("wall", null, AS_OF.minusDays(3), Outcome.DELIVERED, null);
    Forecast forecast = ViewSamples.forecast(ROADMAP.withActuals(List.of(done)));
    assertThat(HorizonTest.texts(DemoDaysChart.draw(forecast, null, OPTIONS).drawing()))
        .contains("one is done already");
  }

  @Test
  void atMostTwelveDaysAndTheUnlikelyAreCounted() {
    Forecast large = ViewSamples.sizes().getLast();
    DemoPlan plan = DemoPlan.of(large);
    assertThat(plan.days()).hasSizeLessThanOrEqualTo(DemoPlan.MOST);
    for (DemoPlan.Day day : plan.days()) {
      assertThat(day.open()).allMatch(i -> i.chance() >= DemoPlan.LEAST);
      assertThat(day.open()).isSortedAccordingTo((a, b) -> Double.compare(b.chance(), a.chance()));
      assertThat(day.unlikely()).allMatch(i -> i.chance() < DemoPlan.LEAST);
    }
    assertThat(plan.days()).anyMatch(day -> !day.unlikely().isEmpty());
    assertThat(HorizonTest.texts(DemoDaysChart.draw(large, null, OPTIONS).drawing()))
        .anyMatch(t -> t.endsWith("more below 10 %"));
  }

  @Test
  void withoutDemoDaysItSaysWhereToSetThem() {
    Chart chart = DemoDaysChart.draw(ChartSamples.many(60), null, OPTIONS);
    assertThat(chart.finding()).isEqualTo("No demo days yet");
    assertThat(chart.drawing().description()).contains("roadmap’s own fields");
  }

  @Test
  void eachThingIsGoneToOnceAndTellsAllItsDays() {
    Drawing drawing = DemoDaysChart.draw(FORECAST, null, OPTIONS).drawing();
    List<String> spoken =
        drawing.marks().stream()
            .filter(m -> "task:wall".equals(m.meaning().id()))
            .map(m -> m.meaning().spoken())
            .filter(s -> s != null)
            .distinct()
            .toList();
    assertThat(spoken).hasSize(1);
    assertThat(spoken.getFirst()).contains("by 17 Jan ", "by 24 Jan ");
  }
}
