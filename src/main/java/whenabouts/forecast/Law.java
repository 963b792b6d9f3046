package whenabouts.forecast;

import java.util.function.DoubleUnaryOperator;

/// A distribution on the non-negative numbers, as far as sampling needs it.
sealed interface Law {
  /// The smallest x with P(X <= x) >= p, for p in (0, 1).
  double quantile(double p);

  /// A continuous distribution by its quantile function.
  record Continuous(DoubleUnaryOperator function) implements Law {
    @Override
    public double quantile(double p) {
      return function.applyAsDouble(p);
    }
  }

  /// Finitely many values, each equally likely.
  ///
  /// @param sorted ascending, at least one
  record Empirical(double[] sorted) implements Law {
    @Override
    public double quantile(double p) {
      return sorted[Math.clamp((int) Math.ceil(p * sorted.length) - 1, 0, sorted.length - 1)];
    }
  }
}
