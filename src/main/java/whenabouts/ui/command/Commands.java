package whenabouts.ui.command;

import static whenabouts.ui.kit.Texts.text;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// The registry: every command once, in the order of its making. Menus, buttons, shortcuts and
/// tests take them from here.
public final class Commands {
  /// For commands that can always be done.
  public static final ObservableValue<Boolean> ALWAYS = new SimpleBooleanProperty(true);

  private final Map<String, Command> commands = new LinkedHashMap<>();

  /// Adds a command.
  ///
  /// @param shortcut as `KeyCombination.valueOf` reads it
  /// @throws IllegalArgumentException if the id or the shortcut is taken
  public void add(
      String id,
      String shortcut,
      @Nullable Ikon icon,
      ObservableValue<Boolean> enabled,
      Runnable action) {
    ObservableValue<String> label = new SimpleStringProperty(text("command." + id));
    add(id, shortcut, icon, enabled, label, action);
  }

  /// Adds a command that says more than its label.
  ///
  /// @param shortcut as `KeyCombination.valueOf` reads it
  /// @param says what it would do now
  /// @throws IllegalArgumentException if the id or the shortcut is taken
  public void add(
      String id,
      String shortcut,
      @Nullable Ikon icon,
      ObservableValue<Boolean> enabled,
      ObservableValue<String> says,
      Runnable action) {
    KeyCombination keys = KeyCombination.valueOf(shortcut);
    if (commands.containsKey(id)
        || commands.values().stream().anyMatch(c -> keys.equals(c.shortcut()))) {
      throw new IllegalArgumentException("Two commands want " + id + " " + shortcut);
    }
    commands.put(id, new Command(id, keys, icon, enabled, says, action));
  }

  public Collection<Command> all() {
    return Collections.unmodifiableCollection(commands.values());
  }

  /// @throws IllegalArgumentException for an unknown id
  public Command get(String id) {
    Command command = commands.get(id);
    if (command == null) {
      throw new IllegalArgumentException("No command " + id);
    }
    return command;
  }

  /// A menu item that does the command; its id is `menu-` and the command's.
  public MenuItem menuItem(String id) {
    Command command = get(id);
    MenuItem item = new MenuItem();
    item.textProperty().bind(command.says());
    // An underscore in the name of a task is no mnemonic.
    item.setMnemonicParsing(false);
    item.setId("menu-" + id);
    item.setAccelerator(command.shortcut());
    item.disableProperty().bind(command.enabled().map(enabled -> !enabled));
    item.setOnAction(event -> command.run());
    return item;
  }

  /// A button with the command's icon, or its label where it has none; its id is `button-` and the
  /// command's.
  public Button button(String id) {
    Command command = get(id);
    Button button = new Button();
    button.setId("button-" + id);
    if (command.icon() == null) {
      button.setText(command.label());
    } else {
      button.setGraphic(new FontIcon(command.icon()));
    }
    Tooltip tip = new Tooltip();
    button.setTooltip(tip);
    command
        .says()
        .subscribe(
            says -> {
              button.setAccessibleText(says.replace("…", ""));
              tip.setText(command.tip());
            });
    button.disableProperty().bind(command.enabled().map(enabled -> !enabled));
    button.setOnAction(event -> command.run());
    return button;
  }
}
