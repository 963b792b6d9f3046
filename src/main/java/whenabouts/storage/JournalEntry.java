package whenabouts.storage;

import java.nio.file.Path;
import java.time.Instant;

/// What a program that did not end properly left in the journal.
public sealed interface JournalEntry {
  /// The journal's file that holds it.
  Path path();

  /// When it was written.
  Instant written();

  /// Work that can be taken up again.
  record Work(Path path, Draft draft) implements JournalEntry {
    @Override
    public Instant written() {
      return draft.written();
    }
  }

  /// Something that cannot be read.
  ///
  /// @param reason why, in one sentence
  record Unreadable(Path path, Instant written, String reason) implements JournalEntry {}
}
