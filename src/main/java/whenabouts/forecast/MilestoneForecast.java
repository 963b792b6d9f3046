package whenabouts.forecast;

import java.util.List;
import java.util.OptionalDouble;
import whenabouts.roadmap.Milestone;

/// What all trials say of one milestone.
///
/// @param finish when its needs are met
/// @param onTarget probability 0..1 of reaching it on or before its target; empty without a target
/// @param drivers the tasks that move it, the strongest first
/// @param widening how many times as wide its range from P10 to P90 is as it would be if tasks
///     shared no causes (see `SharedCauses`), over the trials that reach it; empty where they share
///     none, where there is no range, and where it was not asked for
public record MilestoneForecast(
    Milestone milestone,
    Distribution finish,
    OptionalDouble onTarget,
    List<DrivingTask> drivers,
    OptionalDouble widening) {

  public MilestoneForecast {
    drivers = List.copyOf(drivers);
  }

  MilestoneForecast withWidening(OptionalDouble ratio) {
    return new MilestoneForecast(milestone, finish, onTarget, drivers, ratio);
  }

  /// How much one task moves a milestone.
  ///
  /// @param task its id
  /// @param p85Swing calendar days: P85 of the milestone given the task's duration in its upper
  ///     tenth,
  ///     minus P85 given its lower tenth
  /// @param rankCorrelation Spearman's rho of the task's duration and the milestone's finish
  public record DrivingTask(String task, double p85Swing, double rankCorrelation) {}
}
