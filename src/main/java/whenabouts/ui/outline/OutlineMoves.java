package whenabouts.ui.outline;

import static whenabouts.ui.kit.Texts.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Roadmap;
import whenabouts.session.Bulk;
import whenabouts.session.Ordering;
import whenabouts.session.Selection;
import whenabouts.session.Session;
import whenabouts.ui.kit.Sentences;

/// Moves what is selected: up and down within its groups, from group to group, and to where it was
/// dropped.
final class OutlineMoves implements RowDrag.Drop {
  private final Session session;
  private final OutlineTree tree;
  private final Consumer<@Nullable String> say;

  /// @param say tells why something was refused; null: nothing was
  OutlineMoves(Session session, OutlineTree tree, Consumer<@Nullable String> say) {
    this.session = session;
    this.tree = tree;
    this.say = say;
  }

  /// Moves the selected tasks within their groups.
  ///
  /// @param step -1 up, 1 down
  void step(int step) {
    Set<String> ids = Bulk.tasks(session.selectedProperty().get());
    apply(
        text("edit.move"),
        roadmap -> {
          Roadmap moved = roadmap;
          for (Arrangement.Section section : tree.arrangement().sections()) {
            moved = Ordering.step(moved, ids, section.tasks(), step);
          }
          return moved;
        });
  }

  /// Moves the selected tasks into the next group, or the one before: to another track, or to
  /// another squad. Their priority stays.
  ///
  /// @param step -1 back, 1 on
  void shift(int step) {
    List<Lane> lanes =
        tree.arrangement().sections().stream()
            .map(Arrangement.Section::lane)
            .filter(lane -> !(lane instanceof Lane.Milestones))
            .toList();
    Set<String> ids = Bulk.tasks(session.selectedProperty().get());
    apply(
        text("edit.group"),
        roadmap ->
            Bulk.edit(
                roadmap,
                ids,
                task -> {
                  int from = -1;
                  for (int i = 0; i < lanes.size(); i++) {
                    from = lanes.get(i).has(task) ? i : from;
                  }
                  int to = Math.clamp((long) from + step, 0, lanes.size() - 1);
                  return from < 0 ? task : lanes.get(to).adopt(task);
                }));
  }

  @Override
  public boolean takes(List<Selection> things, RowDrag.Place place) {
    Arrangement.Section section = tree.arrangement().sectionOf(place.row().key()).orElse(null);
    if (section == null) {
      return false;
    }
    return section.lane() instanceof Lane.Milestones
        ? Bulk.tasks(things).isEmpty()
        : Bulk.milestones(things).isEmpty();
  }

  @Override
  public void drop(List<Selection> things, RowDrag.Place place) {
    tree.arrangement()
        .sectionOf(place.row().key())
        .ifPresent(
            section -> {
              if (section.lane() instanceof Lane.Milestones) {
                dropMilestones(Bulk.milestones(things), place);
              } else {
                dropTasks(Bulk.tasks(things), section, place);
              }
            });
  }

  private void dropTasks(Set<String> ids, Arrangement.Section section, RowDrag.Place place) {
    List<String> shown = section.tasks();
    Set<String> others = new HashSet<>(shown);
    others.removeAll(ids);
    apply(
        text("edit.move"),
        roadmap -> {
          Roadmap adopted = Bulk.edit(roadmap, ids, section.lane()::adopt);
          return switch (place.row()) {
            case OutlineRow.OfTask(var task) ->
                place.below()
                    ? Ordering.tasksAfter(adopted, ids, task.id())
                    : Ordering.tasksBefore(adopted, ids, task.id());
            // Into the group: to its top. On its empty row: to its end.
            case OutlineRow.Group group when !others.isEmpty() ->
                Ordering.tasksBefore(adopted, ids, shown.getFirst());
            case OutlineRow.Blank blank when !others.isEmpty() ->
                Ordering.tasksAfter(adopted, ids, shown.getLast());
            default -> adopted;
          };
        });
  }

  private void dropMilestones(Set<String> ids, RowDrag.Place place) {
    apply(
        text("edit.moveMilestones"),
        roadmap ->
            switch (place.row()) {
              case OutlineRow.OfMilestone(var milestone, var target) ->
                  place.below()
                      ? Ordering.milestonesAfter(roadmap, ids, milestone.id())
                      : Ordering.milestonesBefore(roadmap, ids, milestone.id());
              case OutlineRow.Group group when !roadmap.milestones().isEmpty() ->
                  Ordering.milestonesBefore(roadmap, ids, roadmap.milestones().getFirst().id());
              default -> Ordering.milestonesBefore(roadmap, ids, null);
            });
  }

  private void apply(String label, UnaryOperator<Roadmap> edit) {
    say.accept(Sentences.first(session.apply(label, edit)));
  }
}
