package whenabouts.ui.outline;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableRow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A cell that is edited in place. Enter ends editing and goes down, Tab ends it and goes right,
/// with Shift up and left; Escape takes back. What is wrong is marked and said below the cell, and
/// stays there.
///
/// The table's own editing is not used: it ends whenever rows come, go or move.
final class OutlineCell extends TreeTableCell<OutlineRow, OutlineRow> {
  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
  private static final PseudoClass DROPPED = PseudoClass.getPseudoClass("dropped");
  private static final PseudoClass BLANK = PseudoClass.getPseudoClass("blank");
  private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
  private static final PseudoClass MATCH = PseudoClass.getPseudoClass("match");

  /// What the cells do to the document.
  interface Editor {
    /// What would be wrong with a text, in one sentence; null where nothing is.
    @Nullable String problem(OutlineRow row, OutlineColumn column, String typed);

    /// Takes a text that is right, and goes on from there.
    void commit(OutlineRow row, OutlineColumn column, String typed, Cursor.Leave leave);

    /// Gives the keyboard back to the table.
    void closed();
  }

  private final OutlineColumn column;
  private final Editor editor;
  private final Cursor cursor;
  private final ObservableValue<String> sought;
  private final Tooltip note = new Tooltip();
  private final Tooltip tip = new Tooltip();
  private @Nullable TextField field;
  private @Nullable OutlineRow edited;

  /// @param sought what names are searched for; empty: nothing
  OutlineCell(OutlineColumn column, Editor editor, Cursor cursor, ObservableValue<String> sought) {
    this.column = column;
    this.editor = editor;
    this.cursor = cursor;
    this.sought = sought;
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
    cursor.register(this);
    cursor.columnProperty().subscribe(this::mark);
    sought.subscribe(this::mark);
    tableRowProperty().flatMap(Node::focusedProperty).subscribe(this::mark);
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> cursor.setColumn(column));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  @Override
  protected void updateItem(@Nullable OutlineRow row, boolean empty) {
    super.updateItem(row, empty);
    OutlineRow shown = empty ? null : row;
    if (edited != null && (shown == null || !shown.key().equals(edited.key()))) {
      // Its row was scrolled away or moved.
      finish(Cursor.Leave.STAY);
    }
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
    if (!isOpen()) {
      setText(shown == null ? null : column.shows(shown));
      setGraphic(null);
    }
    mark();
  }

  private void mark() {
    OutlineRow row = isEmpty() ? null : getItem();
    TreeTableRow<OutlineRow> tableRow = getTableRow();
    pseudoClassStateChanged(GROUP, row instanceof OutlineRow.Group);
    pseudoClassStateChanged(DROPPED, row instanceof OutlineRow.Dropped);
    pseudoClassStateChanged(BLANK, row instanceof OutlineRow.Blank);
    pseudoClassStateChanged(
        CURSOR,
        row != null
            && tableRow != null
            && tableRow.isFocused()
            && cursor.columnProperty().get() == column);
    pseudoClassStateChanged(
        MATCH,
        row != null && column == OutlineColumn.NAME && Finder.isMatch(row, sought.getValue()));
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == (getItem() instanceof OutlineRow.Blank ? 1 : 2)) {
      cursor.edit(null);
    }
  }

  /// Whether this is the cell of a row, and can be seen.
  boolean isAt(String key, OutlineColumn in) {
    OutlineRow row = isEmpty() ? null : getItem();
    if (column != in || row == null || !row.key().equals(key) || getScene() == null) {
      return false;
    }
    for (Node node = this; node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    return true;
  }

  boolean isOpen() {
    return field != null;
  }

  /// Begins to edit.
  ///
  /// @param typed what the text is replaced by; null: it is all selected
  void open(@Nullable String typed) {
    OutlineRow row = getItem();
    if (row == null || isOpen()) {
      return;
    }
    TextField input = new TextField(typed == null ? column.edits(row) : typed);
    edited = row;
    field = input;
    input.setId("outline-editor");
    input.setAccessibleText(column.title());
    if (row instanceof OutlineRow.Blank) {
      input.setPromptText(column.shows(row));
    }
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    input.textProperty().subscribe((was, is) -> check(row, is));
    input.focusedProperty().subscribe((had, has) -> focusMoved(has));
    setText(null);
    setGraphic(input);
    // A field without a skin yet would select everything when it gets one.
    applyCss();
    focus(input, typed != null);
    if (!input.isFocused()) {
      // A cell that was only just made is not in the window before the next layout.
      Platform.runLater(() -> focus(input, typed != null));
    }
    check(row, input.getText());
  }

  private static void focus(TextField input, boolean atEnd) {
    input.requestFocus();
    if (atEnd) {
      input.end();
    } else {
      input.selectAll();
    }
  }

  private void close() {
    field = null;
    edited = null;
    note.hide();
    setGraphic(null);
    OutlineRow row = isEmpty() ? null : getItem();
    setText(row == null ? null : column.shows(row));
  }

  private void keyPressed(KeyEvent event) {
    boolean shift = event.isShiftDown();
    switch (event.getCode()) {
      case ENTER -> finish(shift ? Cursor.Leave.UP : Cursor.Leave.DOWN);
      case TAB -> finish(shift ? Cursor.Leave.LEFT : Cursor.Leave.RIGHT);
      case UP -> finish(Cursor.Leave.UP);
      case DOWN -> finish(Cursor.Leave.DOWN);
      case ESCAPE -> {
        close();
        editor.closed();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Leaving the cell keeps what is right and takes back what is wrong.
  private void focusMoved(boolean has) {
    if (!has && isOpen()) {
      finish(Cursor.Leave.STAY);
    }
  }

  /// Ends editing. What is wrong stays to be mended, unless the cell is left for good.
  private void finish(Cursor.Leave leave) {
    OutlineRow row = edited;
    if (row == null || field == null) {
      return;
    }
    String typed = field.getText();
    boolean wrong = editor.problem(row, column, typed) != null;
    if (wrong && leave != Cursor.Leave.STAY) {
      check(row, typed);
      return;
    }
    // The editor closes first: the edit may well change which cell this is.
    close();
    if (leave != Cursor.Leave.STAY) {
      editor.closed();
    }
    if (!wrong) {
      editor.commit(row, column, typed, leave);
    }
  }

  private void check(OutlineRow row, String typed) {
    String problem = editor.problem(row, column, typed);
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
