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
        double[] parts = new double[some.of().size()];
        for (int j = from; j < to; j++) {
          bound[j] = Math.max(bound[j], at(some, calendar, work[j - from], j, parts));
        }
      }
    }
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
      case NeedPlan.AtLeast some -> at(some, calendar, work, trial, new double[some.of().size()]);
    };
  }

  private double at(
      NeedPlan.AtLeast some, WorkCalendar calendar, double work, int trial, double[] parts) {
    List<NeedPlan> of = some.of();
    if (some.count() > parts.length) {
      return NEVER;
    }
    for (int i = 0; i < parts.length; i++) {
      parts[i] = at(of.get(i), calendar, work, trial);
    }
    Arrays.sort(parts);
    return parts[some.count() - 1];
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
