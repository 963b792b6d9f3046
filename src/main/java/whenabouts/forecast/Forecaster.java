package whenabouts.forecast;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Scenarios;

/// Forecasts roadmaps. Keeps compiled distributions from one call to the next, so that one
/// forecaster per document makes re-forecasting after an edit cheap. Safe for use by several
/// threads.
public final class Forecaster {
  /// Trials where nothing else is asked for.
  public static final int DEFAULT_TRIALS = 10_000;

  /// Seed where nothing else is asked for: fixed, so that two runs say the same.
  public static final long DEFAULT_SEED = 1;

  private final TableCache tables = new TableCache();
  private final Workers workers = new Workers();

  /// How to run.
  ///
  /// @param trials 1 or more
  /// @param threads 1 or more; does not change the result
  /// @param drivers whether to find out which tasks drive each milestone, who is waited for, and
  ///     how
  ///     much wider shared causes make each range
  public record Options(int trials, long seed, int threads, boolean drivers, Sampling sampling) {
    public Options(int trials, long seed, int threads) {
      this(trials, seed, threads, false, Sampling.STRATIFIED);
    }

    public static Options defaults() {
      return new Options(DEFAULT_TRIALS, DEFAULT_SEED, Runtime.getRuntime().availableProcessors());
    }

    public Options withDrivers() {
      return new Options(trials, seed, threads, true, sampling);
    }

    public Options with(Sampling other) {
      return new Options(trials, seed, threads, drivers, other);
    }

    public Options withTrials(int other) {
      return new Options(other, seed, threads, drivers, sampling);
    }

    Options withoutDrivers() {
      return new Options(trials, seed, threads, false, sampling);
    }
  }

  /// Forecasts a valid roadmap (see `Checks`).
  ///
  /// @param scenario id of one of its scenarios, or null
  /// @param cancelled asked between blocks of trials
  /// @throws CancellationException if `cancelled` said so
  public Forecast forecast(
      Roadmap roadmap, @Nullable String scenario, Options options, BooleanSupplier cancelled) {
    return forecast(roadmap, scenario, options, cancelled, share -> {});
  }

  /// The same, for those who show how far it is.
  ///
  /// @param progress told the share of the trials done, 0..1, by any thread
  public Forecast forecast(
      Roadmap roadmap,
      @Nullable String scenario,
      Options options,
      BooleanSupplier cancelled,
      DoubleConsumer progress) {
    Scenario changes = scenario == null ? null : roadmap.scenario(scenario).orElseThrow();
    Roadmap changed = changes == null ? roadmap : Scenarios.apply(roadmap, changes);
    Plan plan = PlanCompiler.compile(changed, hires(changes), tables);
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
    Widening widening = new Widening(plan);
    boolean widens = options.drivers() && widening.isPossible();
    Options again = options.withoutDrivers().withTrials(widening.trials(options.trials()));
    double share = widens ? (double) options.trials() / (options.trials() + again.trials()) : 1;
    Forecast forecast =
        new Run(plan, options, workers, cancelled, done -> progress.accept(share * done))
            .forecast(scenario, Ignored.of(changed, changes));
    if (!widens) {
      return forecast;
    }
    DoubleConsumer rest = done -> progress.accept(share + (1 - share) * done);
    return widening.of(
        forecast,
        new Run(widening.apart(), again, workers, cancelled, rest).forecast(scenario, List.of()));
  }

  private static List<Change.Hire> hires(@Nullable Scenario scenario) {
    return scenario == null
        ? List.of()
        : scenario.changes().stream()
            .filter(Change::active)
            .filter(Change.Hire.class::isInstance)
            .map(Change.Hire.class::cast)
            .toList();
  }
}
