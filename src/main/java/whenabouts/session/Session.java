package whenabouts.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Checks;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Roadmap;
import whenabouts.storage.Draft;
import whenabouts.storage.RoadmapFiles;

/// The open document: the roadmap with its history and file, what is selected, how it is looked at,
/// and its live forecast. To be used on the UI thread.
public final class Session {
  private final Executor io;
  private final Executor ui;
  private final LiveForecast live;

  private History history = History.of(Roadmap.empty("", LocalDate.EPOCH));

  /// What was written last, also by a save that has not ended yet; on the io thread only.
  private @Nullable Roadmap written;

  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Roadmap> roadmap =
      new ReadOnlyObjectWrapper<>(history.current());
  private final ReadOnlyObjectWrapper<Roadmap> saved =
      new ReadOnlyObjectWrapper<>(history.current());
  private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<StepName> undoName =
      new ReadOnlyObjectWrapper<>(StepName.NONE);
  private final ReadOnlyObjectWrapper<StepName> redoName =
      new ReadOnlyObjectWrapper<>(StepName.NONE);
  private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NOTHING);
  private final ObjectProperty<Confidence> confidence =
      new SimpleObjectProperty<>(Confidence.LIKELY);
  private final StringProperty scenario = new SimpleStringProperty();

  /// @param simulation runs simulations, one at a time
  /// @param io reads and writes files, one at a time
  /// @param ui runs what touches this session
  public Session(LiveForecast.Engine engine, Executor simulation, Executor io, Executor ui) {
    this.io = io;
    this.ui = ui;
    this.live = new LiveForecast(engine, simulation, ui);
    scenario.subscribe(id -> forecastAgain());
  }

  /// Whether there is a document; false only before the first one.
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// The document as it is now; an empty one while none is open.
  public ReadOnlyObjectProperty<Roadmap> roadmapProperty() {
    return roadmap.getReadOnlyProperty();
  }

  public Roadmap roadmap() {
    return roadmap.get();
  }

  /// Where the document is kept; its value is null before the first save.
  public ReadOnlyObjectProperty<Path> fileProperty() {
    return file.getReadOnlyProperty();
  }

  public @Nullable Path file() {
    return file.get();
  }

  /// What the file is known to hold: what was opened, last saved, or taken note of since. Its value
  /// is null where the file is known to be gone or unreadable.
  public ReadOnlyObjectProperty<Roadmap> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  public @Nullable Roadmap saved() {
    return saved.get();
  }

  /// Whether the document differs from what was opened or last saved.
  public ReadOnlyBooleanProperty dirtyProperty() {
    return dirty.getReadOnlyProperty();
  }

  /// What undo would take back; empty where there is nothing to undo.
  public ReadOnlyStringProperty undoLabelProperty() {
    return undoLabel.getReadOnlyProperty();
  }

  /// What redo would bring back; empty where there is nothing to redo.
  public ReadOnlyStringProperty redoLabelProperty() {
    return redoLabel.getReadOnlyProperty();
  }

  /// What undo would take back, with the things that it touched.
  public ReadOnlyObjectProperty<StepName> undoNameProperty() {
    return undoName.getReadOnlyProperty();
  }

  /// What redo would bring back, with the things that it touched.
  public ReadOnlyObjectProperty<StepName> redoNameProperty() {
    return redoName.getReadOnlyProperty();
  }

  public ObjectProperty<Selection> selectionProperty() {
    return selection;
  }

  public ObjectProperty<Confidence> confidenceProperty() {
    return confidence;
  }

  /// Id of the scenario that is forecast; null: the roadmap itself. Edits change the roadmap either
  /// way.
  public StringProperty scenarioProperty() {
    return scenario;
  }

  public LiveForecast live() {
    return live;
  }

  /// Takes up a document that has no file yet.
  public void start(Roadmap document) {
    takeUp(History.of(document), document, null);
  }

  /// Reads a document and takes it up. The future ends on the UI thread; it fails with the
  /// `BadRoadmapException` as its cause, and the session then stays as it was.
  public CompletableFuture<Void> open(Path path) {
    return CompletableFuture.supplyAsync(() -> read(path), io)
        .thenAcceptAsync(document -> takeUp(History.of(document), document, path), ui);
  }

  /// Takes up work that was never saved. Undo goes back to what is on disk, or else to what the
  /// work began with. The future ends on the UI thread.
  ///
  /// @param label of the step that undo takes back
  public CompletableFuture<Void> restore(Draft draft, String label) {
    Path path = draft.file();
    return CompletableFuture.supplyAsync(() -> readIfGood(path), io)
        .thenAcceptAsync(
            onDisk -> {
              Roadmap before = onDisk == null ? draft.base() : onDisk;
              History restored =
                  before == null
                      ? History.of(draft.roadmap())
                      : History.of(before).replace(label, draft.roadmap());
              takeUp(restored, draft.base(), path);
            },
            ui);
  }

  /// Writes the document as it is now; from then on it is kept there. The future ends on the UI
  /// thread; it fails with the `IOException` as its cause, which is a `FileChangedException` where
  /// the document's file holds something else than is known here, and then nothing is written.
  public CompletableFuture<Void> save(Path path) {
    return write(path, !path.equals(file()));
  }

  /// As `save`, whatever the file holds.
  public CompletableFuture<Void> overwrite(Path path) {
    return write(path, true);
  }

  /// Takes note of what the file holds now; the document stays.
  ///
  /// @param onDisk null: nothing that can be read
  void rebase(@Nullable Roadmap onDisk) {
    saved.set(onDisk);
    dirty.set(!roadmap().equals(onDisk));
  }

  /// Takes up what the file holds now, in one step.
  ///
  /// @param label of that step
  void reload(String label, Roadmap onDisk) {
    saved.set(onDisk);
    publish(history.replace(label, onDisk));
  }

  private CompletableFuture<Void> write(Path path, boolean whatever) {
    endEdit();
    Roadmap document = roadmap();
    Roadmap known = saved();
    return CompletableFuture.runAsync(
            () -> {
              if (!whatever) {
                refuseChanged(path, known, document);
              }
              write(document, path);
              written = document;
            },
            io)
        .thenRunAsync(
            () -> {
              saved.set(document);
              file.set(path);
              publish(history);
            },
            ui);
  }

  /// What would be wrong with the document after an edit; empty where it could be made.
  public List<Problem> problems(UnaryOperator<Roadmap> edit) {
    return Checks.problems(edit.apply(roadmap()));
  }

  /// Edits the document in a step of its own. An edit that would make it invalid is refused.
  ///
  /// @param label what the edit does, for the undo menu
  /// @return what would be wrong; empty where the edit was made
  public List<Problem> apply(String label, UnaryOperator<Roadmap> edit) {
    return edit(label, null, edit);
  }

  /// Edits one field of the document while somebody types or drags: edits of the same field melt
  /// into one step until `endEdit`.
  ///
  /// @param field any name that tells the field from all others
  /// @return what would be wrong; empty where the edit was made
  public List<Problem> apply(String label, String field, UnaryOperator<Roadmap> edit) {
    return edit(label, field, edit);
  }

  /// The typing or dragging is over: what follows is a new step.
  public void endEdit() {
    history = history.closed();
  }

  public void undo() {
    publish(history.undo());
  }

  public void redo() {
    publish(history.redo());
  }

  private List<Problem> edit(String label, @Nullable String field, UnaryOperator<Roadmap> edit) {
    Roadmap after = edit.apply(roadmap());
    List<Problem> problems = Checks.problems(after);
    if (problems.isEmpty()) {
      publish(history.edit(label, field, after));
    }
    return problems;
  }

  private void takeUp(History document, @Nullable Roadmap onDisk, @Nullable Path path) {
    saved.set(onDisk);
    live.clear();
    selection.set(Selection.NOTHING);
    file.set(path);
    roadmap.set(document.current());
    publish(document);
    open.set(true);
    scenario.set(null);
    forecastAgain();
  }

  /// Makes a state of the history the one that everybody sees.
  private void publish(History next) {
    boolean changed = !next.current().equals(roadmap.get());
    history = next;
    undoLabel.set(next.past().isEmpty() ? "" : next.past().getLast().label());
    redoLabel.set(next.future().isEmpty() ? "" : next.future().getLast().label());
    undoName.set(next.undoName());
    redoName.set(next.redoName());
    dirty.set(!next.current().equals(saved.get()));
    if (changed) {
      selection.set(selection.get().in(next.current()));
      roadmap.set(next.current());
      if (!forgetLostScenario()) {
        forecastAgain();
      }
    }
  }

  /// Back to the roadmap itself where the chosen scenario is gone; setting it forecasts.
  private boolean forgetLostScenario() {
    String chosen = scenario.get();
    if (chosen == null || roadmap().scenario(chosen).isPresent()) {
      return false;
    }
    scenario.set(null);
    return true;
  }

  private void forecastAgain() {
    if (open.get()) {
      live.request(roadmap(), scenario.get());
    }
  }

  private static Roadmap read(Path path) {
    try {
      return RoadmapFiles.read(path);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private static @Nullable Roadmap readIfGood(@Nullable Path path) {
    try {
      return path == null ? null : RoadmapFiles.read(path);
    } catch (IOException unreadable) {
      return null;
    }
  }

  /// @param known what the file held when it was last looked at; null: nothing that could be read
  private void refuseChanged(Path path, @Nullable Roadmap known, Roadmap document) {
    if (Files.notExists(path)) {
      return;
    }
    Roadmap onDisk = readIfGood(path);
    boolean expected = Objects.equals(onDisk, known) || Objects.equals(onDisk, written);
    if (!expected && !document.equals(onDisk)) {
      throw new CompletionException(new FileChangedException(path));
    }
  }

  private static void write(Roadmap document, Path path) {
    try {
      RoadmapFiles.save(document, path);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }
}
