package whenabouts.ui.roadmap;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.DemoDays;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Roadmap;
import whenabouts.session.Session;
import whenabouts.ui.entry.WholeEntry;
import whenabouts.ui.field.DateLine;
import whenabouts.ui.field.TextLine;
import whenabouts.ui.inspector.Form;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Numbers;

/// How often work is shown, and from when on.
final class DemoDaysForm extends Form<Roadmap> {
  private static final int SHOWN = 3;

  private final Session session;

  DemoDaysForm(Session session) {
    super("demo-form");
    this.session = session;
    DateLine from = from();
    Label next = new Label();
    next.setId("demo-next");
    next.getStyleClass().add("quiet");
    Lines.wrap(next);
    onShow(
        (roadmap, fresh) -> {
          DemoDays days = roadmap.demoDays();
          reveal(from, days != null);
          next.setText(
              days == null
                  ? text("demo.none")
                  : text(
                      "demo.next",
                      SquadForm.dates(days.next(roadmap.asOf(), SHOWN), roadmap.asOf())));
        });
    getChildren()
        .addAll(section(text("demo.title")), RoadmapForm.narrowBeside(weeks(), from), next);
  }

  private TextLine<Optional<Integer>> weeks() {
    return bind(
        TextLine.of(
                "demo-weeks",
                text("demo.weeks"),
                WholeEntry::parseOptional,
                (Optional<Integer> value) -> value.map(n -> Numbers.plain(n)).orElse(""),
                (Optional<Integer> weeks) ->
                    change(
                        "weeks",
                        roadmap ->
                            weeks
                                .map(
                                    w ->
                                        new DemoDays(
                                            roadmap.demoDays() == null
                                                ? roadmap.asOf()
                                                : roadmap.demoDays().from(),
                                            w))
                                .orElse(null)),
                session::endEdit)
            .prompting(text("demo.weeks.prompt")),
        roadmap -> Optional.ofNullable(roadmap.demoDays()).map(DemoDays::everyWeeks));
  }

  private DateLine from() {
    return bind(
        new DateLine(
            "demo-from",
            text("demo.from"),
            true,
            date ->
                change(
                    "from",
                    roadmap ->
                        roadmap.demoDays() == null || date.isEmpty()
                            ? roadmap.demoDays()
                            : new DemoDays(date.get(), roadmap.demoDays().everyWeeks())),
            session::endEdit),
        roadmap ->
            Optional.of(roadmap.demoDays() == null ? roadmap.asOf() : roadmap.demoDays().from()));
  }

  private List<Problem> change(String field, Function<Roadmap, @Nullable DemoDays> edit) {
    return session.apply(
        text("edit.demoDays"), "demoDays." + field, r -> r.withDemoDays(edit.apply(r)));
  }
}
