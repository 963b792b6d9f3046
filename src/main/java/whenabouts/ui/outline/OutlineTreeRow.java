package whenabouts.ui.outline;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeTableRow;
import whenabouts.session.Selection;

/// A row that shows whether its thing is selected, wherever it was selected.
final class OutlineTreeRow extends TreeTableRow<OutlineRow> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  OutlineTreeRow(ObservableValue<Selection> selection) {
    getStyleClass().add("outline-row");
    selection.subscribe(is -> mark(is));
    itemProperty().subscribe(row -> mark(selection.getValue()));
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
