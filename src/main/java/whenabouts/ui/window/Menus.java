package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import whenabouts.session.Session;
import whenabouts.storage.Settings;
import whenabouts.ui.command.Commands;
import whenabouts.ui.view.View;

/// The menu bar, from the registry of commands.
final class Menus {
  private static final String LINE = "-";

  private final Commands commands;

  private Menus(Commands commands) {
    this.commands = commands;
  }

  /// @param open opens a recent file
  static MenuBar bar(
      Commands commands, Session session, ObservableValue<Settings> settings, Consumer<Path> open) {
    Menus menus = new Menus(commands);
    Menu file = menus.menu("file", text("menu.file"), List.of("new", "open", "open-sample"));
    file.getItems().add(recent(settings, open));
    file.getItems()
        .addAll(menus.items(List.of(LINE, "save", "save-as", LINE, "export", LINE, "quit")));
    Menu theme =
        menus.menu(
            "theme", text("menu.theme"), List.of("theme-system", "theme-light", "theme-dark"));
    Menu view = menus.menu("view", text("menu.view"), viewItems());
    view.getItems().add(theme);
    MenuBar bar = new MenuBar(file, menus.edit(session), menus.scenario(), view);
    bar.setId("menu-bar");
    bar.setUseSystemMenuBar(true);
    return bar;
  }

  private Menu edit(Session session) {
    List<MenuItem> history = items(List.of("undo", "redo"));
    nameStep(history.get(0), "undo", session.undoLabelProperty());
    nameStep(history.get(1), "redo", session.redoLabelProperty());
    Menu edit =
        menu(
            "edit",
            text("menu.edit"),
            List.of(
                LINE,
                "add-discovery",
                "add-delivery",
                "add-milestone",
                "delete",
                LINE,
                "move-up",
                "move-down",
                "deselect",
                LINE,
                "copy-headline"));
    edit.getItems().addAll(0, history);
    return edit;
  }

  private Menu scenario() {
    return menu(
        "scenario",
        text("menu.scenario"),
        List.of(
            "what-if",
            "duplicate-scenario",
            LINE,
            "promote-scenario",
            "discard-scenario",
            LINE,
            "leave-scenario",
            "focus-what-if"));
  }

  private static List<String> viewItems() {
    List<String> items = new ArrayList<>();
    for (View view : View.values()) {
      items.add(view.command());
    }
    items.addAll(moreViewItems());
    return items;
  }

  private static List<String> moreViewItems() {
    return List.of(
        LINE,
        "confidence-50",
        "confidence-85",
        "confidence-95",
        LINE,
        "zoom-in",
        "zoom-out",
        "zoom-fit",
        LINE,
        "focus-outline",
        "focus-view",
        "focus-inspector",
        LINE);
  }

  /// Says in the menu which step would be undone or redone.
  private void nameStep(MenuItem item, String command, ObservableValue<String> step) {
    String plain = commands.get(command).label();
    item.textProperty()
        .bind(step.map(label -> label.isEmpty() ? plain : text("menu.step", plain, label)));
  }

  private static Menu recent(ObservableValue<Settings> settings, Consumer<Path> open) {
    Menu recent = new Menu(text("menu.recent"));
    recent.setId("menu-recent");
    settings.subscribe(
        is -> {
          recent.getItems().setAll(is.recent().stream().map(file -> item(file, open)).toList());
          recent.setDisable(is.recent().isEmpty());
        });
    return recent;
  }

  private static MenuItem item(Path file, Consumer<Path> open) {
    MenuItem item = new MenuItem(file.toString());
    // An underscore in a path is no mnemonic.
    item.setMnemonicParsing(false);
    item.setOnAction(event -> open.accept(file));
    return item;
  }

  private Menu menu(String id, String name, List<String> ids) {
    Menu menu = new Menu(name);
    menu.setId("menu-" + id);
    menu.getItems().addAll(items(ids));
    return menu;
  }

  private List<MenuItem> items(List<String> ids) {
    return ids.stream()
        .map(id -> id.equals(LINE) ? new SeparatorMenuItem() : commands.menuItem(id))
        .toList();
  }
}
