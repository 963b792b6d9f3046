package whenabouts.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
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
  /// @param drivers whether to find out which tasks drive each milestone, which takes longer than
  ///     the trials
  public record Options(int trials, long seed, int threads, boolean drivers) {
    public Options(int trials, long seed, int threads) {
      this(trials, seed, threads, false);
    }

    public static Options defaults() {
      return new Options(DEFAULT_TRIALS, DEFAULT_SEED, Runtime.getRuntime().availableProcessors());
    }

    public Options withDrivers() {
      return new Options(trials, seed, threads, true);
    }
  }

  /// Forecasts a valid roadmap (see `Checks`).
  ///
  /// @param scenario id of one of its scenarios, or null
  /// @param cancelled asked between blocks of trials
  /// @throws CancellationException if `cancelled` said so
  public Forecast forecast(
      Roadmap roadmap, @Nullable String scenario, Options options, BooleanSupplier cancelled) {
    Scenario changes = scenario == null ? null : roadmap.scenario(scenario).orElseThrow();
    Roadmap changed = changes == null ? roadmap : Scenarios.apply(roadmap, changes);
    Plan plan = PlanCompiler.compile(changed, hires(changes), tables);
    Trials trials = new Trials(plan, options.trials());
    long[] criticality = run(plan, trials, options, cancelled);

    Reduction reduction = new Reduction(plan, trials);
    workers.run(options.threads(), reduction.distributions(), cancelled, () -> reduction::sort);
    int[] nearest = reduction.nearestMilestones();
    TaskForecast[] tasks = new TaskForecast[plan.tasks().size()];
    workers.run(
        options.threads(),
        tasks.length,
        cancelled,
        () -> i -> tasks[i] = reduction.task(i, criticality[i], nearest[i]));
    return new Forecast(
        changed,
        scenario,
        options.trials(),
        options.seed(),
        List.of(tasks),
        milestones(plan, trials, reduction, options, cancelled),
        reduction.jointOnTarget(),
        reduction.error(),
        Ignored.of(changed, changes));
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

  /// Runs all trials.
  ///
  /// @return in how many of them each task was critical
  private long[] run(Plan plan, Trials trials, Options options, BooleanSupplier cancelled) {
    List<Criticality> critical = new ArrayList<>();
    int blocks = (trials.count + BlockRunner.BLOCK - 1) / BlockRunner.BLOCK;
    workers.run(
        options.threads(),
        blocks,
        cancelled,
        () -> {
          BlockNotes notes = new BlockNotes(plan);
          BlockRunner runner = new BlockRunner(plan, options.seed(), trials, notes);
          Criticality criticality = new Criticality(plan, trials, notes);
          synchronized (critical) {
            critical.add(criticality);
          }
          return block -> {
            int from = block * BlockRunner.BLOCK;
            int to = Math.min(from + BlockRunner.BLOCK, trials.count);
            runner.run(from, to);
            criticality.add(from, to);
          };
        });
    long[] total = new long[plan.tasks().size()];
    for (Criticality part : critical) {
      for (int i = 0; i < total.length; i++) {
        total[i] += part.counts()[i];
      }
    }
    return total;
  }

  private List<MilestoneForecast> milestones(
      Plan plan, Trials trials, Reduction reduction, Options options, BooleanSupplier cancelled) {
    MilestoneForecast[] milestones = new MilestoneForecast[plan.milestones().size()];
    Sensitivity sensitivity = new Sensitivity(plan, trials);
    workers.run(
        options.threads(),
        milestones.length,
        cancelled,
        () ->
            m ->
                milestones[m] =
                    reduction.milestone(m, options.drivers() ? sensitivity.drivers(m) : List.of()));
    return List.of(milestones);
  }
}
