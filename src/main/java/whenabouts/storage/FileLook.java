package whenabouts.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Roadmap;

/// What a roadmap file held when it was looked at.
///
/// @param modified when it was last changed; null where it is gone
/// @param bytes its size
/// @param settled whether its last change lay far enough back for the next one to bear another time
public record FileLook(@Nullable FileTime modified, long bytes, boolean settled, Content content) {

  /// What was found.
  public sealed interface Content {
    record Holds(Roadmap roadmap) implements Content {}

    record Gone() implements Content {}

    /// @param reason why it cannot be read, in one sentence
    record Unreadable(String reason) implements Content {}
  }

  /// Times of files can be as coarse as two seconds.
  private static final Duration COARSE = Duration.ofSeconds(3);

  /// Looks at a file. It is read only where its time or size has changed, or might hide a change.
  ///
  /// @param before what was seen last; null for a first look
  public static FileLook at(Path file, @Nullable FileLook before) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      boolean settled = now.lastModifiedTime().toInstant().plus(COARSE).isBefore(Instant.now());
      if (before != null
          && before.settled()
          && now.lastModifiedTime().equals(before.modified())
          && now.size() == before.bytes()) {
        return before;
      }
      return new FileLook(now.lastModifiedTime(), now.size(), settled, content(file));
    } catch (NoSuchFileException e) {
      return new FileLook(null, 0, false, new Content.Gone());
    } catch (IOException e) {
      return new FileLook(
          null, 0, false, new Content.Unreadable(file + ": " + AtomicFile.reason(e) + "."));
    }
  }

  private static Content content(Path file) {
    try {
      return new Content.Holds(RoadmapFiles.read(file));
    } catch (BadRoadmapException e) {
      return Files.notExists(file)
          ? new Content.Gone()
          : new Content.Unreadable(String.valueOf(e.getMessage()));
    }
  }
}
