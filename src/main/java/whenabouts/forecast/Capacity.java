package whenabouts.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import whenabouts.forecast.Staffing.Arrival;
import whenabouts.forecast.Staffing.Claim;
import whenabouts.forecast.Staffing.Team;

/// Who is free in each squad at a moment of a trial, and who made room last.
///
/// A place is a role of a squad, or its room for discovery where its work in progress is limited;
/// the places of all squads are counted in one row. All is flat and by index, as every task of
/// every trial asks here several times.
final class Capacity {
  private static final int NOBODY = -1;

  private final int[] claimOf;
  private final int[] teamOf;
  private final Arrival[] arrivals;

  /// By team: its first place; one more at the end. Its roles come first.
  private final int[] firstPlace;

  /// By claim: the places it takes from, and how much of each; without the person of any role.
  private final int[][] places;

  private final int[][] amounts;

  /// By claim: whether it takes a person of any role, too, and how many roles its squad has.
  private final boolean[] anyone;

  private final int[] roles;

  /// By place: at the start, and now; below 0 where tasks at work took more than there is.
  private final int[] freeAtStart;

  private final int[] free;

  /// By team: tasks in progress.
  private final int[] running;

  /// By team: arrivals still to come.
  private final int[] expected;

  /// By task that took anyone: the place it took.
  private final int[] lent;

  /// By place: number of the release that made room last, 0 for none.
  private final int[] lastRelease;

  /// By number of release: the task.
  private final int[] releasedBy;

  private int releases;

  Capacity(Staffing staffing) {
    List<Team> teams = staffing.teams();
    List<Claim> claims = staffing.claims();
    claimOf = staffing.claimOf();
    teamOf = claims.stream().mapToInt(Claim::team).toArray();
    arrivals = staffing.arrivals().toArray(Arrival[]::new);
    firstPlace = new int[teams.size() + 1];
    for (int t = 0; t < teams.size(); t++) {
      firstPlace[t + 1] = firstPlace[t] + teams.get(t).people().length + 1;
    }
    freeAtStart = new int[firstPlace[teams.size()]];
    for (int t = 0; t < teams.size(); t++) {
      int[] people = teams.get(t).people();
      System.arraycopy(people, 0, freeAtStart, firstPlace[t], people.length);
      freeAtStart[firstPlace[t + 1] - 1] = teams.get(t).wip();
    }
    places = new int[claims.size()][];
    amounts = new int[claims.size()][];
    anyone = new boolean[claims.size()];
    roles = new int[claims.size()];
    for (int c = 0; c < claims.size(); c++) {
      Claim claim = claims.get(c);
      int first = firstPlace[claim.team()];
      roles[c] = claim.people().length;
      int[] all = Arrays.copyOf(claim.people(), roles[c] + 1);
      all[roles[c]] =
          claim.discovery() && teams.get(claim.team()).wip() < Staffing.UNLIMITED ? 1 : 0;
      int[] taken = IntStream.range(0, all.length).filter(p -> all[p] > 0).toArray();
      places[c] = Arrays.stream(taken).map(p -> first + p).toArray();
      amounts[c] = Arrays.stream(taken).map(p -> all[p]).toArray();
      anyone[c] = claim.anyone();
    }
    free = new int[freeAtStart.length];
    lastRelease = new int[freeAtStart.length];
    running = new int[teams.size()];
    expected = new int[teams.size()];
    lent = new int[claimOf.length];
    releasedBy = new int[claimOf.length + 1];
    releasedBy[0] = NOBODY;
  }

  /// Everybody is free who is there at the start.
  void reset() {
    System.arraycopy(freeAtStart, 0, free, 0, free.length);
    Arrays.fill(lastRelease, 0);
    Arrays.fill(running, 0);
    Arrays.fill(expected, 0);
    for (Arrival arrival : arrivals) {
      expected[arrival.team()]++;
    }
    releases = 0;
  }

  boolean fits(int claim) {
    int[] from = places[claim];
    int[] amount = amounts[claim];
    for (int k = 0; k < from.length; k++) {
      if (amount[k] > free[from[k]]) {
        return false;
      }
    }
    return !anyone[claim] || free[mostFree(claim)] > 0;
  }

  /// The place of the role of which most people are free.
  private int mostFree(int claim) {
    int first = firstPlace[teamOf[claim]];
    int most = first;
    for (int role = first + 1; role < first + roles[claim]; role++) {
      most = free[role] > free[most] ? role : most;
    }
    return most;
  }

  /// A task with a claim takes its people, whether they are free or not.
  void take(int task) {
    int claim = claimOf[task];
    running[teamOf[claim]]++;
    int[] from = places[claim];
    int[] amount = amounts[claim];
    for (int k = 0; k < from.length; k++) {
      free[from[k]] -= amount[k];
    }
    if (anyone[claim]) {
      lent[task] = mostFree(claim);
      free[lent[task]]--;
    }
  }

  /// Its people are free again.
  void release(int task) {
    int claim = claimOf[task];
    running[teamOf[claim]]--;
    releasedBy[++releases] = task;
    int[] to = places[claim];
    int[] amount = amounts[claim];
    for (int k = 0; k < to.length; k++) {
      free[to[k]] += amount[k];
      lastRelease[to[k]] = releases;
    }
    if (anyone[claim]) {
      free[lent[task]]++;
      lastRelease[lent[task]] = releases;
    }
  }

  /// New people count from now on.
  void arrive(Arrival arrival) {
    expected[arrival.team()]--;
    int place = firstPlace[arrival.team()] + arrival.role();
    free[place] = (int) Math.min(Staffing.UNLIMITED, (long) free[place] + arrival.count());
    lastRelease[place] = 0;
  }

  /// Whether a squad may yet have more room than now.
  boolean mayGrow(int team) {
    return running[team] > 0 || expected[team] > 0;
  }

  /// The task that made room last for such a claim; -1 where none did.
  int madeRoomFor(int claim) {
    int last = 0;
    for (int place : places[claim]) {
      last = Math.max(last, lastRelease[place]);
    }
    if (anyone[claim]) {
      int first = firstPlace[teamOf[claim]];
      for (int role = first; role < first + roles[claim]; role++) {
        last = Math.max(last, lastRelease[role]);
      }
    }
    return releasedBy[last];
  }
}
