package whenabouts.ui.clipboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.session.Selection;
import whenabouts.ui.entry.ChanceEntry;
import whenabouts.ui.entry.DaysEntry;
import whenabouts.ui.entry.EstimateEntry;
import whenabouts.ui.entry.NeedEntry;
import whenabouts.ui.kit.Texts;

/// Tasks and milestones as a table that spreadsheets paste, and that can be pasted back.
public final class CopiedRows {
  private static final List<PasteColumn> COLUMNS =
      List.of(
          PasteColumn.NAME,
          PasteColumn.TRACK,
          PasteColumn.SQUAD,
          PasteColumn.ESTIMATE,
          PasteColumn.CHANCE,
          PasteColumn.BOX,
          PasteColumn.NEEDS,
          PasteColumn.TARGET,
          PasteColumn.ID);

  private CopiedRows() {}

  /// A heading, and a line for each task or milestone.
  public static String text(Roadmap roadmap, List<Selection> things) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(PasteColumn::title).toList());
    for (Selection thing : things) {
      row(roadmap, thing).ifPresent(row -> rows.add(row.stream().map(Tsv::guarded).toList()));
    }
    return Tsv.format(rows);
  }

  private static Optional<List<String>> row(Roadmap roadmap, Selection thing) {
    return switch (thing) {
      case Selection.OfTask(String id) -> roadmap.task(id).map(task -> row(roadmap, task));
      case Selection.OfMilestone(String id) -> roadmap.milestone(id).map(CopiedRows::row);
      default -> Optional.empty();
    };
  }

  private static List<String> row(Roadmap roadmap, Task task) {
    return List.of(
        task.name(),
        firstOf(
            task.isDiscovery()
                ? Texts.text("paste.words.discovery")
                : Texts.text("paste.words.delivery")),
        roadmap.squad(task.squad()).map(Squad::name).orElse(""),
        EstimateEntry.format(task.estimate()),
        task.isDiscovery() ? ChanceEntry.format(task.chance()) : "",
        task.isDiscovery() ? DaysEntry.format(task.timeBox()) : "",
        NeedEntry.format(task.needs()),
        "",
        task.id());
  }

  private static List<String> row(Milestone milestone) {
    return List.of(
        milestone.name(),
        firstOf(Texts.text("paste.words.milestone")),
        "",
        "",
        "",
        "",
        NeedEntry.format(milestone.needs()),
        Objects.toString(milestone.target(), ""),
        milestone.id());
  }

  private static String firstOf(String words) {
    return words.split(",")[0].strip();
  }
}
