package whenabouts.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import whenabouts.roadmap.Crew;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// How long a re-forecast takes while a slider moves: every call changes one estimate.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ForecastBenchmark {
  @Param("100")
  public int tasks;

  @Param("10000")
  public int trials;

  @Param({"1", "2"})
  public int threads;

  private final Forecaster forecaster = new Forecaster();
  private Roadmap roadmap;
  private Roadmap limited;
  private int call;

  /// A roadmap of `n` tasks, a third of them experiments, on a five-day week, two to three needs
  /// each, a milestone every 25 tasks.
  static Roadmap roadmap(int n) {
    SplittableRandom random = new SplittableRandom(7);
    Squad squad = Squad.of("squad", "Squad");
    List<Task> tasks = new ArrayList<>();
    List<Milestone> milestones = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double likely = 2 + random.nextInt(10);
      boolean discovery = i % 3 == 1;
      Task task =
          Task.of(
                  "t" + i,
                  "Task " + i,
                  discovery ? Track.DISCOVERY : Track.DELIVERY,
                  Estimate.Range.of(likely / 2, likely, likely * 2.5))
              .with(new TaskEdit.InSquad(squad.id()), new TaskEdit.Needs(needs(random, i)));
      tasks.add(
          discovery
              ? task.with(
                  new TaskEdit.Chance(0.7),
                  new TaskEdit.TimeBox(likely * 1.5),
                  new TaskEdit.WhenMissed(OnMiss.SHIP_BASELINE))
              : task);
      if (i % 25 == 24) {
        milestones.add(new Milestone("m" + i, "M" + i, Need.Link.to("t" + i), null));
      }
    }
    return Roadmap.of("Benchmark", Sketch.AS_OF, List.of(squad), tasks, milestones);
  }

  /// The same roadmap shared among three squads of five people in two roles each, who do at most
  /// two experiments at a time: enough to wait for.
  static Roadmap limited(int n) {
    Map<String, Integer> people = new TreeMap<>(Map.of("engineer", 3, "scientist", 2));
    List<Squad> squads = new ArrayList<>();
    for (int s = 0; s < 3; s++) {
      squads.add(
          new Squad("squad" + s, "Squad " + s, people, Squad.WEEK, new TreeSet<>(), null, 2, 0));
    }
    List<Task> tasks = new ArrayList<>();
    for (Task task : roadmap(n).tasks()) {
      int i = tasks.size();
      tasks.add(
          task.with(
              new TaskEdit.InSquad("squad" + i * 7 % 3),
              new TaskEdit.WithCrew(
                  switch (i % 4) {
                    case 0 -> new Crew.Roles(Map.of("engineer", 2));
                    case 1 -> new Crew.Roles(Map.of("scientist", 1, "engineer", 1));
                    default -> Crew.ANYONE;
                  })));
    }
    return roadmap(n).withSquads(squads).withTasks(tasks);
  }

  private static Need needs(SplittableRandom random, int i) {
    List<Need> needs = new ArrayList<>();
    for (int k = 0; k < 3 && i > 0; k++) {
      Need need = Need.Link.to("t" + random.nextInt(Math.max(0, i - 12), i));
      if (!needs.contains(need)) {
        needs.add(need);
      }
    }
    return new Need.AllOf(needs);
  }

  @Setup
  public void setUp() {
    roadmap = roadmap(tasks);
    limited = limited(tasks);
  }

  @Benchmark
  public Forecast reforecast() {
    return reforecast(roadmap);
  }

  @Benchmark
  public Forecast reforecastThreeSquads() {
    return reforecast(limited);
  }

  private Forecast reforecast(Roadmap original) {
    double high = 10 + call++ % 1000 / 100.0;
    Roadmap edited =
        original.editTask("t3", t -> t.with(new TaskEdit.Estimated(Estimate.Range.of(2, 5, high))));
    return forecaster.forecast(
        edited, null, new Forecaster.Options(trials, 1, threads), () -> false);
  }
}
