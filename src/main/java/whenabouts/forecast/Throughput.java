package whenabouts.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Estimate;

/// How many weeks a backlog takes whose every week finishes as many items as some week of the past,
/// drawn with replacement; the last week counts in part, as if its items were finished evenly.
///
/// Whole items are followed exactly: the distribution of what is left, from week to week. Where
/// that would take too long for a slider, and for broken numbers, futures are played out, seeded,
/// so that the same estimate always means the same distribution.
final class Throughput {
  /// How many equally likely values stand for the distribution.
  private static final int VALUES = 1 << 14;

  /// Fewest futures to play where each takes many weeks.
  private static final int FEWEST = 1 << 9;

  /// A backlog that takes longer than this is taken for this long: ten times as long as the slowest
  /// that is valid takes in the mean.
  private static final int MOST_WEEKS = 50_000;

  /// How much of a distribution is followed before futures are played instead, and how many weeks
  /// those take: some hundredths of a second each.
  private static final long MOST_STEPS = 12_000_000;

  private static final long MOST_DRAWS = 3_000_000;

  /// Outer chances that are dropped each week, so that only what can matter is followed.
  private static final double NOTHING = 1e-13;

  private final Estimate.Throughput backlog;

  private Throughput(Estimate.Throughput backlog) {
    this.backlog = backlog;
  }

  /// The weeks it takes: values of equal chances, ascending; a single one where it is certain.
  static double[] weeks(Estimate.Throughput backlog) {
    Throughput throughput = new Throughput(backlog);
    double[] exact = throughput.isWhole() ? throughput.followed() : null;
    double[] weeks = exact == null ? throughput.played() : exact;
    return weeks[0] == weeks[weeks.length - 1] ? new double[] {weeks[0]} : weeks;
  }

  private boolean isWhole() {
    return Stream.concat(
            backlog.perWeek().stream(), Stream.of(backlog.remainingLow(), backlog.remainingHigh()))
        .allMatch(items -> items == Math.rint(items));
  }

  /// Items that some past weeks finished, and the share of weeks that did.
  private record Pace(int items, double share) {}

  /// A last week: what is left at its start, in the weeks that finish at least as much.
  private record LastWeek(int left, Pace pace) {
    double part() {
      return (double) left / pace.items();
    }
  }

  private List<Pace> paces() {
    double[] perWeek = backlog.perWeek().stream().mapToDouble(Double::doubleValue).toArray();
    return DoubleStream.of(perWeek)
        .distinct()
        .mapToObj(
            items ->
                new Pace(
                    (int) items,
                    (double) DoubleStream.of(perWeek).filter(x -> x == items).count()
                        / perWeek.length))
        .toList();
  }

  /// Follows the distribution of what is left.
  ///
  /// @return null where it takes too long
  private double @Nullable [] followed() {
    int least = (int) backlog.remainingLow();
    int most = (int) backlog.remainingHigh();
    List<Pace> paces = paces();
    if (paces.stream().mapToLong(p -> Math.min(p.items(), most)).sum() > MOST_STEPS / 500) {
      return null;
    }
    LastWeek[] lastWeeks =
        paces.stream()
            .flatMap(
                pace ->
                    IntStream.rangeClosed(1, Math.min(pace.items(), most))
                        .mapToObj(left -> new LastWeek(left, pace)))
            .sorted(Comparator.comparingDouble(LastWeek::part))
            .toArray(LastWeek[]::new);
    double[] left = new double[most + 1];
    Arrays.fill(left, least, most + 1, 1.0 / (most - least + 1));
    Values values = new Values();
    values.add(0, left[0]);
    left[0] = 0;
    long steps = 0;
    int from = Math.max(1, least);
    int to = most;
    for (int week = 0; !values.full() && week < MOST_WEEKS; week++) {
      for (LastWeek last : lastWeeks) {
        if (last.left() >= from && last.left() <= to) {
          values.add(week + last.part(), left[last.left()] * last.pace().share());
        }
      }
      left = afterAWeek(left, paces, from, to);
      from = first(left, 1, to);
      to = last(left, from, to);
      steps += lastWeeks.length + (long) (to - from + 1) * paces.size();
      if (steps > MOST_STEPS) {
        return null;
      }
    }
    return values.all();
  }

  private static double[] afterAWeek(double[] left, List<Pace> paces, int from, int to) {
    double[] next = new double[to + 1];
    for (Pace pace : paces) {
      int items = pace.items();
      double share = pace.share();
      for (int i = Math.max(from, items + 1); i <= to; i++) {
        next[i - items] += left[i] * share;
      }
    }
    return next;
  }

  /// The first of `from .. to` with no more than nothing before it.
  private static int first(double[] left, int from, int to) {
    double before = 0;
    int at = from;
    while (at < to && (before += left[at]) <= NOTHING) {
      at++;
    }
    return at;
  }

  private static int last(double[] left, int from, int to) {
    double behind = 0;
    int at = to;
    while (at > from && (behind += left[at]) <= NOTHING) {
      at--;
    }
    return at;
  }

  /// Takes values with their chances, ascending, and keeps the quantiles of the middles of equal
  /// slices.
  private static final class Values {
    private final double[] values = new double[VALUES];
    private double chance;
    private int count;

    void add(double value, double more) {
      chance += more;
      while (count < VALUES && (count + 0.5) / VALUES <= chance) {
        values[count++] = value;
      }
    }

    boolean full() {
      return count == VALUES;
    }

    double[] all() {
      Arrays.fill(values, count, VALUES, MOST_WEEKS);
      return values;
    }
  }

  /// Plays the backlog out week by week; every number of items left is played equally often.
  private double[] played() {
    SplittableRandom random = new SplittableRandom(20260817);
    double[] perWeek = backlog.perWeek().stream().mapToDouble(Double::doubleValue).toArray();
    double low = backlog.remainingLow();
    double choices = Math.floor(backlog.remainingHigh() - low) + 1;
    double mean = DoubleStream.of(perWeek).average().orElseThrow();
    double expected = 1 + backlog.remainingHigh() / mean;
    double[] weeks = new double[(int) Math.clamp(MOST_DRAWS / expected, FEWEST, VALUES)];
    for (int i = 0; i < weeks.length; i++) {
      double left = low + Math.floor((i + 0.5) / weeks.length * choices);
      while (left > 0 && weeks[i] < MOST_WEEKS) {
        double finished = perWeek[random.nextInt(perWeek.length)];
        weeks[i] += finished >= left ? left / finished : 1;
        left -= finished;
      }
    }
    Arrays.sort(weeks);
    return weeks;
  }
}
