package whenabouts.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be written, each known by the ending of its files.
public enum ExportFormat {
  PNG(".png"),
  SVG(".svg"),
  PDF(".pdf");

  private final String ending;

  ExportFormat(String ending) {
    this.ending = ending;
  }

  /// With its dot, in small letters.
  public String ending() {
    return ending;
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
