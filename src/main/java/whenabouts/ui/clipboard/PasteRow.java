package whenabouts.ui.clipboard;

import static whenabouts.ui.kit.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Track;
import whenabouts.ui.entry.ChanceEntry;
import whenabouts.ui.entry.DaysEntry;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.entry.EstimateEntry;
import whenabouts.ui.kit.Dates;

/// One row of a pasted table, its cells read on their own.
///
/// @param problem what cannot be read, in a sentence; null: nothing
/// @param id empty: none
/// @param squad its name or id as it stands there; empty: not said
/// @param timeBox working days; null: none
/// @param needs as they stand there
/// @param target of a milestone; null: none
record PasteRow(
    List<String> cells,
    @Nullable String problem,
    String name,
    String id,
    boolean isMilestone,
    Track track,
    String squad,
    Estimate estimate,
    double chance,
    @Nullable Double timeBox,
    String needs,
    @Nullable LocalDate target) {

  static PasteRow of(PasteTable table, List<String> row, PasteReading.Where where) {
    return new Reader(table, row).read(where);
  }

  /// Reads cell after cell and keeps the first thing that is wrong.
  private static final class Reader {
    private final PasteTable table;
    private final List<String> row;
    private @Nullable String problem;

    Reader(PasteTable table, List<String> row) {
      this.table = table;
      this.row = row;
    }

    private String cell(PasteColumn column) {
      return table.cell(row, column);
    }

    private <T> T value(Entry<T> entry, T otherwise) {
      return switch (entry) {
        case Entry.Valid<T>(T value) -> value;
        case Entry.Invalid<T>(String message) -> {
          problem = problem == null ? message : problem;
          yield otherwise;
        }
      };
    }

    PasteRow read(PasteReading.Where where) {
      String name = cell(PasteColumn.NAME).replaceAll("\\s+", " ");
      if (name.isEmpty()) {
        problem = text("paste.noName");
      }
      LocalDate target = target();
      boolean milestone = target != null || isMilestone();
      double chance =
          cell(PasteColumn.CHANCE).isEmpty()
              ? 1
              : value(ChanceEntry.parse(cell(PasteColumn.CHANCE)), 1.0);
      Double timeBox =
          value(DaysEntry.parseOptional(cell(PasteColumn.BOX)), Optional.<Double>empty())
              .orElse(null);
      boolean experiment = chance < 1 || timeBox != null;
      Track track = track(experiment ? Track.DISCOVERY : where.track());
      Estimate estimate = milestone ? new Estimate.Fixed(0) : estimate();
      return new PasteRow(
          row,
          problem,
          name,
          cell(PasteColumn.ID),
          milestone,
          track,
          cell(PasteColumn.SQUAD),
          estimate,
          chance,
          timeBox,
          cell(PasteColumn.NEEDS),
          target);
    }

    private boolean isMilestone() {
      return PasteColumn.isOneOf(cell(PasteColumn.TRACK), text("paste.words.milestone"));
    }

    private Track track(Track otherwise) {
      String word = cell(PasteColumn.TRACK);
      if (word.isEmpty() || isMilestone()) {
        return otherwise;
      }
      if (PasteColumn.isOneOf(word, text("paste.words.discovery"))) {
        return Track.DISCOVERY;
      }
      return PasteColumn.isOneOf(word, text("paste.words.delivery"))
          ? Track.DELIVERY
          : value(Entry.invalid(text("paste.noTrack", word)), otherwise);
    }

    private @Nullable LocalDate target() {
      String typed = cell(PasteColumn.TARGET);
      Optional<LocalDate> date = Dates.parse(typed);
      if (date.isEmpty() && !typed.isEmpty()) {
        value(Entry.invalid(text("date.expected")), "");
      }
      return date.orElse(null);
    }

    /// From one column, or from three; where nothing is said, as wide as a new task.
    private Estimate estimate() {
      Estimate usual = Estimate.Range.of(5, 10, 20);
      String whole = cell(PasteColumn.ESTIMATE);
      if (!whole.isEmpty()) {
        return value(EstimateEntry.parse(whole, null), usual);
      }
      List<String> parts =
          List.of(cell(PasteColumn.LOW), cell(PasteColumn.LIKELY), cell(PasteColumn.HIGH));
      long said = parts.stream().filter(part -> !part.isEmpty()).count();
      if (said == 0) {
        return usual;
      }
      if (said == 1) {
        String only = parts.stream().filter(part -> !part.isEmpty()).findFirst().orElseThrow();
        return new Estimate.Fixed(value(DaysEntry.parse(only), 0.0));
      }
      if (said == 2) {
        return value(Entry.invalid(text("estimate.expected")), usual);
      }
      List<Double> days = parts.stream().map(part -> value(DaysEntry.parse(part), 0.0)).toList();
      return Estimate.Range.of(days.get(0), days.get(1), days.get(2));
    }
  }
}
