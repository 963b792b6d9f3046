package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whenabouts.session.Selection;
import whenabouts.ui.view.View;

/// The window on a small and on a very large screen, and at the next start.
@WindowTest
class SizesTest {
  private static final List<String> BARS =
      List.of("#menu-bar", "#header", ".scenario-band", "#view-tabs", "#footer");

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

  /// The headless screen is small, so the window is laid out in a scene without a screen.
  @ParameterizedTest
  @CsvSource({"880, 600", "1024, 700", "3840, 2160"})
  void nothingInTheBarsIsCutOff(double width, double height) {
    Scene scene =
        onUi(
            () -> {
              window.session.selectionProperty().set(Selection.task("rerank"));
              window
                  .session
                  .scenarioProperty()
                  .set(window.session.document().scenarios().getFirst().id());
              return window.stage.getScene();
            });
    window.settle();
    Parent root = onUi(scene::getRoot);
    Scene sized =
        onUi(
            () -> {
              scene.setRoot(new Pane());
              Scene made = new Scene(root, width, height);
              made.getStylesheets().setAll(scene.getStylesheets());
              return made;
            });
    onUi(
        () -> {
          root.applyCss();
          root.layout();
          return true;
        });
    Set<String> cut = new TreeSet<>();
    for (View view : View.values()) {
      window.run(view.command());
      window.settle();
      onUi(
          () -> {
            root.applyCss();
            root.layout();
            for (String bar : BARS) {
              Node node = sized.lookup(bar);
              assertThat(node).as(bar).isNotNull();
              assertThat(labels(node)).as(bar).isNotEmpty();
              labels(node).filter(l -> isCut(l, sized)).forEach(l -> cut.add(view + ": " + l));
            }
            return true;
          });
    }
    assertThat(cut).isEmpty();
    // Three panes have room beside each other, or one of the sides goes.
    assertThat(onUi(() -> sides(sized))).hasSize(width < 960 ? 1 : 2);
    onUi(
        () -> {
          sized.setRoot(new Pane());
          scene.setRoot(root);
          return true;
        });
  }

  private static Set<String> sides(Scene scene) {
    return Stream.of("#outline", "#side")
        .filter(id -> scene.lookup(id) != null)
        .collect(Collectors.toSet());
  }

  /// Cells show what is chosen from a list, which says it in full.
  private static Stream<Labeled> labels(Node node) {
    if (!node.isVisible() || node instanceof IndexedCell<?>) {
      return Stream.empty();
    }
    if (node instanceof Labeled label) {
      return label.getText() == null || label.getText().isBlank()
          ? Stream.empty()
          : Stream.of(label);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(SizesTest::labels)
        : Stream.empty();
  }

  private static boolean isCut(Labeled label, Scene scene) {
    Bounds place = label.localToScene(label.getBoundsInLocal());
    boolean within =
        place.getMinX() >= -1
            && place.getMinY() >= -1
            && place.getMaxX() <= scene.getWidth() + 1
            && place.getMaxY() <= scene.getHeight() + 1;
    boolean whole =
        label.isWrapText()
            ? label.getHeight() >= label.prefHeight(label.getWidth()) - 1
            : label.lookup(".text") instanceof Text text && text.getText().equals(label.getText());
    return !within || !whole;
  }

  @Test
  void theViewAndTheDividersAreRemembered() {
    window.run("view-odds");
    SplitPane panes = window.node("panes", SplitPane.class);
    Node divider = window.robot.lookup(".split-pane-divider").query();
    window.robot.drag(divider).dropBy(40, 0);
    window.settle();
    double left = onUi(() -> panes.getDividerPositions()[0]);
    window.close();
    window = TestWindow.open(config).withSample();
    assertThat(onUi(() -> window.node("tab-odds", javafx.scene.control.ToggleButton.class)))
        .matches(tab -> tab.isSelected());
    window.until(
        "the divider to be where it was",
        () ->
            Math.abs(window.node("panes", SplitPane.class).getDividerPositions()[0] - left) < 0.02);
  }
}
