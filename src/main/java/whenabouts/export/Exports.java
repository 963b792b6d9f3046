package whenabouts.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.Drawing;
import whenabouts.chart.Picture;
import whenabouts.export.deck.Deck;
import whenabouts.export.deck.DeckRequest;
import whenabouts.forecast.Comparison;

/// Everything that is written for others comes through here. The same request gives the same bytes.
public final class Exports {
  /// More than this no program opens any more.
  private static final double MOST_PIXELS = 200e6;

  private Exports() {}

  /// Writes the format that the file's ending asks for. The file is there whole or not at all; one
  /// of that name is replaced.
  ///
  /// @param cancelled asked now and then; once it says so, nothing is written
  /// @param progress told how much is done, 0..1
  /// @throws IOException if that is no format or if it cannot be written; the message is a sentence
  /// @throws CancellationException if `cancelled` said so
  public static void write(
      ExportRequest request, Path file, BooleanSupplier cancelled, DoubleConsumer progress)
      throws IOException {
    ExportFormat format =
        ExportFormat.of(file)
            .orElseThrow(
                () ->
                    new IOException(
                        Refusals.text("format", file, String.join(" ", ExportFormat.endings()))));
    WholeFile.check(file);
    byte[] bytes = bytes(request, format, cancelled, progress);
    stopIf(cancelled);
    WholeFile.write(file, bytes);
    progress.accept(1);
  }

  /// What would be written.
  ///
  /// @throws IOException if it cannot be made; the message is a sentence
  /// @throws CancellationException if `cancelled` said so
  public static byte[] bytes(
      ExportRequest request,
      ExportFormat format,
      BooleanSupplier cancelled,
      DoubleConsumer progress)
      throws IOException {
    progress.accept(0);
    stopIf(cancelled);
    return switch (format.kind()) {
      case PICTURE -> picture(request, format, cancelled, progress);
      case DECK -> slides(request, cancelled, progress);
      case NUMBERS -> numbers(request, format, cancelled, progress);
    };
  }

  private static byte[] slides(
      ExportRequest request, BooleanSupplier cancelled, DoubleConsumer progress)
      throws IOException {
    Path file = request.look().template();
    DeckRequest.TemplateBytes template = file == null ? null : DeckRequest.TemplateBytes.read(file);
    DeckRequest deck =
        switch (request) {
          case ExportRequest.OfChart c ->
              new DeckRequest(
                  c.forecast(),
                  null,
                  template,
                  isDark(c.options().style()),
                  c.options().confidence(),
                  c.options().locale(),
                  cancelled,
                  progress);
          case ExportRequest.OfHorizon h -> deck(h, null, template, cancelled, progress);
          case ExportRequest.OfForecast f ->
              deck(f.glance(), f.comparison(), template, cancelled, progress);
        };
    return switch (request) {
      case ExportRequest.OfChart chart -> Deck.page(deck, chart.painter());
      case ExportRequest.OfHorizon horizon -> Deck.horizon(deck, horizon.tasks());
      case ExportRequest.OfForecast _ -> Deck.bytes(deck);
    };
  }

  private static DeckRequest deck(
      ExportRequest.OfHorizon horizon,
      @Nullable Comparison comparison,
      DeckRequest.@Nullable TemplateBytes template,
      BooleanSupplier cancelled,
      DoubleConsumer progress) {
    return new DeckRequest(
        horizon.forecast(),
        comparison,
        template,
        isDark(horizon.style()),
        horizon.confidence(),
        horizon.locale(),
        cancelled,
        progress);
  }

  private static boolean isDark(ChartStyle style) {
    return style.equals(ChartStyle.DARK);
  }

  private static byte[] numbers(
      ExportRequest request,
      ExportFormat format,
      BooleanSupplier cancelled,
      DoubleConsumer progress)
      throws IOException {
    if (!(request instanceof ExportRequest.OfForecast whole)) {
      throw new IOException(Refusals.text("chart", format.ending()));
    }
    byte[] bytes = NumberFiles.bytes(format, whole.glance().forecast(), whole.numbers());
    stopIf(cancelled);
    progress.accept(0.9);
    return bytes;
  }

  private static byte[] picture(
      ExportRequest request,
      ExportFormat format,
      BooleanSupplier cancelled,
      DoubleConsumer progress)
      throws IOException {
    Picture picture = request.picture();
    ExportLook look = request.look();
    Drawing drawing = picture.drawing();
    double pixels = drawing.width() * drawing.height() * look.scale() * look.scale();
    if (!(look.scale() > 0) || pixels > MOST_PIXELS) {
      throw new IOException(Refusals.text("size"));
    }
    progress.accept(0.3);
    stopIf(cancelled);
    byte[] bytes =
        switch (format) {
          case PNG -> PngPicture.bytes(picture, look);
          case SVG -> SvgPicture.bytes(picture, look);
          default -> PdfPicture.bytes(picture, look);
        };
    progress.accept(0.9);
    return bytes;
  }

  private static void stopIf(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }
}
