package whenabouts.ui.entry;

import static whenabouts.ui.kit.Texts.text;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import whenabouts.ui.kit.Numbers;

/// Plain numbers and working days as text: `20`, `20 days`, or nothing for none.
public final class DaysEntry {
  private DaysEntry() {}

  public static String format(@Nullable Double days) {
    return days == null ? "" : Numbers.plain(days);
  }

  /// Reads a number that may be left out.
  public static Entry<Optional<Double>> parseOptional(String typed) {
    return typed.isBlank() ? Entry.valid(Optional.empty()) : parse(typed).map(Optional::of);
  }

  /// Reads a number.
  public static Entry<Double> parse(String typed) {
    OptionalDouble number = Numbers.parse(typed.replaceFirst("(?i)\\s*(d|days?)\\s*$", ""));
    return number.isPresent()
        ? Entry.valid(number.getAsDouble())
        : Entry.invalid(text("number.expected"));
  }
}
