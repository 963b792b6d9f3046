package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.util.Arrays;
import java.util.List;
import whenabouts.roadmap.Estimate;

/// The forms an estimate can have, and the way from one to another.
public enum EstimateForms {
  RANGE,
  FIXED,
  SAMPLES,
  THROUGHPUT,
  LIKE,
  LOGNORMAL,
  NORMAL,
  EXPONENTIAL,
  UNIFORM;

  /// The standard normal distribution's 90th percentile.
  private static final double Z90 = 1.2816;

  static EstimateForms of(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Range range -> RANGE;
      case Estimate.Fixed fixed -> FIXED;
      case Estimate.Samples samples -> SAMPLES;
      case Estimate.Throughput throughput -> THROUGHPUT;
      case Estimate.Like like -> LIKE;
      case Estimate.Lognormal lognormal -> LOGNORMAL;
      case Estimate.Normal normal -> NORMAL;
      case Estimate.Exponential exponential -> EXPONENTIAL;
      case Estimate.Uniform uniform -> UNIFORM;
    };
  }

  /// About how long an estimate takes, in working days.
  static double typical(Estimate estimate) {
    return points(estimate)[1];
  }

  /// An estimate of this form that is about as long and as uncertain as another one: a start to go
  /// on from.
  Estimate from(Estimate other) {
    double[] p = points(other);
    double spread = Math.max(p[2] / p[1], 1.05);
    return switch (this) {
      case RANGE -> Estimate.Range.of(p[0], p[1], p[2]);
      case FIXED -> new Estimate.Fixed(p[1]);
      case SAMPLES -> new Estimate.Samples(List.of(p[0], p[1], p[2]));
      case THROUGHPUT -> new Estimate.Throughput(Math.ceil(p[1]), Math.ceil(p[2]), List.of(5.0));
      case LIKE -> new Estimate.Like(text("estimate.class.new"), p[1]);
      case LOGNORMAL -> new Estimate.Lognormal(p[1], round(Math.log(spread) / Z90));
      case NORMAL -> new Estimate.Normal(p[1], round(p[1] * (spread - 1) / Z90));
      case EXPONENTIAL -> new Estimate.Exponential(p[1]);
      case UNIFORM -> new Estimate.Uniform(p[0], Math.max(p[2], p[0] + 1));
    };
  }

  /// Low, likely and high: roughly P10, P50 and P90, in tenths of days.
  private static double[] points(Estimate estimate) {
    double[] raw =
        switch (estimate) {
          case Estimate.Range(double low, double likely, double high, var covers, var shape) ->
              new double[] {low, likely, high};
          case Estimate.Fixed(double days) -> around(days);
          case Estimate.Samples(List<Double> values) -> {
            double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
            yield sorted.length == 0
                ? around(5)
                : new double[] {sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]};
          }
          case Estimate.Throughput(double few, double many, List<Double> perWeek) -> {
            double pace = perWeek.stream().mapToDouble(v -> v).average().orElse(1) / 5;
            double daily = pace > 0 ? pace : 1;
            yield new double[] {few / daily, (few + many) / 2 / daily, many / daily};
          }
          case Estimate.Like(String name, double likely) -> around(likely);
          case Estimate.Lognormal(double median, double sigma) ->
              new double[] {
                median * Math.exp(-Z90 * sigma), median, median * Math.exp(Z90 * sigma)
              };
          case Estimate.Normal(double mean, double sd) ->
              new double[] {Math.max(0, mean - Z90 * sd), mean, mean + Z90 * sd};
          case Estimate.Exponential(double mean) ->
              new double[] {mean * 0.105, mean * 0.693, mean * 2.303};
          case Estimate.Uniform(double low, double high) ->
              new double[] {low, (low + high) / 2, high};
        };
    double[] tenths = Arrays.stream(raw).map(EstimateForms::round).toArray();
    double likely = Math.max(tenths[1], 0.1);
    return new double[] {Math.min(tenths[0], likely), likely, Math.max(tenths[2], likely)};
  }

  private static double[] around(double days) {
    return new double[] {days * 0.7, days, days * 2};
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
