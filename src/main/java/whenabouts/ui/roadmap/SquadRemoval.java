package whenabouts.ui.roadmap;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.session.Session;
import whenabouts.session.Shelf;
import whenabouts.session.SquadUses;
import whenabouts.ui.field.Choice;
import whenabouts.ui.inspector.Form;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Numbers;
import whenabouts.ui.kit.Sentences;

/// Asks where the work of a squad goes before the squad is deleted.
final class SquadRemoval extends VBox {
  /// So many users are named, the others counted.
  private static final int MOST_NAMES = 3;

  private final Session session;
  private final Label uses = new Label();
  private final ComboBox<Optional<String>> to = new ComboBox<>();
  private final Label problem = new Label();
  private @Nullable String squad;

  SquadRemoval(Session session) {
    this.session = session;
    setId("squad-removal");
    getStyleClass().addAll("detail", "removal");
    uses.setId("squad-uses");
    Lines.wrap(uses);
    problem.setId("squad-removal-problem");
    problem.getStyleClass().add("field-problem");
    Lines.wrap(problem);
    to.setId("squad-removal-to");
    to.setAccessibleText(text("squad.moveTo"));
    to.setMaxWidth(Double.MAX_VALUE);
    to.setConverter(Choice.named(this::name));
    to.valueProperty().subscribe(is -> say(List.of()));
    Label label = new Label(text("squad.moveTo"));
    label.getStyleClass().add("field-label");
    label.setLabelFor(to);
    Button delete = new Button(text("squad.delete"));
    delete.setId("squad-removal-delete");
    delete.getStyleClass().addAll("small", Styles.DANGER);
    delete.setOnAction(event -> delete());
    Button keep = new Button(text("squad.keep"));
    keep.setId("squad-removal-keep");
    keep.getStyleClass().add("small");
    keep.setOnAction(event -> close());
    getChildren().addAll(uses, label, to, problem, new HBox(8, delete, keep));
    close();
  }

  /// Whether nothing works with the squad; else this asks first.
  boolean isFree(String id) {
    SquadUses found = SquadUses.of(session.roadmap(), id);
    if (found.isEmpty()) {
      return true;
    }
    squad = id;
    uses.setText(sentence(id, found));
    to.getItems()
        .setAll(
            Stream.concat(
                    Stream.of(Optional.<String>empty()),
                    session.roadmap().squads().stream()
                        .map(Squad::id)
                        .filter(other -> !other.equals(id))
                        .map(Optional::of))
                .toList());
    to.setValue(Optional.empty());
    Form.reveal(this, true);
    to.requestFocus();
    return false;
  }

  /// To be told that the roadmap has changed: what was asked may no longer be the question.
  void follow(Roadmap roadmap) {
    if (squad != null
        && (roadmap.squad(squad).isEmpty() || SquadUses.of(roadmap, squad).isEmpty())) {
      close();
    } else if (squad != null) {
      uses.setText(sentence(squad, SquadUses.of(roadmap, squad)));
    }
  }

  private String name(Optional<String> id) {
    return id.flatMap(session.roadmap()::squad).map(Squad::name).orElse(text("squad.toNone"));
  }

  private String sentence(String id, SquadUses found) {
    List<String> names = new ArrayList<>(found.tasks().stream().map(Task::name).toList());
    found.scenarios().stream()
        .map(Scenario::name)
        .map(name -> text("squad.uses.scenario", name))
        .forEach(names::add);
    String listed = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMES;
    return text(
        more > 0 ? "squad.uses.more" : "squad.uses",
        name(Optional.of(id)),
        listed,
        Numbers.count(Math.max(0, more)));
  }

  /// Moves the work and deletes the squad, in one step.
  private void delete() {
    String id = squad;
    Optional<String> target = to.getValue();
    if (id == null || target == null) {
      return;
    }
    List<Problem> problems =
        session.apply(
            text("edit.deleted"),
            roadmap ->
                Shelf.SQUADS.delete(SquadUses.reassign(roadmap, id, target.orElse(null)), id));
    if (problems.isEmpty()) {
      close();
    } else {
      say(problems);
    }
  }

  private void say(List<Problem> problems) {
    String sentence = Sentences.first(problems);
    problem.setText(sentence == null ? "" : sentence);
    Form.reveal(problem, sentence != null);
  }

  private void close() {
    squad = null;
    say(List.of());
    Form.reveal(this, false);
  }
}
