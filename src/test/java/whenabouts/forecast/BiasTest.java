package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// A squad's bias: its members' durations move together, each with its own distribution.
class BiasTest {
  private static final int TRIALS = 100_000;

  private static Squad squad(double bias) {
    return new Squad(
        "s", "S", Map.of(), EnumSet.allOf(DayOfWeek.class), new TreeSet<>(), null, null, bias);
  }

  private static Roadmap roadmap(double bias, Estimate... estimates) {
    Sketch sketch = new Sketch().squad(squad(bias));
    for (int i = 0; i < estimates.length; i++) {
      String id = "t" + i;
      Task task = Task.of(id, id, Track.DELIVERY, estimates[i]).with(new TaskEdit.InSquad("s"));
      sketch.task(task, i == 0 ? new String[0] : new String[] {"t" + (i - 1)});
    }
    return sketch.roadmap();
  }

  private static double[] durations(Forecast forecast, int task) {
    double[] start = forecast.tasks().get(task).start().moments();
    double[] finish = forecast.tasks().get(task).finish().moments();
    double[] durations = new double[start.length];
    Arrays.setAll(durations, j -> finish[j] - start[j]);
    return durations;
  }

  @Test
  void theNormalTablesAreWithinATenMillionthInProbability() {
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    for (int i = 1; i < 20_000; i++) {
      double p = i / 20_000.0 + 1e-6;
      double z = StandardNormal.quantile(p);
      assertThat(normal.cumulativeProbability(z)).isCloseTo(p, within(1e-7));
      assertThat(StandardNormal.chance(z)).isCloseTo(normal.cumulativeProbability(z), within(1e-8));
    }
    for (double p : new double[] {0x1p-53, 1e-12, 1e-6, 0.001, 0.999, 1 - 1e-12}) {
      assertThat(StandardNormal.chance(StandardNormal.quantile(p))).isCloseTo(p, within(1e-8));
    }
    assertThat(StandardNormal.chance(-40)).isPositive();
    assertThat(StandardNormal.chance(40)).isLessThan(1);
    assertThat(StandardNormal.chance(8.249999)).isLessThan(1);
  }

  @Test
  void withoutBiasNothingChanges() {
    Roadmap biased = roadmap(0, Estimate.Range.of(2, 5, 9), new Estimate.Exponential(4));
    Roadmap none = biased.withSquads(List.of(squad(0)));
    Roadmap noSquad =
        none.withSquads(List.of())
            .withTasks(
                biased.tasks().stream().map(t -> t.with(new TaskEdit.InSquad(null))).toList());
    assertThat(Sketch.forecast(none, 999).tasks().get(1).finish().moments())
        .isEqualTo(Sketch.forecast(noSquad, 999).tasks().get(1).finish().moments());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.9, 1})
  void eachTaskKeepsItsOwnDistribution(double bias) {
    Estimate[] estimates = {
      Estimate.Range.of(2, 5, 12),
      new Estimate.Lognormal(10, 0.8),
      new Estimate.Exponential(6),
      new Estimate.Uniform(3, 9)
    };
    Forecast forecast = Sketch.forecast(roadmap(bias, estimates), TRIALS);
    for (int i = 0; i < estimates.length; i++) {
      DoubleUnaryOperator quantile = Durations.quantileFunction(estimates[i], Track.DELIVERY);
      Distribution drawn = new Distribution(durations(forecast, i));
      for (double p : new double[] {0.01, 0.1, 0.25, 0.5, 0.75, 0.85, 0.95, 0.99}) {
        assertThat(drawn.chanceBy(quantile.applyAsDouble(p)))
            .as("P%s of task %s", 100 * p, i)
            .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / TRIALS)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 0.8})
  void theSumOfNormalsIsAsWideAsTheClosedForm(double bias) {
    Roadmap roadmap = roadmap(bias, new Estimate.Normal(40, 3), new Estimate.Normal(50, 4));
    Forecast forecast = Sketch.forecast(roadmap, TRIALS);
    double variance = 9 + 16 + 2 * bias * 12;
    double sd = forecast.tasks().get(1).finish().sd();
    // The variance of n normal draws has a relative standard error of sqrt(2 / n).
    assertThat(sd * sd / variance).isCloseTo(1, within(4 * Math.sqrt(2.0 / TRIALS)));
    double correlation =
        new PearsonsCorrelation().correlation(durations(forecast, 0), durations(forecast, 1));
    assertThat(correlation).isCloseTo(bias, within(4 * (1 - bias * bias) / Math.sqrt(TRIALS)));
  }

  @Test
  void ranksCorrelateAsAGaussianCopulaSays() {
    Roadmap roadmap = roadmap(0.5, new Estimate.Lognormal(10, 0.8), new Estimate.Exponential(6));
    Forecast forecast = Sketch.forecast(roadmap, TRIALS);
    double spearman =
        new SpearmansCorrelation().correlation(durations(forecast, 0), durations(forecast, 1));
    assertThat(spearman).isCloseTo(6 / Math.PI * Math.asin(0.25), within(4 / Math.sqrt(TRIALS)));
  }

  @Test
  void fullBiasMakesEqualEstimatesEqual() {
    Estimate estimate = new Estimate.Lognormal(10, 0.8);
    Forecast forecast = Sketch.forecast(roadmap(1, estimate, estimate), 500);
    double[] first = durations(forecast, 0);
    double[] second = durations(forecast, 1);
    for (int j = 0; j < first.length; j++) {
      assertThat(second[j]).isCloseTo(first[j], within(1e-9));
    }
  }

  @Test
  void otherSquadsAndTasksWithoutOneAreIndependent() {
    Squad other =
        new Squad(
            "o", "O", Map.of(), EnumSet.allOf(DayOfWeek.class), new TreeSet<>(), null, null, 0.9);
    Roadmap roadmap = roadmap(0.9, new Estimate.Normal(40, 3), new Estimate.Normal(40, 3));
    Roadmap apart =
        roadmap
            .withSquads(List.of(squad(0.9), other))
            .editTask("t1", t -> t.with(new TaskEdit.InSquad("o")));
    Forecast forecast = Sketch.forecast(apart, TRIALS);
    assertThat(
            new PearsonsCorrelation().correlation(durations(forecast, 0), durations(forecast, 1)))
        .isCloseTo(0, within(4 / Math.sqrt(TRIALS)));
  }

  @Test
  void aTaskAtWorkIsConditionedOnWhatItHasHad() {
    Roadmap roadmap =
        roadmap(0.6, new Estimate.Exponential(6), new Estimate.Exponential(6))
            .withActuals(List.of(new Actual("t0", Sketch.AS_OF.minusDays(5), null, null, null)));
    Forecast forecast = Sketch.forecast(roadmap, TRIALS);
    // Without memory: what is left is exponential again, and goes with the others of the squad.
    Distribution left = forecast.tasks().getFirst().finish();
    assertThat(left.mean()).isCloseTo(6, within(4 * 6 / Math.sqrt(TRIALS)));
    double spearman =
        new SpearmansCorrelation().correlation(durations(forecast, 0), durations(forecast, 1));
    assertThat(spearman).isCloseTo(6 / Math.PI * Math.asin(0.3), within(4 / Math.sqrt(TRIALS)));
  }
}
