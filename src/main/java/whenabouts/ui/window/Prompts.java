package whenabouts.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import whenabouts.export.ExportFormat;
import whenabouts.export.ExportLook;

/// What the window asks of the user in windows of the desktop. Tests answer in their place: a
/// headless desktop has no file chooser.
public interface Prompts {
  /// What shall become of unsaved changes.
  enum Leave {
    SAVE,
    DISCARD,
    STAY
  }

  /// A file to be exported.
  ///
  /// @param look of a picture
  record Target(Path file, ExportLook look) {}

  /// @param folder where to begin; null: wherever
  Optional<Path> fileToOpen(@Nullable Path folder);

  /// @param name suggested
  Optional<Path> fileToSave(@Nullable Path folder, String name);

  /// @param title of the question
  /// @param name suggested, without ending
  /// @param formats to choose from
  Optional<Target> fileToExport(
      String title, @Nullable Path folder, String name, List<ExportFormat> formats);

  /// A presentation or template of the company, for slides.
  Optional<Path> templateToUse(@Nullable Path folder);

  /// Shows a folder as the desktop does.
  void showFolder(Path folder);

  /// @param title of the roadmap with unsaved changes
  Leave unsaved(String title);

  /// Asks before something that cannot be taken back.
  ///
  /// @param action what the button says that does it
  /// @return whether it shall be done
  boolean confirm(String heading, String explained, String action);

  /// Says that something went wrong.
  ///
  /// @param sentence what, in one sentence
  /// @param details a line each; empty where the sentence says it all
  void tell(String heading, String sentence, List<String> details);
}
