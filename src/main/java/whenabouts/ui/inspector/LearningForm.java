package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import whenabouts.roadmap.Learning;
import whenabouts.roadmap.Task;
import whenabouts.ui.kit.Dates;
import whenabouts.ui.kit.Lines;

/// What an experiment has taught: history, to which more can be added.
final class LearningForm extends Form<Task> {
  private final TaskEditor editor;
  private final VBox list = new VBox(6);
  private final TextArea text = new TextArea();

  LearningForm(TaskEditor editor) {
    super("learning-form");
    this.editor = editor;
    text.setId("learning-text");
    text.setPrefRowCount(2);
    text.setWrapText(true);
    text.setPromptText(text("learning.prompt"));
    text.setAccessibleText(text("learning.prompt"));
    Button record = new Button(text("learning.record"));
    record.setId("learning-record");
    record.getStyleClass().add("small");
    record.disableProperty().bind(text.textProperty().map(String::isBlank));
    record.setOnAction(event -> record());
    onShow(this::showList);
    getChildren().addAll(section(text("inspector.learnings")), list, text, record);
  }

  private void showList(Task task, boolean fresh) {
    if (fresh) {
      text.clear();
    }
    List<Label> learnings =
        editor.roadmap().learnings().stream()
            .filter(l -> l.task().equals(task.id()))
            .map(LearningForm::label)
            .toList();
    list.getChildren().setAll(learnings);
    reveal(list, !learnings.isEmpty());
  }

  private static Label label(Learning learning) {
    Label label = new Label(text("learning.said", Dates.said(learning.on()), learning.text()));
    Lines.wrap(label);
    label.getStyleClass().add("learning");
    return label;
  }

  private void record() {
    String said = text.getText().strip();
    boolean added =
        editor
            .changeRoadmap(
                "learning",
                text("edit.learning"),
                roadmap ->
                    roadmap.withLearnings(
                        Stream.concat(
                                roadmap.learnings().stream(),
                                Stream.of(new Learning(editor.id(), roadmap.asOf(), said)))
                            .toList()))
            .isEmpty();
    editor.done();
    if (added) {
      text.clear();
    }
  }
}
