package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.ui.view.View;

/// A window with little room, and one whose user wants more of it for the chart.
@WindowTest
class NarrowTest {
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

  private void resize(double width) {
    onUi(
        () -> {
          window.stage.setWidth(width);
          return true;
        });
    window.settle();
  }

  private Set<String> sides() {
    window.settle();
    return onUi(
        () ->
            window.node("panes", SplitPane.class).getItems().stream()
                .map(Node::getId)
                .filter(id -> id != null) // the centre has none
                .collect(Collectors.toSet()));
  }

  @Test
  void eachSideCanBeHiddenAndStaysSo() {
    assertThat(sides()).containsExactlyInAnyOrder("outline", "side");
    window.robot.clickOn("#button-toggle-outline");
    assertThat(sides()).containsExactly("side");
    assertThat(onUi(() -> window.window.commands().get("toggle-outline").tip()))
        .startsWith("Show the outline");
    window.close();
    window = TestWindow.open(config).withSample();
    assertThat(sides()).containsExactly("side");
    window.press(KeyCode.CONTROL, KeyCode.I);
    assertThat(sides()).isEmpty();
    window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    assertThat(sides()).containsExactly("outline");
    assertThat(onUi(() -> window.node("outline-table", TreeTableView.class).isFocused())).isTrue();
  }

  @Test
  void aHiddenOutlineComesWhenSomethingIsLookedForOrNamedInIt() {
    for (String command : List.of("find", "find-next", "add-discovery", "add-milestone")) {
      window.run("toggle-outline");
      assertThat(sides()).as(command).containsExactly("side");
      window.run(command);
      assertThat(sides()).as(command).contains("outline");
    }
  }

  @Test
  void aNarrowWindowHasOneSideAtATime() {
    resize(900);
    assertThat(sides()).containsExactly("outline");
    window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    assertThat(sides()).containsExactly("side");
    window.run("toggle-inspector");
    assertThat(sides()).isEmpty();
    window.run("toggle-outline");
    assertThat(sides()).containsExactly("outline");
    resize(1000);
    assertThat(sides()).containsExactlyInAnyOrder("outline", "side");
  }

  /// The tour goes through both sides.
  @Test
  void theTourShowsWhatItTalksAbout() {
    resize(900);
    window.run("tour");
    for (String side : List.of("outline", "side")) {
      window.until(
          "the tour to come to the " + side,
          () -> {
            window.node("tour-next", Button.class).fire();
            return window.stage.getScene().lookup("#" + side) != null;
          });
    }
  }

  private Stream<View> shownTabs() {
    return Stream.of(View.values())
        .filter(view -> window.stage.getScene().lookup("#tab-" + view.id()).isVisible());
  }

  @Test
  void everyViewIsATabOrBehindTheButtonAndTheChosenOneIsATab() {
    for (View view : View.values()) {
      window.clickTab(view.id());
      window.settle();
      onUi(
          () -> {
            MenuButton more = window.node("view-more", MenuButton.class);
            assertThat(shownTabs()).as(view.id()).contains(view);
            assertThat(
                    Stream.concat(
                        shownTabs().map(v -> "more-" + v.command()),
                        more.getItems().stream().map(MenuItem::getId)))
                .containsExactlyInAnyOrderElementsOf(
                    Stream.of(View.values()).map(v -> "more-" + v.command()).toList());
            assertThat(more.getItems()).as("at this width").isNotEmpty();
            return true;
          });
    }
    // The keys still work, also of views that were behind the button.
    window.press(KeyCode.ALT, KeyCode.DIGIT9);
    assertThat(onUi(() -> shownTabs().toList())).contains(View.DEMO);
    window.press(KeyCode.ALT, KeyCode.DIGIT2);
    assertThat(onUi(() -> window.stage.getScene().lookup("#view-odds"))).isNotNull();
  }

  /// What moved, and by how much, is read at any width.
  @Test
  void differencesAreNotCut() {
    onUi(
        () -> {
          window.session.scenarioProperty().set("longer-box");
          return true;
        });
    for (double width : new double[] {900, 1000}) {
      resize(width);
      window.until("the differences", () -> window.node("differences", Node.class).isVisible());
      window.settle();
      onUi(
          () -> {
            for (String place : List.of("0-half", "1-sure", "2-half", "2-sure", "2-chance")) {
              Labeled cell = window.node("difference-" + place, Labeled.class);
              assertThat(cell.lookup(".text"))
                  .as(width + " " + place)
                  .isInstanceOfSatisfying(
                      Text.class,
                      shown ->
                          assertThat(shown.getText().replace("\n", "").replace(" ", ""))
                              .isEqualTo(cell.getText().replace(" ", "")));
            }
            return true;
          });
    }
  }
}
