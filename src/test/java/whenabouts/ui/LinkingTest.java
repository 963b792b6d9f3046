package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import whenabouts.chart.Mark;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.Track;
import whenabouts.ui.chart.DrawingCanvas;

/// Dependencies made on the Horizon by dragging from bar to bar.
@WindowTest
class LinkingTest {
  private static final Roadmap ROADMAP =
      Roadmap.of(
          "R",
          LocalDate.of(2027, 1, 4),
          List.of(),
          List.of(
              Task.of("one", "One", Track.DELIVERY, Estimate.Range.of(5, 10, 20)),
              Task.of("two", "Two", Track.DELIVERY, Estimate.Range.of(5, 10, 20))),
          List.of(new Milestone("launch", "Launch", Need.Link.to("one"), null)));

  @TempDir Path config;
  private TestWindow window;

  @BeforeEach
  void open() {
    window = TestWindow.open(config).with(ROADMAP);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Roadmap roadmap() {
    return onUi(window.session::roadmap);
  }

  /// Somewhere in a row, beside its bar.
  private Point2D row(String id) {
    DrawingCanvas rows = window.node("horizon-rows", DrawingCanvas.class);
    return onUi(
        () ->
            rows.getDrawing().marks().stream()
                .filter(m -> m instanceof Mark.Box && id.equals(m.meaning().id()))
                .findFirst()
                .map(m -> (Mark.Box) m)
                .map(b -> rows.localToScreen(b.x() + 20, b.y() + b.height() / 2))
                .orElseThrow());
  }

  private void drag(String from, String to) {
    window.robot.moveTo(row(from));
    Node handle = window.node("link-handle", Node.class);
    assertThat(handle.isVisible()).isTrue();
    Point2D at =
        onUi(
            () -> {
              var bounds = handle.localToScreen(handle.getBoundsInLocal());
              return new Point2D(bounds.getCenterX(), bounds.getCenterY());
            });
    window.robot.moveTo(at);
    assertThat(window.textOf("link-note")).startsWith("Drag to what needs “");
    window.robot.press(MouseButton.PRIMARY).moveTo(row(to)).moveBy(2, 0);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void drop() {
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
  }

  private List<String> needs(String task) {
    return roadmap().task(task).orElseThrow().needs().links().stream()
        .map(Need.Link::task)
        .toList();
  }

  @Test
  void aBarIsDraggedToWhatNeedsIt() {
    drag("task:one", "task:two");
    assertThat(window.textOf("link-note")).isEqualTo("“Two” will need “One”");
    window.picture("horizon-linking", 900, 900);
    drop();
    assertThat(needs("two")).containsExactly("one");
    assertThat(onUi(() -> window.session.undoNameProperty().get().label())).isEqualTo("links");
    drag("task:two", "milestone:launch");
    drop();
    assertThat(roadmap().milestone("launch").orElseThrow().needs())
        .isEqualTo(new Need.AllOf(List.of(Need.Link.to("one"), Need.Link.to("two"))));
  }

  @Test
  void aCircleIsRefusedInASentence() {
    drag("task:one", "task:two");
    drop();
    Roadmap before = roadmap();
    drag("task:two", "task:one");
    assertThat(window.textOf("link-note"))
        .startsWith("“One” cannot need “Two”. Expected tasks that do not wait for each other")
        .contains("one → two → one");
    drop();
    assertThat(roadmap()).isEqualTo(before);
    assertThat(window.node("link-note", Node.class).isVisible()).isTrue();
    drag("task:one", "task:two");
    assertThat(window.textOf("link-note")).isEqualTo("“Two” needs “One” already.");
    drop();
    assertThat(roadmap()).isEqualTo(before);
  }

  @Test
  void elsewhereDraggingStillPans() {
    Node handle = window.node("link-handle", Node.class);
    window
        .robot
        .moveTo(row("task:one"))
        .press(MouseButton.PRIMARY)
        .moveBy(30, 0)
        .release(MouseButton.PRIMARY);
    window.settle();
    assertThat(roadmap()).isEqualTo(ROADMAP);
    window.robot.moveTo("#headline");
    assertThat(handle.isVisible()).isFalse();
  }
}
