package whenabouts.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Scenarios;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;

/// What a longer or shorter time box buys, and what it costs. All lengths are forecast with the
/// same draws, so that what is validated within a box is validated within any longer one.
///
/// @param task id of the discovery task
/// @param milestone the one that it ships by under its present box; null where none is downstream
/// @param points by box, ascending
/// @param error how far chance alone may be off, under the present box
public record TimeBoxTradeOff(
    String task,
    @Nullable Milestone milestone,
    List<Point> points,
    Forecast.MonteCarloError error) {

  /// Working days that [#enough] looks ahead.
  public static final double WEEK = 5;

  /// What a week should buy where nothing else is said: 2 percentage points of being validated.
  public static final double THRESHOLD = 0.02;

  /// How many lengths there are by default, the present box left aside.
  private static final int LENGTHS = 20;

  /// The quantiles of the estimate between which they lie.
  private static final double SHORTEST = 0.05;

  private static final double LONGEST = 0.98;
  private static final double CONFIDENCE = 0.85;

  public TimeBoxTradeOff {
    points = List.copyOf(points);
  }

  /// One length of the box. Moments are calendar days from the start of `asOf`, infinite where not
  /// reached.
  ///
  /// @param box working days, without extensions
  /// @param validated probability 0..1 that the task is validated
  /// @param knowByP85 P85 of its resolution
  /// @param milestoneP85 P85 of the milestone; NaN without one
  /// @param onTarget probability 0..1 that the milestone meets its target; empty without one
  public record Point(
      double box,
      double validated,
      double knowByP85,
      double milestoneP85,
      OptionalDouble onTarget) {}

  /// Forecasts each length.
  ///
  /// @param scenario id of one of the roadmap's scenarios, or null
  /// @param task id of a discovery task
  /// @param lengths of the box in working days, 0 or more; see [#lengths]
  /// @throws IllegalArgumentException if there is no such discovery task
  /// @throws java.util.concurrent.CancellationException if `cancelled` said so
  public static TimeBoxTradeOff of(
      Forecaster forecaster,
      Roadmap roadmap,
      @Nullable String scenario,
      String task,
      List<Double> lengths,
      Forecaster.Options options,
      BooleanSupplier cancelled) {
    discovery(roadmap, scenario, task);
    Forecaster.Options plain =
        new Forecaster.Options(
            options.trials(), options.seed(), options.threads(), false, options.sampling());
    Forecast present = forecaster.forecast(roadmap, scenario, plain, cancelled);
    TaskForecast.ShipBy ship = present.task(task).orElseThrow().shipBy();
    Milestone milestone = ship == null ? null : ship.milestone();
    List<Point> points = new ArrayList<>();
    for (double box : lengths.stream().distinct().sorted().toList()) {
      Roadmap changed = withBox(roadmap, scenario, task, box);
      points.add(
          point(box, forecaster.forecast(changed, scenario, plain, cancelled), task, milestone));
    }
    return new TimeBoxTradeOff(task, milestone, points, present.error());
  }

  private static Task discovery(Roadmap roadmap, @Nullable String scenario, String id) {
    Roadmap changed =
        roadmap.scenarios().stream()
            .filter(s -> s.id().equals(scenario))
            .findFirst()
            .map(s -> Scenarios.apply(roadmap, s))
            .orElse(roadmap);
    return changed
        .task(id)
        .filter(Task::isDiscovery)
        .orElseThrow(() -> new IllegalArgumentException("no discovery task has the id " + id));
  }

  /// The roadmap whose scenario ends with that box, or which has it itself.
  private static Roadmap withBox(
      Roadmap roadmap, @Nullable String scenario, String task, double box) {
    TaskEdit edit = new TaskEdit.TimeBox(box);
    if (scenario == null) {
      return roadmap.editTask(task, t -> t.with(edit));
    }
    Change last = new Change.SetTask(task, List.of(edit), true);
    return roadmap.withScenarios(
        roadmap.scenarios().stream()
            .map(
                s ->
                    s.id().equals(scenario)
                        ? new Scenario(
                            s.id(),
                            s.name(),
                            Stream.concat(s.changes().stream(), Stream.of(last)).toList())
                        : s)
            .toList());
  }

  private static Point point(
      double box, Forecast forecast, String id, @Nullable Milestone milestone) {
    TaskForecast task = forecast.task(id).orElseThrow();
    MilestoneForecast reached =
        milestone == null ? null : forecast.milestone(milestone.id()).orElseThrow();
    return new Point(
        box,
        task.chanceOf(Outcome.VALIDATED),
        task.finish().quantile(CONFIDENCE),
        reached == null ? Double.NaN : reached.finish().quantile(CONFIDENCE),
        reached == null ? OptionalDouble.empty() : reached.onTarget());
  }

  /// Lengths worth looking at, ascending: 20 evenly spaced between P5 and P98 of the task's
  /// estimate, and its present box. They are whole or half working days where the spacing allows.
  /// For a task at work they begin where it is; an estimate without spread is looked at from half
  /// to one and a half of itself.
  public static List<Double> lengths(Roadmap roadmap, @Nullable String scenario, String task) {
    Task found = discovery(roadmap, scenario, task);
    DoubleUnaryOperator quantile = Durations.quantileFunction(found.estimate(), found.track());
    double low = quantile.applyAsDouble(SHORTEST);
    double high = quantile.applyAsDouble(LONGEST);
    double elapsed = elapsed(roadmap, task);
    if (!(low < high)) {
      low = low / 2;
      high = 3 * low;
    }
    low = Math.max(low, elapsed);
    high = high > low ? high : low + Math.max(WEEK, low / 2);
    double from = low;
    double step = (high - low) / (LENGTHS - 1);
    double grain = step >= 1 ? 1 : step >= 0.5 ? 0.5 : step / 64;
    DoubleStream evenly =
        IntStream.range(0, LENGTHS)
            .mapToDouble(i -> Math.max(grain, Math.rint((from + i * step) / grain) * grain));
    Double present = found.timeBox();
    return DoubleStream.concat(
            evenly, present == null ? DoubleStream.empty() : DoubleStream.of(present))
        .distinct()
        .sorted()
        .boxed()
        .toList();
  }

  /// Working days, counted as five a week, since a task was started; 0 where it was not.
  private static double elapsed(Roadmap roadmap, String task) {
    return roadmap
        .actual(task)
        .map(Actual::started)
        .map(day -> Math.max(0, (roadmap.asOf().toEpochDay() - day.toEpochDay()) * WEEK / 7))
        .orElse(0.0);
  }

  /// The shortest of the lengths from which on no further week buys as much as the threshold; empty
  /// where the longest still gains that much. Between two lengths the chance is taken to rise
  /// evenly; where less than a week is left, what is left counts for as much in proportion.
  ///
  /// @param threshold probability of being validated, above 0, that a week should add
  public OptionalDouble enough(double threshold) {
    int at = points.size() - 1;
    while (at > 0 && gain(at - 1) < threshold) {
      at--;
    }
    return at >= points.size() - 1
        ? OptionalDouble.empty()
        : OptionalDouble.of(points.get(at).box());
  }

  /// What a week more than the i-th length adds to the probability of being validated.
  private double gain(int i) {
    Point from = points.get(i);
    double longest = points.getLast().box();
    double end = Math.min(from.box() + WEEK, longest);
    return (at(end).validated() - from.validated()) * WEEK / (end - from.box());
  }

  /// What a box of that length gives, taken to change evenly between the lengths that were forecast
  /// and to stay as it is beyond them. Where only one of two neighbours is ever reached, the nearer
  /// one says.
  ///
  /// @param box working days, finite
  public Point at(double box) {
    int i = 1;
    while (i < points.size() - 1 && points.get(i).box() < box) {
      i++;
    }
    Point before = points.get(Math.min(i, points.size()) - 1);
    Point after = points.get(Math.min(i, points.size() - 1));
    double whole = after.box() - before.box();
    double part = whole > 0 ? Math.clamp((box - before.box()) / whole, 0, 1) : 0;
    return new Point(
        box,
        between(before.validated(), after.validated(), part),
        between(before.knowByP85(), after.knowByP85(), part),
        between(before.milestoneP85(), after.milestoneP85(), part),
        before.onTarget().isPresent() && after.onTarget().isPresent()
            ? OptionalDouble.of(
                between(before.onTarget().getAsDouble(), after.onTarget().getAsDouble(), part))
            : OptionalDouble.empty());
  }

  private static double between(double from, double to, double part) {
    if (Double.isFinite(from) && Double.isFinite(to)) {
      return from + part * (to - from);
    }
    return part < 0.5 ? from : to;
  }
}
