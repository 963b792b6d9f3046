package whenabouts.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import whenabouts.roadmap.JsonPath;
import whenabouts.roadmap.Problem;

/// The problems found while a file is read.
final class Report {
  private final List<LocatedProblem> problems = new ArrayList<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> above = new HashSet<>();

  void add(String path, Node.Spot at, String message) {
    problems.add(new LocatedProblem(new Problem(path, message), at.line(), at.column()));
    places.add(path);
    above.add(JsonPath.ROOT);
    JsonPath.steps(path).forEach(step -> above.add(step.path()));
  }

  /// Adds problems of what could be read, except where it is what could not be read that they
  /// complain about.
  void addFound(List<Problem> found, Node root) {
    List<Problem> fresh = found.stream().filter(p -> !isKnown(p.path())).toList();
    for (Problem problem : fresh) {
      add(problem.path(), locate(problem.path(), root), problem.message());
    }
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /// All problems, in the order of the file.
  List<LocatedProblem> problems() {
    return problems.stream()
        .sorted(
            Comparator.comparingInt(LocatedProblem::line).thenComparingInt(LocatedProblem::column))
        .toList();
  }

  private boolean isKnown(String path) {
    return above.contains(path)
        || places.contains(JsonPath.ROOT)
        || JsonPath.steps(path).stream().anyMatch(step -> places.contains(step.path()));
  }

  /// Where the value of a path stands, or else the nearest value around it. A list may be written
  /// as `{"all": […]}`, and one with a single item as that item.
  private static Node.Spot locate(String path, Node root) {
    Node node = root;
    for (JsonPath.Step step : JsonPath.steps(path)) {
      if (step.index() >= 0
          && node instanceof Node.Obj obj
          && obj.members().get("all") instanceof Node.Member all) {
        node = all.value();
      }
      if (step.name() != null && node instanceof Node.Obj obj) {
        Node.Member member = obj.members().get(step.name());
        node = member == null ? node : member.value();
      } else if (node instanceof Node.Arr arr
          && step.index() >= 0
          && step.index() < arr.items().size()) {
        node = arr.items().get(step.index());
      }
    }
    return node.at();
  }
}
