package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.controls.Popover;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.TooNarrow;
import whenabouts.roadmap.Estimate.Range;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Numbers;
import whenabouts.ui.kit.Sheet;

/// Help with the ends of a range: a warning where the past says that such ranges were too narrow,
/// and questions that find better ones.
final class RangeHelp extends Form<Task> {
  private final TaskEditor editor;
  private final Label warning = new Label();
  private final Button widen = new Button();
  private final VBox warned = new VBox(6, warning, widen);
  private final Hyperlink ask = new Hyperlink(text("surprise.link"));
  private @Nullable Popover popover;
  private @Nullable Task task;
  private @Nullable TooNarrow narrow;

  RangeHelp(TaskEditor editor) {
    super("range-help");
    this.editor = editor;
    warning.setId("estimate-narrow");
    Lines.wrap(warning);
    widen.setId("estimate-widen");
    widen.getStyleClass().add("small");
    widen.setOnAction(event -> widen());
    warned.getStyleClass().add("warned");
    ask.setId("estimate-surprise");
    ask.getStyleClass().add("quiet-link");
    ask.setOnAction(event -> ask());
    onShow(this::showHelp);
    getChildren().addAll(warned, ask);
  }

  private void showHelp(Task shown, boolean fresh) {
    if (fresh) {
      close();
    }
    task = shown;
    narrow = TooNarrow.of(editor.roadmap(), shown).orElse(null);
    if (narrow != null) {
      Range wide = narrow.widened();
      warning.setText(
          text(
              "narrow.warning",
              Numbers.count(narrow.past()),
              Numbers.count(narrow.outside()),
              Numbers.count(Math.round(narrow.expected()))));
      widen.setText(text("narrow.widen", Numbers.plain(wide.low()), Numbers.plain(wide.high())));
    }
    reveal(warned, narrow != null);
    reveal(ask, shown.estimate() instanceof Range);
  }

  private void widen() {
    if (narrow != null) {
      Range wide = narrow.widened();
      set("widened", estimate -> wide);
    }
  }

  private void ask() {
    if (task != null && task.estimate() instanceof Range range) {
      close();
      SurpriseForm form =
          new SurpriseForm(range, task.track(), found -> set("surprise", r -> found), this::close);
      Popover asking = new Popover(form);
      asking.setId("surprise-popover");
      asking.setTitle(text("surprise.title"));
      asking.setHeaderAlwaysVisible(true);
      asking.setDetachable(false);
      asking.setArrowLocation(Popover.ArrowLocation.RIGHT_CENTER);
      // The popup is first styled before it belongs to the window.
      asking.getRoot().getStylesheets().add(Sheet.url());
      popover = asking;
      asking.show(ask);
    }
  }

  private void close() {
    if (popover != null) {
      popover.hide();
      popover = null;
    }
  }

  private void set(String field, UnaryOperator<Range> edit) {
    List<Problem> problems =
        editor.change(
            "estimate." + field,
            text("edit.estimate"),
            t ->
                t.estimate() instanceof Range range
                    ? t.with(new TaskEdit.Estimated(edit.apply(range)))
                    : t);
    if (problems.isEmpty()) {
      editor.done();
    }
  }
}
