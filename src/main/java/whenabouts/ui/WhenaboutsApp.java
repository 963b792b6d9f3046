package whenabouts.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Forecaster;
import whenabouts.session.Session;
import whenabouts.storage.SettingsFile;
import whenabouts.ui.kit.Console;
import whenabouts.ui.theme.Themes;
import whenabouts.ui.window.Documents;
import whenabouts.ui.window.MainWindow;
import whenabouts.ui.window.Memory;
import whenabouts.ui.window.StagePrompts;

/// The program with its window.
public final class WhenaboutsApp extends Application {
  private final ExecutorService simulation = background("simulation");
  private final ExecutorService io = background("files");
  private @Nullable Themes themes;

  /// Opens the window and returns when it is closed.
  ///
  /// @param file what to open; null: nothing
  /// @return whether there was a display to open it on; if not, nothing was done
  public static boolean open(@Nullable Path file) {
    if (!hasDisplay(System.getProperty("os.name", ""), System.getenv())) {
      return false;
    }
    Console.dropClassPathWarning();
    Application.launch(
        WhenaboutsApp.class, file == null ? new String[0] : new String[] {file.toString()});
    return true;
  }

  /// Whether JavaFX can show a window here. On Linux it needs X (or XWayland), or says itself that
  /// it runs headless; elsewhere the desktop is always there.
  static boolean hasDisplay(String system, Map<String, String> environment) {
    boolean needsX = !system.startsWith("Windows") && !system.startsWith("Mac");
    String display = environment.getOrDefault("DISPLAY", "");
    return !needsX || !display.isBlank() || "Headless".equals(System.getProperty("glass.platform"));
  }

  @Override
  public void start(Stage stage) {
    Memory memory =
        new Memory(
            new SettingsFile(
                SettingsFile.folder(
                    System.getenv(),
                    System.getProperty("os.name", ""),
                    Path.of(System.getProperty("user.home", ".")))),
            io);
    themes = new Themes(memory.settings().theme());
    Session session = new Session(new Forecaster()::forecast, simulation, io, Platform::runLater);
    Documents documents =
        new Documents(
            session,
            memory,
            new StagePrompts(stage),
            io,
            Platform::runLater,
            Clock.systemDefaultZone());
    new MainWindow(stage, session, documents, memory, themes);
    stage.show();
    List<String> files = getParameters().getUnnamed();
    if (!files.isEmpty()) {
      documents.open(Path.of(files.getFirst()));
    }
  }

  @Override
  public void stop() {
    if (themes != null) {
      themes.stop();
    }
    simulation.shutdownNow();
    // What is being saved is saved to its end.
    io.close();
  }

  private static ExecutorService background(String name) {
    return Executors.newSingleThreadExecutor(
        Thread.ofPlatform().name("whenabouts-" + name).daemon().factory());
  }
}
