package whenabouts.ui.clipboard;

import static whenabouts.ui.kit.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import whenabouts.roadmap.Roadmap;
import whenabouts.ui.entry.EstimateEntry;
import whenabouts.ui.kit.Dates;
import whenabouts.ui.kit.Numbers;

/// Guesses what the columns of a pasted table become: by their headings where it has some, else by
/// what stands in them.
final class PasteGuess {
  private final PasteTable table;
  private final Roadmap roadmap;
  private final List<PasteColumn> columns = new ArrayList<>();

  private PasteGuess(PasteTable table, Roadmap roadmap) {
    this.table = table;
    this.roadmap = roadmap;
  }

  static PasteTable of(String text, Roadmap roadmap) {
    List<List<String>> cells = Tsv.parse(text);
    int width = cells.isEmpty() ? 0 : cells.getFirst().size();
    List<PasteColumn> nothing = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      nothing.add(PasteColumn.IGNORE);
    }
    boolean headed =
        cells.size() > 1
            && cells.getFirst().stream().anyMatch(c -> PasteColumn.ofHeading(c).isPresent())
            && cells.getFirst().stream().allMatch(c -> Numbers.parse(c).isEmpty());
    return guess(new PasteTable(cells, headed, nothing), roadmap);
  }

  /// The table with its columns guessed afresh.
  static PasteTable guess(PasteTable table, Roadmap roadmap) {
    PasteGuess guess = new PasteGuess(table, roadmap);
    for (int at = 0; at < table.width(); at++) {
      guess.columns.add(guess.unlessTaken(guess.column(at)));
    }
    guess.numbers();
    if (!guess.columns.contains(PasteColumn.NAME)) {
      guess.name();
    }
    return new PasteTable(table.cells(), table.headed(), guess.columns);
  }

  private PasteColumn unlessTaken(PasteColumn column) {
    return columns.contains(column) ? PasteColumn.IGNORE : column;
  }

  private PasteColumn column(int at) {
    if (table.headed()) {
      Optional<PasteColumn> named = PasteColumn.ofHeading(table.cells().getFirst().get(at));
      if (named.isPresent()) {
        return named.get();
      }
    }
    if (isAll(at, PasteGuess::isTrack)) {
      return PasteColumn.TRACK;
    }
    if (isAll(at, this::isSquad)) {
      return PasteColumn.SQUAD;
    }
    if (isAll(at, cell -> cell.endsWith("%"))) {
      return PasteColumn.CHANCE;
    }
    if (isAll(at, cell -> Dates.parse(cell).isPresent())) {
      return PasteColumn.TARGET;
    }
    if (isAll(at, cell -> isEstimate(cell))) {
      return PasteColumn.ESTIMATE;
    }
    return !columns.contains(PasteColumn.NAME) && isAll(at, cell -> !isNumber(cell))
        ? PasteColumn.NAME
        : columns.contains(PasteColumn.NAME) && isAll(at, this::isKnown)
            ? PasteColumn.NEEDS
            : PasteColumn.IGNORE;
  }

  private boolean isAll(int at, Predicate<String> test) {
    List<String> cells = table.column(at);
    return !cells.isEmpty() && cells.stream().allMatch(test);
  }

  static boolean isTrack(String cell) {
    return PasteColumn.isOneOf(cell, text("paste.words.discovery"))
        || PasteColumn.isOneOf(cell, text("paste.words.delivery"))
        || PasteColumn.isOneOf(cell, text("paste.words.milestone"));
  }

  private boolean isSquad(String cell) {
    return roadmap.squads().stream()
        .anyMatch(s -> s.name().equalsIgnoreCase(cell) || s.id().equalsIgnoreCase(cell));
  }

  private static boolean isNumber(String cell) {
    return Numbers.parse(cell).isPresent();
  }

  /// Three numbers in one cell.
  private static boolean isEstimate(String cell) {
    List<Double> numbers = EstimateEntry.numbers(cell);
    return numbers != null && numbers.size() == 3;
  }

  /// Whether a cell names tasks, of the roadmap or of the table.
  private boolean isKnown(String cell) {
    int names = columns.indexOf(PasteColumn.NAME);
    List<String> pasted = table.column(names);
    for (String word : cell.split("[,;\n]")) {
      String name = Tsv.unguarded(word.strip());
      boolean known =
          roadmap.task(name).isPresent()
              || pasted.stream().anyMatch(name::equalsIgnoreCase)
              || roadmap.tasks().stream().anyMatch(t -> t.name().equalsIgnoreCase(name));
      if (!known) {
        return false;
      }
    }
    return true;
  }

  /// Columns of bare numbers are an estimate: three of them low, likely and high, one the days. A
  /// further one is the time box.
  private void numbers() {
    List<Integer> bare = new ArrayList<>();
    for (int at = 0; at < columns.size(); at++) {
      if (columns.get(at) == PasteColumn.IGNORE && isAll(at, PasteGuess::isNumber)) {
        bare.add(at);
      }
    }
    List<PasteColumn> becomes = new ArrayList<>();
    boolean estimated =
        columns.stream()
            .anyMatch(
                c ->
                    c == PasteColumn.ESTIMATE
                        || c == PasteColumn.LOW
                        || c == PasteColumn.LIKELY
                        || c == PasteColumn.HIGH);
    if (!estimated) {
      becomes.addAll(
          bare.size() >= 3
              ? List.of(PasteColumn.LOW, PasteColumn.LIKELY, PasteColumn.HIGH)
              : List.of(PasteColumn.ESTIMATE));
    }
    if (!columns.contains(PasteColumn.BOX)) {
      becomes.add(PasteColumn.BOX);
    }
    for (int i = 0; i < Math.min(bare.size(), becomes.size()); i++) {
      columns.set(bare.get(i), becomes.get(i));
    }
  }

  /// Something must be the name: the first column that is left.
  private void name() {
    int first = columns.indexOf(PasteColumn.IGNORE);
    if (first >= 0) {
      columns.set(first, PasteColumn.NAME);
    }
  }
}
