package whenabouts.ui.outline;

import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Task;
import whenabouts.session.Selection;

/// A row of the outline.
sealed interface OutlineRow {
  /// A heading.
  record Group(String id, String name, int count) implements OutlineRow {}

  record OfTask(Task task) implements OutlineRow {}

  /// @param target its target date as it is shown; empty where it has none
  record OfMilestone(Milestone milestone, String target) implements OutlineRow {}

  /// What stays the same while the thing is edited: for tasks and milestones, their meaning.
  default String key() {
    return switch (this) {
      case Group group -> "group:" + group.id();
      case OfTask row -> "task:" + row.task().id();
      case OfMilestone row -> "milestone:" + row.milestone().id();
    };
  }

  /// The key as part of an id of a node.
  default String nodeId() {
    return key().replace(':', '-');
  }

  default Selection selection() {
    return switch (this) {
      case Group group -> Selection.NOTHING;
      case OfTask row -> Selection.task(row.task().id());
      case OfMilestone row -> Selection.milestone(row.milestone().id());
    };
  }
}
