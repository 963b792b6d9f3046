package whenabouts.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Roadmap;

/// A roadmap and some of its scenarios under the same seed. They share every draw they have in
/// common, trial by trial, so that what differs between two of them is known far better than either
/// is itself.
///
/// @param base the forecast of the roadmap itself
/// @param scenarios those of the scenarios
/// @param milestones in the roadmap's order
public record Comparison(
    Forecast base, List<Forecast> scenarios, List<ComparedMilestone> milestones) {

  public Comparison {
    scenarios = List.copyOf(scenarios);
    milestones = List.copyOf(milestones);
  }

  /// What the roadmap or a scenario says and its forecast leaves out.
  public List<Ignored> ignored() {
    return Stream.concat(Stream.of(base), scenarios.stream())
        .flatMap(forecast -> forecast.ignored().stream())
        .distinct()
        .toList();
  }

  /// One milestone in every scenario.
  ///
  /// @param differences from the base, by scenario
  public record ComparedMilestone(Milestone milestone, List<Difference> differences) {
    public ComparedMilestone {
      differences = List.copyOf(differences);
    }
  }

  /// How a scenario moves a milestone.
  ///
  /// @param p50 of its P50, in calendar days
  /// @param p85 of its P85, in calendar days
  /// @param onTarget of its chance to meet its target, -1..1; null without a target
  /// @param never of its chance never to be reached, -1..1
  /// @param earlier share 0..1 of the trials in which the scenario reaches it earlier
  /// @param later share 0..1 of those in which it does so later; a trial in which only one of them
  ///     ever gets there counts as earlier or later too
  public record Difference(
      Shift p50, Shift p85, @Nullable Shift onTarget, Shift never, double earlier, double later) {

    /// Share 0..1 of the trials in which both are there at the same moment, or neither ever is.
    public double same() {
      return Math.max(0, 1 - earlier - later);
    }
  }

  /// A scenario's number less that of the base.
  ///
  /// @param by the difference; infinite where only one of both numbers exists, NaN where neither
  ///     does
  /// @param error its standard error, from the paired trials; NaN where the difference is not
  ///     finite
  public record Shift(double by, double error) {}

  /// Forecasts a roadmap and these of its scenarios, and compares them.
  ///
  /// @param scenarios ids
  /// @throws java.util.NoSuchElementException if the roadmap does not have one of them
  /// @throws java.util.concurrent.CancellationException if `cancelled` said so
  public static Comparison of(
      Forecaster forecaster,
      Roadmap roadmap,
      List<String> scenarios,
      Forecaster.Options options,
      BooleanSupplier cancelled) {
    List<Forecast> all = forecast(forecaster, roadmap, scenarios, options, cancelled);
    int tasks = all.stream().mapToInt(f -> f.tasks().size()).max().orElseThrow();
    int kept = Window.size(tasks, options.trials());
    List<Forecast> pairs = all;
    if (kept < options.trials()) { // forecasts of so many trials do not keep them: play some again
      Forecaster.Options fewer =
          new Forecaster.Options(
              kept, options.seed(), options.threads(), false, options.sampling());
      pairs = forecast(forecaster, roadmap, scenarios, fewer, cancelled);
    }
    List<ComparedMilestone> compared = new ArrayList<>();
    for (int m = 0; m < roadmap.milestones().size(); m++) {
      List<Difference> differences = new ArrayList<>();
      for (int s = 1; s < all.size(); s++) {
        differences.add(
            difference(
                m, options.sampling(), all.getFirst(), all.get(s), pairs.getFirst(), pairs.get(s)));
      }
      compared.add(new ComparedMilestone(roadmap.milestones().get(m), differences));
    }
    return new Comparison(all.getFirst(), all.subList(1, all.size()), compared);
  }

  /// The base, then the scenarios.
  private static List<Forecast> forecast(
      Forecaster forecaster,
      Roadmap roadmap,
      List<String> scenarios,
      Forecaster.Options options,
      BooleanSupplier cancelled) {
    List<Forecast> all = new ArrayList<>();
    all.add(forecaster.forecast(roadmap, null, options, cancelled));
    for (String scenario : scenarios) {
      all.add(forecaster.forecast(roadmap, scenario, options, cancelled));
    }
    return all;
  }

  private static Difference difference(
      int milestone,
      Sampling sampling,
      Forecast before,
      Forecast after,
      Forecast keptBefore,
      Forecast keptAfter) {
    LocalDate target = before.milestones().get(milestone).milestone().target();
    return new PairedMilestone(
            before.milestones().get(milestone).finish(),
            after.milestones().get(milestone).finish(),
            target == null ? Double.NaN : before.endOf(target),
            sampling,
            keptBefore.milestones().get(milestone).finish(),
            keptAfter.milestones().get(milestone).finish())
        .difference();
  }
}
