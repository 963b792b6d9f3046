package whenabouts.export.deck;

import whenabouts.chart.Color;

/// A colour of the theme, lighter or darker: what Office keeps when a deck is recoloured.
///
/// @param slot such as `accent1`, `tx1` or `bg1`
/// @param mod of the luminance, percent of it
/// @param off added to the luminance, percent
record Tint(String slot, int mod, int off) {
  static Tint of(String slot) {
    return new Tint(slot, 100, 0);
  }

  /// As an element.
  ///
  /// @param alpha opacity 0..1
  String xml(double alpha) {
    Xml xml = new Xml().open("a:schemeClr", "val", slot);
    if (mod != 100) {
      xml.empty("a:lumMod", "val", 1000 * mod);
    }
    if (off != 0) {
      xml.empty("a:lumOff", "val", 1000 * off);
    }
    if (alpha < 1) {
      xml.empty("a:alpha", "val", Math.round(100_000 * alpha));
    }
    return xml.end().toString();
  }

  String xml() {
    return xml(1);
  }

  String fill() {
    return new Xml().open("a:solidFill").raw(xml()).end().toString();
  }

  /// What it looks like where the slot has that colour.
  Color on(Color color) {
    if (mod == 100 && off == 0) {
      return color;
    }
    double r = color.red() / 255.0;
    double g = color.green() / 255.0;
    double b = color.blue() / 255.0;
    double high = Math.max(r, Math.max(g, b));
    double low = Math.min(r, Math.min(g, b));
    double light = (high + low) / 2;
    double range = high - low;
    double saturation = range == 0 ? 0 : range / (1 - Math.abs(2 * light - 1));
    double other = Math.clamp(light * mod / 100 + off / 100.0, 0, 1);
    double chroma = saturation * (1 - Math.abs(2 * other - 1));
    int rgb = 0;
    for (double channel : new double[] {r, g, b}) {
      double share = range == 0 ? 0 : (channel - low) / range;
      rgb = rgb << 8 | (int) Math.round(255 * Math.clamp(other + (share - 0.5) * chroma, 0, 1));
    }
    return Color.of(rgb);
  }
}
