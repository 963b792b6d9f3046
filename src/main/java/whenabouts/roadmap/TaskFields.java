package whenabouts.roadmap;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A task of which some fields are being replaced.
final class TaskFields {
  String id;
  String name;
  Track track;
  @Nullable String squad;
  Crew crew;
  Need needs;
  Estimate estimate;
  double chance;
  @Nullable Double timeBox;
  OnMiss onMiss;
  boolean standby;
  @Nullable Metric metric;
  @Nullable String production;
  @Nullable LocalDate notBefore;

  private TaskFields(Task of) {
    id = of.id();
    name = of.name();
    track = of.track();
    squad = of.squad();
    crew = of.crew();
    needs = of.needs();
    estimate = of.estimate();
    chance = of.chance();
    timeBox = of.timeBox();
    onMiss = of.onMiss();
    standby = of.standby();
    metric = of.metric();
    production = of.production();
    notBefore = of.notBefore();
  }

  /// A task but for what the change makes of it.
  static Task replace(Task task, Consumer<TaskFields> change) {
    TaskFields fields = new TaskFields(task);
    change.accept(fields);
    return fields.task();
  }

  private Task task() {
    return new Task(
        id,
        name,
        track,
        squad,
        crew,
        needs,
        estimate,
        chance,
        timeBox,
        onMiss,
        standby,
        metric,
        production,
        notBefore);
  }
}
