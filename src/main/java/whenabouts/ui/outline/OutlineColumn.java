package whenabouts.ui.outline;

import static whenabouts.ui.kit.Texts.text;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.session.Edits;
import whenabouts.ui.entry.ChanceEntry;
import whenabouts.ui.entry.DaysEntry;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.entry.EstimateEntry;
import whenabouts.ui.entry.NameEntry;
import whenabouts.ui.kit.Dates;
import whenabouts.ui.kit.Numbers;

/// The columns of the outline: what each shows, and how it is edited.
enum OutlineColumn {
  NAME,
  ESTIMATE,
  BOX,
  CHANCE;

  String title() {
    return switch (this) {
      case NAME -> text("outline.name");
      case ESTIMATE -> text("outline.estimate");
      case BOX -> text("outline.box");
      case CHANCE -> text("outline.chance");
    };
  }

  /// What hovering over the heading says.
  String explained() {
    return switch (this) {
      case NAME -> text("outline.name.tip");
      case ESTIMATE -> text("outline.estimate.tip");
      case BOX -> text("outline.box.tip");
      case CHANCE -> text("outline.chance.tip");
    };
  }

  /// The label of an edit in this column, for undo.
  String editLabel(OutlineRow row) {
    return switch (this) {
      case NAME -> text("edit.name");
      case ESTIMATE ->
          row instanceof OutlineRow.OfMilestone ? text("edit.target") : text("edit.estimate");
      case BOX -> text("edit.box");
      case CHANCE -> text("edit.chance");
    };
  }

  /// What the cell shows.
  String shows(OutlineRow row) {
    return switch (row) {
      case OutlineRow.Group group -> this == NAME ? heading(group) : "";
      case OutlineRow.Blank(Lane lane) ->
          this != NAME
              ? ""
              : lane instanceof Lane.Milestones
                  ? text("outline.blankMilestone")
                  : text("outline.blank");
      case OutlineRow.OfTask(Task task) -> shows(task);
      case OutlineRow.Dropped(Task task) -> shows(task);
      case OutlineRow.OfMilestone(Milestone milestone, String target) ->
          switch (this) {
            case NAME -> milestone.name();
            case ESTIMATE -> target;
            default -> "";
          };
    };
  }

  private static String heading(OutlineRow.Group group) {
    return group.shown() == group.total()
        ? text("outline.heading", group.title(), Numbers.count(group.total()))
        : text(
            "outline.heading.part",
            group.title(),
            Numbers.count(group.shown()),
            Numbers.count(group.total()));
  }

  private String shows(Task task) {
    return switch (this) {
      case NAME -> task.name();
      case ESTIMATE -> EstimateEntry.brief(task.estimate());
      case BOX -> task.isDiscovery() ? DaysEntry.format(task.timeBox()) : "";
      case CHANCE -> task.isDiscovery() ? ChanceEntry.brief(task.chance()) : "";
    };
  }

  /// What the editor of the cell begins with.
  String edits(OutlineRow row) {
    return switch (row) {
      case OutlineRow.OfTask(Task task) when this == ESTIMATE ->
          EstimateEntry.format(task.estimate());
      case OutlineRow.OfTask(Task task) when this == CHANCE && task.isDiscovery() ->
          ChanceEntry.format(task.chance());
      case OutlineRow.OfMilestone(Milestone milestone, String target) when this == ESTIMATE ->
          milestone.target() == null ? "" : Dates.full(milestone.target());
      case OutlineRow.Blank blank -> "";
      default -> shows(row);
    };
  }

  boolean isEditable(OutlineRow row) {
    return switch (row) {
      case OutlineRow.Group group -> false;
      case OutlineRow.Dropped dropped -> false;
      case OutlineRow.Blank blank -> this == NAME;
      case OutlineRow.OfTask(Task task) -> this == NAME || this == ESTIMATE || task.isDiscovery();
      case OutlineRow.OfMilestone milestone -> this == NAME || this == ESTIMATE;
    };
  }

  /// Reads what was typed into an edit of the roadmap; none of a row that is still to be.
  Entry<UnaryOperator<Roadmap>> edit(OutlineRow row, String typed) {
    return switch (row) {
      case OutlineRow.Group group -> Entry.valid(roadmap -> roadmap);
      case OutlineRow.Blank blank -> Entry.valid(roadmap -> roadmap);
      case OutlineRow.Dropped dropped -> Entry.valid(roadmap -> roadmap);
      case OutlineRow.OfTask(Task task) ->
          taskEdit(task, typed)
              .map(edit -> roadmap -> roadmap.editTask(task.id(), t -> t.with(edit)));
      case OutlineRow.OfMilestone(Milestone milestone, String target) ->
          milestoneEdit(typed)
              .map(edit -> roadmap -> Edits.editMilestone(roadmap, milestone.id(), edit));
    };
  }

  private Entry<UnaryOperator<Milestone>> milestoneEdit(String typed) {
    if (this == NAME) {
      return NameEntry.parse(typed).map(name -> m -> m.withName(name));
    }
    Optional<LocalDate> date = Dates.parse(typed);
    return date.isEmpty() && !typed.isBlank()
        ? Entry.invalid(text("date.expected"))
        : Entry.valid(m -> m.withTarget(date.orElse(null)));
  }

  private Entry<TaskEdit> taskEdit(Task task, String typed) {
    return switch (this) {
      case NAME -> NameEntry.parse(typed).map(TaskEdit.Name::new);
      case ESTIMATE -> EstimateEntry.parse(typed, task.estimate()).map(TaskEdit.Estimated::new);
      case BOX ->
          DaysEntry.parseOptional(typed).map(days -> new TaskEdit.TimeBox(days.orElse(null)));
      case CHANCE -> ChanceEntry.parse(typed).map(TaskEdit.Chance::new);
    };
  }

  /// What hovering over a cell says: names in full, estimates in words; empty where the cell says
  /// it all.
  String meaning(OutlineRow row) {
    return switch (row) {
      case OutlineRow.Group group -> "";
      case OutlineRow.Blank blank -> "";
      case OutlineRow.Dropped(Task task) -> text("outline.dropped", task.name());
      case OutlineRow.OfTask(Task task) ->
          switch (this) {
            case NAME -> task.name();
            case ESTIMATE -> EstimateEntry.explain(task.estimate(), task.track());
            default -> "";
          };
      case OutlineRow.OfMilestone(Milestone milestone, String target) ->
          this == NAME ? milestone.name() : "";
    };
  }

  /// How what was typed is understood; empty where that goes without saying.
  String hint(OutlineRow row, String typed) {
    return this == ESTIMATE
            && row instanceof OutlineRow.OfTask(Task task)
            && EstimateEntry.parse(typed, task.estimate()) instanceof Entry.Valid<?>(var value)
            && value instanceof Estimate estimate
        ? EstimateEntry.explain(estimate, task.track())
        : "";
  }
}
