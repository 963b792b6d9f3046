package whenabouts.forecast;

import java.util.Arrays;
import java.util.List;
import whenabouts.forecast.Plan.NeedPlan;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Outcome;

/// When needs are met: for a range of trials, the earliest moment at which a successor may start,
/// infinite where that is never.
final class NeedEvaluator {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Trials trials;

  /// The moments of the parts of joins: a stack, as joins are nested.
  private double[] moments = new double[16];

  private int top;

  NeedEvaluator(Trials trials) {
    this.trials = trials;
  }

  /// Raises `bound[from .. to)` to what the need asks for.
  ///
  /// @param work the successor's duration in working days at `0 .. to - from`, for links that bound
  ///     its finish
  void raise(
      NeedPlan need, WorkCalendar calendar, double[] work, double[] bound, int from, int to) {
    switch (need) {
      case NeedPlan.Usable usable -> {
        for (int task : usable.tasks()) {
          max(trials.usable[task], bound, from, to);
        }
      }
      case NeedPlan.Link link -> {
        for (int j = from; j < to; j++) {
          bound[j] = Math.max(bound[j], at(link, calendar, work[j - from], j));
        }
      }
      case NeedPlan.All all -> {
        for (NeedPlan part : all.of()) {
          raise(part, calendar, work, bound, from, to);
        }
      }
      case NeedPlan.AtLeast some -> {
        for (int j = from; j < to; j++) {
          bound[j] = Math.max(bound[j], at(some, calendar, work[j - from], j));
        }
      }
    }
  }

  /// When a task is ready to start in a single trial: its needs are met, its date has come, and,
  /// where it stands by, another has pivoted to it.
  ///
  /// @param work its duration in working days
  double ready(Plan.TaskPlan task, double work, int trial) {
    double ready = Math.max(task.earliest(), at(task.needs(), task.calendar(), work, trial));
    return task.standby() ? Math.max(ready, firstPivot(task, trial)) : ready;
  }

  /// When the first of its sources pivots to a stand-by task.
  double firstPivot(Plan.TaskPlan task, int trial) {
    double first = NEVER;
    byte pivoted = (byte) Outcome.PIVOTED.ordinal();
    for (int source : task.pivotSources()) {
      if (trials.outcome[source][trial] == pivoted) {
        first = Math.min(first, trials.finish[source][trial]);
      }
    }
    return first;
  }

  /// The same for a single trial.
  double at(NeedPlan need, WorkCalendar calendar, double work, int trial) {
    return switch (need) {
      case NeedPlan.Link link -> at(link, calendar, work, trial);
      case NeedPlan.Usable usable -> {
        double latest = Double.NEGATIVE_INFINITY;
        for (int task : usable.tasks()) {
          latest = Math.max(latest, trials.usable[task][trial]);
        }
        yield latest;
      }
      case NeedPlan.All all -> {
        double latest = Double.NEGATIVE_INFINITY;
        for (NeedPlan part : all.of()) {
          latest = Math.max(latest, at(part, calendar, work, trial));
        }
        yield latest;
      }
      case NeedPlan.AtLeast some -> at(some, calendar, work, trial);
    };
  }

  private double at(NeedPlan.AtLeast some, WorkCalendar calendar, double work, int trial) {
    List<NeedPlan> of = some.of();
    if (some.count() > of.size()) {
      return NEVER;
    }
    int bottom = top; // parts may themselves need room above
    top += of.size();
    if (top > moments.length) {
      moments = Arrays.copyOf(moments, 2 * top);
    }
    for (int i = 0; i < of.size(); i++) {
      double moment = at(of.get(i), calendar, work, trial);
      moments[bottom + i] = moment;
    }
    Arrays.sort(moments, bottom, top);
    top = bottom;
    return moments[bottom + some.count() - 1];
  }

  private double at(NeedPlan.Link link, WorkCalendar calendar, double work, int trial) {
    double moment = moment(link, trial);
    if (moment == NEVER) {
      return NEVER;
    }
    double shift = link.type().toFinish() ? link.lag() - work : link.lag();
    return shift == 0 ? moment : calendar.toMoment(calendar.toWork(moment) + shift);
  }

  /// The moment of the predecessor that the link counts from.
  private double moment(NeedPlan.Link link, int trial) {
    int task = link.task();
    if (!link.type().fromFinish()) {
      return trials.start[task][trial];
    }
    return met(link.when(), trials.resolvedOutcome(task, trial))
        ? trials.resolved[task][trial]
        : NEVER;
  }

  private static boolean met(Condition when, Outcome outcome) {
    return switch (when) {
      case USABLE -> Trials.usable(outcome);
      case VALIDATED -> outcome == Outcome.VALIDATED;
      case MISSED -> outcome != Outcome.VALIDATED && outcome != Outcome.DROPPED;
      case RESOLVED -> outcome != Outcome.DROPPED;
    };
  }

  private static void max(double[] from, double[] into, int start, int end) {
    for (int j = start; j < end; j++) {
      into[j] = Math.max(into[j], from[j]);
    }
  }
}
