package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;
import whenabouts.chart.DataTable;
import whenabouts.chart.Picture;
import whenabouts.export.ExportFormat;
import whenabouts.export.ExportRequest;
import whenabouts.export.Exports;
import whenabouts.export.PictureLook;
import whenabouts.export.TableText;
import whenabouts.session.Session;
import whenabouts.ui.command.Commands;
import whenabouts.ui.view.ChartPane;
import whenabouts.ui.view.View;
import whenabouts.ui.view.Views;

/// What takes the chart in sight to other programs.
final class ChartCommands {
  /// Pixels to a unit on the clipboard: as fine as the finest screens.
  private static final double CLIPBOARD_SCALE = 2;

  private final Session session;
  private final Documents documents;
  private final Views views;
  private final ObservableValue<Boolean> dark;
  private final Executor background;
  private final Executor ui;

  private ChartCommands(
      Session session, Documents documents, Views views, ObservableValue<Boolean> dark) {
    this.session = session;
    this.documents = documents;
    this.views = views;
    this.dark = dark;
    background = documents.background();
    ui = documents.ui();
  }

  static void addTo(
      Commands commands,
      Session session,
      Documents documents,
      Views views,
      ObservableValue<Boolean> dark) {
    ChartCommands made = new ChartCommands(session, documents, views, dark);
    ObservableValue<Boolean> drawn =
        session.live().forecastProperty().map(forecast -> true).orElse(false);
    commands.add("export-chart", "Shortcut+Shift+E", Feather.SHARE, drawn, made::export);
    commands.add("copy-chart", "Shortcut+Shift+C", Feather.IMAGE, drawn, made::copyPicture);
    commands.add("copy-chart-table", "Shortcut+Shift+G", Feather.LIST, drawn, made::copyTable);
    ChartDrag.install(views.exportButton(), made::picture, made.background);
  }

  /// The chart in sight; empty where there is nothing to draw.
  private Optional<Picture> picture() {
    return views.chosenProperty().get() == View.HORIZON
        ? documents.wholeForecast(dark.getValue(), PictureLook.scaled(1)).map(r -> r.picture())
        : views.getCenter() instanceof ChartPane pane
            ? Optional.ofNullable(pane.picture())
            : Optional.empty();
  }

  /// The same, or else a word on why not.
  private Optional<Picture> wanted() {
    Optional<Picture> picture = picture();
    if (picture.isEmpty()) {
      documents.exporting().say(text("export.nothing"));
    }
    return picture;
  }

  private void export() {
    wanted().ifPresent(documents::exportChart);
  }

  private void copyPicture() {
    wanted()
        .ifPresent(
            picture -> {
              var unused =
                  CompletableFuture.supplyAsync(() -> image(picture), background)
                      .thenAcceptAsync(
                          image -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putImage(image);
                            put(content, "export.copied.picture", picture);
                          },
                          ui)
                      .exceptionallyAsync(
                          failure -> {
                            documents.exporting().say(text("export.notCopied"));
                            return null;
                          },
                          ui);
            });
  }

  private static Image image(Picture picture) {
    try {
      ExportRequest request =
          new ExportRequest.OfChart(picture, PictureLook.scaled(CLIPBOARD_SCALE));
      byte[] png = Exports.bytes(request, ExportFormat.PNG, () -> false, _ -> {});
      return new Image(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private void copyTable() {
    wanted()
        .ifPresent(
            picture -> {
              DataTable table = picture.table();
              ClipboardContent content = new ClipboardContent();
              content.putString(TableText.tabs(table));
              content.putHtml(TableText.html(table));
              put(content, "export.copied.table", picture);
            });
  }

  private void put(ClipboardContent content, String key, Picture picture) {
    Clipboard.getSystemClipboard().setContent(content);
    documents.exporting().say(text(key, picture.drawing().title()));
  }
}
