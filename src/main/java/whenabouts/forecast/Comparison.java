package whenabouts.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntToDoubleFunction;
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

  /// What the roadmap or a scenario says and its forecast leaves out, a phrase each.
  public List<String> ignored() {
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

  private static final double HALF = 0.5;
  private static final double CONFIDENCE = 0.85;

  /// Moments closer than this, a tenth of a second, are the same.
  private static final double SAME = 1e-6;

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
    Forecast base = forecaster.forecast(roadmap, null, options, cancelled);
    List<Forecast> others = new ArrayList<>();
    for (String scenario : scenarios) {
      others.add(forecaster.forecast(roadmap, scenario, options, cancelled));
    }
    return of(base, others);
  }

  /// Compares forecasts of one roadmap under the same seed and with as many trials.
  static Comparison of(Forecast base, List<Forecast> scenarios) {
    List<ComparedMilestone> compared = new ArrayList<>();
    for (int m = 0; m < base.milestones().size(); m++) {
      MilestoneForecast before = base.milestones().get(m);
      List<Difference> differences = new ArrayList<>();
      for (Forecast scenario : scenarios) {
        differences.add(difference(base, before, scenario.milestones().get(m)));
      }
      compared.add(new ComparedMilestone(before.milestone(), differences));
    }
    return new Comparison(base, scenarios, compared);
  }

  private static Difference difference(
      Forecast base, MilestoneForecast before, MilestoneForecast after) {
    double[] a = before.finish().moments();
    double[] b = after.finish().moments();
    int earlier = 0;
    int later = 0;
    for (int j = 0; j < a.length; j++) {
      earlier += b[j] < a[j] - SAME ? 1 : 0;
      later += b[j] > a[j] + SAME ? 1 : 0;
    }
    Milestone milestone = before.milestone();
    return new Difference(
        quantile(before.finish(), after.finish(), HALF),
        quantile(before.finish(), after.finish(), CONFIDENCE),
        milestone.target() == null ? null : chance(a, b, base.endOf(milestone.target())),
        opposite(chance(a, b, Double.MAX_VALUE)),
        (double) earlier / a.length,
        (double) later / a.length);
  }

  private static Shift opposite(Shift shift) {
    return new Shift(0 - shift.by(), shift.error());
  }

  /// The difference of the chances to be there by a deadline.
  private static Shift chance(double[] a, double[] b, double deadline) {
    return meanOf(a.length, j -> (b[j] <= deadline ? 1 : 0) - (a[j] <= deadline ? 1 : 0));
  }

  /// The difference of a percentile. A percentile is off by what the share of trials up to it is,
  /// divided by the density there (Bahadur, A note on quantiles in large samples, 1966); the
  /// difference by 1{A <= qA} / fA - 1{B <= qB} / fB, taken trial by trial.
  private static Shift quantile(Distribution before, Distribution after, double p) {
    double qa = before.quantile(p);
    double qb = after.quantile(p);
    if (!Double.isFinite(qb - qa)) {
      return new Shift(qb - qa, Double.NaN);
    }
    double[] a = before.moments();
    double[] b = after.moments();
    double spacingA = spacing(before, p);
    double spacingB = spacing(after, p);
    Shift influence =
        meanOf(a.length, j -> (a[j] <= qa ? spacingA : 0) - (b[j] <= qb ? spacingB : 0));
    return new Shift(qb - qa, influence.error());
  }

  /// The inverse of the density at a percentile, in calendar days.
  private static double spacing(Distribution distribution, double p) {
    return distribution.standardErrorOfQuantile(p) / Math.sqrt(p * (1 - p) / distribution.trials());
  }

  /// The mean of a number over the trials, and its standard error.
  private static Shift meanOf(int trials, IntToDoubleFunction number) {
    double sum = 0;
    double squares = 0;
    for (int j = 0; j < trials; j++) {
      double x = number.applyAsDouble(j);
      sum += x;
      squares += x * x;
    }
    double mean = sum / trials;
    return new Shift(mean, Math.sqrt(Math.max(0, squares / trials - mean * mean) / trials));
  }
}
