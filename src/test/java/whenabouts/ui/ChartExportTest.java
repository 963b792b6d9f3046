package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;
import whenabouts.export.ExportFormat;
import whenabouts.export.ExportLook;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.storage.Settings.Theme;
import whenabouts.ui.view.View;
import whenabouts.ui.window.Prompts;

/// The chart in sight, taken to other programs.
class ChartExportTest extends ChartViewTest {
  private void see(View view) {
    window.run(view.command());
    if (view == View.TIME_BOX || view == View.COMPARE) {
      window.until("the study", () -> !window.busy(view.id()));
    }
    window.until("the drivers", () -> view != View.DRIVERS || window.session.live().tellsDrivers());
    window.settle();
  }

  private void untilSaid(String start) {
    window.until(
        start, () -> shows("export-says") && window.shown("export-says").startsWith(start));
  }

  private void exportTo(Path file, double scale, boolean transparent) {
    window.prompts.target = new Prompts.Target(file, new ExportLook(scale, transparent, null));
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void everyViewIsCopiedAndExported(View view) throws IOException {
    see(view);
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    untilSaid("Picture copied: ");
    Image image = onUi(() -> Clipboard.getSystemClipboard().getImage());
    assertThat(image.getWidth()).isEqualTo(3840);
    assertThat(image.getHeight()).isGreaterThanOrEqualTo(2160);
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
    untilSaid("Table copied: ");
    String table = onUi(() -> Clipboard.getSystemClipboard().getString());
    assertThat(table.lines().count()).isGreaterThan(2);
    long tabs = table.lines().findFirst().orElseThrow().chars().filter(c -> c == '\t').count();
    assertThat(table.lines()).allMatch(l -> l.chars().filter(c -> c == '\t').count() == tabs);
    String html = onUi(() -> Clipboard.getSystemClipboard().getHtml());
    assertThat(html).startsWith("<table><caption>").contains("<th ", "<td ");
    for (String ending : new String[] {".png", ".svg", ".pdf", ".pptx"}) {
      Path file = config.resolve(view.id() + ending);
      exportTo(file, 1, false);
      untilSaid("Exported " + view.id() + ending);
      assertThat(file).isNotEmptyFile();
    }
    assertThat(Files.readString(config.resolve(view.id() + ".svg")))
        .contains(",000 simulated futures", "Answer engine", "AsOf=\"2027-01-04\"");
    try (XMLSlideShow deck =
        new XMLSlideShow(Files.newInputStream(config.resolve(view.id() + ".pptx")))) {
      XSLFSlide slide = deck.getSlides().getFirst();
      assertThat(deck.getSlides()).hasSize(1);
      assertThat(slide.getTitle().split(" ")).hasSizeGreaterThan(4);
      assertThat(slide.getShapes()).anyMatch(XSLFGroupShape.class::isInstance);
      assertThat(slide.getShapes()).noneMatch(XSLFPictureShape.class::isInstance);
    }
    assertThat(window.prompts.told).isEmpty();
  }

  private static List<String> firstCells(String table) {
    return table.lines().skip(1).map(line -> line.substring(0, line.indexOf('\t'))).toList();
  }

  /// What is copied and exported of the Horizon is what it shows; the whole forecast is whole.
  @Test
  void theHorizonIsTakenAsItIsFiltered() throws IOException {
    see(View.HORIZON);
    onUi(
        () -> {
          CheckMenuItem discovery =
              (CheckMenuItem)
                  window.node("outline-filter", MenuButton.class).getItems().stream()
                      .filter(item -> item.getText().equals("Discovery"))
                      .findFirst()
                      .orElseThrow();
          discovery.setSelected(true);
          discovery.getOnAction().handle(new ActionEvent());
          return true;
        });
    window.settle();
    List<String> milestones =
        window.session.roadmap().milestones().stream().map(m -> m.name()).toList();
    List<String> experiments =
        window.session.roadmap().tasks().stream()
            .filter(Task::isDiscovery)
            .map(Task::name)
            .toList();
    List<String> deliveries =
        window.session.roadmap().tasks().stream()
            .filter(task -> !task.isDiscovery())
            .map(Task::name)
            .toList();
    assertThat(experiments).isNotEmpty();
    assertThat(deliveries).isNotEmpty();
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
    untilSaid("Table copied: ");
    assertThat(firstCells(onUi(() -> Clipboard.getSystemClipboard().getString())))
        .containsExactlyElementsOf(
            Stream.concat(milestones.stream(), experiments.stream()).toList());
    Path svg = config.resolve("filtered.svg");
    exportTo(svg, 1, false);
    untilSaid("Exported filtered.svg");
    assertThat(Files.readString(svg)).contains(experiments).doesNotContain(deliveries);
    Path pptx = config.resolve("filtered.pptx");
    exportTo(pptx, 1, false);
    untilSaid("Exported filtered.pptx");
    try (XMLSlideShow deck = new XMLSlideShow(Files.newInputStream(pptx))) {
      // The title says which task sets the pace, whichever are shown.
      String all =
          deck.getSlides().getFirst().getShapes().stream()
              .filter(XSLFGroupShape.class::isInstance)
              .map(shape -> shape.getXmlObject().xmlText())
              .collect(Collectors.joining());
      // Names are cut where their column is too narrow; long beginnings are not.
      assertThat(all).contains(experiments.getFirst().substring(0, 12));
      assertThat(deliveries).noneMatch(name -> all.contains(name.substring(0, 20)));
    }
    Path table = config.resolve("whole.csv");
    window.prompts.target = new Prompts.Target(table, new ExportLook(1, false, null));
    window.run("export");
    untilSaid("Exported whole.csv");
    assertThat(Files.readString(table)).contains(deliveries);
  }

  @Test
  void theFolderOfAnExportIsShown() {
    see(View.ODDS);
    exportTo(config.resolve("odds.png"), 1, true);
    untilSaid("Exported odds.png");
    assertThat(window.prompts.asked).contains("export Answer engine - Odds of Launch");
    window.robot.clickOn("#export-folder");
    assertThat(window.prompts.asked).contains("folder " + config);
    window.robot.clickOn("#export-dismiss");
    assertThat(shows("export-says")).isFalse();
  }

  @Test
  void anExportIsCancelledAndLeavesNothing() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    window.exports.execute(
        () -> {
          try {
            busy.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    Path folder = Files.createDirectory(config.resolve("out"));
    see(View.CALENDAR);
    exportTo(folder.resolve("calendar.pdf"), 1, false);
    untilSaid("Exporting calendar.pdf");
    window.robot.clickOn("#export-cancel");
    assertThat(shows("export-cancel")).isFalse();
    busy.countDown();
    window.exports.submit(() -> {}).get();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(folder).isEmptyDirectory();
    assertThat(shows("export-says")).isFalse();
    assertThat(window.prompts.told).isEmpty();
  }

  @Test
  void whatCannotBeWrittenIsSaidInASentence() throws IOException {
    see(View.OUTCOMES);
    exportTo(config.resolve("nowhere/outcomes.svg"), 1, false);
    window.until("the dialog", () -> !window.prompts.told.isEmpty());
    assertThat(window.prompts.told.getFirst())
        .startsWith("outcomes.svg was not written: There is no folder")
        .doesNotContain("Exception");
    assertThat(shows("export-says")).isFalse();
    window.prompts.told.clear();
    // The file chooser was closed without an answer.
    window.prompts.target = null;
    window.run("export-chart");
    window.run("export");
    try (Stream<Path> files = Files.list(config)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .noneMatch(name -> name.matches(".*\\.(svg|png|pdf|part)"));
    }
  }

  @Test
  void aViewWithNothingInItSaysSo() {
    window.with(Roadmap.empty("Empty", window.session.roadmap().asOf()));
    window.run(View.DEMO.command());
    window.settle();
    window.run("copy-chart");
    untilSaid("There is nothing to export");
  }

  @Test
  void theMenuOfAChartAndItsButtonOfferTheSame() {
    see(View.ODDS);
    window.robot.clickOn(chart("odds"), MouseButton.SECONDARY);
    window.robot.clickOn("#chart-copy-chart-table");
    untilSaid("Table copied: Odds of Launch");
    window.robot.clickOn("#export-dismiss");
    Button button = window.node("chart-export", Button.class);
    onUi(
        () -> {
          button.requestFocus();
          return true;
        });
    window.press(KeyCode.SPACE);
    window.robot.clickOn("#chart-copy-chart-table");
    untilSaid("Table copied: Odds of Launch");
    see(View.HORIZON);
    window.robot.clickOn("#horizon-rows", MouseButton.SECONDARY);
    window.robot.clickOn("#chart-copy-chart-table");
    untilSaid("Table copied: Answer engine: Horizon");
    String table = onUi(() -> Clipboard.getSystemClipboard().getString());
    assertThat(table)
        .startsWith("What\tKind\t50 % by\t85 % by\tNever\t")
        .contains("\nLaunch\tmile");
  }

  @Test
  void whatWasAskedForIsInThePicture() throws IOException {
    see(View.ODDS);
    window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    window.press(KeyCode.SHIFT, KeyCode.LEFT);
    window.settle();
    String finding = window.textOf("odds-finding");
    Path svg = config.resolve("odds.svg");
    exportTo(svg, 1, false);
    untilSaid("Exported odds.svg");
    assertThat(Files.readString(svg).replace('\u00a0', ' '))
        .contains(finding.replace('\u00a0', ' '));
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void pictures(Theme theme) {
    onUi(
        () -> {
          window.themes.chosenProperty().set(theme);
          return true;
        });
    see(View.ODDS);
    exportTo(config.resolve("Answer engine - Odds of Launch.pdf"), 1, false);
    untilSaid("Exported Answer");
    String name = "export-" + theme.name().toLowerCase(java.util.Locale.ROOT);
    var image = window.picture(name, 1280, 800);
    assertThat(image.getWidth()).isEqualTo(1280);
  }

  /// Slides and figures say what drives the dates, which the window has not yet found out.
  @Test
  void theWholeForecastGoesIntoSlidesAndAWorkbook() throws Exception {
    for (ExportFormat format : List.of(ExportFormat.PPTX, ExportFormat.XLSX, ExportFormat.MSPDI)) {
      Path file = config.resolve("whole" + format.ending());
      window.prompts.target = new Prompts.Target(file, ExportLook.scaled(1));
      window.run("export");
      untilSaid("Exported whole" + format.ending());
    }
    try (ZipFile deck = new ZipFile(config.resolve("whole.pptx").toFile());
        ZipFile book = new ZipFile(config.resolve("whole.xlsx").toFile())) {
      assertThat(deck.stream().filter(e -> e.getName().matches("ppt/slides/slide\\d+.xml")).count())
          .isBetween(6L, 10L);
      assertThat(book.getEntry("xl/workbook.xml")).isNotNull();
    }
    assertThat(Files.readString(config.resolve("whole.mspdi.xml"))).contains("<Project");
  }
}
