package whenabouts.export;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import whenabouts.roadmap.Bundles;

/// Sentences on why something cannot be exported.
final class Refusals {
  private Refusals() {}

  /// The text of that key, filled in, in the user's language.
  static String text(String key, Object... values) {
    Locale locale = Locale.getDefault();
    ResourceBundle texts = Bundles.of("whenabouts.export.refusals", locale);
    return new MessageFormat(texts.getString(key), locale).format(values);
  }
}
