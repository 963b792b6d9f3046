package whenabouts.export.deck;

import java.util.ArrayList;
import java.util.List;
import whenabouts.chart.Color;
import whenabouts.chart.Paint;

/// A part of a gradient that only rises, only falls or stays: what every program that shows slides
/// can paint, which is not so for gradients of many stops.
///
/// @param from left edge, in units of the drawing
/// @param first opacity there, 0..1
/// @param last opacity at the right edge
record Fade(double from, double to, Color color, double first, double last) {
  /// What changes by less than this share of the greatest opacity, stays.
  private static final double FLAT = 0.2;

  /// The parts of a gradient of one colour that lie between two abscissae.
  static List<Fade> pieces(Paint.Gradient gradient, double left, double right) {
    List<Paint.Stop> stops = gradient.stops();
    double peak = stops.stream().mapToDouble(s -> s.color().alpha()).max().orElse(0);
    List<Fade> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < stops.size(); i++) {
      boolean turns = i + 1 == stops.size() || turn(stops, i + 1, peak) != turn(stops, i, peak);
      if (turns) {
        int turn = turn(stops, i, peak);
        double first = stops.get(start).color().alpha();
        double last = stops.get(i).color().alpha();
        // A plateau is as opaque as its highest place, and what leads there meets it.
        Fade piece =
            new Fade(
                x(gradient, start),
                x(gradient, i),
                stops.get(start).color(),
                turn > 0 ? first : peak,
                turn < 0 ? last : peak);
        start = i;
        add(piece, left, right, pieces);
      }
    }
    return pieces;
  }

  private static int turn(List<Paint.Stop> stops, int i, double peak) {
    double change = stops.get(i).color().alpha() - stops.get(i - 1).color().alpha();
    return Math.abs(change) <= FLAT * peak ? 0 : (int) Math.signum(change);
  }

  private static double x(Paint.Gradient gradient, int stop) {
    double offset = gradient.stops().get(stop).offset();
    return gradient.x1() + offset * (gradient.x2() - gradient.x1());
  }

  private static void add(Fade piece, double left, double right, List<Fade> pieces) {
    double from = Math.max(left, piece.from());
    double to = Math.min(right, piece.to());
    if (from < to) {
      pieces.add(new Fade(from, to, piece.color(), piece.at(from), piece.at(to)));
    }
  }

  private double at(double x) {
    return first + (last - first) * (x - from) / (to - from);
  }
}
