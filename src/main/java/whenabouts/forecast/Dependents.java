package whenabouts.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import whenabouts.forecast.Plan.NeedPlan;
import whenabouts.forecast.Plan.TaskPlan;

/// Whose readiness a task may change, by task.
///
/// A task with plain needs, all of some tasks that cannot pivot, is ready when the last of these
/// ends: it counts down as they end. Any other is looked at anew whenever a task that it may wait
/// for is given a start.
///
/// @param plain whether its needs are plain
/// @param missing how many of its plain needs are not facts already
/// @param plainAfter those that count down when it ends, as often as they need it
/// @param watchers those to be looked at anew when it is given a start, or its pivot is resolved
/// @param lookingBack whether some link may ask for a start before its predecessor's
/// @param plainNeeds the tasks that it needs plainly
/// @param isWatched whether it has watchers, may pivot, or stands by
/// @param watched the indices of those
record Dependents(
    boolean[] plain,
    int[] missing,
    int[][] plainNeeds,
    int[][] plainAfter,
    int[][] watchers,
    boolean[] isWatched,
    int[] watched,
    boolean lookingBack) {

  static Dependents of(Plan plan) {
    List<TaskPlan> tasks = plan.tasks();
    int n = tasks.size();
    boolean[] plain = new boolean[n];
    int[] missing = new int[n];
    int[][] plainNeeds = new int[n][0];
    List<List<Integer>> after = new ArrayList<>();
    List<Set<Integer>> watchers = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      after.add(new ArrayList<>());
      watchers.add(new LinkedHashSet<>());
    }
    for (TaskPlan task : tasks) {
      int i = task.index();
      if (task.needs() instanceof NeedPlan.Usable usable && isPlain(task, usable, tasks)) {
        plain[i] = true;
        plainNeeds[i] = usable.tasks();
        for (int needed : usable.tasks()) {
          if (!isUsableFact(tasks.get(needed))) {
            missing[i]++;
            after.get(needed).add(i);
          }
        }
      } else {
        Upstream.tasks(task.needs()).forEach(needed -> watchers.get(needed).add(i));
        task.pivotSources().forEach(source -> watchers.get(source).add(i));
      }
    }
    boolean[] isWatched = new boolean[n];
    for (TaskPlan task : tasks) {
      int i = task.index();
      isWatched[i] = !watchers.get(i).isEmpty() || task.pivotTo() >= 0 || task.standby();
    }
    return new Dependents(
        plain,
        missing,
        plainNeeds,
        after.stream().map(Dependents::array).toArray(int[][]::new),
        watchers.stream().map(Dependents::array).toArray(int[][]::new),
        isWatched,
        IntStream.range(0, n).filter(i -> isWatched[i]).toArray(),
        tasks.stream().anyMatch(task -> looksBack(task.needs())));
  }

  private static boolean isPlain(TaskPlan task, NeedPlan.Usable needs, List<TaskPlan> tasks) {
    return !task.standby()
        && Arrays.stream(needs.tasks()).allMatch(i -> tasks.get(i).pivotTo() < 0);
  }

  private static boolean isUsableFact(TaskPlan task) {
    return task.done() != null && Trials.usable(task.done().outcome());
  }

  private static int[] array(Collection<Integer> items) {
    return items.stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean looksBack(NeedPlan need) {
    return switch (need) {
      case NeedPlan.Usable usable -> false;
      case NeedPlan.Link link -> link.lag() < 0 || link.type().toFinish();
      case NeedPlan.All all -> all.of().stream().anyMatch(Dependents::looksBack);
      case NeedPlan.AtLeast some -> some.of().stream().anyMatch(Dependents::looksBack);
    };
  }
}
