package whenabouts.forecast;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Roadmap;

/// Forecasts roadmaps. Keeps compiled distributions from one call to the next, so that one
/// forecaster
/// per document makes re-forecasting after an edit cheap. Safe for use by several threads.
public final class Forecaster {
  /// Trials where nothing else is asked for.
  public static final int DEFAULT_TRIALS = 10_000;

  /// Seed where nothing else is asked for: fixed, so that two runs say the same.
  public static final long DEFAULT_SEED = 1;

  /// How to run.
  ///
  /// @param trials 1 or more
  /// @param threads 1 or more; does not change the result
  public record Options(int trials, long seed, int threads) {
    public static Options defaults() {
      return new Options(DEFAULT_TRIALS, DEFAULT_SEED, Runtime.getRuntime().availableProcessors());
    }
  }

  /// Forecasts a valid roadmap (see `Checks`).
  ///
  /// @param scenario id of one of its scenarios, or null
  /// @param cancelled asked between blocks of trials
  /// @throws CancellationException if `cancelled` said so
  public Forecast forecast(
      Roadmap roadmap, @Nullable String scenario, Options options, BooleanSupplier cancelled) {
    throw new UnsupportedOperationException("the engine is being written");
  }
}
