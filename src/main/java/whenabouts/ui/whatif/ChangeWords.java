package whenabouts.ui.whatif;

import static whenabouts.ui.kit.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Metric;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.RiskEdit;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;
import whenabouts.ui.entry.ChanceEntry;
import whenabouts.ui.entry.CrewEntry;
import whenabouts.ui.entry.DaysEntry;
import whenabouts.ui.entry.EstimateEntry;
import whenabouts.ui.entry.NeedEntry;
import whenabouts.ui.kit.Dates;
import whenabouts.ui.kit.Numbers;

/// The changes of a scenario, a sentence each.
final class ChangeWords {
  private final Roadmap document;
  private final Scenario scenario;

  private ChangeWords(Roadmap document, Scenario scenario) {
    this.document = document;
    this.scenario = scenario;
  }

  /// "Time box of Re-ranker: 20 → 30 working days".
  ///
  /// @param document with no scenario applied
  static List<String> of(Roadmap document, Scenario scenario) {
    ChangeWords words = new ChangeWords(document, scenario);
    return scenario.changes().stream().map(words::sentence).toList();
  }

  private String sentence(Change change) {
    return switch (change) {
      case Change.SetTask(String id, List<TaskEdit> set, _) ->
          set(taskName(id), fields(TaskEdit.of(task(id)), set, this::name, this::value));
      case Change.AddTask(Task task, _) ->
          text(
              task.isDiscovery() ? "whatif.add.discovery" : "whatif.add.delivery",
              Wording.plain(task.name()),
              days(task.estimate(), true));
      case Change.DropTask(String id, _) -> text("whatif.drop", taskName(id));
      case Change.Hire hire -> hire(hire);
      case Change.SetRisk(String id, List<RiskEdit> set, _) ->
          set(
              riskName(id),
              fields(
                  risk(id).map(RiskEdit::of).flatMap(List::stream).toList(),
                  set,
                  ChangeWords::name,
                  this::value));
    };
  }

  private String hire(Change.Hire hire) {
    String squad = document.squad(hire.squad()).map(Squad::name).orElse(hire.squad());
    String count = Integer.toString(hire.count());
    String from = Dates.said(hire.from());
    return hire.rampDays() == 0
        ? text("whatif.hire", count, hire.role(), Wording.plain(squad), from)
        : text(
            "whatif.hire.ramp",
            count,
            hire.role(),
            Wording.plain(squad),
            from,
            Numbers.plain(hire.rampDays()));
  }

  /// One field of something before and after.
  private record Field(String name, String before, String after) {}

  private static String set(String thing, List<Field> fields) {
    if (fields.size() == 1) {
      Field field = fields.getFirst();
      return capital(text("whatif.set", field.name(), thing, field.before(), field.after()));
    }
    return text(
        "whatif.set.several",
        thing,
        fields.stream()
            .map(field -> text("whatif.set.one", field.name(), field.before(), field.after()))
            .collect(Collectors.joining("; ")));
  }

  /// What is set, beside what was before. Both have the same unit, so it is said once.
  private static <E> List<Field> fields(
      List<E> before, List<E> set, Function<E, String> name, BiFunction<E, Boolean, String> value) {
    List<Field> fields = new ArrayList<>();
    for (E edit : set) {
      String after = value.apply(edit, true);
      boolean unit = after.equals(text("whatif.none"));
      String was =
          before.stream()
              .filter(e -> e.getClass() == edit.getClass())
              .map(e -> value.apply(e, unit))
              .findFirst()
              .orElse(text("whatif.none"));
      fields.add(new Field(name.apply(edit), was, after));
    }
    return fields;
  }

  /// Those that are told by how many items or samples they rest on have no unit.
  private static String days(Estimate estimate, boolean unit) {
    boolean counted =
        estimate instanceof Estimate.Throughput || estimate instanceof Estimate.Samples;
    return days(EstimateEntry.brief(estimate), unit && !counted);
  }

  private static String days(String number, boolean unit) {
    return unit ? text("whatif.days", number) : number;
  }

  private static String capital(String text) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.getDefault()) + text.substring(first);
  }

  /// The task as it was before any change; one that the scenario adds, as it adds it.
  private Task task(String id) {
    return Stream.concat(
            document.tasks().stream(),
            scenario.changes().stream()
                .filter(Change.AddTask.class::isInstance)
                .map(change -> ((Change.AddTask) change).task()))
        .filter(task -> task.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String taskName(String id) {
    return Wording.plain(task(id).name());
  }

  private Stream<Risk> risk(String id) {
    return document.risks().stream().filter(risk -> risk.id().equals(id));
  }

  private String riskName(String id) {
    return risk(id).map(risk -> Wording.plain(risk.name())).findFirst().orElse(id);
  }

  private String name(TaskEdit edit) {
    return switch (edit) {
      case TaskEdit.Name _ -> text("edit.name");
      case TaskEdit.OnTrack _ -> text("edit.track");
      case TaskEdit.InSquad _ -> text("edit.squad");
      case TaskEdit.WithCrew _ -> text("edit.crew");
      case TaskEdit.Needs _ -> text("edit.needs");
      case TaskEdit.Estimated _ -> text("edit.estimate");
      case TaskEdit.Chance _ -> text("edit.chance");
      case TaskEdit.TimeBox _ -> text("edit.box");
      case TaskEdit.WhenMissed _ -> text("edit.miss");
      case TaskEdit.Standby _ -> text("edit.standby");
      case TaskEdit.Measured _ -> text("edit.metric");
      case TaskEdit.Production _ -> text("edit.production");
      case TaskEdit.NotBefore _ -> text("edit.notBefore");
    };
  }

  private String value(TaskEdit edit, boolean unit) {
    return switch (edit) {
      case TaskEdit.Name(String name) -> Wording.plain(name);
      case TaskEdit.OnTrack(Track track) ->
          track == Track.DISCOVERY ? text("track.discovery") : text("track.delivery");
      case TaskEdit.InSquad(String squad) ->
          orNone(squad, id -> document.squad(id).map(Squad::name).orElse(id));
      case TaskEdit.WithCrew(var crew) -> CrewEntry.format(crew);
      case TaskEdit.Needs(var needs) ->
          needs.links().isEmpty() ? text("whatif.nothing") : NeedEntry.format(needs);
      case TaskEdit.Estimated(var estimate) -> days(estimate, unit);
      case TaskEdit.Chance(double chance) -> ChanceEntry.format(chance);
      case TaskEdit.TimeBox(Double box) ->
          orNone(box, number -> days(DaysEntry.format(number), unit));
      case TaskEdit.WhenMissed(OnMiss onMiss) -> value(onMiss);
      case TaskEdit.Standby(boolean standby) -> standby ? text("whatif.yes") : text("whatif.no");
      case TaskEdit.Measured(Metric metric) -> orNone(metric, ChangeWords::value);
      case TaskEdit.Production(String production) -> orNone(production, Wording::plain);
      case TaskEdit.NotBefore(var day) -> orNone(day, Dates::full);
    };
  }

  private static <T> String orNone(@Nullable T value, Function<T, String> words) {
    return value == null ? text("whatif.none") : words.apply(value);
  }

  private String value(OnMiss onMiss) {
    return switch (onMiss) {
      case OnMiss.Stop() -> text("miss.stop");
      case OnMiss.ShipBaseline() -> text("miss.baseline");
      case OnMiss.Pivot(String to) ->
          text("whatif.pivot", document.task(to).isPresent() ? taskName(to) : to);
      case OnMiss.Extend(double days, int times, OnMiss then) ->
          text("whatif.extend", DaysEntry.format(days), Integer.toString(times), value(then));
    };
  }

  private static String value(Metric metric) {
    return Stream.of(
            Wording.plain(metric.name()),
            number("whatif.metric.baseline", metric.baseline()),
            number("whatif.metric.threshold", metric.threshold()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static @Nullable String number(String key, @Nullable Double value) {
    return value == null ? null : text(key, Numbers.plain(value));
  }

  private static String name(RiskEdit edit) {
    return switch (edit) {
      case RiskEdit.Name _ -> text("edit.name");
      case RiskEdit.Chance _ -> text("edit.chance");
      case RiskEdit.Delay _ -> text("whatif.risk.delay");
      case RiskEdit.Tasks _ -> text("whatif.risk.tasks");
    };
  }

  private String value(RiskEdit edit, boolean unit) {
    return switch (edit) {
      case RiskEdit.Name(String name) -> Wording.plain(name);
      case RiskEdit.Chance(double chance) -> ChanceEntry.format(chance);
      case RiskEdit.Delay(var delay) -> days(delay, unit);
      case RiskEdit.Tasks(List<String> tasks) ->
          tasks.isEmpty()
              ? text("whatif.none")
              : tasks.stream()
                  .map(id -> document.task(id).map(Task::name).map(Wording::plain).orElse(id))
                  .collect(Collectors.joining(", "));
    };
  }
}
