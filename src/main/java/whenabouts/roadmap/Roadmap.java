package whenabouts.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The document.
///
/// @param asOf the day from whose start time is counted; nothing not yet done ends before it
/// @param done what "done" means for everything that has a date
/// @param tasks in order of priority
public record Roadmap(
    String title,
    LocalDate asOf,
    @Nullable String done,
    List<Squad> squads,
    List<Task> tasks,
    List<Milestone> milestones,
    @Nullable DemoDays demoDays,
    List<Driver> drivers,
    List<Risk> risks,
    List<Scenario> scenarios,
    List<Actual> actuals,
    List<Snapshot> snapshots,
    List<Learning> learnings,
    List<Review> reviews) {

  public Roadmap {
    squads = List.copyOf(squads);
    tasks = ById.copyOf(tasks, Task::id);
    milestones = List.copyOf(milestones);
    drivers = List.copyOf(drivers);
    risks = List.copyOf(risks);
    scenarios = List.copyOf(scenarios);
    actuals = List.copyOf(actuals);
    snapshots = List.copyOf(snapshots);
    learnings = List.copyOf(learnings);
    reviews = List.copyOf(reviews);
  }

  /// A roadmap with nothing on it.
  public static Roadmap empty(String title, LocalDate asOf) {
    return of(title, asOf, List.of(), List.of(), List.of());
  }

  /// A roadmap with nothing but squads, tasks and milestones.
  public static Roadmap of(
      String title,
      LocalDate asOf,
      List<Squad> squads,
      List<Task> tasks,
      List<Milestone> milestones) {
    return new Roadmap(
        title,
        asOf,
        null,
        squads,
        tasks,
        milestones,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  public Optional<Task> task(String id) {
    return ((ById<Task>) tasks).find(id);
  }

  public Optional<Milestone> milestone(String id) {
    return milestones.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  public Optional<Squad> squad(@Nullable String id) {
    return squads.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  public Optional<Scenario> scenario(String id) {
    return scenarios.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /// The latest word on a task: history is append-only, so the last entry counts.
  public Optional<Actual> actual(String task) {
    // No stream: this is asked for every task, mostly in vain.
    for (int i = actuals.size() - 1; i >= 0; i--) {
      if (actuals.get(i).task().equals(task)) {
        return Optional.of(actuals.get(i));
      }
    }
    return Optional.empty();
  }

  public Roadmap withTitle(String title) {
    return new Roadmap(
        title,
        asOf,
        done,
        squads,
        tasks,
        milestones,
        demoDays,
        drivers,
        risks,
        scenarios,
        actuals,
        snapshots,
        learnings,
        reviews);
  }

  public Roadmap withAsOf(LocalDate asOf) {
    return new Roadmap(
        title,
        asOf,
        done,
        squads,
        tasks,
        milestones,
        demoDays,
        drivers,
        risks,
        scenarios,
        actuals,
        snapshots,
        learnings,
        reviews);
  }

  public Roadmap withDone(@Nullable String done) {
    return new Roadmap(
        title,
        asOf,
        done,
        squads,
        tasks,
        milestones,
        demoDays,
        drivers,
        risks,
        scenarios,
        actuals,
        snapshots,
        learnings,
        reviews);
  }

  public Roadmap withSquads(List<Squad> squads) {
    return new Roadmap(
        title,
        asOf,
        done,
        squads,
        tasks,
        milestones,
        demoDays,
        drivers,
        risks,
        scenarios,
        actuals,
        snapshots,
        learnings,
        reviews);
  }

  public Roadmap withTasks(List<Task> tasks) {
    return new Roadmap(
        title,
        asOf,
        done,
        squads,
        tasks,
        milestones,
        demoDays,
        drivers,
        risks,
        scenarios,
        actuals,
        snapshots,
        learnings,
        reviews);
  }

  public Roadmap withMilestones(List<Milestone> milestones) {
    return new Roadmap(
        title,
        asOf,
        done,
        squads,
        tasks,
        milestones,
        demoDays,
        drivers,
        risks,
        scenarios,
        actuals,
        snapshots,
        learnings,
        reviews);
  }

  public Roadmap withDemoDays(@Nullable DemoDays demoDays) {
    return new Roadmap(
        title,
        asOf,
        done,
        squads,
        tasks,
        milestones,
        demoDays,
        drivers,
        risks,
        scenarios,
        actuals,
        snapshots,
        learnings,
        reviews);
  }

  public Roadmap withDrivers(List<Driver> drivers) {
    return new Roadmap(
        title,
        asOf,
        done,
        squads,
        tasks,
        milestones,
        demoDays,
        drivers,
        risks,
        scenarios,
        actuals,
        snapshots,
        learnings,
        reviews);
  }

  public Roadmap withRisks(List<Risk> risks) {
    return new Roadmap(
        title,
        asOf,
        done,
        squads,
        tasks,
        milestones,
        demoDays,
        drivers,
        risks,
        scenarios,
        actuals,
        snapshots,
        learnings,
        reviews);
  }

  public Roadmap withScenarios(List<Scenario> scenarios) {
    return new Roadmap(
        title,
        asOf,
        done,
        squads,
        tasks,
        milestones,
        demoDays,
        drivers,
        risks,
        scenarios,
        actuals,
        snapshots,
        learnings,
        reviews);
  }

  public Roadmap withActuals(List<Actual> actuals) {
    return new Roadmap(
        title,
        asOf,
        done,
        squads,
        tasks,
        milestones,
        demoDays,
        drivers,
        risks,
        scenarios,
        actuals,
        snapshots,
        learnings,
        reviews);
  }

  public Roadmap withSnapshots(List<Snapshot> snapshots) {
    return new Roadmap(
        title,
        asOf,
        done,
        squads,
        tasks,
        milestones,
        demoDays,
        drivers,
        risks,
        scenarios,
        actuals,
        snapshots,
        learnings,
        reviews);
  }

  public Roadmap withLearnings(List<Learning> learnings) {
    return new Roadmap(
        title,
        asOf,
        done,
        squads,
        tasks,
        milestones,
        demoDays,
        drivers,
        risks,
        scenarios,
        actuals,
        snapshots,
        learnings,
        reviews);
  }

  public Roadmap withReviews(List<Review> reviews) {
    return new Roadmap(
        title,
        asOf,
        done,
        squads,
        tasks,
        milestones,
        demoDays,
        drivers,
        risks,
        scenarios,
        actuals,
        snapshots,
        learnings,
        reviews);
  }

  /// This roadmap with the task of that id replaced by what the edit makes of it.
  public Roadmap editTask(String id, Function<Task, Task> edit) {
    return withTasks(tasks.stream().map(t -> t.id().equals(id) ? edit.apply(t) : t).toList());
  }
}
