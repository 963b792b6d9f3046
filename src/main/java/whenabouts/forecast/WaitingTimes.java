package whenabouts.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Forecast.Waiting;
import whenabouts.forecast.Plan.TaskPlan;
import whenabouts.forecast.Staffing.Arrival;
import whenabouts.forecast.Staffing.Claim;
import whenabouts.forecast.Staffing.Team;

/// How long tasks that were ready waited for their squads, by what these were short of. Read off
/// each block of trials once it is played. One a thread.
///
/// A task that takes but one thing waits for that. One that takes several (people of two roles, or
/// a person and a place under the limit of work in progress) waited for those of which there was
/// too little just before it started; where that is several, they share the wait equally.
final class WaitingTimes {
  private final Trials trials;
  private final BlockNotes notes;
  private final NeedEvaluator needs;
  private final Claim[] claims;
  private final Arrival[] arrivals;
  private final Team[] teams;
  private final TaskPlan[] tasks;

  /// Where the needs of each team begin, and where the last ones end: its roles, by their index,
  /// then a person of any role, then a place under the limit of work in progress.
  private final int[] offsets;

  /// Working days by need, in whole parts of a day, which sum up to the same in any order.
  private final long[] waited;

  private static final double PARTS = 1 << 20;

  /// By need of the team at hand: what is taken at a moment, and what is missing.
  private final int[] taken;

  private final boolean[] missing;

  /// By role: who is there at a moment.
  private int[] present = new int[0];

  WaitingTimes(Plan plan, Trials trials, BlockNotes notes) {
    this.trials = trials;
    this.notes = notes;
    needs = new NeedEvaluator(trials);
    claims = plan.staffing().claims().toArray(Claim[]::new);
    arrivals = plan.staffing().arrivals().toArray(Arrival[]::new);
    teams = plan.staffing().teams().toArray(Team[]::new);
    tasks = plan.tasks().toArray(TaskPlan[]::new);
    offsets = new int[teams.length + 1];
    int most = 0;
    for (int t = 0; t < teams.length; t++) {
      int size = wip(teams[t]) + 1;
      offsets[t + 1] = offsets[t] + size;
      most = Math.max(most, size);
    }
    waited = new long[offsets[teams.length]];
    taken = new int[most];
    missing = new boolean[most];
  }

  /// The wait of each squad for each thing it was ever short of, the longest first.
  ///
  /// @param parts of one plan, each for some of the trials
  /// @param count how many trials they have seen together
  static List<Waiting> of(List<WaitingTimes> parts, int count) {
    WaitingTimes any = parts.getFirst();
    long[] total = new long[any.waited.length];
    for (WaitingTimes part : parts) {
      for (int i = 0; i < total.length; i++) {
        total[i] += part.waited[i];
      }
    }
    List<Waiting> waits = new ArrayList<>();
    for (int t = 0; t < any.teams.length; t++) {
      Team team = any.teams[t];
      for (int k = 0; k <= wip(team); k++) {
        double mean = total[any.offsets[t] + k] / PARTS / count;
        if (mean > 0) {
          waits.add(new Waiting(team.squad(), limit(team, k), role(team, k), mean));
        }
      }
    }
    waits.sort(Comparator.comparingDouble(w -> -w.days()));
    return waits;
  }

  private static Waiting.Limit limit(Team team, int need) {
    return need == wip(team) ? Waiting.Limit.WIP : Waiting.Limit.PEOPLE;
  }

  private static @Nullable String role(Team team, int need) {
    if (need == anyone(team) && team.roles().size() == 1) {
      return team.roles().getFirst();
    }
    return need < anyone(team) ? team.roles().get(need) : null;
  }

  private static int anyone(Team team) {
    return team.roles().size();
  }

  private static int wip(Team team) {
    return team.roles().size() + 1;
  }

  /// Adds the trials of a block, as played last.
  void add(int count) {
    int[][] waitedFor = notes.waitedFor;
    if (waitedFor == null) {
      return;
    }
    for (Claim claim : claims) {
      for (int i : claim.tasks()) {
        for (int j = 0; j < count; j++) {
          // Where nobody comes later, somebody always made the room that was waited for.
          if (waitedFor[i][j] >= 0 || arrivals.length > 0) {
            add(tasks[i], claim, j);
          }
        }
      }
    }
  }

  private void add(TaskPlan task, Claim claim, int trial) {
    double start = trials.start[task.index()][trial];
    if (task.started() != null || start == Double.POSITIVE_INFINITY) {
      return;
    }
    double ready = needs.ready(task, notes.work[task.index()][trial], trial);
    double couldStart = task.sprints() == null ? ready : task.sprints().next(ready);
    if (start <= couldStart + WorkCalendar.NOISE) {
      return;
    }
    double days = task.calendar().toWork(start) - task.calendar().toWork(couldStart);
    int missed = findMissing(task, claim, start, trial);
    int base = offsets[claim.team()];
    for (int k = 0; k < offsets[claim.team() + 1] - base; k++) {
      waited[base + k] += missing[k] ? Math.round(days * PARTS / missed) : 0;
    }
  }

  /// Notes what was missing before a task started.
  ///
  /// @return how many things that are
  private int findMissing(TaskPlan task, Claim claim, double start, int trial) {
    Team team = teams[claim.team()];
    Arrays.fill(missing, false);
    int asked = 0;
    for (int k = 0; k <= wip(team); k++) {
      missing[k] = asksFor(claim, team, k);
      asked += missing[k] ? 1 : 0;
    }
    if (asked == 1) {
      return 1;
    }
    // A task that starts with sprints last looked for people at the start of the one before.
    double then = task.sprints() == null ? start : start - task.sprints().length();
    countTaken(claim.team(), then, task.sprints() != null, trial);
    int anyones = taken[anyone(team)];
    int found = keepMissing(claim, team, 0);
    if (found == 0 && anyones > 0) { // in which role they work is not known
      found = keepMissing(claim, team, anyones);
    }
    if (found > 0) {
      return found;
    }
    for (int k = 0; k <= wip(team); k++) {
      missing[k] = asksFor(claim, team, k);
    }
    return asked;
  }

  private static boolean asksFor(Claim claim, Team team, int need) {
    if (need == wip(team)) {
      return claim.discovery() && team.wip() < Staffing.UNLIMITED;
    }
    return need == anyone(team) ? claim.anyone() : claim.people()[need] > 0;
  }

  /// Notes which of the things asked for there are too few of.
  ///
  /// @param elsewhere people of each role who may be taken besides
  private int keepMissing(Claim claim, Team team, int elsewhere) {
    int there = 0;
    int all = taken[anyone(team)];
    int found = 0;
    for (int role = 0; role < anyone(team); role++) {
      there += present[role];
      all += taken[role];
      missing[role] =
          asksFor(claim, team, role)
              && taken[role] + claim.people()[role] + elsewhere > present[role];
      found += missing[role] ? 1 : 0;
    }
    missing[anyone(team)] = claim.anyone() && all >= there;
    missing[wip(team)] = asksFor(claim, team, wip(team)) && taken[wip(team)] >= team.wip();
    return found + (missing[anyone(team)] ? 1 : 0) + (missing[wip(team)] ? 1 : 0);
  }

  /// Counts who is there and who is at work around a moment.
  ///
  /// @param after just after it rather than just before
  private void countTaken(int team, double moment, boolean after, int trial) {
    double then = after ? moment + WorkCalendar.NOISE : moment - WorkCalendar.NOISE;
    present = Arrays.copyOf(teams[team].people(), teams[team].people().length);
    for (Arrival arrival : arrivals) {
      if (arrival.team() == team && arrival.moment() <= then) {
        present[arrival.role()] += arrival.count();
      }
    }
    Arrays.fill(taken, 0);
    for (Claim claim : claims) {
      if (claim.team() == team) {
        int busy = 0;
        for (int other : claim.tasks()) {
          busy += isAtWork(tasks[other], then, trial) ? 1 : 0;
        }
        for (int role = 0; role < claim.people().length; role++) {
          taken[role] += busy * claim.people()[role];
        }
        taken[anyone(teams[team])] += claim.anyone() ? busy : 0;
        taken[wip(teams[team])] += claim.discovery() ? busy : 0;
      }
    }
  }

  private boolean isAtWork(TaskPlan task, double then, int trial) {
    int i = task.index();
    double start = trials.start[i][trial];
    if (start > then) {
      return false;
    }
    double end =
        task.sprints() == null
            ? trials.finish[i][trial]
            : task.calendar().end(start, notes.work[i][trial]);
    return end > then;
  }
}
