package whenabouts.forecast;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import whenabouts.forecast.Plan.NeedPlan;
import whenabouts.forecast.Plan.TaskPlan;

/// What a need rests on.
final class Upstream {
  private Upstream() {}

  /// The tasks that a need may wait for, directly or not, pivots included, by index.
  static BitSet of(Plan plan, NeedPlan need) {
    BitSet seen = new BitSet(plan.tasks().size());
    Deque<NeedPlan> needs = new ArrayDeque<>();
    Deque<Integer> tasks = new ArrayDeque<>();
    needs.add(need);
    while (!needs.isEmpty() || !tasks.isEmpty()) {
      if (tasks.isEmpty()) {
        switch (needs.pop()) {
          case NeedPlan.Usable usable -> Arrays.stream(usable.tasks()).forEach(tasks::add);
          case NeedPlan.Link link -> tasks.add(link.task());
          case NeedPlan.All all -> needs.addAll(all.of());
          case NeedPlan.AtLeast some -> needs.addAll(some.of());
        }
      } else {
        TaskPlan task = plan.tasks().get(tasks.pop());
        if (!seen.get(task.index())) {
          seen.set(task.index());
          needs.add(task.needs());
          tasks.addAll(task.pivotSources());
          if (task.discovery() != null && task.discovery().pivotTo() >= 0) {
            tasks.add(task.discovery().pivotTo());
          }
        }
      }
    }
    return seen;
  }
}
