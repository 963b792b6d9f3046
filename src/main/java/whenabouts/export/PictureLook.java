package whenabouts.export;

/// How a picture is written.
///
/// @param scale pixels per unit of the drawing, above 0; of an SVG or a PDF, its nominal size
/// @param transparent whether what lies behind the picture shows through
public record PictureLook(double scale, boolean transparent) {
  /// On its own background.
  public static PictureLook scaled(double scale) {
    return new PictureLook(scale, false);
  }
}
