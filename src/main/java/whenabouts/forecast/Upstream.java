package whenabouts.forecast;

import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import whenabouts.forecast.Plan.NeedPlan;
import whenabouts.forecast.Plan.TaskPlan;

/// What needs rest on.
final class Upstream {
  /// By task: those that it may wait for directly, pivots included.
  private final int[][] before;

  Upstream(Plan plan) {
    before = plan.tasks().stream().map(Upstream::before).toArray(int[][]::new);
  }

  private static int[] before(TaskPlan task) {
    IntStream pivots = task.pivotSources().stream().mapToInt(Integer::intValue);
    IntStream standby = task.pivotTo() < 0 ? IntStream.empty() : IntStream.of(task.pivotTo());
    return IntStream.concat(tasks(task.needs()), IntStream.concat(pivots, standby)).toArray();
  }

  /// The tasks that a need names.
  static IntStream tasks(NeedPlan need) {
    return switch (need) {
      case NeedPlan.Usable usable -> IntStream.of(usable.tasks());
      case NeedPlan.Link link -> IntStream.of(link.task());
      case NeedPlan.All all -> all.of().stream().flatMapToInt(Upstream::tasks);
      case NeedPlan.AtLeast some -> some.of().stream().flatMapToInt(Upstream::tasks);
    };
  }

  /// The tasks that a need may wait for, directly or not, by index.
  BitSet of(NeedPlan need) {
    BitSet seen = new BitSet(before.length);
    walk(need, seen, task -> {});
    return seen;
  }

  /// Visits the tasks that a need may wait for, but for those seen before and what is behind them.
  ///
  /// @param seen by index of the task; added to
  void walk(NeedPlan need, BitSet seen, IntConsumer visit) {
    int[] open = new int[before.length];
    int count = 0;
    int[] next = tasks(need).toArray();
    while (true) {
      for (int task : next) {
        if (!seen.get(task)) {
          seen.set(task);
          visit.accept(task);
          open[count++] = task;
        }
      }
      if (count == 0) {
        return;
      }
      next = before[open[--count]];
    }
  }
}
