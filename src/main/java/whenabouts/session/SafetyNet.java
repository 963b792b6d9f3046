package whenabouts.session;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import whenabouts.storage.Journal;

/// What keeps the work of a session from getting lost: the journal, what earlier programs left in
/// it, and the watch over the file.
public final class SafetyNet {
  private final Journal journal;
  private final Autosave autosave;
  private final FileWatch watch;
  private final Recovery recovery;
  private final Executor io;

  /// @param io reads and writes files, one at a time
  /// @param ui runs what touches the session
  /// @param later makes of an executor one that waits a moment first: edits are safe after that
  ///     moment and the time it takes to write them, and changes of the file are seen as fast
  /// @param clock tells when a draft was kept
  public SafetyNet(
      Session session,
      Journal journal,
      Executor io,
      Executor ui,
      UnaryOperator<Executor> later,
      Clock clock) {
    this.journal = journal;
    this.io = io;
    autosave = new Autosave(session, journal, io, ui, later.apply(io), clock);
    watch = new FileWatch(session, io, ui, later.apply(ui));
    recovery = new Recovery(session, journal, autosave, io, ui);
  }

  public Autosave autosave() {
    return autosave;
  }

  public FileWatch watch() {
    return watch;
  }

  public Recovery recovery() {
    return recovery;
  }

  /// The document is closed on purpose, saved or not: there is nothing to be recovered.
  public void close() {
    autosave.end();
    stop();
  }

  /// The program ends. What is still unsaved is left for the next one.
  public void stop() {
    watch.end();
    io.execute(this::letGo);
  }

  private void letGo() {
    try {
      journal.close();
    } catch (IOException e) {
      // The system lets go of it.
    }
  }
}
