package whenabouts.session;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
import whenabouts.forecast.Forecaster;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Scenarios;
import whenabouts.storage.Draft;

/// The open document: the roadmap with its history and file, what is selected, how it is looked at,
/// and its live forecast. To be used on the UI thread.
///
/// The document is what is saved. What is shown and edited is the roadmap: the document itself or,
/// while a scenario is chosen, the document with the scenario's changes applied. An edit of the
/// roadmap then becomes a change of the scenario, and the rest of the document stays as it is.
public final class Session {
  private final Executor io;
  private final Executor ui;
  private final LiveForecast live;
  private final BaseForecast base;
  private final Disk disk = new Disk();

  private History history = History.of(Roadmap.empty("", LocalDate.EPOCH));

  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Roadmap> document =
      new ReadOnlyObjectWrapper<>(history.current());
  private final ReadOnlyObjectWrapper<Roadmap> roadmap =
      new ReadOnlyObjectWrapper<>(history.current());
  private final ReadOnlyObjectWrapper<Roadmap> saved =
      new ReadOnlyObjectWrapper<>(history.current());
  private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<StepName> undoName =
      new ReadOnlyObjectWrapper<>(StepName.NONE);
  private final ReadOnlyObjectWrapper<StepName> redoName =
      new ReadOnlyObjectWrapper<>(StepName.NONE);
  private final Selected selected = new Selected();
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
    this.base = new BaseForecast(new LiveForecast(engine, simulation, ui));
    scenario.subscribe((was, is) -> chosen(is));
    live.driversProperty().subscribe(this::tellDrivers);
  }

  /// Whether there is a document; false only before the first one.
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// What is saved: the roadmap with its scenarios, none applied; an empty one while none is open.
  public ReadOnlyObjectProperty<Roadmap> documentProperty() {
    return document.getReadOnlyProperty();
  }

  public Roadmap document() {
    return document.get();
  }

  /// What is shown and edited: the document, with the changes of the chosen scenario applied. Its
  /// scenarios are the document's.
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

  /// Why the last edit was not made where that is for the chosen scenario, which cannot say it: one
  /// sentence; empty otherwise.
  public ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// What undo would take back, with the things that it touched.
  public ReadOnlyObjectProperty<StepName> undoNameProperty() {
    return undoName.getReadOnlyProperty();
  }

  /// What redo would bring back, with the things that it touched.
  public ReadOnlyObjectProperty<StepName> redoNameProperty() {
    return redoName.getReadOnlyProperty();
  }

  /// What is selected, or of several things the one that was selected last. Setting it selects
  /// that thing alone.
  public ObjectProperty<Selection> selectionProperty() {
    return selected.lastProperty();
  }

  /// Everything that is selected, in the order of the outline but for the last one, which is that
  /// of `selectionProperty`; empty where that is nothing.
  public ReadOnlyObjectProperty<List<Selection>> selectedProperty() {
    return selected.allProperty();
  }

  /// Selects several things; the last of them becomes the selection.
  public void select(List<Selection> things) {
    selected.set(things);
  }

  public ObjectProperty<Confidence> confidenceProperty() {
    return confidence;
  }

  /// Id of the scenario that is shown, edited and forecast; null: the roadmap itself. An id that
  /// the document does not have becomes null.
  public StringProperty scenarioProperty() {
    return scenario;
  }

  /// The forecast of what is shown.
  public LiveForecast live() {
    return live;
  }

  /// The forecast of the roadmap itself, to be held against that of the chosen scenario; without
  /// one it is empty.
  public LiveForecast base() {
    return base.kept();
  }

  /// Simulates from now on with so many trials and this seed, beginning at once.
  ///
  /// @param trials 1 or more
  public void simulate(int trials, long seed) {
    Forecaster.Options wanted = LiveForecast.options(trials, seed);
    if (!wanted.equals(live.options())) {
      live.take(wanted);
      base.kept().take(wanted);
      base.drop();
      forecastAgain();
    }
  }

  /// Takes up a document that has no file yet.
  public void start(Roadmap fresh) {
    takeUp(History.of(fresh), fresh, null);
  }

  /// Reads a document and takes it up. The future ends on the UI thread; it fails with the
  /// `BadRoadmapException` as its cause, and the session then stays as it was.
  public CompletableFuture<Void> open(Path path) {
    return CompletableFuture.supplyAsync(() -> disk.read(path), io)
        .thenAcceptAsync(read -> takeUp(History.of(read), read, path), ui);
  }

  /// Takes up work that was never saved. Undo goes back to what is on disk, or else to what the
  /// work began with. The future ends on the UI thread.
  ///
  /// @param label of the step that undo takes back
  public CompletableFuture<Void> restore(Draft draft, String label) {
    Path path = draft.file();
    return CompletableFuture.supplyAsync(() -> path == null ? null : disk.readIfGood(path), io)
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
    dirty.set(!document().equals(onDisk));
  }

  /// Takes up what the file holds now, in one step.
  ///
  /// @param label of that step
  void reload(String label, Roadmap onDisk) {
    saved.set(onDisk);
    publish(history.replace(label, onDisk), scenario.get());
  }

  private CompletableFuture<Void> write(Path path, boolean whatever) {
    endEdit();
    Roadmap mine = document();
    Roadmap known = saved();
    return CompletableFuture.runAsync(
            () -> {
              if (!whatever) {
                disk.refuseChanged(path, known, mine);
              }
              disk.write(mine, path);
            },
            io)
        .thenRunAsync(
            () -> {
              saved.set(mine);
              file.set(path);
              publish(history, scenario.get());
            },
            ui);
  }

  /// What would be wrong after an edit of the roadmap; empty where it could be made.
  public List<Problem> problems(UnaryOperator<Roadmap> edit) {
    return edited(edit).problems();
  }

  /// Edits the roadmap in a step of its own. An edit that would make it invalid is refused, and so
  /// is one that the chosen scenario cannot say.
  ///
  /// @param label what the edit does, for the undo menu
  /// @return what would be wrong; empty where the edit was made
  public List<Problem> apply(String label, UnaryOperator<Roadmap> edit) {
    return take(label, null, edited(edit), scenario.get());
  }

  /// Edits one field of the roadmap while somebody types or drags: edits of the same field melt
  /// into one step until `endEdit`.
  ///
  /// @param field any name that tells the field from all others
  /// @return what would be wrong; empty where the edit was made
  public List<Problem> apply(String label, String field, UnaryOperator<Roadmap> edit) {
    return take(label, field, edited(edit), scenario.get());
  }

  /// Edits the document itself, whatever scenario is chosen, and chooses one, in one step.
  ///
  /// @param then id of the scenario to choose; null: the roadmap itself
  /// @return what would be wrong; empty where the edit was made
  public List<Problem> applyToDocument(
      String label, UnaryOperator<Roadmap> edit, @Nullable String then) {
    return take(label, null, Edited.of(edit.apply(document())), then);
  }

  /// The typing or dragging is over: what follows is a new step.
  public void endEdit() {
    history = history.closed();
  }

  /// Takes back the last step, and returns to where it was made.
  public void undo() {
    if (!history.past().isEmpty()) {
      String back = history.past().getLast().before();
      publish(history.undo(), back);
    }
  }

  /// Makes the step that was taken back last again, and goes where it led.
  public void redo() {
    if (!history.future().isEmpty()) {
      String on = history.future().getLast().after();
      publish(history.redo(), on);
    }
  }

  private Edited edited(UnaryOperator<Roadmap> edit) {
    return Edited.of(document(), scenario.get(), edit.apply(roadmap()));
  }

  private List<Problem> take(
      String label, @Nullable String field, Edited edited, @Nullable String then) {
    refusal.set(edited.refusal());
    if (edited.problems().isEmpty()) {
      publish(history.edit(label, field, edited.document(), scenario.get(), then), then);
    }
    return edited.problems();
  }

  private void takeUp(History taken, @Nullable Roadmap onDisk, @Nullable Path path) {
    saved.set(onDisk);
    live.clear();
    base.drop();
    selected.set(List.of());
    file.set(path);
    document.set(taken.current());
    roadmap.set(taken.current());
    boolean leaves = scenario.get() != null;
    publish(taken, null);
    open.set(true);
    if (!leaves) {
      forecastAgain();
    }
  }

  /// Makes a state of the history the one that everybody sees.
  ///
  /// @param then id of the scenario to show it in; null, or one that there no longer is: none
  private void publish(History next, @Nullable String then) {
    boolean changed = !next.current().equals(document.get());
    history = next;
    refusal.set("");
    undoName.set(next.undoName());
    redoName.set(next.redoName());
    dirty.set(!next.current().equals(saved.get()));
    String chosen =
        Optional.ofNullable(then)
            .flatMap(id -> next.current().scenario(id))
            .map(Scenario::id)
            .orElse(null);
    if (changed) {
      document.set(next.current());
    }
    if (!Objects.equals(chosen, scenario.get())) {
      scenario.set(chosen);
    } else if (changed) {
      show();
    }
  }

  private void chosen(@Nullable String id) {
    endEdit();
    refusal.set("");
    if (id != null && document().scenario(id).isEmpty()) {
      scenario.set(null);
    } else {
      show();
    }
  }

  /// Shows the document as the chosen scenario has it.
  private void show() {
    Roadmap shown = Scenarios.effective(document(), scenario.get());
    selected.keep(shown);
    roadmap.set(shown);
    forecastAgain();
  }

  private void tellDrivers(boolean wanted) {
    if (wanted && !live.tellsDrivers()) {
      forecastAgain();
    }
  }

  private void forecastAgain() {
    if (open.get()) {
      if (scenario.get() == null) {
        base.drop();
      } else {
        base.keep(document(), live.forecast());
      }
      live.request(document(), scenario.get());
    }
  }
}
