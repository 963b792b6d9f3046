package whenabouts.export.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whenabouts.chart.BurnUpChart;
import whenabouts.chart.ChartOptions;
import whenabouts.forecast.BurnUp;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Estimate;

/// How a backlog is worked off, as a fan of native areas.
record BurnUpSlide(Story story, TaskForecast task, Estimate.Throughput backlog)
    implements SlideKind {
  private static final int WEEKS = 311;
  private static final int ITEMS = 312;
  private static final double SHARE = 0.66;
  private static final double GAP = 28;
  private static final double[] LEVELS = {0.1, 0.25, 0.5, 0.75, 0.9};

  /// The first that is not done.
  static Optional<SlideKind> of(Story story) {
    for (TaskForecast task : story.forecast().tasks()) {
      if (task.task().estimate() instanceof Estimate.Throughput backlog
          && !story.isDone(task.task())) {
        return Optional.of(new BurnUpSlide(story, task, backlog));
      }
    }
    return Optional.empty();
  }

  @Override
  public void add(DeckFile deck) throws IOException {
    SlideCanvas slide = deck.slide(deck.template().pair());
    BurnUp burnUp = BurnUp.of(backlog);
    slide.title(finding());
    Rect content = slide.content();
    String said =
        BurnUpChart.draw(
                burnUp,
                task,
                story.forecast(),
                ChartOptions.of(800, 500)
                    .withConfidence(story.confidence())
                    .withLocale(story.texts().locale()))
            .finding();
    slide.chart(
        chart(burnUp, slide.colors()),
        content.left(SHARE, GAP),
        story.texts().text("burnup.name"),
        said);
    slide.text(
        List.of(
            Para.of(said),
            Para.head(story.texts().text("read")),
            Para.muted(story.texts().text("burnup.read"))),
        content.right(SHARE, GAP),
        14);
    slide.finish(story.notes(finding(), said, story.texts().text("burnup.read")));
  }

  private String finding() {
    String name = story.name(task.task().name());
    return Double.isInfinite(task.finish().quantile(story.confidence()))
        ? story
            .texts()
            .text("burnup.finding.rarely", name, story.wording().futures(task.finish().reached()))
        : story
            .texts()
            .text(
                "burnup.finding",
                name,
                story.wording().when(task.finish(), story.confidence()),
                story.percent());
  }

  private ChartSpace chart(BurnUp burnUp, ThemeColors colors) {
    DeckTexts texts = story.texts();
    List<Integer> weeks = burnUp.weeks();
    Sheet sheet = new Sheet();
    int names =
        sheet.add(texts.text("burnup.weeks"), weeks.stream().map(String::valueOf).toList(), "@");
    Xml xml = new Xml();
    fan(xml, sheet, names, burnUp, colors);
    lines(xml, sheet, names, burnUp, colors);
    xml.raw(
            ChartAxis.names(colors, WEEKS, ITEMS, "b")
                .title(texts.text("burnup.weeks"))
                .every(Math.ceilDiv(weeks.size(), 10))
                .xml())
        .raw(
            ChartAxis.values(colors, ITEMS, WEEKS, "l")
                .title(texts.text("burnup.items"))
                .grid()
                .format("0")
                .xml());
    Rect inner = new Rect(0.1, 0.03, 0.87, 0.82);
    return new ChartSpace(sheet, xml.toString(), inner, false, colors);
  }

  /// Areas that stand on each other, from one percentile to the next; the lowest is not seen.
  private void fan(Xml xml, Sheet sheet, int names, BurnUp burnUp, ThemeColors colors) {
    DeckTexts texts = story.texts();
    xml.open("c:areaChart").empty("c:grouping", "val", "stacked").empty("c:varyColors", "val", 0);
    double below = 0;
    for (int i = 0; i < LEVELS.length; i++) {
      double low = below;
      double high = LEVELS[i];
      List<Double> band = new ArrayList<>();
      burnUp
          .weeks()
          .forEach(
              week -> band.add(burnUp.done(week, high) - (low == 0 ? 0 : burnUp.done(week, low))));
      String head =
          i == 0
              ? texts.text("burnup.base", Math.round(100 * high))
              : texts.text("burnup.band", Math.round(100 * low), Math.round(100 * high));
      boolean outer = i == 1 || i == LEVELS.length - 1;
      String look =
          i == 0
              ? new Xml().open("c:spPr").empty("a:noFill").end().toString()
              : ChartSpace.filled(colors.accent(1), outer ? 0.3 : 0.65);
      series(xml, sheet, i, sheet.add(head, band, "0"), names, look);
      below = high;
    }
    xml.empty("c:axId", "val", WEEKS).empty("c:axId", "val", ITEMS).end();
  }

  /// The half that is done, and all that there is to do.
  private void lines(Xml xml, Sheet sheet, int names, BurnUp burnUp, ThemeColors colors) {
    DeckTexts texts = story.texts();
    List<Integer> weeks = burnUp.weeks();
    List<Double> median = weeks.stream().map(week -> burnUp.done(week, 0.5)).toList();
    xml.open("c:lineChart").empty("c:grouping", "val", "standard").empty("c:varyColors", "val", 0);
    line(
        xml,
        sheet,
        LEVELS.length,
        sheet.add(texts.text("burnup.half"), median, "0"),
        names,
        colors.text(),
        false);
    List<Double> scope = weeks.stream().map(_ -> backlog.remainingHigh()).toList();
    line(
        xml,
        sheet,
        LEVELS.length + 1,
        sheet.add(texts.text("burnup.scope"), scope, "0"),
        names,
        colors.muted(),
        true);
    xml.empty("c:marker", "val", 0)
        .empty("c:axId", "val", WEEKS)
        .empty("c:axId", "val", ITEMS)
        .end();
  }

  private static void series(Xml xml, Sheet sheet, int index, int numbers, int names, String look) {
    xml.open("c:ser")
        .empty("c:idx", "val", index)
        .empty("c:order", "val", index)
        .raw(sheet.head(numbers))
        .raw(look)
        .open("c:cat")
        .raw(sheet.texts(names))
        .end()
        .open("c:val")
        .raw(sheet.numbers(numbers))
        .end(2);
  }

  private static void line(
      Xml xml, Sheet sheet, int index, int numbers, int names, Tint tint, boolean dashed) {
    xml.open("c:ser")
        .empty("c:idx", "val", index)
        .empty("c:order", "val", index)
        .raw(sheet.head(numbers))
        .raw(ChartSpace.line(tint, dashed ? 1.25 : 2.25, dashed))
        .open("c:marker")
        .empty("c:symbol", "val", "none")
        .end()
        .open("c:cat")
        .raw(sheet.texts(names))
        .end()
        .open("c:val")
        .raw(sheet.numbers(numbers))
        .end()
        .empty("c:smooth", "val", 0)
        .end();
  }
}
