package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.Track;

/// A roadmap made from nothing, without a mouse.
@WindowTest
class KeyboardTest {
  @TempDir Path config;
  private TestWindow window;

  @BeforeEach
  void open() {
    window = TestWindow.open(config);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Roadmap roadmap() {
    return onUi(window.session::roadmap);
  }

  private void type(String text, KeyCode... then) {
    window.robot.write(text);
    window.press(then);
  }

  @Test
  void aRoadmapIsMadeWithTheKeyboardAlone() {
    window.press(KeyCode.CONTROL, KeyCode.N);
    window.press(KeyCode.CONTROL, KeyCode.T);
    type("Re-ranker", KeyCode.TAB);
    type("8 15 40", KeyCode.TAB);
    type("20", KeyCode.TAB);
    type("60 %", KeyCode.ENTER);
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
    type("Integration", KeyCode.TAB);
    type("10-14-25", KeyCode.ENTER);
    window.press(KeyCode.CONTROL, KeyCode.M);
    type("Launch", KeyCode.ENTER);
    window.settle();
    Roadmap made = roadmap();
    assertThat(made.tasks()).extracting(Task::id).containsExactly("re-ranker", "integration");
    Task reranker = made.tasks().getFirst();
    assertThat(reranker.name()).isEqualTo("Re-ranker");
    assertThat(reranker.estimate()).isEqualTo(Estimate.Range.of(8, 15, 40));
    assertThat(reranker.timeBox()).isEqualTo(20.0);
    assertThat(reranker.chance()).isEqualTo(0.6);
    assertThat(made.tasks().getLast().track()).isEqualTo(Track.DELIVERY);
    assertThat(made.milestones()).extracting("id").containsExactly("launch");
    assertThat(onUi(() -> window.session.live().forecast().task("integration"))).isPresent();
  }

  @Test
  void addingAndNamingIsOneStep() {
    window.press(KeyCode.CONTROL, KeyCode.N);
    window.press(KeyCode.CONTROL, KeyCode.T);
    type("First", KeyCode.ENTER);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(roadmap().tasks()).isEmpty();
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(roadmap().tasks()).extracting(Task::name).containsExactly("First");
  }

  @Test
  void rowsAreWalkedEditedMovedAndDeleted() {
    window.press(KeyCode.CONTROL, KeyCode.N);
    for (String name : List.of("One", "Two", "Three")) {
      window.press(KeyCode.CONTROL, KeyCode.T);
      type(name, KeyCode.ENTER);
    }
    assertThat(names()).containsExactly("One", "Two", "Three");
    // Enter went down to the empty row.
    window.press(KeyCode.UP);
    window.press(KeyCode.UP);
    window.press(KeyCode.F2);
    type("Zwei", KeyCode.ENTER);
    assertThat(names()).containsExactly("One", "Zwei", "Three");
    window.press(KeyCode.UP);
    window.press(KeyCode.F2);
    type("Deux", KeyCode.ESCAPE);
    assertThat(names()).containsExactly("One", "Zwei", "Three");
    window.press(KeyCode.ALT, KeyCode.UP);
    assertThat(names()).containsExactly("Zwei", "One", "Three");
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.ENTER);
    type("3", KeyCode.ENTER);
    assertThat(roadmap().tasks().getFirst().estimate()).isEqualTo(new Estimate.Fixed(3));
    window.press(KeyCode.UP);
    window.press(KeyCode.DELETE);
    assertThat(names()).containsExactly("One", "Three");
  }

  private List<String> names() {
    window.settle();
    return roadmap().tasks().stream().map(Task::name).toList();
  }
}
