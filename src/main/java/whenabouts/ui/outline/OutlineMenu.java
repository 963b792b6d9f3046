package whenabouts.ui.outline;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.ContextMenuEvent;
import whenabouts.session.Session;
import whenabouts.ui.command.Commands;

/// The menu of the outline's rows: one for tasks and milestones, another for headings and where
/// there is nothing.
final class OutlineMenu {
  private static final String LINE = "-";
  private static final List<String> OF_THINGS =
      List.of(
          "cut",
          "copy",
          "paste",
          "duplicate",
          "delete",
          LINE,
          "move-up",
          "move-down",
          "indent",
          "outdent",
          LINE,
          "link",
          "unlink",
          LINE,
          "set-discovery",
          "set-delivery",
          "estimates-longer",
          "estimates-shorter");
  private static final List<String> OF_NOTHING =
      List.of("add-discovery", "add-delivery", "add-milestone", LINE, "paste", "select-all");

  private final Session session;
  private final TreeTableView<OutlineRow> table;
  private final OutlineTree tree;
  private final Commands commands;

  OutlineMenu(
      Session session, TreeTableView<OutlineRow> table, OutlineTree tree, Commands commands) {
    this.session = session;
    this.table = table;
    this.tree = tree;
    this.commands = commands;
  }

  void install() {
    ContextMenu menu = new ContextMenu();
    menu.setId("outline-menu");
    menu.setOnShowing(event -> fill(menu));
    // A menu without items is not shown at all.
    fill(menu);
    table.setContextMenu(menu);
    table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::selectUnderPointer);
  }

  /// The menu is that of what it is opened on, unless that is one of several that are selected.
  private void selectUnderPointer(ContextMenuEvent event) {
    OutlineRow row = event.isKeyboardTrigger() ? null : OutlineTreeRow.at(event.getTarget());
    if (row != null && !session.selectedProperty().get().contains(row.selection())) {
      tree.goTo(row.key());
    }
  }

  private void fill(ContextMenu menu) {
    boolean things = !session.selectedProperty().get().isEmpty();
    menu.getItems().setAll((things ? OF_THINGS : OF_NOTHING).stream().map(this::item).toList());
    if (!things) {
      menu.getItems()
          .addAll(
              new SeparatorMenuItem(),
              item("context-fold", text("outline.fold"), () -> tree.fold(true)),
              item("context-unfold", text("outline.unfold"), () -> tree.fold(false)));
    }
  }

  private MenuItem item(String id) {
    if (id.equals(LINE)) {
      return new SeparatorMenuItem();
    }
    MenuItem item = commands.menuItem(id);
    item.setId("context-" + id);
    return item;
  }

  private static MenuItem item(String id, String name, Runnable action) {
    MenuItem item = new MenuItem(name);
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }
}
