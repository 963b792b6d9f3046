package whenabouts.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.JsonPath;
import whenabouts.roadmap.Problem;

/// The problems found while a file is read.
final class Report {
  /// A file with more is not a roadmap with slips: what is beyond is not worth its memory.
  private static final int MOST = 10_000;

  private final List<LocatedProblem> problems = new ArrayList<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> above = new HashSet<>();

  void add(String path, Node.Spot at, String message) {
    if (problems.size() == MOST) {
      return;
    }
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

  /// Where the value of a path stands, or else the nearest value around it.
  private static Node.Spot locate(String path, Node root) {
    Node node = root;
    for (JsonPath.Step step : JsonPath.steps(path)) {
      Node next = step.name() != null ? field(node, step.name()) : item(node, step.index());
      if (next == null) {
        return node.at();
      }
      node = next;
    }
    return node.at();
  }

  private static @Nullable Node field(Node node, String name) {
    Node.Member member = node instanceof Node.Obj obj ? obj.members().get(name) : null;
    return member == null ? null : member.value();
  }

  /// An item of a list; the list may be written as `{"all": […]}`, and a single item without one.
  private static @Nullable Node item(Node node, int index) {
    Node all = field(node, "all");
    if (all != null) {
      return item(all, index);
    }
    if (node instanceof Node.Arr(List<Node> items, _)) {
      return index < items.size() ? items.get(index) : null;
    }
    return node;
  }
}
