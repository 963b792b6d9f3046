package whenabouts.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A table for a fixed-width font: columns two spaces apart, aligned also where characters are wide
/// (as in Chinese), combining, or emoji.
final class TextTable {
  /// A cell wider than this is cut, so that one long name does not push all else off the screen.
  static final int WIDEST = 44;

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> headings) {
    rows.add(headings);
  }

  void add(List<String> row) {
    rows.add(row.stream().map(cell -> fit(cell, WIDEST)).toList());
  }

  /// The lines, headings first; the last column is as wide as it is.
  String text() {
    int columns = rows.getFirst().size();
    List<Integer> widths = new ArrayList<>(Collections.nCopies(columns, 0));
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths.set(i, Math.max(widths.get(i), width(row.get(i))));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        line.append(row.get(i)).repeat(' ', widths.get(i) - width(row.get(i)) + 2);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /// How many columns a terminal gives a text.
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      width += width(text.codePointAt(i));
    }
    return width;
  }

  /// The text, cut with an ellipsis where it is wider than that many columns.
  static String fit(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int room = columns - 1;
    for (int c : text.codePoints().toArray()) {
      room -= width(c);
      if (room < 0) {
        break;
      }
      cut.appendCodePoint(c);
    }
    return cut.toString().stripTrailing() + "…";
  }

  private static int width(int c) {
    if (c >= ' ' && c <= '~') {
      return 1;
    }
    switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
        return 0;
      }
      default -> {
        return isWide(c) ? 2 : 1;
      }
    }
  }

  private static boolean isWide(int c) {
    boolean fullWidthForm = c >= 0xff01 && c <= 0xff60 || c >= 0xffe0 && c <= 0xffe6;
    boolean ideographicPunctuation = c >= 0x3000 && c <= 0x303e;
    boolean halfWidthForm = c >= 0xff61 && c <= 0xffdc;
    return fullWidthForm
        || ideographicPunctuation
        || Character.isEmojiPresentation(c)
        || !halfWidthForm
            && switch (Character.UnicodeScript.of(c)) {
              case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
              default -> false;
            };
  }
}
