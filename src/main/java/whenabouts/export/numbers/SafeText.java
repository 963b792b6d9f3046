package whenabouts.export.numbers;

import whenabouts.forecast.Wording;

/// Text of a roadmap, made fit for other programs.
final class SafeText {
  /// What makes a spreadsheet take a text for a formula, also in its full-width form.
  private static final String FORMULA = "=+-@\t\r＝＋－＠";

  private static final int REPLACEMENT = 0xfffd;

  private SafeText() {}

  /// The text on one line, without control characters, and without what is no character, such as
  /// half a surrogate pair, which no XML file can hold.
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> isBreak(c) ? ' ' : isNone(c) ? REPLACEMENT : c)
        .forEach(line::appendCodePoint);
    return Wording.plain(line.toString());
  }

  private static boolean isBreak(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }

  private static boolean isNone(int c) {
    return Character.getType(c) == Character.SURROGATE || (c & 0xfffe) == 0xfffe;
  }

  /// Whether a spreadsheet would compute what it should show.
  static boolean looksLikeFormula(String text) {
    String start = text.stripLeading();
    return !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0
        || !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  /// The text, cut with an ellipsis where it is longer than that.
  static String fit(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end).stripTrailing() + "…";
  }
}
