package whenabouts.ui.outline;

import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Task;
import whenabouts.session.Selection;

/// A row of the outline.
sealed interface OutlineRow {
  /// A heading.
  ///
  /// @param shown rows below it
  /// @param total rows that would be below it without a filter
  record Group(Lane lane, String title, int shown, int total) implements OutlineRow {}

  record OfTask(Task task) implements OutlineRow {}

  /// @param target its target date as it is shown; empty where it has none
  record OfMilestone(Milestone milestone, String target) implements OutlineRow {}

  /// A task of the roadmap that the scenario drops; it is shown, and no more.
  record Dropped(Task task) implements OutlineRow {}

  /// The empty row at the end of a group, in which something new is typed.
  record Blank(Lane lane) implements OutlineRow {}

  /// What stays the same while the thing is edited: for tasks and milestones, their meaning.
  default String key() {
    return switch (this) {
      case Group row -> "group:" + row.lane().id();
      case OfTask row -> "task:" + row.task().id();
      case OfMilestone row -> "milestone:" + row.milestone().id();
      case Blank row -> "blank:" + row.lane().id();
      case Dropped row -> "dropped:" + row.task().id();
    };
  }

  /// The key as part of an id of a node.
  default String nodeId() {
    return key().replace(':', '-');
  }

  default Selection selection() {
    return switch (this) {
      case Group row -> Selection.NOTHING;
      case Blank row -> Selection.NOTHING;
      case Dropped row -> Selection.NOTHING;
      case OfTask row -> Selection.task(row.task().id());
      case OfMilestone row -> Selection.milestone(row.milestone().id());
    };
  }

  /// What somebody would look for; empty for headings.
  default String name() {
    return switch (this) {
      case OfTask row -> row.task().name();
      case OfMilestone row -> row.milestone().name();
      case Group row -> "";
      case Blank row -> "";
      case Dropped row -> row.task().name();
    };
  }
}
