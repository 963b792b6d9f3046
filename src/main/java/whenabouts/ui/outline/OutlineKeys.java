package whenabouts.ui.outline;

import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys of a spreadsheet, where the table itself has others: arrows and Tab go from cell to
/// cell, Enter and F2 edit, typing replaces, Home and End go to the ends of the row, with Ctrl to
/// those of the table, Delete deletes rows. At the last cell Tab leaves the table.
final class OutlineKeys {
  private final TreeTableView<OutlineRow> table;
  private final OutlineTree tree;
  private final Cursor cursor;
  private final Runnable delete;
  private final Runnable escape;

  /// @param escape what Escape does outside of cells
  OutlineKeys(
      TreeTableView<OutlineRow> table,
      OutlineTree tree,
      Cursor cursor,
      Runnable delete,
      Runnable escape) {
    this.table = table;
    this.tree = tree;
    this.cursor = cursor;
    this.delete = delete;
    this.escape = escape;
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    table.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    if (cursor.isEditing() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    boolean known = event.isShortcutDown() ? withCtrl(event) : plain(event);
    if (known) {
      event.consume();
    }
  }

  private boolean withCtrl(KeyEvent event) {
    if (event.isShiftDown()) {
      return false;
    }
    switch (event.getCode()) {
      case HOME -> toEnd(0);
      case END -> toEnd(table.getExpandedItemCount() - 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void toEnd(int place) {
    OutlineRow row = tree.rowAt(place);
    if (row != null) {
      tree.goTo(row.key());
      cursor.setColumn(OutlineColumn.NAME);
    }
  }

  private boolean plain(KeyEvent event) {
    OutlineRow row = tree.current();
    boolean shift = event.isShiftDown();
    switch (event.getCode()) {
      case TAB -> {
        return cursor.step(!shift);
      }
      case UP, DOWN, PAGE_UP, PAGE_DOWN -> {
        cursor.moved();
        return false;
      }
      case ESCAPE -> escape.run();
      case ENTER, F2 -> open(row);
      case DELETE -> delete.run();
      default -> {
        return !shift && !(row instanceof OutlineRow.Group) && row != null && inRow(event);
      }
    }
    return true;
  }

  private boolean inRow(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> cursor.beside(false);
      case RIGHT -> cursor.beside(true);
      case HOME -> cursor.setColumn(OutlineColumn.NAME);
      case END -> cursor.setColumn(OutlineColumn.CHANCE);
      case BACK_SPACE -> cursor.edit("");
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Edits the cell; folds or unfolds a group.
  private void open(@Nullable OutlineRow row) {
    if (row instanceof OutlineRow.Group) {
      var item = table.getTreeItem(tree.place());
      item.setExpanded(!item.isExpanded());
    } else {
      cursor.edit(null);
    }
  }

  private void typed(KeyEvent event) {
    String text = event.getCharacter();
    boolean printable = !text.isBlank() && text.codePoints().noneMatch(Character::isISOControl);
    boolean command =
        event.isMetaDown() || event.isControlDown() != event.isAltDown(); // AltGr is both
    if (printable && !command && !cursor.isEditing()) {
      cursor.edit(text);
      event.consume();
    }
  }
}
