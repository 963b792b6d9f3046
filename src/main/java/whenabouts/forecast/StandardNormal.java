package whenabouts.forecast;

/// The standard normal distribution, fast: cubic Hermite interpolation between exact values and
/// slopes. Within 1e-7 in probability of the exact one.
final class StandardNormal {
  /// Probabilities below this and above its complement are looked up exactly.
  private static final double TAIL = 0x1p-6;

  private static final int CELLS = 512;
  private static final double CELL = (1 - 2 * TAIL) / CELLS;

  /// Nothing a double can tell from 0 or 1 lies beyond.
  private static final double MOST = 8.25;

  private static final int CELLS_PER_SD = 32;

  private static final double[] QUANTILES = new double[2 * (CELLS + 1)];
  private static final double[] CHANCES = new double[2 * ((int) (2 * MOST * CELLS_PER_SD) + 1)];

  /// The least and the greatest uniform of [Draws].
  private static final double LEAST = 0x1p-53;

  static {
    for (int i = 0; i <= CELLS; i++) {
      double z = Durations.normalQuantile(TAIL + i * CELL);
      QUANTILES[2 * i] = z;
      QUANTILES[2 * i + 1] = CELL / density(z);
    }
    for (int i = 0; i < CHANCES.length / 2; i++) {
      double z = (double) i / CELLS_PER_SD - MOST;
      CHANCES[2 * i] = Durations.normalChance(z);
      CHANCES[2 * i + 1] = density(z) / CELLS_PER_SD;
    }
  }

  private StandardNormal() {}

  private static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  /// The quantile of a probability in (0, 1).
  static double quantile(double p) {
    double x = (p - TAIL) / CELL;
    int cell = (int) x;
    return x >= 0 && cell < CELLS ? cubic(QUANTILES, cell, x - cell) : Durations.normalQuantile(p);
  }

  /// P(Z <= z), kept within the open interval (0, 1).
  static double chance(double z) {
    double x = (z + MOST) * CELLS_PER_SD;
    int cell = (int) x;
    if (x < 0 || cell >= CHANCES.length / 2 - 1) {
      return z < 0 ? LEAST : 1 - LEAST;
    }
    return Math.clamp(cubic(CHANCES, cell, x - cell), LEAST, 1 - LEAST);
  }

  /// The cubic through two neighbouring values with their slopes.
  ///
  /// @param nodes values and slopes by turns
  /// @param t 0..1, place within the cell
  private static double cubic(double[] nodes, int cell, double t) {
    double value = nodes[2 * cell];
    double rise = nodes[2 * cell + 2] - value;
    double slope = nodes[2 * cell + 1];
    double nextSlope = nodes[2 * cell + 3];
    return value
        + t * (slope + t * (3 * rise - 2 * slope - nextSlope + t * (slope + nextSlope - 2 * rise)));
  }
}
