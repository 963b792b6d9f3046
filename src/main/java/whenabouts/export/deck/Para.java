package whenabouts.export.deck;

import java.util.List;
import whenabouts.chart.TextMetrics;

/// A paragraph.
///
/// @param lead what stands before a tab, in large figures; empty: none
/// @param scale of the text, where 1 is that of the block
record Para(String lead, String text, boolean bold, boolean muted, double scale) {
  /// Of the distance from one line to the next, in sizes of the text.
  static final double LINE = 1.2;

  /// Between paragraphs, in sizes of the text.
  static final double GAP = 0.45;

  static Para of(String text) {
    return new Para("", text, false, false, 1);
  }

  static Para head(String text) {
    return new Para("", text, true, false, 1);
  }

  static Para muted(String text) {
    return new Para("", text, false, true, 1);
  }

  /// A number and what it is.
  static Para number(String number, String text) {
    return new Para(number, text, false, false, 1);
  }

  /// The height of paragraphs, in points.
  ///
  /// @param width as if set in the font that is measured
  static double height(List<Para> paras, double width, double size) {
    double tab = tab(paras, size);
    return paras.stream().mapToDouble(p -> p.height(width, size, tab)).sum()
        + Math.max(0, paras.size() - 1) * GAP * size;
  }

  private double height(double width, double size, double tab) {
    double own = scale * size;
    double room = lead.isEmpty() ? width : Math.max(own, width - tab);
    int lines = Math.max(1, TextMetrics.wrap(text, room, 99, own, bold).size());
    double first = lead.isEmpty() ? own : leadSize(size);
    return LINE * (first + (lines - 1) * own);
  }

  /// Where the words after the numbers begin.
  static double tab(List<Para> paras, double size) {
    double widest =
        paras.stream()
            .mapToDouble(p -> TextMetrics.width(p.lead(), leadSize(size), true))
            .max()
            .orElse(0);
    return 1.2 * widest + size;
  }

  static double leadSize(double size) {
    return 1.9 * size;
  }
}
