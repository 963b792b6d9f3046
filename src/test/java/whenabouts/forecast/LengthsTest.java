package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Crew;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.LinkType;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

class LengthsTest {
  /// A Friday, so that most work goes over weekends.
  private static final LocalDate AS_OF = LocalDate.of(2027, 1, 8);

  private static Forecast forecast(int trials, Task... tasks) {
    Squad one = Squad.of("s", "Squad").withPeople(Map.of("engineer", 1));
    return new Forecaster()
        .forecast(
            Roadmap.of("x", AS_OF, List.of(one), List.of(tasks), List.of()),
            null,
            new Forecaster.Options(trials, 1, 1),
            () -> false);
  }

  private static Task task(String id, Estimate estimate) {
    return Task.of(id, id, Track.DELIVERY, estimate)
        .with(
            new TaskEdit.InSquad("s"),
            new TaskEdit.WithCrew(new Crew.Roles(Map.of("engineer", 1))));
  }

  private static double length(Forecast forecast, String id, double p) {
    return Lengths.workingDays(forecast, forecast.task(id).orElseThrow(), p).orElseThrow();
  }

  @Test
  void countsWorkingDaysWithoutTheWaitBefore() {
    Forecast forecast =
        forecast(512, task("a", new Estimate.Fixed(4)), task("b", new Estimate.Fixed(7)));
    assertThat(length(forecast, "a", 0.5)).isCloseTo(4, Offset.offset(1e-6));
    assertThat(length(forecast, "b", 0.85)).isCloseTo(7, Offset.offset(1e-6));
  }

  @Test
  void isThePercentileOfTheEstimate() {
    Forecast forecast = forecast(4096, task("a", new Estimate.Uniform(10, 20)));
    assertThat(length(forecast, "a", 0.5)).isCloseTo(15, Offset.offset(0.05));
    assertThat(length(forecast, "a", 0.85)).isCloseTo(18.5, Offset.offset(0.05));
  }

  @Test
  void theTimeBoxEndsIt() {
    Task boxed =
        Task.of("a", "a", Track.DISCOVERY, new Estimate.Uniform(10, 20))
            .with(new TaskEdit.TimeBox(12.0));
    assertThat(length(forecast(512, boxed), "a", 0.5)).isCloseTo(12, Offset.offset(1e-6));
  }

  @Test
  void ofVeryManyTrialsItIsTheSameRoughly() {
    Task[] tasks = new Task[20];
    for (int i = 0; i < tasks.length; i++) {
      tasks[i] = Task.of("t" + i, "t", Track.DELIVERY, new Estimate.Uniform(10, 20));
    }
    Forecast forecast = forecast(1_000_000, tasks);
    assertThat(forecast.task("t3").orElseThrow().finish().firstTrials(10)).isEmpty();
    assertThat(length(forecast, "t3", 0.85)).isCloseTo(18.5, Offset.offset(0.05));
  }

  @Test
  void whatNeverRunsHasNone() {
    Task missed =
        task("b", new Estimate.Fixed(1))
            .with(new TaskEdit.Needs(new Need.Link("a", LinkType.FS, 0, Condition.MISSED)));
    Task sure = Task.of("a", "a", Track.DISCOVERY, new Estimate.Fixed(1));
    Forecast forecast = forecast(512, sure, missed);
    assertThat(Lengths.workingDays(forecast, forecast.task("b").orElseThrow(), 0.5)).isEmpty();
  }
}
