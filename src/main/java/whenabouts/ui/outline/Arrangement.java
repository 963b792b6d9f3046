package whenabouts.ui.outline;

import static whenabouts.ui.kit.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.session.Selection;
import whenabouts.ui.kit.Dates;

/// What the outline shows of a roadmap: groups and their rows.
record Arrangement(List<Section> sections) {
  /// @param rows below the heading; the last is the empty one
  record Section(OutlineRow.Group group, List<OutlineRow> rows) {
    Lane lane() {
      return group.lane();
    }

    /// Ids of the tasks shown, in their order.
    List<String> tasks() {
      return rows.stream()
          .filter(OutlineRow.OfTask.class::isInstance)
          .map(row -> ((OutlineRow.OfTask) row).task().id())
          .toList();
    }
  }

  static final Arrangement EMPTY = new Arrangement(List.of());

  /// @param document what the roadmap is a scenario of; or the roadmap itself
  static Arrangement of(
      Roadmap roadmap, Roadmap document, Grouping grouping, OutlineFilter filter) {
    List<Section> sections = new ArrayList<>();
    Predicate<Task> passes = filter.of(roadmap);
    List<OutlineRow> all = rows(roadmap, document);
    for (Lane lane : grouping.lanes(roadmap)) {
      List<OutlineRow> rows =
          all.stream()
              .filter(row -> lane.has(task(row)) && passes.test(task(row)))
              .collect(Collectors.toCollection(ArrayList::new));
      if (!filter.isActive() || !rows.isEmpty()) {
        sections.add(section(lane, roadmap, rows, count(roadmap.tasks(), lane::has)));
      }
    }
    if (!filter.isActive()) {
      List<OutlineRow> rows = new ArrayList<>();
      roadmap.milestones().forEach(milestone -> rows.add(row(milestone, roadmap)));
      sections.add(section(new Lane.Milestones(), roadmap, rows, roadmap.milestones().size()));
    }
    return new Arrangement(List.copyOf(sections));
  }

  /// The tasks as they come in the document, those that the scenario drops among them, then those
  /// that it adds.
  private static List<OutlineRow> rows(Roadmap roadmap, Roadmap document) {
    Stream<OutlineRow> planned =
        document.tasks().stream()
            .map(
                task ->
                    roadmap
                        .task(task.id())
                        .<OutlineRow>map(OutlineRow.OfTask::new)
                        .orElseGet(() -> new OutlineRow.Dropped(task)));
    Stream<OutlineRow> added =
        roadmap.tasks().stream()
            .filter(task -> document.task(task.id()).isEmpty())
            .map(OutlineRow.OfTask::new);
    return Stream.concat(planned, added).toList();
  }

  private static Task task(OutlineRow row) {
    return switch (row) {
      case OutlineRow.OfTask(Task task) -> task;
      case OutlineRow.Dropped(Task task) -> task;
      default -> throw new IllegalArgumentException("no row of a task: " + row);
    };
  }

  private static <T> int count(List<T> things, Predicate<T> which) {
    return (int) things.stream().filter(which).count();
  }

  private static Section section(Lane lane, Roadmap roadmap, List<OutlineRow> rows, int total) {
    int shown = count(rows, row -> !(row instanceof OutlineRow.Dropped));
    OutlineRow.Group group =
        new OutlineRow.Group(lane, Grouping.title(lane, roadmap), shown, total);
    rows.add(new OutlineRow.Blank(lane));
    return new Section(group, List.copyOf(rows));
  }

  private static OutlineRow row(Milestone milestone, Roadmap roadmap) {
    LocalDate target = milestone.target();
    return new OutlineRow.OfMilestone(
        milestone,
        target == null ? "" : text("outline.target", Dates.brief(target, roadmap.asOf())));
  }

  /// All tasks and milestones that there are, from top to bottom.
  List<OutlineRow> things() {
    return sections.stream()
        .flatMap(section -> section.rows().stream())
        .filter(row -> !(row.selection() instanceof Selection.Nothing))
        .toList();
  }

  /// The section with the row of that key.
  Optional<Section> sectionOf(String key) {
    return sections.stream()
        .filter(
            section ->
                section.group().key().equals(key)
                    || section.rows().stream().anyMatch(row -> row.key().equals(key)))
        .findFirst();
  }

  /// Ids of the tasks that are shown.
  Set<String> tasks() {
    return sections.stream()
        .flatMap(section -> section.tasks().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// How many tasks are shown.
  int shown() {
    return sections.stream().mapToInt(section -> section.group().shown()).sum();
  }
}
