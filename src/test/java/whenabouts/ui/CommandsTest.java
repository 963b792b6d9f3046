package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static whenabouts.ui.TestWindow.onUi;

import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.session.Selection;
import whenabouts.ui.command.Command;
import whenabouts.ui.command.Commands;

/// The registry of commands, and what is made from it.
@WindowTest
class CommandsTest {
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

  private Set<String> ids() {
    return window.window.commands().all().stream()
        .map(Command::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyCommandHasItsTextAndNoTextIsLeftOver() {
    Set<String> texts =
        ResourceBundle.getBundle("whenabouts.ui.texts").keySet().stream()
            .filter(key -> key.startsWith("command."))
            .map(key -> key.substring("command.".length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(texts).isEqualTo(ids());
  }

  @Test
  void everyCommandStandsInTheMenusOnce() {
    MenuBar bar = window.node("menu-bar", MenuBar.class);
    List<String> items =
        bar.getMenus().stream()
            .flatMap(CommandsTest::items)
            .map(MenuItem::getId)
            .filter(id -> id != null && !id.equals("menu-recent"))
            .toList();
    assertThat(items).doesNotHaveDuplicates();
    assertThat(items)
        .containsExactlyInAnyOrderElementsOf(ids().stream().map(id -> "menu-" + id).toList());
  }

  private static Stream<MenuItem> items(Menu menu) {
    return menu.getItems().stream()
        .flatMap(
            item ->
                item instanceof Menu sub && !"menu-recent".equals(sub.getId())
                    ? items(sub)
                    : Stream.of(item));
  }

  @Test
  void idsAndShortcutsAreTakenOnce() {
    Commands commands = window.window.commands();
    var says = new SimpleStringProperty("Other");
    assertThatThrownBy(
            () -> commands.add("other", "Shortcut+Z", null, Commands.ALWAYS, says, () -> {}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> commands.add("undo", "Shortcut+Alt+U", null, Commands.ALWAYS, () -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatNeedsADocumentIsOffWithoutOne() {
    for (String id : List.of("save", "export", "undo", "add-discovery", "delete", "move-up")) {
      assertThat(onUi(() -> window.window.commands().get(id).enabled().getValue()))
          .as(id)
          .isFalse();
    }
    window.withSample();
    for (String id : List.of("save", "export", "add-discovery")) {
      assertThat(onUi(() -> window.window.commands().get(id).enabled().getValue())).as(id).isTrue();
    }
    assertThat(onUi(() -> window.window.commands().get("delete").enabled().getValue())).isFalse();
  }

  @Test
  void everyControlHasAnIdAndIsSpoken() {
    window.withSample();
    for (Selection selection :
        List.of(
            Selection.NOTHING,
            Selection.task("grounding"),
            Selection.task("fixes"),
            Selection.milestone("launch"))) {
      onUi(
          () -> {
            window.session.selectionProperty().set(selection);
            return true;
          });
      window.settle();
      List<Node> controls = onUi(() -> controls(window.stage.getScene().getRoot()).toList());
      assertThat(controls).hasSizeGreaterThan(15);
      for (Node control : controls) {
        assertThat(control.getId()).as("id of %s", control).isNotBlank();
        String spoken =
            control instanceof ButtonBase button
                    && button.getText() != null
                    && !button.getText().isBlank()
                ? button.getText()
                : control.getAccessibleText();
        assertThat(spoken).as("spoken text of %s", control).isNotBlank();
      }
    }
  }

  /// The controls that are seen, without the parts they are made of.
  private static Stream<Node> controls(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    if (node instanceof ButtonBase
        || node instanceof TextInputControl
        || node instanceof ComboBoxBase<?>
        || node instanceof Spinner<?>
        || node instanceof Slider) {
      return Stream.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(CommandsTest::controls)
        : Stream.empty();
  }
}
