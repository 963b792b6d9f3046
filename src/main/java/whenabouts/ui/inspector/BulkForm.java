package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;
import whenabouts.session.Bulk;
import whenabouts.session.Selection;
import whenabouts.session.Session;
import whenabouts.ui.entry.DaysEntry;
import whenabouts.ui.field.Choice;
import whenabouts.ui.field.TextLine;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Sentences;

/// The fields that several tasks have in common: each change is one of all of them.
final class BulkForm extends Form<List<Selection>> {
  private final Session session;
  private final Label contents = new Label();

  BulkForm(Session session) {
    super("bulk-form");
    this.session = session;
    contents.setId("bulk-contents");
    contents.getStyleClass().add("quiet");
    Lines.wrap(contents);
    onShow((selected, fresh) -> showContents());
    getChildren().addAll(contents, beside(track(), squad()), factor());
  }

  private Set<String> ids() {
    return Bulk.tasks(session.selectedProperty().get());
  }

  private List<Task> tasks() {
    Set<String> ids = ids();
    return session.roadmap().tasks().stream().filter(t -> ids.contains(t.id())).toList();
  }

  private void showContents() {
    int tasks = ids().size();
    contents.setText(text("bulk.contents", tasks, session.selectedProperty().get().size() - tasks));
  }

  private List<Problem> change(String field, String label, UnaryOperator<Task> edit) {
    UnaryOperator<Roadmap> all = roadmap -> Bulk.edit(roadmap, ids(), edit);
    return session.apply(label, "bulk/" + field, all);
  }

  /// What all tasks have; null where they differ or there are none.
  private <T> @Nullable T common(Function<Task, T> value) {
    List<T> values = tasks().stream().map(value).distinct().limit(2).toList();
    return values.size() == 1 ? values.getFirst() : null;
  }

  private Choice<Optional<Track>> track() {
    Choice<Optional<Track>> track =
        new Choice<Optional<Track>>(
                "bulk-track",
                text("task.track"),
                BulkForm::name,
                chosen ->
                    change(
                        "track",
                        text("edit.track"),
                        task -> chosen.map(t -> task.with(new TaskEdit.OnTrack(t))).orElse(task)),
                session::endEdit)
            .offering(
                Stream.concat(
                        Stream.of(Optional.<Track>empty()),
                        Arrays.stream(Track.values()).map(Optional::of))
                    .toList());
    return bind(track, selected -> Optional.ofNullable(common(Task::track)));
  }

  private static String name(Optional<Track> track) {
    return track
        .map(t -> t == Track.DISCOVERY ? text("track.discovery") : text("track.delivery"))
        .orElse(text("bulk.mixed"));
  }

  /// @param mixed whether the tasks differ
  /// @param id of the squad; null: none
  private record Team(boolean mixed, @Nullable String id) {}

  private Choice<Team> squad() {
    Choice<Team> squad =
        new Choice<>(
            "bulk-squad",
            text("task.squad"),
            this::name,
            chosen ->
                change(
                    "squad",
                    text("edit.squad"),
                    task -> chosen.mixed() ? task : task.with(new TaskEdit.InSquad(chosen.id()))),
            session::endEdit);
    onShow((selected, fresh) -> squad.offering(squads()));
    return bind(
        squad,
        selected -> {
          Optional<String> all = common(task -> Optional.ofNullable(task.squad()));
          return all == null ? new Team(true, null) : new Team(false, all.orElse(null));
        });
  }

  private List<Team> squads() {
    return Stream.concat(
            Stream.of(new Team(true, null), new Team(false, null)),
            session.roadmap().squads().stream().map(squad -> new Team(false, squad.id())))
        .toList();
  }

  private String name(Team team) {
    return team.mixed()
        ? text("bulk.mixed")
        : session.roadmap().squad(team.id()).map(Squad::name).orElse(text("task.squad.none"));
  }

  /// Typed, and then done by a button: a factor half typed must not change anything.
  private VBox factor() {
    double[] times = {1};
    TextLine<Double> factor =
        TextLine.of(
            "bulk-factor",
            text("bulk.factor"),
            DaysEntry::parse,
            DaysEntry::format,
            value -> {
              times[0] = value;
              return List.of();
            },
            () -> {});
    onShow((selected, fresh) -> factor.showAfresh(1.2));
    onShow((selected, fresh) -> times[0] = 1.2);
    Button apply = new Button(text("bulk.scale"));
    apply.setId("bulk-scale");
    apply.getStyleClass().add("small");
    Label problem = new Label();
    problem.setId("bulk-problem");
    problem.getStyleClass().add("field-problem");
    Lines.wrap(problem);
    apply.setOnAction(
        event -> {
          session.endEdit();
          List<Problem> problems =
              session.apply(
                  text("edit.scale"),
                  roadmap ->
                      Bulk.edit(
                          roadmap,
                          ids(),
                          task ->
                              task.with(
                                  new TaskEdit.Estimated(Bulk.scaled(task.estimate(), times[0])))));
          String sentence = Sentences.first(problems);
          problem.setText(sentence == null ? "" : sentence);
        });
    return new VBox(6, factor, apply, problem);
  }
}
