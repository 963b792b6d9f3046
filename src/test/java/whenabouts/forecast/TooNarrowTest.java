package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Checks;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Shape;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

class TooNarrowTest {
  private static final LocalDate AS_OF = LocalDate.of(2027, 6, 1);
  private static final LocalDate START = LocalDate.of(2027, 1, 4);
  private static final Estimate RANGE = Estimate.Range.of(5, 10, 20);
  private static final Task NEXT = Task.of("next", "Next", Track.DISCOVERY, RANGE);

  private static Task past(int i) {
    return Task.of("past" + i, "Past " + i, Track.DISCOVERY, RANGE);
  }

  private static Actual took(Task task, int days) {
    Outcome outcome = task.isDiscovery() ? Outcome.VALIDATED : Outcome.DELIVERED;
    return new Actual(task.id(), START, START.plusDays(days - 1), outcome, null);
  }

  /// A roadmap whose past discovery tasks, each estimated at 5–10–20, took so many days.
  private static Roadmap roadmap(int... days) {
    List<Task> tasks = new ArrayList<>(List.of(NEXT));
    List<Actual> actuals = new ArrayList<>();
    for (int i = 0; i < days.length; i++) {
      tasks.add(past(i));
      actuals.add(took(past(i), days[i]));
    }
    return Roadmap.of("R", AS_OF, List.of(), tasks, List.of()).withActuals(actuals);
  }

  @Test
  void theTailIsThatOfTheBinomial() {
    double[] fifths = new double[9];
    java.util.Arrays.fill(fifths, 0.2);
    assertThat(TooNarrow.atLeast(5, fifths)).isCloseTo(0.019_581, within(1e-6));
    assertThat(TooNarrow.atLeast(4, fifths)).isCloseTo(0.085_642, within(1e-6));
    assertThat(TooNarrow.atLeast(0, fifths)).isCloseTo(1, within(1e-12));
    assertThat(TooNarrow.atLeast(2, new double[] {0.5, 0.1})).isCloseTo(0.05, within(1e-12));
    assertThat(TooNarrow.atLeast(1, new double[0])).isZero();
  }

  @Test
  void fiveOfNineConvinceAndFourDoNot() {
    assertThat(TooNarrow.of(roadmap(10, 10, 10, 10, 10, 25, 25, 25, 25), NEXT)).isEmpty();
    TooNarrow found = TooNarrow.of(roadmap(10, 10, 10, 10, 25, 25, 25, 25, 25), NEXT).orElseThrow();
    assertThat(found.past()).isEqualTo(9);
    assertThat(found.outside()).isEqualTo(5);
    assertThat(found.expected()).isCloseTo(1.8, within(1e-9));
    assertThat(found.chance()).isCloseTo(0.019_581, within(1e-6));
    // Five of the sixteen tasks that count (seven of them the prior's) took 2.5 times as long.
    assertThat(found.widened()).isEqualTo(Estimate.Range.of(5, 10, 25));
  }

  /// A widened range, once taken, is no longer warned of.
  @Test
  void whatWasWidenedIsWideEnough() {
    Roadmap roadmap = roadmap(10, 10, 10, 10, 25, 25, 25, 25, 25);
    Estimate widened = TooNarrow.of(roadmap, NEXT).orElseThrow().widened();
    Roadmap after = roadmap.editTask("next", t -> t.with(new TaskEdit.Estimated(widened)));
    assertThat(Checks.problems(after)).isEmpty();
    assertThat(TooNarrow.of(after, after.task("next").orElseThrow())).isEmpty();
  }

  /// On whole days a task of 20 days was done within its twentieth, so it may have been in time.
  @Test
  void endsAreWithin() {
    assertThat(TooNarrow.of(roadmap(21, 21, 21, 21, 21, 21, 21), NEXT)).isEmpty();
    assertThat(TooNarrow.of(roadmap(22, 22, 22, 22, 22, 22, 22), NEXT)).isPresent();
    assertThat(TooNarrow.of(roadmap(5, 5, 5, 5, 5, 5, 5), NEXT)).isEmpty();
    assertThat(TooNarrow.of(roadmap(4, 4, 4, 4, 4, 4, 4), NEXT))
        .get()
        .extracting(t -> t.widened().low())
        .satisfies(low -> assertThat((double) low).isLessThan(5));
  }

  @Test
  void theSquadIsTheClassWhereItHasDoneEnough() {
    Roadmap roadmap = roadmap(25, 25, 25, 25, 25, 10, 10, 10, 10, 10, 10, 10, 10);
    List<Task> tasks = new ArrayList<>();
    for (Task task : roadmap.tasks()) {
      boolean late = List.of("past0", "past1", "past2", "past3", "past4").contains(task.id());
      String squad = task.id().equals("next") ? "quick" : late ? "slow" : "quick";
      tasks.add(task.with(new TaskEdit.InSquad(squad)));
    }
    Squad everyDay =
        Squad.of("slow", "Slow").withWorkdays(java.util.Set.of(java.time.DayOfWeek.values()));
    Roadmap squads =
        roadmap
            .withTasks(tasks)
            .withSquads(
                List.of(everyDay, Squad.of("quick", "Quick").withWorkdays(everyDay.workdays())));
    assertThat(TooNarrow.of(squads, squads.task("next").orElseThrow())).isEmpty();
    Task slow = NEXT.with(new TaskEdit.InSquad("slow"));
    TooNarrow found = TooNarrow.of(squads.editTask("next", t -> slow), slow).orElseThrow();
    assertThat(found.past()).isEqualTo(5);
  }

  @Test
  void whatWasCutOrIsOfAnotherKindDoesNotCount() {
    Roadmap late = roadmap(25, 25, 25, 25, 25, 25);
    assertThat(TooNarrow.of(late, NEXT)).isPresent();
    // Missed at a time box: how long it would have taken is not known.
    Roadmap boxed =
        late.withTasks(late.tasks().stream().map(t -> t.with(new TaskEdit.TimeBox(25.0))).toList())
            .withActuals(
                late.actuals().stream()
                    .map(
                        a -> new Actual(a.task(), a.started(), a.finished(), Outcome.STOPPED, null))
                    .toList());
    assertThat(TooNarrow.of(boxed, NEXT)).isEmpty();
    Task delivery = Task.of("next", "Next", Track.DELIVERY, RANGE);
    assertThat(TooNarrow.of(late.editTask("next", t -> delivery), delivery)).isEmpty();
    Task fixed = NEXT.with(new TaskEdit.Estimated(new Estimate.Fixed(10)));
    assertThat(TooNarrow.of(late.editTask("next", t -> fixed), fixed)).isEmpty();
  }

  /// Bounds never cover 80 %: P10 and P90 are held against the past, and what is proposed covers
  // it.
  @Test
  void boundsBecomeWhatCoversEightyPercent() {
    Estimate.Range bounds = new Estimate.Range(5, 10, 20, 1.0, Shape.PERT);
    Roadmap late = roadmap(30, 30, 30, 30, 30, 30);
    Task next = NEXT.with(new TaskEdit.Estimated(bounds));
    TooNarrow found = TooNarrow.of(late.editTask("next", t -> next), next).orElseThrow();
    assertThat(found.widened().covers()).isEqualTo(0.8);
    assertThat(found.widened().high()).isEqualTo(30);
    assertThat(found.widened().low()).isBetween(5.0, 8.0);
  }
}
