package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whenabouts.roadmap.Estimate;

class BurnUpTest {
  private static BurnUp of(double low, double high, Double... perWeek) {
    return BurnUp.of(new Estimate.Throughput(low, high, List.of(perWeek)));
  }

  @Test
  void aSteadyTeamIsCertain() {
    BurnUp burnUp = of(18, 18, 4.0, 4.0);
    assertThat(burnUp.weeks()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(burnUp.done(0, 0.9)).isZero();
    assertThat(burnUp.done(3, 0.1)).isEqualTo(12);
    assertThat(burnUp.done(5, 0.1)).isEqualTo(18);
    assertThat(burnUp.chanceDone(4)).isZero();
    assertThat(burnUp.chanceDone(5)).isEqualTo(1);
  }

  /// Two or five a week, seven to do: four, seven or seven after two weeks.
  @Test
  void everySequenceOfWeeksHasItsShare() {
    BurnUp burnUp = of(7, 7, 2.0, 5.0);
    assertThat(burnUp.done(1, 0.47)).isEqualTo(2);
    assertThat(burnUp.done(1, 0.53)).isEqualTo(5);
    assertThat(burnUp.done(2, 0.22)).isEqualTo(4);
    assertThat(burnUp.done(2, 0.28)).isEqualTo(7);
    assertThat(burnUp.chanceDone(2)).isEqualTo(0.75);
  }

  /// The share of futures that have done all is the chance that the forecast counts the weeks by;
  /// four standard errors of 8,192 futures.
  @ParameterizedTest
  @CsvSource({"30, 6, 9, 4", "12, 1, 0, 2", "100, 20, 35, 5", "25, 2.5, 7, 0.5"})
  void endsWhenTheForecastSaysSo(double items, double one, double two, double three) {
    BurnUp burnUp = of(items, items, one, two, three);
    for (int week : burnUp.weeks()) {
      double chance = burnUp.chanceDone(week);
      double share = 0;
      for (int i = 1; i <= 1000; i++) {
        share += burnUp.done(week, i / 1000.0) >= items ? 0.001 : 0;
      }
      double error = Math.sqrt(chance * (1 - chance) / 8192);
      assertThat(share).as("week %s", week).isCloseTo(chance, within(4 * error + 0.0021));
    }
  }

  @Test
  void whatIsToDoIsEquallyLikely() {
    BurnUp burnUp = of(1, 4, 10.0);
    assertThat(burnUp.weeks()).containsExactly(0, 1);
    assertThat(List.of(0.25, 0.26, 0.5, 0.51, 0.75, 0.76, 1.0))
        .extracting(p -> burnUp.done(1, p))
        .containsExactly(1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 4.0);
  }

  @Test
  void moreIsDoneFromWeekToWeekButNeverMoreThanThereIs() {
    BurnUp burnUp = of(15, 30, 6.0, 9.0, 0.0, 8.0);
    for (double p : new double[] {0.05, 0.5, 0.95}) {
      double before = 0;
      for (int week : burnUp.weeks()) {
        double done = burnUp.done(week, p);
        assertThat(done).isBetween(before, 30.0);
        before = done;
      }
    }
  }

  @Test
  void aLongBacklogIsLookedAtLessOften() {
    BurnUp burnUp = of(2000, 2000, 0.0, 1.0, 2.0);
    assertThat(burnUp.weeks()).hasSizeBetween(60, 130);
    assertThat(burnUp.weeks().getLast()).isGreaterThan(2000);
    assertThat(burnUp.done(burnUp.weeks().getLast(), 0.05)).isEqualTo(2000);
  }

  @Test
  void theSameEstimateAlwaysMeansTheSame() {
    BurnUp one = of(15, 30, 6.0, 9.0, 4.0);
    BurnUp other = of(15, 30, 6.0, 9.0, 4.0);
    for (int week : one.weeks()) {
      assertThat(one.done(week, 0.37)).isEqualTo(other.done(week, 0.37));
    }
  }
}
