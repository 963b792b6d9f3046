package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Roadmap;

/// Forecasts whose trials do not fit into one window.
class WindowsTest {
  /// 3,000 tasks leave room for 1,024 trials in the window and 5,120 in a batch.
  private static final Roadmap MANY = ForecastBenchmark.roadmap(3000);

  private static Forecast forecast(Roadmap roadmap, int trials, int threads) {
    return new Forecaster()
        .forecast(roadmap, null, new Forecaster.Options(trials, 1, threads), () -> false);
  }

  @Test
  void threadsDoNotChangeTheResult() {
    Forecast one = forecast(MANY, 9000, 1);
    Forecast eight = forecast(MANY, 9000, 8);
    for (int i = 0; i < MANY.tasks().size(); i++) {
      TaskForecast a = one.tasks().get(i);
      TaskForecast b = eight.tasks().get(i);
      assertThat(b.finish().quantile(0.85)).isEqualTo(a.finish().quantile(0.85));
      assertThat(b.finish().mean()).isEqualTo(a.finish().mean());
      assertThat(b.criticality()).isEqualTo(a.criticality());
      assertThat(b.outcomes()).isEqualTo(a.outcomes());
    }
    assertThat(eight.jointOnTarget()).isEqualTo(one.jointOnTarget());
  }

  /// 9,000 trials of the first 100 tasks fit into a window; of all 3,000 they do not. The first
  /// ones need none of the others.
  @Test
  void windowsSeeTheSameTrials() {
    Roadmap few = ForecastBenchmark.roadmap(100);
    Forecast whole = forecast(few, 9000, 2);
    Forecast parts = forecast(MANY, 9000, 2);
    for (int i = 0; i < few.tasks().size(); i++) {
      Distribution exact = whole.tasks().get(i).finish();
      Distribution kept = parts.tasks().get(i).finish();
      assertThat(kept.trials()).isEqualTo(9000);
      assertThat(kept.mean()).isCloseTo(exact.mean(), within(1e-8 * exact.mean()));
      assertThat(kept.quantile(1)).isEqualTo((float) exact.quantile(1));
      for (double p : new double[] {0.1, 0.5, 0.85, 0.95}) {
        double x = kept.quantile(p);
        assertThat(p).isBetween(exact.chanceBy(Math.nextDown(x)) - 2e-3, exact.chanceBy(x) + 2e-3);
      }
      assertThat(parts.tasks().get(i).outcomes()).isEqualTo(whole.tasks().get(i).outcomes());
    }
  }

  @Test
  void tellsHowFarItIs() {
    List<Double> told = new CopyOnWriteArrayList<>();
    new Forecaster()
        .forecast(MANY, null, new Forecaster.Options(5000, 1, 2), () -> false, told::add);
    assertThat(told).allMatch(share -> share > 0 && share <= 1).contains(1.0);
    assertThat(told.size()).isGreaterThan(50);
  }

  @Test
  void asksOftenWhetherItIsStillWanted() {
    AtomicInteger asked = new AtomicInteger();
    Assertions.assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                new Forecaster()
                    .forecast(
                        MANY,
                        null,
                        new Forecaster.Options(1_000_000, 1, 2),
                        () -> asked.incrementAndGet() > 20));
    assertThat(asked.get()).isLessThan(30);
  }
}
