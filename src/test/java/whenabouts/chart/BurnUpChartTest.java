package whenabouts.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import whenabouts.forecast.BurnUp;
import whenabouts.forecast.Forecast;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.Track;

class BurnUpChartTest {
  private static final Estimate.Throughput USUAL = backlog(15, 30, 6, 9, 4, 8, 7, 3, 8);

  private static Estimate.Throughput backlog(double low, double high, double... perWeek) {
    return new Estimate.Throughput(low, high, Arrays.stream(perWeek).boxed().toList());
  }

  private static Forecast forecast(Estimate.Throughput backlog, LocalDate started) {
    Task task = Task.of("fixes", "Findings of the beta worked off", Track.DELIVERY, backlog);
    List<Actual> actuals =
        started == null ? List.of() : List.of(new Actual("fixes", started, null, null, null));
    return ChartSamples.simulate(
        Roadmap.of("Beta", ChartSamples.AS_OF, List.of(), List.of(task), List.of())
            .withActuals(actuals));
  }

  private static Chart draw(Estimate.Throughput backlog, LocalDate started, ChartOptions options) {
    return draw(BurnUp.of(backlog), forecast(backlog, started), options);
  }

  private static Chart draw(BurnUp burnUp, Forecast forecast, ChartOptions options) {
    return BurnUpChart.draw(burnUp, forecast.task("fixes").orElseThrow(), forecast, options);
  }

  static Stream<Estimate.Throughput> all() {
    return Stream.of(
        USUAL,
        backlog(20, 20, 4),
        backlog(0, 0, 4),
        backlog(1, 1, 50, 0),
        backlog(1200, 1500, 260, 310, 280, 190, 330),
        backlog(400, 500, 0, 0, 1, 2.5),
        new Estimate.Throughput(40, 80, Collections.nCopies(60, 12345.5)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everythingLiesInTheDrawingAndNothingOverlaps(Estimate.Throughput backlog) {
    BurnUp burnUp = BurnUp.of(backlog);
    Forecast ahead = forecast(backlog, null);
    Forecast atWork = forecast(backlog, ChartSamples.AS_OF.minusDays(10));
    Tidy.options()
        .forEach(
            options -> {
              Tidy.check(draw(burnUp, ahead, options).drawing());
              Tidy.check(draw(burnUp, atWork, options).drawing());
            });
  }

  @Test
  void theTableHoldsWhatWasPlayedOut() {
    BurnUp burnUp = BurnUp.of(USUAL);
    DataTable table = draw(USUAL, null, ChartOptions.of(980, 620)).table();
    assertThat(table.rows()).hasSameSizeAs(burnUp.weeks());
    assertThat(table.rows().getFirst()).startsWith("0", "0", "0", "0", "0", "0");
    assertThat(table.rows().get(2))
        .startsWith(
            "2",
            String.valueOf((int) burnUp.done(2, 0.1)),
            String.valueOf((int) burnUp.done(2, 0.25)),
            String.valueOf((int) burnUp.done(2, 0.5)));
    assertThat(table.rows().getLast().getLast()).isEqualTo(">95 %");
  }

  @Test
  void theFindingTellsTheWeeksAndTheDate() {
    Chart chart = draw(backlog(20, 20, 4), null, ChartOptions.of(980, 620));
    assertThat(chart.finding())
        .isEqualTo(
            "“Findings of the beta worked off”: 20 items take 5 weeks of work."
                + " With all it waits for and may be delayed by: done by 7 Feb (85 %).");
    assertThat(draw(USUAL, null, ChartOptions.of(980, 620)).finding())
        .contains("15 to 30 items take 2", "in 8 of 10 futures");
  }

  @Test
  void theDotsAreTheFutures() {
    Chart chart = draw(USUAL, null, ChartOptions.of(980, 620).forSlide());
    assertThat(chart.drawing().marks())
        .filteredOn(
            mark ->
                mark.meaning().tooltip() != null
                    && mark.meaning().tooltip().startsWith("1 of 20 equally likely"))
        .hasSize(20);
  }

  /// What already took ten weeks does not end after three.
  @Test
  void aTaskAtWorkEndsAfterToday() {
    Chart chart = draw(USUAL, ChartSamples.AS_OF.minusWeeks(4), ChartOptions.of(980, 620));
    assertThat(chart.finding()).contains("15 to 30 items take 4");
    assertThat(chart.drawing().marks())
        .anyMatch(mark -> "today, 4 weeks after it was begun".equals(mark.meaning().tooltip()));
  }
}
