package whenabouts.roadmap;

/// The family of distribution drawn through a low / likely / high estimate.
public enum Shape {
  /// Two-piece lognormal: `likely` is the median.
  LOGNORMAL(0.8),
  /// PERT (a scaled beta with lambda 4): `likely` is the mode.
  PERT(1),
  /// Triangular: `likely` is the mode.
  TRIANGULAR(1),
  /// Uniform: `likely` does not matter.
  UNIFORM(1),
  /// Two-piece normal, cut at 0: `likely` is the median.
  NORMAL(0.8);

  private final double defaultCovers;

  Shape(double defaultCovers) {
    this.defaultCovers = defaultCovers;
  }

  /// The probability between low and high where the estimate does not name it.
  public double defaultCovers() {
    return defaultCovers;
  }

  /// The shape of an estimate that names none: lognormal for discovery, PERT for delivery.
  public static Shape defaultFor(Track track) {
    return track == Track.DISCOVERY ? LOGNORMAL : PERT;
  }
}
