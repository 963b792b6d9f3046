package whenabouts.forecast;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Milestone;

/// What all trials say of one milestone.
///
/// @param finish when its needs are met
/// @param onTarget probability 0..1 of reaching it on or before its target; empty without a target
/// @param drivers the tasks that move it, those that move its date the most first
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
  /// @param ifSlow the milestone where the task takes longest, its duration in its upper tenth,
  ///     against where it is quickest, in its lower tenth; over the trials in which it runs
  /// @param rankCorrelation Spearman's rho of its duration and the milestone's finish over the
  ///     trials in which it runs; NaN where its duration does not vary
  /// @param ifMissed the milestone where the experiment misses against where it is validated, which
  ///     its duration alone does not tell; null where it always does the same, and for delivery
  /// @param neverShare share 0..1 of the trials that never reach the milestone that is owed to this
  ///     task, as the experiment that missed or stopped; a trial that is owed to several is split
  ///     equally. The shares of all tasks sum to 1, or to 0 where every trial gets there
  public record DrivingTask(
      String task,
      Swing ifSlow,
      double rankCorrelation,
      @Nullable Swing ifMissed,
      double neverShare) {}

  /// A milestone in the trials of one kind less the same in those of another kind.
  ///
  /// @param p85 difference of its P85 in calendar days; infinite where P85 is not reached in one
  ///     kind, NaN where in neither
  /// @param p85IfReached the same over the trials of either kind that reach it; NaN where none does
  /// @param chance difference, -1..1, of its chance to meet its target; NaN without a target
  public record Swing(double p85, double p85IfReached, double chance) {
    /// Where nothing makes a difference.
    static Swing none(boolean target) {
      return new Swing(0, 0, target ? 0 : Double.NaN);
    }

    /// The difference in calendar days that can be told to people: of P85, or, where that is not
    /// reached, of P85 over the trials that get there; NaN where there is neither.
    public double days() {
      return Double.isFinite(p85) ? p85 : p85IfReached;
    }
  }
}
