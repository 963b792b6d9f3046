package whenabouts.export;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How something is written.
///
/// @param scale of a picture: pixels per unit of the drawing, above 0; of an SVG or a PDF, its
///     nominal size
/// @param transparent whether what lies behind a picture shows through
/// @param template of the company, for slides; null: our own
public record ExportLook(double scale, boolean transparent, @Nullable Path template) {
  /// A picture on its own background, or slides on our own template.
  public static ExportLook scaled(double scale) {
    return new ExportLook(scale, false, null);
  }

  public ExportLook withTemplate(@Nullable Path other) {
    return new ExportLook(scale, transparent, other);
  }
}
