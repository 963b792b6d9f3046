package whenabouts.ui.entry;

import static whenabouts.ui.kit.Texts.text;

import java.util.Optional;

/// Whole numbers as text, or nothing for none.
public final class WholeEntry {
  private static final double MOST = 1e9;

  private WholeEntry() {}

  public static Entry<Integer> parse(String typed) {
    return switch (DaysEntry.parse(typed)) {
      case Entry.Valid<Double>(Double value)
          when value == Math.rint(value) && Math.abs(value) < MOST ->
          Entry.valid((int) Math.round(value));
      default -> Entry.invalid(text("number.whole"));
    };
  }

  /// Reads a number that may be left out.
  public static Entry<Optional<Integer>> parseOptional(String typed) {
    return typed.isBlank() ? Entry.valid(Optional.empty()) : parse(typed).map(Optional::of);
  }
}
