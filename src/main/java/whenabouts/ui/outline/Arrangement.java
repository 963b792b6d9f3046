package whenabouts.ui.outline;

import static whenabouts.ui.kit.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
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

  static Arrangement of(Roadmap roadmap, Grouping grouping, OutlineFilter filter) {
    List<Section> sections = new ArrayList<>();
    Predicate<Task> passes = filter.of(roadmap);
    for (Lane lane : grouping.lanes(roadmap)) {
      List<Task> tasks = roadmap.tasks().stream().filter(lane::has).toList();
      List<OutlineRow> rows = new ArrayList<>();
      tasks.stream().filter(passes).forEach(task -> rows.add(new OutlineRow.OfTask(task)));
      if (!filter.isActive() || !rows.isEmpty()) {
        sections.add(section(lane, roadmap, rows, tasks.size()));
      }
    }
    if (!filter.isActive()) {
      List<OutlineRow> rows = new ArrayList<>();
      roadmap.milestones().forEach(milestone -> rows.add(row(milestone, roadmap)));
      sections.add(section(new Lane.Milestones(), roadmap, rows, rows.size()));
    }
    return new Arrangement(List.copyOf(sections));
  }

  private static Section section(Lane lane, Roadmap roadmap, List<OutlineRow> rows, int total) {
    OutlineRow.Group group =
        new OutlineRow.Group(lane, Grouping.title(lane, roadmap), rows.size(), total);
    rows.add(new OutlineRow.Blank(lane));
    return new Section(group, List.copyOf(rows));
  }

  private static OutlineRow row(Milestone milestone, Roadmap roadmap) {
    LocalDate target = milestone.target();
    return new OutlineRow.OfMilestone(
        milestone,
        target == null ? "" : text("outline.target", Dates.brief(target, roadmap.asOf())));
  }

  /// All rows with names, from top to bottom.
  List<OutlineRow> things() {
    return sections.stream()
        .flatMap(section -> section.rows().stream())
        .filter(row -> !(row instanceof OutlineRow.Blank))
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

  /// How many tasks are shown.
  int shown() {
    return sections.stream().mapToInt(section -> section.group().shown()).sum();
  }
}
