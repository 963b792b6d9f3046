package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.session.Selection;

/// Rows from a spreadsheet and back.
@WindowTest
class PastingTest {
  @TempDir Path config;
  private TestWindow window;

  @BeforeEach
  void open() {
    window = TestWindow.open(config).withSample();
    window.run("focus-outline");
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Roadmap roadmap() {
    return onUi(window.session::roadmap);
  }

  private void put(String text) {
    onUi(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          return Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private static String clipboard() {
    return onUi(() -> Clipboard.getSystemClipboard().getString());
  }

  private void select(String... tasks) {
    onUi(
        () -> {
          window.session.select(java.util.Arrays.stream(tasks).map(Selection::task).toList());
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void fire(String button) {
    Node node = window.robot.lookup("#" + button).query();
    onUi(
        () -> {
          ((ButtonBase) node).fire();
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void pastedRowsAreShownChangedAndAddedInOneStep() {
    Roadmap before = roadmap();
    select("grounding");
    put("Tooltips\t2\t4\t9\tred\nSearch box\t3\t5\t8\tred\n\"Two\nlines\"\t9\t5\t1\tblue\n");
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(window.textOf("paste-summary"))
        .isEqualTo("2 tasks will be added. 1 row is left out.");
    @SuppressWarnings("unchecked")
    ComboBox<Object> last = window.node("paste-column-4", ComboBox.class);
    onUi(
        () -> {
          last.setValue(
              last.getItems().stream()
                  .filter(c -> "SQUAD".equals(c.toString()))
                  .findFirst()
                  .orElseThrow());
          return true;
        });
    assertThat(window.textOf("paste-summary"))
        .isEqualTo("2 tasks will be added, with 1 new squad. 1 row is left out.");
    window.picture("paste-behind", 1000, 800);
    Node dialog = window.robot.lookup("#paste-dialog").query();
    PngFile.write(onUi(() -> dialog.snapshot(null, null)), Path.of("target/screens/paste.png"));
    fire("paste-add");
    List<String> ids = roadmap().tasks().stream().map(Task::id).toList();
    assertThat(ids.subList(ids.indexOf("grounding") + 1, ids.indexOf("grounding") + 3))
        .containsExactly("tooltips", "search-box");
    assertThat(onUi(() -> window.session.selectedProperty().get()))
        .containsExactly(Selection.task("tooltips"), Selection.task("search-box"));
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(roadmap()).isEqualTo(before);
    assertThat(onUi(() -> window.session.redoNameProperty().get().label()))
        .isEqualTo("pasted rows");
  }

  @Test
  void aCancelledPasteChangesNothing() {
    Roadmap before = roadmap();
    put("A\t5");
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(window.robot.lookup("#paste-dialog").tryQuery()).isPresent();
    window.press(KeyCode.ESCAPE);
    assertThat(window.robot.lookup("#paste-dialog").tryQuery()).isEmpty();
    assertThat(roadmap()).isEqualTo(before);
    put("");
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(window.robot.lookup("#paste-dialog").tryQuery()).isEmpty();
  }

  @Test
  void rowsAreCopiedCutAndPastedBack() {
    select("grounding", "rerank");
    window.press(KeyCode.CONTROL, KeyCode.C);
    assertThat(clipboard()).startsWith("Name\tTrack\tSquad\tEstimate").contains("\tgrounding\n");
    assertThat(clipboard().lines()).hasSize(3);
    Task cut = roadmap().task("rerank").orElseThrow();
    window.press(KeyCode.CONTROL, KeyCode.X);
    assertThat(roadmap().task("rerank")).isEmpty();
    assertThat(onUi(() -> window.session.undoNameProperty().get().label())).isEqualTo("deleted");
    window.press(KeyCode.CONTROL, KeyCode.V);
    fire("paste-add");
    Task back = roadmap().task("rerank").orElseThrow();
    assertThat(back.name()).isEqualTo(cut.name());
    assertThat(back.estimate()).isEqualTo(cut.estimate());
  }

  @Test
  void inAFieldTheyAreThoseOfItsText() {
    select("grounding");
    window.run("focus-inspector");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.run("copy");
    assertThat(clipboard()).isEqualTo("Answers grounded in passages");
    put("Grounded\tanswers");
    window.run("paste");
    assertThat(window.robot.lookup("#paste-dialog").tryQuery()).isEmpty();
    assertThat(roadmap().task("grounding").orElseThrow().name()).startsWith("Grounded");
  }
}
