package whenabouts.roadmap;

import java.util.List;
import java.util.function.BiConsumer;

/// Where in a document the parts of a need stand.
final class NeedPaths {
  private NeedPaths() {}

  /// Visits the needs of a task or milestone and all parts below, each with its path.
  static void visit(String path, Need needs, BiConsumer<String, Need> visitor) {
    if (needs instanceof Need.AllOf(List<Need> parts)) {
      visitor.accept(path, needs);
      parts(path, parts, visitor);
    } else {
      part(path, needs, visitor);
    }
  }

  private static void part(String path, Need need, BiConsumer<String, Need> visitor) {
    visitor.accept(path, need);
    switch (need) {
      case Need.Link _ -> {}
      case Need.AllOf(var parts) -> parts(path + ".all", parts, visitor);
      case Need.AnyOf(var parts) -> parts(path + ".any", parts, visitor);
      case Need.AtLeast(_, var parts) -> parts(path + ".of", parts, visitor);
    }
  }

  private static void parts(String path, List<Need> parts, BiConsumer<String, Need> visitor) {
    for (int i = 0; i < parts.size(); i++) {
      part(JsonPath.item(path, i), parts.get(i), visitor);
    }
  }
}
