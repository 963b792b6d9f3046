package whenabouts.chart;

/// How tightly rows are set: every size follows from the height of a delivery row.
///
/// @param unit height of a row with one line
record Density(double unit) {
  static final Density COMFORTABLE = new Density(28);

  /// Below this, text would be too small to read on a slide.
  static final double LEAST = 15;

  /// Beyond this, rows only drift apart.
  static final double MOST = 44;

  double height(Row row) {
    return switch (row.kind()) {
      case MILESTONE -> row.target() == null ? 1.15 * unit : Math.max(1.3 * unit, 30);
      case DISCOVERY -> 1.3 * unit;
      case DELIVERY -> unit;
    };
  }

  double headingHeight() {
    return Math.max(unit, 20);
  }

  /// Whether a row of that height has room for a second line.
  boolean hasTwoLines(double height) {
    return height >= 30;
  }

  double bar() {
    return Math.clamp(0.36 * unit, 6, 15);
  }

  double shipBar() {
    return Math.clamp(0.22 * unit, 3.5, 8);
  }

  double nameSize() {
    return Math.clamp(0.46 * unit, 11, 17);
  }

  double smallSize() {
    return Math.clamp(0.4 * unit, 10, 14.5);
  }
}
