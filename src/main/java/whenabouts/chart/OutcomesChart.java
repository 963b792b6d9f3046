package whenabouts.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Wording;

/// Where futures end: milestones on target, late or never, and each experiment validated, with its
/// baseline, pivoted, stopped or never begun. As tall as it needs to be.
public final class OutcomesChart {
  private static final double LEFT = 16;

  /// The least and greatest height of all futures of one row, and what a row has around it.
  private static final double LEAST = 46;

  private static final double MOST = 84;
  private static final double SPACING = 34;

  /// What stand-by tasks need to stand behind those that pivot to them.
  private static final double WIDE = 540;

  /// Height of the caption and the headings.
  private static final double HEADINGS = 100;

  private final ChartOptions options;
  private final @Nullable String selected;
  private final Texts texts;
  private final OutcomeWords words;
  private final List<Flow> milestones;
  private final List<Flow> experiments;
  private final boolean one;
  private final Marks marks = new Marks();
  private final FlowPainter painter;

  private OutcomesChart(
      Forecast forecast,
      @Nullable String milestone,
      @Nullable String selected,
      ChartOptions options) {
    this.options = options;
    this.selected = selected;
    Wording wording = Wording.of(forecast, options.locale());
    texts = Texts.of(wording.locale());
    words = new OutcomeWords(wording, texts);
    Flows flows = new Flows(forecast, wording, texts, options.width() >= WIDE);
    milestones = flows.milestones(milestone);
    experiments = flows.experiments(milestone);
    one = milestone != null;
    boolean goesOn = experiments.stream().anyMatch(Flow::goesOn);
    int rows = Math.max(1, milestones.size() + experiments.size());
    double whole = Math.clamp((options.height() - HEADINGS) / rows - SPACING, LEAST, MOST);
    painter = new FlowPainter(marks, options.style(), words, options.width(), whole, goesOn);
  }

  /// @param milestone id of the milestone that is meant, with the experiments it waits for; null:
  ///     all milestones and experiments
  /// @param selected id of the marks to emphasise; null: none
  public static Chart draw(
      Forecast forecast,
      @Nullable String milestone,
      @Nullable String selected,
      ChartOptions options) {
    return new OutcomesChart(forecast, milestone, selected, options).chart();
  }

  private Chart chart() {
    if (milestones.isEmpty() && experiments.isEmpty()) {
      return NoteChart.draw(
          texts.text("outcomes.none.title"), texts.text("outcomes.none.hint"), options);
    }
    double y = caption(texts.text("outcomes.caption"), 18);
    y = lane(texts.text("outcomes.milestones"), milestones, y);
    y = lane(texts.text("outcomes.experiments"), experiments, y);
    String finding = words.finding(one ? milestones.getFirst() : null, experiments);
    String title = texts.text("outcomes.title");
    Drawing drawing =
        new Drawing(
            options.width(),
            Math.max(options.height(), y + 10),
            options.style().background(),
            title,
            finding,
            marks.list());
    List<Flow> all = Stream.concat(milestones.stream(), experiments.stream()).toList();
    return new Chart(finding, drawing, words.table(title, all));
  }

  private double caption(String text, double baseline) {
    Text small = new Text(11.5, false, options.style().muted());
    double y = baseline;
    for (String line : TextMetrics.wrap(text, options.width() - 2 * LEFT, 3, small.size(), false)) {
      marks.label(LEFT, y, line, small, Anchor.START, Meaning.NONE);
      y += 16;
    }
    return y;
  }

  private double lane(String title, List<Flow> flows, double top) {
    if (flows.isEmpty()) {
      return top;
    }
    Text look = new Text(13.5, true, options.style().text());
    marks.label(LEFT, top + 16, title, look, Anchor.START, Meaning.NONE);
    double y = top + 26;
    List<Runnable> rows = new ArrayList<>();
    for (Flow flow : flows) {
      double at = y;
      double height = painter.height(flow);
      painter.background(flow, at, flow.id().equals(selected));
      flow.ends().stream()
          .map(Flow.End::next)
          .forEach(
              next -> {
                if (next != null) {
                  painter.standbyBackground(next, at, height, next.id().equals(selected));
                }
              });
      rows.add(() -> painter.paint(flow, at));
      y += height;
    }
    rows.forEach(Runnable::run);
    return y + 8;
  }
}
