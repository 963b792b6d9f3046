package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Metric;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.ui.entry.ChanceEntry;
import whenabouts.ui.entry.DaysEntry;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.field.SliderLine;
import whenabouts.ui.field.TextLine;

/// What only a discovery task has: chance, box, what follows a miss, metric, path to production.
final class ExperimentForm extends Form<Task> {
  private final TaskEditor editor;

  ExperimentForm(TaskEditor editor) {
    super("experiment-form");
    this.editor = editor;
    MissForm miss = new MissForm(editor);
    onShow(miss::show);
    getChildren()
        .addAll(
            section(text("inspector.experiment")),
            chance(),
            timeBox(),
            miss,
            section(text("inspector.metric")),
            metric(),
            production());
  }

  private SliderLine<Double> chance() {
    SliderLine<Double> chance =
        new SliderLine<>(
            "task-chance",
            text("task.chance"),
            0.01,
            ChanceEntry::parse,
            ChanceEntry::format,
            position -> Math.round(position * 100) / 100.0,
            value -> value,
            value -> editor.set("chance", text("edit.chance"), new TaskEdit.Chance(value)),
            editor::done);
    chance.setRange(0, 1);
    return bind(chance, Task::chance);
  }

  private SliderLine<Optional<Double>> timeBox() {
    SliderLine<Optional<Double>> box =
        new SliderLine<>(
            "task-box",
            text("task.box"),
            1,
            DaysEntry::parseOptional,
            value -> DaysEntry.format(value.orElse(null)),
            days -> Optional.of(days),
            value -> value.orElse(Double.MAX_VALUE),
            value -> editor.set("box", text("edit.box"), new TaskEdit.TimeBox(value.orElse(null))),
            editor::done);
    onShow((task, fresh) -> box.setRange(1, longest(task)));
    return bind(box, task -> Optional.ofNullable(task.timeBox()));
  }

  /// Where the slider of the box ends: well beyond what is expected, in steps of ten, so that it
  /// does not move under the hand.
  private static double longest(Task task) {
    double expected =
        switch (task.estimate()) {
          case Estimate.Range range -> range.high() * 1.5;
          default -> 2 * EstimateForms.typical(task.estimate());
        };
    double box = task.timeBox() == null ? 0 : task.timeBox();
    return Math.min(1000, Math.max(10, 10 * Math.ceil(Math.max(expected, box) / 10)));
  }

  private Node metric() {
    TextLine<String> name =
        TextLine.of(
            "task-metric",
            text("task.metric"),
            Entry::valid,
            value -> value,
            value -> setMetric(m -> new Metric(value, m.baseline(), m.threshold())),
            editor::done);
    TextLine<Optional<Double>> baseline =
        number(
            "task-baseline",
            text("task.baseline"),
            value -> m -> new Metric(m.name(), value.orElse(null), m.threshold()));
    TextLine<Optional<Double>> threshold =
        number(
            "task-threshold",
            text("task.threshold"),
            value -> m -> new Metric(m.name(), m.baseline(), value.orElse(null)));
    bind(name, task -> metric(task).name());
    bind(baseline, task -> Optional.ofNullable(metric(task).baseline()));
    bind(threshold, task -> Optional.ofNullable(metric(task).threshold()));
    return new VBox(8, name, beside(baseline, threshold));
  }

  private TextLine<Optional<Double>> number(
      String id, String name, Function<Optional<Double>, UnaryOperator<Metric>> edit) {
    return TextLine.of(
        id,
        name,
        DaysEntry::parseOptional,
        value -> DaysEntry.format(value.orElse(null)),
        value -> setMetric(edit.apply(value)),
        editor::done);
  }

  private static Metric metric(Task task) {
    return task.metric() == null ? new Metric("", null, null) : task.metric();
  }

  /// A metric without anything is none.
  private List<Problem> setMetric(UnaryOperator<Metric> edit) {
    return editor.change(
        "metric",
        text("edit.metric"),
        task -> {
          Metric metric = edit.apply(metric(task));
          boolean nothing =
              metric.name().isBlank() && metric.baseline() == null && metric.threshold() == null;
          return task.with(new TaskEdit.Measured(nothing ? null : metric));
        });
  }

  private TextLine<String> production() {
    return bind(
        TextLine.area(
                "task-production",
                text("task.production"),
                value ->
                    editor.set(
                        "production",
                        text("edit.production"),
                        new TaskEdit.Production(TaskForm.orNull(value))),
                editor::done)
            .prompting(text("task.production.prompt")),
        task -> task.production() == null ? "" : task.production());
  }
}
