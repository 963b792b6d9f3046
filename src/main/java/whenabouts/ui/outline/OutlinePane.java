package whenabouts.ui.outline;

import static whenabouts.ui.kit.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.Track;
import whenabouts.session.Edits;
import whenabouts.session.Selection;
import whenabouts.session.Session;
import whenabouts.ui.command.Commands;
import whenabouts.ui.kit.Dates;

/// The outline: tasks by track and milestones, edited in place.
public final class OutlinePane extends BorderPane {
  private final Session session;
  private final TreeTableView<OutlineRow> table = new TreeTableView<>();
  private final TreeItem<OutlineRow> root = new TreeItem<>(new OutlineRow.Group("root", "", 0));
  private final Map<String, TreeItem<OutlineRow>> items = new HashMap<>();
  private final CellEditor editor = new CellEditor();
  private boolean following;

  /// Id of the task or milestone just added, which takes the id that fits its first name.
  private @Nullable String unnamed;

  public OutlinePane(Session session) {
    this.session = session;
    setId("outline");
    getStyleClass().add("pane");
    table.setId("outline-table");
    table.setAccessibleText(text("outline.title"));
    table.setRoot(root);
    table.setShowRoot(false);
    table.setEditable(true);
    table.getStyleClass().addAll("edge-to-edge", "dense");
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.setRowFactory(any -> new OutlineTreeRow(session.selectionProperty()));
    table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    for (OutlineColumn column : OutlineColumn.values()) {
      table.getColumns().add(column(column));
    }
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::walkColumns);
    setCenter(table);
    session.roadmapProperty().subscribe(this::showRoadmap);
    session.selectionProperty().subscribe(this::follow);
    table.getSelectionModel().getSelectedCells().subscribe(this::select);
  }

  /// Puts the buttons of some commands above the outline.
  public void addButtons(Commands commands, List<String> ids) {
    Label title = new Label(text("outline.title"));
    title.getStyleClass().add("pane-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(title, gap);
    bar.getStyleClass().add("pane-bar");
    ids.forEach(id -> bar.getChildren().add(commands.button(id)));
    bar.getChildren().forEach(node -> node.getStyleClass().addAll("small", "flat"));
    setTop(bar);
  }

  /// Selects a task or milestone just added and has its name typed; its id then follows the name.
  public void nameNew(Selection added) {
    session.selectionProperty().set(added);
    unnamed = added.meaning();
    // The table moves its focus after rows were added, in a later event; that would end the edit.
    Platform.runLater(this::editName);
  }

  /// Begins to edit the name of what is selected.
  public void editName() {
    TreeItem<OutlineRow> item = items.get(keyOf(session.selectionProperty().get()));
    if (item != null) {
      edit(item, table.getColumns().getFirst());
    }
  }

  /// Gives the keyboard to the outline.
  public void focusTable() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().select(0, table.getColumns().getFirst());
    }
  }

  private TreeTableColumn<OutlineRow, OutlineRow> column(OutlineColumn column) {
    TreeTableColumn<OutlineRow, OutlineRow> shown = new TreeTableColumn<>();
    shown.setId("outline-" + column.name().toLowerCase(Locale.ROOT));
    Label title = new Label(column.title());
    title.setTooltip(new Tooltip(column.explained()));
    shown.setGraphic(title);
    shown.setSortable(false);
    shown.setReorderable(false);
    double width =
        switch (column) {
          case NAME -> 172;
          case ESTIMATE -> 92;
          case BOX -> 44;
          case CHANCE -> 62;
        };
    shown.setPrefWidth(width);
    shown.setMinWidth(column == OutlineColumn.NAME ? 110 : width);
    if (column != OutlineColumn.NAME) {
      shown.setMaxWidth(width * 2);
      shown.getStyleClass().add("number");
    }
    shown.setCellValueFactory(row -> row.getValue().valueProperty());
    shown.setCellFactory(any -> new OutlineCell(column, editor));
    return shown;
  }

  private final class CellEditor implements OutlineCell.Editor {
    @Override
    public List<Problem> problems(UnaryOperator<Roadmap> edit) {
      return session.problems(edit);
    }

    @Override
    public void apply(
        OutlineRow row, OutlineColumn column, UnaryOperator<Roadmap> edit, String typed) {
      boolean first = column == OutlineColumn.NAME && row.key().equals(unnamed);
      if (first) {
        unnamed = null;
        giveFirstName(row, typed.strip());
      } else {
        session.apply(column.editLabel(), edit);
      }
    }

    @Override
    public void editNext() {
      OutlinePane.this.editNext();
    }
  }

  /// The first name of something new decides its id, in the same step to undo.
  private void giveFirstName(OutlineRow row, String name) {
    if (name.equals(OutlineColumn.NAME.shows(row))) {
      return;
    }
    String id = Edits.freeId(session.roadmap(), name);
    session.apply(
        session.undoLabelProperty().get(),
        "add:" + row.key(),
        before ->
            switch (row) {
              case OutlineRow.OfTask(Task task) -> Edits.rename(before, task.id(), id, name);
              case OutlineRow.OfMilestone(var milestone, var target) ->
                  Edits.renameMilestone(before, milestone.id(), id, name);
              case OutlineRow.Group group -> before;
            });
    session.endEdit();
    session
        .selectionProperty()
        .set(row instanceof OutlineRow.OfTask ? Selection.task(id) : Selection.milestone(id));
  }

  private void showRoadmap(Roadmap roadmap) {
    following = true;
    Map<String, TreeItem<OutlineRow>> before = new HashMap<>(items);
    items.clear();
    List<TreeItem<OutlineRow>> groups = new ArrayList<>();
    groups.add(lane(before, roadmap, Track.DISCOVERY, "discovery", text("lane.discovery")));
    groups.add(lane(before, roadmap, Track.DELIVERY, "delivery", text("lane.delivery")));
    groups.add(
        group(
            before,
            "milestones",
            text("lane.milestones"),
            roadmap.milestones().stream().map(m -> row(m, roadmap)).toList()));
    replace(root, groups);
    following = false;
    follow(session.selectionProperty().get());
    // The table moves its focus after rows came, went or moved, in a later event.
    Platform.runLater(this::refocus);
  }

  private static OutlineRow row(Milestone milestone, Roadmap roadmap) {
    LocalDate target = milestone.target();
    return new OutlineRow.OfMilestone(
        milestone,
        target == null ? "" : text("outline.target", Dates.brief(target, roadmap.asOf())));
  }

  private TreeItem<OutlineRow> lane(
      Map<String, TreeItem<OutlineRow>> before,
      Roadmap roadmap,
      Track track,
      String id,
      String name) {
    return group(
        before,
        id,
        name,
        roadmap.tasks().stream()
            .filter(task -> task.track() == track)
            .<OutlineRow>map(OutlineRow.OfTask::new)
            .toList());
  }

  private TreeItem<OutlineRow> group(
      Map<String, TreeItem<OutlineRow>> before, String id, String name, List<OutlineRow> rows) {
    TreeItem<OutlineRow> group = item(before, new OutlineRow.Group(id, name, rows.size()));
    replace(group, rows.stream().map(row -> item(before, row)).toList());
    return group;
  }

  /// The item of a row: the one it had before, so that nothing flickers while somebody edits.
  private TreeItem<OutlineRow> item(Map<String, TreeItem<OutlineRow>> before, OutlineRow row) {
    TreeItem<OutlineRow> item = before.get(row.key());
    if (item == null) {
      item = new TreeItem<>(row);
      item.setExpanded(true);
    } else if (!row.equals(item.getValue())) {
      item.setValue(row);
    }
    items.put(row.key(), item);
    return item;
  }

  private static void replace(TreeItem<OutlineRow> parent, List<TreeItem<OutlineRow>> children) {
    if (!parent.getChildren().equals(children)) {
      parent.getChildren().setAll(children);
    }
  }

  /// Selects in the table what is selected elsewhere.
  private void follow(Selection selection) {
    if (following) {
      return;
    }
    following = true;
    TreeItem<OutlineRow> item = items.get(keyOf(selection));
    if (item == null) {
      OutlineRow now = selectedRow();
      if (now != null && !(now instanceof OutlineRow.Group)) {
        table.getSelectionModel().clearSelection();
      }
    } else if (selectedRow() == null || !item.getValue().key().equals(selectedRow().key())) {
      item.getParent().setExpanded(true);
      int row = table.getRow(item);
      table.getSelectionModel().clearAndSelect(row, table.getColumns().getFirst());
      table.scrollTo(Math.max(0, row - 2));
    }
    following = false;
  }

  /// Puts the table's focus back on what is selected.
  private void refocus() {
    TreeItem<OutlineRow> item = items.get(keyOf(session.selectionProperty().get()));
    var focused = table.getFocusModel().getFocusedCell();
    if (item == null || table.getEditingCell() != null || focused == null) {
      return;
    }
    int row = table.getRow(item);
    if (focused.getRow() != row) {
      following = true;
      TreeTableColumn<OutlineRow, ?> column =
          focused.getTableColumn() == null
              ? table.getColumns().getFirst()
              : focused.getTableColumn();
      table.getSelectionModel().clearAndSelect(row, column);
      table.getFocusModel().focus(row, column);
      following = false;
    }
  }

  /// Selects elsewhere what is selected in the table.
  private void select() {
    OutlineRow row = selectedRow();
    if (!following && row != null) {
      following = true;
      session.selectionProperty().set(row.selection());
      following = false;
    }
  }

  private @Nullable OutlineRow selectedRow() {
    TreeItem<OutlineRow> item = table.getSelectionModel().getSelectedItem();
    return item == null ? null : item.getValue();
  }

  private static String keyOf(Selection selection) {
    String meaning = selection.meaning();
    return meaning == null ? "" : meaning;
  }

  private void edit(TreeItem<OutlineRow> item, TreeTableColumn<OutlineRow, ?> column) {
    int row = table.getRow(item);
    table.requestFocus();
    table.scrollTo(Math.max(0, row - 2));
    table.layout();
    table.getSelectionModel().clearAndSelect(row, column);
    table.getFocusModel().focus(row, column);
    table.edit(row, column);
  }

  /// Left and right go from cell to cell; the table itself would fold groups only.
  private void walkColumns(KeyEvent event) {
    OutlineRow row = selectedRow();
    boolean left = event.getCode() == KeyCode.LEFT;
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (!plain
        || !left && event.getCode() != KeyCode.RIGHT
        || table.getEditingCell() != null
        || row == null
        || row instanceof OutlineRow.Group) {
      return;
    }
    var focused = table.getFocusModel().getFocusedCell();
    int column = focused.getColumn() + (left ? -1 : 1);
    if (column >= 0 && column < table.getColumns().size()) {
      table.getSelectionModel().clearAndSelect(focused.getRow(), table.getColumns().get(column));
      table.getFocusModel().focus(focused.getRow(), table.getColumns().get(column));
    }
    event.consume();
  }

  /// Goes on to the next cell of the row that can be edited.
  private void editNext() {
    TreeItem<OutlineRow> item = items.get(keyOf(session.selectionProperty().get()));
    var focused = table.getFocusModel().getFocusedCell();
    if (item == null || focused == null) {
      return;
    }
    OutlineColumn[] columns = OutlineColumn.values();
    for (int i = focused.getColumn() + 1; i < columns.length; i++) {
      if (columns[i].isEditable(item.getValue())) {
        edit(item, table.getColumns().get(i));
        return;
      }
    }
  }
}
