package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import whenabouts.forecast.ReferenceClass;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.ui.entry.EstimateEntry;
import whenabouts.ui.kit.Lines;

/// The estimate of a task: its picture, what it means, its fields, and help to find its numbers.
final class EstimateForm extends Form<Task> {
  private final TaskEditor editor;
  private final Label explained = new Label();

  /// @param dark whether the picture is drawn on dark ground
  EstimateForm(TaskEditor editor, ObservableValue<Boolean> dark) {
    super("estimate-form");
    this.editor = editor;
    explained.setId("estimate-explained");
    explained.getStyleClass().add("quiet");
    Lines.wrap(explained);
    EstimatePlace place = EstimatePlace.days("estimate", this::set, editor::done);
    EstimatePicture picture = new EstimatePicture(dark, place);
    EstimateFields fields = new EstimateFields(place);
    onShow((task, fresh) -> fields.show(task.estimate(), fresh));
    onShow((task, fresh) -> explained.setText(explain(task)));
    onShow((task, fresh) -> picture.show(task, editor.roadmap()));
    RangeHelp help = new RangeHelp(editor);
    onShow(help::show);
    getChildren().addAll(picture, explained, fields, help);
  }

  /// How the estimate is understood, and how many past tasks it rests on.
  private String explain(Task task) {
    String meaning = EstimateEntry.explain(task.estimate(), task.track());
    return task.estimate() instanceof Estimate.Like(String name, double likely)
        ? ReferenceClass.of(editor.roadmap()).stream()
            .filter(past -> past.name().equalsIgnoreCase(name))
            .findFirst()
            .map(past -> text("estimate.explain.past", meaning, past.size()))
            .orElse(meaning)
        : meaning;
  }

  private List<Problem> set(String field, UnaryOperator<Estimate> edit) {
    return editor.change(
        "estimate." + field,
        text("edit.estimate"),
        task -> {
          Estimate after = edit.apply(task.estimate());
          return after.equals(task.estimate()) ? task : task.with(new TaskEdit.Estimated(after));
        });
  }
}
