package whenabouts.roadmap;

import java.util.List;

/// A shared cause of delay: one factor a trial multiplies the durations of all its tasks.
///
/// @param factor lognormal where it names no shape
/// @param tasks ids of the tasks it touches
public record Driver(String id, String name, Estimate factor, List<String> tasks) {
  public Driver {
    tasks = List.copyOf(tasks);
  }
}
