package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.PascalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Checks;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;

/// Backlogs worked off at the pace of past weeks.
class ThroughputTest {
  /// The values stand for slices of this chance.
  private static final double SLICE = 1.0 / (1 << 14);

  private static double[] weeks(double low, double high, Double... perWeek) {
    return Throughput.weeks(new Estimate.Throughput(low, high, List.of(perWeek)));
  }

  private static double chance(double[] weeks, double by) {
    return (double) Sorting.countUpTo(weeks, by) / weeks.length;
  }

  @Test
  void aSteadyTeamIsCertain() {
    assertThat(weeks(20, 20, 4.0, 4.0)).containsExactly(5);
    assertThat(weeks(18, 18, 4.0)).containsExactly(4.5);
    assertThat(weeks(0, 0, 4.0)).containsExactly(0);
    assertThat(weeks(3, 3, 0.5)).containsExactly(6);
  }

  @Test
  void whatIsLeftIsEquallyLikely() {
    double[] weeks = weeks(0, 3, 2.0);
    assertThat(chance(weeks, 0)).isEqualTo(0.25);
    assertThat(chance(weeks, 0.5)).isEqualTo(0.5);
    assertThat(chance(weeks, 1)).isEqualTo(0.75);
    assertThat(chance(weeks, 1.5)).isEqualTo(1);
  }

  /// One item in a share of the weeks: the weeks before the last are a negative binomial.
  @ParameterizedTest
  @CsvSource({"1, 1, 1", "5, 1, 3", "30, 2, 1", "12, 1, 19"})
  void aTeamThatFinishesOneOrNoneIsANegativeBinomial(int items, int ones, int noughts) {
    Double[] perWeek = new Double[ones + noughts];
    Arrays.setAll(perWeek, i -> i < ones ? 1.0 : 0.0);
    double[] weeks = weeks(items, items, perWeek);
    PascalDistribution idle = new PascalDistribution(null, items, (double) ones / (ones + noughts));
    for (int week = 0; week < 40 * items; week++) {
      assertThat(chance(weeks, items + week))
          .as("%s idle weeks", week)
          .isCloseTo(idle.cumulativeProbability(week), within(SLICE));
    }
  }

  /// Two items or one: w weeks suffice for n items where n - w of them are twos.
  @Test
  void aTeamThatFinishesOneOrTwoIsABinomial() {
    int items = 40;
    double[] weeks = weeks(items, items, 1.0, 2.0);
    for (int week = 20; week <= 40; week++) {
      double all = 1 - new BinomialDistribution(null, week, 0.5).cumulativeProbability(39 - week);
      assertThat(chance(weeks, week)).isCloseTo(all, within(SLICE));
    }
  }

  /// Every sequence of weeks, by recursion.
  private static void enumerate(
      double left, double weeks, double chance, double[] perWeek, Map<Double, Double> into) {
    if (left == 0 || chance < 1e-9) {
      into.merge(weeks, chance, Double::sum);
      return;
    }
    for (double items : perWeek) {
      boolean last = items >= left;
      enumerate(
          last ? 0 : left - items,
          weeks + (last ? left / items : 1),
          chance / perWeek.length,
          perWeek,
          into);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void agreesWithAllSequencesOfWeeks(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] perWeek = random.ints(2 + random.nextInt(3), 1, 7).asDoubleStream().toArray();
    int low = random.nextInt(8);
    int high = low + random.nextInt(5);
    Map<Double, Double> exact = new TreeMap<>();
    for (int items = low; items <= high; items++) {
      enumerate(items, 0, 1.0 / (high - low + 1), perWeek, exact);
    }
    double[] weeks = weeks(low, high, Arrays.stream(perWeek).boxed().toArray(Double[]::new));
    double sum = 0;
    for (Map.Entry<Double, Double> value : exact.entrySet()) {
      sum += value.getValue();
      assertThat(chance(weeks, value.getKey() + 1e-9))
          .as("%s weeks", value.getKey())
          .isCloseTo(sum, within(SLICE + 1e-6));
    }
  }

  /// Broken numbers are played out; ten times as many of everything is the same backlog. Four
  /// standard errors of a share of 16,384 futures.
  @Test
  void whatIsPlayedAgreesWithWhatIsFollowed() {
    double[] exact = weeks(200, 200, 30.0, 50.0, 25.0, 0.0, 45.0);
    double[] played = weeks(20, 20, 3.0, 5.0, 2.5, 0.0, 4.5);
    for (double p : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
      double week = exact[(int) (p * exact.length)];
      double by = chance(exact, week);
      assertThat(chance(played, week + 1e-9))
          .isCloseTo(by, within(4 * Math.sqrt(by * (1 - by) * SLICE)));
    }
  }

  /// What takes too long to follow is played: the mean of a long backlog is items by pace, and
  /// what the last week overshoots, half the ratio of the mean square to the mean, less.
  @Test
  void longBacklogsHaveTheMeanOfRenewals() {
    Double[] perWeek =
        IntStream.range(0, 52).mapToObj(i -> (double) (i % 41)).toArray(Double[]::new);
    double mean = Arrays.stream(perWeek).mapToDouble(d -> d).average().orElseThrow();
    double square = Arrays.stream(perWeek).mapToDouble(d -> d * d).average().orElseThrow();
    for (int items : new int[] {500, 80_000}) {
      double[] weeks = weeks(items, items, perWeek);
      double sd = Math.sqrt((square - mean * mean) / (mean * mean) * items / mean);
      // The expected number of weeks begun is (items + overshoot) / mean, of which the last counts
      // in part: somewhere between one week less and none.
      double begun = (items + square / mean / 2) / mean;
      assertThat(Arrays.stream(weeks).average().orElseThrow())
          .as("%s items", items)
          .isBetween(begun - 1 - 4 * sd / Math.sqrt(512), begun + 4 * sd / Math.sqrt(512));
    }
  }

  @Test
  void theSlowestValidBacklogIsNotCutShort() {
    // 5,000 weeks in the mean, of which geometric ones take more than 15,000 in one of 20 cases.
    Double[] perWeek = new Double[5_000];
    Arrays.fill(perWeek, 0.0);
    perWeek[17] = 1.0;
    double[] weeks = weeks(1, 1, perWeek);
    assertThat(chance(weeks, 15_000)).isCloseTo(1 - Math.exp(-3), within(1e-3));
  }

  @Test
  void noPaceAtAllIsRefused() {
    for (List<Double> perWeek : List.<List<Double>>of(List.of(), List.of(0.0, 0.0))) {
      Roadmap roadmap =
          new Sketch().delivery("a", new Estimate.Throughput(5, 9, perWeek)).roadmap();
      assertThat(Checks.problems(roadmap))
          .singleElement()
          .satisfies(
              p -> {
                assertThat(p.path()).isEqualTo("$.tasks[0].estimate.throughput.perWeek");
                assertThat(p.message())
                    .isEqualTo("expected at least one week with more than 0 items, found none");
              });
    }
  }

  /// Two and a half weeks into a backlog that takes 2, 3, 4 … weeks with chances of a half each:
  /// without memory, what is left is as from the third week on.
  @Test
  void aBacklogAtWorkTakesLongerThanItHas() {
    int trials = 50_000;
    Roadmap roadmap =
        new Sketch()
            .delivery("a", new Estimate.Throughput(10, 10, List.of(0.0, 10.0)))
            .roadmap()
            .withActuals(List.of(new Actual("a", Sketch.AS_OF.minusDays(17), null, null, null)));
    Distribution left = Sketch.forecast(roadmap, trials).tasks().getFirst().finish();
    // Seven days a week: 21 days in all are 4 more, with chance 1/2, 28 are 11, with 1/4 …
    for (int week = 0; week < 6; week++) {
      double chance = 1 - Math.pow(0.5, week + 1);
      assertThat(left.chanceBy(3.99 + 7 * week))
          .isCloseTo(left.chanceBy(4 - 7 + 7.0 * week), within(1e-12));
      assertThat(left.chanceBy(4 + 7.0 * week))
          .isCloseTo(chance, within(4 * Math.sqrt(0.25 / trials) + 8 * SLICE));
    }
  }
}
