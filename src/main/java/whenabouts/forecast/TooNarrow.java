package whenabouts.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Shape;
import whenabouts.roadmap.Task;

/// That the ranges of a kind of task were too narrow so far, and what range the past supports.
///
/// What counts are finished tasks of the roadmap that had a range; those cut by a time box, dropped
/// or still at work say too little. The class of a task is the work of its squad on its track where
/// at least [#LEAST] such tasks are done, else all work on its track: chosen by how much there is,
/// never by what it says. A range that covers 80 % should be missed by a fifth of the tasks, each
/// for itself. It is said to be too narrow only where at least so many misses as there were had a
/// chance below [#CHANCE] if the ranges were right (the tail of the binomial distribution; of the
/// Poisson binomial where ranges cover different shares).
///
/// @param past how many tasks it rests on
/// @param outside how many of them took less than low or more than high
/// @param expected how many would have, were the ranges right
/// @param chance of at least so many, were the ranges right
/// @param widened the range of the task at hand, widened to what the past supports
public record TooNarrow(
    int past, int outside, double expected, double chance, Estimate.Range widened) {
  /// With fewer tasks, the work of a squad is no class of its own.
  static final int LEAST = 5;

  /// Rarer than this is no accident.
  static final double CHANCE = 0.05;

  /// What bounds are taken to cover: nothing may lie outside of them, which no past could refute
  /// by degrees. So their P10 and P90 are held against it instead.
  private static final double BOUNDS_COVER = 0.8;

  /// A past task held against its range.
  ///
  /// @param covers probability that the range gave itself
  private record Held(boolean outside, double covers) {}

  /// What the past says of the range of a task; empty where it says nothing that convinces, where
  /// the estimate is no range, and where the past would not make it wider.
  public static Optional<TooNarrow> of(Roadmap roadmap, Task task) {
    if (!(task.estimate() instanceof Estimate.Range range)
        || roadmap.actuals().isEmpty()
        || roadmap.actual(task.id()).filter(a -> a.finished() != null).isPresent()) {
      return Optional.empty();
    }
    PastWork past = new PastWork(roadmap, WorkCalendar.bySquad(roadmap));
    Predicate<Task> track = t -> t.track() == task.track() && !t.id().equals(task.id());
    Predicate<Task> squad = track.and(t -> task.squad() != null && task.squad().equals(t.squad()));
    Predicate<Task> kind = held(past, squad).size() >= LEAST ? squad : track;
    List<Held> held = held(past, kind);
    int outside = (int) held.stream().filter(Held::outside).count();
    double[] misses = held.stream().mapToDouble(h -> 1 - h.covers()).toArray();
    double chance = atLeast(outside, misses);
    if (chance >= CHANCE) {
      return Optional.empty();
    }
    double expected = Arrays.stream(misses).sum();
    Estimate.Range widened = widened(task, range, past.ratios(kind).quantileFunction());
    return widened.equals(range)
        ? Optional.empty()
        : Optional.of(new TooNarrow(held.size(), outside, expected, chance, widened));
  }

  private static List<Held> held(PastWork past, Predicate<Task> kind) {
    List<Held> held = new ArrayList<>();
    past.finished(kind)
        .forEach(
            (task, days) -> {
              Held one = held(task, days);
              if (one != null) {
                held.add(one);
              }
            });
    return held;
  }

  /// Days are counted in whole ones: a task that took 8 was done some time on its eighth, and only
  /// what cannot have been within the range was outside.
  private static @Nullable Held held(Task task, double days) {
    if (!(task.estimate() instanceof Estimate.Range range) || range.low() >= range.high()) {
      return null;
    }
    double covers = range.coversOr(range.shapeOr(Shape.defaultFor(task.track())));
    double[] ends = ends(task, range, covers);
    boolean outside = days < ends[0] || days - 1 > ends[1];
    return new Held(outside, covers < 1 ? covers : BOUNDS_COVER);
  }

  /// Low and high, or P10 and P90 of bounds.
  private static double[] ends(Task task, Estimate.Range range, double covers) {
    if (covers < 1) {
      return new double[] {range.low(), range.high()};
    }
    DoubleUnaryOperator quantile = Durations.quantileFunction(range, task.track());
    double tail = (1 - BOUNDS_COVER) / 2;
    return new double[] {quantile.applyAsDouble(tail), quantile.applyAsDouble(1 - tail)};
  }

  /// The likely days times what the ratios of actual to likely have been, where that reaches
  /// farther than the range does, in half days.
  private static Estimate.Range widened(
      Task task, Estimate.Range range, DoubleUnaryOperator ratio) {
    double claimed = range.coversOr(range.shapeOr(Shape.defaultFor(task.track())));
    double covers = claimed < 1 ? claimed : BOUNDS_COVER;
    double tail = (1 - covers) / 2;
    double[] ends = ends(task, range, claimed);
    double low = Math.floor(2 * range.likely() * ratio.applyAsDouble(tail)) / 2;
    double high = Math.ceil(2 * range.likely() * ratio.applyAsDouble(1 - tail)) / 2;
    if (low >= ends[0] && high <= ends[1]) {
      return range;
    }
    double least = Math.min(range.likely(), 0.5);
    return new Estimate.Range(
        Math.clamp(low, least, Math.max(least, Math.min(ends[0], range.likely()))),
        range.likely(),
        Math.max(high, ends[1]),
        claimed < 1 ? range.covers() : Double.valueOf(covers),
        range.shape());
  }

  /// P(at least so many of independent events happen), by adding one event after the other.
  static double atLeast(int count, double[] chances) {
    double[] exactly = new double[chances.length + 1];
    exactly[0] = 1;
    for (int n = 0; n < chances.length; n++) {
      for (int k = n + 1; k > 0; k--) {
        exactly[k] = exactly[k] * (1 - chances[n]) + exactly[k - 1] * chances[n];
      }
      exactly[0] *= 1 - chances[n];
    }
    double sum = 0;
    for (int k = count; k < exactly.length; k++) {
      sum += exactly[k];
    }
    return sum;
  }
}
