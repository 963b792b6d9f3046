package whenabouts.ui.palette;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How well something typed fits a name: by the starts of its words.
final class WordMatch {
  static final int NONE = -1;

  private WordMatch() {}

  /// The rank of a fit, the better the smaller, or `NONE`: the name begins so, its words begin so
  /// in order, in any order, the letters are starts of words run together (`adt` for “Add discovery
  /// task”), or it stands somewhere within. Case and accents are of no matter.
  static int rank(String typed, String name) {
    String query = plain(typed);
    String whole = plain(name);
    if (whole.startsWith(query)) {
      return 0;
    }
    List<String> parts = words(query);
    List<String> words = words(whole);
    if (parts.isEmpty()) {
      return NONE;
    }
    if (begin(words, parts, true)) {
      return 1;
    }
    if (begin(words, parts, false)) {
      return 2;
    }
    if (runTogether(words, 0, String.join("", parts), 0)) {
      return 3;
    }
    return whole.contains(query) ? 4 : NONE;
  }

  private static boolean begin(List<String> words, List<String> parts, boolean inOrder) {
    int next = 0;
    for (String part : parts) {
      int found = inOrder ? next : 0;
      while (found < words.size() && !words.get(found).startsWith(part)) {
        found++;
      }
      if (found == words.size()) {
        return false;
      }
      next = found + 1;
    }
    return true;
  }

  /// Whether the letters from one on are starts of words from one on; words may be left out.
  private static boolean runTogether(List<String> words, int word, String letters, int letter) {
    if (letter == letters.length()) {
      return true;
    }
    for (int w = word; w < words.size(); w++) {
      int taken = 0;
      String candidate = words.get(w);
      while (taken < candidate.length()
          && letter + taken < letters.length()
          && candidate.charAt(taken) == letters.charAt(letter + taken)) {
        taken++;
        if (runTogether(words, w + 1, letters, letter + taken)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> words(String plain) {
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).toList();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
