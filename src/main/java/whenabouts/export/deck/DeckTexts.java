package whenabouts.export.deck;

import java.text.ListFormat;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import whenabouts.roadmap.Bundles;

/// The texts of slides. How dates and chances are put into words is for
/// [whenabouts.forecast.Wording] to say.
final class DeckTexts {
  private final ResourceBundle bundle;
  private final Locale locale;

  private DeckTexts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  static DeckTexts of(Locale locale) {
    return new DeckTexts(Bundles.of("whenabouts.export.deck", locale), locale);
  }

  Locale locale() {
    return locale;
  }

  /// The text of that key, filled in.
  String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /// "A, B and C".
  String list(List<String> items) {
    return ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
        .format(items);
  }

  /// With one decimal.
  String decimal(double number) {
    return String.format(locale, "%.1f", number);
  }

  /// A text with a capital letter at its beginning.
  String capital(String text) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(locale) + text.substring(first);
  }
}
