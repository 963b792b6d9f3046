package whenabouts.cli;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import whenabouts.roadmap.Bundles;

/// The phrases of the text reports, filled in. For one thread.
final class Phrases {
  private final ResourceBundle texts;
  private final Locale locale;
  private final Map<String, MessageFormat> formats = new HashMap<>();

  Phrases(Locale locale) {
    this.locale = locale;
    texts = Bundles.of("whenabouts.cli.report", locale);
  }

  String say(String key, Object... values) {
    return formats
        .computeIfAbsent(key, k -> new MessageFormat(texts.getString(k), locale))
        .format(values);
  }

  /// "4.2"; "<0.1" rather than "0.0".
  String oneDecimal(double number) {
    return number < 0.05
        ? say("less", String.format(locale, "%.1f", 0.1))
        : String.format(locale, "%.1f", number);
  }
}
