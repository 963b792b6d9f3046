package whenabouts.storage;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Crew;
import whenabouts.roadmap.LinkType;
import whenabouts.roadmap.Metric;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;
import whenabouts.storage.Layout.Field;

/// Lays out tasks, and the changes that a scenario makes to them.
final class TaskWriter {
  private static final Layout NULL = new Layout.Atom("null");

  private TaskWriter() {}

  /// A task: its id, its estimate, and what is not the default.
  static Layout task(Task task) {
    Task plain = Task.of(task.id(), task.id(), Track.DELIVERY, task.estimate());
    Layout.Builder object = new Layout.Builder().field("id", task.id());
    for (List<TaskEdit> line : lines(task)) {
      line.stream()
          .filter(edit -> edit instanceof TaskEdit.Estimated || !edit.apply(plain).equals(plain))
          .forEach(edit -> object.field(field(edit)));
      object.line();
    }
    return object.broken();
  }

  private static List<List<TaskEdit>> lines(Task t) {
    return List.of(
        List.of(
            new TaskEdit.Name(t.name()),
            new TaskEdit.OnTrack(t.track()),
            new TaskEdit.InSquad(t.squad()),
            new TaskEdit.Standby(t.standby())),
        List.of(new TaskEdit.WithCrew(t.crew())),
        List.of(new TaskEdit.Needs(t.needs())),
        List.of(new TaskEdit.Estimated(t.estimate())),
        List.of(
            new TaskEdit.Chance(t.chance()),
            new TaskEdit.TimeBox(t.timeBox()),
            new TaskEdit.WhenMissed(t.onMiss())),
        List.of(new TaskEdit.Measured(t.metric())),
        List.of(new TaskEdit.Production(t.production())),
        List.of(new TaskEdit.NotBefore(t.notBefore())));
  }

  /// A field set to a value, or, where it has none, to null.
  static Field field(TaskEdit edit) {
    return switch (edit) {
      case TaskEdit.Name e -> new Field("name", Layout.text(e.name()));
      case TaskEdit.OnTrack e -> new Field("track", Layout.text(Words.of(e.track())));
      case TaskEdit.InSquad e -> new Field("squad", text(e.squad()));
      case TaskEdit.Standby e -> new Field("standby", Layout.bool(e.standby()));
      case TaskEdit.WithCrew e -> new Field("crew", crew(e.crew()));
      case TaskEdit.Needs e -> new Field("needs", needs(e.needs()));
      case TaskEdit.Estimated e -> new Field("estimate", EstimateWriter.estimate(e.estimate()));
      case TaskEdit.Chance e -> new Field("chance", Layout.number(e.chance()));
      case TaskEdit.TimeBox e ->
          new Field("timeBox", e.timeBox() == null ? NULL : Layout.number(e.timeBox()));
      case TaskEdit.WhenMissed e -> new Field("onMiss", onMiss(e.onMiss()));
      case TaskEdit.Measured e ->
          new Field("metric", e.metric() == null ? NULL : metric(e.metric()));
      case TaskEdit.Production e -> new Field("production", text(e.production()));
      case TaskEdit.NotBefore e ->
          new Field("notBefore", e.notBefore() == null ? NULL : Layout.date(e.notBefore()));
    };
  }

  private static Layout text(@Nullable String text) {
    return text == null ? NULL : Layout.text(text);
  }

  private static Layout crew(Crew crew) {
    return switch (crew) {
      case Crew.Anyone _ -> NULL;
      case Crew.Roles(var people) -> counts(people);
    };
  }

  static Layout counts(Map<String, Integer> counts) {
    Layout.Builder object = new Layout.Builder();
    counts.forEach((name, count) -> object.field(name, Layout.number((long) count)));
    return object.build();
  }

  /// All needs of a task or milestone.
  static Layout needs(Need needs) {
    return needs instanceof Need.AllOf(var parts) ? parts(parts) : need(needs);
  }

  private static Layout need(Need need) {
    return switch (need) {
      case Need.Link link when link.isPlain() -> Layout.text(link.task());
      case Need.Link link -> link(link);
      case Need.AllOf(var parts) -> new Layout.Builder().field("all", parts(parts)).build();
      case Need.AnyOf(var parts) -> new Layout.Builder().field("any", parts(parts)).build();
      case Need.AtLeast(int count, var parts) ->
          new Layout.Builder()
              .field("atLeast", Layout.number((long) count))
              .field("of", parts(parts))
              .build();
    };
  }

  private static Layout parts(List<Need> parts) {
    return new Layout.Items(parts.stream().map(TaskWriter::need).toList(), false);
  }

  private static Layout link(Need.Link link) {
    Layout.Builder object = new Layout.Builder().field("task", link.task());
    if (link.type() != LinkType.FS) {
      object.field("type", link.type().name());
    }
    if (link.lag() != 0) {
      object.field("lag", Layout.number(link.lag()));
    }
    if (link.when() != Condition.USABLE) {
      object.field("when", Words.of(link.when()));
    }
    return object.build();
  }

  private static Layout onMiss(OnMiss onMiss) {
    return switch (onMiss) {
      case OnMiss.Stop _ -> Layout.text(Words.STOP);
      case OnMiss.ShipBaseline _ -> Layout.text(Words.SHIP_BASELINE);
      case OnMiss.Pivot(String to) -> new Layout.Builder().field("pivot", to).build();
      case OnMiss.Extend(double days, int times, OnMiss then) ->
          new Layout.Builder()
              .field("extend", Layout.number(days))
              .field("times", Layout.number((long) times))
              .field("then", onMiss(then))
              .build();
    };
  }

  private static Layout metric(Metric metric) {
    Layout.Builder object = new Layout.Builder().field("name", metric.name());
    if (metric.baseline() != null) {
      object.field("baseline", Layout.number(metric.baseline()));
    }
    if (metric.threshold() != null) {
      object.field("threshold", Layout.number(metric.threshold()));
    }
    return object.build();
  }
}
