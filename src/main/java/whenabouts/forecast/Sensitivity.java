package whenabouts.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.MilestoneForecast.DrivingTask;
import whenabouts.forecast.MilestoneForecast.Swing;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Outcome;

/// What drives each milestone, read off a window of the trials that made the forecast. Milestones
/// and tasks are put in order once each; a pair of them then takes one pass over the trials.
final class Sensitivity {
  private static final double TENTH = 0.1;

  /// Pairs of milestone and task times trials that may be looked at, and the fewest and most trials
  /// to look at: the tenth of a thousand trials still has a P85.
  private static final long LOOKS = 40_000_000;

  private static final int FEWEST = 1_000;
  private static final int MOST = 100_000;

  /// In larger roadmaps pairs that do not correlate beyond chance are left out, and all but the
  /// strongest of a milestone.
  private static final int MANY_PAIRS = 50_000;

  private static final int STRONGEST = 100;

  /// Standard errors of a correlation that chance hardly exceeds.
  private static final double BEYOND_CHANCE = 4;

  private final Plan plan;
  private final Window trials;
  private final BitSet[] upstream;
  private final int pairs;
  private final int count;

  /// By task with sprints: working days by trial, which its start and finish do not tell; null for
  /// the others.
  private final double[] @Nullable [] work;

  /// @param trials how many of them are looked at follows from the size of the plan
  Sensitivity(Plan plan, Window trials) {
    this.plan = plan;
    this.trials = trials;
    upstream = new BitSet[plan.milestones().size()];
    Upstream all = new Upstream(plan);
    int cells = 0;
    for (int m = 0; m < upstream.length; m++) {
      upstream[m] = all.of(plan.milestones().get(m));
      cells += upstream[m].cardinality();
    }
    pairs = cells;
    long affordable = LOOKS / Math.max(1, pairs + plan.tasks().size());
    count = Math.min(trials.count, Math.clamp(affordable, FEWEST, MOST));
    work = new double[plan.tasks().size()][];
    for (Plan.TaskPlan task : plan.tasks()) {
      boolean sprints = task.sprints() != null && task.done() == null;
      work[task.index()] = sprints ? new double[count] : null;
    }
  }

  /// Keeps what is needed of a block of trials beyond their moments.
  ///
  /// @param at where the block stands in the window
  void keep(BlockNotes notes, int at, int some) {
    int kept = Math.min(some, count - at);
    for (int i = 0; i < work.length && kept > 0; i++) {
      if (work[i] != null) {
        System.arraycopy(notes.work[i], 0, work[i], at, kept);
      }
    }
  }

  /// By milestone: the tasks upstream of it whose duration or outcome varies, by the days they move
  /// it, the most first.
  ///
  /// @param causes of what is never reached, of all threads
  List<List<DrivingTask>> drivers(
      List<NeverCauses> causes, Workers workers, int threads, BooleanSupplier cancelled) {
    Effect[] effects = new Effect[upstream.length];
    workers.run(threads, effects.length, cancelled, () -> m -> effects[m] = effect(m, causes));
    DrivingTask[][] drivers = new DrivingTask[upstream.length][plan.tasks().size()];
    workers.run(
        threads,
        plan.tasks().size(),
        cancelled,
        () -> {
          Cause cause = new Cause(trials, count);
          return task -> {
            cause.load(plan.tasks().get(task), work[task]);
            for (int m = 0; m < effects.length; m++) {
              drivers[m][task] = upstream[m].get(task) ? driver(task, cause, effects[m]) : null;
            }
          };
        });
    List<List<DrivingTask>> strongest =
        new ArrayList<>(Collections.nCopies(drivers.length, List.of()));
    workers.run(
        threads,
        drivers.length,
        cancelled,
        () -> m -> strongest.set(m, strongestFirst(drivers[m])));
    return strongest;
  }

  private List<DrivingTask> strongestFirst(@Nullable DrivingTask[] all) {
    return Arrays.stream(all)
        .filter(Objects::nonNull)
        .sorted(
            Comparator.comparingDouble((DrivingTask d) -> -days(d))
                .thenComparingDouble(d -> -d.neverShare()))
        .limit(pairs <= MANY_PAIRS ? all.length : STRONGEST)
        .toList();
  }

  private static double days(DrivingTask driver) {
    double days = driver.ifSlow().days();
    return Double.isNaN(days) ? 0 : Math.abs(days);
  }

  /// A milestone, made ready.
  ///
  /// @param reached when, by trial
  /// @param ranks of these moments by trial, standardized
  /// @param deadline the end of its target day; NaN without a target
  /// @param never share of the trials that never reach it, by task to which they are owed
  private record Effect(
      double[] reached, TrialOrder order, double[] ranks, double deadline, double[] never) {

    boolean hasTarget() {
      return !Double.isNaN(deadline);
    }
  }

  private Effect effect(int milestone, List<NeverCauses> causes) {
    double[] reached = trials.milestone[milestone];
    TrialOrder order = new TrialOrder(count);
    for (int j = 0; j < count; j++) {
      order.add(j, reached[j]);
    }
    order.sort();
    boolean[] all = new boolean[count];
    Arrays.fill(all, true);
    double[] ranks = new double[count];
    order.rank(all, ranks);
    Milestone of = plan.roadmap().milestones().get(milestone);
    return new Effect(
        reached,
        order,
        ranks,
        of.target() == null ? Double.NaN : Forecast.endOf(of.target(), plan.roadmap()),
        NeverCauses.shares(causes, milestone, plan.tasks().size()));
  }

  /// What a task does to a milestone; null where neither its duration nor its outcome varies, or
  /// nothing can be seen of it.
  private @Nullable DrivingTask driver(int task, Cause cause, Effect effect) {
    double owed = effect.never[task];
    boolean varies = cause.tenths.bothThere();
    double rho = varies ? cause.correlation(effect.order, effect.ranks) : Double.NaN;
    boolean misses = cause.outcomes.bothThere() && !effect.order.same(0, count - 1);
    boolean seen =
        pairs <= MANY_PAIRS ? !Double.isNaN(rho) : Math.abs(rho) * Math.sqrt(count) > BEYOND_CHANCE;
    if (!seen && !misses && owed == 0) {
      return null;
    }
    return new DrivingTask(
        plan.roadmap().tasks().get(task).id(),
        varies ? swing(cause.tenths, effect) : Swing.none(effect.hasTarget()),
        rho,
        misses ? swing(cause.outcomes, effect) : null,
        owed);
  }

  private static Swing swing(TrialGroups groups, Effect effect) {
    TrialGroups.P85 p85 = groups.p85(effect.order, effect.reached);
    return new Swing(
        p85.second() - p85.first(),
        p85.secondIfReached() - p85.firstIfReached(),
        effect.hasTarget() ? groups.chanceSwing(effect.reached, effect.deadline) : Double.NaN);
  }

  /// A task, made ready; one a thread, for one task after the other.
  private static final class Cause {
    private final Window trials;
    private final int count;
    private final TrialOrder order;
    private final boolean[] ran;
    private final double[] ranks;
    private final double[] theirRanks;

    /// The trials in which it is quickest and in which it takes longest.
    final TrialGroups tenths;

    /// Those in which it is validated and in which it misses.
    final TrialGroups outcomes;

    Cause(Window trials, int count) {
      this.trials = trials;
      this.count = count;
      order = new TrialOrder(count);
      ran = new boolean[count];
      ranks = new double[count];
      theirRanks = new double[count];
      tenths = new TrialGroups(count);
      outcomes = new TrialGroups(count);
    }

    /// @param work its working days by trial; null where its start and finish tell
    void load(Plan.TaskPlan task, double @Nullable [] work) {
      order.clear();
      tenths.clear();
      outcomes.clear();
      Arrays.fill(ran, false);
      if (task.done() != null) {
        return; // a fact drives nothing any more
      }
      double[] start = trials.start[task.index()];
      double[] finish = trials.finish[task.index()];
      WorkCalendar calendar = task.calendar();
      for (int j = 0; j < count; j++) {
        if (finish[j] < Double.POSITIVE_INFINITY) {
          ran[j] = true;
          order.add(
              j, work != null ? work[j] : calendar.toWork(finish[j]) - calendar.toWork(start[j]));
        }
      }
      order.sort();
      if (order.size() > 1) {
        groupTenths();
      }
      byte[] codes = trials.outcome[task.index()];
      if (task.discovery() != null) {
        byte validated = (byte) Outcome.VALIDATED.ordinal();
        for (int i = 0; i < order.size(); i++) {
          int trial = order.trial(i);
          outcomes.put(trial, codes[trial] == validated ? 1 : 2);
        }
      }
    }

    private void groupTenths() {
      int size = order.size();
      int low = Sorting.rank(TENTH, size) - 1;
      int high = Sorting.rank(1 - TENTH, size) - 1;
      if (order.same(low, high)) {
        return;
      }
      int lowEnd = order.upTo(low);
      for (int i = 0; i < lowEnd; i++) {
        tenths.put(order.trial(i), 1);
      }
      for (int i = order.from(high); i < size; i++) {
        tenths.put(order.trial(i), 2);
      }
      order.rank(ran, ranks);
    }

    /// Spearman's rho of its durations and a milestone's moments.
    ///
    /// @param all the milestone's standard ranks over all trials
    double correlation(TrialOrder theirs, double[] all) {
      if (order.size() == count) {
        return sumOfProducts(ranks, all);
      }
      theirs.rank(ran, theirRanks);
      return sumOfProducts(ranks, theirRanks);
    }

    /// Four sums at a time, as none need wait for the others.
    private static double sumOfProducts(double[] xs, double[] ys) {
      double sum0 = 0;
      double sum1 = 0;
      double sum2 = 0;
      double sum3 = 0;
      int j = 0;
      for (; j + 3 < xs.length; j += 4) {
        sum0 += xs[j] * ys[j];
        sum1 += xs[j + 1] * ys[j + 1];
        sum2 += xs[j + 2] * ys[j + 2];
        sum3 += xs[j + 3] * ys[j + 3];
      }
      for (; j < xs.length; j++) {
        sum0 += xs[j] * ys[j];
      }
      return sum0 + sum1 + (sum2 + sum3);
    }
  }
}
