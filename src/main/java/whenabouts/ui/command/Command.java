package whenabouts.ui.command;

import static whenabouts.ui.kit.Texts.text;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// Something the user can do. Its texts stand in the resource bundle under `command.ID`.
///
/// @param icon for buttons; null where it has none
/// @param enabled whether it can be done now
/// @param says what it would do now, in full: its label, where that says it all
public record Command(
    String id,
    KeyCombination shortcut,
    @Nullable Ikon icon,
    ObservableValue<Boolean> enabled,
    ObservableValue<String> says,
    Runnable action) {

  /// What it is called whatever it would do now.
  public String label() {
    return text("command." + id);
  }

  /// What hovering over its button says: what it would do, without dots, and its shortcut.
  public String tip() {
    String plain = says.getValue().replace("…", "");
    return plain + " (" + shortcut.getDisplayText() + ")";
  }

  /// Does it, unless it is not enabled.
  public void run() {
    if (enabled.getValue()) {
      action.run();
    }
  }
}
