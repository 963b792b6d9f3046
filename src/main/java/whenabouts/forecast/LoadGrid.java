package whenabouts.forecast;

import java.util.Arrays;
import java.util.List;
import whenabouts.forecast.Staffing.Claim;
import whenabouts.forecast.Staffing.Team;

/// Tells cheaply that a schedule stays within all limits: counts who is busy in each cell of a
/// coarse grid of time. It may cry wolf, as tasks that follow each other share a cell, but never
/// misses a schedule that goes beyond a limit.
final class LoadGrid {
  private static final int CELLS = 128;

  private final Claim[][] claims;

  /// By team: the limits on total or roles, and on discovery.
  private final long[][] limits;

  /// By team and claim: what it adds to each of them.
  private final int[][][] amounts;

  private final long[] grid;

  LoadGrid(Staffing staffing) {
    int teams = staffing.teams().size();
    claims = new Claim[teams][];
    limits = new long[teams][];
    amounts = new int[teams][][];
    int most = 0;
    for (int t = 0; t < teams; t++) {
      int team = t;
      List<Claim> own = staffing.claims().stream().filter(c -> c.team() == team).toList();
      claims[t] = own.toArray(Claim[]::new);
      boolean byRole =
          own.stream().anyMatch(c -> Arrays.stream(c.people()).anyMatch(count -> count > 0));
      limits[t] = limits(staffing.teams().get(t), byRole);
      amounts[t] = own.stream().map(c -> amounts(c, byRole)).toArray(int[][]::new);
      most = Math.max(most, limits[t].length);
    }
    grid = new long[most * (CELLS + 2)];
  }

  private static long[] limits(Team team, boolean byRole) {
    int[] people = team.people();
    long[] limits = byRole ? new long[people.length + 1] : new long[2];
    for (int role = 0; role < people.length; role++) {
      limits[byRole ? role : 0] += people[role];
    }
    limits[limits.length - 1] = team.wip();
    return limits;
  }

  /// Who takes anyone may take any role.
  private static int[] amounts(Claim claim, boolean byRole) {
    int roles = byRole ? claim.people().length : 1;
    int[] amounts = new int[roles + 1];
    for (int role = 0; role < roles; role++) {
      amounts[role] = (byRole ? claim.people()[role] : 0) + (claim.anyone() ? 1 : 0);
    }
    amounts[roles] = claim.discovery() ? 1 : 0;
    return amounts;
  }

  /// Whether the schedule of a trial may go beyond a limit.
  ///
  /// @param start and `released` are indexed by task
  boolean mayExceed(double[] start, double[] released) {
    double horizon = 0;
    for (double end : released) {
      horizon = end > horizon && end < Double.POSITIVE_INFINITY ? end : horizon;
    }
    double scale = horizon > 0 ? CELLS / horizon : 0;
    for (int team = 0; team < claims.length; team++) {
      if (mayExceed(team, scale, start, released)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayExceed(int team, double scale, double[] start, double[] released) {
    int width = CELLS + 2;
    long[] most = limits[team];
    Arrays.fill(grid, 0, most.length * width, 0);
    for (int c = 0; c < claims[team].length; c++) {
      int[] amount = amounts[team][c];
      for (int task : claims[team][c].tasks()) {
        if (start[task] < Double.POSITIVE_INFINITY) {
          int from = (int) (Math.max(start[task], 0) * scale);
          int to = (int) (released[task] * scale) + 1;
          for (int limit = 0; limit < amount.length; limit++) {
            grid[limit * width + from] += amount[limit];
            grid[limit * width + to] -= amount[limit];
          }
        }
      }
    }
    for (int limit = 0; limit < most.length; limit++) {
      long busy = 0;
      for (int cell = 0; cell < CELLS + 1; cell++) {
        busy += grid[limit * width + cell];
        if (busy > most[limit]) {
          return true;
        }
      }
    }
    return false;
  }
}
