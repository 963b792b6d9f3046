package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import whenabouts.session.Recovery;
import whenabouts.storage.JournalEntry;
import whenabouts.ui.kit.Ages;

/// What a crash left: brought back, or thrown away after asking.
final class Rescue {
  private final Documents documents;
  private final Recovery recovery;
  private final Prompts prompts;
  private final Clock clock;

  /// @param clock tells how old something is
  Rescue(Documents documents, Recovery recovery, Prompts prompts, Clock clock) {
    this.documents = documents;
    this.recovery = recovery;
    this.prompts = prompts;
    this.clock = clock;
  }

  /// What is still to be decided, the latest first.
  ObservableList<JournalEntry> left() {
    return recovery.left();
  }

  /// What can be brought back, the latest first.
  Stream<JournalEntry.Work> works() {
    return recovery.left().stream()
        .filter(JournalEntry.Work.class::isInstance)
        .map(JournalEntry.Work.class::cast);
  }

  /// What belongs to a file; null where nothing does.
  JournalEntry.@Nullable Work of(@Nullable Path file) {
    return file == null
        ? null
        : works().filter(work -> Recovery.isOf(work, file)).findFirst().orElse(null);
  }

  /// How old something is, in words.
  String age(JournalEntry entry) {
    return Ages.ago(entry.written(), clock);
  }

  /// Looks into the journal.
  void look() {
    documents.report(recovery.look(), text("failed.recover"), null);
  }

  /// Takes work up, after asking about unsaved changes.
  void restore(JournalEntry.Work work) {
    documents.leaving(
        () ->
            documents.report(
                recovery
                    .restore(work, text("edit.restore"))
                    .whenComplete((done, failure) -> look()),
                text("failed.recover"),
                null));
  }

  /// Throws something away for good, after asking.
  void discard(JournalEntry entry) {
    boolean sure =
        prompts.confirm(
            text("left.discard.heading", name(entry)),
            text("left.discard.explained", age(entry)),
            text("left.discard"));
    if (sure) {
      documents.report(recovery.discard(entry), text("failed.discard"), null);
    }
  }

  private static String name(JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.Work(Path path, var draft) -> draft.roadmap().title();
      case JournalEntry.Unreadable unreadable -> Documents.name(unreadable.path());
    };
  }
}
