package whenabouts.ui.outline;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableRow;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Roadmap;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.kit.Sentences;

/// A cell that is edited in place: Enter or F2 begins, Enter ends, Tab ends and goes on to the next
/// cell, Escape takes back. What is wrong is marked and said below the cell, and stays there.
final class OutlineCell extends TreeTableCell<OutlineRow, OutlineRow> {
  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

  /// What the cells do to the document.
  interface Editor {
    /// What would be wrong after the edit.
    List<Problem> problems(UnaryOperator<Roadmap> edit);

    /// Makes an edit that is known to be right.
    ///
    /// @param typed the text that became the edit
    void apply(OutlineRow row, OutlineColumn column, UnaryOperator<Roadmap> edit, String typed);

    /// Goes on to the next cell that can be edited.
    void editNext();
  }

  private final OutlineColumn column;
  private final Editor editor;
  private final Tooltip note = new Tooltip();
  private final Tooltip tip = new Tooltip();
  private @Nullable TextField field;

  OutlineCell(OutlineColumn column, Editor editor) {
    this.column = column;
    this.editor = editor;
    note.setId("outline-note");
    note.getStyleClass().add("note");
    note.setAutoHide(false);
    // Escape is for the editor.
    note.setHideOnEscape(false);
    note.setWrapText(true);
    note.setMaxWidth(360);
    if (column != OutlineColumn.NAME) {
      getStyleClass().add("number");
    }
  }

  @Override
  protected void updateItem(@Nullable OutlineRow row, boolean empty) {
    super.updateItem(row, empty);
    OutlineRow shown = empty ? null : row;
    pseudoClassStateChanged(GROUP, shown instanceof OutlineRow.Group);
    TreeTableRow<OutlineRow> tableRow = getTableRow();
    if (tableRow != null) {
      tableRow.setId(shown == null ? null : "row-" + shown.nodeId());
    }
    setId(
        shown == null
            ? null
            : "cell-" + shown.nodeId() + "-" + column.name().toLowerCase(Locale.ROOT));
    String meaning = shown == null ? "" : column.meaning(shown);
    tip.setText(meaning);
    setTooltip(meaning.isEmpty() ? null : tip);
    if (!isEditing()) {
      setText(shown == null ? null : column.shows(shown));
      setGraphic(null);
    }
  }

  @Override
  public void startEdit() {
    OutlineRow row = getItem();
    if (row == null || !column.isEditable(row)) {
      return;
    }
    super.startEdit();
    if (!isEditing()) {
      return;
    }
    TextField input = new TextField(column.edits(row));
    field = input;
    input.setId("outline-editor");
    input.setAccessibleText(column.title());
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    input.textProperty().subscribe((was, is) -> typed(row, is));
    input.focusedProperty().subscribe((had, has) -> focusMoved(has));
    setText(null);
    setGraphic(input);
    input.requestFocus();
    input.selectAll();
    if (!input.isFocused()) {
      // A cell that was only just made is not in the window before the next layout.
      Platform.runLater(input::requestFocus);
    }
    say(column.hint(row, input.getText()), false);
  }

  @Override
  public void cancelEdit() {
    closeEditor();
    super.cancelEdit();
    OutlineRow row = getItem();
    setText(row == null ? null : column.shows(row));
  }

  private void closeEditor() {
    field = null;
    note.hide();
    setGraphic(null);
  }

  private void keyPressed(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> commit(false);
      case TAB -> commit(true);
      case ESCAPE -> {
        cancelEdit();
        getTreeTableView().requestFocus();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Leaving the cell keeps what is right and takes back what is wrong.
  private void focusMoved(boolean has) {
    OutlineRow row = getItem();
    if (!has && field != null && row != null) {
      String typed = field.getText();
      cancelEdit();
      if (problem(row, typed) == null) {
        apply(row, typed);
      }
    }
  }

  private void commit(boolean goOn) {
    OutlineRow row = getItem();
    if (row == null || field == null) {
      return;
    }
    String typed = field.getText();
    if (problem(row, typed) != null) {
      typed(row, typed);
      return;
    }
    // The editor closes first: the edit may well change which cell this is.
    cancelEdit();
    getTreeTableView().requestFocus();
    apply(row, typed);
    if (goOn) {
      editor.editNext();
    }
  }

  private void apply(OutlineRow row, String typed) {
    if (column.edit(row, typed) instanceof Entry.Valid<UnaryOperator<Roadmap>>(var edit)) {
      editor.apply(row, column, edit, typed);
    }
  }

  /// What is wrong with a text; null where nothing is.
  private @Nullable String problem(OutlineRow row, String typed) {
    return switch (column.edit(row, typed)) {
      case Entry.Invalid<UnaryOperator<Roadmap>>(String message) -> message;
      case Entry.Valid<UnaryOperator<Roadmap>>(UnaryOperator<Roadmap> edit) ->
          Sentences.first(editor.problems(edit));
    };
  }

  private void typed(OutlineRow row, String typed) {
    String problem = problem(row, typed);
    say(problem == null ? column.hint(row, typed) : problem, problem != null);
  }

  /// Says something below the cell.
  private void say(String sentence, boolean wrong) {
    if (field == null) {
      return;
    }
    field.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
    field.setAccessibleHelp(sentence);
    note.setText(sentence);
    note.getStyleClass().remove("wrong");
    if (wrong) {
      note.getStyleClass().add("wrong");
    }
    Bounds bounds = field.localToScreen(field.getLayoutBounds());
    if (sentence.isEmpty() || bounds == null) {
      note.hide();
    } else {
      note.show(field, bounds.getMinX(), bounds.getMaxY() + 4);
    }
  }
}
