package whenabouts.chart;

/// How tightly rows are set. Text keeps pace with the rows, more so in a picture, which is seen
/// from afar.
///
/// @param unit height of a row with one line
/// @param nameSize text size of names
/// @param smallSize text size of dates and notes
/// @param axisSize text size of the axis
record Density(double unit, double nameSize, double smallSize, double axisSize) {
  /// For a window.
  static final Density WINDOW = new Density(28, 13, 11.5, 12);

  /// Below this, the rows of a picture would be too small to read.
  static final double LEAST = 16;

  /// For a picture whose height is free.
  static final double RELAXED = 36;

  /// Beyond this, rows only drift apart.
  static final double MOST = 72;

  /// For the rows of a picture.
  static Density picture(double unit) {
    return new Density(
        unit,
        Math.clamp(0.52 * unit, 11.5, 22),
        Math.clamp(0.46 * unit, 11, 19),
        Math.clamp(0.46 * unit, 14, 18));
  }

  /// For a slide, whose unit is a point: no text below 12 points.
  static Density slide(double unit) {
    return new Density(
        unit, Math.clamp(0.52 * unit, 12, 15), Math.clamp(0.46 * unit, 12, 13), 12.5);
  }

  double height(Row row) {
    return switch (row.kind()) {
      case MILESTONE -> row.target() == null ? 1.15 * unit : Math.max(1.3 * unit, twoLines());
      case DISCOVERY -> (hasTwoLines(1.3 * unit) ? 1.3 : 1.15) * unit;
      case DELIVERY -> unit;
    };
  }

  double headingHeight() {
    return Math.clamp(unit, 1.7 * smallSize, 36);
  }

  /// Whether a row of that height has room for a second line.
  boolean hasTwoLines(double height) {
    return height >= twoLines();
  }

  private double twoLines() {
    return nameSize + smallSize + 6;
  }

  double bar() {
    return Math.clamp(0.36 * unit, 6, 22);
  }

  double shipBar() {
    return Math.clamp(0.22 * unit, 3.5, 10);
  }

  /// Height of one line of the axis.
  double axisLine() {
    return Math.round(1.65 * axisSize);
  }
}
