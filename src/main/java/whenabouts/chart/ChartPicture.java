package whenabouts.chart;

import java.util.List;
import java.util.function.Function;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;

/// Makes a picture of a chart that is usually seen in a window: its title and what it finds above
/// it, what it rests on below.
///
/// The chart is laid out as for a window of 960 units and then magnified, so that on a slide its
/// text is as large as a slide's.
public final class ChartPicture {
  /// Width of a picture, as of a Horizon's.
  public static final double WIDTH = 1920;

  /// Height of a picture; one of a chart that needs more room is taller.
  public static final double HEIGHT = 1080;

  private static final double MAGNIFIED = 2;
  private static final double MARGIN = 32;

  /// Charts keep this much clear to their left and right by themselves.
  private static final double KEPT = 16;

  private static final double TITLE = 44;
  private static final double BELOW_TITLE = 5;

  /// Below the title and below the finding.
  private static final double GAPS = 17;

  private static final double LINE = 21;
  private static final double FOOT = 22;
  private static final double FOOT_LINE = 16;
  private static final int MOST_LINES = 3;

  private final ChartStyle style;
  private final Marks marks = new Marks();
  private final double width = WIDTH / MAGNIFIED;
  private final double inner = width - 2 * MARGIN;
  private final Text title;
  private final Text lead;
  private final Text small;

  private ChartPicture(ChartStyle style) {
    this.style = style;
    title = new Text(22, true, style.text());
    lead = new Text(15, false, style.text());
    small = new Text(11.5, false, style.muted());
  }

  /// @param painter draws the chart for the space there is
  /// @param options how, in a language that there is (see [whenabouts.forecast.Wording#locale]);
  ///     their width and height do not matter
  public static Picture draw(
      Function<ChartOptions, Chart> painter, Basis basis, ChartOptions options) {
    return new ChartPicture(options.style()).paint(painter, basis, options);
  }

  private Picture paint(Function<ChartOptions, Chart> painter, Basis basis, ChartOptions options) {
    List<String> foot =
        TextMetrics.wrap(basis.line(options.locale()), inner, 2, small.size(), small.bold());
    double footHeight = FOOT + foot.size() * FOOT_LINE;
    double room = HEIGHT / MAGNIFIED - TITLE - footHeight - GAPS;
    // How much room is left depends on how long the finding is, and that on the chart.
    String finding = painter.apply(sized(options, room - LINE)).finding();
    List<String> lines = lines(finding);
    Chart chart = painter.apply(sized(options, room - lines.size() * LINE));
    lines = lines(chart.finding());
    String name = title.fit(chart.drawing().title(), inner);
    marks.label(MARGIN, TITLE, name, title, Anchor.START, Meaning.NONE);
    double y = TITLE + BELOW_TITLE;
    for (String line : lines) {
      y += LINE;
      marks.label(MARGIN, y, line, lead, Anchor.START, Meaning.NONE);
    }
    double top = y + GAPS - BELOW_TITLE;
    double height =
        Math.max(HEIGHT / MAGNIFIED, Math.ceil(top + chart.drawing().height() + footHeight));
    foot(foot, height - footHeight + 10);
    List<Mark> magnified = Moved.all(marks.list(), MAGNIFIED, 0, 0);
    List<Mark> inside =
        Moved.all(chart.drawing().marks(), MAGNIFIED, MAGNIFIED * (MARGIN - KEPT), MAGNIFIED * top);
    magnified.addAll(inside);
    Drawing drawing =
        new Drawing(
            WIDTH,
            MAGNIFIED * height,
            style.background(),
            chart.drawing().title(),
            chart.drawing().description(),
            magnified);
    return new Picture(drawing, chart.table(), basis);
  }

  private List<String> lines(String finding) {
    // Neither a percent sign nor the month of a day begins a line.
    String whole = finding.replaceAll("(?<=\\d) (?=[\\p{L}%])", "\u00a0");
    return TextMetrics.wrap(whole, inner, MOST_LINES, lead.size(), lead.bold());
  }

  private ChartOptions sized(ChartOptions options, double height) {
    return new ChartOptions(
        width - 2 * (MARGIN - KEPT),
        height,
        style,
        options.confidence(),
        options.onSlide(),
        options.locale());
  }

  private void foot(List<String> lines, double top) {
    marks.line(MARGIN, top, width - MARGIN, top, Stroke.solid(style.grid(), 1), Meaning.NONE);
    double y = top + 1;
    for (String line : lines) {
      y += FOOT_LINE;
      marks.label(MARGIN, y, line, small, Anchor.START, Meaning.NONE);
    }
  }
}
