package whenabouts.export.numbers;

import java.text.ListFormat;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import whenabouts.roadmap.Bundles;

/// The texts of the exported numbers.
final class NumberTexts {
  private final ResourceBundle bundle;
  private final Locale locale;

  /// @param locale that of the words of the forecast, see [whenabouts.forecast.Wording]
  NumberTexts(Locale locale) {
    this.locale = locale;
    bundle = Bundles.of("whenabouts.export.numbers", locale);
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

  /// "4.2"; "<0.1" rather than "0.0".
  String oneDecimal(double number) {
    return number < 0.05
        ? text("less", String.format(locale, "%.1f", 0.1))
        : String.format(locale, "%.1f", number);
  }
}
