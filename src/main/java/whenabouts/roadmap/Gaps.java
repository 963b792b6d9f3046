package whenabouts.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Gap.Kind;
import whenabouts.roadmap.Gap.Subject;

/// What is missing from a valid roadmap: no proof of concept without a time box, a metric with
/// baseline and threshold, and a path to production; and what the roadmap says without effect.
public final class Gaps {
  private final Roadmap roadmap;
  private final List<Gap> gaps = new ArrayList<>();

  private Gaps(Roadmap roadmap) {
    this.roadmap = roadmap;
  }

  /// All gaps: of the roadmap, of its tasks that are not done, of its milestones, in their order.
  ///
  /// @param roadmap valid, see `Checks`
  public static List<Gap> of(Roadmap roadmap) {
    Gaps found = new Gaps(roadmap);
    if (isBlank(roadmap.done())) {
      found.gaps.add(new Gap(Subject.ROADMAP, null, Kind.NO_DONE, List.of()));
    }
    Set<String> pivots = found.pivots();
    roadmap.tasks().stream().filter(t -> !found.isDone(t)).forEach(t -> found.check(t, pivots));
    roadmap.milestones().forEach(found::check);
    return List.copyOf(found.gaps);
  }

  private boolean isDone(Task task) {
    return roadmap.actual(task.id()).filter(a -> a.outcome() != null).isPresent();
  }

  private void check(Task task, Set<String> pivots) {
    if (task.isDiscovery()) {
      checkDiscovery(task);
    } else {
      checkDelivery(task);
    }
    checkLinks(Subject.TASK, task.id(), task.needs());
    if (task.standby() && !pivots.contains(task.id())) {
      add(task, Kind.UNUSED_STANDBY);
    }
    checkOverdue(task);
  }

  private void check(Milestone milestone) {
    if (milestone.target() == null) {
      gaps.add(new Gap(Subject.MILESTONE, milestone.id(), Kind.NO_TARGET, List.of()));
    }
    if (milestone.needs().links().isEmpty()) {
      gaps.add(new Gap(Subject.MILESTONE, milestone.id(), Kind.NO_NEEDS, List.of()));
    }
    checkLinks(Subject.MILESTONE, milestone.id(), milestone.needs());
  }

  private void checkDiscovery(Task task) {
    if (task.timeBox() == null) {
      add(task, Kind.NO_TIME_BOX);
    }
    Metric metric = task.metric();
    if (metric == null) {
      add(task, Kind.NO_METRIC);
    } else {
      if (metric.baseline() == null) {
        add(task, Kind.NO_BASELINE, metric.name());
      }
      if (metric.threshold() == null) {
        add(task, Kind.NO_THRESHOLD, metric.name());
      }
    }
    if (isBlank(task.production())) {
      add(task, Kind.NO_PRODUCTION);
    }
    if (task.chance() == 1) {
      add(task, Kind.CERTAIN);
    }
    if (isExact(task.estimate())) {
      add(task, Kind.EXACT_ESTIMATE);
    }
  }

  private void checkDelivery(Task task) {
    if (task.chance() != 1) {
      add(task, Kind.CHANCE_WITHOUT_EFFECT);
    }
    if (task.timeBox() != null) {
      add(task, Kind.TIME_BOX_WITHOUT_EFFECT);
    }
    if (!(task.onMiss() instanceof OnMiss.Stop)) {
      add(task, Kind.ON_MISS_WITHOUT_EFFECT);
    }
    task.needs().links().stream()
        .filter(link -> link.type().fromFinish())
        .filter(link -> link.when() == Condition.USABLE || link.when() == Condition.VALIDATED)
        .flatMap(link -> roadmap.task(link.task()).stream())
        .distinct()
        .filter(this::mayStopWithoutBaseline)
        .forEach(experiment -> add(task, Kind.FED_BY_STOP, experiment.name()));
  }

  private boolean mayStopWithoutBaseline(Task experiment) {
    Set<String> seen = new HashSet<>();
    Task last = experiment;
    while (seen.add(last.id()) && last.onMiss().last() instanceof OnMiss.Pivot(String to)) {
      last = roadmap.task(to).orElse(last);
    }
    boolean canMiss = last.chance() < 1 || last.timeBox() != null;
    Metric metric = last.metric();
    return last.isDiscovery()
        && !isDone(experiment)
        && canMiss
        && last.onMiss().last() instanceof OnMiss.Stop
        && (metric == null || metric.baseline() == null);
  }

  private void checkLinks(Subject subject, String id, Need needs) {
    needs.links().stream()
        .filter(link -> link.when() != Condition.USABLE)
        .forEach(
            link -> {
              Task from = roadmap.task(link.task()).orElse(null);
              if (from == null) {
                return;
              }
              if (!link.type().fromFinish()) {
                gaps.add(new Gap(subject, id, Kind.CONDITION_ON_START, List.of(from.name())));
              } else if (!from.isDiscovery() && link.when() != Condition.RESOLVED) {
                int missed = link.when() == Condition.MISSED ? 1 : 0;
                gaps.add(
                    new Gap(subject, id, Kind.CONDITION_ON_DELIVERY, List.of(from.name(), missed)));
              }
            });
  }

  private void checkOverdue(Task task) {
    Actual actual = roadmap.actual(task.id()).orElse(null);
    if (actual == null || actual.started() == null) {
      return;
    }
    long elapsed = workdays(task, actual.started(), roadmap.asOf());
    OptionalDouble box = task.isDiscovery() ? box(task) : OptionalDouble.empty();
    OptionalDouble longest = longest(task.estimate());
    if (box.isPresent() && elapsed > box.getAsDouble()) {
      add(task, Kind.OVER_TIME_BOX, elapsed, box.getAsDouble());
    } else if (longest.isPresent() && elapsed > longest.getAsDouble()) {
      add(task, Kind.OVER_ESTIMATE, elapsed, longest.getAsDouble());
    }
  }

  /// The time box with all its extensions, in working days.
  private static OptionalDouble box(Task task) {
    Double box = task.timeBox();
    if (box == null) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        task.onMiss() instanceof OnMiss.Extend extend ? box + extend.days() * extend.times() : box);
  }

  /// The working days from the start of one day to the start of another on a task's calendar.
  private long workdays(Task task, LocalDate from, LocalDate until) {
    Squad squad = roadmap.squad(task.squad()).orElse(null);
    Stream<LocalDate> days = from.isBefore(until) ? from.datesUntil(until) : Stream.empty();
    return squad == null
        ? days.count()
        : days.filter(
                day ->
                    squad.workdays().contains(day.getDayOfWeek())
                        && !squad.holidays().contains(day))
            .count();
  }

  /// The longest that an estimate mentions, in working days; empty where it mentions none.
  private static OptionalDouble longest(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Range range -> OptionalDouble.of(range.high());
      case Estimate.Uniform uniform -> OptionalDouble.of(uniform.high());
      case Estimate.Fixed fixed -> OptionalDouble.of(fixed.days());
      case Estimate.Samples samples ->
          samples.values().stream().mapToDouble(Double::doubleValue).max();
      default -> OptionalDouble.empty();
    };
  }

  private static boolean isExact(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Range range -> range.low() == range.high();
      case Estimate.Uniform uniform -> uniform.low() == uniform.high();
      case Estimate.Fixed _ -> true;
      case Estimate.Samples samples -> samples.values().stream().distinct().count() == 1;
      case Estimate.Lognormal lognormal -> lognormal.sigma() == 0;
      case Estimate.Normal normal -> normal.sd() == 0;
      default -> false;
    };
  }

  /// The tasks that some task pivots to, in the roadmap or in one of its scenarios.
  private Set<String> pivots() {
    Stream<OnMiss> planned = roadmap.tasks().stream().map(Task::onMiss);
    Stream<OnMiss> considered =
        roadmap.scenarios().stream()
            .flatMap(scenario -> scenario.changes().stream())
            .flatMap(
                change ->
                    switch (change) {
                      case Change.AddTask add -> Stream.of(add.task().onMiss());
                      case Change.SetTask edit ->
                          edit.set().stream()
                              .filter(TaskEdit.WhenMissed.class::isInstance)
                              .map(e -> ((TaskEdit.WhenMissed) e).onMiss());
                      default -> Stream.empty();
                    });
    return Stream.concat(planned, considered)
        .map(OnMiss::last)
        .filter(OnMiss.Pivot.class::isInstance)
        .map(pivot -> ((OnMiss.Pivot) pivot).to())
        .collect(Collectors.toSet());
  }

  private void add(Task task, Kind kind, Object... details) {
    gaps.add(new Gap(Subject.TASK, task.id(), kind, List.of(details)));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
