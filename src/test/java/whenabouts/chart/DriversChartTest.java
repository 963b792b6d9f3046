package whenabouts.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.MilestoneForecast.DrivingTask;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

class DriversChartTest {
  private static final ChartOptions OPTIONS = ChartOptions.of(1100, 700);

  /// Long varies by 40 days, short by 4; both are on the only path.
  private static final Forecast CHAIN =
      ViewSamples.forecast(
          ViewSamples.roadmap(
              List.of(
                  ViewSamples.delivery("short", 2, 6),
                  ViewSamples.delivery("long", 10, 50, "short")),
              new Milestone("m", "Launch", Need.Link.to("long"), ChartSamples.AS_OF.plusDays(40))));

  private static Chart draw(Forecast forecast) {
    String id = forecast.milestones().getLast().milestone().id();
    return DriversChart.draw(forecast, id, null, OPTIONS);
  }

  private static MilestoneForecast last(Forecast forecast) {
    return forecast.milestones().getLast();
  }

  @ParameterizedTest
  @CsvSource({"360, 400", "600, 400", "1600, 900"})
  void everythingLiesInTheDrawingAndNoLabelsOverlap(double width, double height) {
    for (Forecast forecast : ViewSamples.sizes()) {
      for (MilestoneForecast m : forecast.milestones()) {
        ChartOptions options = ChartOptions.of(width, height);
        Drawing drawing = DriversChart.draw(forecast, m.milestone().id(), null, options).drawing();
        HorizonTest.assertInside(drawing);
        HorizonTest.assertNoOverlap(drawing);
        assertThat(drawing.height()).isGreaterThanOrEqualTo(height);
      }
    }
  }

  @Test
  void theTableHasTheDaysOfTheForecast() {
    DataTable table = draw(CHAIN).table();
    DrivingTask slowest = last(CHAIN).drivers().getFirst();
    assertThat(slowest.task()).isEqualTo("long");
    long days = Math.round(slowest.ifSlow().days());
    assertThat(days).isBetween(30L, 40L);
    List<String> row = table.rows().getFirst();
    assertThat(row.get(0)).isEqualTo("Build long");
    assertThat(row.get(1)).isEqualTo("+" + days + " days");
    long points = Math.round(-100 * slowest.ifSlow().chance());
    assertThat(points).isGreaterThan(50);
    assertThat(row.get(2)).isEqualTo("−" + points + " points");
    assertThat(table.rows()).hasSameSizeAs(last(CHAIN).drivers());
  }

  @Test
  void barsAreAsLongAsTheirDaysAndLabelled() {
    Chart chart = draw(CHAIN);
    List<String> texts = HorizonTest.texts(chart.drawing());
    long days = Math.round(last(CHAIN).drivers().getFirst().ifSlow().days());
    assertThat(texts).anyMatch(t -> t.startsWith("+" + days + " days if slow, on target −"));
    List<DrivingTask> drivers = last(CHAIN).drivers();
    double ratio = drivers.get(0).ifSlow().days() / drivers.get(1).ifSlow().days();
    assertThat(bar(chart, "task:long") / bar(chart, "task:short"))
        .isBetween(0.99 * ratio, 1.01 * ratio);
    assertThat(chart.finding())
        .isEqualTo(
            "“Build long” moves “Launch” most: "
                + days
                + " days between its quick and its slow futures.");
  }

  private static double bar(Chart chart, String id) {
    return chart.drawing().marks().stream()
        .filter(m -> id.equals(m.meaning().id()))
        .filter(m -> m instanceof Mark.Box b && b.height() == 12)
        .mapToDouble(m -> ((Mark.Box) m).width())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anExperimentThatCanStopIsSaidToEndIt() {
    Task bet = ViewSamples.discovery("bet", 10, 0.6, new TaskEdit.WhenMissed(OnMiss.STOP));
    Forecast forecast =
        ViewSamples.forecast(
            ViewSamples.roadmap(
                List.of(bet, ViewSamples.delivery("b", 5, 9, "bet")),
                new Milestone("m", "Launch", Need.Link.to("b"), null)));
    Chart chart = draw(forecast);
    List<String> texts = HorizonTest.texts(chart.drawing());
    assertThat(texts).contains("never reached if missed", "“never”", "100 %");
    assertThat(chart.finding())
        .contains("“Launch” is never reached in 4 in 10 futures; 100 % of that is owed to");
    assertThat(String.join(" ", texts)).contains("P85 is not reached over all futures");
  }

  /// Nobody knows how many days later a milestone is that is never reached, but how many the slow
  /// futures cost.
  @Test
  void theDaysOfAnExperimentThatCanStopAreFoundToo() {
    Task bet =
        ViewSamples.discovery(
            "bet",
            10,
            0.6,
            new TaskEdit.WhenMissed(OnMiss.STOP),
            new TaskEdit.Estimated(Estimate.Range.of(5, 20, 60)),
            new TaskEdit.TimeBox(null));
    Forecast forecast =
        ViewSamples.forecast(
            ViewSamples.roadmap(
                List.of(bet, ViewSamples.delivery("b", 5, 9, "bet")),
                new Milestone("m", "Launch", Need.Link.to("b"), null)));
    Mover mover = Mover.of(forecast, last(forecast)).getFirst();
    assertThat(mover.swings()).extracting(Mover.Effect::days).contains(Double.NaN);
    assertThat(mover.most()).isGreaterThan(20);
    assertThat(draw(forecast).finding()).startsWith("“Experiment bet” moves “Launch” most: ");
  }

  @Test
  void missingIsToldApartByAPattern() {
    Task slow = ViewSamples.discovery("bet", 10, 0.5, ViewSamples.pivot("spare"));
    Task spare =
        ViewSamples.discovery(
            "spare",
            30,
            1,
            new TaskEdit.Standby(true),
            new TaskEdit.WhenMissed(OnMiss.SHIP_BASELINE));
    Forecast forecast =
        ViewSamples.forecast(
            ViewSamples.roadmap(
                List.of(slow, spare, ViewSamples.delivery("b", 5, 6, "bet")),
                new Milestone("m", "Launch", Need.Link.to("b"), null)));
    Chart chart = draw(forecast);
    assertThat(HorizonTest.texts(chart.drawing()))
        .anyMatch(t -> t.matches("\\+2\\d days if missed"));
    assertThat(chart.drawing().marks())
        .anyMatch(m -> m instanceof Mark.Path && "task:bet".equals(m.meaning().id()));
    assertThat(chart.finding()).matches(".*“Experiment bet” moves.* later if it misses\\.");
  }

  @Test
  void whoIsWaitedForStandsBelow() {
    Forecast forecast =
        new Forecast(
            CHAIN.roadmap(),
            null,
            CHAIN.trials(),
            1,
            CHAIN.tasks(),
            CHAIN.milestones(),
            CHAIN.jointOnTarget(),
            CHAIN.error(),
            List.of(),
            List.of(
                new Forecast.Waiting("s", Forecast.Waiting.Limit.PEOPLE, "data scientist", 6.2),
                new Forecast.Waiting("s", Forecast.Waiting.Limit.WIP, null, 0.2)));
    Chart chart = draw(forecast);
    assertThat(HorizonTest.texts(chart.drawing()))
        .contains("Who is waited for", "6 working days for want of people (data scientist)")
        .noneMatch(t -> t.contains("limit of experiments"));
    assertThat(chart.table().rows().getLast().getFirst())
        .isEqualTo("s: 6 working days for want of people (data scientist)");
  }

  @Test
  void whatNeverVariesMovesNothing() {
    Task fixed = Task.of("f", "Fixed", Track.DELIVERY, new Estimate.Fixed(5));
    Roadmap roadmap =
        ViewSamples.roadmap(List.of(fixed), new Milestone("m", "Launch", Need.Link.to("f"), null));
    Chart chart = draw(ViewSamples.forecast(roadmap));
    assertThat(chart.finding()).isEqualTo("Nothing moves “Launch”");
    assertThat(HorizonTest.texts(chart.drawing())).contains("Nothing moves “Launch”");
    assertThat(chart.table().rows()).isEmpty();
    assertThat(DriversChart.without(OPTIONS).finding()).isEqualTo("No milestone yet");
  }

  @Test
  void everyRowIsSpokenAndTheSelectedOneStandsOut() {
    Chart chart = DriversChart.draw(CHAIN, "m", "task:short", OPTIONS);
    Color highlight = ChartStyle.LIGHT.highlight();
    assertThat(chart.drawing().marks())
        .filteredOn(m -> m instanceof Mark.Box b && new Paint.Solid(highlight).equals(b.fill()))
        .extracting(m -> m.meaning().id())
        .containsExactly("task:short");
    assertThat(chart.drawing().marks())
        .filteredOn(m -> "task:long".equals(m.meaning().id()))
        .allMatch(m -> String.valueOf(m.meaning().spoken()).startsWith("Build long: +"))
        .allMatch(m -> String.valueOf(m.meaning().spoken()).contains("on the critical path in"));
  }
}
