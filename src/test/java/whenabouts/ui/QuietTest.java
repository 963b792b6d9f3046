package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import whenabouts.session.Selection;
import whenabouts.storage.Settings.Theme;

/// The program writes nothing to the console: no warning of a style sheet, no stack trace.
@Isolated("It listens to standard error and the log.")
@WindowTest
class QuietTest {
  private static final int ROWS = 4;

  @TempDir Path config;

  @Test
  void nothingIsLoggedOrPrinted() {
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord message) {
            if (!("" + message.getMessage()).startsWith("Unsupported JavaFX configuration")) {
              logged.add(message.getLevel() + " " + message.getMessage());
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    root.addHandler(handler);
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      useEverything();
    } finally {
      System.setErr(err);
      root.removeHandler(handler);
    }
    assertThat(logged).isEmpty();
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private void useEverything() {
    try (TestWindow window = TestWindow.open(config).withSample()) {
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
        onUi(
            () -> {
              window.themes.chosenProperty().set(theme);
              window.session.selectionProperty().set(Selection.task("rerank"));
              return true;
            });
        window.settle();
        openBoxes(window);
        window.run("add-milestone");
        window.press(KeyCode.ESCAPE);
      }
    }
  }

  private static void openBoxes(TestWindow window) {
    int opened = 0;
    for (Node node : window.robot.lookup(".combo-box-base").queryAll()) {
      if (node instanceof ComboBoxBase<?> box
          && box.isVisible()
          && !box.isDisabled()
          && onUi(() -> hasRoom(box))) {
        opened++;
        onUi(
            () -> {
              if (box instanceof ComboBox<?> list) {
                list.setVisibleRowCount(ROWS);
              }
              box.show();
              return true;
            });
        onUi(
            () -> {
              box.hide();
              return true;
            });
      }
    }
    assertThat(opened).isPositive();
  }

  /// The headless screen cannot show what reaches beyond it, not even for a moment; which is also
  /// why no completion is opened here, for it follows a field that scrolls.
  private static boolean hasRoom(Node box) {
    Bounds place = box.localToScreen(box.getLayoutBounds());
    return place != null && place.getMinX() >= 0 && place.getMaxX() < 990 && place.getMaxY() < 700;
  }
}
