package whenabouts.ui.kit;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalDouble;

/// Numbers as people of the default locale write them.
public final class Numbers {
  private Numbers() {}

  /// A number as it would be typed: up to six decimals, no grouping.
  public static String plain(double value) {
    DecimalFormat format =
        new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.getDefault()));
    return format.format(value);
  }

  /// A probability 0..1 as a percentage as it would be typed: `60 %`, `62.5 %`.
  public static String percent(double probability) {
    return plain(Math.round(probability * 1e8) / 1e6) + " %";
  }

  /// A whole number with grouping.
  public static String count(long value) {
    return NumberFormat.getIntegerInstance(Locale.getDefault()).format(value);
  }

  /// Reads a number; both the point and the locale's decimal separator will do.
  public static OptionalDouble parse(String text) {
    String trimmed = text.strip().replace(decimalSeparator(), '.').replace('−', '-');
    if (!trimmed.matches("-?(\\d+\\.?\\d*|\\.\\d+)")) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(trimmed));
  }

  public static char decimalSeparator() {
    return DecimalFormatSymbols.getInstance(Locale.getDefault()).getDecimalSeparator();
  }
}
