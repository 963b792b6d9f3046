package whenabouts.export;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Sentences on why something cannot be exported.
final class Refusals {
  private Refusals() {}

  /// The text of that key, filled in, in the user's language.
  static String text(String key, Object... values) {
    Locale locale = Locale.getDefault();
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "whenabouts.export.refusals",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(texts.getString(key), locale).format(values);
  }
}
