package whenabouts.ui.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;
import whenabouts.session.Selection;
import whenabouts.session.Session;

/// Keeps the rows of the table those of an arrangement, and what is selected in it what is selected
/// in the session.
final class OutlineTree {
  private final Session session;
  private final TreeTableView<OutlineRow> table;
  private final TreeItem<OutlineRow> root = new TreeItem<>();
  private final Map<String, TreeItem<OutlineRow>> items = new HashMap<>();
  private Arrangement arrangement = Arrangement.EMPTY;
  private boolean following;
  private int settling;

  /// Key of the row that the keyboard acts on; empty: none.
  private String at = "";

  OutlineTree(Session session, TreeTableView<OutlineRow> table) {
    this.session = session;
    this.table = table;
    table.setRoot(root);
    table.setShowRoot(false);
    session.selectedProperty().subscribe(this::follow);
    table
        .getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> select());
    table.getFocusModel().focusedIndexProperty().subscribe(this::select);
  }

  Arrangement arrangement() {
    return arrangement;
  }

  boolean has(String key) {
    return items.containsKey(key);
  }

  /// The row that the keyboard acts on; null: none.
  @Nullable OutlineRow current() {
    TreeItem<OutlineRow> item = items.get(at);
    return item == null ? null : item.getValue();
  }

  /// Its place among the rows that are not folded away; -1: none.
  int place() {
    return placeOf(at);
  }

  /// The place of a row among those that are not folded away; -1: none.
  int placeOf(String key) {
    TreeItem<OutlineRow> item = items.get(key);
    return item == null ? -1 : table.getRow(item);
  }

  /// The row at a place among those that are not folded away; null beyond them.
  @Nullable OutlineRow rowAt(int place) {
    TreeItem<OutlineRow> item =
        place < 0 || place >= table.getExpandedItemCount() ? null : table.getTreeItem(place);
    return item == null ? null : item.getValue();
  }

  /// Selects a row alone and has the keyboard act on it.
  void goTo(String key) {
    TreeItem<OutlineRow> item = items.get(key);
    if (item == null) {
      return;
    }
    following = true;
    Selection thing = item.getValue().selection();
    session.select(thing instanceof Selection.Nothing ? List.of() : List.of(thing));
    show(List.of(item));
    reveal(table.getRow(item));
    following = false;
  }

  /// Folds all groups, or unfolds them.
  void fold(boolean folded) {
    root.getChildren().forEach(group -> group.setExpanded(!folded));
  }

  /// Shows an arrangement with as few changes of the table's items as may be, so that nothing
  /// flickers while somebody edits, and a thousand rows cost no more than the one that changes.
  void show(Arrangement next) {
    following = true;
    arrangement = next;
    Map<String, TreeItem<OutlineRow>> before = new HashMap<>(items);
    items.clear();
    List<TreeItem<OutlineRow>> groups = new ArrayList<>();
    for (Arrangement.Section section : next.sections()) {
      TreeItem<OutlineRow> group = item(before, section.group(), root);
      groups.add(group);
      replace(
          group.getChildren(),
          section.rows().stream().map(row -> item(before, row, group)).toList());
    }
    replace(root.getChildren(), groups);
    following = false;
    follow();
    // The table moves its selection and focus after rows came, went or moved, in a later event.
    settling++;
    Platform.runLater(
        () -> {
          settling--;
          follow();
        });
  }

  /// The item of a row: the one it had before, if it stays in its group.
  private TreeItem<OutlineRow> item(
      Map<String, TreeItem<OutlineRow>> before, OutlineRow row, TreeItem<OutlineRow> parent) {
    TreeItem<OutlineRow> item = before.get(row.key());
    if (item == null || item.getParent() != parent) {
      item = new TreeItem<>(row);
      item.setExpanded(true);
      // The cells follow the value; the table, were it told, would make all its rows anew.
      item.addEventHandler(TreeItem.<OutlineRow>valueChangedEvent(), Event::consume);
    } else if (!row.equals(item.getValue())) {
      item.setValue(row);
    }
    items.put(row.key(), item);
    return item;
  }

  /// Replaces what lies between the first and the last difference.
  private static <T> void replace(ObservableList<T> list, List<T> wanted) {
    int first = 0;
    while (first < Math.min(list.size(), wanted.size()) && list.get(first) == wanted.get(first)) {
      first++;
    }
    int same = 0;
    while (same < Math.min(list.size(), wanted.size()) - first
        && list.get(list.size() - 1 - same) == wanted.get(wanted.size() - 1 - same)) {
      same++;
    }
    list.remove(first, list.size() - same);
    list.addAll(first, wanted.subList(first, wanted.size() - same));
  }

  /// Selects in the table what is selected in the session.
  private void follow() {
    if (following) {
      return;
    }
    following = true;
    List<TreeItem<OutlineRow>> wanted =
        session.selectedProperty().get().stream()
            .map(thing -> items.get(Objects.requireNonNullElse(thing.meaning(), "")))
            .filter(Objects::nonNull)
            .toList();
    TreeItem<OutlineRow> kept = items.get(at);
    if (!wanted.isEmpty()) {
      show(wanted);
    } else if (kept != null && isNoThing(kept.getValue())) {
      show(List.of(kept));
    } else {
      table.getSelectionModel().clearSelection();
    }
    following = false;
  }

  private static boolean isNoThing(OutlineRow row) {
    return row.selection() instanceof Selection.Nothing;
  }

  /// Selects rows in the table, the last of which the keyboard acts on.
  private void show(List<TreeItem<OutlineRow>> wanted) {
    TreeItem<OutlineRow> last = wanted.getLast();
    boolean news = !last.getValue().key().equals(at);
    if (news) {
      wanted.forEach(OutlineTree::unfold);
    }
    at = last.getValue().key();
    int[] rows = wanted.stream().mapToInt(table::getRow).filter(row -> row >= 0).toArray();
    MultipleSelectionModel<TreeItem<OutlineRow>> selection = table.getSelectionModel();
    Set<Integer> places = new HashSet<>();
    for (int row : rows) {
      places.add(row);
    }
    if (!places.equals(new HashSet<>(selection.getSelectedIndices()))) {
      selection.clearSelection();
      selection.selectIndices(-1, rows);
    }
    int focus = table.getRow(last);
    if (table.getFocusModel().getFocusedIndex() != focus) {
      table.getFocusModel().focus(focus);
    }
    if (news) {
      reveal(focus);
    }
  }

  private static void unfold(TreeItem<OutlineRow> item) {
    if (item.getParent() != null) {
      item.getParent().setExpanded(true);
    }
  }

  /// Scrolls as little as needed for a row to be seen.
  void reveal(int row) {
    if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
      return;
    }
    table.layout();
    IndexedCell<?> first = flow.getFirstVisibleCell();
    IndexedCell<?> last = flow.getLastVisibleCell();
    if (first == null || last == null) {
      return;
    }
    if (row <= first.getIndex()) {
      table.scrollTo(Math.max(0, row - 1));
    } else if (row >= last.getIndex()) {
      table.scrollTo(Math.max(0, row - (last.getIndex() - first.getIndex()) + 2));
    }
  }

  /// Selects in the session what is selected in the table.
  private void select() {
    if (following || settling > 0) {
      return;
    }
    OutlineRow focused = rowAt(table.getFocusModel().getFocusedIndex());
    at = focused == null ? "" : focused.key();
    List<Selection> chosen = new ArrayList<>();
    for (Integer place :
        table.getSelectionModel().getSelectedIndices().stream().sorted().toList()) {
      OutlineRow row = rowAt(place);
      if (row != null && !isNoThing(row)) {
        chosen.add(row.selection());
      }
    }
    if (focused != null && chosen.remove(focused.selection())) {
      chosen.add(focused.selection());
    }
    if (!chosen.equals(session.selectedProperty().get())) {
      following = true;
      session.select(chosen);
      following = false;
    }
  }
}
