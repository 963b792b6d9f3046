package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;
import whenabouts.session.Bulk;
import whenabouts.session.Edits;
import whenabouts.session.Links;
import whenabouts.session.Selection;
import whenabouts.session.Session;
import whenabouts.ui.clipboard.CopiedRows;
import whenabouts.ui.clipboard.PasteDialog;
import whenabouts.ui.command.Commands;
import whenabouts.ui.outline.Grouping;
import whenabouts.ui.outline.OutlinePane;
import whenabouts.ui.window.Sides.Side;

/// Fills the registry with what is done to tasks and milestones, most of it to all that are
/// selected.
final class OutlineCommands {
  private static final double LONGER = 1.2;
  private static final double SHORTER = 0.8;

  private final Stage stage;
  private final Session session;
  private final Commands commands;
  private final OutlinePane outline;
  private final Sides sides;

  OutlineCommands(
      Stage stage, Session session, Commands commands, OutlinePane outline, Sides sides) {
    this.stage = stage;
    this.session = session;
    this.commands = commands;
    this.outline = outline;
    this.sides = sides;
  }

  void add() {
    ObservableValue<Boolean> open = session.openProperty();
    addNew(open);
    addClipboard(open);
    addToSelected();
    addFinding(open);
  }

  private ObservableValue<Boolean> when(Predicate<List<Selection>> test) {
    return session.selectedProperty().map(test::test);
  }

  private void addNew(ObservableValue<Boolean> open) {
    commands.add("add-discovery", "Shortcut+T", Feather.PLUS, open, () -> addTask(Track.DISCOVERY));
    commands.add("add-delivery", "Shortcut+Shift+T", null, open, () -> addTask(Track.DELIVERY));
    commands.add("add-milestone", "Shortcut+M", Feather.FLAG, open, this::addMilestone);
  }

  private void addClipboard(ObservableValue<Boolean> open) {
    ObservableValue<Boolean> any = when(selected -> !selected.isEmpty());
    commands.add("cut", "Shortcut+X", Feather.SCISSORS, any, this::cut);
    commands.add("copy", "Shortcut+C", Feather.COPY, any, this::copy);
    commands.add("paste", "Shortcut+V", Feather.CLIPBOARD, open, this::paste);
    commands.add("duplicate", "Shortcut+D", Feather.COPY, any, this::duplicate);
    commands.add("delete", "Shortcut+Delete", Feather.TRASH_2, any, outline::delete);
    commands.add("select-all", "Shortcut+A", null, open, outline::selectAll);
    commands.add("deselect", "Shortcut+Shift+A", null, any, () -> session.select(List.of()));
  }

  private void addToSelected() {
    ObservableValue<Boolean> tasks = when(selected -> !Bulk.tasks(selected).isEmpty());
    ObservableValue<Boolean> grouped =
        session
            .selectedProperty()
            .flatMap(
                selected ->
                    outline
                        .groupingProperty()
                        .map(is -> is != Grouping.ORDER && !Bulk.tasks(selected).isEmpty()));
    ObservableValue<Boolean> chain =
        when(selected -> selected.size() > 1 && !Bulk.tasks(selected).isEmpty());
    commands.add("move-up", "Alt+Up", Feather.ARROW_UP, tasks, () -> outline.move(-1));
    commands.add("move-down", "Alt+Down", Feather.ARROW_DOWN, tasks, () -> outline.move(1));
    commands.add("indent", "Alt+Right", null, grouped, () -> outline.shift(1));
    commands.add("outdent", "Alt+Left", null, grouped, () -> outline.shift(-1));
    commands.add("link", "Shortcut+L", Feather.LINK, chain, this::link);
    commands.add("unlink", "Shortcut+Shift+L", null, chain, this::unlink);
    commands.add("set-discovery", "Alt+Shift+D", null, tasks, () -> onTrack(Track.DISCOVERY));
    commands.add("set-delivery", "Alt+Shift+L", null, tasks, () -> onTrack(Track.DELIVERY));
    commands.add("estimates-longer", "Alt+Shift+Right", null, tasks, () -> scale(LONGER));
    commands.add("estimates-shorter", "Alt+Shift+Left", null, tasks, () -> scale(SHORTER));
  }

  private void addFinding(ObservableValue<Boolean> open) {
    commands.add("find", "Shortcut+F", Feather.SEARCH, open, () -> find(outline::find));
    commands.add("find-next", "F3", null, open, () -> find(() -> outline.findNext(1)));
    commands.add("find-previous", "Shift+F3", null, open, () -> find(() -> outline.findNext(-1)));
    for (Grouping each : Grouping.values()) {
      String id =
          switch (each) {
            case ORDER -> "group-order";
            case TRACK -> "group-track";
            case SQUAD -> "group-squad";
          };
      String shortcut = "Alt+Shift+" + (each.ordinal() + 1);
      commands.add(id, shortcut, null, open, () -> outline.groupingProperty().set(each));
    }
    commands.add("show-all", "Shortcut+Shift+F", null, open, outline::clearFilter);
  }

  private void addTask(Track track) {
    String name = text("new.task");
    String id = Edits.freeId(session.roadmap(), name);
    Task plain = Task.of(id, name, track, Estimate.Range.of(5, 10, 20));
    Task neighbour = selectedTask();
    // A neighbour's squad is the best guess.
    Task task = neighbour == null ? plain : plain.with(new TaskEdit.InSquad(neighbour.squad()));
    add(
        Selection.task(id),
        before -> Edits.addTask(before, task, neighbour == null ? null : neighbour.id()),
        text("edit.addTask"));
  }

  private void addMilestone() {
    String name = text("new.milestone");
    String id = Edits.freeId(session.roadmap(), name);
    add(
        Selection.milestone(id),
        before -> Edits.addMilestone(before, new Milestone(id, name, Need.NONE, null)),
        text("edit.addMilestone"));
  }

  /// Adds something in one step with its first name, which is typed in the outline.
  private void add(Selection added, UnaryOperator<Roadmap> edit, String label) {
    // A field that loses the keyboard ends its edit, which would part the naming from the adding.
    focusTable();
    session.endEdit();
    if (session.apply(label, "add:" + added.meaning(), edit).isEmpty()) {
      outline.nameNew(added);
    }
  }

  private void focusTable() {
    sides.show(Side.OUTLINE);
    outline.focusTable();
  }

  /// Rows are found where they can be seen.
  private void find(Runnable search) {
    sides.show(Side.OUTLINE);
    search.run();
  }

  private @Nullable Task selectedTask() {
    return session.selectionProperty().get() instanceof Selection.OfTask(String id)
        ? session.roadmap().task(id).orElse(null)
        : null;
  }

  /// The field that has the keyboard; null where something else has it. Cutting, copying and
  /// pasting are then those of its text, also from the menu.
  private @Nullable TextInputControl field() {
    return stage.getScene().getFocusOwner() instanceof TextInputControl field ? field : null;
  }

  private void cut() {
    TextInputControl field = field();
    if (field != null) {
      field.cut();
    } else {
      copy();
      outline.delete();
    }
  }

  private void copy() {
    TextInputControl field = field();
    if (field != null) {
      field.copy();
      return;
    }
    ClipboardContent content = new ClipboardContent();
    content.putString(CopiedRows.text(session.roadmap(), outline.inOrder()));
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void paste() {
    TextInputControl field = field();
    if (field != null) {
      field.paste();
      return;
    }
    PasteDialog.open(
        session,
        Clipboard.getSystemClipboard().getString(),
        stage,
        added -> {
          session.select(added);
          focusTable();
        });
  }

  private void duplicate() {
    Bulk.Copied copied =
        Bulk.duplicate(
            session.roadmap(), outline.inOrder(), original -> text("copy.name", original));
    if (outline.apply(text("edit.duplicate"), roadmap -> copied.roadmap())) {
      session.select(copied.copies());
    }
  }

  private void link() {
    List<Selection> things = outline.inOrder();
    outline.apply(text("edit.link"), roadmap -> Links.chain(roadmap, things));
  }

  private void unlink() {
    List<Selection> things = outline.inOrder();
    outline.apply(text("edit.unlink"), roadmap -> Links.unlink(roadmap, things));
  }

  private void onTrack(Track track) {
    edit(text("edit.track"), task -> task.with(new TaskEdit.OnTrack(track)));
  }

  private void scale(double factor) {
    edit(
        text("edit.scale"),
        task -> task.with(new TaskEdit.Estimated(Bulk.scaled(task.estimate(), factor))));
  }

  private void edit(String label, UnaryOperator<Task> edit) {
    Set<String> ids = Bulk.tasks(session.selectedProperty().get());
    outline.apply(label, roadmap -> Bulk.edit(roadmap, ids, edit));
  }
}
