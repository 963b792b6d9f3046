package whenabouts.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How far chance alone may be off.
final class SamplingError {
  private static final double CONFIDENCE = 0.85;
  private static final double NEVER = Double.POSITIVE_INFINITY;

  /// So many milestones are looked into, those that plain draws would tell least of. What is left
  /// of the variance of the others is not needed to know the largest error.
  private static final int LOOKED_INTO = 4;

  private final Plan plan;
  private final Draws draws;
  private final List<Distribution> milestones;
  private final double[][] first;

  /// @param milestones their finishes, in the plan's order
  /// @param first their moments in the first trials
  SamplingError(Plan plan, Draws draws, List<Distribution> milestones, double[][] first) {
    this.plan = plan;
    this.draws = draws;
    this.milestones = milestones;
    this.first = first;
  }

  /// @param deadlines of the milestones, infinite where they have none
  Forecast.MonteCarloError of(double[] deadlines, int trials) {
    int[] widest =
        IntStream.range(0, milestones.size())
            .boxed()
            .sorted(Comparator.comparingDouble(m -> -plain(milestones.get(m))))
            .limit(LOOKED_INTO)
            .mapToInt(m -> m)
            .toArray();
    List<MainEffects.Event> events = new ArrayList<>();
    for (int m : widest) {
      events.add(reached(m, CONFIDENCE));
    }
    for (int m : widest) {
      events.add(reached(m, 0.5));
    }
    int[] targeted =
        IntStream.range(0, deadlines.length).filter(m -> deadlines[m] < NEVER).toArray();
    if (targeted.length > 0) {
      events.add(onTarget(targeted, deadlines));
    }
    double[] left = new MainEffects(draws, trials, first[0].length).variances(events);
    double p85 = 0;
    double worst = 0;
    for (int i = 0; i < left.length; i++) {
      if (i < widest.length) {
        p85 = Math.max(p85, plain(milestones.get(widest[i])) * Math.sqrt(left[i]));
      } else {
        worst = Math.max(worst, left[i]);
      }
    }
    return new Forecast.MonteCarloError(Math.sqrt(0.25 / trials * worst), p85);
  }

  /// As if drawn plainly, for want of milestones: an upper bound.
  static Forecast.MonteCarloError ofTasks(List<Distribution> tasks, int trials) {
    double p85 = tasks.stream().mapToDouble(SamplingError::plain).max().orElse(0);
    return new Forecast.MonteCarloError(Math.sqrt(0.25 / trials), p85);
  }

  /// That a milestone is reached by its percentile; where that does not exist, that it ever is.
  private MainEffects.Event reached(int milestone, double p) {
    Distribution finish = milestones.get(milestone);
    double day = Math.min(finish.quantile(p), Double.MAX_VALUE);
    double[] moments = first[milestone];
    return new MainEffects.Event(
        trial -> moments[trial] <= day,
        Streams.behind(plan, List.of(plan.milestones().get(milestone))));
  }

  /// That every milestone with a target meets it.
  ///
  /// @param targeted by index
  private MainEffects.Event onTarget(int[] targeted, double[] deadlines) {
    return new MainEffects.Event(
        trial -> Arrays.stream(targeted).allMatch(m -> first[m][trial] <= deadlines[m]),
        Streams.behind(
            plan, Arrays.stream(targeted).mapToObj(m -> plan.milestones().get(m)).toList()));
  }

  /// The standard error of P85 with plain draws, in calendar days; 0 where it is not reached.
  private static double plain(Distribution finish) {
    return Double.isFinite(finish.quantile(CONFIDENCE))
        ? finish.standardErrorOfQuantile(CONFIDENCE)
        : 0;
  }
}
