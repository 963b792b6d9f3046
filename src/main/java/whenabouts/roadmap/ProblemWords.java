package whenabouts.roadmap;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// How the sentence of a [Problem] is put together, in the language of the default locale.
public final class ProblemWords {
  private static final int LONGEST_QUOTE = 60;

  /// Beyond so many candidates a guess is not worth its time.
  private static final int MOST_CANDIDATES = 2_000;

  private ProblemWords() {}

  /// The text of a key, with the arguments as they are.
  static String text(String key, Object... arguments) {
    return fill(ResourceBundle.getBundle("whenabouts.roadmap.problems"), key, arguments);
  }

  /// The text of a key in a bundle, with the arguments as they are: numbers as a file has them.
  public static String fill(ResourceBundle texts, String key, Object... arguments) {
    Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
    return new MessageFormat(texts.getString(key), Locale.getDefault()).format(words);
  }

  /// `expected …, found …`.
  public static String expected(String expected, String found) {
    return text("expected", expected, found);
  }

  /// `expected …, found none`.
  public static String expectedOne(String expected) {
    return text("expected.none", expected);
  }

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
    List<String> quoted = words.stream().map(ProblemWords::quoted).toList();
    if (quoted.size() < 2) {
      return String.join("", quoted);
    }
    return text("or", String.join(", ", quoted.subList(0, quoted.size() - 1)), quoted.getLast());
  }

  /// ` (did you mean "…"?)` with the nearest candidate, or nothing where none is near enough to be
  /// a slip of the keys.
  public static String didYouMean(String word, Collection<String> candidates) {
    return nearest(word, candidates).map(c -> " " + text("meant", quoted(c))).orElse("");
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

  /// How many slips of the keys lie between two words, whatever the case: a letter more, less,
  /// wrong, or two swapped (optimal string alignment).
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[][] slips = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          slips[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(slips[i - 1][j], slips[i][j - 1]) + 1;
        least = Math.min(least, slips[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        slips[i][j] = swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
      }
    }
    return slips[a.length()][b.length()];
  }
}
