package whenabouts.session;

import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Roadmap;

/// What is selected: at most one thing of the roadmap.
public sealed interface Selection {
  Selection NOTHING = new Nothing();

  /// The roadmap as a whole.
  record Nothing() implements Selection {}

  record OfTask(String id) implements Selection {}

  record OfMilestone(String id) implements Selection {}

  static Selection task(String id) {
    return new OfTask(id);
  }

  static Selection milestone(String id) {
    return new OfMilestone(id);
  }

  /// The selection that the meaning of a mark in a drawing names (`task:ID`, `milestone:ID`);
  /// nothing for any other.
  static Selection ofMeaning(@Nullable String meaning) {
    if (meaning != null && meaning.startsWith("task:")) {
      return task(meaning.substring("task:".length()));
    }
    if (meaning != null && meaning.startsWith("milestone:")) {
      return milestone(meaning.substring("milestone:".length()));
    }
    return NOTHING;
  }

  /// The meaning that marks of the selected thing have in a drawing; null for nothing.
  default @Nullable String meaning() {
    return switch (this) {
      case Nothing() -> null;
      case OfTask(String id) -> "task:" + id;
      case OfMilestone(String id) -> "milestone:" + id;
    };
  }

  /// This selection where the roadmap has the thing, else nothing.
  default Selection in(Roadmap roadmap) {
    boolean there =
        switch (this) {
          case Nothing() -> true;
          case OfTask(String id) -> roadmap.task(id).isPresent();
          case OfMilestone(String id) -> roadmap.milestone(id).isPresent();
        };
    return there ? this : NOTHING;
  }
}
