package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.TaskEdit;
import whenabouts.session.Bulk;
import whenabouts.session.Session;
import whenabouts.storage.JournalEntry;
import whenabouts.storage.Settings;
import whenabouts.ui.command.Commands;
import whenabouts.ui.outline.OutlinePane;
import whenabouts.ui.view.View;

/// The menu bar, from the registry of commands.
final class Menus {
  private static final String LINE = "-";

  private final Commands commands;
  private final OutlinePane outline;

  private Menus(Commands commands, OutlinePane outline) {
    this.commands = commands;
    this.outline = outline;
  }

  /// @param open opens a recent file
  /// @param rescue brings back what a crash left
  static MenuBar bar(
      Commands commands,
      Session session,
      OutlinePane outline,
      ObservableValue<Settings> settings,
      Consumer<Path> open,
      Rescue rescue) {
    Menus menus = new Menus(commands, outline);
    Menu file = menus.menu("file", text("menu.file"), List.of("new", "open", "open-sample"));
    file.getItems().addAll(recent(settings, open), left(rescue));
    file.getItems()
        .addAll(
            menus.items(
                List.of(
                    LINE,
                    "save",
                    "save-as",
                    "reload",
                    LINE,
                    "export",
                    "export-chart",
                    LINE,
                    "preferences",
                    LINE,
                    "quit")));
    Menu theme =
        menus.menu(
            "theme", text("menu.theme"), List.of("theme-system", "theme-light", "theme-dark"));
    Menu view = menus.menu("view", text("menu.view"), viewItems());
    view.getItems().add(theme);
    Menu edit = menus.menu("edit", text("menu.edit"), editItems());
    MenuBar bar =
        new MenuBar(file, edit, menus.task(session), menus.scenario(), view, menus.help());
    bar.setId("menu-bar");
    bar.setUseSystemMenuBar(true);
    return bar;
  }

  private Menu help() {
    return menu(
        "help",
        text("menu.help"),
        List.of("palette", LINE, "tour", "glossary", "shortcuts", LINE, "about"));
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

  private static List<String> editItems() {
    return List.of(
        "undo",
        "redo",
        LINE,
        "cut",
        "copy",
        "paste",
        "duplicate",
        "delete",
        LINE,
        "select-all",
        "deselect",
        "find",
        "find-next",
        "find-previous",
        LINE,
        "roadmap-settings",
        LINE,
        "copy-headline",
        "copy-chart",
        "copy-chart-table");
  }

  /// What is done to the tasks that are selected.
  private Menu task(Session session) {
    Menu task =
        menu(
            "task",
            text("menu.task"),
            List.of(
                "add-discovery",
                "add-delivery",
                "add-milestone",
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
                "set-delivery"));
    task.getItems().add(squads(session));
    task.getItems().addAll(items(List.of(LINE, "estimates-longer", "estimates-shorter")));
    return task;
  }

  /// The squads that the selected tasks can be given to.
  private Menu squads(Session session) {
    Menu squads = new Menu(text("menu.squad"));
    squads.setId("menu-squads");
    session
        .roadmapProperty()
        .map(Roadmap::squads)
        .subscribe(
            all -> {
              squads.getItems().setAll(squad(session, text("lane.noSquad"), null));
              all.forEach(s -> squads.getItems().add(squad(session, s.name(), s.id())));
            });
    squads
        .disableProperty()
        .bind(session.selectedProperty().map(selected -> Bulk.tasks(selected).isEmpty()));
    return squads;
  }

  private MenuItem squad(Session session, String name, @Nullable String id) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(
        event ->
            outline.apply(
                text("edit.squad"),
                roadmap ->
                    Bulk.edit(
                        roadmap,
                        Bulk.tasks(session.selectedProperty().get()),
                        task -> task.with(new TaskEdit.InSquad(id)))));
    return item;
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
        "group-order",
        "group-track",
        "group-squad",
        "show-all",
        LINE,
        "toggle-outline",
        "toggle-inspector",
        "focus-outline",
        "focus-view",
        "focus-inspector",
        LINE);
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

  private static Menu left(Rescue rescue) {
    Menu left = new Menu(text("left.menu"));
    left.setId("menu-left");
    Runnable show =
        () -> {
          left.getItems().setAll(rescue.works().map(work -> item(work, rescue)).toList());
          left.setDisable(left.getItems().isEmpty());
        };
    rescue.left().addListener((ListChangeListener<JournalEntry>) change -> show.run());
    show.run();
    return left;
  }

  private static MenuItem item(JournalEntry.Work work, Rescue rescue) {
    MenuItem item = new MenuItem(work.draft().roadmap().title() + " · " + rescue.age(work));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> rescue.restore(work));
    return item;
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
