package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.chart.Mark;
import whenabouts.session.Selection;
import whenabouts.ui.chart.DrawingCanvas;
import whenabouts.ui.view.View;

/// What the tests of views have in common: a window with the sample, as wide as can be.
@WindowTest
abstract class ChartViewTest {
  @TempDir Path config;
  TestWindow window;

  @BeforeEach
  void open() {
    window = TestWindow.open(config);
    onUi(
        () -> {
          window.stage.setWidth(1000);
          return true;
        });
    window.withSample();
  }

  @AfterEach
  void close() {
    window.close();
  }

  boolean shows(String id) {
    return window.robot.lookup("#" + id).tryQuery().isPresent();
  }

  DrawingCanvas chart(String id) {
    return window.node(id + "-chart", DrawingCanvas.class);
  }

  /// Goes there by its tab, away and back by its shortcut.
  void assertTabAndShortcut(View view) {
    window.clickTab(view.id());
    window.settle();
    assertThat(shows("view-" + view.id())).isTrue();
    window.press(KeyCode.ALT, KeyCode.DIGIT1);
    assertThat(shows("view-" + view.id())).isFalse();
    window.press(KeyCode.ALT, KeyCode.valueOf("DIGIT" + (view.ordinal() + 1)));
    assertThat(shows("view-" + view.id())).isTrue();
    assertThat(window.node("tab-" + view.id(), ToggleButton.class).isSelected()).isTrue();
    window.settle();
  }

  /// What is written in the drawing.
  List<String> texts(String id) {
    return onUi(
        () ->
            Objects.requireNonNull(chart(id).getDrawing()).marks().stream()
                .filter(Mark.Label.class::isInstance)
                .map(m -> ((Mark.Label) m).text())
                .toList());
  }

  /// Clicks into the place of a thing, which is in sight.
  void click(String id, String thing) {
    DrawingCanvas chart = chart(id);
    Point2D at =
        onUi(
            () -> {
              Bounds place = Objects.requireNonNull(chart.placeOf(thing));
              double y = place.getCenterY() - chart.getTop();
              assertThat(y).isBetween(0.0, chart.getHeight());
              return chart.localToScreen(place.getMinX() + 30, y);
            });
    window.robot.clickOn(at);
    window.settle();
  }

  Selection selection() {
    return onUi(() -> window.session.selectionProperty().get());
  }

  /// The rows of the table in the picture's place.
  List<? extends List<?>> table(String id) {
    TableView<?> table = window.node(id + "-table", TableView.class);
    assertThat(onUi(table::getItems)).as("rows that nobody sees").isEmpty();
    window.robot.clickOn("#" + id + "-as-table");
    assertThat(table.isVisible()).isTrue();
    return onUi(() -> table.getItems().stream().map(row -> (List<?>) row).toList());
  }

  /// From the keyboard alone: to the chart, to its last thing and back to its first.
  void assertArrowKeysWalk(String id) {
    window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertThat(onUi(() -> chart(id).isFocused())).isTrue();
    window.press(KeyCode.HOME);
    window.settle();
    Selection first = selection();
    assertThat(first).isNotEqualTo(Selection.NOTHING);
    assertThat(onUi(() -> chart(id).getAccessibleText())).contains(": ");
    window.press(KeyCode.END);
    window.settle();
    Selection last = selection();
    assertThat(last).isNotEqualTo(first);
    // What is gone to is scrolled to.
    onUi(
        () -> {
          Bounds place =
              Objects.requireNonNull(chart(id).placeOf(Objects.requireNonNull(last.meaning())));
          assertThat(place.getMinY() - chart(id).getTop()).isGreaterThanOrEqualTo(-0.5);
          assertThat(place.getMaxY() - chart(id).getTop())
              .isLessThanOrEqualTo(chart(id).getHeight() + 0.5);
          return true;
        });
    window.press(KeyCode.HOME);
    window.settle();
    assertThat(selection()).isEqualTo(first);
    window.press(KeyCode.DOWN);
    window.settle();
    assertThat(selection()).isNotEqualTo(first);
  }
}
