package whenabouts.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.forecast.Wording;

/// Where futures end: milestones on target, late or never, and each experiment validated, with its
/// baseline, pivoted, stopped or never begun. As tall as it needs to be, but on a slide.
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

  /// Height of all futures of one row where there are two columns, and what is between those.
  private static final double SMALL = 26;

  private static final double GUTTER = 24;
  private static final double LINE = 16;

  private final Forecast forecast;
  private final @Nullable String milestone;
  private final ChartOptions options;
  private final @Nullable String selected;
  private final Wording wording;
  private final Texts texts;
  private final OutcomeWords words;
  private final List<Flow> milestones;
  private final Marks marks = new Marks();

  private OutcomesChart(
      Forecast forecast,
      @Nullable String milestone,
      @Nullable String selected,
      ChartOptions options) {
    this.forecast = forecast;
    this.milestone = milestone;
    this.options = options;
    this.selected = selected;
    wording = Wording.of(forecast, options.locale());
    texts = Texts.of(wording.locale());
    words = new OutcomeWords(wording, texts);
    milestones = flows(options.width()).milestones(milestone);
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

  private Flows flows(double width) {
    return new Flows(forecast, wording, texts, width >= WIDE);
  }

  private Chart chart() {
    List<Flow> experiments = flows(options.width()).experiments(milestone);
    if (milestones.isEmpty() && experiments.isEmpty()) {
      return NoteChart.draw(
          texts.text("outcomes.none.title"), texts.text("outcomes.none.hint"), options);
    }
    double top = caption(texts.text("outcomes.caption"), 18);
    double bottom = columns(experiments, top);
    String finding = words.finding(milestone == null ? null : milestones.getFirst(), experiments);
    String title = texts.text("outcomes.title");
    Drawing drawing =
        new Drawing(
            options.width(),
            Math.max(options.height(), bottom),
            options.style().background(),
            title,
            finding,
            marks.list());
    List<Flow> all = Stream.concat(milestones.stream(), experiments.stream()).toList();
    return new Chart(finding, drawing, words.table(title, all));
  }

  private double caption(String text, double baseline) {
    Text small = small();
    double y = baseline;
    for (String line : TextMetrics.wrap(text, options.width() - 2 * LEFT, 3, small.size(), false)) {
      marks.label(LEFT, y, line, small, Anchor.START, Meaning.NONE);
      y += LINE;
    }
    return y;
  }

  private Text small() {
    return new Text(11.5, false, options.style().muted());
  }

  /// All in one column; on a slide, where that is too tall, what has room in two.
  ///
  /// @return where they end
  private double columns(List<Flow> experiments, double top) {
    int rows = Math.max(1, milestones.size() + experiments.size());
    double whole = Math.clamp((options.height() - HEADINGS) / rows - SPACING, LEAST, MOST);
    boolean goesOn = experiments.stream().anyMatch(Flow::goesOn);
    FlowPainter painter =
        new FlowPainter(marks, options.style(), words, options.width(), whole, goesOn);
    List<OutcomeLane> lanes = lanes(milestones, experiments);
    double bottom = top + lanes.stream().mapToDouble(lane -> lane.height(painter)).sum() + 10;
    if (!options.onSlide() || bottom <= options.height()) {
      double y = top;
      for (OutcomeLane lane : lanes) {
        y = lane(lane, painter, marks, y);
      }
      return bottom;
    }
    double width = (options.width() - GUTTER) / 2;
    double x = 0;
    for (List<OutcomeLane> column : shown(width, options.height() - top)) {
      Marks half = new Marks();
      FlowPainter narrow = narrow(half, width);
      double y = top;
      for (OutcomeLane lane : column) {
        y = lane(lane, narrow, half, y);
      }
      marks.addAll(Moved.all(half.list(), 1, x, 0));
      x += width + GUTTER;
    }
    return options.height();
  }

  private FlowPainter narrow(Marks onto, double width) {
    return new FlowPainter(onto, options.style(), words, width, SMALL, false);
  }

  private List<OutcomeLane> lanes(List<Flow> milestones, List<Flow> experiments) {
    return Stream.of(
            new OutcomeLane(texts.text("outcomes.milestones"), milestones, ""),
            new OutcomeLane(texts.text("outcomes.experiments"), experiments, ""))
        .filter(lane -> !lane.flows().isEmpty())
        .toList();
  }

  /// As much as goes into two columns, what matters most, in the roadmap's order.
  private List<List<OutcomeLane>> shown(double width, double height) {
    FlowPainter painter = narrow(new Marks(), width);
    List<Flow> experiments = flows(width).experiments(milestone);
    for (int room = milestones.size() + experiments.size(); room > 1; room--) {
      int ends = Math.min(milestones.size(), Math.max(room - experiments.size(), (room + 1) / 2));
      List<OutcomeLane> lanes = new ArrayList<>();
      first(
          milestones,
          ends,
          Comparator.comparingDouble(OutcomesChart::best),
          "outcomes.milestones",
          "outcomes.more.milestones",
          lanes);
      first(
          experiments,
          Math.min(experiments.size(), room - ends),
          Comparator.comparingDouble(this::criticality).reversed(),
          "outcomes.experiments",
          "outcomes.more.experiments",
          lanes);
      List<List<OutcomeLane>> columns = OutcomeLane.flow(lanes, painter, height);
      if (columns.size() <= 2) {
        return columns;
      }
    }
    return List.of();
  }

  private void first(
      List<Flow> flows,
      int most,
      Comparator<Flow> by,
      String title,
      String more,
      List<OutcomeLane> lanes) {
    if (!flows.isEmpty()) {
      Set<Flow> first = flows.stream().sorted(by).limit(most).collect(Collectors.toSet());
      int left = flows.size() - first.size();
      lanes.add(
          new OutcomeLane(
              texts.text(title),
              flows.stream().filter(first::contains).toList(),
              left == 0 ? "" : texts.text(more, left)));
    }
  }

  /// The chance of the best end.
  private static double best(Flow flow) {
    return flow.ends().isEmpty() ? 0 : flow.ends().getFirst().share();
  }

  private double criticality(Flow flow) {
    return forecast
        .task(flow.id().substring("task:".length()))
        .map(TaskForecast::criticality)
        .orElse(0.0);
  }

  private double lane(OutcomeLane lane, FlowPainter painter, Marks onto, double top) {
    Text look = new Text(13.5, true, options.style().text());
    onto.label(LEFT, top + 16, lane.title(), look, Anchor.START, Meaning.NONE);
    double y = top + OutcomeLane.TITLE;
    List<Runnable> rows = new ArrayList<>();
    for (Flow flow : lane.flows()) {
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
    onto.label(LEFT, y + 13, lane.rest(), small(), Anchor.START, Meaning.NONE);
    return top + lane.height(painter);
  }
}
