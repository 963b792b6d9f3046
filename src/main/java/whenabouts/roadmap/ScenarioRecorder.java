package whenabouts.roadmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Turns an edit of what a scenario shows into changes of the scenario: the inverse of
/// [Scenarios#apply]. An edit of what a change already says becomes part of that change; what is
/// set back to the roadmap's value leaves it. Inactive changes stay as they are.
public final class ScenarioRecorder {
  /// What the changes of a scenario cannot say.
  enum Fixed {
    TITLE("$.title", Roadmap::title),
    AS_OF("$.asOf", Roadmap::asOf),
    DONE("$.done", r -> Optional.ofNullable(r.done())),
    SQUADS("$.squads", Roadmap::squads),
    MILESTONES("$.milestones", Roadmap::milestones),
    DEMO_DAYS("$.demoDays", r -> Optional.ofNullable(r.demoDays())),
    DRIVERS("$.drivers", Roadmap::drivers),
    RISKS("$.risks", Roadmap::risks),
    ACTUALS("$.actuals", Roadmap::actuals),
    TASKS("$.tasks", r -> Set.copyOf(r.tasks())),
    ORDER("$.tasks", r -> r.tasks().stream().map(Task::id).toList());

    private final String path;
    private final Function<Roadmap, Object> part;

    Fixed(String path, Function<Roadmap, Object> part) {
      this.path = path;
      this.part = part;
    }

    boolean isSame(Roadmap one, Roadmap other) {
      return part.apply(one).equals(part.apply(other));
    }

    Problem problem() {
      String sentence = ResourceBundle.getBundle("whenabouts.roadmap.whatif").getString(name());
      return new Problem(path, sentence);
    }
  }

  /// What an edit comes to.
  ///
  /// @param document with the scenario's new changes; what was recorded of the past (snapshots,
  ///     learnings, reviews) is no what-if and goes to the roadmap
  /// @param problems what the changes of a scenario cannot say; if any, the document is to be
  ///     thrown away
  public record Recorded(Roadmap document, List<Problem> problems) {
    public Recorded {
      problems = List.copyOf(problems);
    }
  }

  private final Roadmap document;
  private final Roadmap shown;
  private final Roadmap edited;
  private final Scenario scenario;
  private List<Change> changes;

  private ScenarioRecorder(Roadmap document, Scenario scenario, Roadmap edited) {
    this.document = document;
    this.scenario = scenario;
    this.edited = edited;
    shown = Scenarios.apply(document, scenario);
    changes = new ArrayList<>(scenario.changes());
  }

  /// What to make of a document so that a scenario shows what it does after an edit. An edit of
  /// nothing but the list of scenarios is just that.
  ///
  /// @param id of the scenario
  /// @param edited what the scenario shows (see [Scenarios#effective]) after the edit
  public static Recorded record(Roadmap document, String id, Roadmap edited) {
    Scenario scenario = document.scenario(id).orElseThrow();
    ScenarioRecorder recorder = new ScenarioRecorder(document, scenario, edited);
    return edited.withScenarios(document.scenarios()).equals(recorder.shown)
        ? new Recorded(document.withScenarios(edited.scenarios()), List.of())
        : recorder.recorded();
  }

  private Recorded recorded() {
    boolean removed = removeTasks();
    addTasks();
    setTasks();
    setRisks();
    Scenario made = scenario.withChanges(changes);
    Roadmap result =
        ScenarioEdits.edit(document, made.id(), s -> made)
            .withSnapshots(edited.snapshots())
            .withReviews(edited.reviews())
            // Those of a task dropped here are still the roadmap's.
            .withLearnings(removed ? document.learnings() : edited.learnings());
    Roadmap after = Scenarios.apply(result, made);
    List<Problem> problems =
        Arrays.stream(Fixed.values())
            .filter(part -> !isSame(part, after))
            .map(Fixed::problem)
            .limit(1)
            .toList();
    return new Recorded(result, problems);
  }

  /// Whether a part became what the edit wanted. Tasks that are new come last, wherever they were
  /// put.
  private boolean isSame(Fixed part, Roadmap after) {
    if (part == Fixed.ORDER) {
      Set<String> before = ids(shown);
      return part.isSame(only(before, after), only(before, edited));
    }
    return part.isSame(after, edited);
  }

  private static Roadmap only(Set<String> ids, Roadmap roadmap) {
    return roadmap.withTasks(
        roadmap.tasks().stream().filter(task -> ids.contains(task.id())).toList());
  }

  private boolean removeTasks() {
    Set<String> left = ids(edited);
    List<String> gone =
        shown.tasks().stream().map(Task::id).filter(id -> !left.contains(id)).toList();
    for (String id : gone) {
      if (document.task(id).isPresent()) {
        changes.removeIf(c -> c.active() && c instanceof Change.SetTask s && s.task().equals(id));
        activate(new Change.DropTask(id, true));
      } else {
        changes = new ArrayList<>(Scenarios.forget(changes, id));
      }
    }
    return !gone.isEmpty();
  }

  /// Adds a change, in place of the same one that is switched off.
  private void activate(Change change) {
    changes.remove(change.with(false));
    changes.add(change);
  }

  private void addTasks() {
    Set<String> before = ids(shown);
    for (Task task : edited.tasks()) {
      if (!before.contains(task.id())) {
        changes.removeIf(
            c ->
                c instanceof Change.DropTask drop && drop.task().equals(task.id())
                    || c instanceof Change.AddTask add && add.task().id().equals(task.id()));
        if (document.task(task.id()).isEmpty()) {
          changes.add(new Change.AddTask(task, true));
        }
      }
    }
  }

  private void setTasks() {
    Map<String, Task> now = byId(changes);
    Map<String, Task> unset =
        byId(changes.stream().filter(c -> !(c.active() && c instanceof Change.SetTask)).toList());
    for (Task wanted : edited.tasks()) {
      Task plain = unset.get(wanted.id());
      Kind<TaskEdit> kind = Kind.task(wanted.id());
      boolean isSet = changes.stream().anyMatch(c -> kind.fields().apply(c).isPresent());
      if (plain == null || !isSet && wanted.equals(now.get(wanted.id()))) {
        continue;
      }
      if (document.task(wanted.id()).isEmpty()) {
        changes.replaceAll(
            c ->
                c instanceof Change.AddTask(Task task, boolean active)
                        && active
                        && task.id().equals(wanted.id())
                    ? new Change.AddTask(wanted, true)
                    : c);
        plain = wanted;
      }
      List<TaskEdit> different = TaskEdit.between(plain, wanted);
      for (TaskEdit edit : TaskEdit.of(wanted)) {
        set(kind, edit, different.contains(edit));
      }
    }
  }

  private void setRisks() {
    Map<String, Risk> now = Checks.byId(applied(changes).risks(), Risk::id);
    Map<String, Risk> unset =
        Checks.byId(
            applied(
                    changes.stream()
                        .filter(c -> !(c.active() && c instanceof Change.SetRisk))
                        .toList())
                .risks(),
            Risk::id);
    for (Risk wanted : edited.risks()) {
      Risk plain = unset.get(wanted.id());
      if (plain != null && !wanted.equals(now.get(wanted.id()))) {
        List<RiskEdit> before = RiskEdit.of(plain);
        for (RiskEdit edit : RiskEdit.of(wanted)) {
          set(Kind.risk(wanted.id()), edit, !before.contains(edit));
        }
      }
    }
  }

  private Map<String, Task> byId(List<Change> of) {
    return Checks.byId(applied(of).tasks(), Task::id);
  }

  private Roadmap applied(List<Change> of) {
    return Scenarios.apply(document, scenario.withChanges(of));
  }

  /// The active changes that set fields of one thing.
  ///
  /// @param <E> an edit of one field
  private record Kind<E>(
      Function<Change, Optional<List<E>>> fields, Function<List<E>, Change> change) {
    static Kind<TaskEdit> task(String id) {
      return new Kind<>(
          c ->
              c instanceof Change.SetTask set && set.active() && set.task().equals(id)
                  ? Optional.of(set.set())
                  : Optional.empty(),
          fields -> new Change.SetTask(id, fields, true));
    }

    static Kind<RiskEdit> risk(String id) {
      return new Kind<>(
          c ->
              c instanceof Change.SetRisk set && set.active() && set.risk().equals(id)
                  ? Optional.of(set.set())
                  : Optional.empty(),
          fields -> new Change.SetRisk(id, fields, true));
    }
  }

  /// Has a field set once, where it was set last; in a change there already is, if any; or not at
  /// all.
  private <E> void set(Kind<E> kind, E edit, boolean wanted) {
    int place = -1;
    int sameField = -1;
    for (int i = 0; i < changes.size(); i++) {
      Optional<List<E>> fields = kind.fields().apply(changes.get(i));
      if (fields.isPresent()) {
        place = i;
        sameField = fields.get().stream().anyMatch(e -> isSame(e, edit)) ? i : sameField;
      }
    }
    int target = sameField >= 0 ? sameField : place;
    for (int i = changes.size() - 1; i >= 0; i--) {
      List<E> fields = kind.fields().apply(changes.get(i)).orElse(null);
      if (fields == null) {
        continue;
      }
      List<E> set = new ArrayList<>(fields);
      if (wanted && i == sameField) {
        set.replaceAll(e -> isSame(e, edit) ? edit : e);
      } else {
        set.removeIf(e -> isSame(e, edit));
        if (wanted && i == target) {
          set.add(edit);
        }
      }
      if (set.isEmpty()) {
        changes.remove(i);
      } else {
        changes.set(i, kind.change().apply(set));
      }
    }
    if (wanted && target < 0) {
      changes.add(kind.change().apply(List.of(edit)));
    }
  }

  private static boolean isSame(Object edit, Object other) {
    return edit.getClass() == other.getClass();
  }

  private static Set<String> ids(Roadmap roadmap) {
    return roadmap.tasks().stream().map(Task::id).collect(Collectors.toSet());
  }
}
