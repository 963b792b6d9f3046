package whenabouts.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Plan.NeedPlan;
import whenabouts.forecast.Plan.Step;
import whenabouts.forecast.Plan.TaskPlan;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Shape;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;

/// Compiles a valid roadmap to a plan.
final class PlanCompiler {
  private final Roadmap roadmap;
  private final List<Change.Hire> hires;
  private final TableCache tables;
  private final Map<String, Integer> index = new HashMap<>();
  private final Map<String, Actual> actuals = new HashMap<>();
  private final Map<String, WorkCalendar> calendars;
  private final PastWork past;
  private final Map<String, Sprints> sprints = new HashMap<>();
  private final Map<String, Integer> biased = new HashMap<>();
  private final Map<String, List<Integer>> pivotSources = new HashMap<>();

  private PlanCompiler(Roadmap roadmap, List<Change.Hire> hires, TableCache tables) {
    this.roadmap = roadmap;
    this.hires = hires;
    this.tables = tables;
    for (Task task : roadmap.tasks()) {
      int at = index.size();
      index.put(task.id(), at);
      if (task.isDiscovery() && task.onMiss().last() instanceof OnMiss.Pivot pivot) {
        pivotSources.computeIfAbsent(pivot.to(), id -> new ArrayList<>()).add(at);
      }
    }
    for (Actual actual : roadmap.actuals()) {
      actuals.put(actual.task(), actual); // append-only history: the last word counts
    }
    calendars = WorkCalendar.bySquad(roadmap);
    past = new PastWork(roadmap, calendars);
    for (Squad squad : roadmap.squads()) {
      WorkCalendar calendar = calendars.getOrDefault(squad.id(), WorkCalendar.EVERY_DAY);
      if (squad.bias() > 0) {
        biased.put(squad.id(), biased.size());
      }
      if (squad.sprint() != null) {
        sprints.put(squad.id(), Sprints.of(squad.sprint(), roadmap.asOf(), calendar));
      }
    }
  }

  /// @param hires who joins its squads
  /// @param tables quantile tables built so far, added to
  static Plan compile(Roadmap roadmap, List<Change.Hire> hires, TableCache tables) {
    return new PlanCompiler(roadmap, hires, tables).plan();
  }

  private Plan plan() {
    List<TaskPlan> tasks = roadmap.tasks().stream().map(this::task).toList();
    return new Plan(
        roadmap,
        tasks,
        roadmap.milestones().stream().map(m -> need(m.needs())).toList(),
        roadmap.drivers().stream().map(this::factor).toList(),
        roadmap.squads().stream()
            .filter(squad -> biased.containsKey(squad.id()))
            .map(PlanCompiler::bias)
            .toList(),
        roadmap.risks().stream()
            .map(r -> new Plan.Event(Draws.key(Draws.Purpose.HAPPENS, r.id()), r.chance()))
            .toList(),
        Staffing.of(roadmap, tasks, hires, calendars),
        steps(tasks));
  }

  private int indexOf(String task) {
    return Objects.requireNonNull(index.get(task), "a need of an unknown task: check it first");
  }

  private double dayOf(LocalDate date) {
    return date.toEpochDay() - roadmap.asOf().toEpochDay();
  }

  private TaskPlan task(Task task) {
    WorkCalendar calendar = calendars.getOrDefault(task.squad(), WorkCalendar.EVERY_DAY);
    Actual actual = actuals.get(task.id());
    LocalDate notBefore = task.notBefore();
    return new TaskPlan(
        indexOf(task.id()),
        Draws.key(Draws.Purpose.DURATION, task.id()),
        tables.get(
            task.estimate(),
            Shape.defaultFor(task.track()),
            calendar.workPerWeek(),
            actual != null && actual.finished() != null ? ReferenceClass.NONE : past.of(task)),
        calendar,
        task.isDiscovery() ? null : sprints.get(task.squad()),
        need(task.needs()),
        notBefore == null ? 0 : Math.max(0, dayOf(notBefore)),
        biased.getOrDefault(task.squad(), -1),
        touching(roadmap.drivers(), Driver::tasks, task, (at, driver) -> at),
        touching(roadmap.risks(), Risk::tasks, task, (at, risk) -> delay(at, risk, task, calendar)),
        task.standby(),
        pivotSources.getOrDefault(task.id(), List.of()),
        task.isDiscovery() ? discovery(task) : null,
        started(actual, calendar),
        done(task, actual));
  }

  private static <T, R> List<R> touching(
      List<T> causes, Function<T, List<String>> tasks, Task task, BiFunction<Integer, T, R> make) {
    List<R> made = new ArrayList<>();
    for (int i = 0; i < causes.size(); i++) {
      if (tasks.apply(causes.get(i)).contains(task.id())) {
        made.add(make.apply(i, causes.get(i)));
      }
    }
    return made;
  }

  private Plan.Delay delay(int at, Risk risk, Task task, WorkCalendar calendar) {
    return new Plan.Delay(
        at,
        Draws.key(Draws.Purpose.DELAY, task.id() + '\n' + risk.id()),
        tables.get(risk.delay(), Shape.PERT, calendar.workPerWeek()));
  }

  private Plan.Factor factor(Driver driver) {
    return new Plan.Factor(
        Draws.key(Draws.Purpose.FACTOR, driver.id()),
        tables.get(driver.factor(), Shape.LOGNORMAL, WorkCalendar.EVERY_DAY.workPerWeek()));
  }

  private static Plan.Bias bias(Squad squad) {
    return new Plan.Bias(
        Draws.key(Draws.Purpose.BIAS, squad.id()),
        Math.sqrt(squad.bias()),
        Math.sqrt(1 - squad.bias()));
  }

  private Plan.Discovery discovery(Task task) {
    Double box = task.timeBox();
    double extension =
        task.onMiss() instanceof OnMiss.Extend extend ? extend.days() * extend.times() : 0;
    int pivotTo = task.onMiss().last() instanceof OnMiss.Pivot pivot ? indexOf(pivot.to()) : -1;
    return new Plan.Discovery(
        Draws.key(Draws.Purpose.CHANCE, task.id()),
        task.chance(),
        box == null ? Double.POSITIVE_INFINITY : box + extension,
        extension,
        missed(task),
        pivotTo);
  }

  private static Outcome missed(Task task) {
    return switch (task.onMiss().last()) {
      case OnMiss.ShipBaseline b -> Outcome.BASELINE;
      case OnMiss.Pivot p -> Outcome.PIVOTED;
      case OnMiss.Stop s -> Outcome.STOPPED;
      case OnMiss.Extend e -> throw new IllegalStateException("an extension is never last");
    };
  }

  private Plan.@Nullable Started started(@Nullable Actual actual, WorkCalendar calendar) {
    if (actual == null || actual.started() == null) {
      return null;
    }
    double at = Math.min(0, dayOf(actual.started()));
    return new Plan.Started(at, -calendar.toWork(at));
  }

  private Plan.@Nullable Done done(Task task, @Nullable Actual actual) {
    if (actual == null || actual.finished() == null) {
      return null;
    }
    Outcome outcome = actual.outcome();
    if (outcome == null) {
      outcome = task.isDiscovery() ? Outcome.VALIDATED : Outcome.DELIVERED;
    }
    if (outcome == Outcome.PIVOTED) { // a scenario may leave it nothing to pivot to
      outcome = task.isDiscovery() ? missed(task) : Outcome.STOPPED;
    }
    double finished = dayOf(actual.finished()) + 1;
    return new Plan.Done(
        actual.started() == null ? finished - 1 : dayOf(actual.started()),
        outcome == Outcome.DROPPED ? Double.POSITIVE_INFINITY : finished,
        outcome);
  }

  private NeedPlan need(Need need) {
    return switch (need) {
      case Need.Link link when link.isPlain() ->
          new NeedPlan.Usable(new int[] {indexOf(link.task())});
      case Need.Link link ->
          new NeedPlan.Link(indexOf(link.task()), link.type(), link.lag(), link.when());
      case Need.AllOf all when all.of().stream().allMatch(PlanCompiler::isPlain) ->
          new NeedPlan.Usable(
              all.links().stream().mapToInt(link -> indexOf(link.task())).toArray());
      case Need.AllOf all -> new NeedPlan.All(needs(all.of()));
      case Need.AnyOf any -> new NeedPlan.AtLeast(1, needs(any.of()));
      case Need.AtLeast some -> new NeedPlan.AtLeast(some.count(), needs(some.of()));
    };
  }

  private static boolean isPlain(Need need) {
    return need instanceof Need.Link link && link.isPlain();
  }

  private List<NeedPlan> needs(List<Need> needs) {
    return needs.stream().map(this::need).toList();
  }

  /// Orders the steps depth first, each after what it reads: a task after its stand-by role's
  /// sources and its predecessors (resolved, where a link waits for their finish), a resolution
  /// after both its tasks. Iterative, because a chain may be ten thousand tasks long.
  private List<Step> steps(List<TaskPlan> tasks) {
    int n = tasks.size();
    List<Step> order = new ArrayList<>(n);
    byte[] state = new byte[2 * n]; // node t: task t runs; node n + t: task t is resolved
    int[] stack = new int[4 * n + 4];
    for (int root = 0; root < n; root++) {
      int depth = 0;
      stack = push(stack, depth++, n + root);
      while (depth > 0) {
        int node = stack[depth - 1];
        if (state[node] != 0) {
          depth--;
          if (state[node] == 1) {
            state[node] = 2;
            step(tasks, node).ifPresent(order::add);
          }
          continue;
        }
        state[node] = 1;
        for (int input : inputs(tasks, node)) {
          if (state[input] == 0) {
            stack = push(stack, depth++, input);
          } else if (state[input] == 1) {
            throw new IllegalArgumentException("the roadmap has a cycle: check it first");
          }
        }
      }
    }
    return order;
  }

  private static int[] push(int[] stack, int depth, int node) {
    int[] room = depth < stack.length ? stack : Arrays.copyOf(stack, 2 * stack.length);
    room[depth] = node;
    return room;
  }

  private static Optional<Step> step(List<TaskPlan> tasks, int node) {
    int n = tasks.size();
    if (node < n) {
      return Optional.of(new Step.Run(node));
    }
    Plan.Discovery discovery = tasks.get(node - n).discovery();
    return discovery == null || discovery.pivotTo() < 0
        ? Optional.empty()
        : Optional.of(new Step.Resolve(node - n, discovery.pivotTo()));
  }

  private List<Integer> inputs(List<TaskPlan> tasks, int node) {
    int n = tasks.size();
    List<Integer> inputs = new ArrayList<>();
    if (node < n) {
      inputs.addAll(tasks.get(node).pivotSources());
      for (Need.Link link : roadmap.tasks().get(node).needs().links()) {
        inputs.add(indexOf(link.task()) + (link.type().fromFinish() ? n : 0));
      }
    } else {
      inputs.add(node - n);
      Plan.Discovery discovery = tasks.get(node - n).discovery();
      if (discovery != null && discovery.pivotTo() >= 0) {
        inputs.add(n + discovery.pivotTo());
      }
    }
    return inputs;
  }
}
