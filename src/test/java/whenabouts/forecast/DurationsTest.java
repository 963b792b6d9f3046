package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Shape;
import whenabouts.roadmap.Track;

class DurationsTest {
  private static final double[] PROBABILITIES = {
    1e-5, 1e-3, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1 - 1e-5
  };

  private static Law law(Estimate estimate) {
    return Durations.law(estimate, Shape.PERT, 5);
  }

  @Test
  void discoveryRangesAreLognormalWithLikelyAsMedian() {
    var quantile = Durations.quantileFunction(Estimate.Range.of(8, 15, 40), Track.DISCOVERY);
    assertThat(quantile.applyAsDouble(0.1)).isCloseTo(8, within(1e-9));
    assertThat(quantile.applyAsDouble(0.5)).isCloseTo(15, within(1e-9));
    assertThat(quantile.applyAsDouble(0.9)).isCloseTo(40, within(1e-9));
  }

  @Test
  void deliveryRangesArePertWithinBounds() {
    var quantile = Durations.quantileFunction(Estimate.Range.of(4, 6, 12), Track.DELIVERY);
    BetaDistribution beta = new BetaDistribution(null, 2, 4);
    for (double p : PROBABILITIES) {
      double exact = 4 + 8 * beta.inverseCumulativeProbability(p);
      assertThat(quantile.applyAsDouble(p)).isCloseTo(exact, within(8e-6));
    }
  }

  @ParameterizedTest
  @CsvSource({"0,0,10", "0,10,10", "2,4,10", "3,3.1,50", "1,49,50"})
  void pertAgreesWithTheBetaDistribution(double low, double likely, double high) {
    double a = 1 + 4 * (likely - low) / (high - low);
    BetaDistribution beta = new BetaDistribution(null, a, 6 - a);
    Law law = law(Estimate.Range.of(low, likely, high));
    for (double p : PROBABILITIES) {
      double exact = low + (high - low) * beta.inverseCumulativeProbability(p);
      double tolerance = p > 1e-4 && p < 1 - 1e-4 ? 2e-6 : 2e-5;
      assertThat(law.quantile(p)).as("P%s", p).isCloseTo(exact, within(tolerance * (high - low)));
    }
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void coverageOfFourFifthsPutsLowAndHighAtP10AndP90(Shape shape) {
    Law law = law(new Estimate.Range(96, 100, 110, 0.8, shape));
    assertThat(law.quantile(0.1)).isCloseTo(96, within(1e-6));
    assertThat(law.quantile(0.9)).isCloseTo(110, within(1e-6));
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void coverageOfAllMeansBounds(Shape shape) {
    Law law = law(new Estimate.Range(6, 10, 20, 1.0, shape));
    assertThat(law.quantile(1e-12)).isBetween(6 - 1e-9, 6.02);
    assertThat(law.quantile(1 - 1e-12)).isBetween(19.98, 20 + 1e-9);
  }

  @Test
  void normalIsCutAtZero() {
    Law law = law(new Estimate.Normal(1, 2));
    NormalDistribution normal = new NormalDistribution(null, 1, 2);
    double below = normal.cumulativeProbability(0);
    for (double p : PROBABILITIES) {
      assertThat((normal.cumulativeProbability(law.quantile(p)) - below) / (1 - below))
          .isCloseTo(p, within(1e-9));
    }
  }

  @Test
  void throughputOfASteadyTeamIsExact() {
    Law law = law(new Estimate.Throughput(20, 20, List.of(4.0)));
    assertThat(law.quantile(0.5)).isEqualTo(25);
    Law range = law(new Estimate.Throughput(18, 20, List.of(4.0)));
    assertThat(range.quantile(0.1)).isEqualTo(22.5);
    assertThat(range.quantile(0.9)).isEqualTo(25);
  }

  @Test
  void throughputResamplesWeeks() {
    // Two weeks of 0 or 10 items each: done in the week of the first 10, which is geometric.
    Law law = law(new Estimate.Throughput(10, 10, List.of(0.0, 10.0)));
    assertThat(law.quantile(0.45)).isEqualTo(5);
    assertThat(law.quantile(0.70)).isEqualTo(10);
    assertThat(law.quantile(0.85)).isEqualTo(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lognormal", "pert", "exponential", "normal", "triangular", "uniform"})
  void tablesAgreeWithTheirLaws(String name) {
    Law law =
        law(
            switch (name) {
              case "lognormal" -> new Estimate.Lognormal(10, 0.6);
              case "exponential" -> new Estimate.Exponential(10);
              case "normal" -> new Estimate.Normal(10, 4);
              case "triangular" -> new Estimate.Range(2, 4, 30, null, Shape.TRIANGULAR);
              case "uniform" -> new Estimate.Uniform(5, 15);
              default -> Estimate.Range.of(2, 4, 30);
            });
    QuantileTable table = QuantileTable.of(law);
    double spread = law.quantile(0.9) - law.quantile(0.1);
    for (double p : PROBABILITIES) {
      // A hundredth of the standard error of a percentile at 10,000 trials, which is above 0.01 sd.
      assertThat(table.at(p)).as("P%s", p).isCloseTo(law.quantile(p), within(1e-3 * spread));
      if (p > 1e-4 && p < 1 - 1e-4) {
        assertThat(table.cdf(table.at(p))).isCloseTo(p, within(1e-9));
      }
      double[] one = {p};
      table.apply(one, 1, new QuantileTable.Scratch(1));
      assertThat(one[0]).isEqualTo(table.at(p));
    }
  }

  @Test
  void tablesOfSamplesAreExact() {
    QuantileTable table = QuantileTable.of(law(new Estimate.Samples(List.of(8.0, 3.0, 5.0))));
    assertThat(table.at(0.1)).isEqualTo(3);
    assertThat(table.at(0.5)).isEqualTo(5);
    assertThat(table.at(0.99)).isEqualTo(8);
    assertThat(table.cdf(3)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(table.cdf(8)).isEqualTo(1);
    assertThat(table.cdf(2)).isZero();
  }
}
