package whenabouts.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every text of the window, from the resource bundle.
public final class Texts {
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("whenabouts.ui.texts");

  private Texts() {}

  /// The text of a key, with `{0}`, `{1}` … replaced by the arguments. Numbers should come as
  /// strings, already formatted.
  ///
  /// @throws java.util.MissingResourceException for an unknown key
  public static String text(String key, Object... arguments) {
    return new MessageFormat(BUNDLE.getString(key), Locale.getDefault()).format(arguments);
  }
}
