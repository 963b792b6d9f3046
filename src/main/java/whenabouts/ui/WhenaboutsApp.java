package whenabouts.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Forecaster;
import whenabouts.session.SafetyNet;
import whenabouts.session.Session;
import whenabouts.storage.Journal;
import whenabouts.storage.SettingsFile;
import whenabouts.ui.kit.Console;
import whenabouts.ui.kit.Languages;
import whenabouts.ui.theme.Themes;
import whenabouts.ui.window.Documents;
import whenabouts.ui.window.MainWindow;
import whenabouts.ui.window.Memory;
import whenabouts.ui.window.StagePrompts;

/// The program with its window.
public final class WhenaboutsApp extends Application {
  private final ExecutorService simulation = background("simulation");
  private final ExecutorService io = background("files");
  private final ExecutorService exports = background("exports");
  private @Nullable Themes themes;
  private @Nullable SafetyNet net;

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
    Path folder =
        SettingsFile.folder(
            System.getenv(),
            System.getProperty("os.name", ""),
            Path.of(System.getProperty("user.home", ".")));
    Memory memory = new Memory(new SettingsFile(folder), io);
    // Before the first text is read.
    Locale.setDefault(
        Languages.locale(memory.settings().preferences().language(), Locale.getDefault()));
    themes = new Themes(memory.settings().theme());
    Session session = new Session(new Forecaster()::forecast, simulation, io, Platform::runLater);
    net =
        new SafetyNet(
            session,
            new Journal(folder.resolve("journal")),
            io,
            Platform::runLater,
            executor -> CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, executor),
            Clock.systemDefaultZone());
    Documents documents =
        new Documents(
            session,
            net,
            memory,
            new StagePrompts(stage, getHostServices()::showDocument),
            io,
            exports,
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
    if (net != null) {
      net.stop();
    }
    simulation.shutdownNow();
    // Nobody waits for what is being made for others; what is being written is either there or not.
    exports.shutdownNow();
    // What is being saved is saved to its end.
    io.close();
  }

  private static ExecutorService background(String name) {
    return Executors.newSingleThreadExecutor(
        Thread.ofPlatform().name("whenabouts-" + name).daemon().factory());
  }
}
