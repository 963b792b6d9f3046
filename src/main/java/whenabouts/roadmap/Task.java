package whenabouts.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A node of work.
///
/// @param id unique among the tasks
/// @param squad id of the squad whose people and calendar it uses; null: every day is a working day
/// @param estimate duration in working days
/// @param chance probability 0..1 that the experiment can succeed at all; discovery only
/// @param timeBox the longest it may run, in working days; discovery only
/// @param standby whether it runs only when another task pivots to it
/// @param production the deployment architecture that a success would go into
/// @param notBefore first day on which it may start
public record Task(
    String id,
    String name,
    Track track,
    @Nullable String squad,
    Crew crew,
    Need needs,
    Estimate estimate,
    double chance,
    @Nullable Double timeBox,
    OnMiss onMiss,
    boolean standby,
    @Nullable Metric metric,
    @Nullable String production,
    @Nullable LocalDate notBefore) {

  /// A task with nothing but what every task has.
  public static Task of(String id, String name, Track track, Estimate estimate) {
    return new Task(
        id,
        name,
        track,
        null,
        Crew.ANYONE,
        Need.NONE,
        estimate,
        1,
        null,
        OnMiss.STOP,
        false,
        null,
        null,
        null);
  }

  public boolean isDiscovery() {
    return track == Track.DISCOVERY;
  }

  /// The same under another id.
  public Task withId(String id) {
    return TaskFields.replace(this, fields -> fields.id = id);
  }

  /// This task after the edits, in their order.
  public Task with(TaskEdit... edits) {
    Task task = this;
    for (TaskEdit edit : edits) {
      task = edit.apply(task);
    }
    return task;
  }
}
