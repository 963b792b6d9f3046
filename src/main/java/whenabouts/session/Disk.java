package whenabouts.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Roadmap;
import whenabouts.storage.RoadmapFiles;

/// The files of a session, read and written on the io thread only. What goes wrong is the cause of
/// a `CompletionException`.
final class Disk {
  /// What was written last, also by a save that has not ended yet.
  private @Nullable Roadmap written;

  Roadmap read(Path path) {
    try {
      return RoadmapFiles.read(path);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  /// What a file holds; null: nothing that can be read.
  @Nullable Roadmap readIfGood(Path path) {
    try {
      return RoadmapFiles.read(path);
    } catch (IOException unreadable) {
      return null;
    }
  }

  void write(Roadmap document, Path path) {
    try {
      RoadmapFiles.save(document, path);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
    written = document;
  }

  /// Fails with a `FileChangedException` where a file holds something that nobody here knows of.
  ///
  /// @param known what the file held when it was last looked at; null: nothing that could be read
  /// @param document what is to be written there
  void refuseChanged(Path path, @Nullable Roadmap known, Roadmap document) {
    if (Files.notExists(path)) {
      return;
    }
    Roadmap onDisk = readIfGood(path);
    boolean expected = Objects.equals(onDisk, known) || Objects.equals(onDisk, written);
    if (!expected && !document.equals(onDisk)) {
      throw new CompletionException(new FileChangedException(path));
    }
  }
}
