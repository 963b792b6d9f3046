package whenabouts.forecast;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import whenabouts.roadmap.Roadmap;

/// How long a forecast goes on after it was cancelled, at moments spread over all it does, drivers
/// included: `mvn -Pbench test-compile exec:exec -Dbench.main=whenabouts.forecast.CancelBenchmark`.
public final class CancelBenchmark {
  private static final int CANCELS = 20;
  private static final int THREADS = 2;

  private CancelBenchmark() {}

  /// @param args ignored
  public static void main(String[] args) throws InterruptedException {
    measure("100 tasks x 1,000,000 trials", ForecastBenchmark.roadmap(100), 1_000_000);
    measure("10,000 tasks x 10,000 trials", ForecastBenchmark.roadmap(10_000), 10_000);
    measure("1,000 tasks of three squads", ForecastBenchmark.limited(1_000), 10_000);
  }

  private static void measure(String what, Roadmap roadmap, int trials)
      throws InterruptedException {
    Forecaster forecaster = new Forecaster();
    Forecaster.Options options = new Forecaster.Options(trials, 1, THREADS).withDrivers();
    long whole = nanos(() -> forecaster.forecast(roadmap, null, options, () -> false));
    double[] late = new double[CANCELS];
    for (int i = 0; i < CANCELS; i++) {
      late[i] = lateness(forecaster, roadmap, options, whole * (i + 1) / (CANCELS + 1));
    }
    Arrays.sort(late);
    System.out.printf(
        "%-30s takes %.1f s; cancelled %d times it went on for %.0f ms (median), %.0f ms (longest)%n",
        what, whole / 1e9, CANCELS, late[CANCELS / 2], late[CANCELS - 1]);
  }

  private static long nanos(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  /// Milliseconds from a cancel to the end; 0 where it had ended before.
  private static double lateness(
      Forecaster forecaster, Roadmap roadmap, Forecaster.Options options, long after)
      throws InterruptedException {
    long cancelAt = System.nanoTime() + after;
    AtomicLong ended = new AtomicLong();
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    forecaster.forecast(
                        roadmap, null, options, () -> System.nanoTime() - cancelAt >= 0);
                  } catch (CancellationException e) {
                    ended.set(System.nanoTime());
                  }
                });
    thread.join();
    return ended.get() == 0 ? 0 : (ended.get() - cancelAt) / 1e6;
  }
}
