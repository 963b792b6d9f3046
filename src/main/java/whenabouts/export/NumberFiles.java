package whenabouts.export;

import whenabouts.export.numbers.CsvFile;
import whenabouts.export.numbers.IcsFile;
import whenabouts.export.numbers.MarkdownNote;
import whenabouts.export.numbers.MermaidGantt;
import whenabouts.export.numbers.MspdiFile;
import whenabouts.export.numbers.NumberOptions;
import whenabouts.export.numbers.WorkbookFile;
import whenabouts.forecast.Forecast;

/// The numbers of a forecast as files of other programs. The same forecast gives the same bytes.
final class NumberFiles {
  private NumberFiles() {}

  /// The whole file.
  ///
  /// @param format of numbers
  /// @param forecast with its drivers, where they are to be told
  static byte[] bytes(ExportFormat format, Forecast forecast, NumberOptions options) {
    return switch (format) {
      case XLSX -> WorkbookFile.bytes(forecast, options);
      case CSV -> CsvFile.bytes(forecast);
      case ICS -> IcsFile.bytes(forecast, options.locale());
      case MD -> MarkdownNote.bytes(forecast, options.locale());
      case MMD -> MermaidGantt.bytes(forecast, options.locale());
      case MSPDI -> MspdiFile.bytes(forecast, options);
      case PNG, SVG, PDF, PPTX -> throw new IllegalArgumentException(format.ending());
    };
  }
}
