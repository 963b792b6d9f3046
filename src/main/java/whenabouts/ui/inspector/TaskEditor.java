package whenabouts.ui.inspector;

import java.util.List;
import java.util.function.UnaryOperator;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.session.Session;

/// Hands edits of the selected task to the session.
final class TaskEditor {
  private final Session session;
  private String id = "";

  TaskEditor(Session session) {
    this.session = session;
  }

  /// Which task the edits are for.
  void edit(String task) {
    id = task;
  }

  String id() {
    return id;
  }

  Roadmap roadmap() {
    return session.roadmap();
  }

  /// @param field names the field, so that typing in it is one step to undo
  /// @param label of that step
  List<Problem> set(String field, String label, TaskEdit edit) {
    return change(field, label, task -> task.with(edit));
  }

  List<Problem> change(String field, String label, UnaryOperator<Task> edit) {
    return changeRoadmap(field, label, roadmap -> roadmap.editTask(id, edit));
  }

  List<Problem> changeRoadmap(String field, String label, UnaryOperator<Roadmap> edit) {
    return session.apply(label, "task:" + id + "/" + field, edit);
  }

  /// The typing or dragging is over.
  void done() {
    session.endEdit();
  }
}
