package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import whenabouts.roadmap.Crew;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// Published resource-constrained instances (PSPLIB; Kolisch & Sprecher, European Journal of
/// Operational Research 96, 1996) as roadmaps: jobs with fixed durations, renewable resources as
/// people of four roles. Skipped where the files are not.
@EnabledIf("present")
class PsplibTest {
  private static final Path FOLDER = Path.of("../shared/data/psplib");

  static boolean present() {
    return Files.isDirectory(FOLDER);
  }

  /// One row of the table of reference makespans.
  private record Reference(String file, double mpm, double serial, double parallel) {}

  /// One instance.
  ///
  /// @param requests people by job and role
  private record Instance(
      int[] capacities, double[] durations, int[][] requests, List<List<Integer>> predecessors) {

    int jobs() {
      return durations.length;
    }
  }

  static List<Reference> references() throws Exception {
    return Files.readAllLines(FOLDER.resolve("reference-makespans.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(
            c ->
                new Reference(
                    c[0],
                    Double.parseDouble(c[6]),
                    Double.parseDouble(c[13]),
                    Double.parseDouble(c[14])))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("references")
  void withoutPeopleTheFinishIsTheCriticalPath(Reference reference) throws Exception {
    Instance instance = read(reference.file());
    assertThat(makespan(forecast(instance, inFileOrder(instance), false)))
        .isCloseTo(reference.mpm(), within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("references")
  void withPeopleCapacityAndPrecedenceHold(Reference reference) throws Exception {
    Instance instance = read(reference.file());
    for (List<Integer> order : List.of(inFileOrder(instance), byLatestFinish(instance))) {
      Forecast forecast = forecast(instance, order, true);
      double[] start = new double[instance.jobs()];
      double[] finish = new double[instance.jobs()];
      for (int j = 0; j < instance.jobs(); j++) {
        TaskForecast task = forecast.task("j" + j).orElseThrow();
        start[j] = task.start().quantile(0.5);
        finish[j] = task.finish().quantile(0.5);
        assertThat(finish[j]).isCloseTo(start[j] + instance.durations()[j], within(1e-6));
      }
      for (int j = 0; j < instance.jobs(); j++) {
        for (int p : instance.predecessors().get(j)) {
          assertThat(start[j]).isGreaterThanOrEqualTo(finish[p] - 1e-6);
        }
        assertCapacityHolds(instance, start, finish, start[j] + 1e-6);
      }
      assertThat(makespan(forecast)).isGreaterThanOrEqualTo(reference.mpm() - 1e-6);
    }
  }

  private static void assertCapacityHolds(
      Instance instance, double[] start, double[] finish, double moment) {
    for (int role = 0; role < instance.capacities().length; role++) {
      int busy = 0;
      for (int j = 0; j < instance.jobs(); j++) {
        busy += start[j] <= moment && moment < finish[j] - 1e-6 ? instance.requests()[j][role] : 0;
      }
      assertThat(busy).isLessThanOrEqualTo(instance.capacities()[role]);
    }
  }

  @Test
  void inLatestFinishOrderTheExcessIsNoWorseThanListSchedulings() throws Exception {
    double excess = 0;
    double serial = 0;
    double parallel = 0;
    for (Reference reference : references()) {
      Instance instance = read(reference.file());
      double makespan = makespan(forecast(instance, byLatestFinish(instance), true));
      excess += makespan / reference.mpm() - 1;
      serial += reference.serial() / reference.mpm() - 1;
      parallel += reference.parallel() / reference.mpm() - 1;
    }
    assertThat(excess).isPositive().isLessThanOrEqualTo(parallel + 1e-6);
    assertThat(excess).isLessThanOrEqualTo(serial + 1e-6);
  }

  private static double makespan(Forecast forecast) {
    return forecast.tasks().stream().mapToDouble(t -> t.finish().quantile(0.5)).max().orElseThrow();
  }

  /// @param order the jobs by priority
  private static Forecast forecast(Instance instance, List<Integer> order, boolean limited) {
    Map<String, Integer> people = new LinkedHashMap<>();
    if (limited) {
      for (int role = 0; role < instance.capacities().length; role++) {
        people.put("R" + (role + 1), instance.capacities()[role]);
      }
    }
    Squad squad =
        new Squad("s", "S", people, EnumSet.allOf(DayOfWeek.class), new TreeSet<>(), null, null, 0);
    List<Task> tasks = new ArrayList<>();
    for (int j : order) {
      Map<String, Integer> crew = new LinkedHashMap<>();
      for (int role = 0; role < instance.capacities().length; role++) {
        crew.put("R" + (role + 1), instance.requests()[j][role]);
      }
      tasks.add(
          Task.of(
                  "j" + j,
                  "Job " + (j + 1),
                  Track.DELIVERY,
                  new Estimate.Fixed(instance.durations()[j]))
              .with(
                  new TaskEdit.InSquad("s"),
                  new TaskEdit.WithCrew(new Crew.Roles(crew)),
                  new TaskEdit.Needs(
                      Sketch.all(
                          instance.predecessors().get(j).stream()
                              .map(p -> "j" + p)
                              .toArray(String[]::new)))));
    }
    return Sketch.forecast(Roadmap.of("PSPLIB", Sketch.AS_OF, List.of(squad), tasks, List.of()), 2);
  }

  private static List<Integer> inFileOrder(Instance instance) {
    return IntStream.range(0, instance.jobs()).boxed().toList();
  }

  /// By the latest finish that keeps the critical path's end, ties in the order of the file.
  private static List<Integer> byLatestFinish(Instance instance) {
    double[] latest = new double[instance.jobs()];
    Arrays.fill(latest, Double.POSITIVE_INFINITY);
    latest[instance.jobs() - 1] = 0;
    for (int j = instance.jobs() - 1; j >= 0; j--) { // numbered in topological order
      for (int p : instance.predecessors().get(j)) {
        latest[p] = Math.min(latest[p], latest[j] - instance.durations()[j]);
      }
    }
    return IntStream.range(0, instance.jobs())
        .boxed()
        .sorted(Comparator.comparingDouble(j -> latest[j]))
        .toList();
  }

  private static Instance read(String file) throws Exception {
    List<String> lines = Files.readAllLines(FOLDER.resolve(file));
    List<int[]> relations = rows(lines, "PRECEDENCE RELATIONS");
    List<int[]> requests = rows(lines, "REQUESTS/DURATIONS");
    int[] capacities = rows(lines, "RESOURCEAVAILABILITIES").getFirst();
    List<List<Integer>> predecessors = new ArrayList<>();
    relations.forEach(r -> predecessors.add(new ArrayList<>()));
    for (int[] row : relations) {
      for (int i = 3; i < row.length; i++) {
        predecessors.get(row[i] - 1).add(row[0] - 1);
      }
    }
    return new Instance(
        capacities,
        requests.stream().mapToDouble(r -> r[2]).toArray(),
        requests.stream().map(r -> Arrays.copyOfRange(r, 3, 7)).toArray(int[][]::new),
        predecessors);
  }

  /// The lines of numbers of a section.
  private static List<int[]> rows(List<String> lines, String section) {
    return lines.stream()
        .dropWhile(line -> !line.startsWith(section))
        .skip(1)
        .takeWhile(line -> !line.startsWith("***"))
        .filter(line -> line.matches("[ \\d]+"))
        .map(line -> Arrays.stream(line.trim().split(" +")).mapToInt(Integer::parseInt).toArray())
        .toList();
  }
}
