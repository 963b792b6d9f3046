package whenabouts.ui;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.roadmap.Roadmap;
import whenabouts.session.LiveForecast;
import whenabouts.session.SafetyNet;
import whenabouts.session.Session;
import whenabouts.storage.Journal;
import whenabouts.storage.SettingsFile;
import whenabouts.ui.chart.HorizonPane;
import whenabouts.ui.kit.Console;
import whenabouts.ui.theme.Themes;
import whenabouts.ui.window.Documents;
import whenabouts.ui.window.MainWindow;
import whenabouts.ui.window.Memory;

/// A main window on the headless desktop, with everything real but the file choosers and questions,
/// and a robot in front of it.
final class TestWindow implements AutoCloseable {
  static final Path SAMPLE = Path.of("assets/samples/answer-engine.roadmap.json");

  /// The headless screen cannot show what reaches beyond it, and the shadow of a popup at its edge
  /// does.
  private static final String NO_SHADOWS =
      "data:text/css,.tooltip, .context-menu, .list-view, .date-picker-popup, .popup-container > *"
          + " { -fx-effect: none; }";

  private static final int TRIALS = 2000;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-01-04T09:00:00Z"), ZoneOffset.UTC);

  final FxRobot robot = new SwiftRobot();
  final TestPrompts prompts = new TestPrompts();
  final Session session;
  final SafetyNet net;
  final Documents documents;
  final Memory memory;
  final Themes themes;
  final MainWindow window;
  final Stage stage;

  /// What is still asked for while the window is being closed, as by a study that goes on after a
  /// forecast, is dropped.
  private final ExecutorService simulation =
      new ThreadPoolExecutor(
          1, 1, 0, SECONDS, new LinkedBlockingQueue<>(), new ThreadPoolExecutor.DiscardPolicy());

  private final ExecutorService io = Executors.newSingleThreadExecutor();
  final ExecutorService exports = Executors.newSingleThreadExecutor();

  private TestWindow(Path config, LiveForecast.Engine engine, long draftsAfter)
      throws TimeoutException {
    stage = FxToolkit.registerStage(Stage::new);
    memory = new Memory(new SettingsFile(config), io);
    session = onUi(() -> new Session(engine, simulation, io, Platform::runLater));
    net =
        onUi(
            () ->
                new SafetyNet(
                    session,
                    new Journal(config.resolve("journal")),
                    io,
                    Platform::runLater,
                    executor ->
                        CompletableFuture.delayedExecutor(
                            draftsAfter, TimeUnit.MILLISECONDS, executor),
                    CLOCK));
    documents =
        new Documents(session, net, memory, prompts, io, exports, Platform::runLater, CLOCK);
    themes = onUi(() -> new Themes(memory.settings().theme()));
    window = onUi(() -> new MainWindow(stage, session, documents, memory, themes));
    onUi(
        () -> {
          stage.getScene().getStylesheets().add(NO_SHADOWS);
          stage.setX(0);
          stage.setY(0);
          stage.setWidth(1000);
          stage.setHeight(900);
          stage.show();
          return stage;
        });
    WaitForAsyncUtils.waitForFxEvents();
    // So wide an outline shows all its columns.
    onUi(
        () -> {
          node("panes", SplitPane.class).setDividerPositions(0.325, 0.73);
          return true;
        });
  }

  /// Where nobody chose otherwise, as many trials as a window test needs, which looks at what is
  /// there rather than at its error.
  private static Forecast forecast(
      Roadmap roadmap,
      @Nullable String scenario,
      Forecaster.Options options,
      BooleanSupplier cancelled,
      DoubleConsumer progress) {
    Forecaster.Options fewer =
        options.trials() == Forecaster.DEFAULT_TRIALS ? options.withTrials(TRIALS) : options;
    return new Forecaster().forecast(roadmap, scenario, fewer, cancelled, progress);
  }

  /// @param config folder of the settings
  static TestWindow open(Path config) {
    return open(config, TestWindow::forecast);
  }

  static TestWindow open(Path config, LiveForecast.Engine engine) {
    return open(config, engine, 50);
  }

  /// @param draftsAfter how long after an edit the journal is written, in ms
  static TestWindow open(Path config, LiveForecast.Engine engine, long draftsAfter) {
    try {
      Console.dropClassPathWarning();
      FxToolkit.registerPrimaryStage();
      return new TestWindow(config, engine, draftsAfter);
    } catch (TimeoutException e) {
      throw new AssertionError("The headless desktop did not start", e);
    }
  }

  /// Opens the sample and waits for its forecast.
  TestWindow withSample() {
    onUi(
        () -> {
          documents.open(SAMPLE);
          return true;
        });
    until("a forecast of the sample", () -> session.live().forecast() != null);
    settle();
    return this;
  }

  TestWindow with(Roadmap roadmap) {
    onUi(
        () -> {
          session.start(roadmap);
          return true;
        });
    settle();
    return this;
  }

  /// Waits until the forecast of what is on screen is there.
  void settle() {
    until("the simulation to end", () -> !session.live().simulationProperty().get().running());
    until("the Horizon", this::isDrawn);
    WaitForAsyncUtils.waitForFxEvents(SwiftRobot.ROUNDS);
  }

  /// Whether the Horizon, where it is to be seen, shows the last forecast.
  private boolean isDrawn() {
    return !(stage.getScene().lookup(".horizon-pane") instanceof HorizonPane horizon)
        || horizon.isUpToDate()
        || horizon.getWidth() == 0;
  }

  static <T> T onUi(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(120_000, action);
  }

  void until(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(120, SECONDS, () -> onUi(condition));
    } catch (TimeoutException e) {
      throw new AssertionError("Waited in vain for " + what, e);
    }
  }

  /// Chooses a view by its tab, which may be behind the button for those that have no room.
  void clickTab(String view) {
    if (onUi(() -> stage.getScene().lookup("#tab-" + view).isVisible())) {
      robot.clickOn("#tab-" + view);
    } else {
      robot.clickOn("#view-more");
      robot.clickOn("#more-view-" + view);
    }
  }

  <T extends Node> T node(String id, Class<T> type) {
    return robot.lookup("#" + id).queryAs(type);
  }

  /// With plain spaces, also where a line must not be broken.
  String textOf(String id) {
    Node node = robot.lookup("#" + id).query();
    return onUi(
        () ->
            switch (node) {
              case Labeled labeled -> plain(labeled.getText());
              case TextInputControl input -> input.getText();
              default -> throw new AssertionError(id + " has no text");
            });
  }

  /// The text of a label, which may be too empty to be seen. To be called on the UI thread.
  String shown(String id) {
    return plain(((Labeled) stage.getScene().lookup("#" + id)).getText());
  }

  static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  /// Whether a view still computes. To be called on the UI thread.
  boolean busy(String id) {
    return stage.getScene().lookup("#" + id + "-progress").isVisible();
  }

  void press(KeyCode... keys) {
    robot.push(keys);
  }

  void run(String command) {
    onUi(
        () -> {
          window.commands().get(command).run();
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents(SwiftRobot.ROUNDS);
  }

  /// Writes what the window shows at a size to a file under `target/screens`.
  WritableImage picture(String name, double width, double height) {
    onUi(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
          return true;
        });
    WritableImage image = shot(width, height);
    PngFile.write(image, Path.of("target/screens", name + ".png"));
    return image;
  }

  private WritableImage shot(double width, double height) {
    settle();
    return onUi(
        () -> {
          SnapshotParameters parameters = new SnapshotParameters();
          parameters.setViewport(new Rectangle2D(0, 0, width, height));
          return stage.getScene().getRoot().snapshot(parameters, null);
        });
  }

  /// As a crash would: what is unsaved is left in the journal.
  @Override
  public void close() {
    onUi(
        () -> {
          net.stop();
          stage.hide();
          stage.setScene(null); // what still knows the stage need not keep all that was in it
          themes.stop();
          return true;
        });
    simulation.close();
    io.close();
    exports.close();
  }

  /// Types into a field of a dialog, over what is there.
  ///
  /// @param field its id, without that of its input
  void type(String field, String typed) {
    typeOver(field + "-input", typed);
  }

  /// Types into a field, over what is there.
  void typeOver(String id, String typed) {
    onUi(
        () -> {
          TextInputControl field = node(id, TextInputControl.class);
          field.requestFocus();
          field.selectAll();
          return true;
        });
    if (typed.isEmpty()) {
      press(KeyCode.DELETE);
    }
    robot.write(typed);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
