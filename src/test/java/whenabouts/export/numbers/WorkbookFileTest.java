package whenabouts.export.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import whenabouts.export.numbers.SheetReader.Cell;
import whenabouts.export.numbers.SheetReader.Sheet;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.TaskForecast;

class WorkbookFileTest {
  private static Forecast forecast;
  private static SheetReader book;

  @BeforeAll
  static void write() throws Exception {
    forecast = NumberSamples.answerEngine();
    book = SheetReader.read(WorkbookFile.bytes(forecast, NumberSamples.options().withSamples(40)));
  }

  private static double serial(LocalDate date) {
    return DateUtil.getExcelDate(date);
  }

  private static void assertDate(Cell cell, LocalDate date) {
    assertThat(cell.number()).isEqualTo(serial(date));
    assertThat(cell.format()).isEqualTo("d mmm yyyy");
  }

  @Test
  void hasASheetForEachQuestion() {
    assertThat(book.sheets().keySet())
        .containsExactly(
            "Forecast",
            "Odds",
            "Percentiles",
            "Calendar",
            "Experiments",
            "Drivers",
            "Futures",
            "About");
  }

  @Test
  void aMilestonesDatesAreDatesAndItsChancesAreNumbers() {
    Sheet sheet = book.sheet("Forecast");
    Map<String, Cell> launch = sheet.record("Name", "Launch");
    MilestoneForecast milestone = forecast.milestone("launch").orElseThrow();
    assertThat(launch.get("Kind").text()).isEqualTo("Milestone");
    assertDate(launch.get("P50"), forecast.date(milestone.finish().quantile(0.5)));
    assertDate(launch.get("P85"), forecast.date(milestone.finish().quantile(0.85)));
    assertThat(launch.get("P95").text()).isEqualTo("not reached");
    assertThat(launch.get("Never").number()).isEqualTo(milestone.finish().never());
    assertThat(launch.get("Never").format()).contains("<5 %", ">95 %", "0\\ %");
    assertThat(launch.get("On target").number()).isEqualTo(milestone.onTarget().orElseThrow());
    assertDate(launch.get("Target"), LocalDate.of(2027, 7, 16));
    assertDate(
        launch.get("P85 if reached"), forecast.date(milestone.finish().ifReached().quantile(0.85)));
  }

  @Test
  void aTaskHasItsTrackSquadAndOutcomes() {
    TaskForecast task = forecast.task("grounding").orElseThrow();
    Map<String, Cell> row = book.sheet("Forecast").record("Name", "Answers grounded in passages");
    assertThat(row.get("Kind").text()).isEqualTo("Discovery");
    assertThat(row.get("Squad").text()).isEqualTo("Answers squad");
    assertThat(row.get("validated").number() + row.get("baseline").number())
        .isCloseTo(1, Offset.offset(1e-9));
    assertThat(row.get("On the critical path").number()).isEqualTo(task.criticality());
    assertThat(book.sheet("Forecast").records()).hasSize(3 + forecast.tasks().size());
    Map<String, Cell> experiment =
        book.sheet("Experiments").record("Experiment", "Answers grounded in passages");
    assertDate(
        experiment.get("P50 if validated"),
        forecast.date(task.shipBy().ifValidated().quantile(0.5)));
  }

  @Test
  void percentilesGoUpInStepsOfFive() {
    Sheet sheet = book.sheet("Percentiles");
    for (Map<String, Cell> row : sheet.records()) {
      double last = 0;
      for (int p = 5; p <= 95; p += 5) {
        Cell cell = row.get("P" + p);
        if (cell.text().isEmpty()) {
          assertThat(cell.number()).isGreaterThanOrEqualTo(last);
          last = cell.number();
        } else {
          assertThat(cell.text()).isEqualTo("not reached");
          last = Double.POSITIVE_INFINITY;
        }
      }
    }
    assertDate(
        sheet.record("Name", "Launch").get("P35"),
        forecast.date(forecast.milestone("launch").orElseThrow().finish().quantile(0.35)));
  }

  @Test
  void theCalendarHasTheChanceByTheEndOfEachWeek() {
    Sheet sheet = book.sheet("Calendar");
    MilestoneForecast launch = forecast.milestone("launch").orElseThrow();
    double last = 0;
    for (Map<String, Cell> row : sheet.records()) {
      LocalDate day = DateUtil.getLocalDateTime(row.get("By the end of").number()).toLocalDate();
      double chance = row.get("Launch").number();
      assertThat(chance).isEqualTo(launch.finish().chanceBy(forecast.endOf(day)));
      assertThat(chance).isGreaterThanOrEqualTo(last);
      last = chance;
    }
    assertThat(last).isCloseTo(launch.finish().reached(), Offset.offset(0.01));
    assertThat(sheet.xml()).contains("<colorScale>");
  }

  @Test
  void theChartRefersToTheCalendar() throws Exception {
    String chart = book.part("xl/charts/chart1.xml");
    Sheet calendar = book.sheet("Calendar");
    int first = calendar.headerRow() + 2;
    int last = first + calendar.records().size() - 1;
    assertThat(chart).contains("<c:scatterChart>", "formatCode=\"0\\ %\" sourceLinked=\"false\"");
    assertThat(chart).doesNotContain("sourceLinked=\"true\"");
    for (String column : List.of("B", "C", "D", "E")) {
      assertThat(chart)
          .contains("<c:f>Calendar!$" + column + "$" + first + ":$" + column + "$" + last);
    }
    assertThat(chart).contains("Calendar!$E$" + (first - 1)).contains("<c:v>Launch</c:v>");
    assertThat(book.part("xl/drawings/drawing1.xml"))
        .contains("descr=\"Curves of the chance to be there by each day. Half of all futures");
  }

  @Test
  void partsAreValid() throws Exception {
    SheetReader hostile =
        SheetReader.read(
            WorkbookFile.bytes(
                NumberSamples.forecast(NumberSamples.hostile(), "x"), NumberSamples.options()));
    for (SheetReader made : List.of(book, hostile)) {
      int checked = 0;
      for (String name : made.parts()) {
        XmlObject part = parse(name, made.part(name));
        if (part != null) {
          List<XmlError> errors = new ArrayList<>();
          part.validate(new XmlOptions().setErrorListener(errors));
          assertThat(errors).as(name).isEmpty();
          checked++;
        }
      }
      assertThat(checked).isEqualTo(made.sheets().size() + 4);
    }
  }

  private static XmlObject parse(String name, String xml) throws XmlException {
    if (name.startsWith("xl/charts/")) {
      return ChartSpaceDocument.Factory.parse(xml);
    } else if (name.startsWith("xl/worksheets/sheet")) {
      return WorksheetDocument.Factory.parse(xml);
    }
    return switch (name) {
      case "xl/styles.xml" -> StyleSheetDocument.Factory.parse(xml);
      case "xl/workbook.xml" -> WorkbookDocument.Factory.parse(xml);
      case "xl/sharedStrings.xml" -> SstDocument.Factory.parse(xml);
      default -> null;
    };
  }

  @Test
  void driversAreToldInDays() {
    Sheet sheet = book.sheet("Drivers");
    MilestoneForecast launch = forecast.milestone("launch").orElseThrow();
    MilestoneForecast.DrivingTask first = launch.drivers().getFirst();
    String name = forecast.task(first.task()).orElseThrow().task().name();
    Map<String, Cell> row =
        sheet.records().stream()
            .filter(r -> r.get("Milestone").text().equals("Launch"))
            .findFirst()
            .orElseThrow();
    assertThat(row.get("Task").text()).isEqualTo(name);
    assertThat(row.get("Days later if slow").number())
        .isCloseTo(first.ifSlow().days(), Offset.offset(0.5));
    assertThat(row.get("Days later if slow").format()).isEqualTo("+0;-0;0");
  }

  @Test
  void futuresAreListedOnRequestAndBelongTogether() throws Exception {
    Sheet sheet = book.sheet("Futures");
    List<Map<String, Cell>> records = sheet.records();
    assertThat(records).hasSize(40);
    double[] launches = forecast.milestone("launch").orElseThrow().finish().firstTrials(40);
    for (int i = 0; i < 40; i++) {
      Cell cell = records.get(i).get("Launch");
      LocalDate date = forecast.date(launches[i]);
      if (date == null) {
        assertThat(cell.text()).isEqualTo("not reached");
        continue;
      }
      assertDate(cell, date);
      Cell beta = records.get(i).get("Closed beta opens");
      assertThat(beta.number()).as("no launch before the beta").isLessThan(cell.number());
    }
    assertThat(SheetReader.read(WorkbookFile.bytes(forecast, NumberSamples.options())).sheets())
        .doesNotContainKey("Futures");
  }

  @Test
  void sheetsCanBeReadAndPrinted() {
    for (String name : List.of("Forecast", "Percentiles", "Calendar", "Drivers")) {
      String xml = book.sheet(name).xml();
      assertThat(xml).as(name).contains("state=\"frozen\"").contains("<autoFilter ref=");
      assertThat(xml).contains("orientation=\"landscape\"").contains("fitToWidth=\"1\"");
      assertThat(xml).contains("<cols>");
    }
  }

  @Test
  void saysWhatItRestsOn() throws Exception {
    Forecast scenario = NumberSamples.forecast(forecast.roadmap(), "longer-box");
    SheetReader made = SheetReader.read(WorkbookFile.bytes(scenario, NumberSamples.options()));
    String basis =
        "As of 4 Jan 2027 · scenario Two more weeks for grounded answers"
            + " · 2,048 simulated futures · seed 1";
    assertThat(made.sheets().values()).allSatisfy(s -> assertThat(s.texts()).contains(basis));
    assertThat(made.part("docProps/core.xml"))
        .contains("Answer engine, scenario Two more weeks", "2027-01-04T00:00:00Z", basis);
    assertThat(made.part("docProps/custom.xml")).contains("longer-box", "2048");
    assertThat(made.sheet("About").texts()).contains("Seed", "1", "4 Jan 2027");
  }

  @Test
  void nothingIsTakenForAFormula() throws Exception {
    SheetReader made =
        SheetReader.read(
            WorkbookFile.bytes(
                NumberSamples.forecast(NumberSamples.hostile(), "x"),
                NumberSamples.options().withSamples(3)));
    int quoted = 0;
    for (Sheet sheet : made.sheets().values()) {
      assertThat(sheet.xml()).doesNotContain("<f>").doesNotContain("<f ");
      for (Cell cell : sheet.cells().values()) {
        if (cell.text().matches("[=+\\-@].*")) {
          assertThat(cell.quoted()).as(cell.text()).isTrue();
          quoted++;
        } else {
          assertThat(cell.quoted()).as(cell.text()).isFalse();
        }
      }
    }
    assertThat(quoted).isGreaterThan(12);
    Sheet sheet = made.sheet("Forecast");
    assertThat(sheet.record("Name", "=never reached").get("P50").text()).isEqualTo("not reached");
    assertThat(sheet.record("Name", "=never reached").get("Never").number()).isEqualTo(1);
    assertThat(sheet.texts()).anyMatch(t -> t.contains("Größe\" <b>:;,#% zweite Zeile 🚀"));
  }

  @Test
  void anEmptyRoadmapHasSheetsWithoutRows() throws Exception {
    SheetReader made =
        SheetReader.read(WorkbookFile.bytes(NumberSamples.empty(), NumberSamples.options()));
    assertThat(made.sheet("Forecast").records()).isEmpty();
    assertThat(made.parts()).noneMatch(p -> p.contains("chart"));
    assertThat(made.sheet("Odds").texts()).anyMatch(t -> t.startsWith("Nothing to forecast yet"));
  }

  @Test
  void speaksGerman() throws Exception {
    SheetReader made =
        SheetReader.read(WorkbookFile.bytes(forecast, NumberOptions.of(Locale.GERMANY)));
    assertThat(made.sheets()).containsKeys("Prognose", "Kalender", "Treiber", "Über");
    assertThat(made.sheet("Prognose").record("Name", "Launch").get("P50").format())
        .isEqualTo("d. mmm yyyy");
    assertThat(made.part("xl/charts/chart1.xml")).contains("<c:f>Kalender!$B$");
  }
}
