package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ListView;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import whenabouts.export.ExportFormat;
import whenabouts.export.ExportLook;

/// The desktop's file choosers and dialogs in front of a window.
public final class StagePrompts implements Prompts {
  private final Window window;
  private final Consumer<String> browser;

  /// @param browser shows what an address names, as the desktop does
  public StagePrompts(Window window, Consumer<String> browser) {
    this.window = window;
    this.browser = browser;
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

  /// A format to choose, and how a picture looks in it.
  private record Choice(ExtensionFilter filter, ExportFormat format, ExportLook look) {
    static Choice of(String name, ExportFormat format, double scale, boolean transparent) {
      return new Choice(
          new ExtensionFilter(name, "*" + format.ending()),
          format,
          new ExportLook(scale, transparent, null));
    }
  }

  private static List<Choice> choices() {
    return List.of(
        Choice.of(text("chooser.pptx"), ExportFormat.PPTX, 1, false),
        Choice.of(text("chooser.png"), ExportFormat.PNG, 1, false),
        Choice.of(text("chooser.png2"), ExportFormat.PNG, 2, false),
        Choice.of(text("chooser.png2.clear"), ExportFormat.PNG, 2, true),
        Choice.of(text("chooser.svg"), ExportFormat.SVG, 1, false),
        Choice.of(text("chooser.svg.clear"), ExportFormat.SVG, 1, true),
        Choice.of(text("chooser.pdf"), ExportFormat.PDF, 1, false),
        Choice.of(text("chooser.xlsx"), ExportFormat.XLSX, 1, false),
        Choice.of(text("chooser.csv"), ExportFormat.CSV, 1, false),
        Choice.of(text("chooser.ics"), ExportFormat.ICS, 1, false),
        Choice.of(text("chooser.md"), ExportFormat.MD, 1, false),
        Choice.of(text("chooser.mmd"), ExportFormat.MMD, 1, false),
        Choice.of(text("chooser.mspdi"), ExportFormat.MSPDI, 1, false));
  }

  @Override
  public Optional<Target> fileToExport(
      String title, @Nullable Path folder, String name, List<ExportFormat> formats) {
    FileChooser chooser = chooser(title, folder);
    List<Choice> choices =
        choices().stream().filter(choice -> formats.contains(choice.format())).toList();
    choices.forEach(choice -> chooser.getExtensionFilters().add(choice.filter()));
    chooser.setInitialFileName(name + choices.getFirst().format().ending());
    Optional<Path> chosen = path(chooser.showSaveDialog(window));
    Choice choice =
        choices.stream()
            .filter(c -> c.filter() == chooser.getSelectedExtensionFilter())
            .findFirst()
            .orElse(choices.getFirst());
    return chosen.map(file -> target(file, choice));
  }

  /// What is typed counts more than what is chosen.
  private static Target target(Path file, Choice choice) {
    Optional<ExportFormat> typed = ExportFormat.of(file);
    if (typed.isPresent()) {
      return new Target(
          file, typed.get() == choice.format() ? choice.look() : ExportLook.scaled(1));
    }
    return new Target(
        file.resolveSibling(file.getFileName() + choice.format().ending()), choice.look());
  }

  @Override
  public Optional<Path> templateToUse(@Nullable Path folder) {
    FileChooser chooser = chooser(text("chooser.template"), folder);
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(text("chooser.templates"), "*.potx", "*.pptx", "*.potm", "*.pptm"),
            everything());
    return path(chooser.showOpenDialog(window));
  }

  @Override
  public void showFolder(Path folder) {
    browser.accept(folder.toUri().toString());
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
