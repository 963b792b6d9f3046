package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// What stratified draws save, and whether the stated error is right for either sampling.
class SamplingTest {
  private final Forecaster forecaster = new Forecaster();

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void moreTrialsLeaveTheFirstOnesAsTheyAre(Sampling sampling) {
    double[] few = end(network(), 1000, 1, sampling).moments();
    double[] many = end(network(), 3000, 1, sampling).moments();
    assertThat(Arrays.copyOf(many, 1000)).isEqualTo(few);
  }

  @Test
  void theSeedDecidesAndPlainIsAnotherSample() {
    double[] one = end(network(), 600, 1, Sampling.STRATIFIED).moments();
    assertThat(end(network(), 600, 1, Sampling.STRATIFIED).moments()).isEqualTo(one);
    assertThat(end(network(), 600, 2, Sampling.STRATIFIED).moments()).isNotEqualTo(one);
    assertThat(end(network(), 600, 1, Sampling.PLAIN).moments()).isNotEqualTo(one);
  }

  /// With a great many seeds it is 1/38 and 1/2.2; eleven other networks of the same make had 1/19
  /// to 1/59 and 1/1.7 to 1/2.6. Ratios of variances over 60 seeds vary by a quarter, so that fresh
  /// seeds would fail about every other time at the second; these are fixed.
  @Test
  void stratifiedDrawsTellTheMeanTwentyTimesAndP85TwiceAsWell() {
    int seeds = 60;
    double[][] means = new double[2][seeds];
    double[][] p85s = new double[2][seeds];
    for (Sampling sampling : Sampling.values()) {
      for (int i = 0; i < seeds; i++) {
        Distribution end = end(network(), 4096, i, sampling);
        means[sampling.ordinal()][i] = end.mean();
        p85s[sampling.ordinal()][i] = end.quantile(0.85);
      }
    }
    assertThat(variance(means[1])).isLessThan(variance(means[0]) / 20);
    assertThat(variance(p85s[1])).isLessThan(variance(p85s[0]) / 2);
  }

  /// Of intervals of 1.96 stated errors to either side, 93 to 97 % hold the true P85. Over 1500
  /// seeds the share of a right 95 % varies by 0.56 %, so that fresh seeds fail either with a
  /// chance of 4e-4. The true value is that of a million trials, to a thirtieth of the error looked
  /// at.
  @Test
  void theStatedErrorIsRight() {
    Roadmap roadmap = withSharedCauses(network());
    double exact = end(roadmap, 1 << 20, -1, Sampling.STRATIFIED).quantile(0.85);
    assertThat(held(roadmap, exact, 1024, Sampling.PLAIN)).isBetween(0.93, 0.97);
    assertThat(held(roadmap, exact, 1024, Sampling.STRATIFIED)).isBetween(0.93, 0.97);
  }

  /// So it is where many tasks meet and each has but its longest few strata to say: there the
  /// variance that is left is an eighth to a quarter. Of the first 600 seeds 94.7 and 93.8 % hold
  /// it: as the error is itself estimated, a little less than 95 % is right, and fresh seeds might
  /// fail with a chance of some percent. These are fixed.
  @ParameterizedTest
  @ValueSource(ints = {30, 60})
  void theStatedErrorOfAMergeIsRight(int tasks) {
    Roadmap roadmap = merge(tasks);
    double exact = end(roadmap, 1 << 20, -1, Sampling.STRATIFIED).quantile(0.85);
    assertThat(held(roadmap, exact, 4096, Sampling.STRATIFIED)).isBetween(0.93, 0.97);
  }

  private static Roadmap merge(int tasks) {
    Sketch sketch = new Sketch();
    String[] ids = IntStream.range(0, tasks).mapToObj(i -> "t" + i).toArray(String[]::new);
    for (String id : ids) {
      sketch.task(Task.of(id, id, Track.DELIVERY, new Estimate.Lognormal(8, 0.5)));
    }
    return sketch.milestone("end", null, Sketch.all(ids)).roadmap();
  }

  private double held(Roadmap roadmap, double exact, int trials, Sampling sampling) {
    int seeds = 1500;
    int held = 0;
    for (int seed = 0; seed < seeds; seed++) {
      Forecast forecast = forecast(roadmap, trials, seed, sampling);
      double p85 = forecast.milestones().getFirst().finish().quantile(0.85);
      held += Math.abs(p85 - exact) <= 1.96 * forecast.error().p85Days() ? 1 : 0;
    }
    return (double) held / seeds;
  }

  /// Where P85 is the end of a box, it is there for certain, and the stated error is nothing;
  /// where a second box decides about as often as not, the error sees it.
  @Test
  void theErrorSeesTheNextStep() {
    assertThat(boxed(0.6).error().p85Days()).isZero();
    assertThat(boxed(0.155).error().p85Days()).isGreaterThan(1);
  }

  /// One experiment that ends after 10 days, or is cut at 20 with this chance.
  private Forecast boxed(double cut) {
    Roadmap roadmap =
        new Sketch()
            .discovery(
                "try",
                new Estimate.Samples(samples(cut)),
                new TaskEdit.TimeBox(20.0),
                new TaskEdit.WhenMissed(OnMiss.SHIP_BASELINE))
            .milestone("end", null, Sketch.all("try"))
            .roadmap();
    return forecast(roadmap, 2048, 1, Sampling.PLAIN);
  }

  private static List<Double> samples(double cut) {
    return IntStream.range(0, 1000).mapToObj(i -> i < 1000 * cut ? 90.0 : 10.0).toList();
  }

  private Distribution end(Roadmap roadmap, int trials, long seed, Sampling sampling) {
    return forecast(roadmap, trials, seed, sampling).milestones().getFirst().finish();
  }

  private Forecast forecast(Roadmap roadmap, int trials, long seed, Sampling sampling) {
    var options = new Forecaster.Options(trials, seed, 2).with(sampling);
    return forecaster.forecast(roadmap, null, options, () -> false);
  }

  private static double variance(double[] values) {
    double sd = Distribution.of(values).sd();
    return sd * sd;
  }

  /// Thirty tasks, two needs each, a third of them experiments in a box.
  private static Roadmap network() {
    SplittableRandom random = new SplittableRandom(5);
    Sketch sketch = new Sketch();
    for (int i = 0; i < 30; i++) {
      String id = "t" + i;
      double likely = 2 + random.nextInt(14);
      boolean discovery = i % 3 == 1;
      Estimate estimate =
          discovery || i % 2 == 0
              ? new Estimate.Lognormal(likely, random.nextDouble(0.3, 0.7))
              : Estimate.Range.of(likely / 2, likely, likely * 2.5);
      Task task =
          Task.of(id, id, discovery ? Track.DISCOVERY : Track.DELIVERY, estimate)
              .with(new TaskEdit.Needs(new Need.AllOf(needs(random, i))));
      sketch.task(
          discovery
              ? task.with(
                  new TaskEdit.Chance(0.7),
                  new TaskEdit.TimeBox(likely * 1.5),
                  new TaskEdit.WhenMissed(OnMiss.SHIP_BASELINE))
              : task);
    }
    return sketch.milestone("end", null, Sketch.all("t27", "t28", "t29")).roadmap();
  }

  private static List<Need> needs(SplittableRandom random, int i) {
    List<Need> needs = new ArrayList<>();
    for (int k = 0; k < 2 && i > 0; k++) {
      Need need = Need.Link.to("t" + random.nextInt(Math.max(0, i - 3), i));
      if (!needs.contains(need)) {
        needs.add(need);
      }
    }
    return needs;
  }

  private static Roadmap withSharedCauses(Roadmap roadmap) {
    return roadmap
        .withDrivers(
            List.of(
                new Driver(
                    "d", "D", Estimate.Range.of(0.8, 1, 1.6), List.of("t1", "t5", "t8", "t20"))))
        .withRisks(
            List.of(
                new Risk("r", "R", 0.3, Estimate.Range.of(3, 5, 15), List.of("t2", "t9", "t26"))));
  }
}
