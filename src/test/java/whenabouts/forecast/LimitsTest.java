package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whenabouts.roadmap.Crew;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;

/// What must hold for any roadmap with limited people, over random ones that use everything the
/// engine knows.
class LimitsTest {
  private static final int TRIALS = 600;
  private static final int PLENTY = 1_000_000;

  /// Rounding noise that the start of a sprint forgives.
  private static final double NOISE = 1e-7;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void plentyOfPeopleAreNoLimitToTheLastBit(long seed) {
    Roadmap limited = random(seed, PLENTY, false);
    Roadmap none =
        limited.withSquads(limited.squads().stream().map(LimitsTest::unlimited).toList());
    assertSame(forecast(none, 2), forecast(limited, 2));
  }

  /// Trials in which people suffice stay as they are, though in others they do not.
  @Test
  void trialsInWhichPeopleSufficeStayAsTheyAre() {
    int kept = 0;
    int all = 0;
    for (long seed = 1; seed <= 8; seed++) {
      for (int people : new int[] {1, 4, 6}) {
        Roadmap enough = random(seed, people, true);
        Roadmap none =
            enough.withSquads(enough.squads().stream().map(LimitsTest::unlimited).toList());
        Forecast without = forecast(none, 2);
        Forecast with = forecast(enough, 2);
        for (int j = 0; j < TRIALS; j += 11) {
          all++;
          if (withinLimits(enough, without, j, true)) {
            kept++;
            for (int i = 0; i < with.tasks().size(); i++) {
              assertThat(with.tasks().get(i).finish().moments()[j])
                  .isEqualTo(without.tasks().get(i).finish().moments()[j]);
            }
          }
        }
      }
    }
    assertThat(kept).isBetween(all / 10, 9 * all / 10);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void sameBitsOnAnyNumberOfThreads(long seed) {
    Roadmap roadmap = random(seed, 2, true);
    assertSame(forecast(roadmap, 1), forecast(roadmap, 8));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void noLimitIsEverExceeded(long seed) {
    for (int people : new int[] {1, 2, 3}) {
      Roadmap roadmap = random(seed, people, seed % 2 == 0);
      Forecast forecast = forecast(roadmap, 2);
      for (int j = 0; j < TRIALS; j += 17) {
        assertThat(withinLimits(roadmap, forecast, j, false)).as("trial %s", j).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void limitsDelayButDropNobodyAndChangeNoOutcome(long seed) {
    Forecast tight = forecast(random(seed, 1, seed % 2 == 0), 2);
    Forecast free = forecast(random(seed, PLENTY, seed % 2 == 0), 2);
    double later = 0;
    for (int i = 0; i < tight.tasks().size(); i++) {
      assertThat(tight.tasks().get(i).outcomes()).isEqualTo(free.tasks().get(i).outcomes());
      assertThat(tight.tasks().get(i).criticality()).isBetween(0.0, 1.0);
      later += tight.tasks().get(i).finish().mean() - free.tasks().get(i).finish().mean();
    }
    assertThat(later).isPositive();
  }

  /// Roles that nobody asks for change nothing, however many there are, and however many people:
  /// they take the counts beyond one word, and beyond its small fields.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void rolesThatNobodyAsksForChangeNothing(long seed) {
    Roadmap few = random(seed, 2, seed % 2 == 0);
    few =
        few.withTasks(
            few.tasks().stream()
                .map(
                    t ->
                        t.crew() instanceof Crew.Anyone
                            ? t.with(new TaskEdit.WithCrew(new Crew.Roles(Map.of("engineer", 1))))
                            : t)
                .toList());
    Forecast expected = forecast(few, 1);
    Map<String, Integer> unused = new LinkedHashMap<>();
    for (int role = 0; role < 9; role++) {
      unused.put("a" + role, role);
      assertSame(expected, forecast(withRoles(few, unused), 1));
    }
    assertSame(expected, forecast(withRoles(few, Map.of("crowd", PLENTY)), 1));
    unused.put("all", Integer.MAX_VALUE);
    assertSame(expected, forecast(withRoles(few, unused), 1));
  }

  private static Roadmap withRoles(Roadmap roadmap, Map<String, Integer> more) {
    return roadmap.withSquads(
        roadmap.squads().stream()
            .map(
                squad -> {
                  Map<String, Integer> people = new LinkedHashMap<>(more);
                  people.putAll(squad.people());
                  return new Squad(
                      squad.id(),
                      squad.name(),
                      people,
                      squad.workdays(),
                      squad.holidays(),
                      squad.sprint(),
                      squad.wip(),
                      squad.bias());
                })
            .toList());
  }

  /// A block of many tasks takes long: a cancel need not wait for its end.
  @Test
  void aCancelStopsWithinABlock() {
    AtomicInteger asked = new AtomicInteger();
    AtomicBoolean played = new AtomicBoolean();
    Roadmap roadmap = random(1, 1, false);
    assertThatThrownBy(
            () ->
                new Forecaster()
                    .forecast(
                        roadmap,
                        null,
                        new Forecaster.Options(64, 1, 1),
                        () -> asked.incrementAndGet() > 3,
                        share -> played.set(true)))
        .isInstanceOf(CancellationException.class);
    assertThat(played).isFalse();
  }

  /// Whether at every start of a trial's schedule each squad has people and room for all at work.
  ///
  /// @param whoeverIsTaken also where those who may be of any role are all of the same
  private static boolean withinLimits(
      Roadmap roadmap, Forecast forecast, int trial, boolean whoeverIsTaken) {
    for (Squad squad : roadmap.squads()) {
      WorkCalendar calendar = WorkCalendar.of(squad, roadmap.asOf(), roadmap.asOf());
      List<TaskForecast> members =
          forecast.tasks().stream()
              .filter(t -> squad.id().equals(t.task().squad()))
              .filter(t -> Double.isFinite(t.finish().moments()[trial]))
              .toList();
      for (TaskForecast task : members) {
        double moment = task.start().moments()[trial] + NOISE;
        Map<String, Integer> busy = new LinkedHashMap<>();
        int total = 0;
        int anyone = 0;
        int discoveries = 0;
        for (TaskForecast other : members) {
          boolean sprints = squad.sprint() != null && !other.task().isDiscovery();
          double released =
              sprints ? workEnd(other, calendar, trial) : other.finish().moments()[trial];
          if (other.start().moments()[trial] <= moment && moment < released) {
            discoveries += other.task().isDiscovery() ? 1 : 0;
            switch (other.task().crew()) {
              case Crew.Anyone a -> {
                total++;
                anyone++;
              }
              case Crew.Roles roles -> {
                for (Map.Entry<String, Integer> role : roles.people().entrySet()) {
                  busy.merge(role.getKey(), role.getValue(), Integer::sum);
                  total += role.getValue();
                }
              }
            }
          }
        }
        int people = squad.people().values().stream().mapToInt(Integer::intValue).sum();
        int more = whoeverIsTaken ? anyone : 0;
        boolean within =
            total <= people
                && busy.entrySet().stream()
                    .allMatch(e -> e.getValue() + more <= squad.people().get(e.getKey()))
                && discoveries <= squad.wip();
        if (!within) {
          return false;
        }
      }
    }
    return true;
  }

  /// The least that a task in a sprint has worked: all but fixed estimates vary, so these roadmaps
  /// fix those of squads with sprints.
  private static double workEnd(TaskForecast task, WorkCalendar calendar, int trial) {
    double days =
        Durations.quantileFunction(task.task().estimate(), task.task().track()).applyAsDouble(0.5);
    return calendar.plus(task.start().moments()[trial], days);
  }

  private static Squad unlimited(Squad squad) {
    return new Squad(
        squad.id(),
        squad.name(),
        Map.of(),
        squad.workdays(),
        squad.holidays(),
        squad.sprint(),
        null,
        squad.bias());
  }

  /// A random roadmap whose tasks are shared among three squads of so many people of either role.
  private static Roadmap random(long seed, int people, boolean sprints) {
    Roadmap plain = InvariantsTest.random(seed, 40);
    SplittableRandom random = new SplittableRandom(seed);
    List<Squad> squads = new ArrayList<>();
    for (int s = 0; s < 3; s++) {
      Map<String, Integer> roles = new LinkedHashMap<>();
      roles.put("engineer", people + 1);
      roles.put("scientist", people);
      squads.add(
          new Squad(
              "s" + s,
              "S" + s,
              roles,
              s == 0 ? EnumSet.allOf(DayOfWeek.class) : Squad.WEEK,
              new TreeSet<>(),
              sprints && s == 2 ? new Squad.Sprint(2, Sketch.AS_OF.plusDays(3)) : null,
              people,
              s == 1 ? 0.4 : 0));
    }
    List<Task> tasks = new ArrayList<>();
    for (Task task : plain.tasks()) {
      int at = random.nextInt(4);
      Crew crew =
          switch (random.nextInt(5)) {
            case 0 -> new Crew.Roles(Map.of());
            case 1 -> new Crew.Roles(Map.of("engineer", 2));
            case 2 -> new Crew.Roles(Map.of("engineer", 1, "scientist", 1));
            default -> Crew.ANYONE;
          };
      Task placed =
          task.with(new TaskEdit.WithCrew(crew), new TaskEdit.InSquad(at == 3 ? null : "s" + at));
      boolean fixed = at == 2 && sprints && !task.isDiscovery();
      tasks.add(
          fixed
              ? placed.with(new TaskEdit.Estimated(new Estimate.Fixed(random.nextInt(1, 15))))
              : placed);
    }
    Roadmap roadmap = plain.withSquads(squads).withTasks(tasks);
    return sprints ? roadmap.withDrivers(List.of()).withRisks(List.of()) : roadmap;
  }

  private static Forecast forecast(Roadmap roadmap, int threads) {
    return new Forecaster()
        .forecast(roadmap, null, new Forecaster.Options(TRIALS, 1, threads), () -> false);
  }

  private static void assertSame(Forecast one, Forecast other) {
    for (int i = 0; i < one.tasks().size(); i++) {
      TaskForecast task = one.tasks().get(i);
      TaskForecast twin = other.tasks().get(i);
      assertThat(Arrays.equals(twin.start().moments(), task.start().moments())).isTrue();
      assertThat(Arrays.equals(twin.finish().moments(), task.finish().moments())).isTrue();
      assertThat(twin.outcomes()).isEqualTo(task.outcomes());
      assertThat(twin.criticality()).isEqualTo(task.criticality());
    }
    for (int m = 0; m < one.milestones().size(); m++) {
      assertThat(
              Arrays.equals(
                  other.milestones().get(m).finish().moments(),
                  one.milestones().get(m).finish().moments()))
          .isTrue();
    }
  }
}
