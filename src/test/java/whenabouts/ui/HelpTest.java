package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.session.Selection;
import whenabouts.storage.SettingsFile;
import whenabouts.ui.command.Command;
import whenabouts.ui.kit.Motion;

/// Help: what numbers mean, the shortcuts, about, and the tour.
@WindowTest
class HelpTest {
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

  private boolean isThere(String id) {
    return onUi(() -> window.robot.lookup("#" + id).tryQuery().isPresent());
  }

  @Test
  void theGlossaryIsSearchedAndClosedWithEscape() {
    window.press(KeyCode.F1);
    assertThat(isThere("term-know-by")).isTrue();
    assertThat(isThere("term-baseline")).isTrue();
    window.robot.clickOn("#glossary-search").write("time box");
    assertThat(isThere("term-time-box")).isTrue();
    assertThat(isThere("term-seed")).isFalse();
    window.press(KeyCode.ESCAPE);
    assertThat(isThere("glossary")).isFalse();
  }

  @Test
  void theShortcutsAreThoseOfTheRegistry() {
    window.press(KeyCode.CONTROL, KeyCode.F1);
    TableView<?> table = window.node("shortcuts-table", TableView.class);
    List<Command> all = List.copyOf(window.window.commands().all());
    assertThat(onUi(() -> List.copyOf(table.getItems()))).isEqualTo(all);
    assertThat(onUi(() -> table.getColumns().get(1).getCellData(0))).isEqualTo("Ctrl+N");
  }

  @Test
  void aboutSaysTheLicence() {
    window.run("about");
    assertThat(window.textOf("about-licence")).contains("Apache License");
    assertThat(window.textOf("about-version")).isNotBlank();
  }

  @Test
  void aQuestionMarkExplainsTheFactsOfWhatIsSelected() {
    window.withSample();
    onUi(
        () -> {
          window.session.selectionProperty().set(Selection.task("rerank"));
          return true;
        });
    window.settle();
    onUi(
        () -> {
          window.node("facts-help", Node.class).requestFocus();
          return true;
        });
    window.press(KeyCode.SPACE);
    assertThat(isThere("term-know-by")).isTrue();
    assertThat(isThere("term-swing")).isFalse();
    window.press(KeyCode.ESCAPE);
    window.until("the explanation to go", () -> !isThere("term-know-by"));
    onUi(
        () -> {
          window.session.selectionProperty().set(Selection.milestone("launch"));
          return true;
        });
    onUi(
        () -> {
          window.node("facts-help", Node.class).requestFocus();
          return true;
        });
    window.press(KeyCode.SPACE);
    assertThat(isThere("term-swing")).isTrue();
  }

  @Test
  void nothingFadesWhereCalmIsAskedFor() {
    window.withSample();
    try {
      onUi(
          () -> {
            Motion.calmProperty().set(true);
            window.window.commands().get("tour").run();
            assertThat(window.node("tour-card", Node.class).getOpacity()).isEqualTo(1);
            window.node("headline-help", Button.class).fire();
            PopOver over =
                (PopOver) window.robot.lookup("#help-popover").query().getScene().getWindow();
            assertThat(over.isAnimated()).isFalse();
            over.hide();
            return true;
          });
      onUi(
          () -> {
            Motion.calmProperty().set(false);
            assertThat(Motion.isAllowed())
                .isNotEqualTo(Platform.getPreferences().isReducedMotion());
            return true;
          });
    } finally {
      onUi(
          () -> {
            Motion.calmProperty().set(false);
            return true;
          });
    }
  }

  @Test
  void theTourOpensTheSampleGoesThroughTheWindowAndIsRemembered() {
    // As wide as the panes need: at 900 the window's own edge cuts them.
    onUi(
        () -> {
          window.stage.setWidth(1000);
          return true;
        });
    assertThat(isThere("welcome-tour")).isTrue();
    window.robot.clickOn("#welcome-tour");
    window.until("the tour", () -> window.node("tour", Node.class).isVisible());
    window.settle();
    assertThat(onUi(() -> window.session.openProperty().get())).isTrue();
    var before = onUi(window.session::document);
    String last = "";
    int steps = 0;
    while (onUi(() -> window.node("tour", Node.class).isVisible())) {
      steps++;
      assertThat(window.textOf("tour-place")).startsWith(steps + " of ");
      assertThat(window.textOf("tour-title")).isNotBlank().isNotEqualTo(last);
      last = window.textOf("tour-title");
      assertRingAndCardAreInSight();
      assertThat(onUi(() -> window.stage.getScene().getFocusOwner().getId()))
          .isEqualTo("tour-next");
      window.press(KeyCode.SPACE);
    }
    assertThat(steps).isEqualTo(8);
    assertThat(onUi(window.session::document)).isSameAs(before);
    assertThat(onUi(() -> window.session.dirtyProperty().get())).isFalse();
    window.close();
    assertThat(new SettingsFile(config).read().tourSeen()).isTrue();
    window = TestWindow.open(config);
    assertThat(onUi(() -> window.node("welcome-tour", Node.class).getParent().isVisible()))
        .isFalse();
  }

  private void assertRingAndCardAreInSight() {
    window.until(
        "the ring to lie around what is explained in " + window.textOf("tour-title"),
        () -> window.node("tour-ring", Node.class).getLayoutBounds().getWidth() > 20);
    onUi(
        () -> {
          var area = window.node("tour", Node.class).getLayoutBounds();
          Node ring = window.node("tour-ring", Node.class);
          assertThat(ring.isVisible()).isTrue();
          Node card = window.node("tour-card", Node.class);
          // Without its shadow.
          assertThat(area.contains(card.localToParent(card.getLayoutBounds()))).isTrue();
          return true;
        });
  }

  @Test
  void theTourLeavesTheDocumentAloneAndEndsWithEscape() {
    window.withSample();
    onUi(() -> window.session.apply("title", r -> r.withTitle("Mine")));
    window.run("tour");
    assertThat(onUi(() -> window.session.roadmap().title())).isEqualTo("Mine");
    String first = window.textOf("tour-title");
    window.robot.clickOn("#tour-next").clickOn("#tour-next").clickOn("#tour-back");
    window.robot.clickOn("#tour-back");
    assertThat(window.textOf("tour-title")).isEqualTo(first);
    window.press(KeyCode.ESCAPE);
    assertThat(onUi(() -> window.node("tour", Node.class).isVisible())).isFalse();
    assertThat(onUi(() -> window.memory.settings().tourSeen())).isTrue();
    assertThat(onUi(() -> window.node("headline", Label.class).getText())).isNotBlank();
  }
}
