package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import whenabouts.export.ExportRequest;
import whenabouts.export.Exports;

/// Writes files for others in the background, one at a time, and tells how far it is.
final class Exporting {
  /// What is to be said of it.
  sealed interface State {
    /// Nothing.
    record Quiet() implements State {}

    /// @param name of the file
    record Running(String name, int percent) implements State {}

    /// A file is there.
    record Written(Path file) implements State {}

    /// Something small was done, or could not be, and this says what.
    record Said(String sentence) implements State {}
  }

  private final Prompts prompts;
  private final Executor background;
  private final Executor ui;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Quiet());

  /// Whether what is running shall stop; null where nothing is.
  private @Nullable AtomicBoolean stop;

  /// @param background writes the files
  /// @param ui runs what touches the window
  Exporting(Prompts prompts, Executor background, Executor ui) {
    this.prompts = prompts;
    this.background = background;
    this.ui = ui;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Writes a file; what is still being written is given up.
  void write(ExportRequest request, Path file) {
    cancel();
    AtomicBoolean mine = new AtomicBoolean();
    stop = mine;
    String name = Documents.name(file);
    state.set(new State.Running(name, 0));
    var unused =
        CompletableFuture.runAsync(
                () -> {
                  try {
                    Exports.write(request, file, mine::get, done -> tell(mine, name, done));
                  } catch (IOException e) {
                    throw new CompletionException(e);
                  }
                },
                background)
            .whenCompleteAsync((done, failure) -> ended(mine, file, failure), ui);
  }

  private void tell(AtomicBoolean run, String name, double done) {
    int percent = (int) Math.round(100 * done);
    ui.execute(
        () -> {
          if (stop == run) {
            state.set(new State.Running(name, percent));
          }
        });
  }

  private void ended(AtomicBoolean run, Path file, @Nullable Throwable failure) {
    if (stop != run) {
      return;
    }
    stop = null;
    if (failure == null) {
      state.set(new State.Written(file));
      return;
    }
    state.set(new State.Quiet());
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    if (!(cause instanceof CancellationException)) {
      String why =
          cause instanceof IOException && cause.getMessage() != null
              ? cause.getMessage()
              : text("export.defect", cause.toString());
      prompts.tell(text("failed.export", Documents.name(file)), why, List.of());
    }
  }

  /// Gives up what is being written; nothing of it is left.
  void cancel() {
    if (stop != null) {
      stop.set(true);
      stop = null;
      state.set(new State.Quiet());
    }
  }

  /// Says what became of something that takes no time.
  void say(String sentence) {
    if (stop == null) {
      state.set(new State.Said(sentence));
    }
  }

  /// Forgets what was said last.
  void dismiss() {
    if (stop == null) {
      state.set(new State.Quiet());
    }
  }

  /// Shows where a file lies.
  void showFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      prompts.showFolder(folder);
    }
  }
}
