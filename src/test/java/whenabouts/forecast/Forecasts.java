package whenabouts.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.LinkType;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.Track;

/// Forecasts built by hand, as of Monday 4 January 2027.
public final class Forecasts {
  public static final LocalDate AS_OF = LocalDate.of(2027, 1, 4);

  private final List<TaskForecast> tasks = new ArrayList<>();
  private final List<MilestoneForecast> milestones = new ArrayList<>();
  private final List<Actual> actuals = new ArrayList<>();
  private OptionalDouble joint = OptionalDouble.empty();
  private double error = 0.005;

  /// Moments spread evenly over [low, high], one a trial.
  public static double[] spread(double low, double high, int trials) {
    return DoubleStream.iterate(0, i -> i + 1)
        .limit(trials)
        .map(i -> low + (high - low) * (i + 0.5) / trials)
        .toArray();
  }

  /// Those moments, and so many trials that never get there.
  public static Distribution withNever(int never, double... moments) {
    double[] all = Arrays.copyOf(moments, moments.length + never);
    Arrays.fill(all, moments.length, all.length, Double.POSITIVE_INFINITY);
    return Distribution.of(all);
  }

  public Forecasts discovery(String id, Distribution knowBy, Map<Outcome, Double> outcomes) {
    return task(
        Task.of(id, "Task " + id, Track.DISCOVERY, Estimate.Range.of(5, 10, 20)), knowBy, outcomes);
  }

  public Forecasts delivery(String id, Distribution finish) {
    return task(
        Task.of(id, "Task " + id, Track.DELIVERY, Estimate.Range.of(5, 10, 20)),
        finish,
        Map.of(Outcome.DELIVERED, finish.reached(), Outcome.DROPPED, finish.never()));
  }

  public Forecasts task(Task task, Distribution finish, Map<Outcome, Double> outcomes) {
    tasks.add(
        new TaskForecast(task, Distribution.of(0), finish, finish, null, outcomes, null, 0.5));
    return this;
  }

  public Forecasts done(String id, LocalDate on, Outcome outcome) {
    actuals.add(new Actual(id, on, on, outcome, null));
    return this;
  }

  /// A milestone that needs the last task.
  public Forecasts milestone(String id, Distribution finish) {
    return milestone(id, finish, null, OptionalDouble.empty());
  }

  public Forecasts milestone(
      String id, Distribution finish, LocalDate target, OptionalDouble onTarget) {
    Need need =
        tasks.isEmpty()
            ? Need.NONE
            : new Need.Link(tasks.getLast().task().id(), LinkType.FS, 0, Condition.USABLE);
    milestones.add(
        new MilestoneForecast(
            new Milestone(id, "Milestone " + id, need, target),
            finish,
            onTarget,
            List.of(),
            OptionalDouble.empty()));
    return this;
  }

  public Forecasts joint(double chance) {
    joint = OptionalDouble.of(chance);
    return this;
  }

  public Forecasts error(double probability) {
    error = probability;
    return this;
  }

  public Forecast build() {
    Roadmap roadmap =
        Roadmap.of(
                "Answer engine",
                AS_OF,
                List.of(),
                tasks.stream().map(TaskForecast::task).toList(),
                milestones.stream().map(MilestoneForecast::milestone).toList())
            .withActuals(actuals);
    return new Forecast(
        roadmap,
        null,
        10_000,
        1,
        tasks,
        milestones,
        joint,
        new Forecast.MonteCarloError(error, 0.3),
        List.of());
  }
}
