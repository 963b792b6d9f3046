package whenabouts.storage;

import static whenabouts.storage.Sentences.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Crew;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.LinkType;
import whenabouts.roadmap.Metric;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.ProblemWords;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;
import whenabouts.storage.Fields.At;
import whenabouts.storage.Fields.Reader;

/// Binds tasks, and the changes that a scenario makes to them: a task is read as its id and the
/// edits that its other fields are.
final class TaskReader {
  static final Estimate UNREADABLE_ESTIMATE = new Estimate.Fixed(1);
  static final Task UNREADABLE_TASK = Task.of("", "", Track.DELIVERY, UNREADABLE_ESTIMATE);

  private static final Need UNREADABLE_NEED = Need.Link.to("");

  private final Report report;
  private final Values values;
  private final EstimateReader estimates;
  private final Map<String, Reader<TaskEdit>> edits = new LinkedHashMap<>();

  TaskReader(Report report) {
    this.report = report;
    values = new Values(report);
    estimates = new EstimateReader(values);
    edits.put("name", Values.as(values::text, TaskEdit.Name::new));
    edits.put("track", Values.as(values.word(Words.TRACKS), TaskEdit.OnTrack::new));
    edits.put("squad", clearable(values::text, TaskEdit.InSquad::new));
    edits.put("standby", Values.as(values::bool, TaskEdit.Standby::new));
    edits.put(
        "crew",
        clearable(this::crew, crew -> new TaskEdit.WithCrew(crew == null ? Crew.ANYONE : crew)));
    edits.put("needs", Values.as(this::needs, TaskEdit.Needs::new));
    edits.put("estimate", Values.as(estimates::read, TaskEdit.Estimated::new));
    edits.put("chance", Values.as(values::number, TaskEdit.Chance::new));
    edits.put("timeBox", clearable(values::number, TaskEdit.TimeBox::new));
    edits.put("onMiss", Values.as(this::onMiss, TaskEdit.WhenMissed::new));
    edits.put("metric", clearable(this::metric, TaskEdit.Measured::new));
    edits.put("production", clearable(values::text, TaskEdit.Production::new));
    edits.put("notBefore", clearable(values::date, TaskEdit.NotBefore::new));
  }

  @Nullable Task task(At at) {
    Fields fields =
        values.fields(
            at, () -> say("task.like", "{ \"id\": \"a\", \"estimate\": { \"fixed\": 5 } }"));
    if (fields == null) {
      return null;
    }
    String id = fields.required("id", values::text, "");
    Task task = Task.of(id, id, Track.DELIVERY, UNREADABLE_ESTIMATE);
    for (Map.Entry<String, Reader<TaskEdit>> entry : edits.entrySet()) {
      TaskEdit edit = fields.optional(entry.getKey(), entry.getValue());
      task = edit == null ? task : edit.apply(task);
    }
    if (!fields.has("estimate")) {
      fields.required("estimate", estimates::read, UNREADABLE_ESTIMATE);
    }
    fields.end();
    return task;
  }

  /// The fields that a scenario sets, in the order of the file.
  @Nullable List<TaskEdit> set(At at) {
    return values.edits(at, edits);
  }

  /// A field that null clears.
  private static <T> Reader<TaskEdit> clearable(
      Reader<T> reader, Function<@Nullable T, TaskEdit> wrap) {
    Reader<TaskEdit> filled = Values.as(reader, wrap);
    return at -> at.node() instanceof Node.Null ? wrap.apply(null) : filled.read(at);
  }

  /// The needs of a task or milestone: a list of which all are needed, or a single need.
  @Nullable Need needs(At at) {
    if (!(at.node() instanceof Node.Arr)) {
      return need(at);
    }
    List<Need> all = parts(at);
    return all == null ? null : new Need.AllOf(all);
  }

  private @Nullable Need need(At at) {
    return switch (at.node()) {
      case Node.Text text -> Need.Link.to(text.value());
      case Node.Obj obj -> {
        Fields fields = new Fields(at, obj, report);
        Need need = need(fields);
        fields.end();
        yield need;
      }
      default ->
          values.wrong(
              at,
              say(
                  "need.like",
                  at.node() instanceof Node.Arr
                      ? "{ \"all\": […] }"
                      : "{ \"task\": \"a\", \"lag\": 3 }"));
    };
  }

  private Need need(Fields fields) {
    if (fields.has("all")) {
      return new Need.AllOf(fields.required("all", this::parts, List.of()));
    }
    if (fields.has("any")) {
      return new Need.AnyOf(fields.required("any", this::parts, List.of()));
    }
    if (fields.has("atLeast") || fields.has("of")) {
      return new Need.AtLeast(
          fields.required("atLeast", values::whole, 1),
          fields.required("of", this::parts, List.of()));
    }
    return new Need.Link(
        fields.required("task", values::text, ""),
        fields.optional("type", values.word(Words.LINK_TYPES), LinkType.FS),
        fields.optional("lag", values::number, 0.0),
        fields.optional("when", values.word(Words.CONDITIONS), Condition.USABLE));
  }

  /// The parts of a join; one part may stand without the list.
  private @Nullable List<Need> parts(At at) {
    if (at.node() instanceof Node.Arr) {
      return values.list(this::need, UNREADABLE_NEED).read(at);
    }
    Need single = need(at);
    return single == null ? null : List.of(single);
  }

  private @Nullable OnMiss onMiss(At at) {
    if (at.node() instanceof Node.Obj obj) {
      Fields fields = new Fields(at, obj, report);
      OnMiss onMiss =
          fields.has("extend") || fields.has("times") || fields.has("then")
              ? new OnMiss.Extend(
                  fields.required("extend", values::number, 1.0),
                  fields.optional("times", values::whole, 1),
                  fields.optional("then", this::onMiss, OnMiss.STOP))
              : new OnMiss.Pivot(fields.required("pivot", values::text, ""));
      fields.end();
      return onMiss;
    }
    return switch (at.node() instanceof Node.Text text ? text.value() : "") {
      case Words.STOP -> OnMiss.STOP;
      case Words.SHIP_BASELINE -> OnMiss.SHIP_BASELINE;
      default ->
          values.wrong(
              at,
              say(
                  "miss.like",
                  ProblemWords.quoted(Words.STOP),
                  ProblemWords.quoted(Words.SHIP_BASELINE),
                  "{ \"pivot\": id }",
                  "{ \"extend\": days }"));
    };
  }

  private @Nullable Crew crew(At at) {
    Map<String, Integer> people = values.counts(at);
    return people == null ? null : new Crew.Roles(people);
  }

  private @Nullable Metric metric(At at) {
    Fields fields =
        values.fields(at, () -> say("object.like", "{ \"name\": \"recall\", \"threshold\": 0.8 }"));
    if (fields == null) {
      return null;
    }
    Metric metric =
        new Metric(
            fields.required("name", values::text, ""),
            fields.optional("baseline", values::number),
            fields.optional("threshold", values::number));
    fields.end();
    return metric;
  }
}
