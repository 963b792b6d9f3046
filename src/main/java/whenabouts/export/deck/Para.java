package whenabouts.export.deck;

import java.util.List;
import whenabouts.chart.TextMetrics;
import whenabouts.forecast.Wording;

/// A paragraph.
///
/// @param lead what stands before a tab, in large figures; empty: none
/// @param scale of the text, where 1 is that of the block
record Para(String lead, String text, boolean bold, boolean muted, double scale) {
  Para {
    text = Wording.joined(text);
  }

  /// Of the distance from one line to the next, in sizes of the text.
  static final double LINE = 1.2;

  /// Between paragraphs, and where another part begins, in sizes of the text.
  private static final double GAP = 0.45;

  private static final double PART = 1.1;

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
    double height = 0;
    for (int i = 0; i < paras.size(); i++) {
      height += paras.get(i).height(width, size, tab);
      height += i == 0 ? 0 : paras.get(i).gap(paras.get(i - 1), size);
    }
    return height;
  }

  private double height(double width, double size, double tab) {
    double own = scale * size;
    double room = lead.isEmpty() ? width : Math.max(own, width - tab);
    double set = bold ? room / Template.BOLD : room;
    int lines = Math.max(1, TextMetrics.wrap(text, set, 99, own, bold).size());
    double first = lead.isEmpty() ? own : leadSize(size);
    return LINE * (first + (lines - 1) * own);
  }

  /// The distance from the paragraph before, in points.
  double gap(Para before, double size) {
    boolean part = bold || lead.isEmpty() && !before.lead().isEmpty();
    return (part ? PART : GAP) * size;
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
