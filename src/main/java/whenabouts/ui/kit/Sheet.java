package whenabouts.ui.kit;

import java.util.Objects;

/// The style sheet of the window.
public final class Sheet {
  private Sheet() {}

  /// For `Scene.getStylesheets`.
  public static String url() {
    return Objects.requireNonNull(Sheet.class.getResource("/whenabouts/ui/window.css"))
        .toExternalForm();
  }
}
