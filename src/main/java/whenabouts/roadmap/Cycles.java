package whenabouts.roadmap;

import static whenabouts.roadmap.ProblemWords.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds tasks that wait for each other in a circle.
///
/// A task is two nodes: its own resolution, and its effective one after its pivots. What needs the
/// finish of a task waits for the effective one, what needs its start for no more than the own one;
/// a stand-by waits for the tasks that pivot to it. Nodes that wait for nothing are peeled off,
/// until only circles, and what waits for them, are left.
final class Cycles {
  private static final int LONGEST_NAMED = 40;

  private final List<Task> tasks;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<List<Integer>> waitsFor = new ArrayList<>();
  private final List<List<Integer>> awaitedBy = new ArrayList<>();
  private final int[] open;

  private Cycles(List<Task> tasks) {
    this.tasks = tasks;
    for (int i = 0; i < tasks.size(); i++) {
      indexes.putIfAbsent(tasks.get(i).id(), i);
    }
    for (int node = 0; node < 2 * tasks.size(); node++) {
      waitsFor.add(new ArrayList<>(4));
      awaitedBy.add(new ArrayList<>(4));
    }
    for (int i = 0; i < tasks.size(); i++) {
      connect(i, tasks.get(i));
    }
    open = waitsFor.stream().mapToInt(List::size).toArray();
  }

  /// Tasks in a circle, each waiting for the next and the last for the first; begins with the one
  /// that comes first in the document.
  record Cycle(List<Task> tasks) {
    Set<String> ids() {
      return tasks.stream().map(Task::id).collect(Collectors.toSet());
    }

    String problem() {
      if (tasks.size() == 1) {
        return text("cycle.self", ProblemWords.quoted(first().id()));
      }
      String circle = text("cycle", described());
      return hasPivot() ? text("cycle.pivot", circle) : circle;
    }

    private Task first() {
      return tasks.getFirst();
    }

    private boolean hasPivot() {
      return tasks.stream()
          .anyMatch(
              t -> t.onMiss().last() instanceof OnMiss.Pivot(String to) && ids().contains(to));
    }

    /// `a → b → c → a`.
    String described() {
      List<String> names =
          tasks.stream().limit(LONGEST_NAMED).map(Task::id).collect(Collectors.toList());
      if (names.size() < tasks.size()) {
        names.add(text("cycle.more", tasks.size()));
      }
      names.add(tasks.getFirst().id());
      return String.join(" → ", names);
    }
  }

  /// Circles that share no task.
  static List<Cycle> of(List<Task> tasks) {
    return new Cycles(tasks).find();
  }

  private static int own(int task) {
    return 2 * task;
  }

  private static int effective(int task) {
    return 2 * task + 1;
  }

  private void connect(int i, Task task) {
    edge(effective(i), own(i));
    for (Need.Link link : task.needs().links()) {
      Integer needed = indexes.get(link.task());
      if (needed != null) {
        edge(own(i), link.type().fromFinish() ? effective(needed) : own(needed));
      }
    }
    if (task.onMiss().last() instanceof OnMiss.Pivot(String to)
        && indexes.get(to) instanceof Integer standby) {
      edge(effective(i), effective(standby));
      edge(own(standby), own(i));
    }
  }

  private void edge(int waiting, int awaited) {
    waitsFor.get(waiting).add(awaited);
    awaitedBy.get(awaited).add(waiting);
  }

  private List<Cycle> find() {
    List<Cycle> cycles = new ArrayList<>();
    boolean[] done = new boolean[open.length];
    peel(IntStream.range(0, open.length).filter(node -> open[node] == 0).boxed().toList(), done);
    for (int node = 0; node < open.length; node++) {
      while (!done[node]) {
        List<Integer> circle = circleFrom(node, done);
        cycles.add(cycle(circle));
        peel(
            circle.stream()
                .flatMap(n -> Stream.of(own(n / 2), effective(n / 2)))
                .distinct()
                .filter(n -> !done[n])
                .toList(),
            done);
      }
    }
    return cycles;
  }

  /// Takes these nodes away, and then what waited for nothing else.
  private void peel(List<Integer> nodes, boolean[] done) {
    ArrayDeque<Integer> free = new ArrayDeque<>(nodes);
    nodes.forEach(node -> done[node] = true);
    while (!free.isEmpty()) {
      for (int waiting : awaitedBy.get(free.remove())) {
        if (--open[waiting] == 0 && !done[waiting]) {
          done[waiting] = true;
          free.add(waiting);
        }
      }
    }
  }

  /// The circle that is come to by walking from a node to what it waits for, again and again.
  private List<Integer> circleFrom(int start, boolean[] done) {
    Map<Integer, Integer> positions = new LinkedHashMap<>();
    int node = start;
    while (!positions.containsKey(node)) {
      positions.put(node, positions.size());
      node = waitsFor.get(node).stream().filter(n -> !done[n]).findFirst().orElseThrow();
    }
    return positions.keySet().stream().skip(positions.get(node)).toList();
  }

  private Cycle cycle(List<Integer> nodes) {
    List<Integer> circle =
        new ArrayList<>(nodes.stream().map(node -> node / 2).distinct().toList());
    Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
    return new Cycle(circle.stream().map(tasks::get).toList());
  }

  /// Where in the first task of a circle it waits for the second, as a path below the task's.
  static String place(Cycle cycle) {
    Task first = cycle.tasks().getFirst();
    Task second = cycle.tasks().get(Math.min(1, cycle.tasks().size() - 1));
    List<String> places = new ArrayList<>();
    NeedPaths.visit(
        ".needs",
        first.needs(),
        (path, need) -> {
          if (need instanceof Need.Link link && link.task().equals(second.id())) {
            places.add(link.isPlain() ? path : path + ".task");
          }
        });
    boolean pivots =
        first.onMiss().last() instanceof OnMiss.Pivot(String to) && to.equals(second.id());
    return !places.isEmpty() ? places.getFirst() : pivots ? ".onMiss" : ".standby";
  }
}
