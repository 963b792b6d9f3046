package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankedTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  /// Moments with a heavy tail, ties, and some that are never reached.
  private static double[] moments(int count, long seed, double never, double ties) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] moments = new double[count];
    for (int i = 0; i < count; i++) {
      double x = 20 * Math.exp(1.5 * random.nextGaussian());
      moments[i] = random.nextDouble() < never ? NEVER : random.nextDouble() < ties ? 20 : x;
    }
    return moments;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 17, 1000, 20_000})
  void bucketsRankAsSortingDoes(int count) {
    for (double never : new double[] {0, 0.3, 1}) {
      for (double ties : new double[] {0, 0.6, 1}) {
        double[] moments = moments(count, count, never, ties);
        double[] sorted = Arrays.stream(moments).filter(Double::isFinite).sorted().toArray();
        Ranked ranked = new Ranked.Buckets(moments);
        assertThat(ranked.size()).isEqualTo(sorted.length);
        double[] all = IntStream.range(0, sorted.length).mapToDouble(ranked::at).toArray();
        assertThat(all).isEqualTo(sorted);
        for (double x : new double[] {-1, 0, 0.5, 19.999, 20, 20.001, 300, 1e9, NEVER}) {
          assertThat(ranked.countUpTo(x)).isEqualTo(Sorting.countUpTo(sorted, x));
        }
        if (sorted.length > 1) {
          double mean = Arrays.stream(sorted).average().orElseThrow();
          assertThat(ranked.mean()).isCloseTo(mean, within(1e-9 * mean));
        } else {
          assertThat(ranked.sd()).isNaN();
        }
      }
    }
  }

  @Test
  void aConstantIsItsOwnMeanAndDoesNotDeviate() {
    double[] moments = new double[10_000];
    Arrays.fill(moments, 23.1);
    Ranked ranked = new Ranked.Buckets(moments);
    assertThat(ranked.mean()).isEqualTo(23.1);
    assertThat(ranked.sd()).isZero();
  }

  /// What is forgotten moves a percentile by less than a third of what chance alone does.
  @Test
  void whatIsGatheredBatchByBatchIsTheSameToWithinAThirdOfItsError() {
    int batches = 40;
    int count = 1 << 14;
    int total = batches * count;
    double[] all = moments(total, 5, 0.1, 0.05);
    Gathered gathered = new Gathered(1 << 15);
    for (int b = 0; b < batches; b++) {
      add(gathered, Arrays.copyOfRange(all, b * count, (b + 1) * count), 1.0 / batches);
    }
    Distribution kept = gathered.distribution(total);
    Distribution exact = Distribution.of(all);
    assertThat(kept.trials()).isEqualTo(total);
    assertThat(kept.never()).isEqualTo(exact.never());
    assertThat(kept.mean()).isCloseTo(exact.mean(), within(1e-8 * exact.mean()));
    assertThat(kept.sd()).isCloseTo(exact.sd(), within(1e-8 * exact.sd()));
    for (double p = 0.02; p < 0.88; p += 0.02) {
      double error = Math.sqrt(p * (1 - p) / total);
      double x = kept.quantile(p);
      double atOrBelow = exact.chanceBy(x);
      double below = exact.chanceBy(Math.nextDown(x));
      assertThat(p).isBetween(below - 0.35 * error, atOrBelow + 0.35 * error);
      assertThat(kept.chanceBy(x)).isCloseTo(atOrBelow, within(0.35 * error));
    }
    assertThat(kept.quantile(0.95)).isInfinite();
    assertThat(kept.ifReached().quantile(1)).isEqualTo((float) exact.ifReached().quantile(1));
    assertThat(kept.quantile(1e-9)).isEqualTo((float) exact.quantile(1e-9));
  }

  private static void add(Gathered gathered, double[] moments, double share) {
    float[] finite = new float[moments.length];
    int count = 0;
    for (double moment : moments) {
      finite[count] = (float) moment;
      count += moment < NEVER ? 1 : 0;
    }
    gathered.add(finite, count, share);
  }

  @Test
  void whatIsReachedOnceInAMillionTrialsIsNotForgotten() {
    Gathered gathered = new Gathered(64);
    double[] batch = new double[1024];
    Arrays.fill(batch, NEVER);
    double[] full = moments(1024, 1, 0, 0);
    for (int b = 0; b < 50; b++) {
      add(gathered, full, 1.0 / 50);
    }
    Distribution common = gathered.distribution(50 * 1024);
    assertThat(common.reached()).isEqualTo(1);
    Gathered rare = new Gathered(64);
    batch[7] = 3;
    add(rare, batch, 1.0 / 51);
    batch[7] = NEVER;
    for (int b = 0; b < 50; b++) {
      add(rare, batch, 1.0 / 51);
    }
    Distribution once = rare.distribution(51 * 1024);
    assertThat(once.reached()).isEqualTo(1.0 / (51 * 1024));
    assertThat(once.ifReached().quantile(0.5)).isEqualTo(3);
    assertThat(once.chanceBy(3)).isEqualTo(once.reached());
    assertThat(once.chanceBy(2.9)).isZero();
  }
}
