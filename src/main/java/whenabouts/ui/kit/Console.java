package whenabouts.ui.kit;

import java.util.logging.Logger;

/// Keeps the console quiet at start.
public final class Console {
  /// Held, for loggers nobody holds forget their filters.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Console() {}

  /// JavaFX warns at every start that it was loaded from the class path, where it works as well.
  /// That one message is dropped, and nothing else. To be called before the toolkit starts.
  public static void dropClassPathWarning() {
    JAVAFX.setFilter(
        message ->
            message.getMessage() == null
                || !message.getMessage().startsWith("Unsupported JavaFX configuration"));
  }
}
