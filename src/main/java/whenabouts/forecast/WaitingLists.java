package whenabouts.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import whenabouts.forecast.Staffing.Claim;

/// The tasks that wait for people, by squad: finds the highest in the roadmap's order that fits.
/// Tasks with the same claim stand in one list, so that a squad looks once at each kind of crew,
/// however many wait.
final class WaitingLists {
  private static final int WORD = 64;

  private final int[][] claimsOfTeam;
  private final Claim[] claims;

  /// By claim: a bit for each of its tasks, and how many are set.
  private final long[][] bits;

  private final int[] counts;

  /// By task: its place among the tasks of its claim.
  private final int[] place;

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
    claimsOfTeam = new int[staffing.teams().size()][];
    for (int t = 0; t < claimsOfTeam.length; t++) {
      int team = t;
      claimsOfTeam[t] =
          IntStream.range(0, claims.length).filter(c -> claims[c].team() == team).toArray();
    }
  }

  void clear() {
    for (long[] words : bits) {
      Arrays.fill(words, 0);
    }
    Arrays.fill(counts, 0);
    all = 0;
  }

  boolean isEmpty() {
    return all == 0;
  }

  /// Adds a task that is not in it.
  void add(int task, int claim) {
    bits[claim][place[task] / WORD] |= 1L << place[task];
    counts[claim]++;
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
    int of = -1;
    for (int c : claimsOfTeam[team]) {
      if (counts[c] > 0 && (anySprint || claims[c].sprints() == null) && capacity.fits(claims[c])) {
        int task = first(c);
        if (task < highest) {
          highest = task;
          of = c;
        }
      }
    }
    if (of < 0) {
      return -1;
    }
    bits[of][place[highest] / WORD] &= ~(1L << place[highest]);
    counts[of]--;
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
    for (int c : claimsOfTeam[team]) {
      if (counts[c] > 0 && claims[c].sprints() != null) {
        return true;
      }
    }
    return false;
  }
}
