package whenabouts.forecast;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Plan.TaskPlan;

/// Which random numbers a need rests on.
final class Streams {
  /// Draws of which the trials see no more than this: the uniforms of a stream, and whether those
  /// of its companion fall below a chance.
  ///
  /// @param companion key of the stream drawn in pairs with it; null where there is none
  record Stream(long key, @Nullable Long companion, double chance) {
    Stream(long key) {
      this(key, null, 1);
    }
  }

  private Streams() {}

  /// All draws that may decide when needs are met. Where people are limited, any task may keep any
  /// other waiting.
  static Set<Stream> behind(Plan plan, List<Plan.NeedPlan> needs) {
    BitSet deciding = new BitSet();
    if (plan.staffing().limits()) {
      deciding.set(0, plan.tasks().size());
    } else {
      Upstream upstream = new Upstream(plan);
      needs.forEach(need -> upstream.walk(need, deciding, task -> {}));
    }
    Set<Stream> streams = new LinkedHashSet<>();
    deciding.stream().forEach(task -> add(plan, plan.tasks().get(task), streams));
    return streams;
  }

  private static void add(Plan plan, TaskPlan task, Set<Stream> streams) {
    if (task.done() != null) {
      return;
    }
    Plan.Discovery discovery = task.discovery();
    if (discovery != null && discovery.chance() < 1) {
      streams.add(new Stream(task.durationKey(), discovery.chanceKey(), discovery.chance()));
    } else if (!task.duration().isConstant()) {
      streams.add(new Stream(task.durationKey()));
    }
    if (task.bias() >= 0) {
      streams.add(new Stream(plan.biases().get(task.bias()).key()));
    }
    for (int factor : task.factors()) {
      streams.add(new Stream(plan.factors().get(factor).key()));
    }
    for (Plan.Delay delay : task.delays()) {
      streams.add(new Stream(plan.events().get(delay.event()).key()));
      streams.add(new Stream(delay.key()));
    }
  }
}
