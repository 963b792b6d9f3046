package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawsTest {
  private static final int CHUNK = Draws.CHUNK;
  private static final Draws STRATIFIED = new Draws(1, Sampling.STRATIFIED);

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void aDrawDependsOnItsTrialAlone(Sampling sampling) {
    Draws draws = new Draws(3, sampling);
    double[] all = draw(draws, "a", 0, 5 * CHUNK);
    double[] some = draw(draws, "a", 700, 1000);
    assertThat(some).isEqualTo(Arrays.copyOfRange(all, 700, 1700));
    double[] companions = companions(draws, "a", 0, 5 * CHUNK);
    assertThat(companions(draws, "a", 700, 1000))
        .isEqualTo(Arrays.copyOfRange(companions, 700, 1700));
  }

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void seedsIdsAndPurposesDiffer(Sampling sampling) {
    double[] one = draw(new Draws(1, sampling), "a", 0, CHUNK);
    assertThat(draw(new Draws(2, sampling), "a", 0, CHUNK)).isNotEqualTo(one);
    assertThat(draw(new Draws(1, sampling), "b", 0, CHUNK)).isNotEqualTo(one);
    assertThat(companions(new Draws(1, sampling), "a", 0, CHUNK)).isNotEqualTo(one);
    assertThat(draw(new Draws(1, sampling), "a", CHUNK, CHUNK)).isNotEqualTo(one);
  }

  @Test
  void everyChunkHasOneDrawInEachStratum() {
    for (int i = 0; i < 200; i++) {
      assertOneInEach(draw(STRATIFIED, "t" + i, i * CHUNK, CHUNK));
      assertOneInEach(companions(STRATIFIED, "t" + i, i * CHUNK, CHUNK));
    }
  }

  private static void assertOneInEach(double[] uniforms) {
    int[] strata = Arrays.stream(uniforms).mapToInt(u -> (int) (u * CHUNK)).sorted().toArray();
    assertThat(strata).isEqualTo(IntStream.range(0, CHUNK).toArray());
  }

  @Test
  void companionsAreStratifiedInPairs() {
    for (int i = 0; i < 200; i++) {
      double[] one = draw(STRATIFIED, "t" + i, i * CHUNK, CHUNK);
      double[] other = companions(STRATIFIED, "t" + i, i * CHUNK, CHUNK);
      int[] cells =
          IntStream.range(0, CHUNK)
              .map(j -> (int) (one[j] * 32) * 16 + (int) (other[j] * 16))
              .sorted()
              .toArray();
      assertThat(cells).isEqualTo(IntStream.range(0, CHUNK).toArray());
    }
  }

  /// Over pairs of streams, the squared correlation and the chi-square of 16 x 16 cells are on
  /// average what they are for random permutations: 1 / 511 and 15 x 15 x 512 / 511. Each to four
  /// standard errors: a chance of 6e-5 to fail with fresh keys.
  @Test
  void streamsAreAsGoodAsIndependent() {
    int pairs = 10_000;
    double squares = 0;
    double chiSquares = 0;
    for (int i = 0; i < pairs; i++) {
      int chunk = i % 20 * CHUNK;
      double[] one = draw(STRATIFIED, "one" + i, chunk, CHUNK);
      double[] other =
          i % 2 == 0
              ? draw(STRATIFIED, "other" + i, chunk, CHUNK)
              : companions(STRATIFIED, "other" + i, chunk, CHUNK);
      double correlation = correlation(one, other);
      squares += correlation * correlation;
      chiSquares += chiSquare(one, other);
    }
    double expected = 1.0 / (CHUNK - 1);
    assertThat(squares / pairs).isCloseTo(expected, within(4 * expected * Math.sqrt(2.0 / pairs)));
    double chiSquare = 15 * 15 * CHUNK / (CHUNK - 1.0);
    assertThat(chiSquares / pairs)
        .isCloseTo(chiSquare, within(4 * Math.sqrt(2 * chiSquare / pairs)));
  }

  /// Pearson's, of uniforms.
  private static double correlation(double[] xs, double[] ys) {
    double sum = 0;
    for (int j = 0; j < CHUNK; j++) {
      sum += (xs[j] - 0.5) * (ys[j] - 0.5);
    }
    return sum * 12 / CHUNK;
  }

  private static double chiSquare(double[] xs, double[] ys) {
    int[] counts = new int[256];
    for (int j = 0; j < CHUNK; j++) {
      counts[(int) (xs[j] * 16) * 16 + (int) (ys[j] * 16)]++;
    }
    double each = CHUNK / 256.0;
    return Arrays.stream(counts).mapToDouble(n -> (n - each) * (n - each) / each).sum();
  }

  /// The place within the stratum is uniform, whatever the stratum: chi-square of 16 x 16 cells,
  /// below its mean plus four standard deviations (a chance of 6e-5 to fail with fresh keys).
  @Test
  void placesWithinAStratumAreUniform() {
    int[] own = new int[256];
    int[] paired = new int[256];
    int chunks = 1000;
    for (int i = 0; i < chunks; i++) {
      count(draw(STRATIFIED, "t" + i, 0, CHUNK), own);
      count(companions(STRATIFIED, "t" + i, 0, CHUNK), paired);
    }
    double each = chunks * CHUNK / 256.0;
    for (int[] counts : new int[][] {own, paired}) {
      double chiSquare =
          Arrays.stream(counts).mapToDouble(n -> (n - each) * (n - each) / each).sum();
      assertThat(chiSquare).isLessThan(240 + 4 * Math.sqrt(480));
    }
  }

  private static void count(double[] uniforms, int[] counts) {
    for (double u : uniforms) {
      double stratum = u * CHUNK;
      counts[(int) (u * 16) * 16 + (int) ((stratum - (int) stratum) * 16)]++;
    }
  }

  private static double[] draw(Draws draws, String id, int first, int count) {
    double[] out = new double[count];
    draws.uniforms(Draws.key(Draws.Purpose.DURATION, id), first, count, out);
    return out;
  }

  private static double[] companions(Draws draws, String id, int first, int count) {
    double[] out = new double[count];
    draws.companions(
        Draws.key(Draws.Purpose.DURATION, id),
        Draws.key(Draws.Purpose.CHANCE, id),
        first,
        count,
        out);
    return out;
  }
}
