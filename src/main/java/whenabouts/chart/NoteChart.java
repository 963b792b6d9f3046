package whenabouts.chart;

import java.util.List;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;

/// What a chart shows while it has nothing to draw: why, and what to do about it.
public final class NoteChart {
  private static final double LINE = 20;
  private static final double WIDEST = 460;
  private static final int MOST_LINES = 6;

  private NoteChart() {}

  /// @param title why there is nothing, in a few words
  /// @param hint what to do, a sentence or two; empty: nothing
  public static Chart draw(String title, String hint, ChartOptions options) {
    ChartStyle style = options.style();
    Marks marks = new Marks();
    Text strong = new Text(16, true, style.text());
    Text small = new Text(13, false, style.muted());
    double room = Math.min(WIDEST, options.width() - 32);
    double middle = options.width() / 2;
    List<String> lines = TextMetrics.wrap(hint, room, MOST_LINES, small.size(), false);
    double y = Math.max(40, options.height() * 0.4 - lines.size() * LINE / 2);
    for (String line : TextMetrics.wrap(title, room, MOST_LINES, strong.size(), true)) {
      marks.label(middle, y, line, strong, Anchor.MIDDLE, Meaning.NONE);
      y += 1.2 * LINE;
    }
    y -= LINE - 8;
    for (String line : lines) {
      y += LINE;
      marks.label(middle, y, line, small, Anchor.MIDDLE, Meaning.NONE);
    }
    String description = hint.isEmpty() ? title : title + ". " + hint;
    return new Chart(
        title,
        new Drawing(
            options.width(),
            options.height(),
            style.background(),
            title,
            description,
            marks.list()),
        new DataTable(title, List.of(), List.of()));
  }
}
