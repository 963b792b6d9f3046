package whenabouts.forecast;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Plan.NeedPlan;
import whenabouts.forecast.Plan.TaskPlan;
import whenabouts.roadmap.Outcome;

/// Why a milestone is never reached. Walks back, in each trial in which that is so, from the needs
/// that are not met through the tasks that were dropped for them, to the tasks that are the cause:
/// experiments that resolved otherwise than was needed. An experiment that pivots in vain is one
/// together with its stand-by task. A task that was dropped with nothing upstream to blame (its
/// squad can never provide its crew, or it is a fact) is the cause itself. One a thread.
final class NeverCauses {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  /// A trial in whole numbers, which sum up to the same in any order; divisible by any number of
  /// causes up to ten.
  private static final long WHOLE = 2520L << 20;

  private final Plan plan;
  private final Trials trials;
  private final NeedEvaluator needs;

  /// By task: the walk that came by last, counted.
  private final int[] seenIn;

  private int walk;

  /// The tasks met on this walk, in their order; some still to be looked at.
  private final int[] met;

  private int metCount;

  /// The causes found on this walk.
  private final int[] causes;

  private int causeCount;

  /// By milestone, then task: the trials owed to it; null where no trial was never yet.
  private final long[] @Nullable [] owed;

  NeverCauses(Plan plan, Trials trials) {
    this.plan = plan;
    this.trials = trials;
    needs = new NeedEvaluator(trials);
    int n = plan.tasks().size();
    seenIn = new int[n];
    met = new int[n];
    causes = new int[n];
    owed = new long[plan.milestones().size()][];
  }

  /// Adds the trials of a block, as played last.
  void add(int count) {
    for (int m = 0; m < owed.length; m++) {
      double[] reached = trials.milestone[m];
      for (int j = 0; j < count; j++) {
        if (reached[j] == NEVER) {
          findCauses(plan.milestones().get(m), j);
          owe(m);
        }
      }
    }
  }

  private void owe(int milestone) {
    long[] by = owed[milestone];
    if (by == null) {
      by = new long[seenIn.length];
      owed[milestone] = by;
    }
    for (int i = 0; i < causeCount; i++) {
      by[causes[i]] += WHOLE / causeCount;
    }
  }

  /// The share, by task, of the trials that never reach the milestone and that all these have seen.
  /// The shares sum to 1; all are 0 where every trial reaches it.
  static double[] shares(List<NeverCauses> parts, int milestone, int tasks) {
    long[] total = new long[tasks];
    for (NeverCauses part : parts) {
      long[] by = part.owed[milestone];
      for (int i = 0; by != null && i < tasks; i++) {
        total[i] += by[i];
      }
    }
    double all = Math.max(1, Arrays.stream(total).sum());
    return Arrays.stream(total).mapToDouble(owed -> owed / all).toArray();
  }

  private void findCauses(NeedPlan need, int trial) {
    walk++;
    metCount = 0;
    causeCount = 0;
    meetUnmet(need, trial);
    for (int i = 0; i < metCount; i++) { // grows on the way
      if (!passesOn(plan.tasks().get(met[i]), trial)) {
        causes[causeCount++] = met[i];
      }
    }
  }

  /// Meets the tasks that a task, in its turn, was kept from running by.
  ///
  /// @return whether they alone are to blame
  private boolean passesOn(TaskPlan task, int trial) {
    Outcome outcome = trials.outcome(task.index(), trial);
    if (outcome == Outcome.PIVOTED) {
      meet(task.pivotTo());
    }
    if (outcome != Outcome.DROPPED || task.done() != null) {
      return false;
    }
    boolean blamed = meetUnmet(task.needs(), trial);
    if (task.standby() && needs.firstPivot(task, trial) == NEVER) {
      for (int source : task.pivotSources()) {
        meet(source);
        blamed = true;
      }
    }
    return blamed;
  }

  /// Meets the tasks for which a need is not met.
  ///
  /// @return whether there are any
  private boolean meetUnmet(NeedPlan need, int trial) {
    boolean any = false;
    switch (need) {
      case NeedPlan.Usable usable -> {
        for (int task : usable.tasks()) {
          if (trials.usable[task][trial] == NEVER) {
            meet(task);
            any = true;
          }
        }
      }
      case NeedPlan.Link link -> {
        if (!isMet(link, trial)) {
          meet(link.task());
          any = true;
        }
      }
      case NeedPlan.All all -> {
        for (NeedPlan part : all.of()) {
          any |= meetUnmet(part, trial);
        }
      }
      case NeedPlan.AtLeast some -> {
        if (!isMet(some, trial)) {
          for (NeedPlan part : some.of()) {
            any |= meetUnmet(part, trial);
          }
        }
      }
    }
    return any;
  }

  private boolean isMet(NeedPlan need, int trial) {
    return needs.at(need, WorkCalendar.EVERY_DAY, 0, trial) < NEVER;
  }

  private void meet(int task) {
    if (seenIn[task] != walk) {
      seenIn[task] = walk;
      met[metCount++] = task;
    }
  }
}
