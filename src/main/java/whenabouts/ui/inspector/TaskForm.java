package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Crew;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;
import whenabouts.session.Session;
import whenabouts.ui.entry.CrewEntry;
import whenabouts.ui.entry.NameEntry;
import whenabouts.ui.field.Choice;
import whenabouts.ui.field.DateLine;
import whenabouts.ui.field.TextLine;
import whenabouts.ui.field.Tick;

/// Every field of a task.
final class TaskForm extends Form<Task> {
  private final TaskEditor editor;
  private final Label id = new Label();

  /// @param dark whether pictures are drawn on dark ground
  TaskForm(Session session, ObservableValue<Boolean> dark) {
    super("task-form");
    editor = new TaskEditor(session);
    onShow((task, fresh) -> showId(task));
    EstimateForm estimate = new EstimateForm(editor, dark);
    ExperimentForm experiment = new ExperimentForm(editor);
    ActualForm actual = new ActualForm(editor);
    LearningForm learnings = new LearningForm(editor);
    onShow(estimate::show);
    onShow(experiment::show);
    onShow(actual::show);
    onShow(learnings::show);
    onShow(
        (task, fresh) -> {
          reveal(experiment, task.isDiscovery());
          reveal(learnings, task.isDiscovery());
        });
    getChildren()
        .addAll(
            name(),
            beside(track(), squad()),
            section(text("inspector.estimate")),
            estimate,
            experiment,
            section(text("inspector.needs")),
            needs(),
            notBefore(),
            section(text("inspector.people")),
            crew(),
            standby(),
            section(text("inspector.actual")),
            actual,
            learnings);
  }

  private VBox name() {
    id.setId("task-id");
    id.getStyleClass().add("quiet");
    TextLine<String> name =
        bind(
            TextLine.of(
                "task-name",
                text("task.name"),
                NameEntry::parse,
                value -> value,
                value -> editor.set("name", text("edit.name"), new TaskEdit.Name(value)),
                editor::done),
            Task::name);
    return new VBox(2, name, id);
  }

  private void showId(Task task) {
    editor.edit(task.id());
    id.setText(text("task.id", task.id()));
  }

  private Choice<Track> track() {
    return bind(
        new Choice<Track>(
                "task-track",
                text("task.track"),
                TaskForm::trackName,
                track -> editor.set("track", text("edit.track"), new TaskEdit.OnTrack(track)),
                editor::done)
            .offering(Arrays.asList(Track.values())),
        Task::track);
  }

  private static String trackName(Track track) {
    return switch (track) {
      case DISCOVERY -> text("track.discovery");
      case DELIVERY -> text("track.delivery");
    };
  }

  private Choice<Optional<String>> squad() {
    Choice<Optional<String>> squad =
        new Choice<>(
            "task-squad",
            text("task.squad"),
            this::squadName,
            chosen ->
                editor.set("squad", text("edit.squad"), new TaskEdit.InSquad(chosen.orElse(null))),
            editor::done);
    onShow((task, fresh) -> squad.offering(squads()));
    return bind(squad, task -> Optional.ofNullable(task.squad()));
  }

  private List<Optional<String>> squads() {
    return Stream.concat(
            Stream.of(Optional.<String>empty()),
            editor.roadmap().squads().stream().map(squad -> Optional.of(squad.id())))
        .toList();
  }

  private String squadName(Optional<String> squad) {
    return squad
        .map(id -> editor.roadmap().squad(id).map(Squad::name).orElse(id))
        .orElse(text("task.squad.none"));
  }

  private TextLine<Crew> crew() {
    return bind(
        TextLine.of(
                "task-crew",
                text("task.crew"),
                CrewEntry::parse,
                CrewEntry::format,
                value -> editor.set("crew", text("edit.crew"), new TaskEdit.WithCrew(value)),
                editor::done)
            .prompting(text("task.crew.prompt")),
        Task::crew);
  }

  private NeedField needs() {
    NeedField needs =
        new NeedField(
            "task-needs",
            text("task.needs"),
            (Need need) -> editor.set("needs", text("edit.needs"), new TaskEdit.Needs(need)),
            editor::done);
    onShow((task, fresh) -> needs.offer(editor.roadmap().tasks(), task.id()));
    return bind(needs, Task::needs);
  }

  private Tick standby() {
    return bind(
        new Tick(
            "task-standby",
            text("task.standby"),
            text("task.standby.says"),
            value -> editor.set("standby", text("edit.standby"), new TaskEdit.Standby(value)),
            editor::done),
        Task::standby);
  }

  private DateLine notBefore() {
    return bind(
        new DateLine(
            "task-not-before",
            text("task.notBefore"),
            false,
            date ->
                editor.set(
                    "notBefore", text("edit.notBefore"), new TaskEdit.NotBefore(date.orElse(null))),
            editor::done),
        task -> Optional.ofNullable(task.notBefore()));
  }

  /// The text without what surrounds it; null where nothing is left.
  static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }
}
