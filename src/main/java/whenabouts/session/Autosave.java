package whenabouts.session;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Roadmap;
import whenabouts.storage.Draft;
import whenabouts.storage.Journal;

/// Keeps the unsaved work of a session in a journal: the first edit has a draft written a little
/// later, with everything that was edited until then, and so on as long as there are edits. What is
/// saved, or thrown away on purpose, is forgotten.
public final class Autosave {
  private final Session session;
  private final Journal journal;
  private final Executor io;
  private final Executor ui;
  private final Executor later;
  private final Clock clock;
  private final AtomicReference<@Nullable Draft> wanted = new AtomicReference<>();
  private final AtomicBoolean due = new AtomicBoolean();
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
  private boolean noticing;
  private boolean ended;
  private boolean on = true;

  /// What the journal holds; on the io thread only.
  private @Nullable Draft kept;

  /// @param io reads and writes files, one at a time
  /// @param ui runs what touches the session
  /// @param later runs what is to be done a little later, where `io` runs it
  Autosave(
      Session session, Journal journal, Executor io, Executor ui, Executor later, Clock clock) {
    this.session = session;
    this.journal = journal;
    this.io = io;
    this.ui = ui;
    this.later = later;
    this.clock = clock;
    session.documentProperty().subscribe(this::notice);
    session.savedProperty().subscribe(this::notice);
    session.fileProperty().subscribe(this::notice);
  }

  /// Why the last draft could not be kept, in one sentence; empty while all is well.
  public ReadOnlyStringProperty failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// Whether to keep drafts. Switched off, it forgets the one it has.
  public void switchOn(boolean keeps) {
    if (on != keeps) {
      on = keeps;
      notice();
    }
  }

  /// Forgets the draft, and keeps none any more: the document is closed on purpose.
  public void end() {
    ended = true;
    wanted.set(null);
    io.execute(this::keep);
  }

  /// Keeps what is unsaved at once. The future says whether that went well. To be called before a
  /// save, so that the journal is never behind the file.
  public CompletableFuture<Boolean> keepNow() {
    look();
    return CompletableFuture.supplyAsync(this::keep, io);
  }

  /// A session that takes up a document changes several properties: they are looked at together.
  private void notice() {
    if (!noticing) {
      noticing = true;
      ui.execute(this::look);
    }
  }

  private void look() {
    noticing = false;
    if (ended) {
      return;
    }
    Roadmap roadmap = session.document();
    Roadmap saved = session.saved();
    if (!on || roadmap.equals(saved)) {
      wanted.set(null);
      io.execute(this::keep);
    } else {
      wanted.set(new Draft(roadmap, saved, session.file(), clock.instant()));
      if (due.compareAndSet(false, true)) {
        later.execute(this::keep);
      }
    }
  }

  private boolean keep() {
    due.set(false);
    Draft draft = wanted.get();
    String reason = "";
    try {
      if (draft == null && kept != null) {
        journal.forget();
      } else if (draft != null && draft != kept) {
        journal.keep(draft);
      }
      kept = draft;
    } catch (IOException e) {
      reason = e.getMessage() == null ? e.toString() : e.getMessage();
    }
    String said = reason;
    ui.execute(() -> failure.set(said));
    return said.isEmpty();
  }
}
