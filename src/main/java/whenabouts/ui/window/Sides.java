package whenabouts.ui.window;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Which of the outline and the inspector stand beside the chart: those that are wanted, and in a
/// narrow window one of them at a time.
final class Sides {
  /// A side of the window.
  enum Side {
    OUTLINE,
    INSPECTOR
  }

  private final Set<Side> wanted = EnumSet.allOf(Side.class);
  private final ReadOnlyObjectWrapper<Set<Side>> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Set.copyOf(wanted));

  /// What a narrow window has room for; null: the chart alone.
  private @Nullable Side only = Side.OUTLINE;

  private boolean narrow;

  ReadOnlyObjectProperty<Set<Side>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  boolean isShown(Side side) {
    return shown.get().contains(side);
  }

  /// Those that a window has that is wide enough.
  Set<Side> wanted() {
    return Set.copyOf(wanted);
  }

  /// Shows a side; in a narrow window the other one makes room for it.
  void show(Side side) {
    wanted.add(side);
    only = side;
    tell();
  }

  void hide(Side side) {
    if (narrow) {
      only = null;
    } else {
      wanted.remove(side);
    }
    tell();
  }

  void toggle(Side side) {
    if (isShown(side)) {
      hide(side);
    } else {
      show(side);
    }
  }

  void setNarrow(boolean is) {
    if (is && !narrow) {
      only = wanted.stream().findFirst().orElse(null);
    }
    narrow = is;
    tell();
  }

  private void tell() {
    Set<Side> now = narrow ? (only == null ? Set.of() : Set.of(only)) : wanted();
    if (!now.equals(shown.get())) {
      shown.set(now);
    }
  }
}
