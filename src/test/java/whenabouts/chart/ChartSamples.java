package whenabouts.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.LinkType;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// Forecasts for the tests of charts: simulated ones of believable roadmaps, and ones made by hand
/// where a test needs a distribution of a certain form.
public final class ChartSamples {
  public static final LocalDate AS_OF = LocalDate.of(2027, 1, 4);

  private static final String[] THINGS = {
    "Evaluation set", "Cross-encoder re-ranker", "Distilled bi-encoder", "Query rewriting",
    "Answer panel with citations", "Passage index", "Streaming answer service", "Intent classifier",
    "Hallucination filter", "Feedback loop", "Latency budget", "Multilingual retrieval",
    "Personal ranking", "Freshness signals", "Spelling model", "Vector store migration"
  };

  private ChartSamples() {}

  public static Forecast simulate(Roadmap roadmap) {
    return new Forecaster()
        .forecast(roadmap, null, new Forecaster.Options(2000, 1, 2), () -> false);
  }

  /// Five tasks: one done, one under way, one stand-by.
  public static Forecast five() {
    return simulate(
        answerEngine(
            List.of(
                new Actual(
                    "eval-set",
                    LocalDate.of(2026, 12, 7),
                    LocalDate.of(2026, 12, 18),
                    Outcome.DELIVERED,
                    null),
                new Actual("rerank", LocalDate.of(2026, 12, 21), null, null, null))));
  }

  static Roadmap answerEngine(List<Actual> actuals) {
    Task rerank =
        discovery("rerank", "Cross-encoder re-ranker", 8, 15, 40, "eval-set")
            .with(
                new TaskEdit.Chance(0.6),
                new TaskEdit.TimeBox(25.0),
                new TaskEdit.WhenMissed(new OnMiss.Pivot("distil")));
    Task distil =
        discovery("distil", "Distilled bi-encoder", 5, 9, 20)
            .with(
                new TaskEdit.Chance(0.7),
                new TaskEdit.TimeBox(15.0),
                new TaskEdit.Standby(true),
                new TaskEdit.WhenMissed(OnMiss.STOP));
    List<Task> tasks =
        List.of(
            delivery("eval-set", "Evaluation set", 4, 6, 12),
            rerank,
            distil,
            delivery("integrate", "Integrate the ranker", 10, 14, 25, "rerank"),
            delivery("rollout", "Rollout to all customers", 5, 8, 14, "integrate"));
    List<Milestone> milestones =
        List.of(
            new Milestone(
                "know",
                "We know whether it ranks better",
                new Need.Link("rerank", LinkType.FS, 0, Condition.RESOLVED),
                LocalDate.of(2027, 2, 12)),
            new Milestone("launch", "Launch", Need.Link.to("rollout"), LocalDate.of(2027, 4, 30)));
    return Roadmap.of("Answer engine", AS_OF, List.of(Squad.of("s", "Search")), tasks, milestones)
        .withDone("served behind the staging endpoint, with unit tests and a rollback")
        .withActuals(actuals);
  }

  private static Task discovery(
      String id, String name, double low, double likely, double high, String... needs) {
    return task(id, name, Track.DISCOVERY, low, likely, high, needs);
  }

  private static Task delivery(
      String id, String name, double low, double likely, double high, String... needs) {
    return task(id, name, Track.DELIVERY, low, likely, high, needs);
  }

  private static Task task(
      String id,
      String name,
      Track track,
      double low,
      double likely,
      double high,
      String... needs) {
    List<Need> links = Arrays.stream(needs).<Need>map(Need.Link::to).toList();
    return Task.of(id, name, track, Estimate.Range.of(low, likely, high))
        .with(new TaskEdit.InSquad("s"), new TaskEdit.Needs(new Need.AllOf(links)));
  }

  /// So many tasks, half of them experiments, with a milestone for every twelve.
  public static Forecast many(int count) {
    SplittableRandom random = new SplittableRandom(11);
    List<Task> tasks = new ArrayList<>();
    List<Milestone> milestones = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int round = i / THINGS.length + 1;
      String name = THINGS[i % THINGS.length] + (round > 1 ? ", round " + round : "");
      double likely = 4 + random.nextInt(14);
      boolean discovery = i % 2 == 1;
      String[] needs = i < 4 ? new String[0] : new String[] {"t" + random.nextInt(i - 4, i)};
      Task task =
          task(
              "t" + i,
              name,
              discovery ? Track.DISCOVERY : Track.DELIVERY,
              likely * 0.6,
              likely,
              likely * 2.2,
              needs);
      OnMiss miss = i % 5 == 1 ? OnMiss.STOP : OnMiss.SHIP_BASELINE;
      tasks.add(
          discovery
              ? task.with(
                  new TaskEdit.Chance(0.5 + 0.45 * random.nextDouble()),
                  new TaskEdit.TimeBox(likely * 1.6),
                  new TaskEdit.WhenMissed(miss))
              : task);
      if (i % 12 == 11) {
        String ships = THINGS[i / 12 % THINGS.length] + " ships";
        milestones.add(
            new Milestone("m" + i, ships, Need.Link.to("t" + (i - 1)), AS_OF.plusWeeks(6 + i)));
      }
    }
    return simulate(
        Roadmap.of("Search portfolio", AS_OF, List.of(Squad.of("s", "Search")), tasks, milestones));
  }

  /// A distribution by its quantile function, with that share never reached.
  public static Distribution distribution(DoubleUnaryOperator quantile, double never) {
    int trials = 1000;
    double[] moments = new double[trials];
    for (int i = 0; i < trials; i++) {
      double p = (i + 0.5) / trials;
      moments[i] =
          p > 1 - never ? Double.POSITIVE_INFINITY : quantile.applyAsDouble(p / (1 - never));
    }
    return Distribution.of(moments);
  }

  /// A forecast of one experiment and one milestone with these ranges.
  public static Forecast byHand(Distribution knowBy, Distribution ship) {
    return byHand("Experiment", knowBy, ship);
  }

  public static Forecast byHand(String name, Distribution knowBy, Distribution ship) {
    Task task = Task.of("x", name, Track.DISCOVERY, new Estimate.Fixed(5));
    Milestone launch = new Milestone("m", "Launch", Need.Link.to("x"), AS_OF.plusDays(60));
    Roadmap roadmap = Roadmap.of("By hand", AS_OF, List.of(), List.of(task), List.of(launch));
    double on = ship.chanceBy(61);
    return new Forecast(
        roadmap,
        null,
        knowBy.trials(),
        1,
        List.of(
            new TaskForecast(
                task,
                Distribution.of(new double[knowBy.trials()]),
                knowBy,
                knowBy,
                null,
                Map.of(Outcome.VALIDATED, 0.4, Outcome.STOPPED, 0.6),
                new TaskForecast.ShipBy(launch, ship, ship),
                1)),
        List.of(
            new MilestoneForecast(
                launch, ship, OptionalDouble.of(on), List.of(), OptionalDouble.empty())),
        OptionalDouble.of(on),
        new Forecast.MonteCarloError(0.005, 0.3),
        List.of());
  }
}
