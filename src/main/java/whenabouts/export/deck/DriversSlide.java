package whenabouts.export.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import whenabouts.chart.Mover;
import whenabouts.chart.Mover.Effect;
import whenabouts.chart.Mover.Kind;
import whenabouts.forecast.Forecast.Waiting;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.roadmap.Squad;

/// What moves the last milestone, as bars of days.
///
/// @param movers the most first, some of them with days
record DriversSlide(Story story, MilestoneForecast milestone, List<Mover> movers)
    implements SlideKind {
  private static final int BARS = 8;
  private static final int WAITS = 3;
  private static final double SHARE = 0.66;
  private static final double GAP = 28;

  /// Who moves it: nothing to show where nobody does.
  static Optional<SlideKind> of(Story story) {
    MilestoneForecast main = story.main();
    if (main == null) {
      return Optional.empty();
    }
    List<Mover> movers =
        Mover.of(story.forecast(), main).stream()
            .filter(m -> Math.round(m.most()) >= 1)
            .sorted(Comparator.comparingDouble(m -> -m.most()))
            .toList();
    return movers.isEmpty() ? Optional.empty() : Optional.of(new DriversSlide(story, main, movers));
  }

  @Override
  public void add(DeckFile deck) throws IOException {
    List<Mover> shown = movers.subList(0, Math.min(BARS, movers.size()));
    SlideCanvas slide = deck.slide(deck.template().pair());
    slide.title(finding());
    Rect content = slide.content();
    Rect left = content.left(SHARE, GAP);
    slide.chart(
        chart(shown, slide.colors(), left), left, story.texts().text("drivers.name"), about(shown));
    slide.text(reading(), content.right(SHARE, GAP), 14);
    slide.finish(story.notes(finding(), story.texts().text("drivers.notes"), about(shown)));
  }

  private String finding() {
    Mover first = movers.getFirst();
    Effect most = first.greatest();
    String key =
        most.kind() == Kind.SLOW
            ? "drivers.finding.slow"
            : most.days() < 0 ? "drivers.finding.sooner" : "drivers.finding.missed";
    return story
        .texts()
        .text(
            key,
            name(first),
            story.name(milestone.milestone().name()),
            Math.round(Math.abs(most.days())));
  }

  private String name(Mover mover) {
    return story.name(mover.task().task().name());
  }

  private static double days(Mover mover, Kind kind) {
    return mover.swings().stream()
        .filter(e -> e.kind() == kind)
        .mapToDouble(Effect::days)
        .findFirst()
        .orElse(Double.NaN);
  }

  private ChartSpace chart(List<Mover> shown, ThemeColors colors, Rect bounds) {
    DeckTexts texts = story.texts();
    BarChart bars =
        new BarChart(
            colors, bounds, shown.stream().map(m -> story.label(m.task().task().name())).toList());
    bars.add(
        texts.text("drivers.slow"),
        shown.stream().map(m -> days(m, Kind.SLOW)).toList(),
        colors.accent(0),
        colors.text());
    if (shown.stream().anyMatch(m -> Double.isFinite(days(m, Kind.MISSED)))) {
      bars.add(
          texts.text("drivers.missed"),
          shown.stream().map(m -> days(m, Kind.MISSED)).toList(),
          colors.accent(1),
          colors.text());
    }
    return bars.clustered("+0;−0;0", texts.text("drivers.axis", story.percent()));
  }

  private String about(List<Mover> shown) {
    return shown.stream()
        .map(
            m ->
                m.swings().stream()
                    .filter(e -> !Double.isNaN(e.days()))
                    .map(
                        e ->
                            story
                                .texts()
                                .text(
                                    e.kind() == Kind.SLOW ? "drivers.if.slow" : "drivers.if.missed",
                                    Math.round(e.days())))
                    .collect(Collectors.joining(", ", name(m) + ": ", "")))
        .collect(Collectors.joining("; ", story.texts().text("drivers.about") + " ", "."));
  }

  private List<Para> reading() {
    DeckTexts texts = story.texts();
    List<Para> paras = new ArrayList<>();
    double never = milestone.finish().never();
    movers.stream()
        .filter(m -> never >= Mover.RARE && m.driving().neverShare() >= Mover.RARE)
        .max(Comparator.comparingDouble(m -> m.driving().neverShare()))
        .ifPresent(
            m ->
                paras.add(
                    Para.of(
                        texts.text(
                            "drivers.never",
                            story.wording().futures(never),
                            Math.round(100 * m.driving().neverShare()),
                            name(m)))));
    List<Waiting> waiting = story.forecast().waiting();
    if (!waiting.isEmpty()) {
      paras.add(Para.head(texts.text("drivers.waits")));
      waiting.stream().limit(WAITS).map(this::wait).map(Para::of).forEach(paras::add);
    }
    if (movers.size() > BARS) {
      paras.add(Para.of(texts.text("drivers.more", movers.size() - BARS)));
    }
    paras.add(Para.head(texts.text("read")));
    paras.add(Para.muted(texts.text("drivers.read", story.percent())));
    return paras;
  }

  private String wait(Waiting waiting) {
    String squad =
        story.forecast().roadmap().squad(waiting.squad()).map(Squad::name).orElse(waiting.squad());
    String role = waiting.role();
    long days = Math.max(1, Math.round(waiting.days()));
    if (waiting.limit() == Waiting.Limit.WIP) {
      return story.texts().text("drivers.wait.wip", story.label(squad), days);
    }
    return role == null
        ? story.texts().text("drivers.wait.people", story.label(squad), days)
        : story.texts().text("drivers.wait.role", story.label(squad), days, role);
  }
}
