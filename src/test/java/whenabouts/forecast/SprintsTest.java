package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Crew;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// Delivery in sprints of two weeks, on roadmaps whose every trial can be worked out by hand.
class SprintsTest {
  private static final LocalDate MONDAY = Sketch.AS_OF;

  private static Squad squad(LocalDate from, Map<String, Integer> people, LocalDate... holidays) {
    return new Squad(
        "s",
        "S",
        people,
        Squad.WEEK,
        new TreeSet<>(List.of(holidays)),
        new Squad.Sprint(2, from),
        null,
        0);
  }

  private static Task delivery(String id, double days, TaskEdit... edits) {
    return Task.of(id, id, Track.DELIVERY, new Estimate.Fixed(days))
        .with(new TaskEdit.InSquad("s"))
        .with(edits);
  }

  private static TaskEdit needs(String... tasks) {
    return new TaskEdit.Needs(Sketch.all(tasks));
  }

  private static Forecast forecast(Squad squad, Task... tasks) {
    return Sketch.forecast(
        Roadmap.of("Sprints", MONDAY, List.of(squad), List.of(tasks), List.of()), 3);
  }

  private static double start(Forecast forecast, String task) {
    return forecast.task(task).orElseThrow().start().quantile(0.5);
  }

  private static double finish(Forecast forecast, String task) {
    return forecast.task(task).orElseThrow().finish().quantile(0.5);
  }

  @Test
  void deliveryStartsWithASprintAndIsDeliveredAtTheCloseOfItsLastWorkingDay() {
    Forecast forecast =
        forecast(
            squad(MONDAY, Map.of()),
            delivery("one", 4),
            delivery("two", 12, needs("one")),
            delivery("whole", 10));
    assertThat(start(forecast, "one")).isZero();
    assertThat(finish(forecast, "one")).isEqualTo(12);
    assertThat(start(forecast, "two")).isEqualTo(14);
    assertThat(finish(forecast, "two")).isEqualTo(40);
    assertThat(finish(forecast, "whole")).isEqualTo(12);
    assertThat(forecast.date(finish(forecast, "one"))).isEqualTo(MONDAY.plusDays(11)); // a Friday
  }

  @Test
  void sprintsAreCountedInBothDirections() {
    LocalDate later = MONDAY.plusDays(14 * 50 + 3);
    LocalDate earlier = MONDAY.minusDays(14 * 50 - 3);
    for (LocalDate from : List.of(later, earlier)) {
      Forecast forecast = forecast(squad(from, Map.of()), delivery("one", 4));
      assertThat(start(forecast, "one")).isEqualTo(3); // Thursday to Wednesday
      assertThat(finish(forecast, "one")).isEqualTo(17);
    }
  }

  @Test
  void holidaysAtTheEndOfASprintMoveItsClose() {
    Forecast forecast =
        forecast(
            squad(MONDAY, Map.of(), MONDAY.plusDays(11), MONDAY.plusDays(10)), delivery("one", 4));
    assertThat(finish(forecast, "one")).isEqualTo(10);
  }

  @Test
  void discoveryIgnoresSprints() {
    Task discovery = Task.of("try", "try", Track.DISCOVERY, new Estimate.Fixed(4));
    Forecast forecast =
        forecast(
            squad(MONDAY.plusDays(3), Map.of()),
            discovery.with(new TaskEdit.InSquad("s")),
            delivery("after", 1, needs("try")));
    assertThat(start(forecast, "try")).isZero();
    assertThat(finish(forecast, "try")).isEqualTo(4);
    assertThat(start(forecast, "after")).isEqualTo(17);
  }

  @Test
  void tasksAtWorkFinishWithTheirSprintToo() {
    Roadmap roadmap =
        Roadmap.of(
                "Sprints",
                MONDAY,
                List.of(squad(MONDAY.minusDays(7), Map.of())),
                List.of(delivery("run", 4), delivery("fact", 4)),
                List.of())
            .withActuals(
                List.of(
                    new Actual("run", MONDAY.minusDays(5), null, null, null),
                    new Actual("fact", MONDAY.minusDays(5), MONDAY.minusDays(4), null, null)));
    Forecast forecast = Sketch.forecast(roadmap, 3);
    assertThat(start(forecast, "run")).isEqualTo(-5);
    assertThat(finish(forecast, "run")).isEqualTo(5);
    assertThat(finish(forecast, "fact")).isEqualTo(-3);
  }

  /// Work that outran its estimate ends today at the earliest, and so in the sprint of today,
  /// whether that began before or just begins; with limits and without.
  @Test
  void whatOutranItsEstimateIsDeliveredWithTheSprintOfToday() {
    for (Map<String, Integer> people : List.of(Map.<String, Integer>of(), Map.of("any", 1))) {
      assertThat(outran(squad(MONDAY.minusDays(7), people))).containsExactly(5.0, 19.0);
      assertThat(outran(squad(MONDAY, people))).containsExactly(12.0, people.isEmpty() ? 12.0 : 26);
    }
  }

  /// When a task is delivered that should have ended long ago, and one that waits for its people.
  private static List<Double> outran(Squad squad) {
    Roadmap roadmap =
        Roadmap.of(
                "Sprints",
                MONDAY,
                List.of(squad),
                List.of(delivery("late", 3), delivery("next", 1)),
                List.of())
            .withActuals(List.of(new Actual("late", MONDAY.minusDays(21), null, null, null)));
    Forecast forecast = Sketch.forecast(roadmap, 3);
    return List.of(finish(forecast, "late"), finish(forecast, "next"));
  }

  @Test
  void withLimitedPeopleTasksArePulledAtBoundariesAndPeopleAreFreeWhenWorkEnds() {
    Task discovery = Task.of("try", "try", Track.DISCOVERY, new Estimate.Fixed(3));
    Forecast forecast =
        forecast(
            squad(MONDAY, Map.of("any", 1)),
            delivery("long", 12),
            delivery("next", 2),
            delivery("last", 2),
            discovery.with(new TaskEdit.InSquad("s")));
    assertThat(start(forecast, "long")).isZero();
    assertThat(finish(forecast, "long")).isEqualTo(26);
    // The work ends on Tuesday evening of the third week; the experiment need not wait for a
    // sprint.
    assertThat(start(forecast, "try")).isEqualTo(16);
    assertThat(start(forecast, "next")).isEqualTo(28);
    assertThat(finish(forecast, "next")).isEqualTo(40);
    assertThat(start(forecast, "last")).isEqualTo(42);
  }

  @Test
  void aCrewThatNeverFitsDoesNotWaitForever() {
    Forecast forecast =
        forecast(
            squad(MONDAY, Map.of("any", 1)),
            delivery("two", 2, new TaskEdit.WithCrew(new Crew.Roles(Map.of("any", 2)))),
            delivery("one", 2));
    assertThat(start(forecast, "two")).isInfinite();
    assertThat(start(forecast, "one")).isZero();
  }

  @Test
  void criticalityLooksThroughTheWaitForASprint() {
    Roadmap roadmap =
        Roadmap.of(
            "Sprints",
            MONDAY,
            List.of(squad(MONDAY, Map.of())),
            List.of(
                delivery("short", 2, new TaskEdit.InSquad(null)),
                delivery("long", 3, new TaskEdit.InSquad(null)),
                delivery("then", 2, needs("short", "long"))),
            List.of());
    Forecast forecast = Sketch.forecast(roadmap, 3);
    assertThat(forecast.tasks().stream().map(TaskForecast::criticality))
        .containsExactly(0.0, 1.0, 1.0);
    Forecast reached =
        Sketch.forecast(
            roadmap.withMilestones(List.of(new Milestone("m", "M", Need.Link.to("then"), null))),
            3);
    assertThat(reached.milestones().getFirst().finish().quantile(0.5)).isEqualTo(26);
  }
}
