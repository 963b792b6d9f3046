package whenabouts.forecast;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
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
///
/// What the loop over events asks of a task lies in flat arrays by its index: a task and trial
/// takes so little time that each look into a record would show.
final class Scheduler {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  /// Needs missing of a task that has started: more than ever count down.
  private static final int STARTED = Integer.MAX_VALUE;

  private final Trials trials;
  private final BooleanSupplier cancelled;
  private final TaskPlan[] tasks;
  private final WorkCalendar[] calendars;
  private final @Nullable Sprints[] sprints;
  private final int[] claimOf;

  /// By task with a claim: its squad.
  private final int[] teamOf;

  private final Arrival[] arrivals;

  /// By team; null where it has no sprints.
  private final @Nullable Sprints[] sprintsOf;

  private final WorkCalendar[] calendarOf;

  private final int[][] plainNeeds;
  private final int[][] plainAfter;
  private final boolean[] watched;

  /// By task: it may not start earlier, by its date and by facts among its plain needs.
  private final double[] earliest;

  /// Tasks that have started; those without needs to wait for; by task, whether it is done, and how
  /// many of its plain needs have to end.
  private final TaskPlan[] atWork;

  private final int[] readyAtFirst;
  private final boolean[] done;
  private final int[] missingAtFirst;

  private final Slice slice;
  private final LimitCheck check;
  private final Capacity capacity;
  private final WaitingLists waiting;
  private final EventQueue queue = new EventQueue();
  private final Watchers watchers;

  /// By task, in the trial at hand: when it was ready; whether it has been given a start; how many
  /// of its plain needs are not met yet.
  private final double[] ready;

  private final boolean[] scheduled;
  private final int[] missing;

  /// The teams that have more room or more to do since they looked last, and whether each is one.
  private final int[] looking;

  private final boolean[] looks;
  private int toLook;

  /// By team: the next start of a sprint at which it looks again.
  private final double[] looksAgain;

  /// The rows of the slice of the trial at hand.
  private double[] work;

  private double[] start;
  private double[] finish;
  private boolean[] usable;
  private int[] waitedFor;

  /// @param cancelled asked every few trials, as a block of many tasks may take long
  Scheduler(Plan plan, Trials trials, BlockNotes notes, int[][] waits, BooleanSupplier cancelled) {
    this.trials = trials;
    this.cancelled = cancelled;
    tasks = plan.tasks().toArray(TaskPlan[]::new);
    int n = tasks.length;
    calendars = Arrays.stream(tasks).map(TaskPlan::calendar).toArray(WorkCalendar[]::new);
    sprints = Arrays.stream(tasks).map(TaskPlan::sprints).toArray(Sprints[]::new);

    Staffing staffing = plan.staffing();
    int teams = staffing.teams().size();
    claimOf = staffing.claimOf();
    arrivals = staffing.arrivals().toArray(Arrival[]::new);
    teamOf = new int[n];
    sprintsOf = new Sprints[teams];
    calendarOf = new WorkCalendar[teams];
    for (Claim claim : staffing.claims()) {
      Arrays.stream(claim.tasks()).forEach(task -> teamOf[task] = claim.team());
      calendarOf[claim.team()] = calendars[claim.tasks()[0]];
      if (claim.sprints() != null) {
        sprintsOf[claim.team()] = claim.sprints();
      }
    }

    Dependents dependents = Dependents.of(plan);
    plainNeeds = dependents.plainNeeds();
    plainAfter = dependents.plainAfter();
    watched = dependents.isWatched();
    earliest = new double[n];
    done = new boolean[n];
    missingAtFirst = dependents.missing().clone();
    for (TaskPlan task : tasks) {
      int i = task.index();
      earliest[i] = task.earliest();
      for (int needed : plainNeeds[i]) {
        Plan.Done fact = tasks[needed].done();
        earliest[i] = Math.max(earliest[i], fact == null ? earliest[i] : fact.finishedAt());
      }
      done[i] = task.done() != null;
      if (done[i] || task.started() != null) {
        missingAtFirst[i] = STARTED;
      }
    }
    atWork =
        Arrays.stream(tasks)
            .filter(task -> task.started() != null && task.done() == null)
            .toArray(TaskPlan[]::new);
    readyAtFirst =
        IntStream.range(0, n)
            .filter(i -> dependents.plain()[i] && missingAtFirst[i] == 0)
            .toArray();

    slice = new Slice(plan, trials, notes, waits);
    check = new LimitCheck(plan, dependents.lookingBack());
    capacity = new Capacity(staffing);
    waiting = new WaitingLists(staffing);
    ready = new double[n];
    scheduled = new boolean[n];
    missing = new int[n];
    watchers = new Watchers(plan, trials, dependents, ready, scheduled, waiting, queue);
    looking = new int[teams];
    looks = new boolean[teams];
    looksAgain = new double[teams];
    work = start = finish = ready;
    usable = scheduled;
    waitedFor = missing;
  }

  /// Finds the starts of the trials `from .. to` of a block, whose schedules without limits are
  /// given, and writes what follows from them.
  ///
  /// @throws CancellationException if `cancelled` said so
  void run(int from, int to) {
    for (int at = from; at < to; at += Slice.TRIALS) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      int end = Math.min(at + Slice.TRIALS, to);
      slice.load(at, end, from);
      for (int trial = at; trial < end; trial++) {
        int k = trial - at;
        if (!check.holds(slice.start[k], slice.released[k])) {
          work = slice.work[k];
          start = slice.start[k];
          finish = slice.finish[k];
          usable = slice.usable[k];
          waitedFor = slice.waitedFor[k];
          slice.forget(k);
          play(trial);
        }
      }
      slice.store();
    }
  }

  private void play(int trial) {
    queue.clear();
    capacity.reset();
    Arrays.fill(looksAgain, Double.NEGATIVE_INFINITY);
    System.arraycopy(missingAtFirst, 0, missing, 0, missing.length);
    System.arraycopy(done, 0, scheduled, 0, done.length);
    watchers.begin(trial, work);
    for (int i = 0; i < arrivals.length; i++) {
      queue.add(arrivals[i].moment(), Event.of(i, Event.ARRIVE));
    }
    for (TaskPlan task : atWork) {
      begun(task.index(), Objects.requireNonNull(task.started()).at());
    }
    for (int i : readyAtFirst) {
      becomeKnown(i, 0);
    }
    watchers.lookAtAll(0);
    playOn();
    if (!waiting.isEmpty()) {
      dropUnscheduled(trial);
      waiting.clear();
    }
  }

  private void begun(int task, double at) {
    if (claimOf[task] >= 0) {
      capacity.take(task);
    }
    commit(task, at, calendars[task].end(at, work[task]), 0);
  }

  private void playOn() {
    double now = 0;
    while (true) {
      while (!queue.isEmpty() && queue.moment() <= now) {
        happen(queue.remove(), now);
      }
      if (toLook > 0) {
        int team = looking[--toLook];
        looks[team] = false;
        if (waiting.anyOf(team)) {
          pull(team, now);
        }
      } else if (queue.isEmpty()) {
        return;
      } else {
        now = Math.max(now, queue.moment());
      }
    }
  }

  private void happen(int event, double now) {
    int subject = Event.subject(event);
    int kind = Event.kind(event);
    if ((kind & (Event.RELEASE | Event.RESOLVE)) != 0) {
      if ((kind & Event.RELEASE) != 0) {
        capacity.release(subject);
        look(teamOf[subject]);
      }
      if ((kind & Event.RESOLVE) != 0) {
        countDown(subject, now);
      }
    } else if (kind == Event.READY) {
      if (!scheduled[subject] && !waiting.contains(subject)) {
        beReady(subject, now);
      }
    } else if (kind == Event.ARRIVE) {
      capacity.arrive(subject);
      look(arrivals[subject].team());
    } else {
      look(subject);
    }
  }

  private void countDown(int task, double now) {
    for (int next : plainAfter[task]) {
      if (--missing[next] == 0) {
        becomeKnown(next, now);
      }
    }
  }

  /// The plain needs of a task are all settled: they ended by now.
  private void becomeKnown(int task, double now) {
    if (claimOf[task] < 0) {
      double last = earliest[task];
      for (int needed : plainNeeds[task]) {
        last = Math.max(last, finish[needed]);
      }
      ready[task] = last;
      beReady(task, now);
    } else {
      ready[task] = earliest[task];
      if (ready[task] <= now) {
        beReady(task, now);
      } else {
        queue.add(ready[task], Event.of(task, Event.READY));
      }
    }
  }

  /// A task is ready: it starts where nobody limits it, else it waits for its squad.
  private void beReady(int task, double now) {
    Sprints boundaries = sprints[task];
    if (claimOf[task] < 0) {
      double at = boundaries == null ? ready[task] : boundaries.next(ready[task]);
      commit(task, at, calendars[task].end(at, work[task]), now);
      return;
    }
    ready[task] = Math.max(ready[task], now);
    waiting.add(task);
    if (boundaries == null) {
      look(teamOf[task]);
    } else {
      lookAgain(teamOf[task], boundaries.next(now), now);
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
      queue.add(sprint, Event.of(team, Event.SPRINT));
    }
  }

  /// Starts of a squad's waiting tasks those that fit, the highest first. Where a start has
  /// consequences at this very moment, such as a successor that starts with it, these come first:
  /// it may be higher than the next.
  private void pull(int team, double now) {
    Sprints boundaries = sprintsOf[team];
    double boundary = boundaries == null ? NEVER : boundaries.next(now);
    WorkCalendar calendar = calendarOf[team];
    double worked = calendar.worked(now);
    waiting.look(team, boundary <= now);
    for (int i = waiting.removeHighest(capacity); i >= 0; i = waiting.removeHighest(capacity)) {
      Sprints own = sprints[i];
      double at = own == null ? now : boundary;
      double couldStart = own == null ? ready[i] : own.next(ready[i]);
      if (at > couldStart) {
        waitedFor[i] = capacity.madeRoomFor(claimOf[i]);
      }
      capacity.take(i);
      double end =
          own == null ? calendar.end(now, worked, work[i]) : calendar.end(boundary, work[i]);
      commit(i, at, end, now);
      if (!queue.isEmpty() && queue.moment() <= now) {
        look(team);
        return;
      }
    }
    if (boundaries != null && waiting.waitForSprint(team) && capacity.mayGrow(team)) {
      lookAgain(team, boundary <= now ? boundary + boundaries.length() : boundary, now);
    }
  }

  /// Gives a task its start; what follows from that will happen.
  ///
  /// @param end of its work
  private void commit(int i, double at, double end, double now) {
    Sprints boundaries = sprints[i];
    double released = Math.max(end, BlockRunner.EARLIEST_END);
    double resolved = boundaries == null ? released : boundaries.close(released);
    scheduled[i] = true;
    start[i] = at;
    finish[i] = resolved;

    boolean counted = usable[i] && plainAfter[i].length > 0;
    if (claimOf[i] < 0) {
      if (counted) {
        queue.add(Math.max(resolved, now), Event.of(i, Event.RESOLVE));
      }
    } else {
      boolean apart = released < resolved;
      if (apart || !counted) {
        queue.add(Math.max(released, now), Event.of(i, Event.RELEASE));
      }
      if (counted) {
        int kind = apart ? Event.RESOLVE : Event.RELEASE | Event.RESOLVE;
        queue.add(Math.max(resolved, now), Event.of(i, kind));
      }
    }
    if (watched[i]) {
      watchers.tell(i, at, resolved, now);
    }
  }

  /// What never fits is dropped, and what waits for that in vain.
  private void dropUnscheduled(int trial) {
    for (TaskPlan task : tasks) {
      byte[] outcome = trials.outcome[task.index()];
      if (!scheduled[task.index()] && outcome != null) {
        outcome[trial] = (byte) Outcome.DROPPED.ordinal();
      }
    }
  }
}
