package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.session.Selection;
import whenabouts.storage.RoadmapFiles;
import whenabouts.storage.Settings.Theme;
import whenabouts.ui.view.View;

/// Pictures of the window under `target/screens`, for people to look at.
@WindowTest
class ScreensTest {
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

  /// The samples, the smallest first.
  private static List<Roadmap> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("assets/samples"))) {
      return files
          .map(ScreensTest::read)
          .sorted(Comparator.comparing(roadmap -> roadmap.tasks().size()))
          .toList();
    }
  }

  private static Roadmap read(Path file) {
    try {
      return RoadmapFiles.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void samplesOfThreeSizes(Theme theme) throws IOException {
    List<Roadmap> samples = samples();
    assertThat(samples.getFirst().tasks()).hasSizeLessThan(8);
    assertThat(samples.getLast().tasks()).hasSizeGreaterThanOrEqualTo(60);
    onUi(
        () -> {
          window.themes.chosenProperty().set(theme);
          return true;
        });
    String prefix = "window-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-";
    take(prefix + "5", samples.getFirst(), theme);
    take(prefix + "16", samples.get(1), theme);
    take(prefix + "60", samples.getLast(), theme);
  }

  private void take(String name, Roadmap roadmap, Theme theme) {
    window.with(roadmap);
    Task task = roadmap.tasks().stream().filter(Task::isDiscovery).findFirst().orElseThrow();
    onUi(
        () -> {
          window.session.selectionProperty().set(Selection.task(task.id()));
          return true;
        });
    WritableImage image = window.picture(name, 1280, 800);
    assertThat(colours(image)).as("colours in " + name).isGreaterThan(100);
    boolean bright = image.getPixelReader().getColor(1270, 60).getBrightness() > 0.5;
    assertThat(bright).isEqualTo(theme == Theme.LIGHT);
  }

  /// A picture of nothing has few.
  private static int colours(WritableImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y += 2) {
      for (int x = 0; x < image.getWidth(); x += 2) {
        colours.add(image.getPixelReader().getArgb(x, y));
      }
    }
    return colours.size();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void driversOutcomesAndDemoDays(Theme theme) throws IOException {
    onUi(
        () -> {
          window.themes.chosenProperty().set(theme);
          return true;
        });
    String prefix = theme.name().toLowerCase(java.util.Locale.ROOT) + "-";
    List<Roadmap> samples = samples();
    for (Roadmap roadmap : List.of(samples.getFirst(), samples.get(1), samples.getLast())) {
      window.with(roadmap);
      for (View view : List.of(View.DRIVERS, View.OUTCOMES, View.DEMO)) {
        window.run(view.command());
        String name = view.id() + "-" + prefix + roadmap.tasks().size();
        assertThat(colours(window.picture(name, 1280, 800))).as(name).isGreaterThan(60);
      }
    }
  }

  @Test
  void welcomeAndEmpty() {
    assertThat(colours(window.picture("welcome", 1280, 800))).isGreaterThan(20);
    window.run("new");
    assertThat(colours(window.picture("empty", 1280, 800))).isGreaterThan(20);
  }

  @Test
  void theInspectorAllTheWayDown() throws IOException {
    window.with(samples().get(1));
    onUi(
        () -> {
          window.session.selectionProperty().set(Selection.task("rerank"));
          return true;
        });
    window.picture("inspector-top", 1000, 1000);
    onUi(
        () -> {
          window.node("inspector-scroll", javafx.scene.control.ScrollPane.class).setVvalue(0.5);
          return true;
        });
    window.picture("inspector-middle", 1000, 1000);
    onUi(
        () -> {
          window.node("inspector-scroll", javafx.scene.control.ScrollPane.class).setVvalue(1);
          return true;
        });
    assertThat(colours(window.picture("inspector-bottom", 1000, 1000))).isGreaterThan(100);
  }

  /// The views that compute something of their own, and the burn-up, which goes with them.
  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void timeBoxBurnUpAndCompare(Theme theme) throws IOException {
    onUi(
        () -> {
          window.themes.chosenProperty().set(theme);
          return true;
        });
    String ending = "-" + theme.name().toLowerCase(java.util.Locale.ROOT);
    for (Roadmap sample : List.of(samples().getLast(), samples().getFirst())) {
      window.with(sample);
      for (View view : List.of(View.TIME_BOX, View.BURN_UP, View.COMPARE)) {
        window.run(view.command());
        window.settle();
        if (view != View.BURN_UP) {
          window.until("a first answer", () -> isAnswered(view));
        }
        String name = "view-" + view.id() + "-" + sample.tasks().size() + ending;
        WritableImage image = window.picture(name, 1280, 800);
        assertThat(colours(image)).as("colours in " + name).isGreaterThan(60);
      }
    }
  }

  private boolean isAnswered(View view) {
    return !window.shown(view.id() + "-finding").isEmpty() || !window.busy(view.id());
  }
}
