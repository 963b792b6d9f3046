package whenabouts.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;

class OddsChartTest {
  private static final LocalDate AS_OF = ChartSamples.AS_OF;

  /// Evenly over days 0 to 100, but never in one future of five.
  private static final Distribution SHIP = ChartSamples.distribution(p -> 100 * p, 0.2);

  private static final Forecast FORECAST =
      ChartSamples.byHand(ChartSamples.distribution(p -> 10 + p, 0), SHIP);

  private static final Subject LAUNCH = Subject.find(FORECAST, "milestone:m").orElseThrow();

  private static Chart draw(LocalDate deadline) {
    return OddsChart.draw(FORECAST, LAUNCH, deadline, ChartOptions.of(800, 500));
  }

  /// Dots are boxes as wide as they are round.
  private static Stream<Mark.Box> dots(Chart chart) {
    return chart.drawing().marks().stream()
        .filter(m -> m instanceof Mark.Box b && b.width() == b.height() && b.radius() > 0)
        .map(m -> (Mark.Box) m);
  }

  @Test
  void everyDotIsAFutureAndTheDeadlineCountsThem() {
    // Day 50 of 100 at 80 %: 40 % of all futures, 20 of 50 dots.
    Chart chart = draw(AS_OF.plusDays(49));
    Subject subject = LAUNCH;
    Color own = subject.hue(ChartStyle.LIGHT).fill();
    long filled =
        dots(chart)
            .filter(b -> b.stroke() == null)
            .filter(b -> b.fill() instanceof Paint.Solid(Color c) && c.equals(own))
            .count();
    long hollow = dots(chart).filter(b -> b.stroke() != null).count();
    assertThat(filled).isEqualTo(20);
    // 20 later ones, 10 that never come, and the dot of the chosen confidence only where reached.
    assertThat(hollow).isEqualTo(30);
    assertThat(HorizonTest.texts(chart.drawing())).contains("by 22 Feb: 20 of 50 (40 %)");
    assertThat(chart.finding()).startsWith("“Launch” by 22 Feb: 4 in 10 futures");
  }

  private static Stream<Mark.Path> dashed(Chart chart) {
    return chart.drawing().marks().stream()
        .filter(Mark.Path.class::isInstance)
        .map(Mark.Path.class::cast)
        .filter(path -> path.stroke() != null && !path.stroke().dashes().isEmpty());
  }

  /// In a scenario, the curve of the roadmap itself lies behind, and its dates stand in the table.
  @Test
  void whatWasPlannedStaysInSight() {
    Distribution planned = ChartSamples.distribution(p -> 50 + 50 * p, 0);
    Chart chart =
        OddsChart.draw(FORECAST, LAUNCH, AS_OF.plusDays(49), planned, ChartOptions.of(800, 500));
    Mark.Path ghost = dashed(chart).findFirst().orElseThrow();
    assertThat(dashed(chart)).hasSize(1);
    assertThat(ghost.meaning().tooltip()).isEqualTo("as planned, without the scenario");
    // Nothing by day 50, half by day 75, all by day 100.
    TimeScale scale = Objects.requireNonNull(chart.scale());
    double bottom = heightAt(ghost, scale.x(40));
    double top = heightAt(ghost, scale.x(100.9));
    assertThat(heightAt(ghost, scale.x(75))).isCloseTo((top + bottom) / 2, within(4.0));
    assertThat(chart.table().columns()).endsWith("as planned");
    assertThat(chart.table().rows()).allMatch(row -> row.size() == 4);
    assertThat(draw(AS_OF.plusDays(49)).table().columns()).hasSize(3);
    assertThat(dashed(draw(AS_OF.plusDays(49)))).isEmpty();
  }

  private static double heightAt(Mark.Path path, double x) {
    return path.segments().stream()
        .filter(Mark.Segment.To.class::isInstance)
        .map(Mark.Segment.To.class::cast)
        .min(Comparator.comparingDouble(to -> Math.abs(to.x() - x)))
        .orElseThrow()
        .y();
  }

  @Test
  void theScaleFindsTheDayUnderAPixel() {
    Chart chart = OddsChart.draw(FORECAST, LAUNCH, AS_OF.plusDays(49), ChartOptions.of(800, 500));
    double x =
        chart.drawing().marks().stream()
            .filter(m -> m instanceof Mark.Line && OddsChart.DEADLINE.equals(m.meaning().id()))
            .mapToDouble(m -> ((Mark.Line) m).x1())
            .findFirst()
            .orElseThrow();
    assertThat(chart.scale().day(x)).isCloseTo(50, within(1e-6));
  }

  @Test
  void neverStandsApartAndIsNamed() {
    Chart chart = draw(null);
    assertThat(HorizonTest.texts(chart.drawing())).contains("never: 20 %");
    // 85 % are never reached, so that half and the share that gets there are what can be said.
    assertThat(chart.finding()).contains("8 in 10 futures").contains("never: 20 %");
  }

  @Test
  void theTableHasThePercentiles() {
    DataTable table = draw(AS_OF.plusDays(49)).table();
    assertThat(table.columns()).hasSize(3);
    // P40 of all futures is at half of those that get there: day 50.
    assertThat(table.rows()).anySatisfy(row -> assertThat(row.getFirst()).isEqualTo("40 %"));
    assertThat(table.rows()).contains(List.of("90 %", "9 in 10 futures", "not reached"));
    assertThat(table.rows().getLast()).endsWith("never");
  }

  @Test
  void manyDotsOfOneDayStandBesideEachOther() {
    Distribution sprint = ChartSamples.distribution(p -> p < 0.5 ? 14 : p < 0.9 ? 28 : 42, 0);
    TimeScale scale = new TimeScale(new Span(0, 56), 0, 560);
    DotPlot plot = DotPlot.of(sprint, 50, scale, 120);
    assertThat(plot.dots()).hasSize(50);
    assertThat(plot.diameter()).isGreaterThan(10);
    for (DotPlot.Dot a : plot.dots()) {
      assertThat(a.level() * plot.diameter()).isLessThan(120);
      assertThat(plot.dots().stream().filter(b -> b.x() == a.x() && b.level() == a.level()))
          .hasSize(1);
    }
  }

  @Test
  void whatNeverHappensSaysSo() {
    Distribution never = ChartSamples.distribution(p -> 1, 1);
    Forecast forecast = ChartSamples.byHand(ChartSamples.distribution(p -> 10, 0), never);
    Subject subject = Subject.find(forecast, "milestone:m").orElseThrow();
    ChartOptions options = ChartOptions.of(800, 500);
    assertThat(OddsChart.draw(forecast, subject, null, options).finding())
        .isEqualTo("“Launch” is reached in no future.");
    assertThat(CalendarChart.draw(forecast, subject, options).table().rows()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"400, 300", "620, 480", "1600, 900"})
  void everythingLiesInTheDrawing(double width, double height) {
    for (Forecast forecast : List.of(ChartSamples.five(), ChartSamples.many(60), FORECAST)) {
      for (Subject subject : Subject.all(forecast)) {
        ChartOptions options = ChartOptions.of(width, height);
        LocalDate day = forecast.roadmap().asOf().plusDays(60);
        Drawing odds = OddsChart.draw(forecast, subject, day, options).drawing();
        HorizonTest.assertInside(odds);
        HorizonTest.assertNoOverlap(odds);
        Drawing calendar = CalendarChart.draw(forecast, subject, options).drawing();
        HorizonTest.assertInside(calendar);
        HorizonTest.assertNoOverlap(calendar);
      }
    }
  }

  @Test
  void theCalendarTellsTheChanceByTheEndOfEachWeek() {
    Chart chart = CalendarChart.draw(FORECAST, LAUNCH, ChartOptions.of(800, 600));
    // The week of 15 Feb ends on day 49 after 4 Jan: 49 of 100 days of 80 %.
    assertThat(chart.table().rows()).contains(List.of("15 Feb 2027", "21 Feb 2027", "39 %", "6 %"));
    assertThat(HorizonTest.texts(chart.drawing())).contains("Feb 2027", "39 %", "never: 20 %");
  }

  @Test
  void aLongCalendarGoesByMonths() {
    Distribution years = ChartSamples.distribution(p -> 1500 * p, 0);
    Forecast forecast = ChartSamples.byHand(ChartSamples.distribution(p -> 10, 0), years);
    Subject subject = Subject.find(forecast, "milestone:m").orElseThrow();
    Chart chart = CalendarChart.draw(forecast, subject, ChartOptions.of(800, 500));
    assertThat(HorizonTest.texts(chart.drawing())).contains("2027", "2030");
    assertThat(chart.table().rows().size()).isBetween(40, 60);
  }
}
