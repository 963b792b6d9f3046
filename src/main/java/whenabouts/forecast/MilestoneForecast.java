package whenabouts.forecast;

import java.util.List;
import java.util.OptionalDouble;
import whenabouts.roadmap.Milestone;

/// What all trials say of one milestone.
///
/// @param finish when its needs are met
/// @param onTarget probability 0..1 of reaching it on or before its target; empty without a target
/// @param drivers the tasks that move it, the strongest first
public record MilestoneForecast(
    Milestone milestone, Distribution finish, OptionalDouble onTarget, List<DrivingTask> drivers) {

  public MilestoneForecast {
    drivers = List.copyOf(drivers);
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
