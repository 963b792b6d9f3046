package whenabouts.forecast;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;

/// Reduces trials, window after window, to what they say.
final class Reduction {
  /// Moments to keep of all tasks together where the trials take several windows.
  private static final int NODES = 1 << 24;

  private static final int FEWEST_NODES = 1 << 10;
  private static final int MOST_NODES = 1 << 15;

  /// Bits of a field that counts an outcome, one after the other in a long, and the most it counts.
  private static final int COUNT_BITS = 10;

  private static final int MOST_COUNTED = (1 << COUNT_BITS) - 1;

  /// By `Outcome` ordinal: what to add to a finish for the moment of success; a sum, as no
  /// processor guesses outcomes.
  private static final double[] UNSUCCESSFUL =
      Arrays.stream(Outcome.values())
          .mapToDouble(
              outcome ->
                  outcome == Outcome.VALIDATED || outcome == Outcome.DELIVERED
                      ? 0
                      : Double.POSITIVE_INFINITY)
          .toArray();

  private final Plan plan;
  private final Roadmap roadmap;

  /// How many trials there are in all, and how many have been added.
  private final int trials;

  private int added;

  /// By task; of the first trials where they take several windows.
  private final Distribution[] starts;

  private final Gathered[] finishes;

  /// By task: its finish in the trials in which it is validated or delivered; none of plain ones.
  private final Gathered[] successes;

  private final Gathered[] milestones;

  /// By task: when its milestone is reached in the trials in which it was validated.
  private final Gathered[] ifValidated;

  /// By task: in how many trials it had each outcome.
  private final int[][] outcomes;

  /// By task: the nearest milestone downstream, by index; -1 for none.
  private int[] nearest = new int[0];

  /// By milestone: when it is reached in the first trials, which tell the errors.
  private double[][] firstReached = new double[0][];

  private int allOnTarget;

  Reduction(Plan plan, int trials) {
    this.plan = plan;
    this.trials = trials;
    this.roadmap = plan.roadmap();
    int tasks = plan.tasks().size();
    int nodes =
        Math.clamp(Integer.highestOneBit(NODES / Math.max(1, tasks)), FEWEST_NODES, MOST_NODES);
    starts = new Distribution[tasks];
    finishes = gathered(tasks, nodes);
    successes = gathered(tasks, nodes);
    ifValidated = gathered(tasks, nodes);
    milestones = gathered(plan.milestones().size(), MOST_NODES);
    outcomes = new int[tasks][Outcome.values().length];
  }

  private static Gathered[] gathered(int columns, int nodes) {
    return Stream.generate(() -> new Gathered(nodes)).limit(columns).toArray(Gathered[]::new);
  }

  // A window of all trials is taken, several batches are added: first each milestone, then what
  // they say together, then each task. Milestones and tasks may be added by any threads.

  void takeMilestone(int milestone, Window window) {
    milestones[milestone].take(new Distribution(window.milestone[milestone]));
  }

  void addMilestone(int milestone, Batch.Reader batch) {
    batch.milestone(milestone, milestones[milestone]);
  }

  /// @param reached when, by milestone, then trial
  void addTogether(double[][] reached, int count) {
    if (added == 0) {
      nearest = nearestMilestones(count);
      int some = Math.min(count, MainEffects.MOST_TRIALS);
      firstReached =
          Arrays.stream(reached)
              .map(moments -> Arrays.copyOf(moments, some))
              .toArray(double[][]::new);
    }
    added += count;
    allOnTarget += allOnTarget(reached, count);
  }

  void takeTask(int task, Window window) {
    double[] finish = window.finish[task];
    starts[task] = new Distribution(window.start[task]);
    finishes[task].take(new Distribution(finish));
    byte @Nullable [] codes = window.outcome[task];
    if (codes != null) {
      countOutcomes(codes, trials, outcomes[task]);
      successes[task].take(new Distribution(trials, () -> successes(codes, finish)));
      if (nearest[task] >= 0) {
        double[] reached = window.milestone[nearest[task]];
        int validated = outcomes[task][Outcome.VALIDATED.ordinal()];
        ifValidated[task].take(new Distribution(validated, () -> ifValidated(codes, reached)));
      }
    }
  }

  /// Keeps the starts of a task in the first window.
  void keepStarts(int task, Window window) {
    double[] column = window.start[task];
    starts[task] = new Distribution(Arrays.copyOf(column, Math.min(window.count, FEWEST_NODES)));
  }

  /// Adds a group of tasks.
  void addGroup(int group, Batch.Reader batch, int count) {
    int tasks = batch.load(group);
    for (int k = 0; k < tasks; k++) {
      int task = group * Batch.GROUP + k;
      batch.finish(k, finishes[task]);
      byte @Nullable [] codes = batch.outcomes(k);
      if (codes != null) {
        countOutcomes(codes, count, outcomes[task]);
        batch.success(k, successes[task]);
        if (nearest[task] >= 0) {
          batch.ifValidated(k, nearest[task], ifValidated[task]);
        }
      }
    }
  }

  /// Counts some trials at a time in the fields of a long: in memory each count would wait for the
  /// one before.
  private static void countOutcomes(byte[] codes, int count, int[] outcomes) {
    for (int from = 0; from < count; from += MOST_COUNTED) {
      int to = Math.min(from + MOST_COUNTED, count);
      long counts = 0;
      for (int j = from; j < to; j++) {
        counts += 1L << COUNT_BITS * codes[j];
      }
      for (int code = 0; code < outcomes.length; code++) {
        outcomes[code] += (int) (counts >>> COUNT_BITS * code) & MOST_COUNTED;
      }
    }
  }

  /// The finishes of the trials in which a task succeeds.
  private static Ranked successes(byte[] codes, double[] finish) {
    double[] chosen = new double[codes.length];
    for (int j = 0; j < codes.length; j++) {
      chosen[j] = finish[j] + UNSUCCESSFUL[codes[j]];
    }
    return new Ranked.Buckets(chosen);
  }

  /// When a milestone is reached in the trials in which a task is validated.
  private static Ranked ifValidated(byte[] codes, double[] reached) {
    byte validated = (byte) Outcome.VALIDATED.ordinal();
    double[] chosen = new double[codes.length];
    int count = 0;
    for (int j = 0; j < codes.length; j++) {
      chosen[count] = reached[j];
      count += codes[j] == validated ? 1 : 0;
    }
    return new Ranked.Buckets(chosen, count);
  }

  /// For each task the nearest milestone downstream, the first by P50, by index; -1 for none.
  private int[] nearestMilestones(int count) {
    int[] found = new int[plan.tasks().size()];
    Arrays.fill(found, -1);
    double[] medians =
        Arrays.stream(milestones).mapToDouble(m -> m.distribution(count).quantile(0.5)).toArray();
    List<Integer> byMedian =
        IntStream.range(0, medians.length)
            .boxed()
            .sorted(Comparator.comparingDouble(m -> medians[m]))
            .toList();
    Upstream upstream = new Upstream(plan);
    BitSet seen = new BitSet(found.length);
    for (int m : byMedian) {
      upstream.walk(plan.milestones().get(m), seen, task -> found[task] = m);
    }
    return found;
  }

  /// In how many trials every milestone with a target meets it.
  private int allOnTarget(double[][] reached, int count) {
    boolean[] missed = new boolean[count];
    for (int m = 0; m < milestones.length; m++) {
      double deadline = deadline(roadmap.milestones().get(m));
      for (int j = 0; j < count; j++) {
        missed[j] |= reached[m][j] > deadline;
      }
    }
    int met = 0;
    for (boolean miss : missed) {
      met += miss ? 0 : 1;
    }
    return met;
  }

  /// The end of the target day; infinite without a target.
  private double deadline(Milestone milestone) {
    return milestone.target() == null
        ? Double.POSITIVE_INFINITY
        : Forecast.endOf(milestone.target(), roadmap);
  }

  /// What the trials say of one task, after the last window.
  ///
  /// @param criticality in how many trials it was critical
  /// @param wait null where it hardly ever waits
  TaskForecast task(
      int index,
      long criticality,
      TaskForecast.@Nullable Wait wait,
      List<MilestoneForecast> reached) {
    Task task = roadmap.tasks().get(index);
    Distribution finish = finishes[index].distribution(trials);
    finish.quantile(0.5); // puts them in order in this thread: readers need not wait for it
    int by = nearest[index];
    return new TaskForecast(
        task,
        starts[index],
        finish,
        plan.tasks().get(index).plainDelivery() ? finish : successes[index].distribution(trials),
        wait,
        outcomes(index, finish),
        task.isDiscovery() && by >= 0
            ? new TaskForecast.ShipBy(
                roadmap.milestones().get(by), reached.get(by).finish(), ifValidated(index))
            : null,
        (double) criticality / trials);
  }

  private Distribution ifValidated(int task) {
    return ifValidated[task].distribution(outcomes[task][Outcome.VALIDATED.ordinal()]);
  }

  private Map<Outcome, Double> outcomes(int task, Distribution finish) {
    Map<Outcome, Double> shares = new EnumMap<>(Outcome.class);
    if (plan.tasks().get(task).plainDelivery()) {
      shares.put(Outcome.DELIVERED, finish.reached());
      shares.put(Outcome.DROPPED, finish.never());
    } else {
      for (Outcome outcome : Outcome.values()) {
        shares.put(outcome, (double) outcomes[task][outcome.ordinal()] / trials);
      }
    }
    shares.values().removeIf(share -> share == 0);
    return shares;
  }

  MilestoneForecast milestone(int index, List<MilestoneForecast.DrivingTask> drivers) {
    Milestone milestone = roadmap.milestones().get(index);
    Distribution finish = milestones[index].distribution(trials);
    OptionalDouble onTarget =
        milestone.target() == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(finish.chanceBy(deadline(milestone)));
    return new MilestoneForecast(milestone, finish, onTarget, drivers, OptionalDouble.empty());
  }

  OptionalDouble jointOnTarget() {
    return roadmap.milestones().stream().allMatch(m -> m.target() == null)
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) allOnTarget / trials);
  }

  /// How far chance may be off, by the milestones; by the tasks where there are none.
  Forecast.MonteCarloError error(Draws draws, List<MilestoneForecast> reached) {
    List<Distribution> finishes = reached.stream().map(MilestoneForecast::finish).toList();
    if (finishes.isEmpty()) {
      return SamplingError.ofTasks(
          Arrays.stream(this.finishes).map(f -> f.distribution(trials)).toList(), trials);
    }
    double[] deadlines = roadmap.milestones().stream().mapToDouble(this::deadline).toArray();
    return new SamplingError(plan, draws, finishes, firstReached).of(deadlines, trials);
  }
}
