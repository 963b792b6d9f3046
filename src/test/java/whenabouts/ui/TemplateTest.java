package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;
import whenabouts.export.ExportLook;
import whenabouts.ui.window.Prompts;

/// The company's template: chosen once, and slides take its looks until it is cleared.
@WindowTest
class TemplateTest {
  private static final String BRAND = "7A0019";

  @TempDir Path config;
  @TempDir Path out;
  private TestWindow window;

  @BeforeEach
  void open() {
    window = TestWindow.open(config).withSample();
  }

  @AfterEach
  void close() {
    window.close();
  }

  /// With another first accent than ours.
  private static Path brand(Path file) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow();
        OutputStream bytes = Files.newOutputStream(file)) {
      CTColorScheme colors =
          show.getSlideMasters()
              .getFirst()
              .getTheme()
              .getXmlObject()
              .getThemeElements()
              .getClrScheme();
      colors.getAccent1().getSrgbClr().setVal(HexFormat.of().parseHex(BRAND));
      show.write(bytes);
    }
    return file;
  }

  private void press(String id) {
    onUi(
        () -> {
          window.node(id, Node.class).requestFocus();
          return true;
        });
    window.press(KeyCode.SPACE);
  }

  private void preferences(String button) {
    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    window.until(
        "the dialog",
        () -> window.robot.lookup("#preferences-ok").tryQuery().map(Node::isFocused).orElse(false));
    // On the headless desktop every window says that it has the keyboard.
    window.robot.targetWindow(
        onUi(() -> window.node("preferences-ok", Node.class).getScene().getWindow()));
    press(button);
  }

  private String chosen() {
    return onUi(() -> window.node("preferences-template-input", TextField.class).getText());
  }

  private void ok() {
    press("preferences-ok");
    window.robot.targetWindow(window.stage);
  }

  private Path export(String command, String name) {
    Path file = out.resolve(name);
    window.prompts.target = new Prompts.Target(file, ExportLook.scaled(1));
    window.run(command);
    return file;
  }

  private void untilWritten(Path file) {
    String says = "Exported " + file.getFileName();
    window.until(
        says,
        () ->
            window.stage.getScene().lookup("#export-says") != null
                && window.shown("export-says").equals(says));
  }

  private static String themeOf(Path deck) throws IOException {
    try (ZipFile zip = new ZipFile(deck.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry("ppt/theme/theme1.xml")).readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }

  @Test
  void isChosenOnceUsedByEverySlideAndCleared() throws IOException {
    window.prompts.template = brand(config.resolve("brand.pptx"));
    preferences("preferences-template-choose");
    assertThat(chosen()).isEqualTo("brand.pptx");
    ok();
    // Settings are saved in the background.
    Path settings = config.resolve("settings.json");
    window.until("the settings", () -> Files.readString(settings).contains("brand.pptx"));
    for (String command : new String[] {"export", "export-chart"}) {
      Path deck = export(command, command + ".pptx");
      untilWritten(deck);
      assertThat(themeOf(deck)).contains(BRAND);
    }
    window.close();
    window = TestWindow.open(config).withSample();
    preferences("preferences-template-clear");
    assertThat(chosen()).isEmpty();
    ok();
    Path plain = export("export-chart", "plain.pptx");
    untilWritten(plain);
    assertThat(themeOf(plain)).doesNotContain(BRAND);
    assertThat(window.prompts.told).isEmpty();
  }

  @Test
  void oneThatIsGoneOrBrokenIsASentenceAndNoFile() throws IOException {
    Path brand = brand(config.resolve("brand.potx"));
    window.prompts.template = brand;
    preferences("preferences-template-choose");
    ok();
    Files.writeString(brand, "Dear all,");
    export("export", "deck.pptx");
    window.until("a word", () -> window.prompts.told.size() == 1);
    Files.delete(brand);
    export("export-chart", "chart.pptx");
    window.until("another word", () -> window.prompts.told.size() == 2);
    assertThat(window.prompts.told)
        .satisfiesExactly(
            broken ->
                assertThat(broken)
                    .startsWith("deck.pptx was not written: “brand.potx” is no PowerPoint file"),
            gone ->
                assertThat(gone)
                    .startsWith("chart.pptx was not written: There is no template “" + brand));
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).isEmpty();
    }
    // What is no slide needs no template.
    Path picture = export("export-chart", "chart.png");
    untilWritten(picture);
  }

  @Test
  void nobodyChoosesNothing() {
    preferences("preferences-template-choose");
    assertThat(window.prompts.asked).contains("template");
    assertThat(chosen()).isEmpty();
    ok();
    assertThat(onUi(() -> window.memory.settings().preferences().export().template())).isNull();
  }

  /// What figures are made like is chosen beside it.
  @Test
  void figuresAreMadeAsChosen() throws IOException {
    Path usual = export("export", "usual.xlsx");
    untilWritten(usual);
    Path plan = export("export", "usual.mspdi.xml");
    untilWritten(plan);
    preferences("preferences-samples-input");
    window.type("preferences-samples", "40");
    window.type("preferences-percentile", "85");
    ok();
    Path futures = export("export", "futures.xlsx");
    untilWritten(futures);
    Path late = export("export", "late.mspdi.xml");
    untilWritten(late);
    try (XSSFWorkbook before = new XSSFWorkbook(Files.newInputStream(usual));
        XSSFWorkbook after = new XSSFWorkbook(Files.newInputStream(futures))) {
      assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
      assertThat(after.getSheet("Futures").getLastRowNum()).isGreaterThanOrEqualTo(40);
    }
    assertThat(Files.readString(plan)).contains("The duration is P50");
    assertThat(Files.readString(late)).contains("The duration is P85");
  }
}
