package whenabouts.chart;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Bundles;

/// The texts of the charts. How dates and chances are put into words is for
/// [whenabouts.forecast.Wording] to say.
final class Texts {
  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  static Texts of(Locale locale) {
    return new Texts(Bundles.of("whenabouts.chart.texts", locale), locale);
  }

  Locale locale() {
    return locale;
  }

  /// The text of that key, filled in.
  String text(String key, Object... values) {
    return Wording.fill(bundle.getString(key), locale, values);
  }

  /// A number with so many decimals at the most.
  String number(double number, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }

  /// A date by a localised pattern of CLDR, such as `yMMM`.
  String format(LocalDate date, String skeleton) {
    // A year alone has its era in German: "2027 n. Chr.".
    DateTimeFormatter format =
        skeleton.equals("y")
            ? DateTimeFormatter.ofPattern("u")
            : DateTimeFormatter.ofLocalizedPattern(skeleton);
    return date.format(format.withLocale(locale));
  }
}
