package whenabouts.storage;

import java.util.List;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Shape;

/// Lays out estimates, each in the one form that is read as it.
final class EstimateWriter {
  private EstimateWriter() {}

  static Layout estimate(Estimate estimate) {
    Layout.Builder object = new Layout.Builder();
    switch (estimate) {
      case Estimate.Range range -> range(object, range);
      case Estimate.Fixed(double days) -> object.field("fixed", Layout.number(days));
      case Estimate.Samples(var values) -> object.field("samples", Layout.numbers(values));
      case Estimate.Throughput throughput -> object.field("throughput", throughput(throughput));
      case Estimate.Like(String className, double likely) ->
          object.field("like", className).field("likely", Layout.number(likely));
      case Estimate.Lognormal(double median, double sigma) ->
          object
              .field("shape", Words.of(Shape.LOGNORMAL))
              .field("median", Layout.number(median))
              .field("sigma", Layout.number(sigma));
      case Estimate.Normal(double mean, double sd) ->
          object
              .field("shape", Words.of(Shape.NORMAL))
              .field("mean", Layout.number(mean))
              .field("sd", Layout.number(sd));
      case Estimate.Exponential(double mean) ->
          object.field("shape", Words.EXPONENTIAL).field("mean", Layout.number(mean));
      case Estimate.Uniform(double low, double high) ->
          object
              .field("shape", Words.of(Shape.UNIFORM))
              .field("low", Layout.number(low))
              .field("high", Layout.number(high));
    }
    return object.build();
  }

  private static void range(Layout.Builder object, Estimate.Range range) {
    object
        .field("low", Layout.number(range.low()))
        .field("likely", Layout.number(range.likely()))
        .field("high", Layout.number(range.high()));
    if (range.covers() != null) {
      object.field("covers", Layout.number(range.covers()));
    }
    if (range.shape() != null) {
      object.field("shape", Words.of(range.shape()));
    }
  }

  private static Layout throughput(Estimate.Throughput t) {
    Layout low = Layout.number(t.remainingLow());
    Layout remaining =
        t.remainingLow() == t.remainingHigh()
            ? low
            : new Layout.Items(List.of(low, Layout.number(t.remainingHigh())), false);
    return new Layout.Builder()
        .field("remaining", remaining)
        .field("perWeek", Layout.numbers(t.perWeek()))
        .build();
  }
}
