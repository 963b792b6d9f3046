package whenabouts.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Comparison.Difference;
import whenabouts.forecast.Forecaster;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.TaskEdit;

class CompareChartTest {
  private static final ChartOptions USUAL = ChartOptions.of(980, 620);

  private static Scenario scenario(String id, String name, TaskEdit... edits) {
    return new Scenario(
        id, name, List.of(new Change.SetTask("rerank", Arrays.asList(edits), true)));
  }

  private static final Roadmap ROADMAP =
      ChartSamples.answerEngine(List.of())
          .withScenarios(
              List.of(
                  scenario("same", "Nothing changes"),
                  scenario(
                      "quick",
                      "A much quicker experiment",
                      new TaskEdit.Estimated(new Estimate.Fixed(2))),
                  scenario(
                      "slow",
                      "A scenario with a very long name, which says everything there is to say"
                          + " about what would be different in it",
                      new TaskEdit.Estimated(new Estimate.Fixed(24))),
                  scenario("hopeless", "Hopeless", new TaskEdit.Chance(0), stop()),
                  scenario("sure", "Sure", new TaskEdit.Chance(1), new TaskEdit.TimeBox(400.0))));

  private static TaskEdit stop() {
    return new TaskEdit.WhenMissed(OnMiss.STOP);
  }

  private static Comparison compare(String... scenarios) {
    return Comparison.of(
        new Forecaster(),
        ROADMAP,
        List.of(scenarios),
        new Forecaster.Options(2000, 1, 1),
        () -> false);
  }

  private static final Comparison ALL = compare("same", "quick", "slow", "hopeless", "sure");

  static Stream<Comparison> all() {
    return Stream.of(ALL, compare("quick"), compare("same"), compare());
  }

  private static List<String> texts(Drawing drawing) {
    return HorizonTest.texts(drawing);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everythingLiesInTheDrawingAndNothingOverlaps(Comparison comparison) {
    Tidy.options()
        .forEach(
            options -> {
              Tidy.check(CompareChart.draw(comparison, null, options).drawing());
              Tidy.check(CompareChart.draw(comparison, "milestone:know", options).drawing());
            });
  }

  @Test
  void theTableHoldsWhatWasComputed() {
    DataTable table = CompareChart.draw(ALL, null, USUAL).table();
    Wording wording = Wording.of(ALL.base(), Locale.ENGLISH);
    assertThat(table.rows()).hasSize(2 * 6);
    List<String> base = table.rows().get(6);
    assertThat(base)
        .startsWith(
            "Launch",
            "The roadmap as it is",
            wording.label(ALL.base().milestones().get(1).finish(), 0.5));
    List<String> quick = table.rows().get(2);
    Difference d = ALL.milestones().getFirst().differences().get(1);
    assertThat(quick.get(1)).isEqualTo("A much quicker experiment");
    assertThat(quick.get(3))
        .isEqualTo(String.format("−%.1f ± %.1f", -d.p50().by(), d.p50().error()));
    assertThat(quick.get(5))
        .isEqualTo(String.format("−%.1f ± %.1f", -d.p85().by(), d.p85().error()));
    assertThat(quick.get(8)).isEqualTo(Math.round(20 * d.earlier()) + " of 20");
    assertThat(quick.get(9)).isEqualTo(Math.round(20 * d.later()) + " of 20");
  }

  @Test
  void whatIsTheSameIsNoDifference() {
    Chart chart = CompareChart.draw(compare("same"), null, USUAL);
    assertThat(chart.finding())
        .isEqualTo("None of these scenarios moves “Launch” by more than chance alone would.");
    assertThat(texts(chart.drawing()))
        .contains("no difference to speak of", "the same in all futures");
    assertThat(texts(chart.drawing())).noneMatch(text -> text.contains("days earlier"));
  }

  @Test
  void whatIsQuickerIsEarlierInSoManyFutures() {
    Comparison comparison = compare("quick");
    Chart chart = CompareChart.draw(comparison, "milestone:know", USUAL);
    Difference d = comparison.milestones().getFirst().differences().getFirst();
    assertThat(d.earlier()).isGreaterThan(0.5);
    assertThat(chart.finding())
        .startsWith("With “A much quicker experiment”, “We know whether it ranks better” comes")
        .contains("earlier in " + Math.round(20 * d.earlier()) + " of 20 futures")
        .contains("days earlier");
  }

  @Test
  void aDateThatIsLostIsSaidToBe() {
    Comparison comparison = compare("hopeless");
    assertThat(comparison.milestones().get(1).differences().getFirst().p50().by())
        .isEqualTo(Double.POSITIVE_INFINITY);
    Chart chart = CompareChart.draw(comparison, null, USUAL);
    assertThat(chart.finding()).contains("no longer reached");
    assertThat(texts(chart.drawing())).contains("in no future");
    assertThat(chart.table().rows().getLast()).contains("not reached", "–");
  }

  @Test
  void allOfAMilestoneSelectsIt() {
    Drawing drawing = CompareChart.draw(ALL, "milestone:launch", USUAL).drawing();
    assertThat(
            drawing.marks().stream()
                .filter(mark -> mark.meaning().spoken() != null)
                .map(mark -> mark.meaning().id()))
        .containsExactly("milestone:know", "milestone:launch");
    assertThat(drawing.marks())
        .filteredOn(mark -> mark.meaning().spoken() != null)
        .anySatisfy(
            mark ->
                assertThat(mark.meaning().spoken())
                    .startsWith("Launch, target 30 Apr. The roadmap as it is: half by ")
                    .contains("A much quicker experiment: "));
  }
}
