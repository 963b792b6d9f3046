package whenabouts.chart;

/// An sRGB colour.
///
/// @param rgb 0xRRGGBB
/// @param alpha opacity 0..1
public record Color(int rgb, double alpha) {
  public static Color of(int rgb) {
    return new Color(rgb, 1);
  }

  public Color withAlpha(double opacity) {
    return new Color(rgb, opacity);
  }

  public int red() {
    return rgb >> 16 & 0xff;
  }

  public int green() {
    return rgb >> 8 & 0xff;
  }

  public int blue() {
    return rgb & 0xff;
  }
}
