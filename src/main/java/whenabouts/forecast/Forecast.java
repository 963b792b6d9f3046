package whenabouts.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Roadmap;

/// What all trials say.
///
/// @param roadmap what was forecast, the scenario's changes applied
/// @param scenario id of the scenario; null: the roadmap itself
/// @param tasks in the roadmap's order
/// @param milestones in the roadmap's order
/// @param jointOnTarget probability 0..1 that every milestone with a target meets it; empty where
///     none has one
/// @param ignored what the roadmap says and this forecast leaves out
/// @param waiting what people are short of, the most first; empty where nobody asked for drivers
public record Forecast(
    Roadmap roadmap,
    @Nullable String scenario,
    int trials,
    long seed,
    List<TaskForecast> tasks,
    List<MilestoneForecast> milestones,
    OptionalDouble jointOnTarget,
    MonteCarloError error,
    List<Ignored> ignored,
    List<Waiting> waiting) {

  public Forecast {
    tasks = List.copyOf(tasks);
    milestones = List.copyOf(milestones);
    ignored = List.copyOf(ignored);
    waiting = List.copyOf(waiting);
  }

  /// A forecast that does not say who was waited for.
  public Forecast(
      Roadmap roadmap,
      @Nullable String scenario,
      int trials,
      long seed,
      List<TaskForecast> tasks,
      List<MilestoneForecast> milestones,
      OptionalDouble jointOnTarget,
      MonteCarloError error,
      List<Ignored> ignored) {
    this(
        roadmap,
        scenario,
        trials,
        seed,
        tasks,
        milestones,
        jointOnTarget,
        error,
        ignored,
        List.of());
  }

  /// Time lost because a squad was short of something: mean over the trials of the working days
  /// that its tasks, taken together, could have started earlier. What a task waits for the start
  /// of a sprint does not count, unless it missed an earlier one for want of people.
  ///
  /// @param squad its id
  /// @param limit what it was short of
  /// @param role which people; null for the limit of work in progress, and where any of several
  ///     roles would have done
  /// @param days working days a trial, above 0
  public record Waiting(String squad, Limit limit, @Nullable String role, double days) {
    /// What a squad may be short of.
    public enum Limit {
      PEOPLE,
      /// Experiments at a time.
      WIP
    }
  }

  /// How far chance alone may be off.
  ///
  /// @param probability standard error of a probability of one half, 0..1: of reaching the
  ///     milestone that is told least well, or all on target
  /// @param p85Days largest standard error of a milestone's P85 (of a task's, where there is no
  ///     milestone), in calendar days; infinite where P85 is at the brink of "not reached"
  public record MonteCarloError(double probability, double p85Days) {}

  Forecast withMilestones(List<MilestoneForecast> reached) {
    return new Forecast(
        roadmap, scenario, trials, seed, tasks, reached, jointOnTarget, error, ignored, waiting);
  }

  public Optional<TaskForecast> task(String id) {
    return tasks.stream().filter(t -> t.task().id().equals(id)).findFirst();
  }

  public Optional<MilestoneForecast> milestone(String id) {
    return milestones.stream().filter(m -> m.milestone().id().equals(id)).findFirst();
  }

  /// Later moments are shown as this day: the year 10000 would need a fifth digit.
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /// The last calendar day that a moment touches: `asOf + ceil(day) - 1`, null where it is
  /// infinite.
  ///
  /// @param day calendar days from the start of `asOf`
  public @Nullable LocalDate date(double day) {
    return Double.isFinite(day) ? ahead(Math.ceil(day - WorkCalendar.NOISE) - 1) : null;
  }

  /// The calendar day on which work begins that starts at this moment: what starts when a day ends
  /// starts on the next one.
  ///
  /// @param day calendar days from the start of `asOf`, finite
  public LocalDate firstDate(double day) {
    return ahead(Math.floor(day + 1e-6));
  }

  private LocalDate ahead(double days) {
    long most = LAST.toEpochDay() - roadmap.asOf().toEpochDay();
    return roadmap.asOf().plusDays((long) Math.min(days, most));
  }

  /// The end of a day, in calendar days from the start of `asOf`, rounding noise included: what
  /// happens by then happens on or before that date.
  public double endOf(LocalDate date) {
    return endOf(date, roadmap);
  }

  static double endOf(LocalDate date, Roadmap roadmap) {
    return date.toEpochDay() - roadmap.asOf().toEpochDay() + 1 + WorkCalendar.NOISE;
  }
}
