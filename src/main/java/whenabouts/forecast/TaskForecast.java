package whenabouts.forecast;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Task;

/// What all trials say of one task.
///
/// @param start when it starts; of the first thousand or more trials where there are a great many
/// @param finish its own resolution; of a discovery task, the know-by
/// @param success its finish in the trials in which it is validated or delivered; else never
/// @param waiting null where it has started or hardly ever waits
/// @param outcomes probability 0..1 of each outcome that occurs; they sum to 1 (a stand-by task
///     that nobody pivots to counts as dropped)
/// @param shipBy null where no milestone lies downstream, and for delivery tasks
/// @param criticality probability 0..1 that it lies on the longest path to the end of the roadmap
public record TaskForecast(
    Task task,
    Distribution start,
    Distribution finish,
    Distribution success,
    @Nullable Wait waiting,
    Map<Outcome, Double> outcomes,
    @Nullable ShipBy shipBy,
    double criticality) {

  public TaskForecast {
    Map<Outcome, Double> copy = new EnumMap<>(Outcome.class);
    copy.putAll(outcomes);
    outcomes = Collections.unmodifiableMap(copy);
  }

  /// Probability 0..1 of an outcome.
  public double chanceOf(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0.0);
  }

  /// How it waits, once it is ready, for people, for a place under the limit of work in progress,
  /// or for the next sprint: in the trials of a first block in which it starts.
  ///
  /// @param ready the median moment at which it is ready, in calendar days
  /// @param days how long it then waits on average, in working days
  public record Wait(double ready, double days) {}

  /// When what depends on a discovery task ships.
  ///
  /// @param milestone the nearest one downstream: the first by P50
  /// @param all its finish over all trials
  /// @param ifValidated its finish over the trials in which the task was validated
  public record ShipBy(Milestone milestone, Distribution all, Distribution ifValidated) {}
}
