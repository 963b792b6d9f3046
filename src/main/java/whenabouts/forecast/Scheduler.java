package whenabouts.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Plan.TaskPlan;
import whenabouts.forecast.Staffing.Arrival;
import whenabouts.forecast.Staffing.Claim;
import whenabouts.roadmap.Outcome;

/// Plays trials through time where squads limit their tasks: at each moment at which people are
/// released or a task becomes ready, each squad starts the highest of its waiting tasks in the
/// roadmap's order that fits, until none does (parallel schedule generation; Kolisch, European
/// Journal of Operational Research 90, 1996). Nothing is preempted.
///
/// Durations and outcomes are drawn before; what is left to find out is when each task starts. A
/// trial whose schedule without limits stays within them keeps it. One a thread.
///
/// What a link asks for before its predecessor has started (a lead, FF, SF) is not known before
/// then: where people must be waited for, such a successor starts no earlier than the moment at
/// which its predecessor's start is settled.
final class Scheduler {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  /// What an event is, in its lowest bits; above them the index of a task, squad or arrival.
  private static final int RELEASE = 1;

  private static final int RESOLVE = 2;
  private static final int READY = 4;
  private static final int ARRIVE = 8;
  private static final int SPRINT = 16;
  private static final int KIND_BITS = 5;

  private final TaskPlan[] tasks;
  private final Trials trials;
  private final BlockNotes notes;
  private final int[][] waitedFor;
  private final NeedEvaluator needs;
  private final Dependents dependents;
  private final Claim[] claims;
  private final int[] claimOf;
  private final Arrival[] arrivals;
  private final Plan.Step.Resolve[] pivots;

  /// By task: the tasks that may pivot to it.
  private final int[][] sources;

  /// By team; null where it has no sprints.
  private final @Nullable Sprints[] sprintsOf;

  private final Capacity capacity;
  private final WaitingLists waiting;
  private final LoadGrid grid;
  private final EventQueue queue = new EventQueue();

  /// By task: as far as known, when it is ready; whether it has been given a start; how many of its
  /// plain needs are not met yet.
  private final double[] ready;

  private final boolean[] scheduled;
  private final int[] missing;

  /// By team: whether there is more room or more to do since it looked last.
  private final boolean[] changed;

  /// By team: the next start of a sprint at which it looks again.
  private final double[] looksAgain;

  private int trial;
  private int b;

  Scheduler(Plan plan, Trials trials, BlockNotes notes, int[][] waitedFor) {
    this.trials = trials;
    this.notes = notes;
    this.waitedFor = waitedFor;
    tasks = plan.tasks().toArray(TaskPlan[]::new);
    needs = new NeedEvaluator(trials);
    dependents = Dependents.of(plan);
    Staffing staffing = plan.staffing();
    int teams = staffing.teams().size();
    claims = staffing.claims().toArray(Claim[]::new);
    claimOf = staffing.claimOf();
    arrivals = staffing.arrivals().toArray(Arrival[]::new);
    sprintsOf = new Sprints[teams];
    for (Claim claim : claims) {
      if (claim.sprints() != null) {
        sprintsOf[claim.team()] = claim.sprints();
      }
    }
    pivots =
        plan.steps().stream()
            .filter(Plan.Step.Resolve.class::isInstance)
            .map(Plan.Step.Resolve.class::cast)
            .toArray(Plan.Step.Resolve[]::new);
    sources =
        plan.tasks().stream()
            .map(t -> t.pivotSources().stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    capacity = new Capacity(staffing);
    waiting = new WaitingLists(staffing);
    grid = new LoadGrid(plan, trials, notes);
    ready = new double[tasks.length];
    scheduled = new boolean[tasks.length];
    missing = new int[tasks.length];
    changed = new boolean[teams];
    looksAgain = new double[teams];
  }

  /// Finds the starts of the trials `from .. to`, whose schedules without limits are given, and
  /// writes what follows from them.
  void run(int from, int to) {
    notes.clearWaits();
    for (trial = from, b = 0; trial < to; trial++, b++) {
      if (grid.mayExceed(trial, b) && !(dependents.lookingBack() && holds())) {
        play();
      }
    }
  }

  /// Whether the trial's schedule, as it is, stays within all limits.
  private boolean holds() {
    queue.clear();
    capacity.reset();
    expectArrivals();
    for (TaskPlan task : tasks) {
      int i = task.index();
      if (claimOf[i] >= 0 && trials.start[i][trial] < NEVER) {
        if (task.started() != null) {
          capacity.take(i);
          queue.add(notes.released(trials, i, trial, b), event(i, RELEASE));
        } else {
          queue.add(trials.start[i][trial], event(i, READY));
        }
      }
    }
    while (!queue.isEmpty() && waiting.isEmpty()) {
      double now = queue.moment();
      while (!queue.isEmpty() && queue.moment() <= now) {
        int event = queue.remove();
        switch (kind(event)) {
          case RELEASE -> capacity.release(subject(event));
          case ARRIVE -> capacity.arrive(arrivals[subject(event)]);
          default -> waiting.add(subject(event), claimOf[subject(event)]);
        }
      }
      for (int team = 0; team < looksAgain.length && !waiting.isEmpty(); team++) {
        for (int i = next(team, true); i >= 0; i = next(team, true)) {
          capacity.take(i);
          queue.add(Math.max(now, notes.released(trials, i, trial, b)), event(i, RELEASE));
        }
      }
    }
    boolean holds = waiting.isEmpty();
    waiting.clear();
    return holds;
  }

  private int next(int team, boolean anySprint) {
    return waiting.removeHighest(team, capacity, anySprint);
  }

  private void play() {
    reset();
    for (TaskPlan task : tasks) {
      if (task.started() != null && task.done() == null) {
        commit(task, task.started().at(), 0);
      }
    }
    for (TaskPlan task : tasks) {
      int i = task.index();
      if (!scheduled[i] && !dependents.plain()[i]) {
        evaluate(i, 0);
      } else if (!scheduled[i] && missing[i] == 0) {
        becomeKnown(task, 0);
      }
    }
    playOn();
    if (!waiting.isEmpty()) {
      dropUnscheduled();
      waiting.clear();
    }
  }

  private void playOn() {
    double now = 0;
    while (true) {
      while (!queue.isEmpty() && queue.moment() <= now) {
        happen(queue.remove(), now);
      }
      for (int team = 0; team < changed.length; team++) {
        if (changed[team]) {
          changed[team] = false;
          pull(team, now);
        }
      }
      if (queue.isEmpty()) {
        return;
      }
      now = Math.max(now, queue.moment());
    }
  }

  private void reset() {
    queue.clear();
    capacity.reset();
    expectArrivals();
    Arrays.fill(ready, NEVER);
    Arrays.fill(changed, false);
    Arrays.fill(looksAgain, Double.NEGATIVE_INFINITY);
    System.arraycopy(dependents.missing(), 0, missing, 0, missing.length);
    for (TaskPlan task : tasks) {
      int i = task.index();
      scheduled[i] = task.done() != null;
      if (task.done() == null) {
        trials.start[i][trial] = NEVER;
        trials.finish[i][trial] = NEVER;
        trials.usable[i][trial] = NEVER;
        trials.resolved[i][trial] = NEVER;
      }
    }
    for (Plan.Step.Resolve pivot : pivots) {
      if (scheduled[pivot.task()]) {
        resolve(pivot.task(), pivot.standby());
      }
    }
  }

  private void expectArrivals() {
    for (int i = 0; i < arrivals.length; i++) {
      queue.add(arrivals[i].moment(), event(i, ARRIVE));
    }
  }

  private void happen(int event, double now) {
    int subject = subject(event);
    switch (kind(event)) {
      case RELEASE -> release(subject);
      case RESOLVE -> countDown(subject, now);
      case RELEASE | RESOLVE -> {
        release(subject);
        countDown(subject, now);
      }
      case READY -> {
        if (!scheduled[subject] && !isWaiting(subject)) {
          beReady(tasks[subject], now);
        }
      }
      case ARRIVE -> {
        capacity.arrive(arrivals[subject]);
        changed[arrivals[subject].team()] = true;
      }
      default -> changed[subject] = true;
    }
  }

  private boolean isWaiting(int task) {
    return claimOf[task] >= 0 && waiting.contains(task, claimOf[task]);
  }

  private void release(int task) {
    capacity.release(task);
    changed[claims[claimOf[task]].team()] = true;
  }

  private void countDown(int task, double now) {
    for (int next : dependents.plainAfter()[task]) {
      if (--missing[next] == 0 && !scheduled[next]) {
        becomeKnown(tasks[next], now);
      }
    }
  }

  /// The plain needs of a task are all settled.
  private void becomeKnown(TaskPlan task, double now) {
    int i = task.index();
    ready[i] = needs.ready(task, notes.work[i][b], trial);
    if (claimOf[i] < 0 || ready[i] <= now) {
      beReady(task, now);
    } else {
      queue.add(ready[i], event(i, READY));
    }
  }

  /// Looks anew at a task whose needs are not plain: it may be ready earlier than known so far.
  private void evaluate(int task, double now) {
    if (!scheduled[task] && !isWaiting(task)) {
      double moment = needs.ready(tasks[task], notes.work[task][b], trial);
      if (moment < ready[task]) {
        ready[task] = moment;
        queue.add(Math.max(moment, now), event(task, READY));
      }
    }
  }

  /// A task is ready: it starts where nobody limits it, else it waits for its squad.
  private void beReady(TaskPlan task, double now) {
    int i = task.index();
    Sprints sprints = task.sprints();
    if (claimOf[i] < 0) {
      commit(task, sprints == null ? ready[i] : sprints.next(ready[i]), now);
      return;
    }
    int team = claims[claimOf[i]].team();
    ready[i] = Math.max(ready[i], now);
    waiting.add(i, claimOf[i]);
    if (sprints == null) {
      changed[team] = true;
    } else {
      lookAgain(team, sprints.next(now), now);
    }
  }

  private void lookAgain(int team, double sprint, double now) {
    if (sprint <= now) {
      changed[team] = true;
    } else if (looksAgain[team] < sprint) {
      looksAgain[team] = sprint;
      queue.add(sprint, event(team, SPRINT));
    }
  }

  /// Starts of a squad's waiting tasks those that fit, the highest first.
  private void pull(int team, double now) {
    Sprints sprints = sprintsOf[team];
    double sprint = sprints == null ? NEVER : sprints.next(now);
    for (int i = next(team, sprint <= now); i >= 0; i = next(team, sprint <= now)) {
      double start = tasks[i].sprints() == null ? now : sprint;
      double couldStart = tasks[i].sprints() == null ? ready[i] : sprints.next(ready[i]);
      if (start > couldStart) {
        waitedFor[i][b] = capacity.madeRoomFor(claims[claimOf[i]]);
      }
      commit(tasks[i], start, now);
    }
    if (sprints != null && waiting.waitForSprint(team) && capacity.mayGrow(team)) {
      lookAgain(team, sprint <= now ? sprint + sprints.length() : sprint, now);
    }
  }

  /// Gives a task its start; what follows from that will happen.
  private void commit(TaskPlan task, double start, double now) {
    int i = task.index();
    scheduled[i] = true;
    trials.start[i][trial] = start;
    notes.finish(task, trials, trial, trial + 1, trial - b);
    if (task.discovery() != null) {
      trials.settle(i, trial, trial + 1);
    }
    if (task.pivotTo() >= 0) {
      resolve(i, task.pivotTo());
    }
    addEvents(i, now);
    settled(i, now);
  }

  private void addEvents(int task, double now) {
    double finish = trials.finish[task][trial];
    int kind = 0;
    if (claimOf[task] >= 0) {
      capacity.take(task);
      double released = notes.released(trials, task, trial, b);
      if (released < finish) {
        queue.add(Math.max(released, now), event(task, RELEASE));
      } else {
        kind = RELEASE;
      }
    }
    if (dependents.plainAfter()[task].length > 0 && trials.usable[task][trial] < NEVER) {
      kind |= RESOLVE;
    }
    if (kind != 0) {
      queue.add(Math.max(finish, now), event(task, kind));
    }
  }

  /// Tells those that watch a task, and the sources that pivoted to it, of its start.
  private void settled(int task, double now) {
    for (int watcher : dependents.watchers()[task]) {
      evaluate(watcher, now);
    }
    for (int source : sources[task]) {
      if (scheduled[source] && trials.outcome(source, trial) == Outcome.PIVOTED) {
        resolve(source, task);
        settled(source, now);
      }
    }
  }

  private void resolve(int task, int standby) {
    trials.resolve(task, standby, trial, trial + 1);
  }

  /// What never fits is dropped, and what waits for that in vain.
  private void dropUnscheduled() {
    for (TaskPlan task : tasks) {
      byte[] outcome = trials.outcome[task.index()];
      if (!scheduled[task.index()] && outcome != null) {
        outcome[trial] = (byte) Outcome.DROPPED.ordinal();
      }
    }
    for (Plan.Step.Resolve pivot : pivots) {
      resolve(pivot.task(), pivot.standby());
    }
  }

  private static int event(int subject, int kind) {
    return subject << KIND_BITS | kind;
  }

  private static int kind(int event) {
    return event & ((1 << KIND_BITS) - 1);
  }

  private static int subject(int event) {
    return event >>> KIND_BITS;
  }
}
