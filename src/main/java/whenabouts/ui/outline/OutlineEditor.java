package whenabouts.ui.outline;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;
import whenabouts.session.Edits;
import whenabouts.session.Selection;
import whenabouts.session.Session;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.kit.Sentences;

/// Makes edits of what is typed into cells.
final class OutlineEditor implements OutlineCell.Editor {
  private final Session session;
  private final TreeTableView<OutlineRow> table;
  private final OutlineTree tree;
  private final Cursor cursor;
  private final Runnable showAll;

  /// Key of the row just added, whose thing takes the id that fits its first name; null: none.
  private @Nullable String unnamed;

  /// @param showAll turns filters off
  OutlineEditor(
      Session session,
      TreeTableView<OutlineRow> table,
      OutlineTree tree,
      Cursor cursor,
      Runnable showAll) {
    this.session = session;
    this.table = table;
    this.tree = tree;
    this.cursor = cursor;
    this.showAll = showAll;
  }

  /// Has the name typed of something that was just added.
  void nameNew(Selection added) {
    session.select(List.of(added));
    unnamed = added.meaning();
    if (unnamed != null) {
      go(unnamed);
      cursor.setColumn(OutlineColumn.NAME);
      table.requestFocus();
      cursor.edit(null);
    }
  }

  @Override
  public @Nullable String problem(OutlineRow row, OutlineColumn column, String typed) {
    if (row instanceof OutlineRow.Blank) {
      return null;
    }
    return switch (column.edit(row, typed)) {
      case Entry.Invalid<UnaryOperator<Roadmap>>(String message) -> message;
      case Entry.Valid<UnaryOperator<Roadmap>>(UnaryOperator<Roadmap> edit) ->
          Sentences.first(session.problems(edit));
    };
  }

  @Override
  public void closed() {
    table.requestFocus();
  }

  @Override
  public void commit(OutlineRow row, OutlineColumn column, String typed, Cursor.Leave leave) {
    int place = tree.place();
    String above = keyAt(place - 1, row);
    boolean stays = row instanceof OutlineRow.Blank;
    String below = stays ? row.key() : keyAt(place + 1, row);
    String key = take(row, column, typed);
    cursor.leave(key, above, below, column, leave);
  }

  private String keyAt(int place, OutlineRow otherwise) {
    OutlineRow row = tree.rowAt(place);
    return row == null ? otherwise.key() : row.key();
  }

  /// @return the key of the row afterwards
  private String take(OutlineRow row, OutlineColumn column, String typed) {
    if (row instanceof OutlineRow.Blank(Lane lane)) {
      return typed.isBlank() ? row.key() : add(lane, typed.strip());
    }
    if (column == OutlineColumn.NAME && row.key().equals(unnamed)) {
      unnamed = null;
      return giveFirstName(row, typed.strip());
    }
    if (!typed.equals(column.edits(row))
        && column.edit(row, typed) instanceof Entry.Valid<UnaryOperator<Roadmap>>(var edit)) {
      session.apply(column.editLabel(row), edit);
    }
    return row.key();
  }

  /// Adds what was typed into the empty row of a lane.
  private String add(Lane lane, String name) {
    Roadmap roadmap = session.roadmap();
    String id = Edits.freeId(roadmap, name);
    boolean milestone = lane instanceof Lane.Milestones;
    session.apply(
        milestone ? text("edit.addMilestone") : text("edit.addTask"),
        before ->
            milestone
                ? Edits.addMilestone(before, new Milestone(id, name, Need.NONE, null))
                : addTask(before, lane, id, name));
    Selection added = milestone ? Selection.milestone(id) : Selection.task(id);
    return go(String.valueOf(added.meaning()));
  }

  /// Behind the last task of its lane, and like it where the lane leaves that open.
  private static Roadmap addTask(Roadmap roadmap, Lane lane, String id, String name) {
    List<Task> there = roadmap.tasks().stream().filter(lane::has).toList();
    Task last = there.isEmpty() ? null : there.getLast();
    Task task =
        Task.of(
            id, name, last == null ? Track.DISCOVERY : last.track(), Estimate.Range.of(5, 10, 20));
    if (last != null) {
      task = task.with(new TaskEdit.InSquad(last.squad()));
    }
    return Edits.addTask(roadmap, lane.adopt(task), last == null ? null : last.id());
  }

  /// Goes to a row, which no filter shall hide.
  private String go(String key) {
    if (!tree.has(key)) {
      showAll.run();
    }
    tree.goTo(key);
    return key;
  }

  /// The first name of something new decides its id, in the same step to undo.
  private String giveFirstName(OutlineRow row, String name) {
    if (name.equals(row.name())) {
      return row.key();
    }
    String id = Edits.freeId(session.roadmap(), name);
    session.apply(
        session.undoNameProperty().get().label(),
        "add:" + row.key(),
        before ->
            switch (row) {
              case OutlineRow.OfTask(Task task) -> Edits.rename(before, task.id(), id, name);
              case OutlineRow.OfMilestone(var milestone, var target) ->
                  Edits.renameMilestone(before, milestone.id(), id, name);
              default -> before;
            });
    session.endEdit();
    Selection renamed =
        row instanceof OutlineRow.OfTask ? Selection.task(id) : Selection.milestone(id);
    session.selectionProperty().set(renamed);
    return String.valueOf(renamed.meaning());
  }
}
