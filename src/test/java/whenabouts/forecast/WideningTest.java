package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// How much wider a milestone's range is than if its tasks were independent.
class WideningTest {
  private static final int TRIALS = 40_000;

  /// The relative standard error of P90 - P10 of n normal draws is 1.37 / sqrt(2 n) (the variance
  /// of either is p (1 - p) / (n f^2), their covariance p^2 / (n f^2), f the density there). Here
  /// two widths are compared, of 40,000 and of 10,000 trials; four standard errors of that.
  private static final double TOLERANCE =
      4 * 1.37 / Math.sqrt(2) * Math.sqrt(1.0 / TRIALS + 1.0 / 10_000);

  private static Squad squad(double bias) {
    return new Squad(
        "s", "S", Map.of(), EnumSet.allOf(DayOfWeek.class), new TreeSet<>(), null, null, bias);
  }

  /// So many tasks one after the other, and a milestone after the last.
  private static Roadmap chain(int n, double bias, Estimate estimate) {
    Sketch sketch = new Sketch().squad(squad(bias));
    for (int i = 0; i < n; i++) {
      Task task =
          Task.of("t" + i, "T" + i, Track.DELIVERY, estimate).with(new TaskEdit.InSquad("s"));
      sketch.task(task, i == 0 ? new String[0] : new String[] {"t" + (i - 1)});
    }
    return sketch.milestone("end", null, Need.Link.to("t" + (n - 1))).roadmap();
  }

  private static List<String> ids(int n) {
    return IntStream.range(0, n).mapToObj(i -> "t" + i).toList();
  }

  private static Forecast forecast(Roadmap roadmap) {
    return new Forecaster()
        .forecast(roadmap, null, new Forecaster.Options(TRIALS, 1, 2).withDrivers(), () -> false);
  }

  private static OptionalDouble widening(Roadmap roadmap) {
    return forecast(roadmap).milestones().getFirst().widening();
  }

  @ParameterizedTest
  @CsvSource({"2,0.5", "5,0.3", "10,0.1", "10,0.6", "4,1"})
  void ofBiasedNormalsInSeriesItIsTheClosedForm(int n, double bias) {
    double exact = Math.sqrt(1 + (n - 1) * bias);
    assertThat(widening(chain(n, bias, new Estimate.Normal(50, 5))).orElseThrow())
        .isCloseTo(exact, within(TOLERANCE * exact));
  }

  /// The sum of n fixed tasks of 20 days times one lognormal factor is lognormal itself; with n
  /// factors it is nearly normal.
  @ParameterizedTest
  @CsvSource({"2", "6", "12"})
  void ofASharedFactorItGrowsWithTheRootOfTheTasks(int n) {
    Driver driver = new Driver("d", "Labels", new Estimate.Lognormal(1, 0.05), ids(n));
    Roadmap roadmap = chain(n, 0, new Estimate.Fixed(20)).withDrivers(List.of(driver));
    assertThat(widening(roadmap).orElseThrow())
        .isCloseTo(Math.sqrt(n), within((TOLERANCE + 0.003) * Math.sqrt(n)));
  }

  /// Of 60 tasks each late by 10 days in half of the cases: all or none, against a binomial.
  @Test
  void ofASharedRiskItIsAllOrNone() {
    Risk risk = new Risk("r", "Quota", 0.5, new Estimate.Fixed(10), ids(60));
    Roadmap roadmap = chain(60, 0, new Estimate.Fixed(1)).withRisks(List.of(risk));
    // P10 and P90 of Binomial(60, 1/2) are 25 and 35.
    assertThat(widening(roadmap).orElseThrow()).isEqualTo(600.0 / 100);
  }

  @Test
  void eachTaskKeepsItsOwnDistribution() {
    int n = 3;
    Roadmap roadmap =
        chain(n, 0.6, new Estimate.Lognormal(20, 0.5))
            .withDrivers(List.of(new Driver("d", "Labels", new Estimate.Lognormal(1, 0.3), ids(n))))
            .withRisks(List.of(new Risk("r", "Quota", 0.3, new Estimate.Fixed(15), ids(n))));
    Plan together = PlanCompiler.compile(roadmap, List.of(), new TableCache());
    Plan apart = new Widening(together).apart();
    for (int task = 0; task < n; task++) {
      double[] with = durations(together, task);
      double[] without = durations(apart, task);
      Distribution distribution = new Distribution(with);
      for (double p : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
        assertThat(new Distribution(without).chanceBy(distribution.quantile(p)))
            .isCloseTo(p, within(4 * Math.sqrt(2 * p * (1 - p) / TRIALS)));
      }
    }
    double[] first = durations(apart, 0);
    double[] second = durations(apart, 1);
    assertThat(correlation(first, second)).isCloseTo(0, within(4 / Math.sqrt(TRIALS)));
    assertThat(correlation(durations(together, 0), durations(together, 1))).isGreaterThan(0.4);
  }

  private static double correlation(double[] x, double[] y) {
    return new SpearmansCorrelation().correlation(x, y);
  }

  private static double[] durations(Plan plan, int task) {
    Forecast forecast =
        new Run(plan, new Forecaster.Options(TRIALS, 1, 2), new Workers(), () -> false, share -> {})
            .forecast(null, List.of());
    double[] start = forecast.tasks().get(task).start().moments();
    double[] finish = forecast.tasks().get(task).finish().moments();
    double[] durations = new double[TRIALS];
    Arrays.setAll(durations, j -> finish[j] - start[j]);
    return durations;
  }

  @Test
  void whatIsNotSharedWidensNothing() {
    Roadmap none = chain(4, 0, new Estimate.Normal(50, 5));
    assertThat(widening(none)).isEmpty();
    Estimate factor = new Estimate.Lognormal(1, 0.3);
    assertThat(widening(none.withDrivers(List.of(new Driver("d", "D", factor, List.of("t1"))))))
        .as("one task alone")
        .isEmpty();
    assertThat(
            widening(
                none.withDrivers(List.of(new Driver("d", "D", new Estimate.Fixed(1.2), ids(4))))))
        .as("a factor that does not vary")
        .isEmpty();
    assertThat(
            widening(none.withRisks(List.of(new Risk("r", "R", 1, new Estimate.Fixed(3), ids(4))))))
        .as("a risk that is certain")
        .isEmpty();
    assertThat(widening(chain(4, 0.5, new Estimate.Fixed(5)))).as("no range").isEmpty();
    Roadmap oneLeft =
        chain(2, 0.5, new Estimate.Normal(50, 5))
            .withActuals(
                List.of(
                    new Actual(
                        "t0", Sketch.AS_OF.minusDays(9), Sketch.AS_OF, Outcome.DELIVERED, null)));
    assertThat(widening(oneLeft)).as("all but one are done").isEmpty();
  }

  /// Two milestones: the first waits for one of the tasks only, the second for both.
  @Test
  void onlyMilestonesThatSeveralOfItsTasksDecideAreWidened() {
    Roadmap roadmap =
        chain(2, 0.8, new Estimate.Normal(50, 5))
            .withMilestones(
                List.of(
                    new Milestone("early", "E", Need.Link.to("t0"), null),
                    new Milestone("late", "L", Need.Link.to("t1"), null)));
    Forecast forecast = forecast(roadmap);
    assertThat(forecast.milestone("early").orElseThrow().widening()).isEmpty();
    assertThat(forecast.milestone("late").orElseThrow().widening()).isPresent();
  }

  @Test
  void itIsFoundOutOnlyWhereAskedFor() {
    Roadmap roadmap = chain(4, 0.5, new Estimate.Normal(50, 5));
    assertThat(Sketch.forecast(roadmap, 1_000).milestones().getFirst().widening()).isEmpty();
    assertThat(forecast(roadmap).milestones().getFirst().finish().moments())
        .isEqualTo(Sketch.forecast(roadmap, TRIALS).milestones().getFirst().finish().moments());
  }

  @Test
  void namesWhatIsShared() {
    Roadmap roadmap =
        chain(3, 0.5, new Estimate.Normal(50, 5))
            .withDrivers(
                List.of(
                    new Driver("d", "Labels", new Estimate.Uniform(1, 2), List.of("t0", "t2")),
                    new Driver("e", "Alone", new Estimate.Uniform(1, 2), List.of("t1"))))
            .withRisks(
                List.of(
                    new Risk("r", "Quota", 0.5, new Estimate.Fixed(1), List.of("t0", "t1")),
                    new Risk("q", "Never", 0, new Estimate.Fixed(1), List.of("t0", "t1"))));
    SharedCauses shared = SharedCauses.of(roadmap);
    assertThat(shared.drivers()).extracting(Driver::name).containsExactly("Labels");
    assertThat(shared.squads()).extracting(Squad::name).containsExactly("S");
    assertThat(shared.risks()).extracting(Risk::name).containsExactly("Quota");
    assertThat(shared.isEmpty()).isFalse();
    assertThat(SharedCauses.of(Roadmap.empty("Empty", Sketch.AS_OF)).isEmpty()).isTrue();
  }
}
