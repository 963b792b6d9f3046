package whenabouts.ui.whatif;

import static whenabouts.ui.kit.Texts.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.ScenarioEdits;
import whenabouts.roadmap.Squad;
import whenabouts.session.Session;
import whenabouts.ui.entry.DaysEntry;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.field.Choice;
import whenabouts.ui.field.SliderLine;
import whenabouts.ui.kit.Dates;
import whenabouts.ui.kit.Lines;

/// What if there were more people: of which squad, of which role, from when on.
final class HireQuestions extends VBox {
  private static final int WEEK = 7;
  private static final int LEAST_WEEKS = 26;
  private static final int MOST_PEOPLE = 5;

  private final Session session;
  private final Choice<String> squads;
  private final Choice<String> roles;
  private final Label there = new Label();
  private final SliderLine<Integer> count;
  private final SliderLine<LocalDate> from;
  private final SliderLine<Double> ramp;

  /// Kept from one scenario and selection to the next; empty before the first.
  private String squad = "";

  private String role = "";

  HireQuestions(Session session) {
    this.session = session;
    setId("ask-hire");
    getStyleClass().add("form");
    squads =
        new Choice<>(
            "ask-squad", text("task.squad"), this::squadName, this::choose, session::endEdit);
    roles =
        new Choice<>(
            "ask-role",
            text("whatif.ask.role"),
            name -> name,
            chosen -> {
              role = chosen;
              show();
              return List.of();
            },
            session::endEdit);
    there.setId("ask-there");
    there.getStyleClass().add("quiet");
    Lines.wrap(there);
    count =
        new SliderLine<>(
            "ask-count",
            text("whatif.ask.count"),
            1,
            HireQuestions::people,
            people -> Integer.toString(people),
            position -> (int) Math.round(position),
            people -> people,
            people -> hire("count", now -> of(now, people, now.from(), now.rampDays())),
            session::endEdit);
    count.setRange(0, MOST_PEOPLE);
    from =
        new SliderLine<>(
            "ask-from",
            text("whatif.ask.from"),
            WEEK,
            typed ->
                Dates.parse(typed)
                    .map(Entry::valid)
                    .orElseGet(() -> Entry.invalid(text("date.expected"))),
            Dates::full,
            days -> session.roadmap().asOf().plusDays(Math.round(days)),
            this::position,
            day -> hire("from", now -> of(now, now.count(), day, now.rampDays())),
            session::endEdit);
    from.columns(9);
    ramp =
        new SliderLine<>(
            "ask-ramp",
            text("whatif.ask.ramp"),
            5,
            DaysEntry::parse,
            DaysEntry::format,
            days -> days,
            days -> days,
            days -> hire("ramp", now -> of(now, now.count(), now.from(), days)),
            session::endEdit);
    ramp.setRange(0, 60);
    getChildren().addAll(squads, roles, there, count, from, ramp);
  }

  private static Change.Hire of(Change.Hire hire, int count, LocalDate from, double ramp) {
    return new Change.Hire(hire.squad(), hire.role(), count, from, ramp, true);
  }

  private static Entry<Integer> people(String typed) {
    return switch (DaysEntry.parse(typed)) {
      case Entry.Valid<Double>(Double number)
          when number >= 0 && number <= 1000 && number == Math.rint(number) ->
          Entry.valid(number.intValue());
      default -> Entry.invalid(text("whatif.people.expected"));
    };
  }

  /// Prefers a squad, as that of the selected task.
  void prefer(@Nullable String id) {
    if (id != null) {
      squad = id;
    }
  }

  private List<Problem> choose(String chosen) {
    squad = chosen;
    show();
    return List.of();
  }

  private String squadName(String id) {
    return session.roadmap().squad(id).map(Squad::name).map(Wording::plain).orElse(id);
  }

  /// Shows the squads of the roadmap and what the scenario hires.
  void show() {
    Roadmap roadmap = session.roadmap();
    List<String> ids = roadmap.squads().stream().map(Squad::id).toList();
    reveal(this, !ids.isEmpty());
    if (ids.isEmpty()) {
      return;
    }
    squad = ids.contains(squad) ? squad : ids.getFirst();
    Squad shown = roadmap.squad(squad).orElseThrow();
    squads.offering(ids);
    squads.show(squad);
    reveal(squads, ids.size() > 1);
    List<String> names = List.copyOf(shown.people().keySet());
    boolean limited = !names.isEmpty();
    for (var part : List.of(roles, count, from, ramp)) {
      reveal(part, limited);
    }
    if (!limited) {
      there.setText(text("whatif.ask.unlimited", Wording.plain(shown.name())));
      return;
    }
    role = names.contains(role) ? role : names.getFirst();
    roles.offering(names);
    roles.show(role);
    reveal(roles, names.size() > 1);
    there.setText(
        text(
            "whatif.ask.there",
            Wording.plain(shown.name()),
            Integer.toString(shown.people().getOrDefault(role, 0)),
            role));
    Change.Hire hire = now();
    count.show(hire.count());
    from.setRange(0, WEEK * Math.max(LEAST_WEEKS, Math.ceil(position(hire.from()) / WEEK) + 4));
    from.show(hire.from());
    ramp.show(hire.rampDays());
    from.setDisable(hire.count() == 0);
    ramp.setDisable(hire.count() == 0);
  }

  private static void reveal(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private double position(LocalDate day) {
    return ChronoUnit.DAYS.between(session.roadmap().asOf(), day);
  }

  /// Whom the scenario hires of this role; nobody where it does not.
  private Change.Hire now() {
    Roadmap roadmap = session.roadmap();
    return roadmap
        .scenario(String.valueOf(session.scenarioProperty().get()))
        .flatMap(scenario -> ScenarioEdits.hire(scenario, squad, role))
        .orElseGet(() -> new Change.Hire(squad, role, 0, roadmap.asOf(), 0, true));
  }

  private List<Problem> hire(String field, UnaryOperator<Change.Hire> edit) {
    Change.Hire hire = edit.apply(now());
    String scenario = session.scenarioProperty().get();
    return session.apply(
        text("edit.hire"),
        "hire:" + squad + "/" + role + "/" + field,
        r -> ScenarioEdits.edit(r, scenario, s -> ScenarioEdits.hire(s, hire)));
  }
}
