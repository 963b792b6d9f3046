package whenabouts.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.forecast.TimeBoxTradeOff;
import whenabouts.forecast.TimeBoxTradeOff.Point;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.TaskEdit;

class TimeBoxChartTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final Roadmap ROADMAP = ChartSamples.answerEngine(List.of());
  private static final Forecast FORECAST = ChartSamples.simulate(ROADMAP);
  private static final TimeBoxTradeOff TRADE_OFF =
      TimeBoxTradeOff.of(
          new Forecaster(),
          ROADMAP,
          null,
          "rerank",
          TimeBoxTradeOff.lengths(ROADMAP, null, "rerank"),
          new Forecaster.Options(1000, 1, 1),
          () -> false);

  private static TimeBoxTradeOff byHand(String milestone, Point... points) {
    return new TimeBoxTradeOff(
        "rerank",
        new Milestone("launch", milestone, Need.NONE, ChartSamples.AS_OF.plusDays(100)),
        List.of(points),
        new Forecast.MonteCarloError(0.005, 0.3));
  }

  private static Point point(double box, double validated, double knowBy, double milestone) {
    return new Point(box, validated, knowBy, milestone, OptionalDouble.of(validated / 2));
  }

  static Stream<TimeBoxTradeOff> all() {
    return Stream.of(
        TRADE_OFF,
        byHand("Never", point(5, 0, 10, NEVER), point(50, 0.3, 70, NEVER)),
        byHand(
            "Later or never",
            point(5, 0, 10, 90),
            point(20, 0.3, 40, 200),
            point(30, 0.9, 50, NEVER)),
        byHand("All at once", point(3, 1, 10, 10), point(4, 1, 10, 10)),
        byHand("A single length", point(3, 0.5, 10, 20)),
        byHand(
            "A milestone with a very long name that says everything there is to say of it",
            point(1, 0.01, 10, 4000),
            point(400, 0.99, 900, 9000)),
        new TimeBoxTradeOff(
            "rerank",
            null,
            List.of(
                new Point(5, 0.2, NEVER, Double.NaN, OptionalDouble.empty()),
                new Point(9, 0.4, NEVER, Double.NaN, OptionalDouble.empty())),
            new Forecast.MonteCarloError(0.005, NEVER)));
  }

  private static Chart draw(TimeBoxTradeOff tradeOff, Double box, ChartOptions options) {
    return TimeBoxChart.draw(tradeOff, FORECAST, box, options);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everythingLiesInTheDrawingAndNothingOverlaps(TimeBoxTradeOff tradeOff) {
    double first = tradeOff.points().getFirst().box();
    double last = tradeOff.points().getLast().box();
    Tidy.options()
        .forEach(
            options -> {
              Tidy.check(draw(tradeOff, null, options).drawing());
              for (double box : new double[] {first, (first + last) / 2, last, 1.5 * last}) {
                Tidy.check(draw(tradeOff, box, options).drawing());
              }
            });
  }

  @Test
  void theTableHoldsWhatWasComputed() {
    DataTable table = draw(TRADE_OFF, 25.0, ChartOptions.of(980, 620)).table();
    Wording wording = Wording.of(FORECAST, Locale.ENGLISH);
    assertThat(table.rows()).hasSameSizeAs(TRADE_OFF.points());
    assertThat(table.columns()).hasSize(5);
    for (int i = 0; i < table.rows().size(); i++) {
      Point point = TRADE_OFF.points().get(i);
      List<String> row = table.rows().get(i);
      assertThat(row.get(1)).isEqualTo(wording.percent(point.validated()));
      assertThat(row.get(4)).isEqualTo(wording.percent(point.onTarget().orElseThrow()));
      assertThat(row.get(0))
          .isEqualTo(point.box() == 25 ? "25 (now)" : String.valueOf((int) point.box()));
    }
    assertThat(table.rows().stream().map(row -> row.get(1)).distinct()).hasSizeGreaterThan(8);
  }

  @Test
  void aBoxBetweenTwoLengthsGivesWhatLiesBetween() {
    TimeBoxTradeOff tradeOff = byHand("Launch", point(10, 0.2, 20, 100), point(20, 0.4, 30, 120));
    Chart chart = draw(tradeOff, 15.0, ChartOptions.of(980, 620));
    assertThat(chart.table().rows()).hasSize(3);
    assertThat(chart.table().rows().get(1)).startsWith("15 (now)", "30 %").endsWith("15 %");
    assertThat(chart.finding())
        .startsWith("“Cross-encoder re-ranker” in a box of 15 days: validated in 3 in 10 futures")
        .contains("(30 %)");
  }

  @Test
  void theBoxIsALineWhereTheScaleSays() {
    Chart chart = TimeBoxChart.draw(TRADE_OFF, FORECAST, 25.0, ChartOptions.of(980, 620));
    List<Mark.Line> grips = new ArrayList<>();
    for (Mark mark : chart.drawing().marks()) {
      if (mark instanceof Mark.Line line && TimeBoxChart.BOX.equals(line.meaning().id())) {
        grips.add(line);
      }
    }
    assertThat(grips).isNotEmpty();
    assertThat(grips)
        .allSatisfy(line -> assertThat(chart.scale().day(line.x1())).isCloseTo(25, within(1e-9)));
    assertThat(Tidy.label(chart.drawing(), "box: ").text()).isEqualTo("box: 25 days");
    assertThat(grips.getFirst().meaning().spoken()).startsWith("box: 25 days, validated ");
  }

  @Test
  void whatWouldBeEnoughIsMarkedAndSaid() {
    double enough = TRADE_OFF.enough(TimeBoxTradeOff.THRESHOLD).orElseThrow();
    Chart chart = draw(TRADE_OFF, 25.0, ChartOptions.of(980, 620));
    String days = String.valueOf((int) enough);
    assertThat(Tidy.label(chart.drawing(), "enough: ").text())
        .isEqualTo("enough: " + days + " days");
    assertThat(chart.finding())
        .endsWith("After " + days + " days another week buys less than 2 points.");
  }

  @Test
  void aTaskWithoutABoxIsSaidToHaveNone() {
    Chart chart = draw(TRADE_OFF, null, ChartOptions.of(980, 620));
    assertThat(chart.finding()).startsWith("“Cross-encoder re-ranker” has no time box");
    assertThat(chart.drawing().marks())
        .noneMatch(mark -> TimeBoxChart.BOX.equals(mark.meaning().id()));
    assertThat(chart.table().rows()).noneMatch(row -> row.getFirst().contains("now"));
  }

  /// The present box as the trade-off and as the forecast of the roadmap itself see it.
  @Test
  void thePresentBoxIsTheOneOfTheForecast() {
    Forecast plain =
        new Forecaster()
            .forecast(
                ROADMAP.editTask("rerank", t -> t.with(new TaskEdit.TimeBox(25.0))),
                null,
                new Forecaster.Options(1000, 1, 1),
                () -> false);
    assertThat(TRADE_OFF.at(25).validated())
        .isEqualTo(
            plain.task("rerank").orElseThrow().chanceOf(whenabouts.roadmap.Outcome.VALIDATED));
  }
}
