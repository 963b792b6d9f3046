package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.session.Selection;
import whenabouts.storage.RoadmapFiles;
import whenabouts.ui.window.Prompts;

/// What a user sees of undo, of the journal after a crash, and of a file that changes on disk.
@WindowTest
class NeverLoseWorkTest {
  @TempDir Path folder;
  private Path file;
  private TestWindow window;

  @BeforeEach
  void open() throws IOException {
    file = Files.copy(TestWindow.SAMPLE, folder.resolve("plan.roadmap.json"));
    window = TestWindow.open(folder.resolve("config"));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void openFile() {
    onUi(
        () -> {
          window.documents.open(file);
          return true;
        });
    window.until("the file", () -> window.session.live().forecast() != null);
    window.settle();
  }

  private void changeTitle(String text) {
    window.typeOver("title-input", text);
    window.settle();
  }

  private String title() {
    return onUi(() -> window.session.roadmap().title());
  }

  private boolean isSeen(String id) {
    return onUi(
        () -> {
          for (Node n = window.stage.getScene().lookup("#" + id); n != null; n = n.getParent()) {
            if (!n.isVisible()) {
              return false;
            }
          }
          return window.stage.getScene().lookup("#" + id) != null;
        });
  }

  private List<Path> drafts() throws IOException {
    Path journal = folder.resolve("config/journal");
    if (!Files.isDirectory(journal)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(journal)) {
      return files.filter(f -> f.toString().endsWith(".draft")).toList();
    }
  }

  private void crashAndStartAgain() {
    window.until("the draft", () -> !drafts().isEmpty());
    window.close();
    window = TestWindow.open(folder.resolve("config"));
  }

  private void change(String name) throws IOException {
    Roadmap disk = RoadmapFiles.read(file);
    RoadmapFiles.save(
        disk.editTask("rerank", t -> t.with(new TaskEdit.Name(name), new TaskEdit.TimeBox(33.0))),
        file);
  }

  private List<String> lines(String column) {
    return onUi(
        () ->
            window.node(column, Node.class).lookupAll(".label").stream()
                .map(label -> TestWindow.plain(((Label) label).getText()))
                .toList());
  }

  @Test
  void undoSaysWhatItWouldTakeBack() {
    openFile();
    Task task = onUi(() -> window.session.roadmap().task("rerank").orElseThrow());
    onUi(
        () -> {
          window.session.selectionProperty().set(Selection.task("rerank"));
          return true;
        });
    window.settle();
    window.typeOver("task-box-input", "27");
    window.settle();
    assertThat(tip("button-undo")).isEqualTo("Undo time box of " + task.name() + " (Ctrl+Z)");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(tip("button-redo")).isEqualTo("Redo time box of " + task.name() + " (Ctrl+Shift+Z)");
    assertThat(tip("button-undo")).isEqualTo("Undo (Ctrl+Z)");
    window.run("delete");
    assertThat(tip("button-undo")).startsWith("Undo deleted task “" + task.name() + "”");
    changeTitle("Better answers");
    assertThat(tip("button-undo")).startsWith("Undo title (");
    assertThat(onUi(() -> window.node("button-undo", Button.class).getAccessibleText()))
        .isEqualTo("Undo title");
  }

  @Test
  void somethingNewIsCalledByItsName() {
    window.press(KeyCode.CONTROL, KeyCode.N);
    window.press(KeyCode.CONTROL, KeyCode.T);
    window.robot.write("Re-ranker");
    window.press(KeyCode.ENTER);
    assertThat(tip("button-undo")).startsWith("Undo new task “Re-ranker”");
  }

  private String tip(String id) {
    return onUi(() -> window.node(id, Button.class).getTooltip().getText());
  }

  @Test
  void workIsOfferedAfterACrashAndRestored() throws IOException {
    openFile();
    changeTitle("Better answers");
    crashAndStartAgain();
    window.until("the offer", () -> isSeen("left-restore-0"));
    assertThat(window.textOf("left-0")).isEqualTo("Better answers");
    window.robot.clickOn("#left-restore-0");
    window.until("the work", () -> title().equals("Better answers"));
    window.settle();
    assertThat(onUi(window.stage::getTitle)).isEqualTo("● plan.roadmap.json — Whenabouts");
    assertThat(tip("button-undo")).startsWith("Undo restored work");
    window.until("nothing to be offered", () -> window.net.recovery().left().isEmpty());
    // It is this window's work now, and safe from the next crash.
    assertThat(drafts()).hasSize(1);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(title()).isEqualTo("Answer engine");
    assertThat(onUi(() -> window.session.dirtyProperty().get())).isFalse();
    window.until("the journal to be empty", () -> drafts().isEmpty());
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    window.press(KeyCode.CONTROL, KeyCode.S);
    window.until("the save", () -> !window.session.dirtyProperty().get());
    assertThat(RoadmapFiles.read(file).title()).isEqualTo("Better answers");
  }

  @Test
  void aBarOffersTheWorkOnTheVeryFile() throws IOException {
    openFile();
    changeTitle("Better answers");
    crashAndStartAgain();
    window.until("the offer", () -> isSeen("left-restore-0"));
    openFile();
    window.until("the bar", () -> isSeen("notice-left-work"));
    assertThat(window.textOf("notice-left-work-says")).contains("1 change");
    window.robot.clickOn("#notice-left-work-compare");
    assertThat(lines("notice-left-work-first"))
        .contains("Title changed from “Answer engine” to “Better answers”.");
    window.robot.clickOn("#notice-left-work-discard");
    assertThat(window.prompts.asked).hasSize(1);
    assertThat(drafts()).hasSize(1);
    window.prompts.sure = true;
    window.robot.clickOn("#notice-left-work-discard");
    window.until("the bar to go", () -> !isSeen("notice-left-work"));
    assertThat(drafts()).isEmpty();
    assertThat(title()).isEqualTo("Answer engine");
  }

  @Test
  void whatCannotBeReadIsSaidAndTheRestIsOffered() throws IOException {
    openFile();
    changeTitle("Better answers");
    window.until("the draft", () -> !drafts().isEmpty());
    byte[] whole = Files.readAllBytes(drafts().getFirst());
    window.close();
    Path journal = folder.resolve("config/journal");
    Files.write(journal.resolve("half.draft"), Arrays.copyOf(whole, whole.length / 2));
    Files.writeString(journal.resolve("newer.draft"), "{\"journal\":2}\nwhatever");
    window = TestWindow.open(folder.resolve("config"));
    window.until("the offers", () -> window.net.recovery().left().size() == 3);
    window.settle();
    assertThat(window.robot.lookup("Restore").queryAll()).isNotEmpty();
    assertThat(window.robot.lookup("It is damaged or not complete.").queryAll()).isNotEmpty();
    assertThat(window.robot.lookup("It was written by a newer Whenabouts.").queryAll())
        .isNotEmpty();
    window.picture("left-work", 1280, 800);
    assertThat(window.prompts.told).isEmpty();
  }

  @Test
  void closingOnPurposeLeavesNothing() throws IOException {
    openFile();
    requestClose();
    assertThat(window.prompts.asked).isEmpty();
    window.close();
    window = TestWindow.open(folder.resolve("config"));
    openFile();
    changeTitle("Better answers");
    window.until("the draft", () -> !drafts().isEmpty());
    window.prompts.leave = Prompts.Leave.DISCARD;
    requestClose();
    window.until("the journal to be empty", () -> drafts().isEmpty());
    assertThat(window.prompts.asked).containsExactly("unsaved Better answers");
  }

  private void requestClose() {
    onUi(
        () -> {
          window.stage.fireEvent(new WindowEvent(window.stage, WindowEvent.WINDOW_CLOSE_REQUEST));
          return true;
        });
  }

  @Test
  void aFileThatChangedIsReloadedInOneStep() throws IOException {
    openFile();
    change("Re-ranker of theirs");
    window.until("the bar", () -> isSeen("notice-changed"));
    assertThat(window.textOf("notice-changed-says"))
        .isEqualTo("plan.roadmap.json was changed on disk by another program.");
    window.robot.clickOn("#notice-changed-reload");
    window.settle();
    assertThat(onUi(() -> window.session.roadmap().task("rerank").orElseThrow().name()))
        .isEqualTo("Re-ranker of theirs");
    assertThat(onUi(() -> window.session.dirtyProperty().get())).isFalse();
    assertThat(isSeen("notice-changed")).isFalse();
    assertThat(tip("button-undo")).isEqualTo("Undo reload from disk (Ctrl+Z)");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(onUi(() -> window.session.dirtyProperty().get())).isTrue();
  }

  @Test
  void changesOnBothSidesAreComparedAndKept() throws IOException {
    openFile();
    changeTitle("Better answers");
    change("Re-ranker of theirs");
    window.until("the bar", () -> isSeen("notice-changed"));
    assertThat(window.textOf("notice-changed-says")).contains("drops your change;");
    window.robot.clickOn("#notice-changed-compare");
    window.settle();
    assertThat(lines("notice-changed-first"))
        .contains("Time box of “Re-ranker of theirs” changed from 25 days to 33 days.");
    assertThat(lines("notice-changed-second"))
        .contains("Title changed from “Answer engine” to “Better answers”.");
    window.picture("changed-on-disk", 1280, 800);
    // Saving meanwhile asks.
    window.press(KeyCode.CONTROL, KeyCode.S);
    window.until("the question", () -> !window.prompts.asked.isEmpty());
    assertThat(window.prompts.asked)
        .containsExactly("confirm Write over the changes in plan.roadmap.json?");
    assertThat(RoadmapFiles.read(file).title()).isEqualTo("Answer engine");
    window.robot.clickOn("#notice-changed-keep");
    assertThat(isSeen("notice-changed")).isFalse();
    window.press(KeyCode.CONTROL, KeyCode.S);
    window.until("the save", () -> !window.session.dirtyProperty().get());
    assertThat(window.prompts.asked).hasSize(1);
    assertThat(RoadmapFiles.read(file).title()).isEqualTo("Better answers");
  }

  @Test
  void aFileThatIsGoneIsWrittenAgain() throws IOException {
    openFile();
    Files.delete(file);
    window.until("the bar", () -> isSeen("notice-lost"));
    assertThat(onUi(() -> window.session.dirtyProperty().get())).isTrue();
    window.robot.clickOn("#notice-lost-save");
    window.until("the save", () -> !window.session.dirtyProperty().get());
    assertThat(RoadmapFiles.read(file).title()).isEqualTo("Answer engine");
    window.until("the bar to go", () -> !isSeen("notice-lost"));
  }
}
