package whenabouts.ui.roadmap;

import static whenabouts.ui.kit.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Squad.Sprint;
import whenabouts.ui.entry.ChanceEntry;
import whenabouts.ui.entry.HolidaysEntry;
import whenabouts.ui.entry.NameEntry;
import whenabouts.ui.entry.PeopleEntry;
import whenabouts.ui.entry.WholeEntry;
import whenabouts.ui.field.DateLine;
import whenabouts.ui.field.SliderLine;
import whenabouts.ui.field.TextLine;
import whenabouts.ui.field.WorkdaysField;
import whenabouts.ui.inspector.Form;
import whenabouts.ui.kit.Dates;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Numbers;

/// Every field of a squad.
final class SquadForm extends Form<Squad> {
  private static final int BOUNDARIES = 3;

  private final ItemEditor<Squad> editor;

  /// @param dark whether the calendar is drawn on dark ground
  SquadForm(ItemEditor<Squad> editor, ObservableValue<Boolean> dark) {
    super("squad-form");
    this.editor = editor;
    CalendarPicture calendar = new CalendarPicture(dark);
    onShow((squad, fresh) -> calendar.show(squad, editor.roadmap().asOf()));
    DateLine from = sprintFrom();
    Label next = new Label();
    next.setId("squad-sprint-next");
    next.getStyleClass().add("quiet");
    Lines.wrap(next);
    onShow(
        (squad, fresh) -> {
          reveal(from, squad.sprint() != null);
          next.setText(boundaries(squad));
        });
    getChildren()
        .addAll(
            name(),
            people(),
            workdays(),
            holidays(),
            calendar,
            RoadmapForm.narrowBeside(sprintWeeks(), from),
            next,
            wip(),
            bias());
  }

  /// A squad in a few words: its people and its sprints.
  static String summary(Squad squad) {
    int people = squad.people().values().stream().mapToInt(Integer::intValue).sum();
    String who =
        squad.people().isEmpty()
            ? text("squad.noLimit")
            : text("squad.peopleCount", people, Numbers.count(people));
    return squad.sprint() == null
        ? who
        : text("squad.sprintCount", who, squad.sprint().weeks(), squad.sprint().weeks());
  }

  private TextLine<String> name() {
    return bind(
        TextLine.of(
            "squad-name",
            text("task.name"),
            NameEntry::parse,
            value -> value,
            value -> editor.change("name", text("edit.name"), s -> s.withName(value)),
            editor::done),
        Squad::name);
  }

  private TextLine<Map<String, Integer>> people() {
    return bind(
        TextLine.of(
                "squad-people",
                text("squad.people"),
                PeopleEntry::parse,
                PeopleEntry::format,
                (Map<String, Integer> value) ->
                    editor.change("people", text("edit.people"), s -> s.withPeople(value)),
                editor::done)
            .prompting(text("squad.people.prompt")),
        Squad::people);
  }

  private WorkdaysField workdays() {
    return bind(
        new WorkdaysField(
            "squad-workdays",
            text("squad.workdays"),
            days -> editor.change("workdays", text("edit.workdays"), s -> s.withWorkdays(days)),
            editor::done),
        Squad::workdays);
  }

  private TextLine<SortedSet<LocalDate>> holidays() {
    TextLine<SortedSet<LocalDate>> holidays =
        TextLine.area(
                "squad-holidays",
                text("squad.holidays"),
                HolidaysEntry::parse,
                HolidaysEntry::format,
                (SortedSet<LocalDate> days) ->
                    editor.change("holidays", text("edit.holidays"), s -> s.withHolidays(days)),
                editor::done)
            .prompting(text("squad.holidays.prompt"));
    holidays.input().setTooltip(new Tooltip(text("squad.holidays.tip")));
    return bind(holidays, Squad::holidays);
  }

  private TextLine<Optional<Integer>> sprintWeeks() {
    return bind(
        TextLine.of(
                "squad-sprint-weeks",
                text("squad.sprintWeeks"),
                WholeEntry::parseOptional,
                SquadForm::format,
                (Optional<Integer> weeks) ->
                    editor.change(
                        "sprint",
                        text("edit.sprint"),
                        s -> s.withSprint(weeks.map(w -> sprint(s, w)).orElse(null))),
                editor::done)
            .prompting(text("squad.noSprints")),
        squad -> Optional.ofNullable(squad.sprint()).map(Sprint::weeks));
  }

  /// The first sprint begins with the roadmap, until somebody says otherwise.
  private Sprint sprint(Squad squad, int weeks) {
    return new Sprint(
        weeks, squad.sprint() == null ? editor.roadmap().asOf() : squad.sprint().from());
  }

  private DateLine sprintFrom() {
    return bind(
        new DateLine(
            "squad-sprint-from",
            text("squad.sprintFrom"),
            true,
            date ->
                editor.change(
                    "sprintFrom",
                    text("edit.sprint"),
                    s ->
                        s.sprint() == null || date.isEmpty()
                            ? s
                            : s.withSprint(new Sprint(s.sprint().weeks(), date.get()))),
            editor::done),
        squad ->
            Optional.of(squad.sprint() == null ? editor.roadmap().asOf() : squad.sprint().from()));
  }

  private String boundaries(Squad squad) {
    if (squad.sprint() == null) {
      return text("squad.sprint.none");
    }
    LocalDate asOf = editor.roadmap().asOf();
    return text("squad.sprint.next", dates(squad.sprint().boundaries(asOf, BOUNDARIES), asOf));
  }

  /// Dates one after the other, the last with its year.
  static String dates(List<LocalDate> dates, LocalDate asOf) {
    return dates.stream()
        .map(d -> d.equals(dates.getLast()) ? Dates.said(d) : Dates.brief(d, asOf))
        .collect(Collectors.joining(" · "));
  }

  private TextLine<Optional<Integer>> wip() {
    return bind(
        TextLine.of(
                "squad-wip",
                text("squad.wip"),
                WholeEntry::parseOptional,
                SquadForm::format,
                (Optional<Integer> most) ->
                    editor.change("wip", text("edit.wip"), s -> s.withWip(most.orElse(null))),
                editor::done)
            .prompting(text("squad.noWip")),
        squad -> Optional.ofNullable(squad.wip()));
  }

  private static String format(Optional<Integer> number) {
    return number.map(n -> Numbers.plain(n)).orElse("");
  }

  private SliderLine<Double> bias() {
    SliderLine<Double> bias =
        new SliderLine<>(
            "squad-bias",
            text("squad.bias"),
            0.05,
            ChanceEntry::parse,
            ChanceEntry::format,
            position -> Math.round(position * 100) / 100.0,
            value -> value,
            value -> editor.change("bias", text("edit.bias"), s -> s.withBias(value)),
            editor::done);
    bias.setRange(0, 1);
    Tooltip.install(bias, new Tooltip(text("squad.bias.tip")));
    return bind(bias, Squad::bias);
  }
}
