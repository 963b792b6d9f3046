package whenabouts.chart;

import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;

/// Texts that lie over lines: what is behind them fades.
final class Veil {
  private Veil() {}

  /// A label and, behind it, the background.
  ///
  /// @param x where the text begins
  /// @param middle of its capitals
  static void label(
      Marks marks,
      double x,
      double middle,
      String text,
      Text look,
      ChartStyle style,
      Meaning meaning) {
    if (text.isEmpty()) {
      return;
    }
    Color veil = style.background().withAlpha(0.86);
    double height = look.size() + 5;
    marks.rounded(x - 3, middle - height / 2, look.width(text) + 6, height, 4, veil, Meaning.NONE);
    marks.label(x, look.baseline(middle), text, look, Anchor.START, meaning);
  }
}
