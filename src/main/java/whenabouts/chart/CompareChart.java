package whenabouts.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.CompareRows.Group;
import whenabouts.chart.CompareRows.Row;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Comparison.Difference;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.Wording;

/// The roadmap and some of its scenarios side by side: for each milestone their ranges on one axis
/// of time, and what differs in words. As tall as its rows need, but on a slide.
public final class CompareChart {
  private static final double LINE = CompareRows.LINE;
  private static final double PADDING = 9;
  private static final double BAR = 13;
  private static final double EDGE = 16;

  /// Room beside a bar for the date of its P85.
  private static final double DATE = 92;

  private final Comparison comparison;
  private final @Nullable String selected;
  private final ChartOptions options;
  private final ChartStyle style;
  private final Wording wording;
  private final Texts texts;
  private final CompareWords words;
  private final double left;
  private final TimeScale scale;
  private final Marks marks = new Marks();

  private CompareChart(Comparison comparison, @Nullable String selected, ChartOptions options) {
    this.comparison = comparison;
    this.selected = selected;
    this.options = options;
    style = options.style();
    wording = Wording.of(comparison.base(), options.locale());
    texts = Texts.of(wording.locale());
    words = new CompareWords(comparison, wording, texts);
    left = Math.clamp(0.46 * options.width(), 220, 460);
    scale = new TimeScale(span(), left + 12, Math.max(left + 60, options.width() - EDGE));
  }

  /// @param comparison with at least one milestone
  /// @param selected meaning of the selected thing; null: nothing
  public static Chart draw(Comparison comparison, @Nullable String selected, ChartOptions options) {
    return new CompareChart(comparison, selected, options).chart();
  }

  private Chart chart() {
    String title = texts.text("compare.title", Wording.plain(base().roadmap().title()));
    String finding = words.finding(focus());
    double height = paint();
    Drawing drawing =
        new Drawing(options.width(), height, style.background(), title, finding, marks.list());
    return new Chart(finding, drawing, table(title));
  }

  private Forecast base() {
    return comparison.base();
  }

  /// The selected milestone, or the last one, which is what most roadmaps are about.
  private int focus() {
    List<MilestoneForecast> milestones = base().milestones();
    for (int m = 0; m < milestones.size(); m++) {
      if (id(m).equals(selected)) {
        return m;
      }
    }
    return milestones.size() - 1;
  }

  private String id(int milestone) {
    return "milestone:" + base().milestones().get(milestone).milestone().id();
  }

  /// From the first to the last that is to be seen in any of them, with room for a date.
  private Span span() {
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    List<Forecast> all = new ArrayList<>(comparison.scenarios());
    all.add(base());
    for (Forecast forecast : all) {
      for (MilestoneForecast milestone : forecast.milestones()) {
        Distribution reached = milestone.finish().ifReached();
        if (reached.trials() > 0) {
          from = Math.min(from, reached.quantile(RangeBar.FIRST));
          double mark = milestone.finish().quantile(0.85);
          double last = reached.quantile(RangeBar.LAST);
          to = Math.max(to, Double.isFinite(mark) ? Math.max(mark, last) : last);
        }
      }
    }
    if (!(from <= to)) {
      return new Span(0, 30);
    }
    double room = Math.max(0.3, 1 - DATE / Math.max(1, options.width() - EDGE - left - 12));
    double days = Math.max(7, to - from);
    return new Span(from - 0.06 * days, from + days * 1.02 / room);
  }

  private double paint() {
    DateAxis axis = new DateAxis(scale, base().roadmap().asOf(), style, texts);
    double top = DateAxis.HEIGHT + 8;
    CompareRows rows = rows(top);
    double y = top;
    for (Group group : rows.groups()) {
      background(group, y);
      y += group.height() + group.gap();
    }
    axis.grid(marks, DateAxis.HEIGHT, y);
    axis.labels(marks, 2);
    double at = top;
    for (Group group : rows.groups()) {
      group(group, at, group == rows.groups().getLast());
      at += group.height() + group.gap();
    }
    double height = y + note(rows, y, true) + (options.onSlide() ? 0 : PADDING);
    return Math.max(height, options.height());
  }

  /// On a slide, what has room beside the words on how to read it.
  private CompareRows rows(double top) {
    CompareRows.Maker maker = new CompareRows.Maker(comparison, words, texts, left - 2 * EDGE - 8);
    CompareRows all = maker.all();
    if (!options.onSlide() || top + all.height() + note(all, top, false) <= options.height()) {
      return all;
    }
    return maker.within(options.height() - top - 2 * LINE - 8, focus());
  }

  /// What a click or an arrow key in a group means, spoken in whole.
  private Meaning meaning(Group group) {
    StringBuilder spoken = new StringBuilder(heading(group.index()));
    for (Row row : group.rows()) {
      spoken.append(". ").append(row.name()).append(": ").append(String.join(" ", row.phrases()));
    }
    return new Meaning(id(group.index()), null, spoken.append('.').toString());
  }

  private String heading(int m) {
    LocalDate target = base().milestones().get(m).milestone().target();
    String name = Wording.plain(base().milestones().get(m).milestone().name());
    return target == null ? name : texts.text("compare.target", name, wording.date(target));
  }

  private void background(Group group, double top) {
    boolean chosen = isChosen(group);
    Color fill = chosen ? style.highlight() : style.background();
    marks.box(0, top, options.width(), group.height(), fill, meaning(group));
    if (chosen) {
      marks.box(0, top, 3, group.height(), style.selection(), Meaning.NONE);
    }
  }

  private boolean isChosen(Group group) {
    return id(group.index()).equals(selected);
  }

  private void group(Group group, double top, boolean last) {
    Meaning meaning = new Meaning(id(group.index()), null, null);
    Text look = new Text(14, true, style.text());
    String heading = look.fit(heading(group.index()), options.width() - 2 * EDGE);
    Color background = isChosen(group) ? style.highlight() : style.background();
    double width = look.width(heading) + 8;
    double height = CompareRows.HEADING - 12;
    marks.rounded(EDGE - 4, top + 5, width, height, 3, background, meaning);
    double middle = look.baseline(top + CompareRows.HEADING / 2);
    marks.label(EDGE, middle, heading, look, Anchor.START, meaning);
    double y = top + CompareRows.HEADING;
    ghost(group.rows().getFirst(), y, top + group.height(), meaning);
    for (Row row : group.rows()) {
      line(row, y, meaning, background);
      y += row.height();
    }
    if (!last) {
      double between = y + group.gap() / 2;
      Stroke hairline = Stroke.solid(style.grid(), 1);
      marks.line(EDGE, between, scale.right(), between, hairline, Meaning.NONE);
    }
  }

  /// The percentiles of the base, down through the scenarios.
  private void ghost(Row base, double top, double bottom, Meaning meaning) {
    for (double p : new double[] {0.5, 0.85}) {
      double day = base.forecast().finish().quantile(p);
      if (Double.isFinite(day)) {
        Stroke dots = new Stroke(style.muted(), 1, List.of(2.0, 3.0));
        double x = scale.x(day);
        marks.line(x, top + base.height() / 2, x, bottom - base.padding(), dots, meaning);
      }
    }
  }

  private void line(Row line, double top, Meaning meaning, Color background) {
    Text name = new Text(13, true, line.base() ? style.muted() : style.text());
    Text phrase = new Text(12, false, line.base() ? style.muted() : style.text());
    double room = left - 2 * EDGE - 8;
    double y = top + line.padding() + LINE / 2;
    marks.label(
        EDGE + 8, name.baseline(y), name.fit(line.name(), room), name, Anchor.START, meaning);
    for (String words : line.phrases()) {
      y += LINE;
      marks.label(EDGE + 8, phrase.baseline(y), words, phrase, Anchor.START, meaning);
    }
    bar(line, top + line.height() / 2, meaning, background);
  }

  private void bar(Row line, double y, Meaning meaning, Color background) {
    Distribution finish = line.forecast().finish();
    Text small = new Text(12, true, line.base() ? style.muted() : style.text());
    if (finish.reached() == 0) {
      String never = texts.text("when.never");
      marks.label(scale.left(), small.baseline(y), never, small, Anchor.START, meaning);
      return;
    }
    String tip =
        texts.text("compare.tip", line.name(), String.join("\n", words.base(line.forecast())));
    Meaning told = new Meaning(meaning.id(), tip, null);
    Color color = line.base() ? style.muted() : style.milestone().fill();
    RangeBar.solid(marks, finish, scale, y, BAR, color, background, told);
    double[] xs = RangeBar.abscissae(finish, scale);
    double end = xs[xs.length - 1];
    tick(finish.quantile(0.5), y, 1.5, told);
    double late = finish.quantile(0.85);
    tick(late, y, 3, told);
    if (Double.isFinite(late)) {
      end = Math.max(end, scale.x(late) + 3);
    }
    String date = wording.label(finish, 0.85);
    double room = options.width() - 4 - end - 6;
    marks.label(
        end + 6, small.baseline(y), small.fit(date, Math.max(0, room)), small, Anchor.START, told);
  }

  private void tick(double day, double y, double width, Meaning meaning) {
    if (Double.isFinite(day)) {
      double half = BAR / 2 + 3;
      marks.vertical(scale.x(day), y - half, y + half, style.text(), width, meaning);
    }
  }

  /// What is left out and how to read it, under the last group.
  private double note(CompareRows rows, double top, boolean paints) {
    Text small = new Text(12, false, style.muted());
    double room = options.width() - 2 * EDGE;
    List<String> lines = new ArrayList<>();
    if (rows.milestones() > 0 || rows.scenarios() > 0) {
      lines.add(small.fit(left(rows), room));
      lines.add(small.fit(texts.text("compare.read.short"), room));
    } else {
      lines.addAll(TextMetrics.wrap(texts.text("compare.read"), room, 3, small.size(), false));
    }
    double y = top + 4;
    for (String line : lines) {
      y += LINE;
      if (paints) {
        marks.label(EDGE, y, line, small, Anchor.START, Meaning.NONE);
      }
    }
    return y + 4 - top;
  }

  private String left(CompareRows rows) {
    List<String> left = new ArrayList<>();
    if (rows.scenarios() > 0) {
      left.add(texts.text("compare.left.scenarios", rows.scenarios()));
    }
    if (rows.milestones() > 0) {
      left.add(texts.text("compare.left.milestones", rows.milestones()));
    }
    return texts.text("compare.left", String.join(", ", left));
  }

  private DataTable table(String title) {
    List<List<String>> rows = new ArrayList<>();
    String none = texts.text("compare.dash");
    for (int m = 0; m < base().milestones().size(); m++) {
      MilestoneForecast milestone = base().milestones().get(m);
      String name = Wording.plain(milestone.milestone().name());
      rows.add(
          row(name, texts.text("compare.base"), milestone, List.of(none, none, none, none, none)));
      for (int s = 0; s < comparison.scenarios().size(); s++) {
        Difference d = words.difference(m, s);
        Forecast scenario = comparison.scenarios().get(s);
        List<String> numbers =
            List.of(
                words.raw(d.p50(), 1),
                words.raw(d.p85(), 1),
                words.raw(d.onTarget(), 100),
                words.share(d.earlier()),
                words.share(d.later()));
        rows.add(row(name, CompareWords.name(scenario), scenario.milestones().get(m), numbers));
      }
    }
    return new DataTable(
        title,
        List.of(
            texts.text("compare.column.milestone"),
            texts.text("compare.column.scenario"),
            texts.text("compare.column.half"),
            texts.text("compare.column.days"),
            texts.text("compare.column.late"),
            texts.text("compare.column.days"),
            texts.text("compare.column.onTarget"),
            texts.text("compare.column.points"),
            texts.text("compare.column.earlier"),
            texts.text("compare.column.later")),
        rows);
  }

  /// @param numbers the differences, then the shares
  private List<String> row(
      String name, String scenario, MilestoneForecast milestone, List<String> numbers) {
    String onTarget =
        milestone.onTarget().isPresent()
            ? wording.percent(milestone.onTarget().getAsDouble())
            : texts.text("compare.dash");
    return List.of(
        name,
        scenario,
        wording.label(milestone.finish(), 0.5),
        numbers.get(0),
        wording.label(milestone.finish(), 0.85),
        numbers.get(1),
        onTarget,
        numbers.get(2),
        numbers.get(3),
        numbers.get(4));
  }
}
