package whenabouts.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A distribution of a duration in working days (or of a driver's factor, which has no unit).
public sealed interface Estimate {
  /// Three points. `covers: 0.8` means that low and high are P10 and P90, `covers: 1` that they are
  /// bounds.
  ///
  /// @param covers probability between low and high, in (0, 1]; null: the shape's default
  /// @param shape null: the default of the place where the estimate stands
  record Range(
      double low, double likely, double high, @Nullable Double covers, @Nullable Shape shape)
      implements Estimate {
    public static Range of(double low, double likely, double high) {
      return new Range(low, likely, high, null, null);
    }

    /// The named shape, else the given default.
    public Shape shapeOr(Shape fallback) {
      return shape != null ? shape : fallback;
    }

    /// The named coverage, else the default of the given shape.
    public double coversOr(Shape actual) {
      return covers != null ? covers : actual.defaultCovers();
    }
  }

  /// Always the same.
  record Fixed(double days) implements Estimate {}

  /// One of these, each equally likely.
  record Samples(List<Double> values) implements Estimate {
    public Samples {
      values = List.copyOf(values);
    }
  }

  /// A backlog worked off at a pace resampled from past weeks.
  ///
  /// @param remainingLow fewest items left; every whole number up to `remainingHigh` is equally
  ///     likely
  /// @param perWeek items finished in past weeks, at least one of them above 0
  record Throughput(double remainingLow, double remainingHigh, List<Double> perWeek)
      implements Estimate {
    public Throughput {
      perWeek = List.copyOf(perWeek);
    }
  }

  /// A reference class: `likely` working days, times a ratio of actual to estimate from history.
  record Like(String className, double likely) implements Estimate {}

  /// Lognormal by its median and the standard deviation of the logarithm.
  record Lognormal(double median, double sigma) implements Estimate {}

  /// Normal, cut at 0.
  record Normal(double mean, double sd) implements Estimate {}

  record Exponential(double mean) implements Estimate {}

  record Uniform(double low, double high) implements Estimate {}
}
