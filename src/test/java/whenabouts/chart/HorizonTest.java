package whenabouts.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.DemoDays;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;

class HorizonTest {
  private static final HorizonOptions BARE = HorizonOptions.bare(1000);
  private static final Forecast FIVE = ChartSamples.five();
  private static final Forecast SIXTY = ChartSamples.many(60);

  private static Distribution uniform(double from, double to) {
    return ChartSamples.distribution(p -> from + (to - from) * p, 0);
  }

  static Stream<Forecast> all() {
    Distribution never = ChartSamples.distribution(p -> 1, 1);
    return Stream.of(
        ChartSamples.simulate(Roadmap.empty("Nothing", ChartSamples.AS_OF)),
        FIVE,
        SIXTY,
        ChartSamples.byHand(uniform(0.1, 0.9), uniform(0.5, 1)),
        ChartSamples.byHand(uniform(10, 1000), uniform(2000, 3650)),
        ChartSamples.byHand(never, never),
        ChartSamples.byHand(uniform(10, 20), never),
        ChartSamples.byHand(Distribution.of(7), Distribution.of(9)),
        ChartSamples.byHand("A very long name ".repeat(40), uniform(10, 20), uniform(20, 30)),
        ChartSamples.byHand("", uniform(10, 20), uniform(20, 30)),
        ChartSamples.byHand("two\nlines\u0001", uniform(10, 20), uniform(20, 30)));
  }

  static List<Drawing> drawings(Forecast forecast) {
    List<Span> spans = List.of(new Span(-3, 4), new Span(400, 900), new Span(15, 15.5));
    return Stream.concat(
            Stream.of(
                BARE,
                BARE.withWidth(420),
                BARE.withConfidence(0.5),
                BARE.withConfidence(0.95).withStyle(ChartStyle.DARK),
                BARE.withSelected("milestone:m"),
                BARE.withGhost(ChartSamples.byHand(uniform(5, 60), uniform(30, 200))),
                BARE.withGhost(ChartSamples.byHand(uniform(0.1, 1), uniform(1, 9))),
                HorizonOptions.picture("A headline.")
                    .withGhost(ChartSamples.byHand(uniform(5, 60), uniform(30, 200))),
                HorizonOptions.picture("A headline."),
                HorizonOptions.picture("").withHeight(0)),
            spans.stream().map(BARE::withSpan))
        .map(o -> Horizon.draw(forecast, o))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyMarkLiesInTheDrawingAndIsFinite(Forecast forecast) {
    for (Drawing drawing : drawings(forecast)) {
      assertThat(drawing.height()).isGreaterThan(0).isLessThan(10_000);
      assertInside(drawing);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void noLabelsOverlap(Forecast forecast) {
    for (Drawing drawing : drawings(forecast)) {
      assertNoOverlap(drawing);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void rangesFadeToNothingAtBothEnds(Forecast forecast) {
    Drawing drawing = Horizon.draw(forecast, BARE);
    for (Paint.Gradient gradient : gradients(drawing)) {
      List<Paint.Stop> stops = gradient.stops();
      assertThat(stops.getFirst().color().alpha()).isZero();
      assertThat(stops.getLast().color().alpha()).isZero();
      assertThat(stops.getFirst().offset()).isZero();
      assertThat(stops.getLast().offset()).isEqualTo(1);
      double previous = -1;
      for (Paint.Stop stop : stops) {
        assertThat(stop.offset()).isGreaterThan(previous);
        previous = stop.offset();
      }
      // No cliff: what is opaque needs some way to get there.
      double length = gradient.x2() - gradient.x1();
      double left = stops.get(2).offset() * length;
      double right = (1 - stops.get(stops.size() - 3).offset()) * length;
      assertThat(Math.min(left, right)).isGreaterThanOrEqualTo(3);
    }
    long ranges = forecast.milestones().stream().filter(m -> m.finish().reached() > 0).count();
    assertThat(gradients(drawing).size()).isGreaterThanOrEqualTo((int) ranges);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyRowIsSpokenAndTellsItsNumbers(Forecast forecast) {
    Map<String, List<Mark>> byId =
        Horizon.draw(forecast, BARE).marks().stream()
            .filter(m -> m.meaning().id() != null)
            .collect(Collectors.groupingBy(m -> String.valueOf(m.meaning().id())));
    forecast.tasks().forEach(t -> assertSpoken(byId.get("task:" + t.task().id())));
    forecast.milestones().forEach(m -> assertSpoken(byId.get("milestone:" + m.milestone().id())));
  }

  private static void assertSpoken(List<Mark> marks) {
    assertThat(marks).isNotEmpty();
    Meaning meaning = marks.getFirst().meaning();
    assertThat(meaning.spoken()).isNotBlank().doesNotContain("\n");
    assertThat(meaning.tooltip()).isNotBlank();
  }

  @Test
  void tellsAnExperimentInPlainWords() {
    Distribution knowBy = uniform(60, 80);
    Forecast forecast = ChartSamples.byHand(knowBy, uniform(90, 120));
    assertThat(spoken(forecast, "task:x"))
        .isEqualTo(
            "Experiment: know by 14 Mar (50 %), 21 Mar (85 %); "
                + "validated: 4 in 10 futures (about as likely as not, 40 %); starts around 3 Jan; "
                + "Launch, if this is validated: by 18 Apr (50 %), 29 Apr (85 %); "
                + "Launch, over all futures: by 18 Apr (50 %), 29 Apr (85 %)");
  }

  private static String spoken(Forecast forecast, String id) {
    return Horizon.draw(forecast, BARE).marks().stream()
        .map(Mark::meaning)
        .filter(m -> id.equals(m.id()))
        .map(m -> String.valueOf(m.spoken()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void labelsTheChosenConfidence() {
    Forecast forecast = ChartSamples.byHand(uniform(0, 100), uniform(100, 200));
    assertThat(texts(Horizon.draw(forecast, BARE.withConfidence(0.5)))).contains("22 Feb");
    assertThat(texts(Horizon.draw(forecast, BARE.withConfidence(0.85)))).contains("29 Mar");
    assertThat(texts(Horizon.draw(forecast, BARE.withConfidence(0.95)))).contains("8 Apr");
  }

  @Test
  void theEmphasisedTickStandsAtItsDate() {
    Forecast forecast = ChartSamples.byHand(uniform(0, 100), uniform(100, 200));
    Horizon.Parts parts = Horizon.parts(forecast, BARE);
    assertThat(boldTicks(parts.rows()).map(Mark.Line::x1))
        .anySatisfy(x -> assertThat(x).isCloseTo(parts.scale().x(85), within(0.2)))
        .anySatisfy(x -> assertThat(x).isCloseTo(parts.scale().x(185), within(0.2)));
  }

  private static Stream<Mark.Line> boldTicks(Drawing drawing) {
    return lines(drawing).filter(l -> l.stroke().width() == 3);
  }

  @Test
  void laterDatesLieFurtherRight() {
    double previous = Double.NEGATIVE_INFINITY;
    Span span = new Span(0, 400);
    for (double day = 10; day < 300; day += 10) {
      Forecast forecast = ChartSamples.byHand(uniform(day, day + 20), uniform(330, 350));
      Drawing drawing = Horizon.draw(forecast, BARE.withSpan(span));
      double x = boldTicks(drawing).mapToDouble(Mark.Line::x1).min().orElseThrow();
      assertThat(x).isGreaterThan(previous);
      previous = x;
    }
  }

  @Test
  void neverIsANumberAndDots() {
    Distribution knowBy = ChartSamples.distribution(p -> 10 + 10 * p, 0.22);
    Drawing drawing = Horizon.draw(ChartSamples.byHand(knowBy, uniform(20, 30)), BARE);
    assertThat(texts(drawing)).contains("never 22 %", "half by 20 Jan");
    List<Mark.Box> dots =
        drawing.marks().stream()
            .filter(m -> m instanceof Mark.Box b && b.radius() > 0)
            .map(Mark.Box.class::cast)
            .toList();
    assertThat(dots).hasSize(10);
    assertThat(dots.stream().filter(d -> d.fill() == null)).hasSize(2);
  }

  @Test
  void whatNeverHappensSaysSo() {
    Distribution never = ChartSamples.distribution(p -> 1, 1);
    Drawing drawing = Horizon.draw(ChartSamples.byHand(never, never), BARE);
    assertThat(texts(drawing)).contains("in no future", "never >95 %");
    assertThat(gradients(drawing)).isEmpty();
  }

  private static List<String> tooltips(Drawing drawing) {
    return drawing.marks().stream()
        .map(m -> m.meaning().tooltip())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  @Test
  void handshakesAreArrows() {
    String handshake =
        "Cross-encoder re-ranker hands over to Integrate the ranker once it has a usable result";
    String link = "Integrate the ranker hands over to Rollout to all customers";
    assertThat(tooltips(Horizon.draw(FIVE, BARE)))
        .contains(handshake)
        .noneMatch(tip -> tip.startsWith(link));
    assertThat(tooltips(Horizon.draw(FIVE, BARE.withSelected("task:rollout"))))
        .contains(handshake)
        .anyMatch(tip -> tip.startsWith(link));
  }

  @Test
  void waitingIsADottedThreadBeforeTheStart() {
    Roadmap free = ChartSamples.many(12).roadmap();
    Squad squad = free.squads().getFirst().withPeople(Map.of("any", 1));
    Forecast busy = ChartSamples.simulate(free.withSquads(List.of(squad)));
    TaskForecast waiting =
        busy.tasks().stream().filter(t -> t.waiting() != null).findFirst().orElseThrow();
    Horizon.Parts parts = Horizon.parts(busy, BARE);
    String id = "task:" + waiting.task().id();
    assertThat(parts.rows().marks())
        .filteredOn(m -> m instanceof Mark.Line line && !line.stroke().dashes().isEmpty())
        .filteredOn(m -> id.equals(m.meaning().id()))
        .singleElement()
        .satisfies(
            m -> {
              Mark.Line line = (Mark.Line) m;
              assertThat(line.x1()).isEqualTo(parts.scale().x(waiting.waiting().ready()));
              assertThat(line.x2())
                  .isEqualTo(parts.scale().x(waiting.start().ifReached().quantile(0.5)) - 2);
            });
    assertThat(tooltip(parts.rows(), id))
        .contains("waits " + Math.round(waiting.waiting().days()) + " working days for people");
    assertThat(tooltips(Horizon.draw(FIVE, BARE))).noneMatch(t -> t.contains("waits "));
    // What is drawn is explained below a picture.
    assertThat(String.join(" ", texts(Horizon.draw(busy, HorizonOptions.picture("")))))
        .contains("Dotted thread before a bar: ready, but waiting for people or a sprint.");
    assertThat(String.join(" ", texts(Horizon.draw(FIVE, HorizonOptions.picture("")))))
        .doesNotContain("Dotted thread");
  }

  @Test
  void demoDaysAreOnTheAxis() {
    Roadmap roadmap = FIVE.roadmap().withDemoDays(new DemoDays(ChartSamples.AS_OF, 4));
    Horizon.Parts parts = Horizon.parts(ChartSamples.simulate(roadmap), BARE);
    List<String> days =
        tooltips(parts.axis()).stream().filter(tip -> tip.startsWith("Demo day")).toList();
    assertThat(days).startsWith("Demo day: 4 Jan 2027", "Demo day: 1 Feb 2027");
    // One every 28 days of what is in sight.
    assertThat(days.size()).isBetween(4, (int) (parts.scale().span().to() / 28) + 1);
    // Far out they would run together.
    Span decades = new Span(0, 9000);
    assertThat(
            tooltips(Horizon.parts(ChartSamples.simulate(roadmap), BARE.withSpan(decades)).axis()))
        .noneMatch(tip -> tip.startsWith("Demo day"));
  }

  @Test
  void anEmptyRoadmapInvites() {
    Forecast nothing = ChartSamples.simulate(Roadmap.empty("Nothing", ChartSamples.AS_OF));
    assertThat(texts(Horizon.draw(nothing, BARE))).contains("Nothing to forecast yet");
    assertThat(texts(Horizon.draw(nothing, HorizonOptions.picture("")))).contains("Nothing");
  }

  @Test
  void whatIsDoneHasACheckInsteadOfARange() {
    Drawing drawing = Horizon.draw(FIVE, BARE);
    List<Mark> done =
        drawing.marks().stream().filter(m -> "task:eval-set".equals(m.meaning().id())).toList();
    assertThat(done).noneMatch(m -> m instanceof Mark.Box b && b.fill() instanceof Paint.Gradient);
    assertThat(done).anyMatch(m -> m instanceof Mark.Path);
    assertThat(texts(drawing)).contains("delivered 18 Dec 2026");
  }

  @Test
  void neverClaimsCertaintyWhileWorkRemains() {
    Forecast forecast = ChartSamples.byHand(uniform(1, 10), uniform(1, 10));
    assertThat(texts(Horizon.draw(forecast, BARE)))
        .anyMatch(t -> t.contains(">95 %"))
        .noneMatch(t -> t.contains("99 %") || t.contains("100 %"));
  }

  @Test
  void farOrShakyDatesAreNotGivenToTheDay() {
    Forecast far = ChartSamples.byHand(uniform(500, 520), uniform(1300, 1320));
    assertThat(texts(Horizon.draw(far, BARE)))
        .anyMatch(t -> t.startsWith("week of "))
        .anyMatch(t -> t.matches("(ships )?[A-Z][a-z]{2} 2030"));
  }

  @Test
  void longNamesEndInAnEllipsisAndTheTooltipHasThemWhole() {
    String name = "A very long name ".repeat(40).strip();
    Drawing drawing =
        Horizon.draw(ChartSamples.byHand(name, uniform(10, 20), uniform(20, 30)), BARE);
    assertThat(texts(drawing)).anyMatch(t -> t.startsWith("A very long") && t.endsWith("…"));
    assertThat(drawing.marks()).anyMatch(m -> String.valueOf(m.meaning().tooltip()).contains(name));
  }

  @Test
  void axisAndRowsShareTheirScale() {
    Horizon.Parts parts = Horizon.parts(FIVE, BARE);
    assertThat(parts.axis().width()).isEqualTo(parts.rows().width());
    assertThat(parts.axis().height()).isEqualTo(Horizon.axisHeight());
    double asOf = parts.scale().x(0);
    assertThat(lines(parts.axis()).filter(l -> l.x1() == l.x2()).map(Mark.Line::x1))
        .anySatisfy(x -> assertThat(x).isCloseTo(asOf, within(1e-6)));
    assertThat(lines(parts.rows()).map(Mark.Line::x1))
        .anySatisfy(x -> assertThat(x).isCloseTo(asOf, within(1e-6)));
  }

  @Test
  void everythingIsInTheSpanThatFitsAll() {
    for (Forecast forecast : List.of(FIVE, SIXTY)) {
      Span span = Horizon.parts(forecast, BARE).everything();
      forecast
          .tasks()
          .forEach(t -> assertThat(t.finish().ifReached().quantile(0.95)).isLessThan(span.to()));
      assertThat(texts(Horizon.draw(forecast, BARE))).noneMatch(t -> t.contains("→"));
    }
  }

  @Test
  void rangesBeyondTheViewArePointedTo() {
    List<String> before = texts(Horizon.draw(FIVE, BARE.withSpan(new Span(-400, -300))));
    assertThat(before).anyMatch(t -> t.endsWith("→"));
    List<String> after = texts(Horizon.draw(FIVE, BARE.withSpan(new Span(500, 600))));
    assertThat(after).anyMatch(t -> t.startsWith("←"));
  }

  @Test
  void datesFollowTheReadersRegion() {
    HorizonOptions american = BARE.withLocale(Locale.US);
    Forecast forecast = ChartSamples.byHand(uniform(0, 100), uniform(100, 200));
    assertThat(texts(Horizon.draw(forecast, american))).contains("Mar 29");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 24, 60, 130})
  void aPictureOfAnySizeStaysLegible(int tasks) {
    Forecast forecast = tasks == 60 ? SIXTY : ChartSamples.many(tasks);
    Drawing picture = Horizon.draw(forecast, HorizonOptions.picture("Headline."));
    assertThat(picture.width()).isEqualTo(1920);
    assertThat(picture.height()).isEqualTo(1080);
    assertThat(labels(picture)).allMatch(l -> l.size() >= 11 && l.y() <= 1080);
    List<String> texts = texts(picture);
    assertThat(texts).contains("Headline.", "As of 4 Jan 2027", "Search portfolio");
    assertThat(texts).anyMatch(t -> t.contains("2,000 simulated futures"));
    long shown =
        picture.marks().stream()
            .map(m -> String.valueOf(m.meaning().id()))
            .filter(id -> id.startsWith("task:"))
            .distinct()
            .count();
    if (shown < tasks) {
      assertThat(texts).anyMatch(t -> t.startsWith("and " + (tasks - shown) + " more tasks"));
    }
    if (tasks <= 24) {
      assertThat(shown).isEqualTo(tasks);
    } else {
      assertThat(shown).isGreaterThan(20);
    }
  }

  @Test
  void aFullPictureKeepsMilestonesAndWhatIsSelected() {
    Forecast forecast = ChartSamples.many(130);
    String least =
        forecast.tasks().stream()
            .min((a, b) -> Double.compare(a.criticality(), b.criticality()))
            .map(t -> "task:" + t.task().id())
            .orElseThrow();
    HorizonOptions options = HorizonOptions.picture("").withSelected(least);
    List<String> ids =
        Horizon.draw(forecast, options).marks().stream()
            .map(m -> String.valueOf(m.meaning().id()))
            .distinct()
            .toList();
    assertThat(ids).contains(least);
    forecast.milestones().forEach(m -> assertThat(ids).contains("milestone:" + m.milestone().id()));
  }

  @Test
  void aPictureRestsOnSomethingAndSaysWhatIsNotCovered() {
    Drawing picture = Horizon.draw(FIVE, HorizonOptions.picture(""));
    String all = String.join(" ", texts(picture));
    assertThat(all)
        .contains("seed 1", "Done means: served behind the staging endpoint", "How to read");
    FIVE.ignored().forEach(i -> assertThat(all).contains("Not covered"));
  }

  @Test
  void isAPureFunction() {
    assertThat(Horizon.draw(SIXTY, BARE)).isEqualTo(Horizon.draw(SIXTY, BARE));
  }

  /// Every mark lies between the left and the right edge.
  static void assertInside(Drawing drawing) {
    for (Mark mark : drawing.marks()) {
      double[] x = horizontal(mark);
      assertThat(x[0]).as("%s", mark).isGreaterThanOrEqualTo(-0.01);
      assertThat(x[1]).as("%s", mark).isLessThanOrEqualTo(drawing.width() + 0.01);
    }
  }

  static void assertNoOverlap(Drawing drawing) {
    List<Mark.Label> labels = labels(drawing);
    for (int i = 0; i < labels.size(); i++) {
      for (int k = 0; k < i; k++) {
        Mark.Label a = labels.get(i);
        Mark.Label b = labels.get(k);
        boolean apart =
            Math.abs(a.y() - b.y()) >= 0.7 * Math.min(a.size(), b.size())
                || horizontal(a)[0] >= horizontal(b)[1]
                || horizontal(b)[0] >= horizontal(a)[1];
        assertThat(apart).as("%s over %s, %.0f wide", a, b, drawing.width()).isTrue();
      }
    }
  }

  static double[] horizontal(Mark mark) {
    double[] ends =
        switch (mark) {
          case Mark.Box b -> new double[] {b.x(), b.x() + b.width()};
          case Mark.Line l -> new double[] {Math.min(l.x1(), l.x2()), Math.max(l.x1(), l.x2())};
          case Mark.Path p ->
              p.segments().stream()
                  .filter(s -> !(s instanceof Mark.Segment.Close))
                  .map(
                      s ->
                          switch (s) {
                            case Mark.Segment.Move m -> new double[] {m.x(), m.x()};
                            case Mark.Segment.To t -> new double[] {t.x(), t.x()};
                            case Mark.Segment.Curve c -> new double[] {c.x(), c.x()};
                            case Mark.Segment.Close _ -> throw new AssertionError();
                          })
                  .reduce((a, b) -> new double[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])})
                  .orElseThrow();
          case Mark.Label l -> {
            double width = TextMetrics.width(l.text(), l.size(), l.bold());
            double left =
                switch (l.anchor()) {
                  case START -> l.x();
                  case MIDDLE -> l.x() - width / 2;
                  case END -> l.x() - width;
                };
            yield new double[] {left, left + width};
          }
        };
    assertThat(ends[0]).isFinite();
    assertThat(ends[1]).isFinite();
    return ends;
  }

  static List<Mark.Label> labels(Drawing drawing) {
    return drawing.marks().stream()
        .filter(Mark.Label.class::isInstance)
        .map(Mark.Label.class::cast)
        .toList();
  }

  static List<String> texts(Drawing drawing) {
    return labels(drawing).stream().map(Mark.Label::text).toList();
  }

  private static Stream<Mark.Line> lines(Drawing drawing) {
    return drawing.marks().stream().filter(Mark.Line.class::isInstance).map(Mark.Line.class::cast);
  }

  private static List<Paint.Gradient> gradients(Drawing drawing) {
    return drawing.marks().stream()
        .filter(Mark.Box.class::isInstance)
        .map(m -> ((Mark.Box) m).fill())
        .filter(Paint.Gradient.class::isInstance)
        .map(Paint.Gradient.class::cast)
        .toList();
  }

  /// What the roadmap itself would do stands behind what a scenario does, where they differ.
  @Test
  void theBaseIsAGhostWhereItDiffers() {
    Distribution know = uniform(10, 20);
    Forecast now = ChartSamples.byHand(know, uniform(30, 50));
    HorizonOptions same = BARE.withGhost(now);
    assertThat(Horizon.draw(now, same)).isEqualTo(Horizon.draw(now, BARE));
    Forecast base = ChartSamples.byHand(know, uniform(35, 60));
    Drawing drawing = Horizon.draw(now, BARE.withGhost(base));
    assertThat(tooltip(drawing, "milestone:m")).contains("\nas planned by 20 Feb (50 %), ");
    assertThat(tooltip(drawing, "task:x")).doesNotContain("as planned");
    assertThat(labels(drawing))
        .extracting(Mark.Label::text)
        .contains("as planned, without the scenario");
    List<Mark.Line> dashed =
        drawing.marks().stream()
            .filter(mark -> mark instanceof Mark.Line && "milestone:m".equals(mark.meaning().id()))
            .map(Mark.Line.class::cast)
            .filter(line -> line.stroke().dashes().equals(List.of(2.0, 1.5)))
            .toList();
    assertThat(dashed).as("median and chosen percentile").hasSize(2);
    TimeScale scale = Horizon.parts(now, BARE.withGhost(base)).scale();
    assertThat(dashed.getFirst().x1()).isCloseTo(scale.x(47.5), within(0.5));
  }

  @Test
  void aGhostThatNeverHappensAndATaskThatIsNewAreSaid() {
    Distribution never = ChartSamples.distribution(p -> 1, 1);
    Forecast now = ChartSamples.byHand(uniform(10, 20), uniform(30, 50));
    Drawing drawing =
        Horizon.draw(now, BARE.withGhost(ChartSamples.byHand(uniform(10, 20), never)));
    assertThat(tooltip(drawing, "milestone:m")).contains("as planned: in no future");
    assertThat(tooltip(Horizon.draw(now, BARE.withGhost(FIVE)), "task:x"))
        .contains("only in this scenario");
  }

  private static String tooltip(Drawing drawing, String id) {
    return drawing.marks().stream()
        .filter(mark -> id.equals(mark.meaning().id()) && mark instanceof Mark.Box)
        .findFirst()
        .orElseThrow()
        .meaning()
        .tooltip();
  }
}
