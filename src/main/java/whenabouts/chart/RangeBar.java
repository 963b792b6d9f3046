package whenabouts.chart;

import java.util.ArrayList;
import java.util.List;
import whenabouts.forecast.Distribution;

/// Draws a distribution as a bar that is opaque in its middle half and fades to nothing towards P5
/// and P95 of the futures that get there. Where many never get there the whole bar is paler.
final class RangeBar {
  /// Where a bar begins and ends, as percentiles of the futures that get there.
  static final double FIRST = 0.05;

  static final double LAST = 0.95;

  private static final double[] LEVELS = {FIRST, 0.1, 0.25, 0.5, 0.75, 0.9, LAST};
  private static final double[] OPACITY = {0, 0.3, 0.85, 1, 0.85, 0.3, 0};

  /// The least distance of one level from the next, counted from the median outwards: even a
  /// certain date fades.
  private static final double[] LEAST = {5, 7.5, 9};

  /// Opacity of a bar's darkest place: dark enough to see, light enough for the ticks on it.
  private static final double STRENGTH = 0.8;

  private RangeBar() {}

  /// The last moment of a range that is to be seen, in calendar days; 0 where it never happens.
  static double last(Row.Range range) {
    double last = last(range.distribution());
    return last != 0 && Double.isFinite(range.mark()) ? Math.max(last, range.mark()) : last;
  }

  /// The last moment of a distribution that is to be seen; 0 where it never happens.
  static double last(Distribution distribution) {
    double last = distribution.ifReached().quantile(LAST);
    return Double.isFinite(last) ? last : 0;
  }

  /// The abscissae at which the opacity is given; strictly ascending. Only for distributions that
  /// are reached at all.
  static double[] abscissae(Distribution distribution, TimeScale scale) {
    Distribution reached = distribution.ifReached();
    double[] xs = new double[LEVELS.length];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = scale.x(reached.quantile(LEVELS[i]));
    }
    int middle = xs.length / 2;
    double previous = 0;
    for (int k = 1; k <= middle; k++) {
      double step = LEAST[k - 1] - previous;
      previous = LEAST[k - 1];
      xs[middle - k] = Math.min(xs[middle - k], xs[middle - k + 1] - step);
      xs[middle + k] = Math.max(xs[middle + k], xs[middle + k - 1] + step);
    }
    return xs;
  }

  /// A solid bar around the height `y`.
  static void solid(
      Marks marks,
      Distribution distribution,
      TimeScale scale,
      double y,
      double height,
      Color color,
      Color background,
      Meaning meaning) {
    double strength = STRENGTH * (0.4 + 0.6 * distribution.reached());
    double[] xs = abscissae(distribution, scale);
    // What lies behind, fades as the bar appears.
    bar(marks, xs, scale, y, height, background, 1, meaning);
    bar(marks, xs, scale, y, height, color, strength, meaning);
  }

  /// A hollow bar: two rails that fade together.
  static void hollow(
      Marks marks,
      Distribution distribution,
      TimeScale scale,
      double y,
      double height,
      Color color,
      Color background,
      Meaning meaning) {
    double[] xs = abscissae(distribution, scale);
    double strength = 0.5 + 0.5 * distribution.reached();
    double rail = Math.max(1, height / 5);
    bar(marks, xs, scale, y, height, color, strength, meaning);
    bar(marks, xs, scale, y, height - 2 * rail, background, 1, meaning);
  }

  /// An outline: two fine rails that fade together.
  static void outline(
      Marks marks,
      Distribution distribution,
      TimeScale scale,
      double y,
      double height,
      Color color,
      Meaning meaning) {
    double[] xs = abscissae(distribution, scale);
    double rail = Math.max(1.25, height / 14);
    for (double side : new double[] {-1, 1}) {
      bar(marks, xs, scale, y + side * (height - rail) / 2, rail, color, 1, meaning);
    }
  }

  private static void bar(
      Marks marks,
      double[] xs,
      TimeScale scale,
      double y,
      double height,
      Color color,
      double strength,
      Meaning meaning) {
    double first = xs[0];
    double last = xs[xs.length - 1];
    double left = Math.max(first, scale.left());
    double right = Math.min(last, scale.right());
    if (left >= right) {
      return;
    }
    List<Paint.Stop> stops = new ArrayList<>();
    for (int i = 0; i < xs.length; i++) {
      double offset = i == xs.length - 1 ? 1 : (xs[i] - first) / (last - first);
      stops.add(new Paint.Stop(offset, color.withAlpha(strength * OPACITY[i])));
    }
    marks.box(
        left,
        y - height / 2,
        right - left,
        height,
        new Paint.Gradient(first, last, stops),
        meaning);
  }
}
