package whenabouts.export.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.main.ThemeDocument;
import org.openxmlformats.schemas.presentationml.x2006.main.NotesDocument;
import org.openxmlformats.schemas.presentationml.x2006.main.NotesMasterDocument;
import org.openxmlformats.schemas.presentationml.x2006.main.PresentationDocument;
import org.openxmlformats.schemas.presentationml.x2006.main.SldDocument;
import org.openxmlformats.schemas.presentationml.x2006.main.SldLayoutDocument;
import org.openxmlformats.schemas.presentationml.x2006.main.SldMasterDocument;
import org.w3c.dom.Element;
import whenabouts.chart.ChartSamples;
import whenabouts.chart.Mover;
import whenabouts.chart.OddsChart;
import whenabouts.chart.OutcomesChart;
import whenabouts.chart.Subject;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;

class DeckTest {
  /// Decks by what they are of; made once.
  private static final Map<String, byte[]> DECKS = new TreeMap<>();

  private static byte[] deck(String name) {
    return DECKS.computeIfAbsent(
        name,
        _ -> {
          try {
            return Deck.bytes(request(name));
          } catch (IOException e) {
            throw new AssertionError(name, e);
          }
        });
  }

  private static DeckRequest request(String name) throws IOException {
    DeckRequest.TemplateBytes brand =
        new DeckRequest.TemplateBytes("brand.pptx", DeckSamples.foreign());
    return switch (name) {
      case "sample" -> DeckSamples.sample();
      case "dark" -> DeckSamples.sample().withDark(true);
      case "5" -> DeckSamples.five();
      case "20" -> DeckSamples.many(20);
      case "60" -> DeckSamples.many(60);
      case "brand" -> DeckSamples.sample().withTemplate(brand);
      case "plain" ->
          DeckSamples.sample()
              .withTemplate(new DeckRequest.TemplateBytes("plain.pptx", DeckSamples.plain()));
      case "strange" -> DeckSamples.strange();
      case "brand 60" -> DeckSamples.many(60).withTemplate(brand);
      case "long 5" -> DeckSamples.longNamed(5);
      case "long 20" -> DeckSamples.longNamed(20).withTemplate(brand);
      case "long 60" -> DeckSamples.longNamed(60);
      default -> throw new IllegalArgumentException(name);
    };
  }

  static Stream<String> names() {
    return Stream.of(
        "sample", "dark", "5", "20", "60", "brand", "brand 60", "long 5", "long 20", "long 60");
  }

  private static Slides slides(String name) throws IOException {
    return new Slides(deck(name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void sixToTenSlidesWithASentenceAndNotesEach(String name) throws IOException {
    Slides deck = slides(name);
    assertThat(deck.slides()).hasSizeBetween(6, 10).doesNotHaveDuplicates();
    for (String slide : deck.slides()) {
      assertThat(deck.title(slide).split(" ")).as(slide).hasSizeGreaterThan(4);
      List<String> notes = deck.targets(slide, "notesSlide");
      assertThat(notes).hasSize(1);
      assertThat(deck.said(notes.getFirst(), "//a:t"))
          .contains("A forecast of", "As of 4 Jan 2027", "seed 1", "Not covered:")
          .containsPattern("[0-9,]+ simulated futures")
          .doesNotContain("{", "null", "NaN");
      assertThat(deck.said(slide, "//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='ftr']]//a:t"))
          .contains("futures", "seed 1");
      assertThat(deck.said(slide, "//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='dt']]//a:t"))
          .contains("4 Jan 2027");
      assertThat(deck.all(slide, "//a:fld[@type='slidenum']")).hasSize(1);
      assertThat(deck.text(slide)).doesNotContain("NaN", "Infinity", "null", "{0}");
    }
  }

  @Test
  void theSampleTellsEverythingInTheOrderOfTheMeeting() throws IOException {
    Slides deck = slides("sample");
    List<String> titles = deck.slides().stream().map(deck::title).toList();
    assertThat(titles.getFirst()).startsWith("Answer engine: Half of all futures reach “Launch”");
    assertThat(String.join("\n", titles))
        .containsSubsequence(
            "critical path",
            "meets its target of 16 Jul",
            "moves “Launch” most",
            "likely to end validated",
            "is done by",
            "comes earlier",
            "there will likely be something to show",
            "8 experiments");
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyPartIsReachedTypedAndValid(String name) throws IOException {
    Slides deck = slides(name);
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.addAll(deck.targets("", "officeDocument"));
    open.addAll(deck.targets("", "core-properties"));
    while (!open.isEmpty()) {
      String part = open.pop();
      assertThat(deck.parts).containsKey(part);
      if (reached.add(part)) {
        deck.relations(part).forEach(r -> open.add(Slides.resolve(part, r.getAttribute("Target"))));
      }
    }
    Set<String> parts = new HashSet<>(deck.parts.keySet());
    parts.removeIf(part -> part.endsWith(".rels") || part.equals("[Content_Types].xml"));
    assertThat(reached).isEqualTo(parts);
    Map<String, String> types = types(deck);
    for (String part : parts) {
      assertThat(types.get(part)).as(part).isNotNull().isNotEqualTo("application/xml");
    }
    Set<String> named = new HashSet<>();
    deck.all("[Content_Types].xml", "//ct:Override")
        .forEach(o -> named.add(o.getAttribute("PartName").substring(1)));
    assertThat(deck.parts.keySet()).containsAll(named);
    assertThat(types.get("ppt/presentation.xml")).endsWith("presentation.main+xml");
    for (String part : parts) {
      assertThat(invalid(deck, part, types.get(part))).as(part).isEmpty();
    }
  }

  private static Map<String, String> types(Slides deck) {
    Map<String, String> types = new HashMap<>();
    for (String part : deck.parts.keySet()) {
      String ending = part.substring(part.lastIndexOf('.') + 1);
      deck.all("[Content_Types].xml", "//ct:Default[@Extension='" + ending + "']")
          .forEach(d -> types.put(part, d.getAttribute("ContentType")));
    }
    deck.all("[Content_Types].xml", "//ct:Override")
        .forEach(
            o -> types.put(o.getAttribute("PartName").substring(1), o.getAttribute("ContentType")));
    return types;
  }

  /// What the schema of Office says against a part.
  private static List<XmlError> invalid(Slides deck, String part, String type) throws IOException {
    List<XmlError> errors = new ArrayList<>();
    ByteArrayInputStream in = new ByteArrayInputStream(deck.parts.get(part));
    try {
      XmlObject document =
          switch (type.replaceAll(".*\\.|\\+xml", "")) {
            case "slide" -> SldDocument.Factory.parse(in);
            case "slideLayout" -> SldLayoutDocument.Factory.parse(in);
            case "slideMaster" -> SldMasterDocument.Factory.parse(in);
            case "notesSlide" -> NotesDocument.Factory.parse(in);
            case "notesMaster" -> NotesMasterDocument.Factory.parse(in);
            case "main" -> PresentationDocument.Factory.parse(in);
            case "chart" -> ChartSpaceDocument.Factory.parse(in);
            case "theme" -> ThemeDocument.Factory.parse(in);
            default -> null;
          };
      if (document != null) {
        document.validate(new XmlOptions().setErrorListener(errors));
      }
    } catch (XmlException e) {
      throw new AssertionError(part, e);
    }
    return errors;
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyGraphicIsDescribedAndEveryIdIsItsOwn(String name) throws IOException {
    Slides deck = slides(name);
    for (String slide : deck.slides()) {
      for (Element frame : deck.all(slide, "//p:graphicFrame/p:nvGraphicFramePr/p:cNvPr")) {
        assertThat(frame.getAttribute("descr")).as(slide).hasSizeGreaterThan(20);
        assertThat(frame.getAttribute("name")).isNotBlank();
      }
      for (Element group : deck.all(slide, "/p:sld/p:cSld/p:spTree/p:grpSp/p:nvGrpSpPr/p:cNvPr")) {
        assertThat(group.getAttribute("descr")).as(slide).hasSizeGreaterThan(20);
      }
      for (Element group : deck.all(slide, "//p:grpSp//p:grpSp/p:nvGrpSpPr/p:cNvPr")) {
        boolean thing = group.getAttribute("name").matches("(task|milestone):.*");
        assertThat(group.getAttribute("name")).isNotBlank();
        assertThat(thing && group.getAttribute("descr").isBlank()).as(slide).isFalse();
      }
      List<String> ids =
          deck.all(slide, "//p:cNvPr").stream().map(e -> e.getAttribute("id")).toList();
      assertThat(ids).doesNotHaveDuplicates();
    }
  }

  @Test
  void theHorizonIsMadeOfNamedGroups() throws IOException {
    Slides deck = slides("5");
    String horizon = deck.slides().get(1);
    List<String> groups =
        deck.all(horizon, "//p:grpSp//p:grpSp/p:nvGrpSpPr/p:cNvPr").stream()
            .map(e -> e.getAttribute("name"))
            .toList();
    Roadmap roadmap = DeckSamples.five().forecast().roadmap();
    roadmap.tasks().forEach(t -> assertThat(groups).contains("task:" + t.id()));
    roadmap.milestones().forEach(m -> assertThat(groups).contains("milestone:" + m.id()));
    assertThat(deck.all(horizon, "//p:pic")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void coloursAreThoseOfTheTheme(String name) throws IOException {
    Slides deck = slides(name);
    for (String part : deck.parts.keySet()) {
      if (part.matches("ppt/(slides|charts)/[^/]*\\.xml")) {
        assertThat(deck.text(part)).as(part).contains("schemeClr").doesNotContain("srgbClr");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothingIsTooSmallOrLeavesTheSlideOrLiesOnSomethingElse(String name) throws IOException {
    Fit.check(slides(name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void chartsCarryTheirWorkbook(String name) throws IOException {
    Slides deck = slides(name);
    int charts = 0;
    for (String slide : deck.slides()) {
      for (String chart : deck.targets(slide, "chart")) {
        charts++;
        String workbook = deck.targets(chart, "package").getFirst();
        try (XSSFWorkbook book =
            new XSSFWorkbook(new ByteArrayInputStream(deck.parts.get(workbook)))) {
          for (Element ref : deck.all(chart, "//c:numRef | //c:strRef")) {
            String range = Slides.all(ref, "c:f").getFirst().getTextContent();
            char column = range.charAt(range.indexOf('$') + 1);
            boolean head = range.endsWith("$1");
            for (Element point : Slides.all(ref, ".//c:pt")) {
              int index = Integer.parseInt(point.getAttribute("idx")) + (head ? 0 : 1);
              Row row = book.getSheetAt(0).getRow(index);
              String cached = point.getTextContent();
              var cell = row.getCell(column - 'A');
              if (ref.getLocalName().equals("numRef")) {
                assertThat(cell.getNumericCellValue()).isEqualTo(Double.parseDouble(cached));
              } else {
                assertThat(cell.getStringCellValue()).isEqualTo(cached);
              }
            }
          }
        }
      }
    }
    assertThat(charts).isGreaterThanOrEqualTo(3);
  }

  private static List<Double> values(Element series, String child) {
    return Slides.all(series, child + "//c:pt/c:v").stream()
        .map(v -> Double.parseDouble(v.getTextContent()))
        .toList();
  }

  @Test
  void theNumbersAreThoseOfTheForecast() throws IOException {
    Slides deck = slides("sample");
    Forecast forecast = DeckSamples.sample().forecast();
    MilestoneForecast launch = forecast.milestone("launch").orElseThrow();
    List<String> charts = new ArrayList<>();
    deck.slides().forEach(s -> charts.addAll(deck.targets(s, "chart")));
    // The curve: each percentile at its day.
    Element curve = deck.all(charts.getFirst(), "//c:scatterChart/c:ser").getFirst();
    List<Double> days = values(curve, "c:xVal");
    List<Double> chances = values(curve, "c:yVal");
    double dayZero = forecast.roadmap().asOf().toEpochDay() + 25569.0;
    for (int i = 1; i < days.size() - 1; i++) {
      assertThat(days.get(i) - dayZero)
          .isCloseTo(launch.finish().quantile(chances.get(i)), within(1e-9));
    }
    assertThat(chances.getLast()).isEqualTo(launch.finish().reached());
    // What drives it.
    List<Element> bars = deck.all(charts.get(1), "//c:barChart/c:ser");
    List<String> names =
        Slides.all(bars.getFirst(), "c:cat//c:v").stream().map(Element::getTextContent).toList();
    List<Mover> movers = Mover.of(forecast, launch);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Mover mover =
          movers.stream()
              .filter(m -> m.task().task().name().equals(name))
              .findFirst()
              .orElseThrow();
      double slow =
          mover.swings().stream()
              .filter(s -> s.kind() == Mover.Kind.SLOW)
              .findFirst()
              .orElseThrow()
              .days();
      assertThat(values(bars.getFirst(), "c:val").get(i)).isEqualTo(slow);
    }
    // Where experiments end.
    List<Element> ends = deck.all(charts.get(2), "//c:barChart/c:ser");
    List<String> experiments =
        Slides.all(ends.getFirst(), "c:cat//c:v").stream().map(Element::getTextContent).toList();
    assertThat(experiments).hasSize(8);
    for (int i = 0; i < experiments.size(); i++) {
      String name = experiments.get(i);
      double validated =
          forecast.tasks().stream()
              .filter(t -> t.task().name().equals(name))
              .findFirst()
              .orElseThrow()
              .chanceOf(Outcome.VALIDATED);
      assertThat(values(ends.getFirst(), "c:val").get(i)).isEqualTo(validated);
      double all = 0;
      for (Element end : ends) {
        all += values(end, "c:val").get(i);
      }
      assertThat(all).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void twentyDotsCountTheFuturesInTime() throws IOException {
    Slides deck = slides("sample");
    String odds =
        deck.slides().stream()
            .filter(s -> deck.title(s).contains("target"))
            .findFirst()
            .orElseThrow();
    List<Element> dots = deck.all(odds, "//p:sp[.//a:prstGeom[@prst='ellipse']]/p:spPr");
    assertThat(dots).hasSize(20);
    long filled = dots.stream().filter(d -> !Slides.all(d, "a:solidFill").isEmpty()).count();
    assertThat(deck.said(odds, "//p:grpSp//a:t")).contains(filled + " of 20 in time");
    Forecast forecast = DeckSamples.sample().forecast();
    double onTarget = forecast.milestone("launch").orElseThrow().onTarget().orElseThrow();
    assertThat((double) filled).isCloseTo(20 * onTarget, within(1.0));
  }

  /// Also on a machine in another time zone.
  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "America/Los_Angeles"})
  void theSameForecastHasTheSameBytes(String zone) throws IOException {
    byte[] sample = deck("sample");
    byte[] brand = deck("brand");
    TimeZone here = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertThat(Deck.bytes(DeckSamples.sample())).isEqualTo(sample);
      assertThat(Deck.bytes(request("brand"))).isEqualTo(brand);
    } finally {
      TimeZone.setDefault(here);
    }
  }

  @Test
  void aSnapshotIsHeldAgainstTheForecast() throws IOException {
    Slides deck = slides("5");
    String changes =
        deck.slides().stream()
            .filter(s -> deck.title(s).startsWith("Since 7 Dec 2026"))
            .findFirst()
            .orElseThrow();
    assertThat(deck.said(changes, "//a:tc//a:t"))
        .contains("20 Mar", "target moved: 16 Apr → 30 Apr");
    assertThat(deck.said(changes, "//a:t")).contains("Done since: “Evaluation set”");
  }

  @Test
  void theBrandKeepsItsMasterAndLosesItsSamples() throws IOException {
    Slides brand = new Slides(DeckSamples.foreign());
    Slides deck = slides("brand");
    assertThat(brand.parts.keySet()).anyMatch(p -> p.startsWith("ppt/media/"));
    assertThat(deck.parts.keySet()).noneMatch(p -> p.startsWith("ppt/media/"));
    for (String part : brand.parts.keySet()) {
      if (part.matches("ppt/(slideMasters|slideLayouts)/.*|ppt/theme/theme1.xml")) {
        assertThat(deck.parts.get(part)).as(part).isEqualTo(brand.parts.get(part));
      }
    }
    for (byte[] part : deck.parts.values()) {
      assertThat(new String(part, StandardCharsets.UTF_8))
          .doesNotContain("A sample slide of the brand", "Old notes");
    }
    for (String slide : deck.slides()) {
      assertThat(deck.all(slide, "//p:ph[@type='title']")).hasSize(1);
    }
    // Charts and tables fill placeholders.
    List<Element> frames = new ArrayList<>();
    deck.slides().forEach(s -> frames.addAll(deck.all(s, "//p:graphicFrame[.//p:ph]")));
    assertThat(frames).hasSizeGreaterThanOrEqualTo(6);
  }

  /// No footer, no layout for two contents or for a title alone: a footer is added all the same.
  @Test
  void aTemplateWithOneLayoutWillDo() throws IOException {
    Slides deck = slides("plain");
    assertThat(deck.parts.keySet().stream().filter(p -> p.matches(".*/slideLayout\\d+.xml")))
        .hasSize(1);
    for (String slide : deck.slides()) {
      assertThat(deck.said(slide, "//p:sp[p:nvSpPr/p:cNvPr/@name='Footer']//a:t"))
          .contains("As of 4 Jan 2027", "seed 1");
    }
    everyPartIsReachedTypedAndValid("plain");
    Fit.check(deck);
  }

  /// As some programs write templates: the layouts are those of a title in the middle of a slide.
  /// Title and content then go where the master has them.
  @Test
  void contentGoesWhereATemplateHasRoom() throws IOException {
    byte[] odd = DeckSamples.cramped();
    Slides deck =
        new Slides(
            Deck.bytes(
                DeckSamples.sample().withTemplate(new DeckRequest.TemplateBytes("odd.pptx", odd))));
    Fit.check(deck);
    for (String slide : deck.slides()) {
      Element title = deck.all(slide, "//p:sp[.//p:ph[@type='title']]//a:off").getFirst();
      assertThat(Long.parseLong(title.getAttribute("y"))).isEqualTo(482600);
      for (Element frame : deck.all(slide, "//p:graphicFrame/p:xfrm/a:off")) {
        assertThat(Long.parseLong(frame.getAttribute("y"))).isGreaterThanOrEqualTo(1397000);
      }
    }
  }

  @Test
  void aTemplateFileGivesAPresentation() throws Exception {
    byte[] potx = DeckSamples.potx(DeckSamples.foreign());
    byte[] bytes =
        Deck.bytes(
            DeckSamples.sample().withTemplate(new DeckRequest.TemplateBytes("brand.potx", potx)));
    assertThat(bytes).isEqualTo(deck("brand"));
  }

  @Test
  void whatIsNoTemplateIsASentence() throws IOException {
    byte[] cut = java.util.Arrays.copyOf(DeckSamples.foreign(), 9000);
    Slides sample = slides("sample");
    byte[] workbook = sample.parts.get("ppt/embeddings/chart1.xlsx");
    byte[] text = "Dear all,".getBytes(StandardCharsets.UTF_8);
    for (byte[] bad : List.of(cut, workbook, text, new byte[0], DeckSamples.withEntities())) {
      assertThatThrownBy(
              () ->
                  Deck.bytes(
                      DeckSamples.five()
                          .withTemplate(new DeckRequest.TemplateBytes("letter.pptx", bad))))
          .isInstanceOf(BadTemplateException.class)
          .hasMessageStartingWith("“letter.pptx” is")
          .hasMessageEndingWith("cannot be a template.")
          .hasMessageNotContaining("Exception");
    }
  }

  /// The parser of the JDK prints what it complains of, unless told not to.
  @Test
  void whatIsNoTemplateIsSaidOnce() throws IOException {
    DeckRequest request =
        DeckSamples.five()
            .withTemplate(new DeckRequest.TemplateBytes("letter.pptx", DeckSamples.withEntities()));
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream listener = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setErr(listener);
      assertThatThrownBy(() -> Deck.bytes(request)).isInstanceOf(BadTemplateException.class);
    } finally {
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void oneChartGoesOnOneSlide() throws IOException {
    DeckRequest five = DeckSamples.five();
    byte[] file =
        Deck.page(five, options -> OutcomesChart.draw(five.forecast(), null, null, options));
    Slides deck = new Slides(file);
    assertThat(deck.slides()).hasSize(1);
    String slide = deck.slides().getFirst();
    assertThat(deck.title(slide)).contains("validated in 4 in 10 futures");
    assertThat(deck.all(slide, "//p:pic")).isEmpty();
    assertThat(deck.all(slide, "//p:grpSp/p:nvGrpSpPr/p:cNvPr[@name='task:rerank']")).isNotEmpty();
    assertThat(deck.text(slide)).doesNotContain("srgbClr");
    Subject launch = Subject.find(five.forecast(), "milestone:launch").orElseThrow();
    Slides odds =
        new Slides(
            Deck.page(five, o -> OddsChart.draw(five.forecast(), launch, launch.target(), o)));
    for (Element run : odds.all(odds.slides().getFirst(), "//p:grpSp//a:rPr")) {
      assertThat(Integer.parseInt(run.getAttribute("sz"))).isGreaterThanOrEqualTo(1200);
    }
  }

  @Test
  void strangeNamesDoNoHarm() throws IOException {
    everyPartIsReachedTypedAndValid("strange");
    Fit.check(slides("strange"));
    everyGraphicIsDescribedAndEveryIdIsItsOwn("strange");
    Slides deck = slides("strange");
    assertThat(deck.said(deck.slides().get(1), "//p:grpSp//a:t")).contains("<b>&amp;\"x\"");
  }

  @Test
  void anEmptyRoadmapHasSlidesToo() throws IOException {
    Roadmap empty = Roadmap.empty("Nothing yet", ChartSamples.AS_OF);
    Slides deck = new Slides(Deck.bytes(DeckRequest.of(DeckSamples.forecast(empty), Locale.UK)));
    assertThat(deck.slides()).hasSize(2);
    assertThat(deck.title(deck.slides().getFirst())).contains("no tasks");
  }

  @Test
  void aGermanReaderHasGermanSlides() throws IOException {
    DeckRequest five = DeckSamples.five();
    Slides deck = new Slides(Deck.bytes(DeckRequest.of(five.forecast(), Locale.GERMANY)));
    assertThat(deck.said(deck.slides().getLast(), "//a:t"))
        .contains("So liest man das", "Stand 4. Jan. 2027");
    DeckRequest german = DeckRequest.of(DeckSamples.sample().forecast(), Locale.GERMANY);
    deck = new Slides(Deck.bytes(german));
    // The full stop of a sentence goes, that of a month stays.
    assertThat(deck.title(deck.slides().getFirst())).endsWith("13. Aug.");
  }

  @Test
  void itCanBeCancelledAndTellsHowFarItIs() {
    AtomicInteger told = new AtomicInteger();
    DeckRequest five = DeckSamples.five();
    DeckRequest cancelled =
        new DeckRequest(
            five.forecast(),
            null,
            null,
            false,
            0.85,
            Locale.UK,
            () -> told.get() >= 2,
            _ -> told.incrementAndGet());
    assertThatThrownBy(() -> Deck.bytes(cancelled)).isInstanceOf(CancellationException.class);
    assertThat(told).hasValue(2);
  }

  @Test
  void scenariosThatAreNotComparedAreCounted() throws IOException {
    DeckRequest request = DeckSamples.longNamed(5);
    Comparison all = request.comparison();
    Comparison one =
        Comparison.of(
            new Forecaster(),
            request.forecast().roadmap(),
            List.of("b"),
            new Forecaster.Options(500, 1, 2),
            () -> false);
    Slides deck = new Slides(Deck.bytes(request.withComparison(one)));
    assertThat(all.scenarios()).hasSize(3);
    assertThat(
            String.join(
                "\n", deck.slides().stream().map(s -> deck.said(s, "//a:tc//a:t")).toList()))
        .contains("and 2 more, not compared here");
    Fit.check(deck);
  }
}
