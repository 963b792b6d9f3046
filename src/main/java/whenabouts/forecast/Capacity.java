package whenabouts.forecast;

import java.util.Arrays;
import whenabouts.forecast.Staffing.Arrival;
import whenabouts.forecast.Staffing.Claim;
import whenabouts.forecast.Staffing.Team;

/// Who is free in each squad at a moment of a trial, and who made room last.
final class Capacity {
  private static final int NOBODY = -1;
  private static final int UNLIMITED = Staffing.UNLIMITED;

  private final Team[] teams;
  private final Claim[] claims;
  private final int[] claimOf;
  private final Arrival[] arrivals;

  /// By team and role; below 0 where tasks at work took more than there is.
  private final int[][] free;

  /// By team: discovery tasks and all tasks in progress.
  private final int[] discoveries;

  private final int[] running;

  /// By team: arrivals still to come.
  private final int[] expected;

  /// By task that took anyone: the role it took.
  private final int[] lent;

  /// By team and role, and by team for discovery: the task that made room last.
  private final int[][] madeRoom;

  private final int[] madeDiscoveryRoom;

  /// By task: whether it has taken its people.
  private final boolean[] atWork;

  /// By task: which release it was, counted.
  private final int[] releaseNumber;

  private int releases;

  Capacity(Staffing staffing) {
    teams = staffing.teams().toArray(Team[]::new);
    claims = staffing.claims().toArray(Claim[]::new);
    claimOf = staffing.claimOf();
    arrivals = staffing.arrivals().toArray(Arrival[]::new);
    free = new int[teams.length][];
    madeRoom = new int[teams.length][];
    for (int t = 0; t < teams.length; t++) {
      free[t] = new int[teams[t].people().length];
      madeRoom[t] = new int[teams[t].people().length];
    }
    discoveries = new int[teams.length];
    running = new int[teams.length];
    expected = new int[teams.length];
    madeDiscoveryRoom = new int[teams.length];
    lent = new int[claimOf.length];
    atWork = new boolean[claimOf.length];
    releaseNumber = new int[claimOf.length];
  }

  /// Everybody is free who is there at the start.
  void reset() {
    for (int t = 0; t < teams.length; t++) {
      System.arraycopy(teams[t].people(), 0, free[t], 0, free[t].length);
      Arrays.fill(madeRoom[t], NOBODY);
    }
    Arrays.fill(atWork, false);
    Arrays.fill(expected, 0);
    for (Arrival arrival : arrivals) {
      expected[arrival.team()]++;
    }
    Arrays.fill(discoveries, 0);
    Arrays.fill(running, 0);
    Arrays.fill(madeDiscoveryRoom, NOBODY);
    releases = 0;
  }

  boolean isAtWork(int task) {
    return atWork[task];
  }

  boolean fits(Claim claim) {
    if (claim.discovery() && discoveries[claim.team()] >= teams[claim.team()].wip()) {
      return false;
    }
    int[] there = free[claim.team()];
    if (claim.anyone()) {
      return there[mostFree(there)] > 0;
    }
    int[] people = claim.people();
    for (int role = 0; role < people.length; role++) {
      if (people[role] > 0 && people[role] > there[role]) {
        return false;
      }
    }
    return true;
  }

  private static int mostFree(int[] free) {
    int most = 0;
    for (int role = 1; role < free.length; role++) {
      if (free[role] > free[most]) {
        most = role;
      }
    }
    return most;
  }

  /// A task with a claim takes its people, whether they are free or not.
  void take(int task) {
    Claim claim = claims[claimOf[task]];
    int team = claim.team();
    atWork[task] = true;
    running[team]++;
    if (claim.discovery()) {
      discoveries[team]++;
    }
    int[] there = free[team];
    if (claim.anyone()) {
      lent[task] = mostFree(there);
      there[lent[task]]--;
    } else {
      int[] people = claim.people();
      for (int role = 0; role < people.length; role++) {
        there[role] -= people[role];
      }
    }
  }

  /// Its people are free again.
  void release(int task) {
    Claim claim = claims[claimOf[task]];
    int team = claim.team();
    atWork[task] = false;
    running[team]--;
    releaseNumber[task] = ++releases;
    if (claim.discovery()) {
      discoveries[team]--;
      madeDiscoveryRoom[team] = task;
    }
    if (claim.anyone()) {
      free[team][lent[task]]++;
      madeRoom[team][lent[task]] = task;
    } else {
      int[] people = claim.people();
      for (int role = 0; role < people.length; role++) {
        if (people[role] > 0) {
          free[team][role] += people[role];
          madeRoom[team][role] = task;
        }
      }
    }
  }

  /// New people count from now on.
  void arrive(Arrival arrival) {
    int team = arrival.team();
    expected[team]--;
    int[] there = free[team];
    there[arrival.role()] =
        (int) Math.min(UNLIMITED, (long) there[arrival.role()] + arrival.count());
    madeRoom[team][arrival.role()] = NOBODY;
  }

  /// Whether a squad may yet have more room than now.
  boolean mayGrow(int team) {
    return running[team] > 0 || expected[team] > 0;
  }

  /// The task that made room last for such a claim; -1 where none did.
  int madeRoomFor(Claim claim) {
    int team = claim.team();
    int last =
        claim.discovery() && teams[team].wip() < UNLIMITED ? madeDiscoveryRoom[team] : NOBODY;
    int[] people = claim.people();
    for (int role = 0; role < people.length; role++) {
      int candidate = madeRoom[team][role];
      if ((claim.anyone() || people[role] > 0)
          && candidate != NOBODY
          && (last == NOBODY || releaseNumber[candidate] > releaseNumber[last])) {
        last = candidate;
      }
    }
    return last;
  }
}
