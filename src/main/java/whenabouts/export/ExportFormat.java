package whenabouts.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be written, each known by the ending of its files.
public enum ExportFormat {
  PNG(".png", Kind.PICTURE),
  SVG(".svg", Kind.PICTURE),
  PDF(".pdf", Kind.PICTURE),
  PPTX(".pptx", Kind.DECK),
  XLSX(".xlsx", Kind.NUMBERS),
  CSV(".csv", Kind.NUMBERS),
  ICS(".ics", Kind.NUMBERS),
  MD(".md", Kind.NUMBERS),
  MMD(".mmd", Kind.NUMBERS),
  MSPDI(".mspdi.xml", Kind.NUMBERS);

  /// What a file holds.
  public enum Kind {
    /// A chart.
    PICTURE,
    /// Slides: one with a chart, or several about the whole forecast.
    DECK,
    /// The whole forecast in figures and words.
    NUMBERS
  }

  private final String ending;
  private final Kind kind;

  ExportFormat(String ending, Kind kind) {
    this.ending = ending;
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /// With its dot, in small letters.
  public String ending() {
    return ending;
  }

  /// Those that one chart can be written in.
  public static List<ExportFormat> ofCharts() {
    return Arrays.stream(values()).filter(format -> format.kind != Kind.NUMBERS).toList();
  }

  /// The endings of all formats.
  public static List<String> endings() {
    return Arrays.stream(values()).map(ExportFormat::ending).toList();
  }

  /// The format that a file's name asks for; empty where it names none.
  public static Optional<ExportFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith(format.ending)).findFirst();
  }
}
