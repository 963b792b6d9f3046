package whenabouts.storage;

import static whenabouts.storage.Sentences.say;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Shape;
import whenabouts.storage.Fields.At;

/// Binds estimates. Their fields tell which form it is.
final class EstimateReader {
  private static final String RANGE = "{ \"low\": 3, \"likely\": 5, \"high\": 10 }";
  private static final String FIXED = "{ \"fixed\": 5 }";

  private static final List<Double> UNREADABLE_BOUNDS = List.of(1.0);

  private final Values values;

  EstimateReader(Values values) {
    this.values = values;
  }

  @Nullable Estimate read(At at) {
    Fields fields = values.fields(at, () -> say("estimate.like", RANGE, FIXED));
    if (fields == null) {
      return null;
    }
    Estimate estimate = estimate(fields);
    fields.end();
    return estimate;
  }

  private Estimate estimate(Fields fields) {
    if (fields.has("fixed")) {
      return new Estimate.Fixed(number(fields, "fixed"));
    }
    if (fields.has("samples")) {
      return new Estimate.Samples(numbers(fields, "samples"));
    }
    if (fields.has("throughput")) {
      return fields.required("throughput", this::throughput, TaskReader.UNREADABLE_ESTIMATE);
    }
    if (fields.has("like")) {
      return new Estimate.Like(fields.required("like", values::text, ""), number(fields, "likely"));
    }
    if (fields.has("likely") || fields.has("low") && !is(fields, Words.of(Shape.UNIFORM))) {
      return range(fields);
    }
    return parametric(fields);
  }

  private Estimate range(Fields fields) {
    return new Estimate.Range(
        number(fields, "low"),
        number(fields, "likely"),
        number(fields, "high"),
        fields.optional("covers", values::number),
        fields.optional("shape", values.word(Words.SHAPES)));
  }

  /// The forms whose shape says which parameters they have; where it names none, the parameters
  /// tell which shape was meant.
  private Estimate parametric(Fields fields) {
    if (is(fields, Words.of(Shape.LOGNORMAL)) || fields.has("median") || fields.has("sigma")) {
      shape(fields, Words.of(Shape.LOGNORMAL));
      return new Estimate.Lognormal(number(fields, "median"), number(fields, "sigma"));
    }
    if (is(fields, Words.EXPONENTIAL)) {
      shape(fields, Words.EXPONENTIAL);
      return new Estimate.Exponential(number(fields, "mean"));
    }
    if (is(fields, Words.of(Shape.NORMAL)) || fields.has("mean") || fields.has("sd")) {
      shape(fields, Words.of(Shape.NORMAL));
      return new Estimate.Normal(number(fields, "mean"), number(fields, "sd"));
    }
    if (is(fields, Words.of(Shape.UNIFORM))) {
      shape(fields, Words.of(Shape.UNIFORM));
      return new Estimate.Uniform(number(fields, "low"), number(fields, "high"));
    }
    return range(fields);
  }

  private static boolean is(Fields fields, String shape) {
    return fields.peek("shape") instanceof Node.Text text && text.value().equals(shape);
  }

  private void shape(Fields fields, String expected) {
    fields.required("shape", values.word(Map.of(expected, expected)), expected);
  }

  private @Nullable Estimate throughput(At at) {
    Fields fields =
        values.fields(at, () -> say("object.like", "{ \"remaining\": 18, \"perWeek\": [3, 5] }"));
    if (fields == null) {
      return null;
    }
    List<Double> remaining = fields.required("remaining", this::bounds, UNREADABLE_BOUNDS);
    Estimate estimate =
        new Estimate.Throughput(
            remaining.getFirst(), remaining.getLast(), numbers(fields, "perWeek"));
    fields.end();
    return estimate;
  }

  /// A number, or a lowest and a highest one.
  private @Nullable List<Double> bounds(At at) {
    if (at.node() instanceof Node.Arr arr) {
      return arr.items().size() == 2
          ? values.list(values::number, Double.NaN).read(at)
          : values.wrong(at, say("bounds"));
    }
    Double single = values.number(at);
    return single == null ? null : List.of(single);
  }

  private double number(Fields fields, String name) {
    return fields.required(name, values::number, Double.NaN);
  }

  private List<Double> numbers(Fields fields, String name) {
    return fields.required(name, values.list(values::number, Double.NaN), List.of());
  }
}
