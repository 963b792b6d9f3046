package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whenabouts.session.Selection;
import whenabouts.storage.Preferences;
import whenabouts.storage.Settings;
import whenabouts.storage.Settings.Theme;
import whenabouts.storage.SettingsFile;
import whenabouts.ui.kit.Motion;
import whenabouts.ui.view.View;

/// Everything the window shows can be read, reached and heard, in every state and both themes.
@WindowTest
class AccessibilityTest {
  @TempDir Path config;
  private TestWindow window;

  @BeforeEach
  void open() throws IOException {
    // What is still fading in would be too faint.
    new SettingsFile(config).save(Settings.NONE.with(Preferences.DEFAULTS.withCalm(true)));
    window = TestWindow.open(config);
  }

  @AfterEach
  void close() {
    window.close();
    onUi(
        () -> {
          Motion.calmProperty().set(false);
          return true;
        });
  }

  /// Brings the window into one state after the other.
  private void inEveryState(Consumer<String> look) {
    look.accept("welcome");
    window.run("new");
    look.accept("empty");
    window.withSample();
    // There was a forecast before, of nothing.
    window.until("the sample", () -> !window.session.roadmap().tasks().isEmpty());
    window.settle();
    for (Selection selection :
        List.of(
            Selection.task("rerank"),
            Selection.task("fixes"),
            Selection.milestone("launch"),
            Selection.NOTHING)) {
      onUi(
          () -> {
            window.session.selectionProperty().set(selection);
            return true;
          });
      look(look, selection.toString());
    }
    for (View view : View.values()) {
      window.run(view.command());
      look(look, view.id());
    }
    onUi(
        () -> {
          window
              .session
              .scenarioProperty()
              .set(window.session.document().scenarios().getFirst().id());
          return true;
        });
    look(look, "scenario");
    window.press(KeyCode.CONTROL, KeyCode.K);
    look(look, "palette");
    window.press(KeyCode.ESCAPE);
    window.run("tour");
    look(look, "tour");
    window.press(KeyCode.ESCAPE);
    for (String dialog : List.of("preferences", "glossary", "shortcuts", "about")) {
      window.run(dialog);
      look(look, dialog);
      window.press(KeyCode.ESCAPE);
    }
    onUi(
        () -> {
          window.node("headline-help", javafx.scene.control.Button.class).fire();
          return true;
        });
    look(look, "help");
    window.press(KeyCode.ESCAPE);
  }

  private void look(Consumer<String> look, String state) {
    window.settle();
    look.accept(state);
  }

  private static Stream<Parent> roots() {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .map(shown -> shown.getScene().getRoot());
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyTextStandsOutFromWhatIsBehindIt(Theme theme) {
    onUi(
        () -> {
          window.themes.chosenProperty().set(theme);
          return true;
        });
    Set<String> failures = new TreeSet<>();
    int[] seen = {0};
    inEveryState(
        state ->
            onUi(
                () -> {
                  roots()
                      .forEach(
                          root -> {
                            root.applyCss();
                            root.layout();
                            seen[0] += (int) Contrast.texts(root).count();
                            Contrast.failures(root).forEach(f -> failures.add(f));
                          });
                  return true;
                }));
    assertThat(String.join("\n", failures)).isEmpty();
    assertThat(seen[0]).as("texts looked at").isGreaterThan(1000);
  }

  @Test
  void contrastIsWhatTheStandardSays() {
    assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isEqualTo(21);
    assertThat(Contrast.ratio(Color.web("#777777"), Color.WHITE)).isBetween(4.47, 4.49);
  }

  @Test
  void everythingThatTakesTheKeyboardIsSpoken() {
    Set<String> silent = new TreeSet<>();
    int[] seen = {0};
    inEveryState(
        state ->
            onUi(
                () -> {
                  roots()
                      .forEach(
                          root -> {
                            Set<Node> labelled = labelled(root);
                            focusable(root)
                                .forEach(
                                    node -> {
                                      seen[0]++;
                                      if (!isSpoken(node) && !labelled.contains(node)) {
                                        silent.add(state + Contrast.path(node));
                                      }
                                    });
                          });
                  return true;
                }));
    assertThat(String.join("\n", silent)).isEmpty();
    assertThat(seen[0]).as("controls looked at").isGreaterThan(300);
  }

  private static Stream<Node> all(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(AccessibilityTest::all))
        : Stream.of(node);
  }

  private static Stream<Node> focusable(Node root) {
    return all(root).filter(node -> node.isFocusTraversable() && !node.isDisabled());
  }

  private static Set<Node> labelled(Node root) {
    Set<Node> labelled = new HashSet<>();
    all(root)
        .forEach(
            node -> {
              if (node instanceof Label label && label.getLabelFor() != null) {
                labelled.add(label.getLabelFor());
              }
            });
    return labelled;
  }

  private static boolean isSpoken(Node node) {
    String text = node instanceof Labeled labeled ? labeled.getText() : "";
    String spoken = node.getAccessibleText();
    return (text != null && !text.isBlank()) || (spoken != null && !spoken.isBlank());
  }

  /// Header, outline, centre, inspector and footer, in that order, and round again.
  @Test
  void tabGoesThroughTheWindowInTheOrderOfReading() {
    window.withSample();
    onUi(
        () -> {
          window.session.selectionProperty().set(Selection.task("rerank"));
          window.node("title-input", Node.class).requestFocus();
          return true;
        });
    window.settle();
    Node first = focus();
    List<String> parts = new ArrayList<>();
    Set<Node> visited = new HashSet<>();
    int steps = 0;
    Node before = null;
    do {
      Node now = focus();
      // In the outline it goes from cell to cell.
      boolean onward = now == before || visited.add(now);
      assertThat(onward).as("the keyboard goes in circles at %s", now).isTrue();
      before = now;
      String part = part(now);
      if (parts.isEmpty() || !parts.getLast().equals(part)) {
        parts.add(part);
      }
      window.press(KeyCode.TAB);
    } while (focus() != first && ++steps < 300);
    assertThat(focus()).as("after %s", parts).isSameAs(first);
    assertThat(parts).containsExactly("header", "outline", "views", "side", "footer");
    window.press(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(part(focus())).isEqualTo("footer");
  }

  private Node focus() {
    return onUi(() -> window.stage.getScene().getFocusOwner());
  }

  private static String part(@Nullable Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n.getId() != null
          && Set.of("header", "outline", "views", "side", "footer").contains(n.getId())) {
        return n.getId();
      }
    }
    return "elsewhere " + node;
  }
}
