package whenabouts.roadmap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How values and choices are put into the sentence of a [Problem].
public final class Wording {
  private static final int LONGEST_QUOTE = 60;

  /// Beyond so many candidates a guess is not worth its time.
  private static final int MOST_CANDIDATES = 2_000;

  private Wording() {}

  /// The text in quotes, on one line, cut where it is long.
  public static String quoted(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_QUOTE
        ? '"' + line + '"'
        : '"' + line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…\"";
  }

  /// The number as a person would write it: no ".0".
  public static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /// `"a", "b" or "c"`.
  public static String choice(Collection<String> words) {
    List<String> quoted = words.stream().map(Wording::quoted).toList();
    return quoted.size() < 2
        ? String.join("", quoted)
        : quoted.stream().limit(quoted.size() - 1L).collect(Collectors.joining(", "))
            + " or "
            + quoted.getLast();
  }

  /// ` (did you mean "…"?)` with the nearest candidate, or nothing where none is near enough to be
  /// a slip of the keys.
  public static String didYouMean(String word, Collection<String> candidates) {
    return nearest(word, candidates).map(c -> " (did you mean " + quoted(c) + "?)").orElse("");
  }

  private static Optional<String> nearest(String word, Collection<String> candidates) {
    if (candidates.size() > MOST_CANDIDATES || word.length() > 100) {
      return Optional.empty();
    }
    int most = (word.length() + 1) / 3;
    return candidates.stream()
        .filter(c -> Math.abs(c.length() - word.length()) <= most && distance(word, c) <= most)
        .min(Comparator.comparingInt(c -> distance(word, c)));
  }

  /// Levenshtein's distance, whatever the case.
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
