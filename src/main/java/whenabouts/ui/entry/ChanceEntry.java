package whenabouts.ui.entry;

import static whenabouts.ui.kit.Texts.text;

import java.util.OptionalDouble;
import whenabouts.ui.kit.Numbers;

/// Probabilities as text: `60 %`, `0.6`, or `60`.
public final class ChanceEntry {
  private ChanceEntry() {}

  public static String format(double probability) {
    return Numbers.percent(probability);
  }

  /// The same with no more than one decimal.
  public static String brief(double probability) {
    return format(Math.round(probability * 1000) / 1000.0);
  }

  /// Reads a probability 0..1. A bare number up to 1 is one as it stands; above that, a percentage.
  public static Entry<Double> parse(String typed) {
    String text = typed.strip();
    boolean percent = text.endsWith("%");
    OptionalDouble number = Numbers.parse(percent ? text.substring(0, text.length() - 1) : text);
    if (number.isEmpty()) {
      return Entry.invalid(text("chance.expected"));
    }
    double value = number.getAsDouble();
    double probability = percent || value > 1 ? Math.round(value * 1e8) / 1e10 : value;
    return probability < 0 || probability > 1
        ? Entry.invalid(text("chance.expected"))
        : Entry.valid(probability);
  }
}
