package whenabouts.forecast;

import java.util.List;
import java.util.SplittableRandom;
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

/// What the parts of a forecast without squads' limits cost on one thread, next to drawing as many
/// numbers with the fastest generator of the JDK.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class PartsBenchmark {
  @Param("100")
  public int tasks;

  @Param("10000")
  public int trials;

  private final double[] drawn = new double[BlockRunner.BLOCK];
  private int draws;
  private Plan plan;
  private Window window;
  private Trials block;
  private BlockRunner runner;

  @Setup
  public void setUp() {
    plan = PlanCompiler.compile(ForecastBenchmark.roadmap(tasks), List.of(), new TableCache());
    window = new Window(plan, trials);
    for (int i = 0; i < tasks; i++) {
      window.make(i);
    }
    block = new Trials(plan, BlockRunner.size(plan));
    runner =
        new BlockRunner(
            plan,
            new Draws(1, Sampling.STRATIFIED),
            block,
            new BlockNotes(plan),
            () -> false,
            more -> {});
    draws = tasks + (int) plan.tasks().stream().filter(t -> t.discovery() != null).count();
    loopOfTrials();
  }

  /// One number for each duration and each chance.
  @Benchmark
  public double[] bareDrawing() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < draws; i++) {
      for (int first = 0; first < trials; first += drawn.length) {
        for (int j = 0; j < Math.min(drawn.length, trials - first); j++) {
          drawn[j] = random.nextDouble();
        }
      }
    }
    return drawn;
  }

  @Benchmark
  public Window loopOfTrials() {
    int size = BlockRunner.size(plan);
    for (int first = 0; first < trials; first += size) {
      int count = Math.min(size, trials - first);
      runner.run(first, count);
      window.put(block, first, count);
    }
    return window;
  }

  /// P10, P50, P85 and P95 of all tasks, from trials already run.
  @Benchmark
  public double percentiles() {
    double sum = 0;
    for (double[] finish : window.finish) {
      Distribution distribution = new Distribution(finish);
      sum += distribution.quantile(0.1);
      sum += distribution.quantile(0.5);
      sum += distribution.quantile(0.85);
      sum += distribution.quantile(0.95);
    }
    return sum;
  }
}
