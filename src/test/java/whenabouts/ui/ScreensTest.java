package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.storage.Settings.Theme;

class ScreensTest {
  @TempDir Path config;

  @Test
  void sample() {
    try (TestWindow window = TestWindow.open(config)) {
      window.picture("welcome", 1280, 800);
      window.withSample();
      TestWindow.onUi(
          () -> {
            window.themes.chosenProperty().set(Theme.LIGHT);
            return 1;
          });
      window.picture("window-light-16", 1280, 800);
      TestWindow.onUi(
          () -> {
            window
                .session
                .selectionProperty()
                .set(
                    whenabouts.session.Selection.task(
                        window.session.roadmap().tasks().get(3).id()));
            return 1;
          });
      window.picture("window-light-16-task", 1280, 800);
      TestWindow.onUi(
          () -> {
            window.themes.chosenProperty().set(Theme.DARK);
            return 1;
          });
      window.picture("window-dark-16", 1280, 800);
      assertThat(1).isEqualTo(1);
    }
  }
}
