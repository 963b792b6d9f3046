package whenabouts.ui.outline;

import static whenabouts.ui.kit.Texts.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Roadmap;
import whenabouts.session.Bulk;
import whenabouts.session.Selection;
import whenabouts.session.Session;
import whenabouts.ui.command.Commands;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Sentences;

/// The outline: tasks in groups and milestones, edited as in a spreadsheet.
public final class OutlinePane extends BorderPane {
  private final Session session;
  private static final double ROW = 26;

  /// So much width has room for names beside the numbers of an experiment.
  private static final double ALL_COLUMNS = 305;

  private final TreeTableView<OutlineRow> table = new TreeTableView<>();
  private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.TRACK);
  private final ObjectProperty<OutlineFilter> filter =
      new SimpleObjectProperty<>(OutlineFilter.NONE);
  private final ReadOnlyObjectWrapper<@Nullable Set<String>> filtered =
      new ReadOnlyObjectWrapper<>();
  private final Label refusal = new Label();
  private final VBox bars = new VBox();
  private final OutlineTree tree;
  private final OutlineBar bar;
  private final FindBar find;
  private final OutlineEditor editor;
  private final OutlineMoves moves;
  private final Cursor cursor;
  private final RowDrag drag;

  public OutlinePane(Session session) {
    this.session = session;
    setId("outline");
    getStyleClass().add("pane");
    table.setId("outline-table");
    table.setAccessibleText(text("outline.title"));
    // Rows of one height spare a thousand of them from being measured.
    table.setFixedCellSize(ROW);
    table.getStyleClass().addAll("edge-to-edge", "dense");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setRowFactory(any -> new OutlineTreeRow(session.selectionProperty()));
    table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    tree = new OutlineTree(session, table);
    cursor = new Cursor(table, tree);
    find = new FindBar(tree, table::requestFocus);
    bar = new OutlineBar(grouping, filter);
    moves = new OutlineMoves(session, tree, this::say);
    Runnable showAll = () -> filter.set(OutlineFilter.NONE);
    editor = new OutlineEditor(session, table, tree, cursor, showAll);
    Region line = new Region();
    Pane over = new Pane(line);
    over.setMouseTransparent(true);
    drag = new RowDrag(session, table, tree, line, moves);
    new OutlineKeys(table, tree, cursor, this::delete, this::escape);
    for (OutlineColumn column : OutlineColumn.values()) {
      table.getColumns().add(column(column));
    }
    // Later, as a table that is being laid out cannot change its columns.
    table.widthProperty().subscribe(() -> Platform.runLater(this::showColumns));
    refusal.setId("outline-says");
    refusal.getStyleClass().add("refusal");
    Lines.wrap(refusal);
    refusal.setMaxWidth(Double.MAX_VALUE);
    say(null);
    bars.getChildren().addAll(bar, find);
    setTop(bars);
    setCenter(new StackPane(table, over));
    setBottom(refusal);
    session.roadmapProperty().subscribe(roadmap -> arrange());
    grouping.subscribe(() -> arrange());
    filter.subscribe(() -> arrange());
    session.selectedProperty().subscribe(selected -> find.showCount());
    table.getFocusModel().focusedIndexProperty().subscribe(() -> find.showCount());
  }

  /// Puts the buttons of some commands above the outline, and gives its rows their menu.
  public void addButtons(Commands commands, List<String> ids) {
    Label title = new Label(text("outline.title"));
    title.getStyleClass().add("pane-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox buttons = new HBox(title, gap);
    buttons.getStyleClass().add("pane-bar");
    ids.forEach(id -> buttons.getChildren().add(commands.button(id)));
    buttons.getChildren().forEach(node -> node.getStyleClass().addAll("small", "flat"));
    bars.getChildren().addFirst(buttons);
    new OutlineMenu(session, table, tree, commands).install();
  }

  /// Selects a task or milestone just added and has its name typed; its id then follows the name.
  public void nameNew(Selection added) {
    editor.nameNew(added);
  }

  /// Gives the keyboard to the outline.
  public void focusTable() {
    table.requestFocus();
    OutlineRow first = tree.rowAt(0);
    if (tree.current() == null && first != null) {
      tree.goTo(first.key());
    }
  }

  /// How tasks are grouped.
  public ObjectProperty<Grouping> groupingProperty() {
    return grouping;
  }

  /// Ids of the tasks that pass the filter; its value is null where there is none.
  public ReadOnlyObjectProperty<@Nullable Set<String>> filteredProperty() {
    return filtered.getReadOnlyProperty();
  }

  /// Shows all rows again.
  public void clearFilter() {
    filter.set(OutlineFilter.NONE);
  }

  /// Opens the bar in which a name is searched for.
  public void find() {
    find.open();
  }

  /// Goes to the next row that is found, or the one before.
  ///
  /// @param step 1 or -1
  public void findNext(int step) {
    find.next(step);
  }

  /// Moves the selected tasks up or down within their groups.
  ///
  /// @param step -1 up, 1 down
  public void move(int step) {
    moves.step(step);
  }

  /// Moves the selected tasks into the next group, or back into the one before.
  ///
  /// @param step 1 or -1
  public void shift(int step) {
    moves.shift(step);
  }

  /// Selects everything that is shown.
  public void selectAll() {
    session.select(
        new ArrayList<>(tree.arrangement().things().stream().map(OutlineRow::selection).toList()));
    table.requestFocus();
  }

  /// What is selected, in the order in which it is shown.
  public List<Selection> inOrder() {
    Map<Selection, Integer> places = new HashMap<>();
    tree.arrangement().things().forEach(row -> places.put(row.selection(), places.size()));
    return session.selectedProperty().get().stream()
        .sorted(Comparator.comparing(thing -> places.getOrDefault(thing, Integer.MAX_VALUE)))
        .toList();
  }

  /// Deletes what is selected and goes to the row behind it.
  public void delete() {
    List<Selection> selected = inOrder();
    if (selected.isEmpty()) {
      return;
    }
    int place = tree.placeOf(String.valueOf(selected.getLast().meaning()));
    OutlineRow next = tree.rowAt(place + 1);
    String label =
        selected.size() > 1
            ? text("edit.deleted")
            : selected.getFirst() instanceof Selection.OfTask
                ? text("edit.deleteTask")
                : text("edit.deleteMilestone");
    apply(label, roadmap -> Bulk.delete(roadmap, selected));
    if (next != null && place >= 0) {
      tree.goTo(next.key());
    }
  }

  /// Edits the document, or says below the rows why that cannot be.
  ///
  /// @param label of the step, for undo
  /// @return whether it was done
  public boolean apply(String label, UnaryOperator<Roadmap> edit) {
    session.endEdit();
    String problem = Sentences.first(session.apply(label, edit));
    say(problem);
    return problem == null;
  }

  /// Says why something was not done; null: it was.
  private void say(@Nullable String sentence) {
    refusal.setText(sentence == null ? "" : sentence);
    refusal.setVisible(sentence != null);
    refusal.setManaged(sentence != null);
  }

  private void escape() {
    if (drag.isOn()) {
      drag.cancel();
    } else if (refusal.isVisible()) {
      say(null);
    } else if (!find.close() && session.selectedProperty().get().size() > 1) {
      session.select(List.of(session.selectionProperty().get()));
    }
  }

  /// Where names have no room beside all numbers, those that only experiments have give way.
  private void showColumns() {
    boolean all = table.getWidth() >= ALL_COLUMNS;
    for (OutlineColumn column : List.of(OutlineColumn.BOX, OutlineColumn.CHANCE)) {
      table.getColumns().get(column.ordinal()).setVisible(all);
      if (!all && cursor.columnProperty().get() == column) {
        cursor.setColumn(OutlineColumn.NAME);
      }
    }
  }

  private void arrange() {
    Roadmap roadmap = session.roadmap();
    say(null);
    OutlineFilter possible = filter.get().in(roadmap);
    if (!possible.equals(filter.get())) {
      // Comes here again.
      filter.set(possible);
      return;
    }
    Arrangement arrangement =
        Arrangement.of(roadmap, session.document(), grouping.get(), filter.get());
    Set<String> left = filter.get().isActive() ? arrangement.tasks() : null;
    if (!Objects.equals(left, filtered.get())) {
      filtered.set(left);
    }
    tree.show(arrangement);
    bar.show(roadmap, arrangement);
    find.showCount();
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
          case ESTIMATE -> 86;
          case BOX -> 44;
          case CHANCE -> 58;
        };
    shown.setPrefWidth(width);
    shown.setMinWidth(column == OutlineColumn.NAME ? 110 : width);
    if (column != OutlineColumn.NAME) {
      shown.setMaxWidth(width * 2);
      shown.getStyleClass().add("number");
    }
    shown.setCellValueFactory(row -> row.getValue().valueProperty());
    shown.setCellFactory(any -> new OutlineCell(column, editor, cursor, find.soughtProperty()));
    return shown;
  }
}
