package whenabouts.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.forecast.Durations;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.Track;

/// A little picture of an estimate: how likely which duration is, three of its percentiles, and how
/// much of it fits into the time box.
public final class EstimateChart {
  /// What of the distribution is shown.
  private static final double FIRST = 0.002;

  private static final double LAST = 0.975;

  /// Bins of the density; fewer would look edged, more would show the table behind it.
  private static final int BINS = 72;

  /// How often neighbouring bins are averaged.
  private static final int SMOOTHING = 5;

  private static final double TEXT = 11.5;
  private static final double PADDING = 6;

  private final DoubleUnaryOperator quantile;
  private final @Nullable Double timeBox;
  private final double width;
  private final double height;
  private final ChartStyle style;
  private final ChartStyle.Hue hue;
  private final Texts texts;
  private final Marks marks = new Marks();
  private final Frame frame;
  private final double floor;
  private final double ceiling;

  /// What of the durations a picture shows, and where.
  ///
  /// @param from the duration at its left, in working days
  /// @param to the duration at its right
  public record Frame(double from, double to, double width) {
    /// Where a duration stands.
    public double x(double days) {
      return PADDING + (days - from) / (to - from) * (width - 2 * PADDING);
    }

    /// The duration at a place, also beyond the picture.
    public double days(double x) {
      return from + (x - PADDING) / (width - 2 * PADDING) * (to - from);
    }
  }

  private EstimateChart(
      DoubleUnaryOperator quantile,
      Track track,
      @Nullable Double timeBox,
      Frame frame,
      double height,
      ChartStyle style,
      Locale locale) {
    this.quantile = quantile;
    this.timeBox = timeBox;
    this.frame = frame;
    this.width = frame.width();
    this.height = height;
    this.style = style;
    this.hue = track == Track.DISCOVERY ? style.discovery() : style.delivery();
    this.texts = Texts.of(locale);
    this.ceiling = timeBox == null ? PADDING : PADDING + 1.5 * TEXT;
    this.floor = floor(height);
  }

  /// The picture of a task's estimate in a given frame, so that it holds still under a hand.
  ///
  /// @param roadmap whose past the estimate may rest on
  /// @param locale of the numbers
  public static Drawing draw(
      Task task, Roadmap roadmap, Frame frame, double height, ChartStyle style, Locale locale) {
    DoubleUnaryOperator quantile = Durations.quantileFunction(task, roadmap);
    return new EstimateChart(quantile, task.track(), box(task), frame, height, style, locale)
        .drawing();
  }

  /// @param quantile from a probability in (0, 1) to working days
  static Drawing draw(
      DoubleUnaryOperator quantile,
      Track track,
      @Nullable Double timeBox,
      double width,
      double height,
      ChartStyle style,
      Locale locale) {
    Frame frame = frame(quantile, timeBox, width);
    return new EstimateChart(quantile, track, timeBox, frame, height, style, locale).drawing();
  }

  /// The frame that has room for a task's estimate and, unless it is far beyond, its time box.
  public static Frame frame(Task task, Roadmap roadmap, double width) {
    return frame(Durations.quantileFunction(task, roadmap), box(task), width);
  }

  private static Frame frame(DoubleUnaryOperator quantile, @Nullable Double timeBox, double width) {
    double last = quantile.applyAsDouble(LAST);
    double first = quantile.applyAsDouble(FIRST);
    // A box far beyond the estimate may lie outside of the picture.
    double farthest = last + 2 * (last - first) + 1;
    double reach = timeBox == null ? last : Math.max(last, Math.min(timeBox * 1.1, farthest));
    double margin = Math.max(0.5, 0.06 * (reach - first));
    double from = Math.max(0, first - margin);
    return new Frame(from, Math.max(reach + margin, from + 1), width);
  }

  private static @Nullable Double box(Task task) {
    return task.isDiscovery() ? task.timeBox() : null;
  }

  /// Where the line that the durations stand on lies in a picture of that height.
  public static double floor(double height) {
    return height - 1.6 * TEXT;
  }

  private Drawing drawing() {
    String description = describe();
    Meaning meaning = new Meaning("estimate", description, description);
    double spread = quantile.applyAsDouble(0.95) - quantile.applyAsDouble(0.05);
    if (spread < 1e-6) {
      certain(meaning);
    } else {
      density(meaning);
      ticks(meaning);
    }
    box(meaning);
    Stroke base = Stroke.solid(style.muted().withAlpha(0.5), 1);
    marks.line(PADDING, floor, width - PADDING, floor, base, Meaning.NONE);
    return new Drawing(
        width, height, style.background(), texts.text("estimate.title"), description, marks.list());
  }

  private String describe() {
    String low = days(quantile.applyAsDouble(0.1));
    String middle = days(quantile.applyAsDouble(0.5));
    String high = days(quantile.applyAsDouble(0.9));
    String text =
        low.equals(high)
            ? texts.text("estimate.always", middle)
            : texts.text("estimate.description", low, middle, high);
    return timeBox == null ? text : text + "\n" + inTheBox(timeBox);
  }

  private String inTheBox(double box) {
    return texts.text(
        "estimate.box",
        days(box),
        texts.text("estimate.share", Math.round(100 * shareWithin(box))));
  }

  /// P(duration <= box), by bisection of the quantile function.
  double shareWithin(double box) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      if (quantile.applyAsDouble(middle) <= box) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void certain(Meaning meaning) {
    double x = frame.x(quantile.applyAsDouble(0.5));
    marks.vertical(x, ceiling, floor, hue.fill(), 4, meaning);
    Text look = new Text(TEXT, true, hue.text());
    String text = days(quantile.applyAsDouble(0.5));
    tickLabel(x, text, look, meaning);
  }

  /// The density as a hill: the share of the distribution in each of many bins of equal width.
  private void density(Meaning meaning) {
    double from = frame.from();
    double to = frame.to();
    double[] heights = new double[BINS];
    double before = shareWithin(from);
    double peak = 0;
    for (int i = 0; i < BINS; i++) {
      double share = shareWithin(from + (to - from) * (i + 1) / BINS);
      heights[i] = share - before;
      before = share;
    }
    for (int i = 0; i < SMOOTHING; i++) {
      heights = smooth(heights);
    }
    for (double h : heights) {
      peak = Math.max(peak, h);
    }
    List<double[]> points = new ArrayList<>();
    points.add(new double[] {frame.x(from), floor});
    for (int i = 0; i < BINS; i++) {
      double middle = from + (to - from) * (i + 0.5) / BINS;
      points.add(new double[] {frame.x(middle), floor - (floor - ceiling) * heights[i] / peak});
    }
    points.add(new double[] {frame.x(to), floor});
    marks.path(hill(points, true), hue.fill().withAlpha(0.28), null, meaning);
    marks.path(hill(points, false), null, Stroke.solid(hue.fill(), 1.5), meaning);
  }

  /// A mean over neighbours: samples make a picket fence of the bins.
  private static double[] smooth(double[] values) {
    double[] smooth = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double left = values[Math.max(0, i - 1)];
      double right = values[Math.min(values.length - 1, i + 1)];
      smooth[i] = (left + 2 * values[i] + right) / 4;
    }
    return smooth;
  }

  private static List<Mark.Segment> hill(List<double[]> points, boolean closed) {
    List<Mark.Segment> segments = new ArrayList<>();
    for (double[] point : points) {
      segments.add(
          segments.isEmpty()
              ? new Mark.Segment.Move(point[0], point[1])
              : new Mark.Segment.To(point[0], point[1]));
    }
    if (closed) {
      segments.add(new Mark.Segment.Close());
    }
    return segments;
  }

  /// P10, P50 and P90, the median first: where labels would touch, it has the room.
  private void ticks(Meaning meaning) {
    List<double[]> taken = new ArrayList<>();
    for (double p : new double[] {0.5, 0.1, 0.9}) {
      double at = quantile.applyAsDouble(p);
      double x = frame.x(at);
      boolean median = p == 0.5;
      marks.vertical(x, floor - (median ? 10 : 6), floor + 3, style.text(), 1.5, meaning);
      Text look = new Text(TEXT, median, median ? style.text() : style.muted());
      String text = days(at);
      double half = look.width(text) / 2 + 4;
      if (taken.stream().allMatch(t -> x + half < t[0] || x - half > t[1])) {
        taken.add(new double[] {x - half, x + half});
        tickLabel(x, text, look, meaning);
      }
    }
  }

  private void tickLabel(double x, String text, Text look, Meaning meaning) {
    double half = look.width(text) / 2;
    double middle = Math.clamp(x, PADDING + half, Math.max(PADDING + half, width - PADDING - half));
    marks.label(middle, height - 3, text, look, Anchor.MIDDLE, meaning);
  }

  /// The end of the time box, what lies beyond it shaded, and the share within.
  private void box(Meaning meaning) {
    if (timeBox == null) {
      return;
    }
    double x = Math.clamp(frame.x(timeBox), PADDING, width - PADDING);
    if (timeBox < frame.to()) {
      Color veil = style.background().withAlpha(0.66);
      marks.box(x, ceiling - 2, width - PADDING - x, floor - ceiling + 2, veil, meaning);
    }
    if (timeBox <= frame.to()) {
      Stroke line = new Stroke(style.text(), 1.5, List.of(4.0, 3.0));
      marks.line(x, ceiling - 4, x, floor, line, meaning);
    }
    Text look = new Text(TEXT, true, style.text());
    String text = look.fit(inTheBox(timeBox), width - 2 * PADDING);
    double start = x - look.width(text) - 4;
    double at = Math.max(PADDING, Math.min(start, width - PADDING - look.width(text)));
    marks.label(at, PADDING + TEXT * 0.75, text, look, Anchor.START, meaning);
  }

  private String days(double days) {
    return texts.text("estimate.days", texts.number(days, days < 9.95 ? 1 : 0));
  }
}
