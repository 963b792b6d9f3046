package whenabouts.export.deck;

/// A place on a slide, in points from its upper left corner.
record Rect(double x, double y, double width, double height) {
  /// English metric units a point, the unit of Office files.
  private static final double EMU = 12700;

  static long emu(double points) {
    return Math.round(points * EMU);
  }

  static Rect ofEmu(double x, double y, double width, double height) {
    return new Rect(x / EMU, y / EMU, width / EMU, height / EMU);
  }

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  double area() {
    return width * height;
  }

  /// Its upper left corner, as an element.
  void corner(Xml xml, String name) {
    xml.empty(name, "x", emu(x), "y", emu(y));
  }

  /// Its size, as an element.
  void size(Xml xml, String name) {
    xml.empty(name, "cx", emu(width), "cy", emu(height));
  }

  /// Where a shape is, as an element.
  String transform(String name) {
    Xml xml = new Xml().open(name);
    corner(xml, "a:off");
    size(xml, "a:ext");
    return xml.end().toString();
  }

  /// The smallest place that holds both.
  Rect with(Rect other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Rect(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  Rect left(double share, double gap) {
    return new Rect(x, y, share * (width - gap), height);
  }

  /// What [#left] leaves.
  Rect right(double share, double gap) {
    double wide = (1 - share) * (width - gap);
    return new Rect(right() - wide, y, wide, height);
  }

  Rect top(double high) {
    return new Rect(x, y, width, high);
  }

  /// What [#top] leaves.
  Rect below(double high) {
    return new Rect(x, y + high, width, height - high);
  }
}
