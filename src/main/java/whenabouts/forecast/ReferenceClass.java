package whenabouts.forecast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;

/// What the past says of estimates like one: how long its tasks took, as ratios of the working days
/// they took to those that were estimated.
///
/// @param name as the estimate spells it
/// @param finished ratios of tasks that took this long, ascending
/// @param atLeast ratios that tasks outlasted, ascending: they missed at their time box, were
///     dropped, or are still at work
public record ReferenceClass(String name, List<Double> finished, List<Double> atLeast) {
  /// For estimates that are like nothing.
  static final ReferenceClass NONE = new ReferenceClass("", List.of(), List.of());

  public ReferenceClass {
    finished = finished.stream().sorted().toList();
    atLeast = atLeast.stream().sorted().toList();
  }

  /// The classes that tasks without an outcome are estimated by, in the order of the document.
  public static List<ReferenceClass> of(Roadmap roadmap) {
    PastWork past = new PastWork(roadmap, WorkCalendar.bySquad(roadmap));
    Map<String, ReferenceClass> classes = new LinkedHashMap<>();
    for (Task task : roadmap.tasks()) {
      if (task.estimate() instanceof Estimate.Like(String name, double likely)
          && roadmap.actual(task.id()).filter(a -> a.finished() != null).isEmpty()) {
        classes.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> past.of(name, ""));
      }
    }
    return List.copyOf(classes.values());
  }

  /// How many past tasks it rests on.
  public int size() {
    return finished.size() + atLeast.size();
  }

  /// The quantile function of the ratio of the next task of this class, by the past and a prior:
  /// from a probability in (0, 1).
  public DoubleUnaryOperator quantileFunction() {
    return ratios()::quantile;
  }

  /// Its distribution, made ready.
  ShrunkRatios ratios() {
    return new ShrunkRatios(numbers(finished), numbers(atLeast));
  }

  private static double[] numbers(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
