package whenabouts.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import whenabouts.forecast.MilestoneForecast.DrivingTask;

/// What drives a milestone, read off the trials that made the forecast.
final class Sensitivity {
  private static final double TENTH = 0.1;
  private static final double CONFIDENCE = 0.85;

  private final Plan plan;
  private final Window trials;

  Sensitivity(Plan plan, Window trials) {
    this.plan = plan;
    this.trials = trials;
  }

  /// The tasks upstream of a milestone whose durations vary, by P85 swing, the largest first.
  List<DrivingTask> drivers(int milestone) {
    double[] reached = trials.milestone[milestone];
    double[] ranks = ranks(reached);
    return Upstream.of(plan, plan.milestones().get(milestone)).stream()
        .map(task -> driver(task, reached, ranks))
        .filter(driver -> !Double.isNaN(driver.rankCorrelation()))
        .sorted(Comparator.comparingDouble(d -> -Math.abs(d.p85Swing())))
        .toList();
  }

  /// One task over the trials in which it ran.
  private DrivingTask driver(int task, double[] reached, double[] ranks) {
    double[] durations = durations(task);
    int[] ran = IntStream.range(0, durations.length).filter(j -> durations[j] >= 0).toArray();
    double[] own = Arrays.stream(ran).mapToDouble(j -> durations[j]).toArray();
    Distribution duration = new Distribution(own);
    double low = duration.quantile(TENTH);
    double high = duration.quantile(1 - TENTH);
    String id = plan.roadmap().tasks().get(task).id();
    if (own.length < 2 || !(low < high)) {
      return new DrivingTask(id, 0, Double.NaN);
    }
    double[] theirs = Arrays.stream(ran).mapToDouble(j -> ranks[j]).toArray();
    return new DrivingTask(
        id,
        p85(reached, ran, own, high, Double.POSITIVE_INFINITY)
            - p85(reached, ran, own, Double.NEGATIVE_INFINITY, low),
        correlation(ranks(own), theirs));
  }

  /// Working days from start to resolution, by trial; -1 where the task never ran.
  private double[] durations(int task) {
    WorkCalendar calendar = plan.tasks().get(task).calendar();
    double[] durations = new double[trials.count];
    for (int j = 0; j < durations.length; j++) {
      double finish = trials.finish[task][j];
      durations[j] =
          Double.isInfinite(finish)
              ? -1
              : calendar.toWork(finish) - calendar.toWork(trials.start[task][j]);
    }
    return durations;
  }

  private static double p85(double[] reached, int[] ran, double[] own, double from, double to) {
    return new Distribution(
            IntStream.range(0, ran.length)
                .filter(i -> own[i] >= from && own[i] <= to)
                .mapToDouble(i -> reached[ran[i]])
                .toArray())
        .quantile(CONFIDENCE);
  }

  /// Ranks from 1, ties by their average.
  private static double[] ranks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Arrays.stream(values)
        .map(
            x -> {
              int below = Sorting.countUpTo(sorted, Math.nextDown(x));
              return (below + 1 + Sorting.countUpTo(sorted, x)) / 2.0;
            })
        .toArray();
  }

  /// Pearson's correlation; of ranks it is Spearman's rho. NaN where either does not vary.
  private static double correlation(double[] xs, double[] ys) {
    double meanX = Arrays.stream(xs).average().orElse(0);
    double meanY = Arrays.stream(ys).average().orElse(0);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < xs.length; i++) {
      double x = xs[i] - meanX;
      double y = ys[i] - meanY;
      xx += x * x;
      yy += y * y;
      xy += x * y;
    }
    return xy / Math.sqrt(xx * yy);
  }
}
