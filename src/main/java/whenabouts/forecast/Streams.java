package whenabouts.forecast;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
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

  /// All draws that may decide when a need is met. Where people are limited, any task
  /// may keep any other waiting.
  static Set<Stream> behind(Plan plan, Plan.NeedPlan need) {
    IntStream tasks =
        plan.staffing().limits()
            ? IntStream.range(0, plan.tasks().size())
            : Upstream.of(plan, need).stream();
    Set<Stream> streams = new LinkedHashSet<>();
    tasks.forEach(task -> add(plan, plan.tasks().get(task), streams));
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
