package whenabouts.ui.kit;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Whether things may move by themselves: not where the user or the desktop asks for calm.
public final class Motion {
  private static final BooleanProperty CALM = new SimpleBooleanProperty();

  private Motion() {}

  /// Whether the user asks for calm, whatever the desktop does.
  public static BooleanProperty calmProperty() {
    return CALM;
  }

  /// Whether something may fade or glide now.
  public static boolean isAllowed() {
    return !CALM.get() && !Platform.getPreferences().isReducedMotion();
  }
}
