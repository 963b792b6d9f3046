package whenabouts.ui.roadmap;

import java.util.List;
import java.util.function.UnaryOperator;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Roadmap;
import whenabouts.session.Session;
import whenabouts.session.Shelf;

/// Hands edits of the chosen thing of a shelf to the session.
final class ItemEditor<T> {
  private final Session session;
  private final Shelf<T> shelf;
  private String id = "";

  ItemEditor(Session session, Shelf<T> shelf) {
    this.session = session;
    this.shelf = shelf;
  }

  Session session() {
    return session;
  }

  Shelf<T> shelf() {
    return shelf;
  }

  /// Which thing the edits are for.
  void edit(String item) {
    id = item;
  }

  Roadmap roadmap() {
    return session.roadmap();
  }

  /// @param field names the field, so that typing in it is one step to undo
  /// @param label what the step changes
  List<Problem> change(String field, String label, UnaryOperator<T> edit) {
    return session.apply(
        label, shelf.kind() + ":" + id + "/" + field, roadmap -> shelf.edit(roadmap, id, edit));
  }

  /// The typing or dragging is over.
  void done() {
    session.endEdit();
  }
}
