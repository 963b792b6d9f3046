package whenabouts.forecast;

import java.util.function.DoubleUnaryOperator;

/// The quantile function of a continuous distribution on the unit interval, from its distribution
/// function: known exactly, with its slope, at points that crowd towards both ends, a cubic between
/// them, which is inverted by Newton's method inside a bracket.
///
/// For the beta distributions of PERT the result is within 2e-6 of the interval's width (2e-5
/// beyond P0.01 and P99.99, in the outermost cells), at a hundredth of the cost of a root search
/// for each quantile.
final class InvertedCdf implements DoubleUnaryOperator {
  private static final int CELLS = 128;

  private final double[] x = new double[CELLS + 1];
  private final double[] cdf = new double[CELLS + 1];
  private final double[] slope = new double[CELLS + 1];

  /// @param cdf distribution function on [0, 1]
  /// @param density its derivative, finite on [0, 1]
  InvertedCdf(DoubleUnaryOperator cdf, DoubleUnaryOperator density) {
    for (int i = 0; i <= CELLS; i++) {
      x[i] = (1 - Math.cos(Math.PI * i / CELLS)) / 2;
      this.cdf[i] = i == CELLS ? 1 : cdf.applyAsDouble(x[i]);
      slope[i] = density.applyAsDouble(x[i]);
    }
  }

  @Override
  public double applyAsDouble(double p) {
    int cell = Math.clamp(Sorting.countUpTo(cdf, p) - 1, 0, CELLS - 1);
    double width = x[cell + 1] - x[cell];
    double rise = cdf[cell + 1] - cdf[cell];
    double goal = p - cdf[cell];
    double s0 = slope[cell] * width;
    double s1 = slope[cell + 1] * width;
    double low = 0;
    double high = 1;
    double t = rise > 0 ? goal / rise : 0;
    for (int step = 0; step < 60 && high - low > 1e-12; step++) {
      // Cubic Hermite: s0 t + (3 rise - 2 s0 - s1) t^2 + (s0 + s1 - 2 rise) t^3
      double b = 3 * rise - 2 * s0 - s1;
      double c = s0 + s1 - 2 * rise;
      double off = t * (s0 + t * (b + t * c)) - goal;
      if (off > 0) {
        high = t;
      } else {
        low = t;
      }
      double next = t - off / (s0 + t * (2 * b + t * 3 * c));
      double last = t;
      t = next > low && next < high ? next : (low + high) / 2;
      if (Math.abs(t - last) < 1e-10) {
        break;
      }
    }
    return x[cell] + t * width;
  }
}
