package whenabouts.ui.timebox;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Forecaster;
import whenabouts.forecast.TimeBoxTradeOff;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.session.Study;

/// What a task's trade-off depends on. Its present box does not belong to it, so that it can be
/// dragged along a curve that holds still.
///
/// @param roadmap without the task's box
/// @param options how to forecast it
/// @param box a length to look at besides the usual ones, in working days; null: none
record TimeBoxQuestion(
    Roadmap roadmap,
    @Nullable String scenario,
    String task,
    Forecaster.Options options,
    @Nullable Double box) {

  static TimeBoxQuestion of(
      Roadmap roadmap,
      @Nullable String scenario,
      String task,
      Forecaster.Options options,
      @Nullable Double box) {
    Roadmap bare =
        roadmap
            .editTask(task, t -> t.with(new TaskEdit.TimeBox(null)))
            .withScenarios(
                roadmap.scenarios().stream()
                    .filter(s -> s.id().equals(scenario))
                    .map(s -> withoutBox(s, task))
                    .toList());
    return new TimeBoxQuestion(bare, scenario, task, options, box);
  }

  private static Scenario withoutBox(Scenario scenario, String task) {
    return new Scenario(
        scenario.id(),
        scenario.name(),
        scenario.changes().stream().map(change -> withoutBox(change, task)).toList());
  }

  private static Change withoutBox(Change change, String task) {
    return switch (change) {
      case Change.SetTask(String id, List<TaskEdit> edits, boolean active) when id.equals(task) ->
          new Change.SetTask(
              id,
              edits.stream().filter(edit -> !(edit instanceof TaskEdit.TimeBox)).toList(),
              active);
      case Change.AddTask(Task added, boolean active) when added.id().equals(task) ->
          new Change.AddTask(added.with(new TaskEdit.TimeBox(null)), active);
      default -> change;
    };
  }

  /// Whether an answer to another question, perhaps without this box, is about the same thing.
  boolean isLike(@Nullable TimeBoxQuestion other) {
    return other != null
        && new TimeBoxQuestion(roadmap, scenario, task, options, other.box).equals(other);
  }

  /// Forecasts all lengths, roughly first.
  void answer(Forecaster forecaster, BooleanSupplier cancelled, Consumer<TimeBoxTradeOff> found) {
    Double present = box;
    Roadmap boxed =
        present == null
            ? roadmap
            : roadmap.editTask(task, t -> t.with(new TaskEdit.TimeBox(present)));
    List<Double> lengths = TimeBoxTradeOff.lengths(boxed, scenario, task);
    for (Forecaster.Options effort : Study.efforts(options)) {
      found.accept(
          TimeBoxTradeOff.of(forecaster, boxed, scenario, task, lengths, effort, cancelled));
    }
  }
}
