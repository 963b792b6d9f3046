package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ListView;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The desktop's file choosers and dialogs in front of a window.
public final class StagePrompts implements Prompts {
  private final Window window;

  public StagePrompts(Window window) {
    this.window = window;
  }

  @Override
  public Optional<Path> fileToOpen(@Nullable Path folder) {
    FileChooser chooser = chooser(text("chooser.open"), folder);
    chooser.getExtensionFilters().addAll(roadmaps(), everything());
    return path(chooser.showOpenDialog(window));
  }

  @Override
  public Optional<Path> fileToSave(@Nullable Path folder, String name) {
    FileChooser chooser = chooser(text("chooser.save"), folder);
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().add(roadmaps());
    return path(chooser.showSaveDialog(window));
  }

  @Override
  public Optional<Picture> pictureToWrite(@Nullable Path folder, String name) {
    FileChooser chooser = chooser(text("chooser.picture"), folder);
    ExtensionFilter png = new ExtensionFilter(text("chooser.png"), "*.png");
    ExtensionFilter large = new ExtensionFilter(text("chooser.png2"), "*.png");
    ExtensionFilter svg = new ExtensionFilter(text("chooser.svg"), "*.svg");
    chooser.getExtensionFilters().addAll(png, large, svg);
    chooser.setInitialFileName(name + ".png");
    Optional<Path> chosen = path(chooser.showSaveDialog(window));
    ExtensionFilter filter = chooser.getSelectedExtensionFilter();
    String ending = filter == svg ? ".svg" : ".png";
    return chosen.map(
        file ->
            new Picture(
                isPicture(file) ? file : file.resolveSibling(file.getFileName() + ending),
                filter == large ? 2 : 1));
  }

  private static boolean isPicture(Path file) {
    return file.toString().matches("(?i).*\\.(png|svg)");
  }

  @Override
  public Leave unsaved(String title) {
    ButtonType save = new ButtonType(text("unsaved.save"), ButtonData.YES);
    ButtonType discard = new ButtonType(text("unsaved.discard"), ButtonData.NO);
    ButtonType stay = new ButtonType(text("unsaved.stay"), ButtonData.CANCEL_CLOSE);
    Alert alert =
        new Alert(Alert.AlertType.CONFIRMATION, text("unsaved.explained"), save, discard, stay);
    prepare(alert, text("unsaved.heading", title));
    ButtonType answer = alert.showAndWait().orElse(stay);
    if (answer == save) {
      return Leave.SAVE;
    }
    return answer == discard ? Leave.DISCARD : Leave.STAY;
  }

  @Override
  public boolean confirm(String heading, String explained, String action) {
    ButtonType yes = new ButtonType(action, ButtonData.OK_DONE);
    ButtonType stay = new ButtonType(text("unsaved.stay"), ButtonData.CANCEL_CLOSE);
    Alert alert = new Alert(Alert.AlertType.CONFIRMATION, explained, yes, stay);
    prepare(alert, heading);
    return alert.showAndWait().orElse(stay) == yes;
  }

  @Override
  public void tell(String heading, String sentence, List<String> details) {
    ButtonType close = new ButtonType(text("dialog.close"), ButtonData.OK_DONE);
    Alert alert = new Alert(Alert.AlertType.ERROR, sentence, close);
    prepare(alert, heading);
    if (!details.isEmpty()) {
      ListView<String> list = new ListView<>();
      list.setId("problem-list");
      list.getItems().setAll(details);
      list.setPrefSize(640, 200);
      alert.getDialogPane().setExpandableContent(list);
      alert.getDialogPane().setExpanded(true);
    }
    alert.showAndWait();
  }

  private void prepare(Alert alert, String heading) {
    alert.initOwner(window);
    alert.setTitle(text("app.name"));
    alert.setHeaderText(heading);
    alert.getDialogPane().getStylesheets().setAll(window.getScene().getStylesheets());
    alert.getDialogPane().setMinWidth(480);
  }

  private static FileChooser chooser(String title, @Nullable Path folder) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (folder != null && Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    return chooser;
  }

  private static ExtensionFilter roadmaps() {
    return new ExtensionFilter(text("chooser.roadmaps"), "*.roadmap.json", "*.json");
  }

  private static ExtensionFilter everything() {
    return new ExtensionFilter(text("chooser.everything"), "*.*");
  }

  private static Optional<Path> path(@Nullable File file) {
    return Optional.ofNullable(file).map(File::toPath);
  }
}
