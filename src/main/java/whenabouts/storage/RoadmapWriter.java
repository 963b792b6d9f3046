package whenabouts.storage;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.RiskEdit;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Squad;

/// Lays out a document in its one canonical form: fields in a fixed order, defaults left out.
final class RoadmapWriter {
  private RoadmapWriter() {}

  static String text(Roadmap r) {
    Layout.Builder object = new Layout.Builder();
    object.field("schema", Layout.number((long) RoadmapReader.SCHEMA));
    object.field("title", r.title()).field("asOf", Layout.date(r.asOf()));
    if (r.done() != null) {
      object.field("done", r.done());
    }
    list(object, "squads", r.squads(), RoadmapWriter::squad);
    list(object, "tasks", r.tasks(), TaskWriter::task);
    list(object, "milestones", r.milestones(), RoadmapWriter::milestone);
    if (r.demoDays() != null) {
      object.field(
          "demoDays",
          new Layout.Builder()
              .field("from", Layout.date(r.demoDays().from()))
              .field("everyWeeks", Layout.number((long) r.demoDays().everyWeeks()))
              .build());
    }
    list(object, "drivers", r.drivers(), RoadmapWriter::driver);
    list(object, "risks", r.risks(), RoadmapWriter::risk);
    list(object, "scenarios", r.scenarios(), RoadmapWriter::scenario);
    list(object, "actuals", r.actuals(), HistoryWriter::actual);
    list(object, "snapshots", r.snapshots(), HistoryWriter::snapshot);
    list(object, "learnings", r.learnings(), HistoryWriter::learning);
    list(object, "reviews", r.reviews(), HistoryWriter::review);
    return LayoutPrinter.print(object.build());
  }

  private static <T> void list(
      Layout.Builder object, String name, List<T> items, Function<T, Layout> layout) {
    if (!items.isEmpty()) {
      object.field(name, new Layout.Items(items.stream().map(layout).toList(), true));
    }
  }

  private static Layout.Builder named(String id, String name) {
    Layout.Builder object = new Layout.Builder().field("id", id);
    return name.equals(id) ? object : object.field("name", name);
  }

  private static Layout squad(Squad s) {
    Layout.Builder object = named(s.id(), s.name()).line();
    if (!s.people().isEmpty()) {
      object.field("people", TaskWriter.counts(s.people()));
    }
    object.line();
    if (!s.workdays().equals(Squad.WEEK)) {
      object.field("workdays", Layout.texts(s.workdays().stream().map(Words::of).toList()));
    }
    if (!s.holidays().isEmpty()) {
      object.field("holidays", Layout.texts(strings(s.holidays())));
    }
    object.line();
    if (s.sprint() != null) {
      object.field(
          "sprint",
          new Layout.Builder()
              .field("weeks", Layout.number((long) s.sprint().weeks()))
              .field("from", Layout.date(s.sprint().from()))
              .build());
    }
    if (s.wip() != null) {
      object.field("wip", Layout.number((long) s.wip()));
    }
    if (s.bias() != 0) {
      object.field("bias", Layout.number(s.bias()));
    }
    return object.broken();
  }

  private static List<String> strings(Collection<?> values) {
    return values.stream().map(Object::toString).toList();
  }

  private static Layout milestone(Milestone m) {
    Layout.Builder object = named(m.id(), m.name()).line();
    if (!m.needs().equals(Need.NONE)) {
      object.field("needs", TaskWriter.needs(m.needs()));
    }
    object.line();
    if (m.target() != null) {
      object.field("target", Layout.date(m.target()));
    }
    return object.build();
  }

  private static Layout driver(Driver d) {
    return withTasks(
            named(d.id(), d.name()).line().field("factor", EstimateWriter.estimate(d.factor())),
            d.tasks())
        .build();
  }

  private static Layout risk(Risk r) {
    return withTasks(
            named(r.id(), r.name())
                .line()
                .field("chance", Layout.number(r.chance()))
                .field("delay", EstimateWriter.estimate(r.delay())),
            r.tasks())
        .build();
  }

  private static Layout.Builder withTasks(Layout.Builder object, List<String> tasks) {
    return tasks.isEmpty() ? object : object.line().field("tasks", Layout.texts(tasks));
  }

  private static Layout scenario(Scenario s) {
    Layout.Builder object = named(s.id(), s.name()).line();
    list(object, "change", s.changes(), RoadmapWriter::change);
    return object.build();
  }

  private static Layout change(Change change) {
    Layout.Builder object = new Layout.Builder();
    switch (change) {
      case Change.SetTask(String id, var set, _) -> {
        Layout.Builder fields = new Layout.Builder();
        set.forEach(edit -> fields.field(TaskWriter.field(edit)));
        object.field("task", id).field("set", fields.build());
      }
      case Change.AddTask(var task, _) -> object.field("add", TaskWriter.task(task));
      case Change.DropTask(String id, _) -> object.field("drop", id);
      case Change.Hire hire -> object.field("squad", hire.squad()).field("hire", hire(hire));
      case Change.SetRisk(String id, var set, _) -> {
        Layout.Builder fields = new Layout.Builder();
        set.forEach(edit -> fields.field(field(edit)));
        object.field("risk", id).field("set", fields.build());
      }
    }
    if (!change.active()) {
      object.line().field("active", Layout.bool(false));
    }
    return object.build();
  }

  private static Layout hire(Change.Hire hire) {
    Layout.Builder object =
        new Layout.Builder()
            .field("role", hire.role())
            .field("count", Layout.number((long) hire.count()))
            .field("from", Layout.date(hire.from()));
    return hire.rampDays() == 0
        ? object.build()
        : object.field("rampDays", Layout.number(hire.rampDays())).build();
  }

  private static Layout.Field field(RiskEdit edit) {
    return switch (edit) {
      case RiskEdit.Name(String name) -> new Layout.Field("name", Layout.text(name));
      case RiskEdit.Chance(double chance) -> new Layout.Field("chance", Layout.number(chance));
      case RiskEdit.Delay(var delay) -> new Layout.Field("delay", EstimateWriter.estimate(delay));
      case RiskEdit.Tasks(var tasks) -> new Layout.Field("tasks", Layout.texts(tasks));
    };
  }
}
