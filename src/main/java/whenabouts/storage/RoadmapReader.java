package whenabouts.storage;

import static whenabouts.storage.Sentences.say;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.DemoDays;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.JsonPath;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.ProblemWords;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.storage.Fields.At;
import whenabouts.storage.Fields.Reader;

/// Binds a document. What cannot be read is reported and replaced by a placeholder, so that the
/// rest can still be checked.
final class RoadmapReader {
  static final int SCHEMA = 1;
  static final String UNTITLED = "Untitled";

  private static final Squad UNREADABLE_SQUAD = Squad.of("", "");
  private static final Milestone UNREADABLE_MILESTONE = new Milestone("", "", Need.NONE, null);
  private static final Driver UNREADABLE_DRIVER =
      new Driver("", "", TaskReader.UNREADABLE_ESTIMATE, List.of());

  private final Report report;
  private final Values values;
  private final TaskReader tasks;
  private final EstimateReader estimates;
  private final ScenarioReader scenarios;
  private final HistoryReader history;

  RoadmapReader(Report report) {
    this.report = report;
    values = new Values(report);
    tasks = new TaskReader(report);
    estimates = new EstimateReader(values);
    scenarios = new ScenarioReader(report, values, tasks, estimates);
    history = new HistoryReader(values);
  }

  /// The roadmap; null where there is nothing of one.
  @Nullable Roadmap roadmap(Node root) {
    At at = new At(root, JsonPath.ROOT);
    Fields fields = values.fields(at, () -> say("roadmap"));
    if (fields == null || !isOurSchema(fields)) {
      return null;
    }
    Roadmap roadmap =
        new Roadmap(
            fields.optional("title", values::text, UNTITLED),
            fields.required("asOf", values::date, LocalDate.MAX),
            fields.optional("done", values::text),
            list(fields, "squads", this::squad, UNREADABLE_SQUAD),
            list(fields, "tasks", tasks::task, TaskReader.UNREADABLE_TASK),
            list(fields, "milestones", this::milestone, UNREADABLE_MILESTONE),
            fields.optional("demoDays", this::demoDays),
            list(fields, "drivers", this::driver, UNREADABLE_DRIVER),
            list(fields, "risks", scenarios::risk, ScenarioReader.UNREADABLE_RISK),
            list(fields, "scenarios", scenarios::scenario, ScenarioReader.UNREADABLE_SCENARIO),
            list(fields, "actuals", history::actual, HistoryReader.UNREADABLE_ACTUAL),
            list(fields, "snapshots", history::snapshot, HistoryReader.UNREADABLE_SNAPSHOT),
            list(fields, "learnings", history::learning, HistoryReader.UNREADABLE_LEARNING),
            list(fields, "reviews", history::review, HistoryReader.UNREADABLE_REVIEW));
    fields.end();
    return roadmap;
  }

  /// A newer schema ends the reading, since nothing else in the file need mean what it seems to.
  private boolean isOurSchema(Fields fields) {
    Integer schema = fields.required("schema", values::whole, SCHEMA);
    Node node = fields.peek("schema");
    if (node == null || schema == SCHEMA) {
      return true;
    }
    report.add(
        JsonPath.field(JsonPath.ROOT, "schema"),
        node.at(),
        schema > SCHEMA
            ? say("schema.newer", SCHEMA, schema)
            : ProblemWords.expected(say("schema", SCHEMA), String.valueOf(schema)));
    return false;
  }

  private <T> List<T> list(Fields fields, String name, Reader<T> item, T placeholder) {
    return fields.optional(name, values.list(item, placeholder), List.of());
  }

  private @Nullable Squad squad(At at) {
    Fields fields = values.fields(at, () -> say("squad.like", "{ \"id\": \"search\" }"));
    if (fields == null) {
      return null;
    }
    String id = fields.required("id", values::text, "");
    Squad squad =
        new Squad(
            id,
            fields.optional("name", values::text, id),
            fields.optional("people", values::counts, Map.of()),
            new TreeSet<>(
                fields.optional(
                    "workdays",
                    values.list(values.word(Words.WORKDAYS), DayOfWeek.MONDAY),
                    List.copyOf(Squad.WEEK))),
            new TreeSet<>(
                fields.optional("holidays", values.list(values::date, LocalDate.EPOCH), List.of())),
            fields.optional("sprint", this::sprint),
            fields.optional("wip", values::whole),
            fields.optional("bias", values::number, 0.0));
    fields.end();
    return squad;
  }

  private Squad.@Nullable Sprint sprint(At at) {
    Fields fields =
        values.fields(at, () -> say("object.like", "{ \"weeks\": 2, \"from\": \"2027-01-04\" }"));
    if (fields == null) {
      return null;
    }
    Squad.Sprint sprint =
        new Squad.Sprint(
            fields.required("weeks", values::whole, 1),
            fields.required("from", values::date, LocalDate.EPOCH));
    fields.end();
    return sprint;
  }

  private @Nullable Milestone milestone(At at) {
    Fields fields =
        values.fields(
            at, () -> say("milestone.like", "{ \"id\": \"launch\", \"needs\": [\"a\"] }"));
    if (fields == null) {
      return null;
    }
    String id = fields.required("id", values::text, "");
    Milestone milestone =
        new Milestone(
            id,
            fields.optional("name", values::text, id),
            fields.optional("needs", tasks::needs, Need.NONE),
            fields.optional("target", values::date));
    fields.end();
    return milestone;
  }

  private @Nullable DemoDays demoDays(At at) {
    Fields fields =
        values.fields(
            at, () -> say("object.like", "{ \"from\": \"2027-01-29\", \"everyWeeks\": 4 }"));
    if (fields == null) {
      return null;
    }
    DemoDays demoDays =
        new DemoDays(
            fields.required("from", values::date, LocalDate.EPOCH),
            fields.required("everyWeeks", values::whole, 1));
    fields.end();
    return demoDays;
  }

  private @Nullable Driver driver(At at) {
    Fields fields =
        values.fields(at, () -> say("driver.like", "{ \"id\": \"data\", \"factor\": { … } }"));
    if (fields == null) {
      return null;
    }
    String id = fields.required("id", values::text, "");
    Driver driver =
        new Driver(
            id,
            fields.optional("name", values::text, id),
            fields.required("factor", estimates::read, TaskReader.UNREADABLE_ESTIMATE),
            fields.optional("tasks", values.list(values::text, ""), List.of()));
    fields.end();
    return driver;
  }
}
