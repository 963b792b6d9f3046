package whenabouts.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import whenabouts.export.numbers.CsvFile;
import whenabouts.export.numbers.IcsFile;
import whenabouts.export.numbers.MarkdownNote;
import whenabouts.export.numbers.MermaidGantt;
import whenabouts.export.numbers.MspdiFile;
import whenabouts.export.numbers.NumberOptions;
import whenabouts.export.numbers.WorkbookFile;
import whenabouts.forecast.Forecast;

/// Writes the numbers of a forecast as files of other programs. The same forecast gives the same
/// bytes.
public final class NumberFiles {
  private static final List<String> ENDINGS =
      List.of(".xlsx", ".csv", ".ics", ".md", ".mmd", ".mspdi.xml");

  private NumberFiles() {}

  /// The endings of names that choose a format, in lower case.
  public static List<String> endings() {
    return ENDINGS;
  }

  /// The ending of a file's name, in lower case; empty where it is none of these.
  public static Optional<String> ending(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().filter(name::endsWith).findFirst();
  }

  /// The whole file.
  ///
  /// @param ending one of `endings()`
  /// @param forecast with its drivers, where they are to be told
  public static byte[] bytes(String ending, Forecast forecast, NumberOptions options) {
    return switch (ending) {
      case ".xlsx" -> WorkbookFile.bytes(forecast, options);
      case ".csv" -> CsvFile.bytes(forecast);
      case ".ics" -> IcsFile.bytes(forecast, options.locale());
      case ".md" -> MarkdownNote.bytes(forecast, options.locale());
      case ".mmd" -> MermaidGantt.bytes(forecast, options.locale());
      case ".mspdi.xml" -> MspdiFile.bytes(forecast, options);
      default -> throw new IllegalArgumentException(ending);
    };
  }

  /// Writes the file whose ending chooses the format. It is there whole or not at all; one of that
  /// name is replaced.
  ///
  /// @throws IOException if that is no format or if it cannot be written; the message is a sentence
  public static void write(Forecast forecast, Path file, NumberOptions options) throws IOException {
    String ending =
        ending(file)
            .orElseThrow(
                () ->
                    new IOException(
                        "\""
                            + file
                            + "\" names no file of numbers: the ending must be one of "
                            + String.join(", ", ENDINGS)
                            + "."));
    WholeFile.write(file, bytes(ending, forecast, options));
  }
}
