package whenabouts.ui.outline;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// What the rows of a group have in common.
sealed interface Lane {
  /// All tasks, in the order of the roadmap.
  record Everything() implements Lane {}

  record OnTrack(Track track) implements Lane {}

  /// @param squad id; null: no squad
  record InSquad(@Nullable String squad) implements Lane {}

  record Milestones() implements Lane {}

  /// Tells the lane from all others.
  default String id() {
    return switch (this) {
      case Everything() -> "tasks";
      case OnTrack(Track track) -> track == Track.DISCOVERY ? "discovery" : "delivery";
      case InSquad(var squad) -> squad == null ? "no-squad" : "squad-" + squad;
      case Milestones() -> "milestones";
    };
  }

  /// Whether a task belongs here.
  default boolean has(Task task) {
    return switch (this) {
      case Everything() -> true;
      case OnTrack(Track track) -> task.track() == track;
      case InSquad(var squad) -> Objects.equals(task.squad(), squad);
      case Milestones() -> false;
    };
  }

  /// A task changed so that it belongs here.
  default Task adopt(Task task) {
    return switch (this) {
      case OnTrack(Track track) -> task.with(new TaskEdit.OnTrack(track));
      case InSquad(var squad) -> task.with(new TaskEdit.InSquad(squad));
      case Everything(), Milestones() -> task;
    };
  }
}
