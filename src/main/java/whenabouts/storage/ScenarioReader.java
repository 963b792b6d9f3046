package whenabouts.storage;

import static whenabouts.storage.Sentences.say;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.ProblemWords;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.RiskEdit;
import whenabouts.roadmap.Scenario;
import whenabouts.storage.Fields.At;
import whenabouts.storage.Fields.Reader;

/// Binds risks and scenarios.
final class ScenarioReader {
  static final Risk UNREADABLE_RISK =
      new Risk("", "", 0, TaskReader.UNREADABLE_ESTIMATE, List.of());
  static final Scenario UNREADABLE_SCENARIO = new Scenario("", "", List.of());

  /// Refers to nothing, so that nothing can be said of it twice.
  private static final Change UNREADABLE_CHANGE =
      new Change.AddTask(TaskReader.UNREADABLE_TASK, false);

  private final Report report;
  private final Values values;
  private final TaskReader tasks;
  private final EstimateReader estimates;
  private final Map<String, Reader<RiskEdit>> riskEdits = new LinkedHashMap<>();

  ScenarioReader(Report report, Values values, TaskReader tasks, EstimateReader estimates) {
    this.report = report;
    this.values = values;
    this.tasks = tasks;
    this.estimates = estimates;
    riskEdits.put("name", Values.as(values::text, RiskEdit.Name::new));
    riskEdits.put("chance", Values.as(values::number, RiskEdit.Chance::new));
    riskEdits.put("delay", Values.as(estimates::read, RiskEdit.Delay::new));
    riskEdits.put("tasks", Values.as(values.list(values::text, ""), RiskEdit.Tasks::new));
  }

  @Nullable Risk risk(At at) {
    Fields fields =
        values.fields(
            at, () -> say("risk.like", "{ \"id\": \"gpu\", \"chance\": 0.2, \"delay\": { … } }"));
    if (fields == null) {
      return null;
    }
    String id = fields.required("id", values::text, "");
    Risk risk =
        new Risk(
            id,
            fields.optional("name", values::text, id),
            fields.required("chance", values::number, 0.0),
            fields.required("delay", estimates::read, TaskReader.UNREADABLE_ESTIMATE),
            fields.optional("tasks", values.list(values::text, ""), List.of()));
    fields.end();
    return risk;
  }

  @Nullable Scenario scenario(At at) {
    Fields fields =
        values.fields(at, () -> say("scenario.like", "{ \"id\": \"more\", \"change\": [] }"));
    if (fields == null) {
      return null;
    }
    String id = fields.required("id", values::text, "");
    Scenario scenario =
        new Scenario(
            id,
            fields.optional("name", values::text, id),
            fields.optional("change", values.list(this::change, UNREADABLE_CHANGE), List.of()));
    fields.end();
    return scenario;
  }

  private @Nullable Change change(At at) {
    Fields fields =
        values.fields(
            at, () -> say("change.like", "{ \"task\": \"a\", \"set\": { \"timeBox\": 30 } }"));
    if (fields == null) {
      return null;
    }
    boolean active = fields.optional("active", values::bool, true);
    Change change = change(fields, active);
    if (change == null) {
      report.add(
          at.path(),
          at.node().at(),
          say("change.kind", ProblemWords.choice(List.of("task", "add", "drop", "squad", "risk"))));
      return null;
    }
    fields.end();
    return change;
  }

  private @Nullable Change change(Fields fields, boolean active) {
    if (fields.has("task")) {
      return new Change.SetTask(
          fields.required("task", values::text, ""),
          fields.required("set", tasks::set, List.of()),
          active);
    }
    if (fields.has("add")) {
      return new Change.AddTask(
          fields.required("add", tasks::task, TaskReader.UNREADABLE_TASK), active);
    }
    if (fields.has("drop")) {
      return new Change.DropTask(fields.required("drop", values::text, ""), active);
    }
    if (fields.has("squad")) {
      String squad = fields.required("squad", values::text, "");
      Change.Hire nobody = new Change.Hire(squad, "", 1, LocalDate.EPOCH, 0, active);
      return fields.required("hire", at -> hire(at, squad, active), nobody);
    }
    if (fields.has("risk")) {
      return new Change.SetRisk(
          fields.required("risk", values::text, ""),
          fields.required("set", at -> values.edits(at, riskEdits), List.of()),
          active);
    }
    return null;
  }

  private Change.@Nullable Hire hire(At at, String squad, boolean active) {
    Fields fields =
        values.fields(
            at, () -> say("object.like", "{ \"role\": \"engineer\", \"from\": \"2027-03-01\" }"));
    if (fields == null) {
      return null;
    }
    Change.Hire hire =
        new Change.Hire(
            squad,
            fields.required("role", values::text, ""),
            fields.optional("count", values::whole, 1),
            fields.required("from", values::date, LocalDate.EPOCH),
            fields.optional("rampDays", values::number, 0.0),
            active);
    fields.end();
    return hire;
  }
}
