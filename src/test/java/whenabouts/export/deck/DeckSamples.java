package whenabouts.export.deck;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTFontScheme;
import whenabouts.chart.ChartSamples;
import whenabouts.chart.ChartStyle;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.DemoDays;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Snapshot;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.storage.RoadmapFiles;

/// Decks of roadmaps of several sizes, and a template of somebody else.
final class DeckSamples {
  private static final Forecaster FORECASTER = new Forecaster();
  private static final Forecaster.Options OPTIONS =
      new Forecaster.Options(2000, 1, 2).withDrivers();

  private static final String[] LONG = {
    "Cross-encoder re-ranker with hard negatives mined from last year's query log",
    "Evaluation set of four thousand annotated questions in eleven languages",
    "重新排序模型的训练与评估以及在十一种语言中的四千个带注释的问题",
    "Rechtsschutzversicherungsgesellschaftsfragenbeantwortungssystemanbindung",
    "Αξιολόγηση ερωτήσεων 🚀 and a hallucination detector calibrated on human judgements",
  };

  private DeckSamples() {}

  static Forecast forecast(Roadmap roadmap) {
    return FORECASTER.forecast(roadmap, null, OPTIONS, () -> false);
  }

  /// The sample of the program, with everything that a slide could tell of.
  static DeckRequest sample() {
    Roadmap roadmap;
    try {
      roadmap = RoadmapFiles.read(Path.of("assets/samples/answer-engine.roadmap.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> scenarios = roadmap.scenarios().stream().map(Scenario::id).toList();
    Comparison comparison = Comparison.of(FORECASTER, roadmap, scenarios, OPTIONS, () -> false);
    return DeckRequest.of(forecast(roadmap), Locale.UK).withComparison(comparison);
  }

  /// Five tasks, with a snapshot of a month before.
  static DeckRequest five() {
    Roadmap roadmap = ChartSamples.five().roadmap();
    Snapshot.Promise launch =
        new Snapshot.Promise(
            "launch",
            LocalDate.of(2027, 2, 1),
            LocalDate.of(2027, 3, 1),
            LocalDate.of(2027, 3, 20),
            LocalDate.of(2027, 4, 10),
            0.1,
            LocalDate.of(2027, 4, 16),
            0.8);
    Snapshot snapshot =
        new Snapshot(
            LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 7), null, 2000, 1, List.of(launch));
    return DeckRequest.of(forecast(roadmap.withSnapshots(List.of(snapshot))), Locale.UK);
  }

  /// Names that are very long, or hold what XML cannot, or look like markup.
  static DeckRequest strange() {
    Roadmap roadmap =
        ChartSamples.five()
            .roadmap()
            .withTitle("Wide ".repeat(80))
            .editTask("rerank", t -> t.with(new TaskEdit.Name("<b>&amp;\"x\"\u0001 ]]>")))
            .editTask("distil", t -> t.with(new TaskEdit.Name("W".repeat(200))))
            .editTask("rollout", t -> t.with(new TaskEdit.Name("\ud83d\ude80 日本語 עברית")));
    return DeckRequest.of(forecast(roadmap), Locale.UK);
  }

  static DeckRequest many(int tasks) {
    Roadmap roadmap = ChartSamples.many(tasks).roadmap();
    return DeckRequest.of(
        forecast(roadmap.withDemoDays(new DemoDays(ChartSamples.AS_OF, 3))), Locale.UK);
  }

  /// So many tasks, some of them backlogs, with names that are long in many ways, and scenarios.
  static DeckRequest longNamed(int tasks) {
    Roadmap roadmap = ChartSamples.many(tasks).roadmap();
    List<Task> renamed = new ArrayList<>();
    for (int i = 0; i < roadmap.tasks().size(); i++) {
      TaskEdit name = new TaskEdit.Name(LONG[i % LONG.length] + " " + (i + 1));
      Task task = roadmap.tasks().get(i).with(name);
      Estimate backlog = new Estimate.Throughput(18, 30, List.of(3.0, 5.0, 2.0));
      renamed.add(i % 7 == 3 ? task.with(new TaskEdit.Estimated(backlog)) : task);
    }
    List<Milestone> milestones = new ArrayList<>();
    for (int i = 0; i <= tasks / 12; i++) {
      String name = "General availability for all customers in every region, stage " + (i + 1);
      LocalDate target = ChartSamples.AS_OF.plusWeeks(8 + 4L * i);
      String last = renamed.get(tasks - 1 - 2 * i).id();
      milestones.add(new Milestone("m" + i, name, Need.Link.to(last), target));
    }
    roadmap =
        roadmap
            .withTitle("Answer engine of the next generation for customers in regulated industries")
            .withTasks(renamed)
            .withMilestones(milestones)
            .withDemoDays(new DemoDays(ChartSamples.AS_OF, 3))
            .withScenarios(
                List.of(
                    longer("a", "Two more weeks for every experiment that has a chance", 30),
                    longer("b", "Half a year", 90),
                    longer("c", "No patience at all, whatever it may cost us later on", 2)));
    List<String> scenarios = roadmap.scenarios().stream().map(Scenario::id).toList();
    Comparison comparison = Comparison.of(FORECASTER, roadmap, scenarios, OPTIONS, () -> false);
    return DeckRequest.of(forecast(roadmap), Locale.UK).withComparison(comparison);
  }

  private static Scenario longer(String id, String name, double box) {
    List<TaskEdit> set = List.of(new TaskEdit.TimeBox(box));
    return new Scenario(id, name, List.of(new Change.SetTask("t1", set, true)));
  }

  /// A 4:3 presentation of another house: other colours and fonts, a sample slide with notes, a
  /// chart and a picture.
  static byte[] foreign() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSLFTheme theme = show.getSlideMasters().getFirst().getTheme();
      CTColorScheme colors = theme.getXmlObject().getThemeElements().getClrScheme();
      paint(colors.getAccent1(), 0x7a0019);
      paint(colors.getAccent2(), 0xffcc33);
      paint(colors.getAccent3(), 0x005f86);
      paint(colors.getDk2(), 0x404040);
      CTFontScheme fonts = theme.getXmlObject().getThemeElements().getFontScheme();
      fonts.getMajorFont().getLatin().setTypeface("DejaVu Serif");
      fonts.getMinorFont().getLatin().setTypeface("DejaVu Sans");
      XSLFSlide slide = show.createSlide(show.getSlideMasters().getFirst().getSlideLayouts()[1]);
      slide.getPlaceholder(0).setText("A sample slide of the brand");
      XSLFNotes notes = show.getNotesSlide(slide);
      notes.getPlaceholders()[0].setText("Old notes");
      slide.addChart(show.createChart(), new Rectangle2D.Double(0, 0, 1e6, 1e6));
      byte[] pixel =
          Files.readAllBytes(Path.of("src/test/resources/whenabouts/export/deck/pixel.png"));
      slide.createPicture(
          show.addPicture(pixel, org.apache.poi.sl.usermodel.PictureData.PictureType.PNG));
      show.write(bytes);
      return bytes.toByteArray();
    }
  }

  /// A dark template with a single layout and no footer.
  static byte[] plain() throws IOException {
    return own(
        (part, xml) -> {
          if (part.endsWith("slideMaster1.xml")) {
            return xml.replaceAll("<p:sldLayoutId id=\"\\d+\" r:id=\"rId[134]\"/>", "");
          }
          if (part.endsWith("slideMaster1.xml.rels")) {
            return xml.replaceAll("<Relationship Id=\"rId[134]\"[^>]*>", "");
          }
          return part.endsWith("slideLayout2.xml")
              ? xml.replaceAll("<p:sp>(?:(?!</p:sp>).)*type=\"(dt|ftr|sldNum)\".*?</p:sp>", "")
              : xml;
        });
  }

  /// A template whose layouts have their title in the middle, and the content in what is left,
  /// unlike the master.
  static byte[] cramped() throws IOException {
    String middle =
        "$1<p:spPr><a:xfrm><a:off x=\"600000\" y=\"3000000\"/>"
            + "<a:ext cx=\"10000000\" cy=\"900000\"/></a:xfrm></p:spPr>";
    String below = middle.replace("3000000", "4200000");
    return own(
        (part, xml) ->
            part.matches(".*/slideLayout\\d.xml")
                ? xml.replaceAll(
                        "(type=\"title\"/></p:nvPr></p:nvSpPr>)(<p:spPr/>|<p:spPr>.*?</p:spPr>)",
                        middle)
                    .replaceAll(
                        "(idx=\"[12]\"/></p:nvPr></p:nvSpPr>)(<p:spPr/>|<p:spPr>.*?</p:spPr>)",
                        below)
                : xml);
  }

  /// A template whose colours would take gigabytes, were its entities replaced.
  static byte[] withEntities() throws IOException {
    String doubled = "<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">";
    return own(
        (part, xml) ->
            part.endsWith("theme1.xml")
                ? xml.replaceFirst("<a:theme ", "<!DOCTYPE theme [" + doubled + "]><a:theme ")
                : xml);
  }

  /// Our own template in dark, with other parts.
  private static byte[] own(BinaryOperator<String> edit) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Slides own = new Slides(OwnTemplate.bytes(ChartStyle.DARK));
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String part : own.parts.keySet()) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(edit.apply(part, own.text(part)).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static void paint(
      org.openxmlformats.schemas.drawingml.x2006.main.CTColor color, int rgb) {
    byte[] value = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    if (color.isSetSysClr()) {
      color.unsetSysClr();
    }
    (color.isSetSrgbClr() ? color.getSrgbClr() : color.addNewSrgbClr()).setVal(value);
  }

  /// The same as a template.
  static byte[] potx(byte[] pptx) throws IOException, InvalidFormatException {
    String main = "application/vnd.openxmlformats-officedocument.presentationml.";
    OPCPackage file = OPCPackage.open(new ByteArrayInputStream(pptx));
    file.replaceContentType(main + "presentation.main+xml", main + "template.main+xml");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    file.save(bytes);
    file.revert();
    return bytes.toByteArray();
  }
}
