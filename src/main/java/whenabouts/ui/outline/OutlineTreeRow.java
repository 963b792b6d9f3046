package whenabouts.ui.outline;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableRow;
import org.jspecify.annotations.Nullable;
import whenabouts.session.Selection;

/// A row that shows whether its thing is selected, wherever it was selected.
final class OutlineTreeRow extends TreeTableRow<OutlineRow> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  OutlineTreeRow(ObservableValue<Selection> selection) {
    getStyleClass().add("outline-row");
    selection.subscribe(is -> mark(is));
    itemProperty().subscribe(row -> mark(selection.getValue()));
  }

  /// The row that a part of the window belongs to; null: none.
  static @Nullable OutlineRow at(Object target) {
    for (Node node = target instanceof Node at ? at : null; node != null; node = node.getParent()) {
      if (node instanceof OutlineTreeRow row) {
        TreeItem<OutlineRow> item = row.getTreeItem();
        return item == null ? null : item.getValue();
      }
    }
    return null;
  }

  private void mark(Selection selection) {
    OutlineRow row = getItem();
    boolean current =
        row != null
            && !(selection instanceof Selection.Nothing)
            && row.selection().equals(selection);
    pseudoClassStateChanged(CURRENT, current);
  }
}
