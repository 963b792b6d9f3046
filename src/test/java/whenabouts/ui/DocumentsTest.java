package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.export.ExportLook;
import whenabouts.storage.RoadmapFiles;
import whenabouts.storage.Settings.Theme;
import whenabouts.ui.window.Prompts;

/// First start, opening, saving, leaving, exporting, and what is remembered.
@WindowTest
class DocumentsTest {
  @TempDir Path folder;
  private TestWindow window;

  @BeforeEach
  void open() {
    window = TestWindow.open(folder.resolve("config"));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private boolean isVisible(String id) {
    return onUi(() -> window.robot.lookup("#" + id).queryAs(Node.class).isVisible());
  }

  private String title() {
    return onUi(window.stage::getTitle);
  }

  private void changeTitle(String text) {
    window.typeOver("title-input", text);
    window.settle();
  }

  @Test
  void theFirstStartInvites() {
    assertThat(isVisible("welcome")).isTrue();
    assertThat(title()).isEqualTo("Whenabouts");
    window.robot.clickOn("#welcome-open-sample");
    window.until("the sample", () -> window.session.live().forecast() != null);
    window.settle();
    assertThat(isVisible("welcome")).isFalse();
    assertThat(title()).isEqualTo("Answer engine — Whenabouts");
    assertThat(window.textOf("headline")).contains("Launch");
    assertThat(onUi(() -> window.session.dirtyProperty().get())).isFalse();
  }

  @Test
  void anEmptyRoadmapSaysWhatToDo() {
    window.robot.clickOn("#welcome-new");
    window.settle();
    assertThat(isVisible("empty")).isTrue();
    assertThat(isVisible("views")).isFalse();
    window.robot.clickOn("#empty-add-discovery");
    window.settle();
    assertThat(isVisible("empty")).isFalse();
    assertThat(isVisible("views")).isTrue();
  }

  @Test
  void saveMarksCleanAndRemembersTheFile() throws IOException {
    window.withSample();
    Path file = folder.resolve("mine");
    window.prompts.toSave = file;
    changeTitle("Better answers");
    assertThat(title()).isEqualTo("● answer-engine.roadmap.json — Whenabouts");
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    Path saved = folder.resolve("mine.roadmap.json");
    window.until("the file", () -> saved.equals(window.session.file()));
    assertThat(title()).isEqualTo("mine.roadmap.json — Whenabouts");
    assertThat(RoadmapFiles.read(saved).title()).isEqualTo("Better answers");
    changeTitle("Best answers");
    window.press(KeyCode.CONTROL, KeyCode.S);
    window.until("the save", () -> !window.session.dirtyProperty().get());
    assertThat(RoadmapFiles.read(saved).title()).isEqualTo("Best answers");
    assertThat(window.memory.settings().recent()).first().isEqualTo(saved);
  }

  @Test
  void unsavedChangesAreAskedAbout() {
    window.withSample();
    changeTitle("Better answers");
    window.prompts.leave = Prompts.Leave.STAY;
    window.press(KeyCode.CONTROL, KeyCode.N);
    assertThat(window.prompts.asked).containsExactly("unsaved Better answers");
    assertThat(onUi(() -> window.session.roadmap().tasks())).isNotEmpty();
    window.prompts.leave = Prompts.Leave.DISCARD;
    window.press(KeyCode.CONTROL, KeyCode.N);
    assertThat(onUi(() -> window.session.roadmap().tasks())).isEmpty();
  }

  @Test
  void closingSavesFirstWhereAsked() throws IOException {
    window.withSample();
    Path file = folder.resolve("kept.roadmap.json");
    window.prompts.toSave = file;
    window.run("save-as");
    window.until("the file", () -> file.equals(window.session.file()));
    changeTitle("Kept");
    window.prompts.leave = Prompts.Leave.STAY;
    requestClose();
    assertThat(onUi(window.stage::isShowing)).isTrue();
    window.prompts.leave = Prompts.Leave.SAVE;
    requestClose();
    window.until("the window to close", () -> !window.stage.isShowing());
    assertThat(RoadmapFiles.read(file).title()).isEqualTo("Kept");
  }

  private void requestClose() {
    onUi(
        () -> {
          window.stage.fireEvent(new WindowEvent(window.stage, WindowEvent.WINDOW_CLOSE_REQUEST));
          return true;
        });
  }

  @Test
  void aBadFileIsOneSentenceWithItsProblems() throws IOException {
    window.withSample();
    Path bad =
        Files.writeString(
            folder.resolve("bad.roadmap.json"),
            """
            { "schema": 1, "title": "Bad", "asOf": "2027-02-30",
              "tasks": [ { "id": "a", "name": "A", "estimate": { "low": 9, "likely": 2, "high": 3 } } ] }
            """);
    window.prompts.toOpen = bad;
    window.press(KeyCode.CONTROL, KeyCode.O);
    window.until("the dialog", () -> !window.prompts.told.isEmpty());
    assertThat(window.prompts.told.getFirst())
        .startsWith("bad.roadmap.json was not opened: ")
        .doesNotContain("Exception");
    assertThat(window.prompts.details).hasSizeGreaterThan(1).allMatch(d -> d.startsWith("line "));
    assertThat(onUi(() -> window.session.roadmap().title())).isEqualTo("Answer engine");
  }

  @Test
  void aRecentFileThatIsGoneIsForgotten() {
    Path gone = folder.resolve("gone.roadmap.json");
    onUi(
        () -> {
          window.documents.open(gone);
          return true;
        });
    window.until("the dialog", () -> !window.prompts.told.isEmpty());
    assertThat(window.memory.settings().recent()).isEmpty();
    assertThat(isVisible("welcome")).isTrue();
  }

  @Test
  void aFailedSaveSaysSo() {
    window.withSample();
    window.prompts.toSave = folder.resolve("no/such/folder/plan.roadmap.json");
    window.run("save-as");
    window.until("the dialog", () -> !window.prompts.told.isEmpty());
    assertThat(window.prompts.told.getFirst()).startsWith("plan.roadmap.json was not saved: ");
  }

  @Test
  void recentFilesAreOfferedAtTheNextStart() {
    window.withSample();
    window.until("the recent file", () -> !window.memory.settings().recent().isEmpty());
    onUi(
        () -> {
          window.themes.chosenProperty().set(Theme.DARK);
          return true;
        });
    window.close();
    window = TestWindow.open(folder.resolve("config"));
    assertThat(onUi(() -> window.themes.darkProperty().get())).isTrue();
    assertThat(window.textOf("recent-0")).isEqualTo("answer-engine.roadmap.json");
    window.robot.clickOn("#recent-0");
    window.until("the sample", () -> window.session.live().forecast() != null);
  }

  @Test
  void theHeadlineIsCopied() {
    window.withSample();
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
    assertThat(onUi(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo(window.textOf("headline"))
        .isNotBlank();
  }

  @Test
  void theHorizonIsExported() throws IOException {
    window.withSample();
    Path png = folder.resolve("horizon.png");
    window.prompts.target = new Prompts.Target(png, ExportLook.scaled(2));
    window.run("export");
    window.until("the picture", () -> Files.exists(png));
    var image = ImageIO.read(png.toFile());
    assertThat(image.getWidth()).isEqualTo(3840);
    assertThat(image.getHeight()).isEqualTo(2160);
    Path svg = folder.resolve("horizon.svg");
    window.prompts.target = new Prompts.Target(svg, ExportLook.scaled(1));
    window.run("export");
    window.until("the picture", () -> Files.exists(svg));
    assertThat(Files.readString(svg)).contains("<svg").contains("Answer engine");
    assertThat(window.prompts.told).isEmpty();
  }

  @Test
  void whatIsLeftOutIsSaid() {
    window.withSample();
    Labeled note = window.node("left-out", Labeled.class);
    boolean ignores = !onUi(() -> window.session.live().forecast().ignored()).isEmpty();
    assertThat(onUi(note::isVisible)).isEqualTo(ignores);
    assertThat(window.textOf("status")).contains("2,000 trials").contains("ms");
  }
}
