package whenabouts.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
import whenabouts.storage.RoadmapFiles;

/// The open document: the roadmap with its history and file, what is selected, how it is looked at,
/// and its live forecast. To be used on the UI thread.
public final class Session {
  private final Executor io;
  private final Executor ui;
  private final LiveForecast live;

  private History history = History.of(Roadmap.empty("", LocalDate.EPOCH));
  private Roadmap saved = history.current();

  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Roadmap> roadmap =
      new ReadOnlyObjectWrapper<>(history.current());
  private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
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
    live.driversProperty().subscribe(this::tellDrivers);
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
    takeUp(document, null);
  }

  /// Reads a document and takes it up. The future ends on the UI thread; it fails with the
  /// `BadRoadmapException` as its cause, and the session then stays as it was.
  public CompletableFuture<Void> open(Path path) {
    return CompletableFuture.supplyAsync(() -> read(path), io)
        .thenAcceptAsync(document -> takeUp(document, path), ui);
  }

  /// Writes the document as it is now; from then on it is kept there. The future ends on the UI
  /// thread; it fails with the `IOException` as its cause.
  public CompletableFuture<Void> save(Path path) {
    endEdit();
    Roadmap document = roadmap();
    return CompletableFuture.runAsync(() -> write(document, path), io)
        .thenRunAsync(
            () -> {
              saved = document;
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

  private void takeUp(Roadmap document, @Nullable Path path) {
    saved = document;
    live.clear();
    selection.set(Selection.NOTHING);
    file.set(path);
    roadmap.set(document);
    publish(History.of(document));
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
    dirty.set(!next.current().equals(saved));
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

  private void tellDrivers(boolean wanted) {
    if (wanted && !live.tellsDrivers()) {
      forecastAgain();
    }
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

  private static void write(Roadmap document, Path path) {
    try {
      RoadmapFiles.save(document, path);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }
}
