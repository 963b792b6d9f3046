package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// In the status line: what is being exported, with a way to stop it; then that it is there, with a
/// way to its folder.
final class ExportStatus extends HBox {
  private final Label says = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Button cancel = new Button(text("export.cancel"));
  private final Button folder = new Button(text("export.folder"));
  private final Button dismiss = new Button();
  private @Nullable Path file;

  ExportStatus(Exporting exporting) {
    super(8);
    setId("export-status");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("export-status");
    says.setId("export-says");
    says.getStyleClass().add("quiet");
    // Whoever cannot see it must come across it.
    says.setFocusTraversable(true);
    progress.setId("export-progress");
    progress.setPrefWidth(90);
    progress.setAccessibleText(text("export.progress"));
    prepare(cancel, "export-cancel", exporting::cancel);
    prepare(
        folder,
        "export-folder",
        () -> {
          if (file != null) {
            exporting.showFolder(file);
          }
        });
    prepare(dismiss, "export-dismiss", exporting::dismiss);
    dismiss.setGraphic(new FontIcon(Feather.X));
    dismiss.setAccessibleText(text("export.dismiss"));
    dismiss.setTooltip(new Tooltip(text("export.dismiss")));
    exporting.stateProperty().subscribe(this::show);
  }

  private static void prepare(Button button, String id, Runnable action) {
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "in-status");
    button.setOnAction(_ -> action.run());
  }

  private void show(Exporting.State state) {
    setVisible(!(state instanceof Exporting.State.Quiet));
    setManaged(isVisible());
    file = null;
    says.setTooltip(null);
    switch (state) {
      case Exporting.State.Quiet() -> getChildren().clear();
      case Exporting.State.Running(String name, int percent) -> {
        says.setText(text("export.running", name));
        progress.setProgress(percent / 100.0);
        // Not made anew with every step, so that the keyboard stays on the button.
        if (!getChildren().contains(cancel)) {
          getChildren().setAll(says, progress, cancel);
        }
      }
      case Exporting.State.Written(Path written) -> {
        file = written;
        says.setText(text("export.written", Documents.name(written)));
        says.setTooltip(new Tooltip(written.toString()));
        getChildren().setAll(says, folder, dismiss);
      }
      case Exporting.State.Said(String sentence) -> {
        says.setText(sentence);
        getChildren().setAll(says, dismiss);
      }
    }
    says.setAccessibleText(says.getText());
  }
}
