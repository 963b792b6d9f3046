package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.roadmap.Milestone;
import whenabouts.session.Selection;
import whenabouts.ui.chart.DrawingCanvas;

/// The views of the centre, as a user goes through them.
@WindowTest
class ViewsTest {
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

  private boolean shows(String id) {
    return window.robot.lookup("#" + id).tryQuery().isPresent();
  }

  private DrawingCanvas chart(String id) {
    return window.node(id + "-chart", DrawingCanvas.class);
  }

  private Milestone launch() {
    return onUi(() -> window.session.roadmap().milestone("launch").orElseThrow());
  }

  @Test
  void tabsAndShortcutsSwitchTheView() {
    assertThat(shows("horizon")).isTrue();
    window.clickTab("odds");
    assertThat(shows("view-odds")).isTrue();
    assertThat(shows("horizon")).isFalse();
    window.press(KeyCode.ALT, KeyCode.DIGIT3);
    assertThat(shows("view-calendar")).isTrue();
    assertThat(window.node("tab-calendar", ToggleButton.class).isSelected()).isTrue();
    window.press(KeyCode.ALT, KeyCode.DIGIT1);
    assertThat(shows("horizon")).isTrue();
  }

  @Test
  void theOddsAreThoseOfWhatIsSelected() {
    window.clickTab("odds");
    assertThat(window.textOf("odds-finding")).startsWith("“Launch”");
    onUi(
        () -> {
          window.session.selectionProperty().set(Selection.task("rerank"));
          return true;
        });
    window.settle();
    assertThat(window.textOf("odds-finding")).startsWith("“Cross-encoder re-ranker”");
    ComboBox<?> chooser = window.node("odds-subject", ComboBox.class);
    assertThat(chooser.getValue()).isEqualTo("task:rerank");
  }

  @Test
  void aDeadlineIsAskedWithTheArrowKeysAndMadeTheTarget() {
    window.clickTab("odds");
    LocalDate target = launch().target();
    assertThat(target).isNotNull();
    onUi(
        () -> {
          chart("odds").requestFocus();
          return true;
        });
    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    window.press(KeyCode.RIGHT);
    assertThat(launch().target()).isEqualTo(target);
    window.robot.clickOn("#odds-make-target");
    window.settle();
    assertThat(launch().target()).isEqualTo(target.plusDays(8));
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(launch().target()).isEqualTo(target);
  }

  @Test
  void theDeadlineFollowsThePointer() {
    window.clickTab("odds");
    String before = window.textOf("odds-finding");
    DrawingCanvas chart = chart("odds");
    window.robot.moveTo(chart).press(MouseButton.PRIMARY).moveBy(90, 0);
    String dragged = window.textOf("odds-finding");
    window.robot.release(MouseButton.PRIMARY);
    assertThat(dragged).isNotEqualTo(before).startsWith("“Launch” by ");
    window.robot.clickOn("#odds-forget");
    assertThat(window.textOf("odds-finding")).isEqualTo(before);
  }

  @Test
  void theHorizonHasItsNumbersAsATable() {
    window.clickTab("horizon");
    window.robot.clickOn("#horizon-as-table");
    TableView<?> table = window.node("horizon-table", TableView.class);
    assertThat(onUi(() -> table.getItems().size())).isEqualTo(3 + 19);
    assertThat(onUi(() -> table.getItems().getFirst().toString())).contains("know whether answers");
    assertThat(window.node("horizon-rows", DrawingCanvas.class).isVisible()).isFalse();
    window.robot.clickOn("#horizon-as-table");
    assertThat(window.node("horizon-rows", DrawingCanvas.class).isVisible()).isTrue();
    assertThat(onUi(table::getItems)).isEmpty();
  }

  @Test
  void everyChartHasItsNumbersAsATable() {
    for (String id : List.of("odds", "calendar")) {
      window.clickTab(id);
      window.robot.clickOn("#" + id + "-as-table");
      TableView<?> table = window.node(id + "-table", TableView.class);
      assertThat(table.isVisible()).isTrue();
      assertThat(table.getItems()).hasSizeGreaterThan(5);
      assertThat(chart(id).getDrawing().description()).isNotEmpty();
      assertThat(chart(id).getAccessibleText()).isNotEmpty();
    }
  }
}
