package whenabouts.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
    return with(parts -> parts.title = title);
  }

  public Roadmap withAsOf(LocalDate asOf) {
    return with(parts -> parts.asOf = asOf);
  }

  public Roadmap withDone(@Nullable String done) {
    return with(parts -> parts.done = done);
  }

  public Roadmap withSquads(List<Squad> squads) {
    return with(parts -> parts.squads = squads);
  }

  public Roadmap withTasks(List<Task> tasks) {
    return with(parts -> parts.tasks = tasks);
  }

  public Roadmap withMilestones(List<Milestone> milestones) {
    return with(parts -> parts.milestones = milestones);
  }

  public Roadmap withDemoDays(@Nullable DemoDays demoDays) {
    return with(parts -> parts.demoDays = demoDays);
  }

  public Roadmap withDrivers(List<Driver> drivers) {
    return with(parts -> parts.drivers = drivers);
  }

  public Roadmap withRisks(List<Risk> risks) {
    return with(parts -> parts.risks = risks);
  }

  public Roadmap withScenarios(List<Scenario> scenarios) {
    return with(parts -> parts.scenarios = scenarios);
  }

  public Roadmap withActuals(List<Actual> actuals) {
    return with(parts -> parts.actuals = actuals);
  }

  public Roadmap withSnapshots(List<Snapshot> snapshots) {
    return with(parts -> parts.snapshots = snapshots);
  }

  public Roadmap withLearnings(List<Learning> learnings) {
    return with(parts -> parts.learnings = learnings);
  }

  public Roadmap withReviews(List<Review> reviews) {
    return with(parts -> parts.reviews = reviews);
  }

  /// This roadmap with the task of that id replaced by what the edit makes of it.
  public Roadmap editTask(String id, Function<Task, Task> edit) {
    return withTasks(tasks.stream().map(t -> t.id().equals(id) ? edit.apply(t) : t).toList());
  }

  private Roadmap with(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.roadmap();
  }

  /// A roadmap of which one part is being replaced.
  private static final class Parts {
    private String title;
    private LocalDate asOf;
    private @Nullable String done;
    private List<Squad> squads;
    private List<Task> tasks;
    private List<Milestone> milestones;
    private @Nullable DemoDays demoDays;
    private List<Driver> drivers;
    private List<Risk> risks;
    private List<Scenario> scenarios;
    private List<Actual> actuals;
    private List<Snapshot> snapshots;
    private List<Learning> learnings;
    private List<Review> reviews;

    Parts(Roadmap of) {
      title = of.title;
      asOf = of.asOf;
      done = of.done;
      squads = of.squads;
      tasks = of.tasks;
      milestones = of.milestones;
      demoDays = of.demoDays;
      drivers = of.drivers;
      risks = of.risks;
      scenarios = of.scenarios;
      actuals = of.actuals;
      snapshots = of.snapshots;
      learnings = of.learnings;
      reviews = of.reviews;
    }

    Roadmap roadmap() {
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
  }
}
