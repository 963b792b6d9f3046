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
public record DotPlot(List<Dot> dots, double diameter, int never) {
  /// A tighter crowd than this could not be counted.
  private static final double SMALLEST = 5;

  private static final double LARGEST = 18;

  /// The share of the distance to the next stack that a wide one may take.
  private static final double ROOM = 0.8;

  /// @param day calendar days from the start of `asOf`
  /// @param x of its stack
  /// @param level 0 for the lowest
  public record Dot(double day, double x, int level) {}

  /// Dots as large as the height allows. Where many fall on one day and there is room beside it, a
  /// stack is several dots wide.
  ///
  /// @param count how many equally likely futures
  public static DotPlot of(Distribution finish, int count, TimeScale scale, double height) {
    List<Double> days = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double day = finish.quantile((i + 0.5) / count);
      if (Double.isFinite(day)) {
        days.add(day);
      }
    }
    double diameter = LARGEST;
    List<Dot> dots = place(days, scale, diameter, height);
    while (diameter > SMALLEST && tallest(dots) * diameter > height) {
      diameter -= 0.5;
      dots = place(days, scale, diameter, height);
    }
    return new DotPlot(dots, diameter, count - days.size());
  }

  /// How many of so many equally likely futures come true at or before that moment.
  ///
  /// @param day calendar days from the start of `asOf`
  public static int count(Distribution finish, int futures, double day) {
    int count = 0;
    while (count < futures && finish.quantile((count + 0.5) / futures) <= day) {
      count++;
    }
    return count;
  }

  private static double tallest(List<Dot> dots) {
    return 1 + dots.stream().mapToInt(Dot::level).max().orElse(0);
  }

  private static List<Dot> place(
      List<Double> days, TimeScale scale, double diameter, double height) {
    List<List<Double>> stacks = stacks(days, scale, diameter);
    int high = Math.max(1, (int) (height / diameter));
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < stacks.size(); i++) {
      List<Double> stack = stacks.get(i);
      double x = scale.x(stack.getFirst());
      double before = i == 0 ? scale.left() - x : scale.x(stacks.get(i - 1).getFirst()) - x;
      double after =
          i == stacks.size() - 1 ? scale.right() - x : scale.x(stacks.get(i + 1).getFirst()) - x;
      int room = (int) (ROOM * Math.min(-before, after) / diameter);
      int columns = Math.clamp(Math.ceilDiv(stack.size(), high), 1, Math.max(1, room));
      for (int k = 0; k < stack.size(); k++) {
        double aside = (k % columns - (columns - 1) / 2.0) * diameter;
        dots.add(new Dot(stack.get(k), x + aside, k / columns));
      }
    }
    return dots;
  }

  /// A dot joins the stack before it where it would overlap it, so that stacks stand at days that
  /// happen and no two touch.
  private static List<List<Double>> stacks(List<Double> days, TimeScale scale, double diameter) {
    List<List<Double>> stacks = new ArrayList<>();
    for (double day : days) {
      if (stacks.isEmpty() || scale.x(day) >= scale.x(stacks.getLast().getFirst()) + diameter) {
        stacks.add(new ArrayList<>());
      }
      stacks.getLast().add(day);
    }
    return stacks;
  }
}
