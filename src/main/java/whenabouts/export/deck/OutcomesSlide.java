package whenabouts.export.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Outcome;

/// Where futures end: of the experiments, or, where there are none, of the milestones.
///
/// @param experiments that are not over
record OutcomesSlide(Story story, List<TaskForecast> experiments) implements SlideKind {
  private static final int BARS = 9;
  private static final double SHARE = 0.66;
  private static final double GAP = 28;

  /// Parts that are smaller have no room for their number.
  private static final String FORMAT = "[>0.95]\">95 %\";[<0.08]\"\";0 %";

  static Optional<SlideKind> of(Story story) {
    List<TaskForecast> open =
        story.forecast().tasks().stream()
            .filter(t -> t.task().isDiscovery() && !story.isDone(t.task()))
            .toList();
    boolean milestones =
        story.forecast().milestones().stream().anyMatch(m -> m.onTarget().isPresent());
    return open.isEmpty() && !milestones
        ? Optional.empty()
        : Optional.of(new OutcomesSlide(story, open));
  }

  @Override
  public void add(DeckFile deck) throws IOException {
    SlideCanvas slide = deck.slide(deck.template().pair());
    slide.title(finding());
    Rect content = slide.content();
    boolean none = experiments.isEmpty();
    Rect left = content.left(SHARE, GAP);
    ChartSpace chart = none ? milestones(slide.colors(), left) : experiments(slide.colors(), left);
    slide.chart(chart, left, story.texts().text("outcomes.name"), about());
    slide.text(reading(), content.right(SHARE, GAP), 14);
    slide.finish(story.notes(finding(), story.texts().text("outcomes.notes"), about()));
  }

  /// Those that run in most futures first, where not all have room.
  private List<TaskForecast> shown() {
    List<TaskForecast> first =
        experiments.stream()
            .sorted(
                Comparator.comparing((TaskForecast t) -> t.task().standby())
                    .thenComparingDouble(t -> -t.criticality()))
            .limit(BARS)
            .toList();
    return experiments.stream().filter(first::contains).toList();
  }

  private List<MilestoneForecast> targeted() {
    return story.forecast().milestones().stream()
        .filter(m -> m.onTarget().isPresent())
        .limit(BARS)
        .toList();
  }

  private static double missed(TaskForecast t) {
    return 1 - t.chanceOf(Outcome.VALIDATED) - t.chanceOf(Outcome.DROPPED);
  }

  private String finding() {
    DeckTexts texts = story.texts();
    if (experiments.isEmpty()) {
      MilestoneForecast tightest =
          targeted().stream()
              .min(Comparator.comparingDouble(m -> m.onTarget().orElse(1)))
              .orElseThrow();
      return texts.text(
          "outcomes.finding.milestone",
          story.name(tightest.milestone().name()),
          story.wording().futures(tightest.onTarget().orElse(1)));
    }
    if (experiments.size() == 1) {
      TaskForecast only = experiments.getFirst();
      return texts.text(
          "outcomes.finding.one",
          story.name(only.task().name()),
          story.wording().futures(only.chanceOf(Outcome.VALIDATED)));
    }
    double validated = experiments.stream().mapToDouble(t -> t.chanceOf(Outcome.VALIDATED)).sum();
    return texts.text("outcomes.finding.all", Math.round(validated), experiments.size());
  }

  /// The ways in which experiments end, from the best to the worst.
  private Map<Outcome, Tint> ways(ThemeColors colors) {
    Map<Outcome, Tint> ways = new EnumMap<>(Outcome.class);
    ways.put(Outcome.VALIDATED, colors.accent(2));
    ways.put(Outcome.BASELINE, colors.accent(1));
    ways.put(Outcome.PIVOTED, colors.accent(0));
    ways.put(Outcome.STOPPED, colors.accent(5));
    ways.put(Outcome.DROPPED, colors.grid());
    ways.keySet().removeIf(way -> shown().stream().allMatch(t -> t.chanceOf(way) < 0.0005));
    return ways;
  }

  private ChartSpace experiments(ThemeColors colors, Rect bounds) {
    List<TaskForecast> shown = shown();
    BarChart bars =
        new BarChart(
            colors, bounds, shown.stream().map(t -> story.label(t.task().name())).toList());
    ways(colors)
        .forEach(
            (way, tint) ->
                bars.add(
                    story.texts().text("outcomes." + way),
                    shares(shown, t -> t.chanceOf(way)),
                    tint,
                    label(colors, way)));
    return bars.stacked(FORMAT);
  }

  private static Tint label(ThemeColors colors, Outcome way) {
    return switch (way) {
      case VALIDATED, DELIVERED -> colors.on(2, 1);
      case BASELINE -> colors.on(1, 1);
      case PIVOTED -> colors.on(0, 1);
      case STOPPED -> colors.on(5, 1);
      case DROPPED -> colors.text();
    };
  }

  private ChartSpace milestones(ThemeColors colors, Rect bounds) {
    List<MilestoneForecast> shown = targeted();
    BarChart bars =
        new BarChart(
            colors, bounds, shown.stream().map(m -> story.label(m.milestone().name())).toList());
    DeckTexts texts = story.texts();
    bars.add(
        texts.text("outcomes.target"),
        shares(shown, m -> m.onTarget().orElse(0)),
        colors.accent(2),
        colors.on(2, 1));
    bars.add(
        texts.text("outcomes.late"),
        shares(shown, m -> m.finish().reached() - m.onTarget().orElse(0)),
        colors.accent(1),
        colors.on(1, 1));
    bars.add(
        texts.text("outcomes.never"),
        shares(shown, m -> m.finish().never()),
        colors.accent(5),
        colors.on(5, 1));
    return bars.stacked(FORMAT);
  }

  private static <T> List<Double> shares(List<T> things, ToDoubleFunction<T> share) {
    return things.stream().map(share::applyAsDouble).toList();
  }

  private String about() {
    DeckTexts texts = story.texts();
    String parts =
        experiments.isEmpty()
            ? targeted().stream()
                .map(
                    m ->
                        texts.text(
                            "outcomes.part",
                            story.name(m.milestone().name()),
                            texts.text("outcomes.target"),
                            story.wording().percent(m.onTarget().orElse(0))))
                .collect(Collectors.joining("; "))
            : shown().stream().map(this::parts).collect(Collectors.joining("; "));
    return texts.text("outcomes.about", parts);
  }

  private String parts(TaskForecast t) {
    return story.name(t.task().name())
        + ": "
        + t.outcomes().entrySet().stream()
            .filter(e -> e.getValue() >= 0.0005)
            .map(
                e ->
                    story
                        .texts()
                        .text(
                            "outcomes.share",
                            story.texts().text("outcomes." + e.getKey()),
                            story.wording().percent(e.getValue())))
            .collect(Collectors.joining(", "));
  }

  private List<Para> reading() {
    DeckTexts texts = story.texts();
    List<Para> paras = new ArrayList<>();
    experiments.stream()
        .filter(t -> !t.task().standby() && missed(t) >= 0.05)
        .max(Comparator.comparingDouble(OutcomesSlide::missed))
        .ifPresent(
            t ->
                paras.add(
                    Para.of(
                        texts.text(
                            "outcomes.misses",
                            story.name(t.task().name()),
                            story.wording().futures(missed(t))))));
    if (!experiments.isEmpty()) {
      targeted().stream()
          .limit(3)
          .forEach(
              m ->
                  paras.add(
                      Para.of(
                          texts.text(
                              "outcomes.milestone",
                              story.name(m.milestone().name()),
                              story.wording().percent(m.onTarget().orElse(0)),
                              story.wording().never(m.finish()).isEmpty() ? 0 : 1,
                              story.wording().never(m.finish())))));
    }
    if (experiments.size() > BARS) {
      paras.add(Para.of(texts.text("outcomes.more", experiments.size() - BARS)));
    }
    paras.add(Para.head(texts.text("read")));
    paras.add(
        Para.muted(
            texts.text(experiments.isEmpty() ? "outcomes.read.milestones" : "outcomes.read")));
    return paras;
  }
}
