package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import whenabouts.forecast.Comparison.Difference;
import whenabouts.forecast.Comparison.Shift;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.TaskEdit;

class ComparisonTest {
  private static final Shift NOTHING = new Shift(0, 0);
  private static final Forecaster FORECASTER = new Forecaster();

  /// A roadmap with one scenario that sets fields of a task.
  private static Roadmap what(Roadmap roadmap, String task, TaskEdit... edits) {
    return roadmap.withScenarios(
        List.of(
            new Scenario(
                "what", "What if", List.of(new Change.SetTask(task, List.of(edits), true)))));
  }

  private static Comparison compare(Roadmap roadmap, int trials, long seed) {
    return compare(roadmap, trials, seed, Sampling.PLAIN);
  }

  private static Comparison compare(Roadmap roadmap, int trials, long seed, Sampling sampling) {
    return Comparison.of(
        FORECASTER,
        roadmap,
        List.of("what"),
        new Forecaster.Options(trials, seed, 2).with(sampling),
        () -> false);
  }

  private static Difference only(Comparison comparison) {
    return comparison.milestones().getFirst().differences().getFirst();
  }

  /// Ten tasks in a row, of 5 to 20 days each.
  private static Roadmap chain() {
    Sketch sketch = new Sketch();
    for (int i = 0; i < 10; i++) {
      String[] needs = i == 0 ? new String[0] : new String[] {"t" + (i - 1)};
      sketch.delivery("t" + i, Estimate.Range.of(5, 8, 20), needs);
    }
    return sketch.milestone("end", Sketch.AS_OF.plusDays(99), Sketch.all("t9")).roadmap();
  }

  @Test
  void aFixedDurationShiftedIsAnExactDifference() {
    Roadmap roadmap =
        new Sketch()
            .delivery("a", new Estimate.Uniform(10, 30))
            .delivery("b", new Estimate.Fixed(5), "a")
            .milestone("end", Sketch.AS_OF.plusDays(24), Sketch.all("b"))
            .roadmap();
    Difference longer =
        only(compare(what(roadmap, "b", new TaskEdit.Estimated(new Estimate.Fixed(8))), 2_000, 1));
    for (Shift shift : List.of(longer.p50(), longer.p85())) {
      assertThat(shift.by()).isCloseTo(3, within(1e-9));
      assertThat(shift.error()).isCloseTo(0, within(1e-9));
    }
    assertThat(longer.later()).isEqualTo(1);
    assertThat(longer.earlier()).isZero();
    // 3 of 20 days of the first task lie between both deadlines.
    assertThat(longer.onTarget().by()).isCloseTo(-0.15, within(4 * longer.onTarget().error()));
    assertThat(longer.onTarget().error()).isCloseTo(Math.sqrt(0.15 * 0.85 / 2_000), within(0.0005));

    Difference same = only(compare(what(roadmap, "b", new TaskEdit.Name("B")), 2_000, 1));
    assertThat(same).isEqualTo(new Difference(NOTHING, NOTHING, NOTHING, NOTHING, 0, 0));
    assertThat(same.same()).isEqualTo(1);
  }

  @Test
  void earlierAndLaterAreCountedTrialByTrial() {
    // The first is drawn anew in the scenario: its id differs. A uniform against one half as long.
    Roadmap roadmap =
        new Sketch()
            .delivery("a", new Estimate.Uniform(0, 10))
            .milestone("end", null, Sketch.all("a"))
            .roadmap()
            .withScenarios(
                List.of(
                    new Scenario(
                        "what",
                        "What if",
                        List.of(
                            new Change.AddTask(
                                new Sketch()
                                    .delivery("b", new Estimate.Uniform(0, 20))
                                    .roadmap()
                                    .tasks()
                                    .getFirst(),
                                true),
                            new Change.SetTask(
                                "a",
                                List.of(
                                    new TaskEdit.Estimated(new Estimate.Fixed(0)),
                                    new TaskEdit.Needs(Sketch.all("b"))),
                                true)))));
    Difference difference = only(compare(roadmap, 40_000, 1));
    assertThat(difference.earlier()).isCloseTo(0.25, within(4 * Math.sqrt(0.1875 / 40_000)));
    assertThat(difference.later()).isCloseTo(1 - difference.earlier(), within(1e-12));
    assertThat(difference.onTarget()).isNull();
    // Nothing in common: the errors add up as of independent estimates.
    double independent = Math.sqrt(0.25 / 40_000) * Math.hypot(10, 20);
    assertThat(difference.p50().error()).isCloseTo(independent, within(0.15 * independent));
    assertThat(difference.p50().by()).isCloseTo(5, within(4 * independent));
  }

  @Test
  void whatIsNeverReachedHasNoDateToDiffer() {
    Roadmap roadmap =
        new Sketch()
            .discovery("bet", new Estimate.Fixed(5), new TaskEdit.Chance(0.6))
            .milestone("end", Sketch.AS_OF.plusDays(9), Sketch.all("bet"))
            .roadmap();
    Difference sure = only(compare(what(roadmap, "bet", new TaskEdit.Chance(1)), 10_000, 1));
    assertThat(sure.p50()).isEqualTo(NOTHING);
    assertThat(sure.p85().by()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(sure.p85().error()).isNaN();
    assertThat(sure.never().by()).isCloseTo(-0.4, within(4 * Math.sqrt(0.24 / 10_000)));
    assertThat(sure.earlier()).isCloseTo(-sure.never().by(), within(1e-12));
    assertThat(sure.later()).isZero();
    Difference worse = only(compare(what(roadmap, "bet", new TaskEdit.Chance(0.3)), 10_000, 1));
    assertThat(worse.p50().by()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(worse.p85().by()).isNaN();
  }

  private static final Roadmap SHORTER =
      what(chain(), "t4", new TaskEdit.Estimated(Estimate.Range.of(3, 5, 12)));
  private static final Roadmap SLIGHTLY_LONGER =
      what(chain(), "t4", new TaskEdit.Estimated(Estimate.Range.of(5, 8, 22)));

  /// Over 1,000 seeds, each interval of 1.96 standard errors to either side covers the truth (from
  /// 100 times as many trials, its own error included) in 93 to 97 % of them. A share that is 95 %
  /// leaves that range by chance with a probability of 0.4 %; the seeds are fixed.
  @Test
  void theErrorOfADifferenceIsHonestWithPlainDraws() {
    assertHonest(SHORTER, Sampling.PLAIN, 4_000, 0.4, 0.65);
    // The smaller the change, the smaller the error.
    assertHonest(SLIGHTLY_LONGER, Sampling.PLAIN, 4_000, 0.25, 0.25);
  }

  @Test
  void theErrorOfADifferenceIsHonestWithStratifiedDraws() {
    assertHonest(SHORTER, Sampling.STRATIFIED, 10_000, 0.4, 0.65);
    assertHonest(SLIGHTLY_LONGER, Sampling.STRATIFIED, 10_000, 0.25, 0.25);
  }

  /// @param days how much of the mean unpaired error of P85 is left at most
  /// @param chance how much of that of the chance on target
  private static void assertHonest(
      Roadmap roadmap, Sampling sampling, int trials, double days, double chance) {
    int seeds = 1_000;
    Difference truth = only(compare(roadmap, 100 * trials, 1, sampling));
    int p50 = 0;
    int p85 = 0;
    int target = 0;
    double[] paired = new double[2];
    double[] unpaired = new double[2];
    for (int seed = 2; seed < seeds + 2; seed++) {
      Comparison comparison = compare(roadmap, trials, seed, sampling);
      Difference found = only(comparison);
      p50 += covers(found.p50(), truth.p50());
      p85 += covers(found.p85(), truth.p85());
      target += covers(found.onTarget(), truth.onTarget());
      MilestoneForecast before = comparison.base().milestones().getFirst();
      MilestoneForecast after = comparison.scenarios().getFirst().milestones().getFirst();
      paired[0] += found.p85().error();
      paired[1] += found.onTarget().error();
      unpaired[0] +=
          Math.hypot(
              before.finish().standardErrorOfQuantile(0.85),
              after.finish().standardErrorOfQuantile(0.85));
      unpaired[1] += Math.hypot(error(before), error(after));
    }
    assertThat(paired[0]).isLessThan(days * unpaired[0]);
    assertThat(paired[1]).isLessThan(chance * unpaired[1]);
    assertThat(p50).as("P50").isBetween(930, 970);
    assertThat(p85).as("P85").isBetween(930, 970);
    assertThat(target).as("chance").isBetween(930, 970);
  }

  private static double error(MilestoneForecast milestone) {
    double p = milestone.onTarget().orElseThrow();
    return Math.sqrt(p * (1 - p) / milestone.finish().trials());
  }

  private static int covers(Shift found, Shift truth) {
    double error = Math.hypot(found.error(), truth.error());
    return Math.abs(found.by() - truth.by()) <= 1.96 * error ? 1 : 0;
  }

  @Test
  void scenariosKeepTheirOrderAndMustBeKnown() {
    Roadmap roadmap =
        chain()
            .withScenarios(
                List.of(
                    new Scenario("none", "None", List.of()),
                    new Scenario("other", "Other", List.of(new Change.DropTask("t3", true)))));
    Forecaster forecaster = new Forecaster();
    Forecaster.Options options = new Forecaster.Options(200, 1, 1);
    Comparison comparison =
        Comparison.of(forecaster, roadmap, List.of("other", "none"), options, () -> false);
    assertThat(comparison.base().scenario()).isNull();
    assertThat(comparison.scenarios())
        .extracting(Forecast::scenario)
        .containsExactly("other", "none");
    assertThat(comparison.milestones()).extracting(m -> m.milestone().id()).containsExactly("end");
    assertThat(comparison.milestones().getFirst().differences().getFirst().p85().by()).isNegative();
    assertThat(comparison.milestones().getFirst().differences().getLast().p85()).isEqualTo(NOTHING);
    assertThatThrownBy(
            () -> Comparison.of(forecaster, roadmap, List.of("no"), options, () -> false))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(
            () -> Comparison.of(forecaster, roadmap, List.of("none"), options, () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
