package whenabouts.ui.outline;

import java.util.LinkedHashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;

/// The cell that the keyboard acts on: the current row, and a column.
final class Cursor {
  /// Where it goes from a cell whose editing ends.
  enum Leave {
    STAY,
    UP,
    DOWN,
    LEFT,
    RIGHT
  }

  private final TreeTableView<OutlineRow> table;
  private final OutlineTree tree;
  private final ReadOnlyObjectWrapper<OutlineColumn> column =
      new ReadOnlyObjectWrapper<>(OutlineColumn.NAME);
  private final Set<OutlineCell> cells = new LinkedHashSet<>();

  /// The column where going from cell to cell with Tab began, to which Enter goes back; null: the
  /// cursor came another way.
  private @Nullable OutlineColumn home;

  Cursor(TreeTableView<OutlineRow> table, OutlineTree tree) {
    this.table = table;
    this.tree = tree;
  }

  ReadOnlyObjectProperty<OutlineColumn> columnProperty() {
    return column.getReadOnlyProperty();
  }

  /// Goes to a column of the current row.
  void setColumn(OutlineColumn to) {
    home = null;
    column.set(to);
  }

  /// The cursor was moved by other means than Tab.
  void moved() {
    home = null;
  }

  void register(OutlineCell cell) {
    cells.add(cell);
  }

  /// Begins to edit the current cell, where that can be.
  ///
  /// @param typed what its text is replaced by; null: it is all selected
  void edit(@Nullable String typed) {
    OutlineRow row = tree.current();
    if (row == null) {
      return;
    }
    OutlineColumn at = row instanceof OutlineRow.Blank ? OutlineColumn.NAME : column.get();
    if (!at.isEditable(row)) {
      return;
    }
    column.set(at);
    tree.reveal(tree.place());
    table.layout();
    cells.stream()
        .filter(cell -> cell.isAt(row.key(), at))
        .findFirst()
        .ifPresent(cell -> cell.open(typed));
  }

  boolean isEditing() {
    return cells.stream().anyMatch(OutlineCell::isOpen);
  }

  /// Goes on after a cell was edited.
  ///
  /// @param key of its row
  /// @param below key of the row that Enter goes to, above it that of Shift and Enter
  void leave(String key, String above, String below, OutlineColumn edited, Leave to) {
    OutlineColumn began = home == null ? edited : home;
    switch (to) {
      case STAY -> {}
      case UP, DOWN -> {
        tree.goTo(to == Leave.UP ? above : below);
        setColumn(began);
      }
      case LEFT, RIGHT -> {
        tree.goTo(key);
        column.set(edited);
        step(to == Leave.RIGHT);
        home = began;
      }
    }
  }

  /// Goes to the next cell that can be edited, or the one before, in whichever row it is.
  ///
  /// @return whether there is one
  boolean step(boolean forward) {
    OutlineColumn began = home == null ? column.get() : home;
    OutlineColumn[] columns = OutlineColumn.values();
    int by = forward ? 1 : -1;
    int at = column.get().ordinal() + by;
    for (int place = tree.place(); tree.rowAt(place) != null; place += by) {
      OutlineRow row = tree.rowAt(place);
      for (; row != null && at >= 0 && at < columns.length; at += by) {
        if (columns[at].isEditable(row) && isShown(columns[at])) {
          tree.goTo(row.key());
          column.set(columns[at]);
          home = began;
          return true;
        }
      }
      at = forward ? 0 : columns.length - 1;
    }
    return false;
  }

  /// Goes to the cell beside; at the edge it stays.
  void beside(boolean right) {
    int at = column.get().ordinal() + (right ? 1 : -1);
    // Those that a narrow outline hides are the last.
    setColumn(OutlineColumn.values()[Math.clamp(at, 0, table.getVisibleLeafColumns().size() - 1)]);
  }

  private boolean isShown(OutlineColumn column) {
    return table.getColumns().get(column.ordinal()).isVisible();
  }
}
