package whenabouts.forecast;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
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
  private final WorkCalendar[] calendars;
  private final @Nullable Sprints[] sprints;
  private final double[] earliest;

  /// Tasks that have started; those without needs; those whose needs are not plain.
  private final TaskPlan[] atWork;

  private final int[] plainAtFirst;
  private final int[] notPlain;
  private final boolean[] done;
  private final Trials trials;
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

  private final Slice slice;
  private final LimitCheck check;
  private final Capacity capacity;
  private final WaitingLists waiting;
  private final EventQueue queue = new EventQueue();

  /// By task: as far as known, when it is ready; whether it has been given a start; how many of its
  /// plain needs are not met yet.
  private final double[] ready;

  private final boolean[] scheduled;
  private final int[] missing;
  private final int[][] plainNeeds;
  private final int[][] plainAfter;
  private final boolean[] watched;

  /// The teams that have more room or more to do since they looked last, and whether each is one.
  private final int[] looking;

  private final boolean[] looks;
  private int toLook;

  /// By team: the next start of a sprint at which it looks again.
  private final double[] looksAgain;

  /// The trial at hand, its number within its block, and its rows of the slice.
  private int trial;

  private int b;
  private double[] work;
  private double[] start;
  private double[] finish;
  private double[] released;
  private boolean[] usable;

  Scheduler(Plan plan, Trials trials, BlockNotes notes, int[][] waitedFor) {
    this.trials = trials;
    this.waitedFor = waitedFor;
    tasks = plan.tasks().toArray(TaskPlan[]::new);
    int n = tasks.length;
    needs = new NeedEvaluator(trials);
    dependents = Dependents.of(plan);
    calendars = new WorkCalendar[n];
    sprints = new Sprints[n];
    earliest = new double[n];
    done = new boolean[n];
    for (int i = 0; i < n; i++) {
      calendars[i] = tasks[i].calendar();
      sprints[i] = tasks[i].sprints();
      earliest[i] = tasks[i].earliest();
      done[i] = tasks[i].done() != null;
    }
    atWork =
        Arrays.stream(tasks)
            .filter(task -> task.started() != null && task.done() == null)
            .toArray(TaskPlan[]::new);
    boolean[] plain = dependents.plain();
    plainAtFirst =
        IntStream.range(0, n)
            .filter(i -> plain[i] && dependents.missing()[i] == 0 && !done[i])
            .toArray();
    notPlain = IntStream.range(0, n).filter(i -> !plain[i] && !done[i]).toArray();
    Staffing staffing = plan.staffing();
    int teams = staffing.teams().size();
    claims = staffing.claims().toArray(Claim[]::new);
    claimOf = staffing.claimOf();
    arrivals = staffing.arrivals().toArray(Arrival[]::new);
    plainNeeds = dependents.plainNeeds();
    plainAfter = dependents.plainAfter();
    watched = dependents.isWatched();
    sprintsOf = new Sprints[teams];
    for (Claim claim : claims) {
      if (claim.sprints() != null) {
        sprintsOf[claim.team()] = claim.sprints();
      }
    }
    pivots = plan.pivots();
    sources =
        plan.tasks().stream()
            .map(t -> t.pivotSources().stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    slice = new Slice(plan, trials, notes);
    check = new LimitCheck(plan, dependents.lookingBack());
    capacity = new Capacity(staffing);
    waiting = new WaitingLists(staffing);
    ready = new double[tasks.length];
    scheduled = new boolean[tasks.length];
    missing = new int[tasks.length];
    looking = new int[teams];
    looks = new boolean[teams];
    looksAgain = new double[teams];
    work = start = finish = released = ready;
    usable = scheduled;
  }

  /// Finds the starts of the trials `from .. to` of a block, whose schedules without limits are
  /// given, and writes what follows from them.
  void run(int from, int to) {
    for (int at = from; at < to; at += Slice.TRIALS) {
      int end = Math.min(at + Slice.TRIALS, to);
      slice.load(at, end, from);
      for (trial = at; trial < end; trial++) {
        int k = trial - at;
        if (!check.holds(slice.start[k], slice.released[k])) {
          b = trial - from;
          work = slice.work[k];
          start = slice.start[k];
          finish = slice.finish[k];
          released = slice.released[k];
          usable = slice.usable[k];
          slice.forget(k);
          play();
        }
      }
      slice.store();
    }
  }

  private void play() {
    reset();
    for (TaskPlan task : atWork) {
      commit(task.index(), started(task).at(), 0);
    }
    for (int i : plainAtFirst) {
      if (!scheduled[i]) {
        becomeKnown(i, 0);
      }
    }
    for (int i : notPlain) {
      evaluate(i, 0);
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
      while (toLook > 0) {
        int team = looking[--toLook];
        looks[team] = false;
        if (waiting.anyOf(team)) {
          pull(team, now);
        }
      }
      if (queue.isEmpty()) {
        return;
      }
      now = Math.max(now, queue.moment());
    }
  }

  private static Plan.Started started(TaskPlan task) {
    return Objects.requireNonNull(task.started());
  }

  private void reset() {
    queue.clear();
    capacity.reset();
    expectArrivals();
    Arrays.fill(ready, NEVER);
    Arrays.fill(looksAgain, Double.NEGATIVE_INFINITY);
    System.arraycopy(dependents.missing(), 0, missing, 0, missing.length);
    System.arraycopy(done, 0, scheduled, 0, done.length);
    for (int i : dependents.watched()) {
      if (!scheduled[i]) {
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
          beReady(subject, now);
        }
      }
      case ARRIVE -> {
        capacity.arrive(arrivals[subject]);
        look(arrivals[subject].team());
      }
      default -> look(subject);
    }
  }

  private boolean isWaiting(int task) {
    return claimOf[task] >= 0 && waiting.contains(task, claimOf[task]);
  }

  private void release(int task) {
    capacity.release(task);
    look(claims[claimOf[task]].team());
  }

  private void countDown(int task, double now) {
    for (int next : plainAfter[task]) {
      if (--missing[next] == 0 && !scheduled[next]) {
        becomeKnown(next, now);
      }
    }
  }

  /// The plain needs of a task are all settled.
  private void becomeKnown(int task, double now) {
    double last = earliest[task];
    for (int needed : plainNeeds[task]) {
      last = Math.max(last, finish[needed]);
    }
    ready[task] = last;
    if (claimOf[task] < 0 || last <= now) {
      beReady(task, now);
    } else {
      queue.add(last, event(task, READY));
    }
  }

  /// Looks anew at a task whose needs are not plain: it may be ready earlier than known so far.
  private void evaluate(int task, double now) {
    if (!scheduled[task] && !isWaiting(task)) {
      double moment = needs.ready(tasks[task], work[task], trial);
      if (moment < ready[task]) {
        ready[task] = moment;
        queue.add(Math.max(moment, now), event(task, READY));
      }
    }
  }

  /// A task is ready: it starts where nobody limits it, else it waits for its squad.
  private void beReady(int task, double now) {
    Sprints boundaries = sprints[task];
    if (claimOf[task] < 0) {
      commit(task, boundaries == null ? ready[task] : boundaries.next(ready[task]), now);
      return;
    }
    int team = claims[claimOf[task]].team();
    ready[task] = Math.max(ready[task], now);
    waiting.add(task, claimOf[task]);
    if (boundaries == null) {
      look(team);
    } else {
      lookAgain(team, boundaries.next(now), now);
    }
  }

  private void look(int team) {
    if (!looks[team]) {
      looks[team] = true;
      looking[toLook++] = team;
    }
  }

  private void lookAgain(int team, double sprint, double now) {
    if (sprint <= now) {
      look(team);
    } else if (looksAgain[team] < sprint) {
      looksAgain[team] = sprint;
      queue.add(sprint, event(team, SPRINT));
    }
  }

  /// Starts of a squad's waiting tasks those that fit, the highest first.
  private void pull(int team, double now) {
    Sprints boundaries = sprintsOf[team];
    double boundary = boundaries == null ? NEVER : boundaries.next(now);
    while (waiting.anyOf(team)) {
      int i = waiting.removeHighest(team, capacity, boundary <= now);
      if (i < 0) {
        break;
      }
      double at = sprints[i] == null ? now : boundary;
      double couldStart = sprints[i] == null ? ready[i] : sprints[i].next(ready[i]);
      if (at > couldStart) {
        waitedFor[i][b] = capacity.madeRoomFor(claims[claimOf[i]]);
      }
      commit(i, at, now);
    }
    if (boundaries != null && waiting.waitForSprint(team) && capacity.mayGrow(team)) {
      lookAgain(team, boundary <= now ? boundary + boundaries.length() : boundary, now);
    }
  }

  /// Gives a task its start; what follows from that will happen.
  private void commit(int i, double at, double now) {
    double end = calendars[i].end(at, work[i]);
    double close = sprints[i] == null ? end : sprints[i].close(end);
    scheduled[i] = true;
    start[i] = at;
    finish[i] = Math.max(close, BlockRunner.EARLIEST_END);
    released[i] = sprints[i] == null ? finish[i] : end;
    if (claimOf[i] >= 0) {
      capacity.take(i);
    }
    addEvents(i, now);
    if (watched[i]) {
      tell(tasks[i], now);
    }
  }

  private void addEvents(int task, double now) {
    boolean counted = usable[task] && plainAfter[task].length > 0;
    boolean apart = released[task] < finish[task];
    if (claimOf[task] >= 0 && (apart || !counted)) {
      queue.add(Math.max(released[task], now), event(task, RELEASE));
    }
    if (counted) {
      int kind = claimOf[task] >= 0 && !apart ? RELEASE | RESOLVE : RESOLVE;
      queue.add(Math.max(finish[task], now), event(task, kind));
    }
  }

  /// Lets those look that watch a task.
  private void tell(TaskPlan task, double now) {
    int i = task.index();
    trials.start[i][trial] = start[i];
    trials.finish[i][trial] = finish[i];
    if (task.discovery() != null) {
      trials.settle(i, trial, trial + 1);
    }
    if (task.pivotTo() >= 0) {
      resolve(i, task.pivotTo());
    }
    settled(i, now);
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
