package whenabouts.roadmap;

import java.util.List;

/// An event that happens or not once a trial; if it does, each of its tasks draws its own delay.
///
/// @param chance probability 0..1
/// @param delay working days, PERT where it names no shape
/// @param tasks ids of the tasks it delays
public record Risk(String id, String name, double chance, Estimate delay, List<String> tasks) {
  public Risk {
    tasks = List.copyOf(tasks);
  }
}
