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

  /// This colour, that opaque, over another.
  ///
  /// @param opacity 0..1
  Color over(Color behind, double opacity) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double part = (rgb >> shift & 0xff) * opacity + (behind.rgb >> shift & 0xff) * (1 - opacity);
      mixed |= (int) Math.round(part) << shift;
    }
    return Color.of(mixed);
  }

  /// Which of two colours is easier to read on this one.
  Color moreReadable(Color one, Color other) {
    return contrast(one) >= contrast(other) ? one : other;
  }

  /// The ratio of contrast, 1..21, by WCAG 2.2; opacity is left aside.
  public double contrast(Color other) {
    double mine = luminance();
    double its = other.luminance();
    return (Math.max(mine, its) + 0.05) / (Math.min(mine, its) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
