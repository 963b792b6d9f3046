package whenabouts.ui.help;

import static whenabouts.ui.kit.Texts.text;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import whenabouts.ui.command.Command;
import whenabouts.ui.command.Commands;

/// Every command that has a shortcut, with it.
public final class ShortcutsDialog extends HelpDialog {
  public ShortcutsDialog(Window owner, Commands commands) {
    super(owner, "shortcuts", text("shortcuts.title"), new StackPane(table(commands)));
  }

  private static TableView<Command> table(Commands commands) {
    TableView<Command> table = new TableView<>();
    table.setId("shortcuts-table");
    table.setAccessibleText(text("shortcuts.title"));
    TableColumn<Command, String> what = new TableColumn<>(text("shortcuts.command"));
    what.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().label()));
    what.setPrefWidth(300);
    TableColumn<Command, String> keys = new TableColumn<>(text("shortcuts.keys"));
    keys.setCellValueFactory(row -> new SimpleStringProperty(keys(row.getValue())));
    keys.setPrefWidth(180);
    table.getColumns().add(what);
    table.getColumns().add(keys);
    table.getItems().setAll(commands.all());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPrefSize(500, 520);
    return table;
  }

  private static String keys(Command command) {
    return command.shortcut().getDisplayText();
  }
}
