package whenabouts.ui.outline;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Finds rows by their names.
final class Finder {
  private Finder() {}

  /// Whether a row's name has the text in it, in large or small letters. Nothing matches nothing.
  static boolean isMatch(OutlineRow row, String sought) {
    String wanted = sought.strip();
    return !wanted.isEmpty() && folded(row.name()).contains(folded(wanted));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.getDefault());
  }

  /// Keys of the rows that match, in their order.
  static List<String> matches(List<OutlineRow> rows, String sought) {
    return rows.stream().filter(row -> isMatch(row, sought)).map(OutlineRow::key).toList();
  }

  /// The index among the matches of the one to go to from a row; -1 where there is none.
  ///
  /// @param from key of the row where the search begins; wherever, if it is none of the rows
  /// @param step 1: the next one, -1: the one before, 0: from that row itself on
  static int next(List<OutlineRow> rows, List<String> matches, String from, int step) {
    if (matches.isEmpty()) {
      return -1;
    }
    List<String> keys = rows.stream().map(OutlineRow::key).toList();
    int start = keys.indexOf(from);
    if (step < 0) {
      return IntStream.iterate(matches.size() - 1, i -> i >= 0, i -> i - 1)
          .filter(i -> start >= 0 && keys.indexOf(matches.get(i)) < start)
          .findFirst()
          .orElse(matches.size() - 1);
    }
    return IntStream.range(0, matches.size())
        .filter(i -> keys.indexOf(matches.get(i)) >= start + step)
        .findFirst()
        .orElse(0);
  }
}
