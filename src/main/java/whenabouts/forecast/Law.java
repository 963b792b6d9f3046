package whenabouts.forecast;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/// A distribution on the non-negative numbers, as far as sampling needs it.
sealed interface Law {
  /// The smallest x with P(X <= x) >= p, for p in (0, 1).
  double quantile(double p);

  /// A continuous distribution by its quantile function.
  ///
  /// @param grid quantiles at many ascending probabilities at once, where that is cheaper than one
  ///     by
  ///     one
  record Continuous(DoubleUnaryOperator function, UnaryOperator<double[]> grid)
      implements Law {
    static Continuous of(DoubleUnaryOperator function) {
      return new Continuous(function, p -> Arrays.stream(p).map(function).toArray());
    }

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
