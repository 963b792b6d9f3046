package whenabouts.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

class EstimateChartTest {
  static Stream<Estimate> estimates() {
    return Stream.of(
        Estimate.Range.of(8, 15, 40),
        Estimate.Range.of(1, 1, 2),
        new Estimate.Fixed(0),
        new Estimate.Fixed(15),
        new Estimate.Samples(List.of(3.0, 5.0, 5.0, 8.0, 13.0)),
        new Estimate.Throughput(15, 30, List.of(6.0, 9.0, 4.0)),
        new Estimate.Lognormal(10, 1.5),
        new Estimate.Normal(10, 8),
        new Estimate.Exponential(12),
        new Estimate.Uniform(0, 0.001),
        new Estimate.Like("model training", 12));
  }

  @ParameterizedTest
  @MethodSource("estimates")
  void everyMarkLiesInTheDrawing(Estimate estimate) {
    for (Double box : new Double[] {null, 0.5, 12.0, 5000.0}) {
      for (double width : new double[] {60, 280}) {
        Drawing drawing = draw(estimate, Track.DISCOVERY, box, width);
        assertThat(drawing.marks()).isNotEmpty();
        for (Mark mark : drawing.marks()) {
          double[] x = HorizonTest.horizontal(mark);
          assertThat(x[0]).as("%s", mark).isGreaterThanOrEqualTo(0);
          assertThat(x[1]).as("%s", mark).isLessThanOrEqualTo(width);
        }
      }
    }
  }

  @Test
  void tellsTheShareWithinTheBox() {
    Drawing drawing =
        EstimateChart.draw(
            p -> 10 + 20 * p, Track.DISCOVERY, 25.0, 280, 100, ChartStyle.DARK, Locale.ENGLISH);
    assertThat(HorizonTest.texts(drawing)).contains("within the box of 25 d: 75 %", "20 d", "12 d");
    assertThat(drawing.description()).contains("Between 12 d and 28 d");
  }

  @Test
  void aReferenceClassIsDrawnFromThePast() {
    LocalDate asOf = LocalDate.of(2027, 1, 4);
    Task next = Task.of("next", "Next", Track.DISCOVERY, new Estimate.Like("port", 10));
    List<Task> tasks = new ArrayList<>(List.of(next));
    List<Actual> actuals = new ArrayList<>();
    for (int i = 0; i < 200; i++) { // all of them took 30 days instead of 10
      tasks.add(Task.of("t" + i, "T", Track.DELIVERY, new Estimate.Like("port", 10)));
      actuals.add(new Actual("t" + i, asOf.minusDays(30), asOf.minusDays(1), null, null));
    }
    Roadmap roadmap = Roadmap.of("R", asOf, List.of(), tasks, List.of());
    assertThat(description(next, roadmap)).contains("Between 5 d and 20 d");
    assertThat(description(next, roadmap.withActuals(actuals))).isEqualTo("always 30 d");
  }

  private static String description(Task task, Roadmap roadmap) {
    return draw(task, roadmap, 280).description();
  }

  private static Drawing draw(
      Estimate estimate, Track track, @Nullable Double timeBox, double width) {
    Task task = Task.of("t", "T", track, estimate).with(new TaskEdit.TimeBox(timeBox));
    LocalDate asOf = LocalDate.of(2027, 1, 4);
    return draw(task, Roadmap.of("R", asOf, List.of(), List.of(task), List.of()), width);
  }

  private static Drawing draw(Task task, Roadmap roadmap, double width) {
    EstimateChart.Frame frame = EstimateChart.frame(task, roadmap, width);
    return EstimateChart.draw(task, roadmap, frame, 100, ChartStyle.LIGHT, Locale.ENGLISH);
  }

  @Test
  void withoutABoxThereIsNone() {
    Drawing drawing = draw(Estimate.Range.of(8, 15, 40), Track.DELIVERY, null, 280);
    assertThat(HorizonTest.texts(drawing)).noneMatch(t -> t.contains("box"));
  }

  @Test
  void theHillPeaksWhereItIsMostLikely() {
    Drawing drawing = draw(new Estimate.Normal(50, 5), Track.DELIVERY, null, 300);
    Mark.Path hill =
        drawing.marks().stream()
            .filter(Mark.Path.class::isInstance)
            .map(Mark.Path.class::cast)
            .findFirst()
            .orElseThrow();
    Mark.Segment.To peak =
        hill.segments().stream()
            .filter(Mark.Segment.To.class::isInstance)
            .map(Mark.Segment.To.class::cast)
            .min((a, b) -> Double.compare(a.y(), b.y()))
            .orElseThrow();
    double median =
        drawing.marks().stream()
            .filter(Mark.Line.class::isInstance)
            .map(Mark.Line.class::cast)
            .filter(l -> l.x1() == l.x2())
            .mapToDouble(Mark.Line::x1)
            .findFirst()
            .orElseThrow();
    assertThat(Math.abs(peak.x() - median)).isLessThan(12);
  }

  @Test
  void numbersAreWrittenForTheReader() {
    Drawing drawing =
        EstimateChart.draw(
            p -> 1.5, Track.DELIVERY, null, 280, 100, ChartStyle.LIGHT, Locale.GERMANY);
    assertThat(HorizonTest.texts(drawing)).containsExactly("1,5 T");
  }
}
