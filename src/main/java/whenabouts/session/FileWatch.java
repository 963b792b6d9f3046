package whenabouts.session;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Roadmap;
import whenabouts.storage.FileLook;

/// Notices when the file of a session changes behind its back.
public final class FileWatch {
  /// What has become of the file.
  public sealed interface State {
    /// It holds what was opened or saved, or there is none.
    record Same() implements State {}

    /// It holds another roadmap.
    record Changed(Roadmap onDisk) implements State {}

    /// It is not there any more.
    record Gone() implements State {}

    /// It holds no roadmap any more.
    ///
    /// @param reason why, in one sentence
    record Unreadable(String reason) implements State {}

    State SAME = new Same();
  }

  private final Session session;
  private final Executor io;
  private final Executor ui;
  private final Executor later;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.SAME);
  private @Nullable FileLook last;
  private @Nullable FileLook doubted;
  private boolean looking;
  private boolean ended;

  /// @param io reads files, one at a time
  /// @param ui runs what touches the session
  /// @param later runs what is to be done a little later, where `ui` runs it
  FileWatch(Session session, Executor io, Executor ui, Executor later) {
    this.session = session;
    this.io = io;
    this.ui = ui;
    this.later = later;
    session.fileProperty().subscribe(this::lookAfresh);
    session.savedProperty().subscribe(this::lookAfresh);
    session.documentProperty().subscribe(this::settle);
    goOn();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Looks at the file now, rather than in its time.
  public void look() {
    Path file = session.file();
    if (file == null || looking || ended) {
      return;
    }
    looking = true;
    FileLook before = last;
    io.execute(
        () -> {
          FileLook now = FileLook.at(file, before);
          ui.execute(() -> see(file, before, now));
        });
  }

  /// Takes up what the file holds, in one step to undo.
  ///
  /// @param label of that step
  public void reload(String label) {
    if (state.get() instanceof State.Changed(Roadmap onDisk)) {
      session.reload(label, onDisk);
    }
  }

  /// Stays with the document; saving will replace what the file holds now.
  public void keepMine() {
    if (state.get() instanceof State.Changed(Roadmap onDisk)) {
      session.rebase(onDisk);
    }
    state.set(State.SAME);
  }

  /// Looks no more.
  void end() {
    ended = true;
  }

  private void goOn() {
    later.execute(
        () -> {
          if (!ended) {
            look();
            goOn();
          }
        });
  }

  private void lookAfresh() {
    if (session.saved() != null) {
      state.set(State.SAME);
      last = null;
    }
  }

  private void see(Path file, @Nullable FileLook before, FileLook now) {
    looking = false;
    // What was looked at may have been closed or saved meanwhile.
    if (!file.equals(session.file()) || before != last || now.equals(before)) {
      return;
    }
    // Some programs delete a file, or empty it, just before they write it.
    boolean lost = !(now.content() instanceof FileLook.Content.Holds);
    if (lost && !now.equals(doubted)) {
      doubted = now;
      return;
    }
    doubted = null;
    last = now;
    switch (now.content()) {
      case FileLook.Content.Holds(Roadmap onDisk) -> {
        state.set(onDisk.equals(session.saved()) ? State.SAME : new State.Changed(onDisk));
        settle();
      }
      case FileLook.Content.Gone() -> {
        session.rebase(null);
        state.set(new State.Gone());
      }
      case FileLook.Content.Unreadable(String reason) -> {
        session.rebase(null);
        state.set(new State.Unreadable(reason));
      }
    }
  }

  /// Where somebody else came to the same roadmap, there is nothing to ask.
  private void settle() {
    if (state.get() instanceof State.Changed(Roadmap onDisk) && onDisk.equals(session.document())) {
      session.rebase(onDisk);
      state.set(State.SAME);
    }
  }
}
