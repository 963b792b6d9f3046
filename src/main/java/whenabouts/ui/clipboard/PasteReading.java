package whenabouts.ui.clipboard;

import static whenabouts.ui.kit.Texts.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Checks;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;
import whenabouts.session.Edits;
import whenabouts.session.Selection;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.kit.Sentences;

/// What a pasted table means on a roadmap: tasks, milestones and squads, and what cannot be read.
///
/// @param lines one a row of the table
/// @param squads those that the roadmap does not have yet
record PasteReading(List<Line> lines, List<Squad> squads) {
  /// @param problem what is wrong with the row, in a sentence; null: nothing
  /// @param task null where the row is none
  /// @param milestone null where the row is none
  record Line(
      List<String> cells,
      @Nullable String problem,
      @Nullable Task task,
      @Nullable Milestone milestone) {}

  /// Where rows are pasted.
  ///
  /// @param after id of the task behind which tasks come; null: at the end
  /// @param track of tasks whose row does not say
  /// @param squad id for tasks whose row does not say; null: none
  record Where(@Nullable String after, Track track, @Nullable String squad) {}

  static PasteReading of(PasteTable table, Roadmap roadmap, Where where) {
    Map<String, Squad> squads = new LinkedHashMap<>();
    List<PasteRow> rows = table.rows().stream().map(row -> PasteRow.of(table, row, where)).toList();
    for (PasteRow row : rows) {
      if (row.problem() == null && !row.squad().isEmpty()) {
        squad(roadmap, row.squad(), squads);
      }
    }
    Roadmap withSquads = withSquads(roadmap, List.copyOf(squads.values()));
    List<@Nullable String> ids = ids(rows, roadmap);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      lines.add(line(rows.get(i), ids.get(i), withSquads, where));
    }
    List<Line> read = withNeeds(rows, lines, roadmap);
    Set<String> used = new HashSet<>();
    read.stream()
        .flatMap(line -> Stream.ofNullable(line.task()))
        .flatMap(task -> Stream.ofNullable(task.squad()))
        .forEach(used::add);
    return new PasteReading(
        read, squads.values().stream().filter(squad -> used.contains(squad.id())).toList());
  }

  private static Roadmap withSquads(Roadmap roadmap, List<Squad> more) {
    List<Squad> all = new ArrayList<>(roadmap.squads());
    all.addAll(more);
    return roadmap.withSquads(all);
  }

  private static @Nullable String squadId(Roadmap roadmap, String word) {
    return roadmap.squads().stream()
        .filter(s -> s.name().equalsIgnoreCase(word) || s.id().equalsIgnoreCase(word))
        .map(Squad::id)
        .findFirst()
        .orElse(null);
  }

  private static void squad(Roadmap roadmap, String name, Map<String, Squad> more) {
    if (squadId(withSquads(roadmap, List.copyOf(more.values())), name) == null) {
      String id =
          Edits.freeId(name, "squad", i -> roadmap.squad(i).isPresent() || more.containsKey(i));
      more.put(id, Squad.of(id, name));
    }
  }

  /// Ids for the rows that can be read: those they bring where free, else from their names.
  private static List<@Nullable String> ids(List<PasteRow> rows, Roadmap roadmap) {
    Set<String> taken = new HashSet<>();
    roadmap.tasks().forEach(task -> taken.add(task.id()));
    roadmap.milestones().forEach(milestone -> taken.add(milestone.id()));
    List<@Nullable String> ids = new ArrayList<>();
    for (PasteRow row : rows) {
      String id = null;
      if (row.problem() == null) {
        id =
            !row.id().isEmpty() && !taken.contains(row.id())
                ? row.id()
                : Edits.freeId(row.name(), "task", taken::contains);
        taken.add(id);
      }
      ids.add(id);
    }
    return ids;
  }

  private static Line line(PasteRow row, @Nullable String id, Roadmap roadmap, Where where) {
    if (row.problem() != null || id == null) {
      return new Line(row.cells(), row.problem(), null, null);
    }
    if (row.isMilestone()) {
      return new Line(
          row.cells(), null, null, new Milestone(id, row.name(), Need.NONE, row.target()));
    }
    Task task =
        Task.of(id, row.name(), row.track(), row.estimate())
            .with(
                new TaskEdit.Chance(row.chance()),
                new TaskEdit.TimeBox(row.timeBox()),
                new TaskEdit.InSquad(
                    row.squad().isEmpty() ? where.squad() : squadId(roadmap, row.squad())));
    Roadmap alone = Roadmap.of("", roadmap.asOf(), roadmap.squads(), List.of(task), List.of());
    String problem = Sentences.first(Checks.problems(alone));
    return new Line(row.cells(), problem, problem == null ? task : null, null);
  }

  /// The lines with their needs. A line that needs what is left out is left out as well, and so on.
  private static List<Line> withNeeds(List<PasteRow> rows, List<Line> lines, Roadmap roadmap) {
    List<Line> read = new ArrayList<>(lines);
    boolean again = true;
    while (again) {
      again = false;
      PasteNeeds needs = new PasteNeeds(roadmap, rows, read);
      for (int i = 0; i < read.size(); i++) {
        Line line = read.get(i);
        if (line.problem() == null) {
          Line needing = withNeeds(line, rows.get(i).needs(), needs);
          again |= needing.problem() != null;
          read.set(i, needing);
        }
      }
    }
    return List.copyOf(read);
  }

  private static Line withNeeds(Line line, String typed, PasteNeeds needs) {
    return switch (needs.read(typed)) {
      case Entry.Invalid<Need>(String message) -> new Line(line.cells(), message, null, null);
      case Entry.Valid<Need>(Need need) -> {
        Task task = line.task();
        Milestone m = line.milestone();
        yield new Line(
            line.cells(),
            null,
            task == null ? null : task.with(new TaskEdit.Needs(need)),
            m == null ? null : m.withNeeds(need));
      }
    };
  }

  List<Task> tasks() {
    return lines.stream().flatMap(l -> Stream.ofNullable(l.task())).toList();
  }

  List<Milestone> milestones() {
    return lines.stream().flatMap(l -> Stream.ofNullable(l.milestone())).toList();
  }

  long leftOut() {
    return lines.stream().filter(line -> line.problem() != null).count();
  }

  /// What will have been added.
  List<Selection> added() {
    List<Selection> added = new ArrayList<>();
    tasks().forEach(task -> added.add(Selection.task(task.id())));
    milestones().forEach(milestone -> added.add(Selection.milestone(milestone.id())));
    return added;
  }

  /// The roadmap with everything that could be read.
  Roadmap addTo(Roadmap roadmap, Where where) {
    List<Task> tasks = new ArrayList<>(roadmap.tasks());
    int at = tasks.size();
    for (int i = 0; i < tasks.size(); i++) {
      at = tasks.get(i).id().equals(where.after()) ? i + 1 : at;
    }
    tasks.addAll(at, tasks());
    List<Milestone> milestones = new ArrayList<>(roadmap.milestones());
    milestones.addAll(milestones());
    return withSquads(roadmap, squads).withTasks(tasks).withMilestones(milestones);
  }

  /// One sentence on what will be added.
  String summary() {
    String sentence = text("paste.summary", tasks().size(), milestones().size(), squads.size());
    return leftOut() == 0 ? sentence : sentence + " " + text("paste.leftOut", leftOut());
  }
}
