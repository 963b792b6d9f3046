package whenabouts.forecast;

import java.util.Arrays;
import whenabouts.forecast.Plan.TaskPlan;
import whenabouts.forecast.Staffing.Arrival;

/// Whether the schedule of a trial, as it is, stays within all limits. What a coarse grid of time
/// cannot tell is followed through time where the answer matters: where playing the trial could
/// give another schedule than one that holds.
///
/// Elsewhere playing a trial that holds only takes longer: where limits are broken again and again,
/// it looks at few of them and takes it that the others break some, too.
final class LimitCheck {
  private static final int HOPELESS = 64;
  private static final int PROBE = 8;

  private final TaskPlan[] tasks;
  private final int[] claimOf;
  private final Arrival[] arrivals;
  private final int teams;
  private final boolean exact;

  /// How many schedules in a row broke a limit.
  private int broken;

  private final LoadGrid grid;
  private final Capacity capacity;
  private final WaitingLists waiting;
  private final EventQueue queue = new EventQueue();
  private final boolean[] atWork;

  /// @param exact whether a cry of wolf is to be looked into
  LimitCheck(Plan plan, boolean exact) {
    Staffing staffing = plan.staffing();
    this.exact = exact;
    tasks = plan.tasks().toArray(TaskPlan[]::new);
    claimOf = staffing.claimOf();
    arrivals = staffing.arrivals().toArray(Arrival[]::new);
    teams = staffing.teams().size();
    grid = new LoadGrid(staffing);
    capacity = new Capacity(staffing);
    waiting = new WaitingLists(staffing);
    atWork = new boolean[tasks.length];
  }

  /// @param start and `released` are indexed by task
  boolean holds(double[] start, double[] released) {
    if (!exact && broken >= HOPELESS && broken++ % PROBE != 0) {
      return false;
    }
    boolean holds = !grid.mayExceed(start, released) || (exact && sweep(start, released));
    broken = holds ? 0 : broken + 1;
    return holds;
  }

  /// Follows who starts and who comes free; false as soon as somebody does not fit.
  private boolean sweep(double[] start, double[] released) {
    queue.clear();
    capacity.reset();
    waiting.clear();
    Arrays.fill(atWork, false);
    for (int a = 0; a < arrivals.length; a++) {
      queue.add(arrivals[a].moment(), -1 - a);
    }
    for (TaskPlan task : tasks) {
      int i = task.index();
      if (claimOf[i] >= 0 && start[i] < Double.POSITIVE_INFINITY) {
        if (task.started() != null) {
          take(i);
        }
        queue.add(task.started() != null ? released[i] : start[i], i);
      }
    }
    while (!queue.isEmpty() && waiting.isEmpty()) {
      double now = queue.moment();
      while (!queue.isEmpty() && queue.moment() <= now) {
        happen(queue.remove());
      }
      for (int team = 0; team < teams && !waiting.isEmpty(); team++) {
        waiting.look(team, true);
        for (int i = waiting.removeHighest(capacity); i >= 0; i = waiting.removeHighest(capacity)) {
          take(i);
          queue.add(Math.max(now, released[i]), i);
        }
      }
    }
    return waiting.isEmpty();
  }

  private void take(int task) {
    atWork[task] = true;
    capacity.take(task);
  }

  private void happen(int event) {
    if (event < 0) {
      capacity.arrive(-1 - event);
    } else if (atWork[event]) {
      atWork[event] = false;
      capacity.release(event);
    } else {
      waiting.add(event);
    }
  }
}
