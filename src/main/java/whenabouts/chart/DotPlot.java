package whenabouts.chart;

import java.util.ArrayList;
import java.util.List;
import whenabouts.forecast.Distribution;

/// Quantile dots: equally likely futures as dots over the day on which they come true, stacked
/// where they meet (Kay, Kola, Hullman & Munson, When (ish) is my bus?, CHI 2016). As many as there
/// are dots, so likely is each: 17 of 20 left of a line are 85 %.
///
/// @param dots those of the futures that get there, each with its day and its place in its stack
/// @param diameter of a dot, the distance from one to the next
/// @param never how many futures never get there
record DotPlot(List<Dot> dots, double diameter, int never) {
  /// A tighter crowd than this could not be counted.
  private static final double SMALLEST = 5;

  private static final double LARGEST = 18;

  /// @param day calendar days from the start of `asOf`
  /// @param x of its stack
  /// @param level 0 for the lowest
  record Dot(double day, double x, int level) {}

  /// Dots as large as the height allows.
  ///
  /// @param count how many equally likely futures
  static DotPlot of(Distribution finish, int count, TimeScale scale, double height) {
    double[] days = new double[count];
    int never = 0;
    for (int i = 0; i < count; i++) {
      days[i] = finish.quantile((i + 0.5) / count);
      never += Double.isInfinite(days[i]) ? 1 : 0;
    }
    double diameter = LARGEST;
    List<Dot> dots = stack(days, scale, diameter);
    while (diameter > SMALLEST && tallest(dots) * diameter > height) {
      diameter -= 0.5;
      dots = stack(days, scale, diameter);
    }
    return new DotPlot(dots, diameter, never);
  }

  /// How many of so many equally likely futures come true at or before that moment.
  ///
  /// @param day calendar days from the start of `asOf`
  static int count(Distribution finish, int futures, double day) {
    int count = 0;
    while (count < futures && finish.quantile((count + 0.5) / futures) <= day) {
      count++;
    }
    return count;
  }

  private static double tallest(List<Dot> dots) {
    return 1 + dots.stream().mapToInt(Dot::level).max().orElse(0);
  }

  /// A dot joins the stack before it where it would overlap it, so that stacks stand at days that
  /// happen and no two touch.
  private static List<Dot> stack(double[] days, TimeScale scale, double diameter) {
    List<Dot> dots = new ArrayList<>();
    double x = Double.NEGATIVE_INFINITY;
    int level = 0;
    for (double day : days) {
      if (Double.isInfinite(day)) {
        continue;
      }
      double own = scale.x(day);
      if (own < x + diameter) {
        level++;
      } else {
        x = own;
        level = 0;
      }
      dots.add(new Dot(day, x, level));
    }
    return dots;
  }
}
