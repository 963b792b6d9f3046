package whenabouts.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Shape;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;

/// The tasks of a roadmap that have been worked on, as reference classes.
///
/// A class is a name, and a task belongs to it whose own estimate is like it; but also whose id or
/// name, whose squad (by id or name) or whose track it is, in upper or lower case: “like the
/// re-ranker”, “like what the search squad does”, “like discovery”.
final class PastWork {
  /// A task with a start, and the working days it has had.
  ///
  /// @param censored whether it would have taken longer
  private record Past(Task task, double days, boolean censored, int workPerWeek) {}

  private final Roadmap roadmap;
  private final Map<String, Past> past = new LinkedHashMap<>();
  private final Map<String, ReferenceClass> classes = new HashMap<>();

  /// @param calendars by squad
  PastWork(Roadmap roadmap, Map<String, WorkCalendar> calendars) {
    this.roadmap = roadmap;
    Map<String, Actual> actuals = new HashMap<>();
    roadmap.actuals().forEach(a -> actuals.put(a.task(), a)); // the last word counts
    for (Task task : roadmap.tasks()) {
      Actual actual = actuals.get(task.id());
      if (actual != null && actual.started() != null) {
        WorkCalendar calendar = calendars.getOrDefault(task.squad(), WorkCalendar.EVERY_DAY);
        double from = actual.started().toEpochDay() - roadmap.asOf().toEpochDay();
        double to =
            actual.finished() == null
                ? 0
                : actual.finished().toEpochDay() - roadmap.asOf().toEpochDay() + 1;
        double days = calendar.toWork(to) - calendar.toWork(from);
        if (days > 0) { // else it says nothing: it starts today, or it was done on a day off
          past.put(
              task.id(), new Past(task, days, isCensored(task, actual), calendar.workPerWeek()));
        }
      }
    }
  }

  /// Whether a task that has had its days would have taken longer. A time box ends an experiment
  /// before its time; without a box a miss takes as long as a success would have.
  private static boolean isCensored(Task task, Actual actual) {
    Outcome outcome = actual.outcome();
    if (actual.finished() == null || outcome == Outcome.DROPPED) {
      return true;
    }
    return outcome != null
        && outcome != Outcome.DELIVERED
        && outcome != Outcome.VALIDATED
        && task.timeBox() != null;
  }

  /// What the estimate of a task without an outcome rests on: its class without itself, since what
  /// it has had so far conditions its own duration already.
  ReferenceClass of(Task task) {
    if (!(task.estimate() instanceof Estimate.Like(String name, double likely))) {
      return ReferenceClass.NONE;
    }
    return past.containsKey(task.id())
        ? of(name, task.id())
        : classes.computeIfAbsent(name, n -> of(n, ""));
  }

  /// Tasks that took as long as they needed, with the working days that was, in the order of the
  /// document.
  Map<Task, Double> finished(Predicate<Task> kind) {
    Map<Task, Double> days = new LinkedHashMap<>();
    for (Past p : past.values()) {
      if (!p.censored() && kind.test(p.task())) {
        days.put(p.task(), p.days());
      }
    }
    return days;
  }

  /// @param except id of a task to leave out
  ReferenceClass of(String name, String except) {
    return ratios(name, t -> !t.id().equals(except) && belongs(t, name));
  }

  /// The past of tasks of a kind that has no name.
  ReferenceClass ratios(Predicate<Task> kind) {
    return ratios("", kind);
  }

  private ReferenceClass ratios(String name, Predicate<Task> kind) {
    List<Double> finished = new ArrayList<>();
    List<Double> atLeast = new ArrayList<>();
    for (Past p : past.values()) {
      if (kind.test(p.task())) {
        double estimated = estimated(p);
        if (estimated > 0) {
          (p.censored() ? atLeast : finished).add(p.days() / estimated);
        }
      }
    }
    return new ReferenceClass(name, finished, atLeast);
  }

  private boolean belongs(Task task, String name) {
    Squad squad = roadmap.squad(task.squad()).orElse(null);
    return (task.estimate() instanceof Estimate.Like like && same(like.className(), name))
        || same(task.id(), name)
        || same(task.name(), name)
        || same(task.track().name(), name)
        || (squad != null && (same(squad.id(), name) || same(squad.name(), name)));
  }

  private static boolean same(@Nullable String one, String other) {
    return other.equalsIgnoreCase(one);
  }

  /// The working days that stand for an estimate: its likely ones, or else its median.
  private static double estimated(Past p) {
    return switch (p.task().estimate()) {
      case Estimate.Range range -> range.likely();
      case Estimate.Like like -> like.likely();
      case Estimate other ->
          Durations.law(other, Shape.defaultFor(p.task().track()), p.workPerWeek()).quantile(0.5);
    };
  }
}
