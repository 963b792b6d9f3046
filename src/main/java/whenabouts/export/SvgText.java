package whenabouts.export;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import whenabouts.chart.Color;

/// What an SVG file may hold: ids, text, colours and numbers as it spells them.
final class SvgText {
  private final Set<String> ids = new HashSet<>();

  /// A name that XML allows for an id and that no other element of this picture has.
  String unique(String wanted) {
    String name = wanted.replaceAll("[^A-Za-z0-9_.-]", "-");
    if (!name.matches("[A-Za-z_].*")) {
      name = "_" + name;
    }
    String id = name;
    for (int n = 2; !ids.add(id); n++) {
      id = name + "-" + n;
    }
    return id;
  }

  /// The text without what XML 1.0 cannot hold: control characters and lone surrogates.
  static String valid(String text) {
    StringBuilder valid = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == '\n'
                    || c == '\t'
                    || c >= 0x20 && c <= 0xd7ff
                    || c >= 0xe000 && c <= 0xfffd
                    || c >= 0x10000)
        .forEach(valid::appendCodePoint);
    return valid.toString();
  }

  static String hex(Color color) {
    return String.format(Locale.ROOT, "#%06x", color.rgb() & 0xffffff);
  }

  /// To a hundredth, which is finer than any screen.
  static String number(double value) {
    return decimal(value, 100);
  }

  static String fine(double value) {
    return decimal(value, 1000);
  }

  private static String decimal(double value, int steps) {
    double rounded = (double) Math.round(value * steps) / steps;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }
}
