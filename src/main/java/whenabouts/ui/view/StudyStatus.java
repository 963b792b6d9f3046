package whenabouts.ui.view;

import static whenabouts.ui.kit.Texts.text;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import whenabouts.session.Study;
import whenabouts.ui.kit.Sentences;

/// A wheel that turns while a view still computes; then, where it could not, why.
public final class StudyStatus extends HBox {
  private final ProgressIndicator progress = new ProgressIndicator();
  private final Label label = new Label();

  /// @param id of the view
  public StudyStatus(String id, ObservableValue<Study.State> state) {
    super(6);
    setId(id + "-status");
    getStyleClass().add("study-status");
    label.setId(id + "-status-text");
    progress.setId(id + "-progress");
    progress.setPrefSize(16, 16);
    progress.setMinSize(16, 16);
    progress.setMaxSize(16, 16);
    progress.setAccessibleText(text("view.computing"));
    Tooltip.install(progress, new Tooltip(text("view.computing")));
    getChildren().addAll(progress, label);
    state.subscribe(this::show);
  }

  private void show(Study.State state) {
    String failure = state.failure();
    String words = failure == null ? "" : Sentences.sentence(text("view.failed", failure));
    progress.setVisible(state.running());
    progress.setManaged(failure == null);
    label.setText(words);
    label.setTooltip(words.isEmpty() ? null : new Tooltip(words));
  }
}
