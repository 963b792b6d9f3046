package whenabouts.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Plan.TaskPlan;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Crew;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;

/// Who limits what: the squads with limits, and what their tasks take of them. A squad whose limits
/// all its tasks together cannot reach limits nothing.
///
/// @param teams the squads that limit their tasks, in the roadmap's order
/// @param claims what tasks take: tasks that take the same share a claim
/// @param claimOf index of each task's claim, -1 where nothing limits the task
/// @param arrivals people who come later
record Staffing(List<Team> teams, List<Claim> claims, int[] claimOf, List<Arrival> arrivals) {
  /// Stands for no limit.
  static final int UNLIMITED = Integer.MAX_VALUE;

  /// A squad with limits.
  ///
  /// @param squad its id
  /// @param roles their names, in the order of `people`
  /// @param people how many of each role at the start; no roles where people are no limit
  /// @param wip the most discovery tasks at a time
  record Team(String squad, List<String> roles, int[] people, int wip) {}

  /// People who count from a moment on.
  ///
  /// @param team index of their squad
  /// @param role index of their role
  record Arrival(double moment, int team, int role, int count) {}

  /// What a task takes from its start to its resolution.
  ///
  /// @param team index of its squad
  /// @param people how many of each role
  /// @param anyone whether it takes one person of any role
  /// @param sprints where it starts at their boundaries only; null for any time
  /// @param tasks who takes it, ascending
  record Claim(
      int team,
      int[] people,
      boolean anyone,
      boolean discovery,
      @Nullable Sprints sprints,
      int[] tasks) {}

  /// Whether any squad limits any task.
  boolean limits() {
    return !claims.isEmpty();
  }

  /// @param hires who comes later
  /// @param calendars by squad
  static Staffing of(
      Roadmap roadmap,
      List<TaskPlan> plans,
      List<Change.Hire> hires,
      Map<String, WorkCalendar> calendars) {
    List<Team> teams = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    List<Arrival> arrivals = new ArrayList<>();
    int[] claimOf = new int[plans.size()];
    Arrays.fill(claimOf, -1);
    Map<String, List<Integer>> members = new HashMap<>();
    for (TaskPlan plan : plans) {
      String squad = roadmap.tasks().get(plan.index()).squad();
      if (squad != null && plan.done() == null) {
        members.computeIfAbsent(squad, id -> new ArrayList<>()).add(plan.index());
      }
    }
    for (Squad squad : roadmap.squads()) {
      List<Integer> tasks = members.getOrDefault(squad.id(), List.of());
      if (squad.people().isEmpty() && squad.wip() == null) {
        continue;
      }
      List<Change.Hire> own = hires.stream().filter(h -> h.squad().equals(squad.id())).toList();
      List<String> roles = roles(squad, roadmap, tasks, own);
      List<Arrival> arriving = arrivals(teams.size(), roles, own, roadmap, calendars);
      Team team = team(squad, roles, arriving);
      List<Claim> theirs = claims(teams.size(), roles, team, roadmap, plans, tasks);
      if (canReach(team, theirs)) {
        teams.add(team);
        arriving.stream().filter(arrival -> arrival.moment() > 0).forEach(arrivals::add);
        for (Claim claim : theirs) {
          Arrays.stream(claim.tasks()).forEach(task -> claimOf[task] = claims.size());
          claims.add(claim);
        }
      }
    }
    return new Staffing(teams, claims, claimOf, arrivals);
  }

  /// The roles that the squad has, gets, or is asked for.
  private static List<String> roles(
      Squad squad, Roadmap roadmap, List<Integer> tasks, List<Change.Hire> hires) {
    if (squad.people().isEmpty()) {
      return List.of();
    }
    Set<String> roles = new LinkedHashSet<>(squad.people().keySet());
    hires.forEach(hire -> roles.add(hire.role()));
    for (int task : tasks) {
      if (roadmap.tasks().get(task).crew() instanceof Crew.Roles crew) {
        roles.addAll(crew.people().keySet());
      }
    }
    return List.copyOf(roles);
  }

  /// Who comes when: a new colleague counts in full after ramping up.
  private static List<Arrival> arrivals(
      int team,
      List<String> roles,
      List<Change.Hire> hires,
      Roadmap roadmap,
      Map<String, WorkCalendar> calendars) {
    List<Arrival> arrivals = new ArrayList<>();
    for (Change.Hire hire : roles.isEmpty() ? List.<Change.Hire>of() : hires) {
      WorkCalendar calendar = Objects.requireNonNull(calendars.get(hire.squad()));
      double from = hire.from().toEpochDay() - roadmap.asOf().toEpochDay();
      double inFull = calendar.plus(from, hire.rampDays());
      arrivals.add(new Arrival(inFull, team, roles.indexOf(hire.role()), hire.count()));
    }
    return arrivals;
  }

  /// The squad as it is at the start.
  private static Team team(Squad squad, List<String> roles, List<Arrival> arriving) {
    int[] people = new int[roles.size()];
    squad.people().forEach((role, count) -> people[roles.indexOf(role)] = count);
    for (Arrival a : arriving) {
      if (a.moment() <= 0) {
        people[a.role()] = (int) Math.min(UNLIMITED, (long) people[a.role()] + a.count());
      }
    }
    return new Team(squad.id(), roles, people, squad.wip() == null ? UNLIMITED : squad.wip());
  }

  private record Key(List<Integer> people, boolean anyone, boolean discovery) {}

  /// What a squad's tasks take, leaving out those that take nothing.
  private static List<Claim> claims(
      int at,
      List<String> roles,
      Team team,
      Roadmap roadmap,
      List<TaskPlan> plans,
      List<Integer> tasks) {
    Map<Key, List<Integer>> byKey = new LinkedHashMap<>();
    for (int i : tasks) {
      Task task = roadmap.tasks().get(i);
      Integer[] people = new Integer[roles.size()];
      Arrays.fill(people, 0);
      if (task.crew() instanceof Crew.Roles crew && !roles.isEmpty()) {
        crew.people().forEach((role, count) -> people[roles.indexOf(role)] = count);
      }
      boolean anyone = task.crew() instanceof Crew.Anyone && !roles.isEmpty();
      boolean takesPeople = anyone || Arrays.stream(people).anyMatch(count -> count > 0);
      if (takesPeople || (task.isDiscovery() && team.wip() < UNLIMITED)) {
        byKey
            .computeIfAbsent(
                new Key(List.of(people), anyone, task.isDiscovery()), key -> new ArrayList<>())
            .add(i);
      }
    }
    List<Claim> claims = new ArrayList<>();
    byKey.forEach(
        (key, takers) ->
            claims.add(
                new Claim(
                    at,
                    key.people().stream().mapToInt(Integer::intValue).toArray(),
                    key.anyone(),
                    key.discovery(),
                    plans.get(takers.getFirst()).sprints(),
                    takers.stream().mapToInt(Integer::intValue).toArray())));
    return claims;
  }

  /// Whether tasks of a team could together ask for more than it has at the start.
  private static boolean canReach(Team team, List<Claim> claims) {
    boolean byRole = claims.stream().anyMatch(claim -> !claim.anyone() && takesRoles(claim));
    long anyone = claims.stream().filter(Claim::anyone).mapToLong(c -> c.tasks().length).sum();
    long inProgress =
        claims.stream().filter(Claim::discovery).mapToLong(c -> c.tasks().length).sum();
    if (team.wip() < UNLIMITED && inProgress > team.wip()) {
      return true;
    }
    if (!byRole) {
      return anyone > Arrays.stream(team.people()).asLongStream().sum();
    }
    for (int role = 0; role < team.people().length; role++) {
      long asked = anyone;
      for (Claim claim : claims) {
        asked += (long) claim.people()[role] * claim.tasks().length;
      }
      if (asked > team.people()[role]) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesRoles(Claim claim) {
    return Arrays.stream(claim.people()).anyMatch(count -> count > 0);
  }
}
