package whenabouts.ui.window;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import whenabouts.storage.Settings;
import whenabouts.storage.SettingsFile;

/// The settings while the program runs; every change is saved in the background.
public final class Memory {
  private final SettingsFile file;
  private final Executor io;
  private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>();

  /// @param io saves, one at a time
  public Memory(SettingsFile file, Executor io) {
    this.file = file;
    this.io = io;
    settings.set(file.read());
  }

  public ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  public Settings settings() {
    return settings.get();
  }

  void change(UnaryOperator<Settings> change) {
    Settings changed = change.apply(settings());
    if (!changed.equals(settings())) {
      settings.set(changed);
      io.execute(() -> save(changed));
    }
  }

  private void save(Settings changed) {
    try {
      file.save(changed);
    } catch (IOException notKept) {
      // Settings are a convenience: losing them is no reason to interrupt anybody.
    }
  }
}
