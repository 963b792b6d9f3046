package whenabouts.export.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.CompareWords;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Comparison.Difference;
import whenabouts.forecast.MilestoneForecast;

/// What each scenario would move.
///
/// @param milestone index of the one that is compared
record CompareSlide(Story story, Comparison comparison, int milestone) implements SlideKind {
  private static final double GAP = 24;

  /// The least height of the chart, and what each bar adds, in points.
  private static final double LEAST = 50;

  private static final double BAR = 24;

  static Optional<SlideKind> of(Story story) {
    Comparison comparison = story.comparison();
    MilestoneForecast main = story.main();
    if (comparison == null || main == null || comparison.scenarios().isEmpty()) {
      return Optional.empty();
    }
    List<MilestoneForecast> milestones = comparison.base().milestones();
    for (int i = 0; i < milestones.size(); i++) {
      if (milestones.get(i).milestone().id().equals(main.milestone().id())) {
        return Optional.of(new CompareSlide(story, comparison, i));
      }
    }
    return Optional.empty();
  }

  @Override
  public void add(DeckFile deck) throws IOException {
    CompareWords words = CompareWords.of(comparison, story.texts().locale());
    SlideCanvas slide = deck.slide(deck.template().single());
    slide.title(words.finding(milestone));
    List<List<Table.Cell>> rows = rows(words);
    Rect content = slide.content();
    double high =
        slide.table(
            new Table(columns(), rows, 16, this::more),
            content,
            story.texts().text("compare.name"),
            about(rows));
    Rect rest = content.below(high + GAP);
    if (rest.height() >= LEAST + BAR * comparison.scenarios().size() && isAnyMoved()) {
      slide.chart(
          chart(slide.colors(), rest), rest, story.texts().text("compare.chart"), about(rows));
    }
    slide.finish(
        story.notes(words.finding(milestone), story.texts().text("compare.notes"), others(words)));
  }

  /// Scenarios of the roadmap that were not compared, as a deck has no room for them.
  private int uncompared() {
    return Math.max(
        0, story.forecast().roadmap().scenarios().size() - comparison.scenarios().size());
  }

  /// What is said where the last rows have no room; the very last one may count others.
  private String more(int left) {
    int others = uncompared();
    return story.texts().text("compare.more", others == 0 ? left : left - 1 + others);
  }

  private List<Double> moves() {
    return comparison.milestones().get(milestone).differences().stream()
        .map(d -> d.p85().by())
        .toList();
  }

  private boolean isAnyMoved() {
    return moves().stream().anyMatch(days -> Double.isFinite(days) && Math.abs(days) >= 0.5);
  }

  /// By how many days each scenario moves the date.
  private ChartSpace chart(ThemeColors colors, Rect bounds) {
    BarChart bars =
        new BarChart(
            colors, bounds, comparison.scenarios().stream().map(CompareWords::name).toList());
    bars.add(story.texts().text("compare.chart"), moves(), colors.accent(2), colors.text());
    return bars.clustered("+0;−0;0", story.texts().text("compare.chart"));
  }

  private boolean targeted() {
    return comparison.base().milestones().get(milestone).onTarget().isPresent();
  }

  private List<Table.Column> columns() {
    DeckTexts texts = story.texts();
    List<Table.Column> columns = new ArrayList<>();
    double wide = targeted() ? 0.13 : 0.16;
    columns.add(new Table.Column(texts.text("compare.scenario"), targeted() ? 0.26 : 0.28, "l"));
    columns.add(new Table.Column(texts.text("compare.half"), wide, "l"));
    columns.add(new Table.Column(texts.text("compare.late", story.percent()), wide, "l"));
    if (targeted()) {
      columns.add(new Table.Column(texts.text("compare.onTarget"), 0.11, "l"));
    }
    columns.add(new Table.Column(texts.text("compare.moved", 85), 0.17, "l"));
    columns.add(new Table.Column(texts.text("compare.futures"), targeted() ? 0.2 : 0.23, "l"));
    return columns;
  }

  private List<List<Table.Cell>> rows(CompareWords words) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    MilestoneForecast base = comparison.base().milestones().get(milestone);
    rows.add(row(story.texts().text("compare.base"), base, null, words));
    for (int s = 0; s < comparison.scenarios().size(); s++) {
      rows.add(
          row(
              CompareWords.name(comparison.scenarios().get(s)),
              comparison.scenarios().get(s).milestones().get(milestone),
              comparison.milestones().get(milestone).differences().get(s),
              words));
    }
    if (uncompared() > 0) {
      List<Table.Cell> others = new ArrayList<>();
      others.add(Table.Cell.muted(story.texts().text("compare.uncompared", uncompared())));
      while (others.size() < columns().size()) {
        others.add(Table.Cell.muted(""));
      }
      rows.add(others);
    }
    return rows;
  }

  private List<Table.Cell> row(
      String name, MilestoneForecast m, @Nullable Difference difference, CompareWords words) {
    List<Table.Cell> row = new ArrayList<>();
    row.add(Table.Cell.bold(name));
    row.add(Table.Cell.of(story.wording().label(m.finish(), 0.5)));
    row.add(Table.Cell.of(story.wording().label(m.finish(), story.confidence())));
    if (targeted()) {
      row.add(Table.Cell.of(story.wording().percent(m.onTarget().orElse(0))));
    }
    String none = story.texts().text("none");
    if (difference == null) {
      row.add(Table.Cell.muted(none));
      row.add(Table.Cell.muted(none));
    } else {
      String days = words.days(difference.p85());
      row.add(
          days == null
              ? Table.Cell.muted(story.texts().text("compare.same"))
              : Table.Cell.bold(days));
      row.add(Table.Cell.of(words.futures(difference)));
    }
    return row;
  }

  private String about(List<List<Table.Cell>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<Table.Cell> row : rows) {
      lines.add(String.join(", ", row.stream().map(Table.Cell::text).toList()));
    }
    return story.texts().text("compare.about", String.join("; ", lines));
  }

  private String others(CompareWords words) {
    List<String> findings = new ArrayList<>();
    for (int m = 0; m < comparison.milestones().size(); m++) {
      if (m != milestone) {
        findings.add(words.finding(m));
      }
    }
    return String.join(" ", findings);
  }
}
