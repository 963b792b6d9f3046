package whenabouts.roadmap;

import static whenabouts.roadmap.ProblemWords.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What must hold for the changes of scenarios, each by itself and all together once applied.
final class ScenarioChecks {
  private final Findings findings;
  private final Roadmap roadmap;
  private final Set<String> cyclesBefore;

  ScenarioChecks(Findings findings, Roadmap roadmap) {
    this.findings = findings;
    this.roadmap = roadmap;
    cyclesBefore =
        roadmap.scenarios().isEmpty()
            ? Set.of()
            : Cycles.of(roadmap.tasks()).stream()
                .map(Cycles.Cycle::described)
                .collect(Collectors.toSet());
  }

  void check() {
    List<Scenario> scenarios = roadmap.scenarios();
    findings.ids("$.scenarios", scenarios.stream().map(Scenario::id).toList());
    for (int i = 0; i < scenarios.size(); i++) {
      scenario(JsonPath.item("$.scenarios", i) + ".change", scenarios.get(i));
    }
  }

  private void scenario(String path, Scenario scenario) {
    Roadmap applied = Scenarios.apply(roadmap, scenario);
    Map<String, Task> tasks = known(scenario, applied);
    TaskChecks checks = new TaskChecks(findings, tasks, Checks.squadIds(roadmap));
    for (int i = 0; i < scenario.changes().size(); i++) {
      change(JsonPath.item(path, i), scenario.changes().get(i), checks, tasks);
    }
    addedIds(path, scenario);
    references(path, scenario, applied, tasks.keySet());
    crews(path, scenario, applied);
    for (Cycles.Cycle cycle : Cycles.of(applied.tasks())) {
      if (!cyclesBefore.contains(cycle.described())) {
        findings.add(lastChange(path, scenario, cycle.ids()), cycle.problem());
      }
    }
  }

  /// All tasks that a change may refer to: as they are once all is applied, and those dropped.
  private Map<String, Task> known(Scenario scenario, Roadmap applied) {
    Map<String, Task> tasks = Checks.byId(roadmap.tasks(), Task::id);
    for (Change change : scenario.changes()) {
      if (change instanceof Change.AddTask add) {
        tasks.putIfAbsent(add.task().id(), add.task());
      }
    }
    applied.tasks().forEach(task -> tasks.replace(task.id(), task));
    return tasks;
  }

  private void change(String path, Change change, TaskChecks checks, Map<String, Task> tasks) {
    switch (change) {
      case Change.SetTask(String id, var set, _) -> {
        checks.taskId(path + ".task", id);
        Task placeholder = Task.of(id, id, Track.DELIVERY, new Estimate.Fixed(1));
        checks.edits(path + ".set", set, tasks.getOrDefault(id, placeholder));
        eachOnce(path + ".set", set);
      }
      case Change.AddTask(Task task, _) -> checks.task(path + ".add", task);
      case Change.DropTask(String id, _) -> checks.taskId(path + ".drop", id);
      case Change.Hire hire -> hire(path, hire);
      case Change.SetRisk(String id, var set, _) -> {
        Set<String> risks = Checks.byId(roadmap.risks(), Risk::id).keySet();
        findings.known(path + ".risk", id, "known.risk", risks);
        set.forEach(edit -> riskEdit(path + ".set", edit, checks));
        eachOnce(path + ".set", set);
      }
    }
  }

  private void hire(String path, Change.Hire hire) {
    findings.known(path + ".squad", hire.squad(), "known.squad", Checks.squadIds(roadmap));
    findings.named(path + ".hire.role", hire.role(), "role");
    findings.between(path + ".hire.count", hire.count(), 1, Integer.MAX_VALUE, "people");
    findings.days(path + ".hire.rampDays", hire.rampDays());
  }

  private void riskEdit(String path, RiskEdit edit, TaskChecks checks) {
    switch (edit) {
      case RiskEdit.Name _ -> {}
      case RiskEdit.Chance(double chance) -> findings.probability(path + ".chance", chance);
      case RiskEdit.Delay(Estimate delay) ->
          EstimateChecks.days(findings, Shape.PERT).check(path + ".delay", delay);
      case RiskEdit.Tasks(var ids) -> checks.taskIds(path + ".tasks", ids);
    }
  }

  private void eachOnce(String path, List<?> edits) {
    if (edits.stream().map(Object::getClass).distinct().count() < edits.size()) {
      findings.add(path, text("change.twice"));
    }
  }

  /// That an added task has an id of its own.
  private void addedIds(String path, Scenario scenario) {
    Set<String> taken = new HashSet<>(Checks.byId(roadmap.tasks(), Task::id).keySet());
    for (int i = 0; i < scenario.changes().size(); i++) {
      if (scenario.changes().get(i) instanceof Change.AddTask(Task task, _)) {
        String idPath = JsonPath.item(path, i) + ".add.id";
        findings.named(idPath, task.id(), "id");
        if (!taken.add(task.id()) && !task.id().isBlank()) {
          findings.expected(idPath, text("id.taken"), task.id());
        }
      }
    }
  }

  /// That no task waits for one that is dropped before or whose addition is inactive.
  private void references(String path, Scenario scenario, Roadmap applied, Set<String> known) {
    Set<String> there = Checks.byId(applied.tasks(), Task::id).keySet();
    for (Task task : applied.tasks()) {
      Stream<String> needed = task.needs().links().stream().map(Need.Link::task);
      Stream<String> pivot =
          task.onMiss().last() instanceof OnMiss.Pivot(String to) ? Stream.of(to) : Stream.empty();
      Stream.concat(needed, pivot)
          .filter(id -> known.contains(id) && !there.contains(id))
          .findFirst()
          .ifPresent(
              id ->
                  findings.add(
                      lastChange(path, scenario, Set.of(task.id())),
                      text(
                          "change.gone", ProblemWords.quoted(task.id()), ProblemWords.quoted(id))));
    }
  }

  /// That the crews that a scenario changes or adds can be provided, by those it hires too.
  private void crews(String path, Scenario scenario, Roadmap applied) {
    Stream<Change.Hire> hires =
        scenario.changes().stream()
            .filter(Change::active)
            .filter(Change.Hire.class::isInstance)
            .map(Change.Hire.class::cast)
            .filter(hire -> hire.count() > 0); // of others it is said that they are wrong
    CrewChecks before = new CrewChecks(roadmap, Stream.empty());
    CrewChecks after = new CrewChecks(applied, hires);
    for (Task task : applied.tasks()) {
      boolean already = roadmap.task(task.id()).flatMap(before::problem).isPresent();
      if (!already) {
        after
            .problem(task)
            .ifPresent(
                problem -> findings.add(lastChange(path, scenario, Set.of(task.id())), problem));
      }
    }
  }

  /// Where the last active change of one of these tasks stands, or else all changes.
  private static String lastChange(String path, Scenario scenario, Set<String> tasks) {
    String last = path;
    for (int i = 0; i < scenario.changes().size(); i++) {
      String at = JsonPath.item(path, i);
      last =
          switch (scenario.changes().get(i)) {
            case Change.SetTask(String id, _, boolean active) when active && tasks.contains(id) ->
                at + ".set";
            case Change.AddTask(Task task, boolean active)
                when active && tasks.contains(task.id()) ->
                at + ".add";
            default -> last;
          };
    }
    return last;
  }
}
