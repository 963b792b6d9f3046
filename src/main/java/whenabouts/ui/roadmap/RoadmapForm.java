package whenabouts.ui.roadmap;

import static whenabouts.ui.kit.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.session.Session;
import whenabouts.session.Shelf;
import whenabouts.ui.entry.NameEntry;
import whenabouts.ui.field.DateLine;
import whenabouts.ui.field.TextLine;
import whenabouts.ui.inspector.Form;

/// What belongs to the roadmap as a whole: its title, its day, its meaning of “done”, its squads,
/// drivers and risks, and its demo days.
public final class RoadmapForm extends Form<Roadmap> {
  private static final double SMALL = 84;

  /// @param dark whether pictures are drawn on dark ground
  public RoadmapForm(Session session, ObservableValue<Boolean> dark) {
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
                    roadmap.tasks().size(),
                    roadmap.milestones().size(),
                    roadmap.squads().size(),
                    roadmap.scenarios().size())));
    Label hint = new Label(text("roadmap.selectHint"));
    hint.getStyleClass().add("quiet");
    hint.setWrapText(true);
    DemoDaysForm demoDays = new DemoDaysForm(session);
    onShow(demoDays::show);
    getChildren()
        .addAll(
            title(session),
            asOf(session),
            done(session),
            contents,
            hint,
            squads(session, dark),
            drivers(session),
            risks(session),
            demoDays);
  }

  private VBox squads(Session session, ObservableValue<Boolean> dark) {
    ItemEditor<Squad> editor = new ItemEditor<>(session, Shelf.SQUADS);
    SquadRemoval removal = new SquadRemoval(session);
    ShelfForm<Squad> shelf =
        new ShelfForm<>(
            editor,
            new ShelfForm.Words<>(
                text("squads.title"),
                text("squads.none"),
                text("squads.add"),
                text("squads.new"),
                SquadForm::summary),
            new SquadForm(editor, dark),
            id -> Squad.of(id, text("squads.new")),
            removal::isFree);
    onShow(shelf::show);
    onShow((roadmap, fresh) -> removal.follow(roadmap));
    shelf.insertBeforeDetail(removal);
    return shelf;
  }

  private VBox drivers(Session session) {
    ItemEditor<Driver> editor = new ItemEditor<>(session, Shelf.DRIVERS);
    ShelfForm<Driver> shelf =
        new ShelfForm<>(
            editor,
            new ShelfForm.Words<>(
                text("drivers.title"),
                text("drivers.none"),
                text("drivers.add"),
                text("drivers.new"),
                DriverForm::summary),
            new DriverForm(editor),
            id -> new Driver(id, text("drivers.new"), Estimate.Range.of(0.9, 1, 1.5), List.of()),
            id -> true);
    onShow(shelf::show);
    return shelf;
  }

  private VBox risks(Session session) {
    ItemEditor<Risk> editor = new ItemEditor<>(session, Shelf.RISKS);
    ShelfForm<Risk> shelf =
        new ShelfForm<>(
            editor,
            new ShelfForm.Words<>(
                text("risks.title"),
                text("risks.none"),
                text("risks.add"),
                text("risks.new"),
                RiskForm::summary),
            new RiskForm(editor),
            id -> new Risk(id, text("risks.new"), 0.2, Estimate.Range.of(2, 5, 10), List.of()),
            id -> true);
    onShow(shelf::show);
    return shelf;
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
                        text("edit.done"), "done", r -> r.withDone(value.isBlank() ? null : value)),
                session::endEdit)
            .prompting(text("roadmap.done.prompt")),
        roadmap -> roadmap.done() == null ? "" : roadmap.done());
  }

  /// A small number beside a date, which needs the room.
  static HBox narrowBeside(Region number, Region date) {
    number.setMinWidth(SMALL);
    number.setPrefWidth(SMALL);
    number.setMaxWidth(SMALL);
    HBox.setHgrow(date, Priority.ALWAYS);
    return new HBox(8, number, date);
  }
}
