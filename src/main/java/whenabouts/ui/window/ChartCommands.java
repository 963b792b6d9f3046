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
import whenabouts.export.ExportFormat;
import whenabouts.export.ExportLook;
import whenabouts.export.ExportRequest;
import whenabouts.export.Exports;
import whenabouts.export.TableText;
import whenabouts.session.Session;
import whenabouts.ui.chart.HorizonPane;
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
  private final HorizonPane horizon;
  private final ObservableValue<Boolean> dark;
  private final Executor background;
  private final Executor ui;

  private ChartCommands(
      Session session,
      Documents documents,
      Views views,
      HorizonPane horizon,
      ObservableValue<Boolean> dark) {
    this.session = session;
    this.documents = documents;
    this.views = views;
    this.horizon = horizon;
    this.dark = dark;
    background = documents.background();
    ui = documents.ui();
  }

  static void addTo(
      Commands commands,
      Session session,
      Documents documents,
      Views views,
      HorizonPane horizon,
      ObservableValue<Boolean> dark) {
    ChartCommands made = new ChartCommands(session, documents, views, horizon, dark);
    ObservableValue<Boolean> drawn =
        session.live().forecastProperty().map(forecast -> true).orElse(false);
    commands.add("export-chart", "Shortcut+Shift+E", Feather.SHARE, drawn, made::export);
    commands.add("copy-chart", "Shortcut+Shift+C", Feather.IMAGE, drawn, made::copyPicture);
    commands.add("copy-chart-table", "Shortcut+Shift+G", Feather.LIST, drawn, made::copyTable);
    ChartDrag.install(views.exportButton(), () -> made.chart(1), made.background);
  }

  /// The chart in sight, the Horizon with the rows that are shown; empty where there is nothing to
  /// draw.
  private Optional<ExportRequest> chart(double scale) {
    ExportLook look = ExportLook.scaled(scale);
    return views.chosenProperty().get() == View.HORIZON
        ? documents
            .wholeForecast(dark.getValue(), look)
            .map(WholeForecast::horizon)
            .map(chart -> chart.withTasks(horizon.tasksProperty().get()))
        : views.getCenter() instanceof ChartPane pane ? pane.exported(look) : Optional.empty();
  }

  /// The same, or else a word on why not.
  private Optional<ExportRequest> wanted(double scale) {
    Optional<ExportRequest> chart = chart(scale);
    if (chart.isEmpty()) {
      documents.exporting().say(text("export.nothing"));
    }
    return chart;
  }

  private void export() {
    wanted(1).ifPresent(documents::exportChart);
  }

  private void copyPicture() {
    wanted(CLIPBOARD_SCALE)
        .ifPresent(
            chart -> {
              var unused =
                  CompletableFuture.supplyAsync(() -> Copied.of(chart), background)
                      .thenAcceptAsync(
                          copied -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putImage(copied.image());
                            put(content, "export.copied.picture", copied.title());
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

  private record Copied(String title, Image image) {
    static Copied of(ExportRequest chart) {
      try {
        byte[] png = Exports.bytes(chart, ExportFormat.PNG, () -> false, _ -> {});
        Image image = new Image(new ByteArrayInputStream(png));
        return new Copied(chart.picture().drawing().title(), image);
      } catch (IOException e) {
        throw new CompletionException(e);
      }
    }
  }

  private void copyTable() {
    wanted(1)
        .map(ExportRequest::picture)
        .ifPresent(
            picture -> {
              DataTable table = picture.table();
              ClipboardContent content = new ClipboardContent();
              content.putString(TableText.tabs(table));
              content.putHtml(TableText.html(table));
              put(content, "export.copied.table", picture.drawing().title());
            });
  }

  private void put(ClipboardContent content, String key, String title) {
    Clipboard.getSystemClipboard().setContent(content);
    documents.exporting().say(text(key, title));
  }
}
