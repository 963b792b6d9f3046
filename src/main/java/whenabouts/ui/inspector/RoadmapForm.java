package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.Label;
import whenabouts.roadmap.Roadmap;
import whenabouts.session.Session;
import whenabouts.ui.entry.NameEntry;
import whenabouts.ui.field.DateLine;
import whenabouts.ui.field.TextLine;
import whenabouts.ui.kit.Numbers;

/// What belongs to the roadmap as a whole: its title, its day, its meaning of "done".
final class RoadmapForm extends Form<Roadmap> {
  RoadmapForm(Session session) {
    super("roadmap-form");
    Label contents = new Label();
    contents.setId("roadmap-contents");
    contents.getStyleClass().add("quiet");
    contents.setWrapText(true);
    onShow(
        (roadmap, fresh) ->
            contents.setText(
                text(
                    "roadmap.contents",
                    Numbers.count(roadmap.tasks().size()),
                    Numbers.count(roadmap.milestones().size()),
                    Numbers.count(roadmap.squads().size()),
                    Numbers.count(roadmap.scenarios().size()))));
    Label hint = new Label(text("roadmap.selectHint"));
    hint.getStyleClass().add("quiet");
    hint.setWrapText(true);
    getChildren().addAll(title(session), asOf(session), done(session), contents, hint);
  }

  private TextLine<String> title(Session session) {
    return bind(
        TextLine.of(
            "roadmap-title",
            text("roadmap.title"),
            NameEntry::parse,
            value -> value,
            value -> session.apply(text("edit.title"), "title", r -> r.withTitle(value)),
            session::endEdit),
        Roadmap::title);
  }

  private DateLine asOf(Session session) {
    return bind(
        new DateLine(
            "roadmap-as-of",
            text("roadmap.asOf"),
            true,
            date ->
                session.apply(
                    text("edit.asOf"), "asOf", r -> r.withAsOf(date.orElse(LocalDate.EPOCH))),
            session::endEdit),
        roadmap -> Optional.of(roadmap.asOf()));
  }

  private TextLine<String> done(Session session) {
    return bind(
        TextLine.area(
                "roadmap-done",
                text("roadmap.done"),
                value ->
                    session.apply(
                        text("edit.done"), "done", r -> r.withDone(TaskForm.orNull(value))),
                session::endEdit)
            .prompting(text("roadmap.done.prompt")),
        roadmap -> roadmap.done() == null ? "" : roadmap.done());
  }
}
