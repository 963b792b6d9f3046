package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.ui.entry.DaysEntry;
import whenabouts.ui.entry.WholeEntry;
import whenabouts.ui.field.Choice;
import whenabouts.ui.field.TextLine;

/// What follows when an experiment misses, and its details.
final class MissForm extends Form<Task> {
  private enum Kind {
    STOP,
    SHIP_BASELINE,
    PIVOT,
    EXTEND
  }

  private final TaskEditor editor;

  MissForm(TaskEditor editor) {
    super("miss-form");
    this.editor = editor;
    Node extension = beside(days(), times());
    Choice<Kind> then =
        kind("task-then", text("task.then"), List.of(Kind.STOP, Kind.SHIP_BASELINE, Kind.PIVOT));
    Choice<Optional<String>> to = pivotTo();
    bind(then, task -> kindOf(task.onMiss().last()));
    getChildren()
        .addAll(
            bind(
                kind("task-miss", text("task.miss"), Arrays.asList(Kind.values())),
                task -> kindOf(task.onMiss())),
            extension,
            then,
            to);
    onShow(
        (task, fresh) -> {
          boolean extended = task.onMiss() instanceof OnMiss.Extend;
          reveal(extension, extended);
          reveal(then, extended);
          reveal(to, task.onMiss().last() instanceof OnMiss.Pivot);
        });
  }

  private Choice<Kind> kind(String id, String label, List<Kind> kinds) {
    boolean afterExtension = id.equals("task-then");
    return new Choice<Kind>(
            id,
            label,
            MissForm::name,
            kind -> {
              if (kind == Kind.PIVOT && standbyTask() == null) {
                return List.of(new Problem("", text("miss.noStandby")));
              }
              return change(
                  onMiss ->
                      afterExtension && onMiss instanceof OnMiss.Extend extend
                          ? new OnMiss.Extend(extend.days(), extend.times(), made(kind))
                          : made(kind));
            },
            editor::done)
        .offering(kinds);
  }

  private static String name(Kind kind) {
    return switch (kind) {
      case STOP -> text("miss.stop");
      case SHIP_BASELINE -> text("miss.baseline");
      case PIVOT -> text("miss.pivot");
      case EXTEND -> text("miss.extend");
    };
  }

  private static Kind kindOf(OnMiss onMiss) {
    return switch (onMiss) {
      case OnMiss.Stop stop -> Kind.STOP;
      case OnMiss.ShipBaseline baseline -> Kind.SHIP_BASELINE;
      case OnMiss.Pivot pivot -> Kind.PIVOT;
      case OnMiss.Extend extend -> Kind.EXTEND;
    };
  }

  /// What a kind begins with.
  private OnMiss made(Kind kind) {
    String standby = standbyTask();
    return switch (kind) {
      case STOP -> OnMiss.STOP;
      case SHIP_BASELINE -> OnMiss.SHIP_BASELINE;
      case PIVOT -> standby == null ? OnMiss.STOP : new OnMiss.Pivot(standby);
      case EXTEND -> new OnMiss.Extend(5, 1, OnMiss.STOP);
    };
  }

  private @Nullable String standbyTask() {
    List<Optional<String>> standby = standbyTasks();
    return standby.isEmpty() ? null : standby.getFirst().orElse(null);
  }

  private List<Optional<String>> standbyTasks() {
    List<Optional<String>> ids = new ArrayList<>();
    for (Task task : editor.roadmap().tasks()) {
      if (task.standby() && !task.id().equals(editor.id())) {
        ids.add(Optional.of(task.id()));
      }
    }
    return ids;
  }

  private Choice<Optional<String>> pivotTo() {
    Choice<Optional<String>> to =
        new Choice<>(
            "task-pivot",
            text("task.pivot"),
            id -> id.flatMap(editor.roadmap()::task).map(Task::name).orElse(id.orElse("")),
            id -> change(onMiss -> pivotingTo(onMiss, id.orElse(""))),
            editor::done);
    onShow((task, fresh) -> to.offering(standbyTasks()));
    return bind(
        to,
        task ->
            task.onMiss().last() instanceof OnMiss.Pivot(String id)
                ? Optional.of(id)
                : Optional.empty());
  }

  private static OnMiss pivotingTo(OnMiss onMiss, String id) {
    return onMiss instanceof OnMiss.Extend extend
        ? new OnMiss.Extend(extend.days(), extend.times(), new OnMiss.Pivot(id))
        : new OnMiss.Pivot(id);
  }

  private TextLine<Double> days() {
    return bind(
        extension(
            "task-extend-days",
            text("task.extend.days"),
            days -> extend -> new OnMiss.Extend(days, extend.times(), extend.then())),
        task -> task.onMiss() instanceof OnMiss.Extend extend ? extend.days() : 0.0);
  }

  private TextLine<Double> times() {
    return bind(
        extension(
            "task-extend-times",
            text("task.extend.times"),
            times ->
                extend -> new OnMiss.Extend(extend.days(), (int) Math.round(times), extend.then())),
        task -> task.onMiss() instanceof OnMiss.Extend extend ? (double) extend.times() : 0.0);
  }

  private TextLine<Double> extension(
      String id, String label, Function<Double, Function<OnMiss.Extend, OnMiss>> edit) {
    return TextLine.of(
        id,
        label,
        typed ->
            id.equals("task-extend-times")
                ? WholeEntry.parse(typed).map(Integer::doubleValue)
                : DaysEntry.parse(typed),
        DaysEntry::format,
        value ->
            change(
                onMiss ->
                    onMiss instanceof OnMiss.Extend extend
                        ? edit.apply(value).apply(extend)
                        : onMiss),
        editor::done);
  }

  private List<Problem> change(UnaryOperator<OnMiss> edit) {
    return editor.change(
        "miss",
        text("edit.miss"),
        task -> task.with(new TaskEdit.WhenMissed(edit.apply(task.onMiss()))));
  }
}
