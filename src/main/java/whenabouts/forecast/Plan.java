package whenabouts.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.LinkType;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;

/// A roadmap compiled for simulation: tasks, milestones and shared causes by index (the roadmap's
/// order), and the steps of a trial in an order in which each finds its inputs ready. Moments are
/// calendar days from the start of `asOf`, durations working days.
///
/// @param steps every task runs once; the source of a pivot is resolved after its stand-by task
record Plan(
    Roadmap roadmap,
    List<TaskPlan> tasks,
    List<NeedPlan> milestones,
    List<Factor> factors,
    List<Bias> biases,
    List<Event> events,
    Staffing staffing,
    List<Step> steps) {

  /// The resolutions among the steps, in their order.
  Step.Resolve[] pivots() {
    return steps.stream()
        .filter(Step.Resolve.class::isInstance)
        .map(Step.Resolve.class::cast)
        .toArray(Step.Resolve[]::new);
  }

  /// One task.
  ///
  /// @param earliest it cannot start before this moment
  /// @param bias index of its squad's bias, -1 for none
  /// @param factors indices of the shared factors that multiply its duration
  /// @param sprints null where it ignores them
  /// @param pivotSources indices of the tasks that may pivot to it; a stand-by task runs only then
  /// @param discovery null for a delivery task
  /// @param started null where it has not started
  /// @param done null where it has no outcome yet
  record TaskPlan(
      int index,
      long durationKey,
      QuantileTable duration,
      WorkCalendar calendar,
      @Nullable Sprints sprints,
      NeedPlan needs,
      double earliest,
      int bias,
      List<Integer> factors,
      List<Delay> delays,
      boolean standby,
      List<Integer> pivotSources,
      @Nullable Discovery discovery,
      @Nullable Started started,
      @Nullable Done done) {

    /// The same task with other shared causes.
    TaskPlan withCauses(int bias, List<Integer> factors, List<Delay> delays) {
      return new TaskPlan(
          index,
          durationKey,
          duration,
          calendar,
          sprints,
          needs,
          earliest,
          bias,
          factors,
          delays,
          standby,
          pivotSources,
          discovery,
          started,
          done);
    }

    /// Whether its outcome follows from its finish: delivered, or dropped where it never finishes.
    boolean plainDelivery() {
      return discovery == null && done == null;
    }

    /// Whether it is usable whenever it ends: a delivery, or an experiment whose baseline ships.
    boolean alwaysUsable() {
      return done == null && (discovery == null || discovery.onMiss() == Outcome.BASELINE);
    }

    /// Index of the stand-by task that may take its place, -1 for none.
    int pivotTo() {
      return discovery == null ? -1 : discovery.pivotTo();
    }
  }

  /// How an experiment ends.
  ///
  /// @param limit the time box with all extensions; infinite without a box
  /// @param extension working days that a miss without a box still takes
  /// @param onMiss BASELINE, PIVOTED or STOPPED
  /// @param pivotTo index of the stand-by task, -1 for none
  record Discovery(
      long chanceKey, double chance, double limit, double extension, Outcome onMiss, int pivotTo) {}

  /// A task at work.
  ///
  /// @param at the moment it started, 0 or less
  /// @param elapsed working days since then
  record Started(double at, double elapsed) {}

  /// A task with an actual outcome.
  record Done(double startedAt, double finishedAt, Outcome outcome) {}

  /// A shared factor on durations.
  record Factor(long key, QuantileTable law) {}

  /// What the duration draws of a squad's tasks have in common: the one factor of a Gaussian
  /// copula, which leaves each task's own distribution as it is.
  ///
  /// @param common weight of the squad's normal draw
  /// @param own weight of the task's
  record Bias(long key, double common, double own) {}

  /// A risk: whether it happens in a trial.
  record Event(long key, double chance) {}

  /// What a risk costs one task.
  ///
  /// @param event index of the risk
  record Delay(int event, long key, QuantileTable law) {}

  /// One step of a trial.
  sealed interface Step {
    record Run(int task) implements Step {}

    /// The source of a pivot takes over the end and the outcome of its stand-by task.
    record Resolve(int task, int standby) implements Step {}
  }

  /// When a need is met.
  sealed interface NeedPlan {
    record Link(int task, LinkType type, double lag, Condition when) implements NeedPlan {}

    record All(List<NeedPlan> of) implements NeedPlan {}

    /// Met when all these tasks, by index, are usable: what most needs are.
    record Usable(int[] tasks) implements NeedPlan {}

    /// Met with the `count`-th of its parts.
    record AtLeast(int count, List<NeedPlan> of) implements NeedPlan {}
  }
}
