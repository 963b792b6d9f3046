package whenabouts.ui.view;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.DataTable;

/// A chart's numbers, which can be selected and copied into a spreadsheet.
final class DataTableView extends TableView<List<String>> {
  private static final double NAMES = 140;
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private List<String> columns = List.of();

  DataTableView(String id) {
    setId(id);
    getStyleClass().add("data-table");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(new Label(text("view.noNumbers")));
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  void show(@Nullable DataTable table) {
    List<String> names = table == null ? List.of() : table.columns();
    if (!names.equals(columns)) {
      columns = names;
      getColumns().clear();
      for (int i = 0; i < names.size(); i++) {
        getColumns().add(column(names.get(i), i));
      }
    }
    setAccessibleText(table == null ? "" : table.title());
    List<List<String>> rows = table == null ? List.of() : table.rows();
    if (!getItems().equals(rows)) {
      getItems().setAll(rows);
    }
  }

  private static TableColumn<List<String>, String> column(String name, int index) {
    TableColumn<List<String>, String> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
    if (index == 0) {
      column.setMinWidth(NAMES);
    }
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private void keyPressed(KeyEvent e) {
    if (COPY.match(e)) {
      e.consume();
      List<List<String>> chosen = getSelectionModel().getSelectedItems();
      ClipboardContent content = new ClipboardContent();
      content.putString(
          Stream.concat(Stream.of(columns), (chosen.isEmpty() ? getItems() : chosen).stream())
              .map(row -> String.join("\t", row))
              .collect(Collectors.joining("\n")));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }
}
