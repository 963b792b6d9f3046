package whenabouts.forecast;

import java.util.Arrays;
import java.util.List;
import whenabouts.forecast.Staffing.Arrival;
import whenabouts.forecast.Staffing.Claim;
import whenabouts.forecast.Staffing.Team;

/// Who is free in each squad at a moment of a trial, and who made room last.
///
/// How many are free of each role, and the room for discovery, are counted in fields of a word, so
/// that a crew is compared, taken and given back as a whole, without a loop over its roles: every
/// task of every trial does all three. A field holds what is free plus `zero`; below that where
/// tasks at work took more than there is. A crew fits where, after taking it, the bit `zero` of
/// each of its fields is still set.
final class Capacity {
  private static final int NOBODY = -1;

  /// Bits of a field, as a power of 2: of those that may count up to some 16 thousand, and others.
  private static final int SMALL = 4;

  private static final int LARGE = 5;

  private final int[] claimOf;
  private final int[] teamOf;
  private final Arrival[] arrivals;

  private final int fieldLog;

  /// Zero of a field: two bits below its top, so that no sum carries into the next.
  private final int zeroBit;

  private final long fieldMask;

  /// Words of a team; rows of a claim or task have as many. Mostly one.
  private final int words;

  /// By word of a team: what is free at the start, and now.
  private final long[] freeAtStart;

  private final long[] free;

  /// By word of a claim: what it takes, but for one of any role; and the zeros of those fields.
  private final long[] amounts;

  private final long[] zeros;

  /// By word of a claim: the zeros of all fields from which it could take.
  private final long[] wanted;

  /// By claim: 1 where it takes a person of any role, else 0.
  private final long[] anyone;

  /// By team: its roles if any claim may take anyone, else 0; and the first bit of the role of
  /// which most people are free, counted through its words.
  private final int[] roles;

  private final int[] mostFree;

  /// By word of a task: what it took, and the zeros of those fields.
  private final long[] taken;

  private final long[] takenZeros;

  /// By team: tasks in progress, and arrivals still to come.
  private final int[] running;

  private final int[] expected;

  /// By team: the tasks that gave their people back, in that order; between them -1 - index of each
  /// arrival.
  private final int[][] log;

  private final int[] logged;

  Capacity(Staffing staffing) {
    List<Team> teams = staffing.teams();
    List<Claim> claims = staffing.claims();
    claimOf = staffing.claimOf();
    teamOf = claims.stream().mapToInt(Claim::team).toArray();
    arrivals = staffing.arrivals().toArray(Arrival[]::new);
    fieldLog = mostCounted(staffing) < 1L << (1 << SMALL) - 2 ? SMALL : LARGE;
    zeroBit = (1 << fieldLog) - 2;
    fieldMask = (1L << (1 << fieldLog)) - 1;
    int fields = teams.stream().mapToInt(team -> team.people().length + 1).max().orElse(1);
    words = (fields << fieldLog) + Long.SIZE - 1 >> 6;

    freeAtStart = new long[teams.size() * words];
    for (int t = 0; t < teams.size(); t++) {
      int[] people = teams.get(t).people();
      for (int role = 0; role < people.length; role++) {
        add(freeAtStart, t, role, count(people[role]) + (1L << zeroBit));
      }
      add(freeAtStart, t, people.length, count(teams.get(t).wip()) + (1L << zeroBit));
    }
    amounts = new long[claims.size() * words];
    zeros = new long[claims.size() * words];
    wanted = new long[claims.size() * words];
    anyone = new long[claims.size()];
    roles = new int[teams.size()];
    for (int c = 0; c < claims.size(); c++) {
      Claim claim = claims.get(c);
      int[] people = claim.people();
      for (int role = 0; role < people.length; role++) {
        add(amounts, c, role, count(people[role]));
        add(zeros, c, role, people[role] > 0 ? 1L << zeroBit : 0);
        add(wanted, c, role, people[role] > 0 || claim.anyone() ? 1L << zeroBit : 0);
      }
      if (claim.discovery() && teams.get(claim.team()).wip() < Staffing.UNLIMITED) {
        add(amounts, c, people.length, 1);
        add(zeros, c, people.length, 1L << zeroBit);
        add(wanted, c, people.length, 1L << zeroBit);
      }
      anyone[c] = claim.anyone() ? 1 : 0;
      roles[claim.team()] = claim.anyone() ? people.length : roles[claim.team()];
    }
    free = new long[freeAtStart.length];
    mostFree = new int[teams.size()];
    taken = new long[claimOf.length * words];
    takenZeros = new long[claimOf.length * words];
    running = new int[teams.size()];
    expected = new int[teams.size()];
    int[] most = new int[teams.size()];
    claims.forEach(claim -> most[claim.team()] += claim.tasks().length);
    staffing.arrivals().forEach(arrival -> most[arrival.team()]++);
    log = Arrays.stream(most).mapToObj(int[]::new).toArray(int[][]::new);
    logged = new int[teams.size()];
  }

  /// The most that any field may come to count, up or down.
  private static long mostCounted(Staffing staffing) {
    long most = 0;
    for (Arrival arrival : staffing.arrivals()) {
      most += arrival.count();
    }
    long there = 0;
    for (Team team : staffing.teams()) {
      there = Math.max(there, team.wip() < Staffing.UNLIMITED ? team.wip() : 0);
      there = Math.max(there, Arrays.stream(team.people()).max().orElse(0));
    }
    long asked = 0;
    for (Claim claim : staffing.claims()) {
      asked += claim.tasks().length * (1L + Arrays.stream(claim.people()).max().orElse(0));
    }
    return Math.max(most + there, asked);
  }

  /// A count that leaves room in its field.
  private long count(int count) {
    return Math.min(count, (1L << zeroBit) - 1);
  }

  private void add(long[] rows, int row, int field, long amount) {
    rows[row * words + (field << fieldLog >> 6)] += amount << (field << fieldLog);
  }

  /// Everybody is free who is there at the start.
  void reset() {
    System.arraycopy(freeAtStart, 0, free, 0, free.length);
    Arrays.fill(running, 0);
    Arrays.fill(expected, 0);
    for (Arrival arrival : arrivals) {
      expected[arrival.team()]++;
    }
    Arrays.fill(logged, 0);
    for (int team = 0; team < roles.length; team++) {
      findMostFree(team);
    }
  }

  /// Of several with as many the first. Masks, all ones where a role has more than those before,
  /// because no processor guesses which has: a wrong guess costs more than they do.
  private void findMostFree(int team) {
    int end = roles[team] << fieldLog;
    int most = 0;
    long mostCount = free[team * words] & fieldMask;
    for (int bit = 1 << fieldLog; bit < end; bit += 1 << fieldLog) {
      long count = free[team * words + (bit >> 6)] >>> bit & fieldMask;
      long more = (mostCount - count) >> 63;
      most += (bit - most) & (int) more;
      mostCount += (count - mostCount) & more;
    }
    mostFree[team] = most;
  }

  /// Who takes anyone takes from the role of which most are free.
  private long anyone(int claim, int team, int word) {
    int bit = mostFree[team];
    return bit >> 6 == word ? anyone[claim] << bit : 0;
  }

  // What follows is asked for every task of every trial. Squads have few roles, so that one word
  // nearly always does: it is handled apart, without a loop.

  boolean fits(int claim) {
    if (words > 1) {
      return fitsInWords(claim);
    }
    int team = teamOf[claim];
    long one = anyone[claim] << mostFree[team];
    long asked = zeros[claim] | one << zeroBit;
    return (free[team] - amounts[claim] - one & asked) == asked;
  }

  private boolean fitsInWords(int claim) {
    int team = teamOf[claim];
    for (int w = 0; w < words; w++) {
      long one = anyone(claim, team, w);
      long asked = zeros[claim * words + w] | one << zeroBit;
      long rest = free[team * words + w] - amounts[claim * words + w] - one;
      if ((rest & asked) != asked) {
        return false;
      }
    }
    return true;
  }

  /// A task with a claim takes its people, whether they are free or not.
  void take(int task) {
    int claim = claimOf[task];
    int team = teamOf[claim];
    running[team]++;
    if (words > 1) {
      takeInWords(task, claim, team);
    } else {
      long one = anyone[claim] << mostFree[team];
      taken[task] = amounts[claim] + one;
      takenZeros[task] = zeros[claim] | one << zeroBit;
      free[team] -= taken[task];
    }
    findMostFree(team);
  }

  private void takeInWords(int task, int claim, int team) {
    for (int w = 0; w < words; w++) {
      long one = anyone(claim, team, w);
      long all = amounts[claim * words + w] + one;
      taken[task * words + w] = all;
      takenZeros[task * words + w] = zeros[claim * words + w] | one << zeroBit;
      free[team * words + w] -= all;
    }
  }

  /// Its people are free again.
  void release(int task) {
    int team = teamOf[claimOf[task]];
    running[team]--;
    log[team][logged[team]++] = task;
    free[team * words] += taken[task * words];
    for (int w = 1; w < words; w++) {
      free[team * words + w] += taken[task * words + w];
    }
    findMostFree(team);
  }

  /// New people count from now on.
  void arrive(int index) {
    Arrival arrival = arrivals[index];
    int team = arrival.team();
    expected[team]--;
    log[team][logged[team]++] = -1 - index;
    add(free, team, arrival.role(), roomFor(arrival));
    findMostFree(team);
  }

  /// How many of those who come the field has room for.
  private long roomFor(Arrival arrival) {
    int bit = arrival.role() << fieldLog;
    long there = free[arrival.team() * words + (bit >> 6)] >>> bit & fieldMask;
    return Math.min(arrival.count(), (2L << zeroBit) - 1 - there);
  }

  /// Whether a squad may yet have more room than now.
  boolean mayGrow(int team) {
    return running[team] > 0 || expected[team] > 0;
  }

  /// The task that made room last for such a claim; -1 where none did, as where people came.
  int madeRoomFor(int claim) {
    int team = teamOf[claim];
    for (int k = logged[team] - 1; k >= 0; k--) {
      int task = log[team][k];
      if (task < 0) {
        return madeRoomFor(claim, k);
      }
      for (int w = 0; w < words; w++) {
        if ((takenZeros[task * words + w] & wanted[claim * words + w]) != 0) {
          return task;
        }
      }
    }
    return NOBODY;
  }

  /// The same before the `end`-th entry of the log, an arrival: what made room earlier in a role to
  /// which people came does not count.
  private int madeRoomFor(int claim, int end) {
    int team = teamOf[claim];
    long[] left = Arrays.copyOfRange(wanted, claim * words, (claim + 1) * words);
    for (int k = end; k >= 0; k--) {
      int task = log[team][k];
      if (task < 0) {
        int bit = arrivals[-1 - task].role() << fieldLog;
        left[bit >> 6] &= ~(1L << bit + zeroBit);
        continue;
      }
      for (int w = 0; w < words; w++) {
        if ((takenZeros[task * words + w] & left[w]) != 0) {
          return task;
        }
      }
    }
    return NOBODY;
  }
}
