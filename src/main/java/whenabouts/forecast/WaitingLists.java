package whenabouts.forecast;

import java.util.Arrays;
import java.util.List;
import whenabouts.forecast.Staffing.Claim;

/// The tasks that wait for people, by squad: finds the highest in the roadmap's order that fits.
/// Tasks with the same claim stand in one list, so that a squad looks once at each kind of crew,
/// however many wait. Mostly a single task waits, for no longer than it takes to look: it stands
/// apart from the lists.
final class WaitingLists {
  private static final int WORD = 64;

  /// The head of a list in which nobody waits.
  private static final int NONE = Integer.MAX_VALUE;

  private static final int NOBODY = -1;

  private final int[][] tasksOf;
  private final int[] claimOf;
  private final int[] teamOf;
  private final boolean[] bySprint;

  /// By team: the only task that waits; -1 where none or several do.
  private final int[] only;

  /// By team: the claims that somebody waits with in a list, in no order.
  private final int[][] asked;

  private final int[] askedCount;

  /// By claim: a bit for each of its tasks, and the highest of those that are set.
  private final long[][] bits;

  private final int[] head;

  /// By claim that somebody waits with: its place among those asked of its team.
  private final int[] askedAt;

  /// By task: its place among the tasks of its claim.
  private final int[] place;

  /// The team that is looked at, and its claims that may yet fit.
  private int team;

  private boolean anySprint;
  private final int[] candidates;
  private int candidateCount;
  private int all;

  WaitingLists(Staffing staffing) {
    List<Claim> claims = staffing.claims();
    int count = claims.size();
    tasksOf = claims.stream().map(Claim::tasks).toArray(int[][]::new);
    claimOf = staffing.claimOf();
    teamOf = claims.stream().mapToInt(Claim::team).toArray();
    bySprint = new boolean[count];
    place = new int[claimOf.length];
    bits = new long[count][];
    for (int c = 0; c < count; c++) {
      bySprint[c] = claims.get(c).sprints() != null;
      bits[c] = new long[(tasksOf[c].length + WORD - 1) / WORD];
      for (int k = 0; k < tasksOf[c].length; k++) {
        place[tasksOf[c][k]] = k;
      }
    }
    head = new int[count];
    Arrays.fill(head, NONE);
    askedAt = new int[count];
    candidates = new int[count];
    int teams = staffing.teams().size();
    only = new int[teams];
    Arrays.fill(only, NOBODY);
    askedCount = new int[teams];
    asked = new int[teams][count];
  }

  void clear() {
    if (all > 0) {
      for (long[] words : bits) {
        Arrays.fill(words, 0);
      }
      Arrays.fill(head, NONE);
      Arrays.fill(askedCount, 0);
      Arrays.fill(only, NOBODY);
      all = 0;
    }
  }

  boolean isEmpty() {
    return all == 0;
  }

  boolean anyOf(int team) {
    return askedCount[team] > 0 || only[team] >= 0;
  }

  /// Adds a task that is not in it.
  void add(int task) {
    all++;
    int of = teamOf[claimOf[task]];
    int before = only[of];
    if (before < 0 && askedCount[of] == 0) {
      only[of] = task;
      return;
    }
    if (before >= 0) {
      only[of] = NOBODY;
      enlist(before);
    }
    enlist(task);
  }

  private void enlist(int task) {
    int claim = claimOf[task];
    bits[claim][place[task] / WORD] |= 1L << place[task];
    if (head[claim] == NONE) {
      int of = teamOf[claim];
      askedAt[claim] = askedCount[of];
      asked[of][askedCount[of]++] = claim;
    }
    head[claim] = Math.min(head[claim], task);
  }

  boolean contains(int task) {
    int claim = claimOf[task];
    return claim >= 0
        && (only[teamOf[claim]] == task
            || (bits[claim][place[task] / WORD] & 1L << place[task]) != 0);
  }

  /// Begins to look who of a squad may start; nobody is to be added until it has done.
  ///
  /// @param anySprint whether tasks that start with a sprint may start now
  void look(int team, boolean anySprint) {
    this.team = team;
    this.anySprint = anySprint;
    candidateCount = 0;
    int[] asking = asked[team];
    for (int k = 0; k < askedCount[team]; k++) {
      candidates[candidateCount] = asking[k];
      candidateCount += anySprint || !bySprint[asking[k]] ? 1 : 0;
    }
  }

  /// Removes the highest waiting task of the squad looked at that fits. As room only shrinks from
  /// one to the next, a crew that did not fit is not asked again.
  ///
  /// @return its index, or -1 where none fits
  int removeHighest(Capacity capacity) {
    int single = only[team];
    if (single >= 0) {
      int claim = claimOf[single];
      if ((anySprint || !bySprint[claim]) && capacity.fits(claim)) {
        only[team] = NOBODY;
        all--;
        return single;
      }
      return NOBODY;
    }
    return candidateCount == 0 ? NOBODY : removeHighestListed(capacity);
  }

  private int removeHighestListed(Capacity capacity) {
    int highest = NONE;
    int fitting = 0;
    for (int k = 0; k < candidateCount; k++) {
      int claim = candidates[k];
      boolean fits = capacity.fits(claim);
      candidates[fitting] = claim;
      fitting += fits ? 1 : 0;
      highest = Math.min(highest, fits ? head[claim] : NONE);
    }
    candidateCount = fitting;
    if (highest == NONE) {
      return NOBODY;
    }
    remove(highest);
    all--;
    return highest;
  }

  private void remove(int task) {
    int claim = claimOf[task];
    long[] words = bits[claim];
    int word = place[task] / WORD;
    words[word] &= ~(1L << place[task]);
    while (words[word] == 0) {
      if (++word == words.length) {
        head[claim] = NONE;
        forget(claim);
        return;
      }
    }
    head[claim] = tasksOf[claim][word * WORD + Long.numberOfTrailingZeros(words[word])];
  }

  private void forget(int claim) {
    int of = teamOf[claim];
    int last = asked[of][--askedCount[of]];
    asked[of][askedAt[claim]] = last;
    askedAt[last] = askedAt[claim];
  }

  /// Whether a squad has tasks waiting for the start of a sprint.
  boolean waitForSprint(int team) {
    if (only[team] >= 0) {
      return bySprint[claimOf[only[team]]];
    }
    for (int k = 0; k < askedCount[team]; k++) {
      if (bySprint[asked[team][k]]) {
        return true;
      }
    }
    return false;
  }
}
