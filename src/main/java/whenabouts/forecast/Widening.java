package whenabouts.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import whenabouts.forecast.Plan.TaskPlan;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;

/// How much wider what tasks share makes the range of a milestone: the same plan once more as if
/// nothing were shared, in which every task keeps its own distribution.
final class Widening {
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  /// A ratio that is told to one decimal needs no more trials than this; that many only where tasks
  /// times trials stay below a bound.
  private static final int MOST_TRIALS = 10_000;

  private static final int FEWEST_TRIALS = 1_000;
  private static final int ROOM = 1 << 23;

  private final Plan plan;
  private final Roadmap roadmap;

  Widening(Plan plan) {
    this.plan = plan;
    roadmap = plan.roadmap();
  }

  /// Whether tasks share anything that could widen a milestone.
  boolean isPossible() {
    return !plan.milestones().isEmpty() && !SharedCauses.of(roadmap).isEmpty();
  }

  /// How many trials to run the plan apart with, of so many for the plan itself.
  int trials(int together) {
    int room = ROOM / Math.max(1, plan.tasks().size());
    return Math.min(together, Math.clamp(room, FEWEST_TRIALS, MOST_TRIALS));
  }

  /// The plan with no bias, and with every driver and every risk drawn anew for each of its tasks.
  Plan apart() {
    List<Plan.Factor> factors = new ArrayList<>();
    List<Plan.Event> events = new ArrayList<>();
    List<TaskPlan> tasks = new ArrayList<>();
    for (TaskPlan task : plan.tasks()) {
      String id = roadmap.tasks().get(task.index()).id();
      List<Integer> own = new ArrayList<>();
      for (int factor : task.factors()) {
        own.add(factors.size());
        factors.add(
            new Plan.Factor(
                key(Draws.Purpose.FACTOR, roadmap.drivers().get(factor).id(), id),
                plan.factors().get(factor).law()));
      }
      List<Plan.Delay> delays = new ArrayList<>();
      for (Plan.Delay delay : task.delays()) {
        delays.add(new Plan.Delay(events.size(), delay.key(), delay.law()));
        events.add(
            new Plan.Event(
                key(Draws.Purpose.HAPPENS, roadmap.risks().get(delay.event()).id(), id),
                plan.events().get(delay.event()).chance()));
      }
      tasks.add(task.withCauses(-1, own, delays));
    }
    return new Plan(
        roadmap,
        tasks,
        plan.milestones(),
        factors,
        List.of(),
        events,
        plan.staffing(),
        plan.steps());
  }

  private static long key(Draws.Purpose purpose, String cause, String task) {
    return Draws.key(purpose, cause + '\n' + task);
  }

  /// The forecast of the plan, its milestones told how much wider they are.
  ///
  /// @param apart the forecast of the plan in which nothing is shared
  Forecast of(Forecast together, Forecast apart) {
    return together.withMilestones(
        IntStream.range(0, plan.milestones().size())
            .mapToObj(
                m -> {
                  MilestoneForecast milestone = together.milestones().get(m);
                  return milestone.withWidening(
                      ratio(m, milestone.finish(), apart.milestones().get(m).finish()));
                })
            .toList());
  }

  /// The ratio of the widths from P10 to P90, over the trials that get there; empty where the tasks
  /// that decide the milestone share nothing, or where a width is 0.
  private OptionalDouble ratio(int milestone, Distribution together, Distribution apart) {
    double wide = width(together);
    double narrow = width(apart);
    return wide > 0 && narrow > 0 && wide != narrow && sharesAnything(milestone)
        ? OptionalDouble.of(wide / narrow)
        : OptionalDouble.empty();
  }

  private static double width(Distribution finish) {
    Distribution reached = finish.ifReached();
    return finish.reached() == 0 ? 0 : reached.quantile(HIGH) - reached.quantile(LOW);
  }

  /// Where people are limited, tasks that a milestone does not wait for decide it too.
  private boolean sharesAnything(int milestone) {
    List<Task> deciding =
        plan.staffing().claims().isEmpty()
            ? new Upstream(plan)
                .of(plan.milestones().get(milestone)).stream()
                    .mapToObj(roadmap.tasks()::get)
                    .toList()
            : roadmap.tasks();
    return !SharedCauses.among(deciding, roadmap).isEmpty();
  }
}
