package whenabouts.session;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import whenabouts.roadmap.Roadmap;

/// Everything that is selected, and of it the one thing that was selected last.
final class Selected {
  private final ObjectProperty<Selection> last = new SimpleObjectProperty<>(Selection.NOTHING);
  private final ReadOnlyObjectWrapper<List<Selection>> all = new ReadOnlyObjectWrapper<>(List.of());
  private boolean setting;

  Selected() {
    last.subscribe(this::alone);
  }

  /// Setting it selects that thing alone.
  ObjectProperty<Selection> lastProperty() {
    return last;
  }

  ReadOnlyObjectProperty<List<Selection>> allProperty() {
    return all.getReadOnlyProperty();
  }

  void set(List<Selection> things) {
    setting = true;
    last.set(things.isEmpty() ? Selection.NOTHING : things.getLast());
    setting = false;
    all.set(List.copyOf(things));
  }

  /// What is not in a roadmap is no longer selected.
  void keep(Roadmap roadmap) {
    List<Selection> left =
        all.get().stream().filter(thing -> thing.in(roadmap).equals(thing)).toList();
    if (left.size() < all.get().size()) {
      set(left);
    }
  }

  private void alone(Selection thing) {
    if (!setting) {
      all.set(thing instanceof Selection.Nothing ? List.of() : List.of(thing));
    }
  }
}
