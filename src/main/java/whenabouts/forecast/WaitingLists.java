package whenabouts.forecast;

import java.util.Arrays;
import java.util.List;
import whenabouts.forecast.Staffing.Claim;

/// The tasks that wait for people, by squad: finds the highest in the roadmap's order that fits.
/// Tasks with the same claim stand in one list, so that a squad looks once at each kind of crew,
/// however many wait.
final class WaitingLists {
  private static final int WORD = 64;

  private final Claim[] claims;

  /// By team: the claims that somebody waits with, in no order.
  private final int[][] asked;

  private final int[] askedCount;

  /// By claim: a bit for each of its tasks, and how many are set.
  private final long[][] bits;

  private final int[] counts;

  /// By task: its place among the tasks of its claim.
  private final int[] place;

  /// By team: how many tasks wait.
  private final int[] ofTeam;

  private int all;

  WaitingLists(Staffing staffing) {
    List<Claim> list = staffing.claims();
    claims = list.toArray(Claim[]::new);
    counts = new int[claims.length];
    place = new int[staffing.claimOf().length];
    bits = new long[claims.length][];
    for (int c = 0; c < claims.length; c++) {
      int[] tasks = claims[c].tasks();
      bits[c] = new long[(tasks.length + WORD - 1) / WORD];
      for (int k = 0; k < tasks.length; k++) {
        place[tasks[k]] = k;
      }
    }
    int teams = staffing.teams().size();
    ofTeam = new int[teams];
    askedCount = new int[teams];
    asked = new int[teams][claims.length];
  }

  void clear() {
    for (long[] words : bits) {
      Arrays.fill(words, 0);
    }
    Arrays.fill(counts, 0);
    Arrays.fill(ofTeam, 0);
    Arrays.fill(askedCount, 0);
    all = 0;
  }

  boolean isEmpty() {
    return all == 0;
  }

  boolean anyOf(int team) {
    return ofTeam[team] > 0;
  }

  /// Adds a task that is not in it.
  void add(int task, int claim) {
    bits[claim][place[task] / WORD] |= 1L << place[task];
    int team = claims[claim].team();
    if (counts[claim]++ == 0) {
      asked[team][askedCount[team]++] = claim;
    }
    ofTeam[team]++;
    all++;
  }

  boolean contains(int task, int claim) {
    return (bits[claim][place[task] / WORD] & 1L << place[task]) != 0;
  }

  /// Removes the highest waiting task of a squad that fits.
  ///
  /// @param anySprint whether tasks that start with a sprint may start now
  /// @return its index, or -1 where none fits
  int removeHighest(int team, Capacity capacity, boolean anySprint) {
    int highest = Integer.MAX_VALUE;
    int at = -1;
    int[] asking = asked[team];
    for (int k = 0; k < askedCount[team]; k++) {
      Claim claim = claims[asking[k]];
      if ((anySprint || claim.sprints() == null) && capacity.fits(claim)) {
        int task = first(asking[k]);
        if (task < highest) {
          highest = task;
          at = k;
        }
      }
    }
    if (at < 0) {
      return -1;
    }
    int of = asking[at];
    bits[of][place[highest] / WORD] &= ~(1L << place[highest]);
    if (--counts[of] == 0) {
      asking[at] = asking[--askedCount[team]];
    }
    ofTeam[team]--;
    all--;
    return highest;
  }

  private int first(int claim) {
    long[] words = bits[claim];
    int word = 0;
    while (words[word] == 0) {
      word++;
    }
    return claims[claim].tasks()[word * WORD + Long.numberOfTrailingZeros(words[word])];
  }

  /// Whether a squad has tasks waiting for the start of a sprint.
  boolean waitForSprint(int team) {
    for (int k = 0; k < askedCount[team]; k++) {
      if (claims[asked[team][k]].sprints() != null) {
        return true;
      }
    }
    return false;
  }
}
