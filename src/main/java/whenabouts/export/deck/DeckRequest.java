package whenabouts.export.deck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.HorizonOptions;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Forecast;

/// What to make a deck of, and how.
///
/// @param forecast with drivers, for one slide tells of them
/// @param comparison of the roadmap's scenarios; null: none is shown
/// @param template of the company; null: our own
/// @param dark whether our own template is dark; a company's is what it is
/// @param confidence in (0, 1), the share of futures that dates cover
/// @param locale of the reader
/// @param cancelled asked between slides
/// @param progress told between slides, 0..1
public record DeckRequest(
    Forecast forecast,
    @Nullable Comparison comparison,
    @Nullable TemplateBytes template,
    boolean dark,
    double confidence,
    Locale locale,
    BooleanSupplier cancelled,
    DoubleConsumer progress) {

  /// A presentation or template of the company.
  ///
  /// @param name of the file, for complaints
  /// @param bytes not copied
  @SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
  public record TemplateBytes(String name, byte[] bytes) {
    /// More is no template, and would not go into memory several times over.
    private static final long MOST = 200_000_000;

    /// Reads a template.
    ///
    /// @throws BadTemplateException if there is none, or it cannot be read
    public static TemplateBytes read(Path file) throws BadTemplateException {
      try {
        if (Files.size(file) > MOST) {
          throw new BadTemplateException("The template “" + file + "” is too large.", null);
        }
        return new TemplateBytes(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      } catch (BadTemplateException e) {
        throw e;
      } catch (NoSuchFileException e) {
        throw new BadTemplateException("There is no template “" + file + "”.", e);
      } catch (IOException e) {
        throw new BadTemplateException("The template “" + file + "” cannot be read.", e);
      }
    }
  }

  /// On our own light template.
  public static DeckRequest of(Forecast forecast, Locale locale) {
    return new DeckRequest(
        forecast,
        null,
        null,
        false,
        HorizonOptions.DEFAULT_CONFIDENCE,
        locale,
        () -> false,
        _ -> {});
  }

  public DeckRequest withComparison(@Nullable Comparison other) {
    return new DeckRequest(
        forecast, other, template, dark, confidence, locale, cancelled, progress);
  }

  public DeckRequest withTemplate(@Nullable TemplateBytes other) {
    return new DeckRequest(
        forecast, comparison, other, dark, confidence, locale, cancelled, progress);
  }

  public DeckRequest withDark(boolean isDark) {
    return new DeckRequest(
        forecast, comparison, template, isDark, confidence, locale, cancelled, progress);
  }
}
