package whenabouts.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;

/// Edits of the order of tasks, which is their priority, and of milestones.
public final class Ordering {
  private Ordering() {}

  /// Puts tasks together, in the order they have, in front of another one.
  ///
  /// @param before id of a task; null: at the end. One that is moved itself stands for the next one
  ///     that is not.
  public static Roadmap tasksBefore(Roadmap roadmap, Set<String> ids, @Nullable String before) {
    return roadmap.withTasks(before(roadmap.tasks(), Task::id, ids, before));
  }

  /// Puts tasks together, in the order they have, behind another one.
  ///
  /// @param after id of a task; one that is moved itself stands for the one before it that is not
  public static Roadmap tasksAfter(Roadmap roadmap, Set<String> ids, String after) {
    return roadmap.withTasks(
        before(roadmap.tasks(), Task::id, ids, next(roadmap.tasks(), Task::id, after)));
  }

  /// As `tasksBefore`, for milestones.
  public static Roadmap milestonesBefore(
      Roadmap roadmap, Set<String> ids, @Nullable String before) {
    return roadmap.withMilestones(before(roadmap.milestones(), Milestone::id, ids, before));
  }

  /// As `tasksAfter`, for milestones.
  public static Roadmap milestonesAfter(Roadmap roadmap, Set<String> ids, String after) {
    return roadmap.withMilestones(
        before(
            roadmap.milestones(),
            Milestone::id,
            ids,
            next(roadmap.milestones(), Milestone::id, after)));
  }

  /// Moves tasks past the next one that does not move with them.
  ///
  /// @param siblings ids of the tasks among which they move, in their order; all others keep their
  ///     place in the roadmap
  /// @param step -1 up, 1 down
  public static Roadmap step(Roadmap roadmap, Set<String> ids, List<String> siblings, int step) {
    List<String> order = stepped(ids, step < 0 ? siblings : siblings.reversed());
    return withOrder(roadmap, siblings, step < 0 ? order : order.reversed());
  }

  private static List<String> stepped(Set<String> ids, List<String> siblings) {
    List<String> order = new ArrayList<>(siblings);
    for (int i = 1; i < order.size(); i++) {
      if (ids.contains(order.get(i)) && !ids.contains(order.get(i - 1))) {
        order.set(i, order.set(i - 1, order.get(i)));
      }
    }
    return order;
  }

  /// The places of some tasks taken by the same tasks in another order.
  private static Roadmap withOrder(Roadmap roadmap, List<String> places, List<String> order) {
    Map<String, Task> tasks = new HashMap<>();
    roadmap.tasks().forEach(task -> tasks.put(task.id(), task));
    Map<String, Task> inPlace = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      Task task = tasks.get(order.get(i));
      if (task != null) {
        inPlace.put(places.get(i), task);
      }
    }
    return roadmap.withTasks(
        roadmap.tasks().stream().map(task -> inPlace.getOrDefault(task.id(), task)).toList());
  }

  private static <T> List<T> before(
      List<T> things, Function<T, String> id, Collection<String> ids, @Nullable String before) {
    List<T> moved = things.stream().filter(t -> ids.contains(id.apply(t))).toList();
    String place = before;
    while (place != null && ids.contains(place)) {
      place = next(things, id, place);
    }
    List<T> result = new ArrayList<>();
    for (T thing : things) {
      if (id.apply(thing).equals(place)) {
        result.addAll(moved);
      }
      if (!ids.contains(id.apply(thing))) {
        result.add(thing);
      }
    }
    if (place == null) {
      result.addAll(moved);
    }
    return result;
  }

  private static <T> @Nullable String next(List<T> things, Function<T, String> id, String after) {
    for (int i = 0; i + 1 < things.size(); i++) {
      if (id.apply(things.get(i)).equals(after)) {
        return id.apply(things.get(i + 1));
      }
    }
    return null;
  }
}
