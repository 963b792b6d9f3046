package whenabouts.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;

/// Edits of who waits for whom.
public final class Links {
  private Links() {}

  /// What a task or milestone needs; nothing for neither.
  public static Need needs(Roadmap roadmap, Selection thing) {
    return switch (thing) {
      case Selection.OfTask(String id) -> roadmap.task(id).map(Task::needs).orElse(Need.NONE);
      case Selection.OfMilestone(String id) ->
          roadmap.milestone(id).map(m -> m.needs()).orElse(Need.NONE);
      default -> Need.NONE;
    };
  }

  /// Whether a task or milestone mentions a task among its needs.
  public static boolean isLinked(Roadmap roadmap, String task, Selection to) {
    return needs(roadmap, to).links().stream().anyMatch(link -> link.task().equals(task));
  }

  /// Has a task or milestone need another task as well, besides all it needs already.
  ///
  /// @param task id of what is needed; nothing changes where that is mentioned already
  /// @param to what needs it
  public static Roadmap link(Roadmap roadmap, String task, Selection to) {
    if (isLinked(roadmap, task, to)) {
      return roadmap;
    }
    Need needs = with(needs(roadmap, to), Need.Link.to(task));
    return withNeeds(roadmap, to, needs);
  }

  private static Roadmap withNeeds(Roadmap roadmap, Selection thing, Need needs) {
    return switch (thing) {
      case Selection.OfTask(String id) ->
          roadmap.editTask(id, t -> t.with(new TaskEdit.Needs(needs)));
      case Selection.OfMilestone(String id) ->
          Edits.editMilestone(roadmap, id, m -> m.withNeeds(needs));
      default -> roadmap;
    };
  }

  /// Has each of several things need the task before it.
  public static Roadmap chain(Roadmap roadmap, List<Selection> things) {
    Roadmap linked = roadmap;
    for (int i = 1; i < things.size(); i++) {
      if (things.get(i - 1) instanceof Selection.OfTask(String id)) {
        linked = link(linked, id, things.get(i));
      }
    }
    return linked;
  }

  /// Takes out every link between the things themselves.
  public static Roadmap unlink(Roadmap roadmap, List<Selection> things) {
    Roadmap unlinked = roadmap;
    for (Selection thing : things) {
      Need needs = needs(unlinked, thing);
      for (String task : Bulk.tasks(things)) {
        needs = Edits.without(needs, task);
      }
      unlinked = withNeeds(unlinked, thing, needs);
    }
    return unlinked;
  }

  private static Need with(Need needs, Need.Link link) {
    List<Need> parts = new ArrayList<>(needs instanceof Need.AllOf all ? all.of() : List.of(needs));
    parts.add(link);
    return new Need.AllOf(parts);
  }

  /// A need with its links to some tasks going to others.
  ///
  /// @param ids the new ids by the old ones; links to other tasks stay
  public static Need renamed(Need need, Map<String, String> ids) {
    return switch (need) {
      case Need.Link(var task, var type, double lag, var when) ->
          new Need.Link(ids.getOrDefault(task, task), type, lag, when);
      case Need.AllOf(List<Need> of) -> new Need.AllOf(renamed(of, ids));
      case Need.AnyOf(List<Need> of) -> new Need.AnyOf(renamed(of, ids));
      case Need.AtLeast(int count, List<Need> of) -> new Need.AtLeast(count, renamed(of, ids));
    };
  }

  private static List<Need> renamed(List<Need> parts, Map<String, String> ids) {
    return parts.stream().map(part -> renamed(part, ids)).toList();
  }
}
