package whenabouts.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import whenabouts.export.ExportFormat;
import whenabouts.ui.window.Prompts;

/// Answers the questions of the window as a test says, and keeps what was asked.
final class TestPrompts implements Prompts {
  @Nullable Path toOpen;
  @Nullable Path toSave;
  @Nullable Target target;
  @Nullable Path template;
  Leave leave = Leave.STAY;
  boolean sure;
  final List<String> asked = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  List<String> details = List.of();

  @Override
  public Optional<Path> fileToOpen(@Nullable Path folder) {
    asked.add("open");
    return Optional.ofNullable(toOpen);
  }

  @Override
  public Optional<Path> fileToSave(@Nullable Path folder, String name) {
    asked.add("save " + name);
    return Optional.ofNullable(toSave);
  }

  @Override
  public Optional<Target> fileToExport(
      String title, @Nullable Path folder, String name, List<ExportFormat> formats) {
    asked.add("export " + name);
    return Optional.ofNullable(target);
  }

  @Override
  public Optional<Path> templateToUse(@Nullable Path folder) {
    asked.add("template");
    return Optional.ofNullable(template);
  }

  @Override
  public void showFolder(Path folder) {
    asked.add("folder " + folder);
  }

  @Override
  public Leave unsaved(String title) {
    asked.add("unsaved " + title);
    return leave;
  }

  @Override
  public boolean confirm(String heading, String explained, String action) {
    asked.add("confirm " + heading);
    return sure;
  }

  @Override
  public void tell(String heading, String sentence, List<String> lines) {
    told.add(heading + ": " + sentence);
    details = lines;
  }
}
