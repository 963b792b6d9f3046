package whenabouts.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import whenabouts.roadmap.Estimate;

/// How much of a backlog is done after so many weeks, whose every week finishes as many items as
/// some week of the past, drawn with replacement: the futures that [Throughput] counts the weeks
/// of, played out and looked at on the way. Seeded, so that the same estimate always means the same
/// numbers.
public final class BurnUp {
  /// How many futures are played, and of how many drawn weeks all together at most.
  private static final int FUTURES = 1 << 13;

  private static final int FEWEST = 1 << 9;
  private static final double MOST_DRAWS = 3_000_000;

  /// How often they are looked at at most.
  private static final int MOST_LOOKS = 120;

  /// The share of futures that the last week shall have seen the end of.
  private static final double NEARLY_ALL = 0.995;

  private final Estimate.Throughput backlog;
  private final Distribution finish;

  /// In weeks.
  private final int step;

  /// By look, then ascending.
  private final List<double[]> done = new ArrayList<>();

  private BurnUp(Estimate.Throughput backlog) {
    this.backlog = backlog;
    finish = Distribution.of(Throughput.weeks(backlog));
    int last = Math.max(1, (int) Math.ceil(finish.quantile(NEARLY_ALL)));
    step = Math.ceilDiv(last, MOST_LOOKS);
    play(Math.ceilDiv(last, step) * step);
  }

  /// Plays a valid backlog out.
  public static BurnUp of(Estimate.Throughput backlog) {
    return new BurnUp(backlog);
  }

  private void play(int last) {
    SplittableRandom random = new SplittableRandom(20260817);
    double[] perWeek = backlog.perWeek().stream().mapToDouble(Double::doubleValue).toArray();
    int futures = (int) Math.clamp(MOST_DRAWS / last, FEWEST, FUTURES);
    double choices = Math.floor(backlog.remainingHigh() - backlog.remainingLow()) + 1;
    double[] items = new double[futures];
    double[] all = new double[futures];
    for (int i = 0; i < futures; i++) {
      all[i] = backlog.remainingLow() + Math.floor((i + 0.5) / futures * choices);
    }
    done.add(items.clone());
    for (int week = 1; week <= last; week++) {
      for (int i = 0; i < futures; i++) {
        items[i] = Math.min(all[i], items[i] + perWeek[random.nextInt(perWeek.length)]);
      }
      if (week % step == 0) {
        double[] sorted = items.clone();
        Arrays.sort(sorted);
        done.add(sorted);
      }
    }
  }

  public Estimate.Throughput backlog() {
    return backlog;
  }

  /// The weeks it takes from the first to the last item.
  public Distribution finish() {
    return finish;
  }

  /// The weeks at whose ends [#done] looks: from 0, evenly spaced, until nearly all futures are
  /// through.
  public List<Integer> weeks() {
    List<Integer> weeks = new ArrayList<>();
    for (int i = 0; i < done.size(); i++) {
      weeks.add(i * step);
    }
    return weeks;
  }

  /// Items done at the end of a week in a share `p` of all futures at most: the smallest x with P(X
  /// <= x) >= p.
  ///
  /// @param week one of [#weeks]
  /// @param p in (0, 1]
  public double done(int week, double p) {
    double[] sorted = done.get(week / step);
    return sorted[Sorting.rank(p, sorted.length) - 1];
  }

  /// Probability 0..1 that nothing is left at the end of a week.
  public double chanceDone(int week) {
    return finish.chanceBy(week);
  }
}
