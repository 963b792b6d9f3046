package whenabouts.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import whenabouts.export.ExportFormat;
import whenabouts.export.ExportRequest;
import whenabouts.export.Exports;

/// Lets a chart be dragged out of the window as a picture file, which is painted between the press
/// and the drag. Copying the picture is the same for the keyboard.
final class ChartDrag {
  /// How far a hand trembles, in pixels.
  private static final double STILL = 4;

  /// How long a hand may be held up, in milliseconds.
  private static final long PATIENCE = 400;

  private final Supplier<Optional<ExportRequest>> chart;
  private final Executor background;

  private @Nullable Point2D pressed;

  /// Being made or made; null while nobody drags.
  private @Nullable CompletableFuture<Carried> carried;

  /// A file's name and what is in it.
  record Carried(String name, byte[] png) {}

  private ChartDrag(Supplier<Optional<ExportRequest>> chart, Executor background) {
    this.chart = chart;
    this.background = background;
  }

  /// @param handle where the drag begins
  /// @param chart what is dragged; empty where there is nothing
  static void install(Node handle, Supplier<Optional<ExportRequest>> chart, Executor background) {
    ChartDrag drag = new ChartDrag(chart, background);
    handle.addEventHandler(MouseEvent.MOUSE_PRESSED, drag::prepare);
    // Soon: the handle is small, and a pointer that has left it does not drag it any more.
    handle.addEventHandler(
        MouseEvent.MOUSE_DRAGGED, event -> event.setDragDetect(drag.isAway(event)));
    handle.setOnDragDetected(
        event -> {
          drag.begin(handle);
          event.consume();
        });
  }

  private boolean isAway(MouseEvent event) {
    return pressed != null && pressed.distance(event.getScreenX(), event.getScreenY()) > STILL;
  }

  private void prepare(MouseEvent event) {
    pressed = new Point2D(event.getScreenX(), event.getScreenY());
    carried =
        chart
            .get()
            .map(wanted -> CompletableFuture.supplyAsync(() -> make(wanted), background))
            .orElse(null);
  }

  static Carried make(ExportRequest request) {
    try {
      return new Carried(
          Documents.fileName(request.picture()) + ExportFormat.PNG.ending(),
          Exports.bytes(request, ExportFormat.PNG, () -> false, _ -> {}));
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  /// The system wants the file at once; by now the picture is there, or nearly. Where it is not,
  /// for something large is being exported, or where there is no place for temporary files, nothing
  /// is dragged; the menus still export.
  private void begin(Node handle) {
    if (carried == null) {
      return;
    }
    try {
      Path file = write(carried.get(PATIENCE, TimeUnit.MILLISECONDS));
      Dragboard dragboard = handle.startDragAndDrop(TransferMode.COPY);
      ClipboardContent content = new ClipboardContent();
      content.putFiles(List.of(file.toFile()));
      dragboard.setContent(content);
    } catch (ExecutionException | TimeoutException | IOException e) {
      carried = null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Into a folder of its own, under the chart's name.
  static Path write(Carried carried) throws IOException {
    Path folder = Files.createTempDirectory("whenabouts-");
    Path file = Files.write(folder.resolve(carried.name()), carried.png());
    // In the reverse order of this, when the program ends.
    folder.toFile().deleteOnExit();
    file.toFile().deleteOnExit();
    return file;
  }
}
