package whenabouts.roadmap;

import static whenabouts.roadmap.ProblemWords.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What must hold for a roadmap to be forecast.
///
/// Not a problem is what a forecast can leave out and say so: a chance, time box or onMiss on a
/// delivery task, a wait for a validation or a miss of one, a condition on a link from a start.
public final class Checks {
  static final int MOST_WEEKS = 520;

  private final Roadmap roadmap;
  private final Findings findings = new Findings();
  private final TaskChecks tasks;

  private Checks(Roadmap roadmap) {
    this.roadmap = roadmap;
    tasks = new TaskChecks(findings, byId(roadmap.tasks(), Task::id), squadIds(roadmap));
  }

  /// Every problem at once, in the order of the document; empty for a valid roadmap. What is wrong
  /// with one field is what begins with its path, such as `$.tasks[2].estimate`.
  public static List<Problem> problems(Roadmap roadmap) {
    Checks checks = new Checks(roadmap);
    checks.squads();
    checks.tasks();
    checks.milestones();
    checks.demoDays();
    checks.drivers();
    checks.risks();
    new ScenarioChecks(checks.findings, roadmap).check();
    new HistoryChecks(checks.findings, roadmap).check();
    return checks.findings.problems();
  }

  static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
    return items.stream().collect(Collectors.toMap(id, i -> i, (a, _) -> a, LinkedHashMap::new));
  }

  static Set<String> squadIds(Roadmap roadmap) {
    return byId(roadmap.squads(), Squad::id).keySet();
  }

  private void squads() {
    findings.ids("$.squads", roadmap.squads().stream().map(Squad::id).toList());
    for (int i = 0; i < roadmap.squads().size(); i++) {
      squad(JsonPath.item("$.squads", i), roadmap.squads().get(i));
    }
  }

  private void squad(String path, Squad squad) {
    TaskChecks.people(findings, path + ".people", squad.people());
    if (squad.workdays().isEmpty()) {
      findings.add(path + ".workdays", ProblemWords.expectedOne(text("workday")));
    }
    if (squad.sprint() != null) {
      findings.between(path + ".sprint.weeks", squad.sprint().weeks(), 1, MOST_WEEKS, "weeks");
    }
    if (squad.wip() != null) {
      findings.between(path + ".wip", squad.wip(), 1, Integer.MAX_VALUE, "wip");
    }
    findings.probability(path + ".bias", squad.bias());
  }

  private void tasks() {
    findings.ids("$.tasks", roadmap.tasks().stream().map(Task::id).toList());
    Map<Task, List<Cycles.Cycle>> cycles =
        Cycles.of(roadmap.tasks()).stream()
            .collect(Collectors.groupingBy(cycle -> cycle.tasks().getFirst()));
    CrewChecks crews = new CrewChecks(roadmap, Stream.empty());
    for (int i = 0; i < roadmap.tasks().size(); i++) {
      String path = JsonPath.item("$.tasks", i);
      Task task = roadmap.tasks().get(i);
      tasks.task(path, task);
      crews.problem(task).ifPresent(problem -> findings.add(path + ".crew", problem));
      cycles
          .getOrDefault(task, List.of())
          .forEach(cycle -> findings.add(path + Cycles.place(cycle), cycle.problem()));
    }
  }

  private void milestones() {
    List<String> ids = roadmap.milestones().stream().map(Milestone::id).toList();
    findings.ids("$.milestones", ids);
    for (int i = 0; i < ids.size(); i++) {
      String path = JsonPath.item("$.milestones", i);
      tasks.needs(path + ".needs", roadmap.milestones().get(i).needs());
    }
  }

  private void demoDays() {
    if (roadmap.demoDays() != null) {
      findings.between(
          "$.demoDays.everyWeeks", roadmap.demoDays().everyWeeks(), 1, MOST_WEEKS, "weeks");
    }
  }

  private void drivers() {
    findings.ids("$.drivers", roadmap.drivers().stream().map(Driver::id).toList());
    for (int i = 0; i < roadmap.drivers().size(); i++) {
      String path = JsonPath.item("$.drivers", i);
      Driver driver = roadmap.drivers().get(i);
      EstimateChecks.factor(findings).check(path + ".factor", driver.factor());
      tasks.taskIds(path + ".tasks", driver.tasks());
    }
  }

  private void risks() {
    findings.ids("$.risks", roadmap.risks().stream().map(Risk::id).toList());
    for (int i = 0; i < roadmap.risks().size(); i++) {
      String path = JsonPath.item("$.risks", i);
      Risk risk = roadmap.risks().get(i);
      findings.probability(path + ".chance", risk.chance());
      EstimateChecks.days(findings, Shape.PERT).check(path + ".delay", risk.delay());
      tasks.taskIds(path + ".tasks", risk.tasks());
    }
  }
}
