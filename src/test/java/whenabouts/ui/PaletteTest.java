package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.session.Selection;
import whenabouts.ui.palette.PaletteEntry;

/// The command palette, as somebody uses it who never takes the hands off the keyboard.
@WindowTest
class PaletteTest {
  @TempDir Path config;
  private TestWindow window;

  @BeforeEach
  void open() {
    window = TestWindow.open(config).withSample();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void find(String typed) {
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.robot.write(typed);
  }

  private boolean isOpen() {
    return onUi(() -> window.stage.getScene().lookup("#palette").isVisible());
  }

  private List<PaletteEntry> offered() {
    @SuppressWarnings("unchecked") // The list is of entries.
    ListView<PaletteEntry> list = window.node("palette-list", ListView.class);
    return onUi(() -> List.copyOf(list.getItems()));
  }

  private String firstOffered() {
    return offered().getFirst().name();
  }

  @Test
  void aCommandIsFoundByTheStartsOfItsWordsAndDone() {
    find("adt");
    assertThat(firstOffered()).isEqualTo("Add discovery task");
    assertThat(offered().getFirst().keys()).isEqualTo("Ctrl+T");
    window.press(KeyCode.ESCAPE);
    assertThat(isOpen()).isFalse();
    find("theme dark");
    window.press(KeyCode.ENTER);
    assertThat(isOpen()).isFalse();
    assertThat(onUi(() -> window.themes.darkProperty().get())).isTrue();
  }

  @Test
  void aTaskIsSelectedAndAMilestoneToo() {
    find("cross");
    window.press(KeyCode.ENTER);
    assertThat(onUi(() -> window.session.selectionProperty().get()))
        .isInstanceOf(Selection.OfTask.class);
    String milestone = onUi(() -> window.session.roadmap().milestones().getFirst().name());
    find("milestone " + milestone);
    window.press(KeyCode.ENTER);
    assertThat(onUi(() -> window.session.selectionProperty().get()))
        .isInstanceOf(Selection.OfMilestone.class);
  }

  @Test
  void viewsScenariosAndRecentFilesAreThere() {
    find("odds");
    window.press(KeyCode.ENTER);
    assertThat(onUi(() -> window.stage.getScene().lookup("#odds-subject") != null)).isTrue();
    find("scenario");
    window.press(KeyCode.DOWN, KeyCode.UP);
    PaletteEntry chosen =
        offered().stream().filter(e -> e.kind().equals("Scenario")).findFirst().orElseThrow();
    window.press(KeyCode.ESCAPE);
    find(chosen.name());
    window.press(KeyCode.ENTER);
    assertThat(onUi(() -> window.session.scenarioProperty().get())).isNotNull();
    find("as planned");
    window.press(KeyCode.ENTER);
    assertThat(onUi(() -> window.session.scenarioProperty().get())).isNull();
    find("recent");
    assertThat(firstOffered()).endsWith("answer-engine.roadmap.json");
  }

  @Test
  void whatCannotBeDoneIsNotOffered() {
    find("");
    assertThat(offered()).extracting(PaletteEntry::name).doesNotContain("Undo", "Delete");
    assertThat(offered()).extracting(PaletteEntry::name).contains("Save", "Preferences…");
    window.robot.write("zzz");
    assertThat(offered()).isEmpty();
    assertThat(onUi(() -> window.node("palette-nothing", Node.class).isVisible())).isTrue();
    window.press(KeyCode.ENTER);
    assertThat(isOpen()).isTrue();
  }

  @Test
  void theArrowsGoThroughTheListAndTheFieldSaysWhere() {
    find("view");
    String first = onUi(() -> window.node("palette-field", Node.class).getAccessibleHelp());
    window.press(KeyCode.DOWN);
    String second = onUi(() -> window.node("palette-field", Node.class).getAccessibleHelp());
    assertThat(second).isNotBlank().isNotEqualTo(first);
    window.press(KeyCode.UP);
    window.press(KeyCode.UP);
    String last = onUi(() -> window.node("palette-field", Node.class).getAccessibleHelp());
    assertThat(last).startsWith(offered().getLast().name());
  }

  @Test
  void theKeyboardGoesBackAndAClickElsewhereCloses() {
    window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    Node before = onUi(() -> window.stage.getScene().getFocusOwner());
    find("x");
    window.press(KeyCode.TAB);
    assertThat(onUi(() -> window.stage.getScene().getFocusOwner().getId()))
        .isEqualTo("palette-field");
    window.press(KeyCode.ESCAPE);
    assertThat(onUi(() -> window.stage.getScene().getFocusOwner())).isSameAs(before);
    find("save");
    window.robot.clickOn("#headline");
    assertThat(isOpen()).isFalse();
  }
}
