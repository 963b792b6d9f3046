package whenabouts.ui.kit;

import java.util.Locale;
import java.util.ResourceBundle;
import whenabouts.forecast.Wording;

/// Every text of the window, from the resource bundle of the default locale.
public final class Texts {
  private Texts() {}

  /// The text of a key, with `{0}`, `{1}` … replaced by the arguments. Numbers should come as
  /// strings, already formatted.
  ///
  /// @throws java.util.MissingResourceException for an unknown key
  public static String text(String key, Object... arguments) {
    // Looked up each time, which the bundle's own cache makes cheap: no class that happens to be
    // loaded before the language is set can hold on to another one.
    ResourceBundle bundle = ResourceBundle.getBundle("whenabouts.ui.texts");
    return Wording.fill(bundle.getString(key), Locale.getDefault(), arguments);
  }
}
