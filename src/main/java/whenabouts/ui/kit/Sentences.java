package whenabouts.ui.kit;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Problem;

/// Problems as sentences for the person who caused them.
public final class Sentences {
  private Sentences() {}

  /// The first problem as a sentence; null where there is none.
  public static @Nullable String first(List<Problem> problems) {
    return problems.isEmpty() ? null : sentence(problems.getFirst().message());
  }

  /// With a capital and a full stop.
  public static String sentence(String phrase) {
    String text = phrase.strip();
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    String whole =
        text.substring(0, first).toUpperCase(Locale.getDefault()) + text.substring(first);
    return whole.matches("(?s).*[.!?]") ? whole : whole + ".";
  }
}
