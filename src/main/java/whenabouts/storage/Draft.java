package whenabouts.storage;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Roadmap;

/// A roadmap with changes that are not in its file.
///
/// @param roadmap with the changes
/// @param base what the changes were made to: the file as it was then; null where there was none
///     that could be read
/// @param file where the roadmap is kept; null before its first save
/// @param written when the draft was kept
public record Draft(Roadmap roadmap, @Nullable Roadmap base, @Nullable Path file, Instant written) {
  public Draft {
    file = file == null ? null : file.toAbsolutePath().normalize();
  }
}
