package whenabouts.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Picture;
import whenabouts.export.ExportRequest;
import whenabouts.export.Exports;
import whenabouts.export.PictureLook;

/// Lets a chart be dragged out of the window as a picture file, which is made between the press and
/// the drag. Copying the picture is the same for the keyboard.
final class ChartDrag {
  private final Supplier<Optional<Picture>> chart;
  private final Executor background;

  /// Being made or made; null while nobody drags.
  private @Nullable CompletableFuture<Path> file;

  private ChartDrag(Supplier<Optional<Picture>> chart, Executor background) {
    this.chart = chart;
    this.background = background;
  }

  /// @param handle where the drag begins
  /// @param chart what is dragged; empty where there is nothing
  static void install(Node handle, Supplier<Optional<Picture>> chart, Executor background) {
    ChartDrag drag = new ChartDrag(chart, background);
    handle.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> drag.prepare());
    handle.setOnDragDetected(
        event -> {
          drag.begin(handle);
          event.consume();
        });
  }

  private void prepare() {
    file =
        chart
            .get()
            .map(picture -> CompletableFuture.supplyAsync(() -> write(picture), background))
            .orElse(null);
  }

  /// The system wants the file at once; by now it is there, or nearly.
  private void begin(Node handle) {
    if (file != null) {
      try {
        Path ready = file.join();
        Dragboard dragboard = handle.startDragAndDrop(TransferMode.COPY);
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(ready.toFile()));
        dragboard.setContent(content);
      } catch (CompletionException e) {
        // Without a place for temporary files there is nothing to drag; the menus still export.
        file = null;
      }
    }
  }

  /// Into a folder of its own, under the chart's name.
  private static Path write(Picture picture) {
    try {
      Path folder = Files.createTempDirectory("whenabouts-");
      Path file = folder.resolve(Documents.fileName(picture) + ".png");
      Exports.write(
          new ExportRequest.OfChart(picture, PictureLook.scaled(1)), file, () -> false, _ -> {});
      // In the reverse order of this, when the program ends.
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }
}
