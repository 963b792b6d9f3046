package whenabouts.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import whenabouts.storage.Journal;
import whenabouts.storage.JournalEntry;

/// Unsaved work that programs left which did not end properly: to be taken up again or thrown away.
public final class Recovery {
  private final Session session;
  private final Journal journal;
  private final Autosave autosave;
  private final Executor io;
  private final Executor ui;
  private final ObservableList<JournalEntry> left = FXCollections.observableArrayList();
  // Kept, as such a view lets go of its listeners when nobody holds it.
  private final ObservableList<JournalEntry> leftView =
      FXCollections.unmodifiableObservableList(left);

  /// @param io reads and writes files, one at a time
  /// @param ui runs what touches the session
  Recovery(Session session, Journal journal, Autosave autosave, Executor io, Executor ui) {
    this.session = session;
    this.journal = journal;
    this.autosave = autosave;
    this.io = io;
    this.ui = ui;
  }

  /// What is still to be decided, the latest first.
  public ObservableList<JournalEntry> left() {
    return leftView;
  }

  /// Whether unsaved work belongs to a file.
  public static boolean isOf(JournalEntry entry, Path file) {
    return entry instanceof JournalEntry.Work(Path path, var draft)
        && file.toAbsolutePath().normalize().equals(draft.file());
  }

  /// Looks into the journal. The future ends on the UI thread.
  public CompletableFuture<Void> look() {
    return CompletableFuture.supplyAsync(journal::left, io).thenAcceptAsync(left::setAll, ui);
  }

  /// Takes work up in place of the document that is open. It is forgotten here only when the
  /// session has kept it as its own. The future ends on the UI thread; it fails where another
  /// program was faster.
  ///
  /// @param label of the step that undo takes back
  public CompletableFuture<Void> restore(JournalEntry.Work work, String label) {
    return CompletableFuture.runAsync(() -> require(work), io)
        .thenComposeAsync(there -> session.restore(work.draft(), label), ui)
        .thenComposeAsync(restored -> autosave.keepNow(), ui)
        .thenAcceptAsync(kept -> forget(work, kept), io)
        .thenRunAsync(() -> left.remove(work), ui);
  }

  /// Throws something away for good. The future ends on the UI thread.
  public CompletableFuture<Void> discard(JournalEntry entry) {
    return CompletableFuture.runAsync(() -> remove(entry), io)
        .thenRunAsync(() -> left.remove(entry), ui);
  }

  private void require(JournalEntry.Work work) {
    try {
      journal.require(work);
    } catch (IOException gone) {
      throw new CompletionException(gone);
    }
  }

  private void forget(JournalEntry.Work work, boolean kept) {
    if (kept) {
      remove(work);
    }
  }

  private void remove(JournalEntry entry) {
    try {
      journal.discard(entry);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }
}
