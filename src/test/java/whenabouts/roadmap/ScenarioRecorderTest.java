package whenabouts.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import whenabouts.session.Edits;
import whenabouts.session.Ordering;
import whenabouts.storage.RandomRoadmaps;

/// Edits of what a scenario shows, as changes of the scenario.
class ScenarioRecorderTest {
  private static final LocalDate AS_OF = LocalDate.of(2027, 1, 4);
  private static final Task SEARCH = task("search").with(new TaskEdit.TimeBox(20.0));
  private static final Task BUILD = task("build").with(new TaskEdit.Needs(needs("search")));
  private static final Risk RISK =
      new Risk("gpu", "GPU late", 0.2, new Estimate.Fixed(3), List.of("search", "build"));
  private static final Roadmap BASE =
      Roadmap.of(
              "Plan",
              AS_OF,
              List.of(Squad.of("s", "Squad")),
              List.of(SEARCH, BUILD),
              List.of(new Milestone("launch", "Launch", needs("build"), null)))
          .withRisks(List.of(RISK))
          .withLearnings(List.of(new Learning("search", AS_OF, "Hard")))
          .withScenarios(List.of(new Scenario("x", "X", List.of())));

  private static Task task(String id) {
    return Task.of(id, id, Track.DISCOVERY, Estimate.Range.of(1, 2, 3));
  }

  private static Need needs(String... ids) {
    return new Need.AllOf(List.of(ids).stream().<Need>map(Need.Link::to).toList());
  }

  private static Roadmap edit(Roadmap document, UnaryOperator<Roadmap> edit) {
    ScenarioRecorder.Recorded recorded =
        ScenarioRecorder.record(document, "x", edit.apply(Scenarios.effective(document, "x")));
    assertThat(recorded.problems()).isEmpty();
    return recorded.document();
  }

  private static Roadmap set(Roadmap document, String task, TaskEdit edit) {
    return edit(document, r -> r.editTask(task, t -> t.with(edit)));
  }

  private static List<Change> changes(Roadmap document) {
    return document.scenario("x").orElseThrow().changes();
  }

  private static Change.SetTask set(String task, TaskEdit... edits) {
    return new Change.SetTask(task, List.of(edits), true);
  }

  private static Roadmap with(Change... changes) {
    return BASE.withScenarios(List.of(new Scenario("x", "X", List.of(changes))));
  }

  @Test
  void fieldsOfATaskAreOneChange() {
    TaskEdit box = new TaskEdit.TimeBox(30.0);
    TaskEdit chance = new TaskEdit.Chance(0.5);
    Roadmap edited = set(set(BASE, "search", box), "search", chance);
    assertThat(changes(edited)).containsExactly(set("search", box, chance));
    assertThat(changes(set(edited, "search", new TaskEdit.TimeBox(40.0))))
        .containsExactly(set("search", new TaskEdit.TimeBox(40.0), chance));
    assertThat(edited.tasks()).isEqualTo(BASE.tasks());
  }

  @Test
  void whatIsSetBackLeavesTheChangeAndAnEmptyChangeVanishes() {
    TaskEdit chance = new TaskEdit.Chance(0.5);
    Roadmap edited = with(set("search", new TaskEdit.TimeBox(30.0), chance));
    Roadmap half = set(edited, "search", new TaskEdit.TimeBox(20.0));
    assertThat(changes(half)).containsExactly(set("search", chance));
    assertThat(changes(set(half, "search", new TaskEdit.Chance(1)))).isEmpty();
  }

  @Test
  void ofSeveralChangesOfATaskTheLastOneCounts() {
    TaskEdit chance = new TaskEdit.Chance(0.5);
    Roadmap edited =
        with(
            set("search", new TaskEdit.TimeBox(25.0)),
            set("search", new TaskEdit.TimeBox(30.0)),
            set("search", chance));
    assertThat(changes(set(edited, "search", new TaskEdit.TimeBox(35.0))))
        .containsExactly(set("search", new TaskEdit.TimeBox(35.0)), set("search", chance));
    assertThat(changes(set(edited, "search", new TaskEdit.TimeBox(20.0))))
        .containsExactly(set("search", chance));
  }

  @Test
  void aChangeThatIsOffIsLeftAlone() {
    Change off = set("search", new TaskEdit.TimeBox(30.0)).with(false);
    assertThat(changes(set(with(off), "search", new TaskEdit.TimeBox(35.0))))
        .containsExactly(off, set("search", new TaskEdit.TimeBox(35.0)));
  }

  @Test
  void anAddedTaskIsEditedWhereItIsAddedAndDeletedWithAllMentions() {
    Task extra = task("extra");
    Roadmap added = edit(BASE, r -> Edits.addTask(r, extra, "search"));
    assertThat(changes(added)).containsExactly(new Change.AddTask(extra, true));
    Roadmap needed = set(added, "build", new TaskEdit.Needs(needs("search", "extra")));
    Roadmap edited = set(needed, "extra", new TaskEdit.Chance(0.4));
    assertThat(changes(edited).getFirst())
        .isEqualTo(new Change.AddTask(extra.with(new TaskEdit.Chance(0.4)), true));
    assertThat(changes(edited)).hasSize(2);
    assertThat(changes(edit(edited, r -> Edits.deleteTask(r, "extra")))).isEmpty();
  }

  @Test
  void aTaskOfTheRoadmapIsDroppedAndWhatItTaughtStays() {
    Roadmap set = with(set("search", new TaskEdit.TimeBox(30.0)));
    Roadmap dropped = edit(set, r -> Edits.deleteTask(r, "search"));
    assertThat(changes(dropped)).containsExactly(new Change.DropTask("search", true));
    assertThat(dropped.learnings()).isEqualTo(BASE.learnings());
    assertThat(Scenarios.effective(dropped, "x").task("build").orElseThrow().needs())
        .isEqualTo(needs());
    Roadmap off = with(new Change.DropTask("search", false));
    assertThat(changes(edit(off, r -> Edits.deleteTask(r, "search"))))
        .containsExactly(new Change.DropTask("search", true));
  }

  @Test
  void aRiskIsSetAndSetBack() {
    Roadmap edited =
        edit(BASE, r -> r.withRisks(List.of(new RiskEdit.Chance(0.6).apply(r.risks().getFirst()))));
    assertThat(changes(edited))
        .containsExactly(new Change.SetRisk("gpu", List.of(new RiskEdit.Chance(0.6)), true));
    assertThat(changes(edit(edited, r -> r.withRisks(List.of(RISK))))).isEmpty();
  }

  @Test
  void whatAScenarioCannotSayIsRefusedInASentence() {
    Map<ScenarioRecorder.Fixed, UnaryOperator<Roadmap>> edits =
        Map.ofEntries(
            Map.entry(ScenarioRecorder.Fixed.TITLE, r -> r.withTitle("Other")),
            Map.entry(ScenarioRecorder.Fixed.AS_OF, r -> r.withAsOf(AS_OF.plusDays(1))),
            Map.entry(ScenarioRecorder.Fixed.DONE, r -> r.withDone("shipped")),
            Map.entry(
                ScenarioRecorder.Fixed.SQUADS,
                r -> r.withSquads(List.of(Squad.of("s", "Renamed")))),
            Map.entry(ScenarioRecorder.Fixed.MILESTONES, r -> Edits.deleteMilestone(r, "launch")),
            Map.entry(
                ScenarioRecorder.Fixed.DEMO_DAYS, r -> r.withDemoDays(new DemoDays(AS_OF, 2))),
            Map.entry(
                ScenarioRecorder.Fixed.DRIVERS,
                r ->
                    r.withDrivers(List.of(new Driver("d", "D", new Estimate.Fixed(1), List.of())))),
            Map.entry(ScenarioRecorder.Fixed.RISKS, r -> r.withRisks(List.of())),
            Map.entry(
                ScenarioRecorder.Fixed.ACTUALS,
                r -> Edits.record(r, new Actual("build", AS_OF, null, null, null))),
            Map.entry(
                ScenarioRecorder.Fixed.TASKS,
                r -> r.withTasks(List.of(SEARCH, BUILD, BUILD.with(new TaskEdit.Chance(0.5))))),
            Map.entry(ScenarioRecorder.Fixed.ORDER, r -> Ordering.tasksBefore(r, Set.of("build"), "search")));
    assertThat(edits.keySet()).containsExactlyInAnyOrder(ScenarioRecorder.Fixed.values());
    edits.forEach(
        (part, edit) -> {
          var recorded = ScenarioRecorder.record(BASE, "x", edit.apply(BASE));
          assertThat(recorded.problems()).as(part.name()).containsExactly(part.problem());
          assertThat(part.problem().message())
              .startsWith("In a scenario ")
              .endsWith("; leave the scenario to change the roadmap.");
        });
  }

  @Test
  void whatIsKeptOfThePastAndTheListOfScenariosIsTheDocuments() {
    Review review = new Review(AS_OF, "Well");
    Roadmap reviewed = edit(BASE, r -> r.withReviews(List.of(review)));
    assertThat(reviewed).isEqualTo(BASE.withReviews(List.of(review)));
    assertThat(edit(BASE, r -> r.withScenarios(List.of())))
        .isEqualTo(BASE.withScenarios(List.of()));
  }

  /// Whatever is done in whatever scenario: applied to the roadmap, the changes give what was
  /// edited, the roadmap stays as it is, and saying it again changes nothing.
  @Test
  void appliedChangesGiveWhatWasEdited() {
    int made = 0;
    int kinds = 0;
    for (long seed = 0; seed < 400; seed++) {
      RandomEdits edits = new RandomEdits(seed);
      Roadmap document = edits.document();
      if (!Checks.problems(document).isEmpty()) {
        continue;
      }
      for (int i = 0; i < 15; i++) {
        Roadmap shown = Scenarios.effective(document, edits.scenario);
        Roadmap edited = edits.next(shown, document);
        var recorded = ScenarioRecorder.record(document, edits.scenario, edited);
        if (!isValid(edited) || !Checks.problems(recorded.document()).isEmpty()) {
          continue;
        }
        assertThat(recorded.problems()).as("seed %s, edit %s", seed, i).isEmpty();
        Roadmap after = Scenarios.effective(recorded.document(), edits.scenario);
        assertThat(byId(after)).as("seed %s, edit %s", seed, i).isEqualTo(byId(edited));
        assertThat(after.withTasks(List.of()).withScenarios(List.of()))
            .isEqualTo(
                edited
                    .withTasks(List.of())
                    .withScenarios(List.of())
                    .withLearnings(document.learnings()));
        assertThat(recorded.document().withScenarios(document.scenarios())).isEqualTo(document);
        assertThat(ScenarioRecorder.record(recorded.document(), edits.scenario, after).document())
            .isEqualTo(recorded.document());
        made++;
        kinds |= edits.kind;
        document = recorded.document();
      }
    }
    assertThat(made).isGreaterThan(2000);
    assertThat(kinds).as("every kind of edit was made").isEqualTo(0b111111);
  }

  private static boolean isValid(Roadmap shown) {
    return Checks.problems(shown.withScenarios(List.of())).isEmpty();
  }

  private static Map<String, Task> byId(Roadmap roadmap) {
    return Checks.byId(roadmap.tasks(), Task::id);
  }

  /// What somebody might do in a scenario.
  private static final class RandomEdits {
    private final SplittableRandom random;
    private final Roadmap document;
    private final String scenario;
    private int kind;
    private int added;

    RandomEdits(long seed) {
      random = new SplittableRandom(seed);
      Roadmap roadmap = RandomRoadmaps.of(seed);
      document = roadmap.scenarios().isEmpty() ? ScenarioEdits.add(roadmap, "new", "New") : roadmap;
      scenario = pick(document.scenarios()).id();
    }

    Roadmap document() {
      return document;
    }

    Roadmap next(Roadmap shown, Roadmap now) {
      int next = shown.tasks().isEmpty() ? 0 : random.nextInt(shown.risks().isEmpty() ? 5 : 6);
      kind = 1 << next;
      return switch (next) {
        case 0 -> add(shown);
        case 1 -> Edits.deleteTask(shown, pick(shown.tasks()).id());
        case 2 -> {
          Task task = pick(shown.tasks());
          Task plain = now.task(task.id()).orElse(task);
          yield shown.editTask(task.id(), t -> t.with(pick(TaskEdit.of(plain))));
        }
        case 3, 4 -> {
          List<TaskEdit> like = new ArrayList<>(TaskEdit.of(pick(shown.tasks())));
          like.add(new TaskEdit.Needs(Need.Link.to(pick(shown.tasks()).id())));
          like.add(new TaskEdit.Chance(random.nextDouble()));
          like.add(new TaskEdit.TimeBox(1 + random.nextDouble(20)));
          yield shown.editTask(
              pick(shown.tasks()).id(), t -> t.with(pick(like), pick(like), pick(like)));
        }
        default -> {
          RiskEdit edit = pick(RiskEdit.of(pick(shown.risks())));
          Risk risk = pick(shown.risks());
          yield shown.withRisks(
              shown.risks().stream().map(r -> r.equals(risk) ? edit.apply(r) : r).toList());
        }
      };
    }

    private Roadmap add(Roadmap shown) {
      Task task = task("added " + added++);
      if (!shown.tasks().isEmpty() && random.nextBoolean()) {
        task = task.with(new TaskEdit.Needs(Need.Link.to(pick(shown.tasks()).id())));
      }
      List<Task> tasks = new ArrayList<>(shown.tasks());
      tasks.add(random.nextInt(tasks.size() + 1), task);
      return shown.withTasks(tasks);
    }

    private <T> T pick(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }
  }

  @Test
  void promotingAppliesWhatIsOnAndTakesTheScenarioOut() {
    Roadmap document =
        with(
            set("build", new TaskEdit.TimeBox(5.0)).with(false),
            set("search", new TaskEdit.TimeBox(30.0)),
            new Change.AddTask(task("extra"), true));
    Roadmap promoted = ScenarioEdits.promote(document, "x");
    assertThat(promoted).isEqualTo(Scenarios.effective(document, "x").withScenarios(List.of()));
  }

  @Test
  void peopleWhoComeLaterStayInTheScenario() {
    Roadmap staffed =
        with(
                hire("engineer", AS_OF, 0),
                hire("designer", AS_OF, 0),
                hire("engineer", AS_OF, 10),
                hire("engineer", AS_OF.plusDays(30), 0),
                hire("engineer", AS_OF.plusDays(60), 0).with(false))
            .withSquads(
                List.of(
                    new Squad(
                        "s",
                        "S",
                        Map.of("engineer", 1),
                        Squad.WEEK,
                        new java.util.TreeSet<>(),
                        null,
                        null,
                        0)));
    Roadmap promoted = ScenarioEdits.promote(staffed, "x");
    assertThat(promoted.squad("s").orElseThrow().people())
        .isEqualTo(Map.of("engineer", 2, "designer", 1));
    assertThat(changes(promoted))
        .containsExactly(hire("engineer", AS_OF, 10), hire("engineer", AS_OF.plusDays(30), 0));
    Roadmap unlimited = with(hire("engineer", AS_OF, 0));
    assertThat(ScenarioEdits.promote(unlimited, "x")).isEqualTo(BASE.withScenarios(List.of()));
  }

  private static Change hire(String role, LocalDate from, double ramp) {
    return new Change.Hire("s", role, 1, from, ramp, true);
  }

  /// Other scenarios stay valid, also a copy of the promoted one.
  @Test
  void promotingLeavesOtherScenariosValid() {
    int promoted = 0;
    int valid = 0;
    for (long seed = 0; seed < 300; seed++) {
      Roadmap roadmap = RandomRoadmaps.of(seed);
      for (Scenario scenario : roadmap.scenarios()) {
        Roadmap twice = ScenarioEdits.duplicate(roadmap, scenario.id(), "copy", "Copy");
        Roadmap after = ScenarioEdits.promote(twice, scenario.id());
        assertThat(after.scenario("copy")).isPresent();
        assertThat(new HashSet<>(Scenarios.effective(after, "copy").tasks()))
            .as("seed %s", seed)
            .isEqualTo(new HashSet<>(after.tasks()));
        // A scenario may say of what is done what a roadmap may not.
        if (roadmap.scenarios().size() == 1 && isValid(after)) {
          assertThat(Checks.problems(after)).as("seed %s", seed).isEmpty();
          valid++;
        }
        promoted++;
      }
    }
    assertThat(promoted).isGreaterThan(200);
    assertThat(valid).isGreaterThan(30);
  }

  @Test
  void hiresOfOneRoleAreOneChange() {
    Scenario scenario = new Scenario("x", "X", List.of());
    Change.Hire two = new Change.Hire("s", "engineer", 2, AS_OF, 0, true);
    Scenario hired = ScenarioEdits.hire(scenario, two);
    assertThat(ScenarioEdits.hire(hired, "s", "engineer")).contains(two);
    Change.Hire three = new Change.Hire("s", "engineer", 3, AS_OF.plusDays(7), 5, true);
    assertThat(ScenarioEdits.hire(hired, three).changes()).containsExactly(three);
    Change.Hire none = new Change.Hire("s", "engineer", 0, AS_OF, 0, true);
    assertThat(ScenarioEdits.hire(hired, none).changes()).isEmpty();
  }
}
