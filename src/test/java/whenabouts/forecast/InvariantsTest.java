package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.LinkType;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// What must hold for any roadmap, over random ones that use everything the engine knows.
class InvariantsTest {
  private static final int TRIALS = 2_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void sameBitsOnAnyNumberOfThreads(long seed) {
    Roadmap roadmap = random(seed, 40);
    Forecast one = forecast(roadmap, 1);
    for (int threads : new int[] {2, 8}) {
      assertSame(one, forecast(roadmap, threads));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aNeedlessTaskChangesNothing(long seed) {
    Roadmap roadmap = random(seed, 30);
    List<Task> more = new ArrayList<>(roadmap.tasks());
    more.add(11, Task.of("needless", "Needless", Track.DISCOVERY, Estimate.Range.of(1, 5, 90)));
    assertSame(forecast(roadmap, 2), forecast(roadmap.withTasks(more), 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theOrderOfTasksChangesNothing(long seed) {
    Roadmap roadmap = random(seed, 30);
    List<Task> shuffled = new ArrayList<>(roadmap.tasks());
    Collections.shuffle(shuffled, new Random(seed));
    assertSame(forecast(roadmap, 2), forecast(roadmap.withTasks(shuffled), 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void outcomesSumToOneAndNothingEndsBeforeItStarts(long seed) {
    for (TaskForecast task : forecast(random(seed, 40), 2).tasks()) {
      double sum = task.outcomes().values().stream().mapToDouble(p -> p).sum();
      assertThat(sum).isCloseTo(1, Assertions.within(1e-12));
      assertThat(task.finish().never())
          .isCloseTo(task.chanceOf(Outcome.DROPPED), Assertions.within(1e-12));
      double[] starts = task.start().moments();
      double[] finishes = task.finish().moments();
      for (int j = 0; j < starts.length; j++) {
        assertThat(finishes[j]).isGreaterThanOrEqualTo(starts[j]).isPositive();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aLongerBoxNeverLowersTheChanceToValidate(long seed) {
    Roadmap roadmap = random(seed, 30);
    for (Task task : roadmap.tasks()) {
      Double box = task.timeBox();
      if (box != null && task.isDiscovery()) {
        double before = chance(roadmap, task);
        Roadmap longer = roadmap.editTask(task.id(), t -> t.with(new TaskEdit.TimeBox(box * 1.5)));
        // Given that it runs: a longer box elsewhere may keep others from running.
        assertThat(chance(longer, task)).isGreaterThanOrEqualTo(before);
      }
    }
  }

  private static double chance(Roadmap roadmap, Task task) {
    return forecast(roadmap, 2).task(task.id()).orElseThrow().chanceOf(Outcome.VALIDATED);
  }

  @Test
  void anotherSeedIsAnotherSample() {
    Roadmap roadmap = random(1, 20);
    Forecaster forecaster = new Forecaster();
    var options = new Forecaster.Options(TRIALS, 1, 2);
    var other = new Forecaster.Options(TRIALS, 2, 2);
    double first = mean(forecaster.forecast(roadmap, null, options, () -> false));
    double second = mean(forecaster.forecast(roadmap, null, other, () -> false));
    assertThat(first).isNotEqualTo(second);
  }

  private static double mean(Forecast forecast) {
    return forecast.tasks().getFirst().finish().mean();
  }

  @Test
  void scenariosShareTheDrawsTheyHaveInCommon() {
    Task changed = Task.of("last", "Last", Track.DELIVERY, Estimate.Range.of(1, 2, 9));
    List<Task> tasks = new ArrayList<>(random(5, 30).tasks());
    tasks.add(changed);
    Roadmap roadmap = random(5, 30).withTasks(tasks);
    Scenario scenario =
        new Scenario(
            "s",
            "S",
            List.of(
                new Change.SetTask(
                    changed.id(), List.of(new TaskEdit.Estimated(new Estimate.Fixed(3))), true)));
    Roadmap both = roadmap.withScenarios(List.of(scenario));
    Forecast base = forecast(both, 2);
    Forecast what =
        new Forecaster().forecast(both, "s", new Forecaster.Options(TRIALS, 1, 2), () -> false);
    assertThat(what.scenario()).isEqualTo("s");
    for (int i = 0; i < roadmap.tasks().size() - 1; i++) {
      assertSame(base.tasks().get(i).finish(), what.tasks().get(i).finish());
    }
    assertThat(what.tasks().getLast().finish().mean())
        .isNotEqualTo(base.tasks().getLast().finish().mean());
  }

  @Test
  void stopsWhenCancelled() {
    AtomicInteger asked = new AtomicInteger();
    Assertions.assertThatThrownBy(
            () ->
                new Forecaster()
                    .forecast(
                        random(1, 20),
                        null,
                        new Forecaster.Options(1_000_000, 1, 2),
                        () -> asked.incrementAndGet() > 10))
        .isInstanceOf(CancellationException.class);
    assertThat(asked.get()).isLessThan(20);
  }

  private static Forecast forecast(Roadmap roadmap, int threads) {
    return new Forecaster()
        .forecast(roadmap, null, new Forecaster.Options(TRIALS, 1, threads), () -> false);
  }

  private static void assertSame(Forecast one, Forecast other) {
    for (TaskForecast task : one.tasks()) {
      TaskForecast twin = other.task(task.task().id()).orElseThrow();
      assertSame(task.finish(), twin.finish());
      assertSame(task.start(), twin.start());
      assertThat(twin.outcomes()).isEqualTo(task.outcomes());
      assertThat(twin.criticality()).isEqualTo(task.criticality());
    }
    for (MilestoneForecast milestone : one.milestones()) {
      MilestoneForecast twin = other.milestone(milestone.milestone().id()).orElseThrow();
      assertSame(milestone.finish(), twin.finish());
    }
    assertThat(other.jointOnTarget()).isEqualTo(one.jointOnTarget());
  }

  private static void assertSame(Distribution one, Distribution other) {
    assertThat(Arrays.equals(one.moments(), other.moments())).isTrue();
  }

  /// A roadmap of `n` tasks in an acyclic net of every kind of link, join and experiment.
  static Roadmap random(long seed, int n) {
    SplittableRandom random = new SplittableRandom(seed);
    Sketch sketch = new Sketch().squad(Squad.of("week", "Week"));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      String id = "t" + i;
      boolean discovery = random.nextInt(2) == 0;
      double likely = random.nextInt(1, 15);
      Task task =
          Task.of(
                  id,
                  id,
                  discovery ? Track.DISCOVERY : Track.DELIVERY,
                  Estimate.Range.of(likely / 2, likely, likely * 2))
              .with(
                  new TaskEdit.InSquad(random.nextBoolean() ? "week" : null),
                  new TaskEdit.Needs(ids.isEmpty() ? Need.NONE : need(random, ids, 2)));
      if (discovery) {
        OnMiss onMiss = random.nextBoolean() ? OnMiss.SHIP_BASELINE : OnMiss.STOP;
        if (random.nextInt(3) == 0) {
          String standby = id + "-other";
          sketch.task(
              Task.of(standby, standby, Track.DISCOVERY, new Estimate.Lognormal(4, 0.5))
                  .with(new TaskEdit.Standby(true), new TaskEdit.Chance(0.8)));
          onMiss = new OnMiss.Pivot(standby);
        }
        if (random.nextInt(3) == 0) {
          onMiss = new OnMiss.Extend(3, 2, onMiss);
        }
        task =
            task.with(
                new TaskEdit.Chance(random.nextDouble(0.3, 1)),
                new TaskEdit.TimeBox(random.nextInt(4) == 0 ? null : likely * 1.3),
                new TaskEdit.WhenMissed(onMiss));
      }
      sketch.task(task);
      ids.add(id);
    }
    sketch.milestone("m1", Sketch.AS_OF.plusDays(40), need(random, ids, 2));
    sketch.milestone("m2", Sketch.AS_OF.plusDays(70), Need.Link.to("t" + (n - 1)));
    return sketch
        .roadmap()
        .withDrivers(
            List.of(new Driver("d", "D", Estimate.Range.of(0.9, 1, 1.5), List.of("t1", "t5"))))
        .withRisks(
            List.of(new Risk("r", "R", 0.3, Estimate.Range.of(1, 2, 9), List.of("t2", "t3"))));
  }

  private static Need need(SplittableRandom random, List<String> ids, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      String id = ids.get(random.nextInt(Math.max(0, ids.size() - 8), ids.size()));
      return random.nextBoolean()
          ? Need.Link.to(id)
          : new Need.Link(
              id,
              LinkType.values()[random.nextInt(4)],
              random.nextInt(-2, 4),
              Condition.values()[random.nextInt(4)]);
    }
    List<Need> of = new ArrayList<>();
    for (int i = 0; i < random.nextInt(1, 4); i++) {
      of.add(need(random, ids, depth - 1));
    }
    return switch (random.nextInt(3)) {
      case 0 -> new Need.AllOf(of);
      case 1 -> new Need.AnyOf(of);
      default -> new Need.AtLeast(random.nextInt(1, of.size() + 1), of);
    };
  }
}
