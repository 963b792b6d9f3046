package whenabouts.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;

/// Reduces trials to what they say.
final class Reduction {
  private static final double CONFIDENCE = 0.85;

  private final Plan plan;
  private final Trials trials;
  private final Roadmap roadmap;
  private final List<Distribution> finishes;
  private final List<Distribution> milestones;

  Reduction(Plan plan, Trials trials) {
    this.plan = plan;
    this.trials = trials;
    this.roadmap = plan.roadmap();
    this.finishes = distributions(trials.finish);
    this.milestones = distributions(trials.milestone);
  }

  private static List<Distribution> distributions(double[][] moments) {
    List<Distribution> all = new ArrayList<>(moments.length);
    for (double[] m : moments) {
      all.add(new Distribution(m));
    }
    return all;
  }

  /// How many distributions there are to sort.
  int distributions() {
    return finishes.size() + milestones.size();
  }

  /// Sorts one of them; any thread may.
  void sort(int distribution) {
    int tasks = finishes.size();
    (distribution < tasks ? finishes.get(distribution) : milestones.get(distribution - tasks))
        .sorted();
  }

  /// What the trials say of one task.
  ///
  /// @param criticality in how many trials it was critical
  /// @param nearest the milestone it ships by, by index; -1 for none
  TaskForecast task(int index, long criticality, int nearest) {
    Task task = roadmap.tasks().get(index);
    Distribution finish = finishes.get(index);
    return new TaskForecast(
        task,
        new Distribution(trials.start[index]),
        finish,
        outcomes(index, finish),
        task.isDiscovery() && nearest >= 0 ? shipBy(index, nearest) : null,
        (double) criticality / trials.count);
  }

  private Map<Outcome, Double> outcomes(int task, Distribution finish) {
    Map<Outcome, Double> shares = new EnumMap<>(Outcome.class);
    byte @Nullable [] codes = trials.outcome[task];
    if (codes == null) {
      shares.put(Outcome.DELIVERED, finish.reached());
      shares.put(Outcome.DROPPED, finish.never());
    } else {
      int[] counts = new int[Outcome.values().length];
      for (byte code : codes) {
        counts[code]++;
      }
      for (Outcome outcome : Outcome.values()) {
        shares.put(outcome, (double) counts[outcome.ordinal()] / trials.count);
      }
    }
    shares.values().removeIf(share -> share == 0);
    return shares;
  }

  private TaskForecast.ShipBy shipBy(int task, int nearest) {
    double[] all = trials.milestone[nearest];
    byte[] codes = trials.outcome[task];
    byte validated = (byte) Outcome.VALIDATED.ordinal();
    int count = 0;
    double[] chosen = new double[all.length];
    for (int j = 0; j < all.length; j++) {
      if (codes[j] == validated) {
        chosen[count++] = all[j];
      }
    }
    return new TaskForecast.ShipBy(
        roadmap.milestones().get(nearest),
        milestones.get(nearest),
        new Distribution(Arrays.copyOf(chosen, count)));
  }

  /// For each task the nearest milestone downstream, the first by P50, by index; -1 for none.
  int[] nearestMilestones() {
    int[] nearest = new int[plan.tasks().size()];
    Arrays.fill(nearest, -1);
    List<Integer> byMedian =
        IntStream.range(0, milestones.size())
            .boxed()
            .sorted(Comparator.comparingDouble(m -> milestones.get(m).quantile(0.5)))
            .toList();
    for (int m : byMedian) {
      for (int task : Upstream.of(plan, plan.milestones().get(m))) {
        nearest[task] = nearest[task] < 0 ? m : nearest[task];
      }
    }
    return nearest;
  }

  MilestoneForecast milestone(int index, List<MilestoneForecast.DrivingTask> drivers) {
    Milestone milestone = roadmap.milestones().get(index);
    Distribution finish = milestones.get(index);
    OptionalDouble onTarget =
        milestone.target() == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(finish.chanceBy(deadline(milestone)));
    return new MilestoneForecast(milestone, finish, onTarget, drivers);
  }

  /// The end of the target day; infinite without a target.
  private double deadline(Milestone milestone) {
    return milestone.target() == null
        ? Double.POSITIVE_INFINITY
        : Forecast.endOf(milestone.target(), roadmap);
  }

  OptionalDouble jointOnTarget() {
    List<Milestone> all = roadmap.milestones();
    if (all.stream().allMatch(m -> m.target() == null)) {
      return OptionalDouble.empty();
    }
    boolean[] missed = new boolean[trials.count];
    for (int m = 0; m < all.size(); m++) {
      if (all.get(m).target() != null) {
        double deadline = deadline(all.get(m));
        for (int j = 0; j < missed.length; j++) {
          missed[j] |= trials.milestone[m][j] > deadline;
        }
      }
    }
    int met = 0;
    for (boolean miss : missed) {
      met += miss ? 0 : 1;
    }
    return OptionalDouble.of((double) met / trials.count);
  }

  Forecast.MonteCarloError error() {
    double p85 =
        (milestones.isEmpty() ? finishes : milestones)
            .stream()
                .filter(d -> Double.isFinite(d.quantile(CONFIDENCE)))
                .mapToDouble(d -> d.standardErrorOfQuantile(CONFIDENCE))
                .max()
                .orElse(0);
    return new Forecast.MonteCarloError(Math.sqrt(0.25 / trials.count), p85);
  }
}
