package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Problem;
import whenabouts.session.Edits;
import whenabouts.session.Session;
import whenabouts.ui.entry.NameEntry;
import whenabouts.ui.field.DateLine;
import whenabouts.ui.field.TextLine;

/// Every field of a milestone.
final class MilestoneForm extends Form<Milestone> {
  private final Session session;
  private final Label id = new Label();
  private String milestone = "";

  MilestoneForm(Session session) {
    super("milestone-form");
    this.session = session;
    id.setId("milestone-id");
    id.getStyleClass().add("quiet");
    onShow(
        (shown, fresh) -> {
          milestone = shown.id();
          id.setText(text("task.id", milestone));
        });
    getChildren()
        .addAll(new VBox(2, name(), id), target(), section(text("inspector.needs")), needs());
  }

  private TextLine<String> name() {
    return bind(
        TextLine.of(
            "milestone-name",
            text("task.name"),
            NameEntry::parse,
            value -> value,
            value -> edit("name", text("edit.name"), m -> m.withName(value)),
            session::endEdit),
        Milestone::name);
  }

  private DateLine target() {
    return bind(
        new DateLine(
            "milestone-target",
            text("milestone.target"),
            false,
            date -> edit("target", text("edit.target"), m -> m.withTarget(date.orElse(null))),
            session::endEdit),
        m -> Optional.ofNullable(m.target()));
  }

  private NeedField needs() {
    NeedField needs =
        new NeedField(
            "milestone-needs",
            text("milestone.needs"),
            need -> edit("needs", text("edit.needs"), m -> m.withNeeds(need)),
            session::endEdit);
    onShow((shown, fresh) -> needs.offer(session.roadmap().tasks(), ""));
    return bind(needs, Milestone::needs);
  }

  private List<Problem> edit(String field, String label, UnaryOperator<Milestone> edit) {
    return session.apply(
        label,
        "milestone:" + milestone + "/" + field,
        roadmap -> Edits.editMilestone(roadmap, milestone, edit));
  }
}
