package whenabouts.ui.inspector;

import java.util.List;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Shape;
import whenabouts.roadmap.Track;

/// A number of an estimate that can be taken by the hand on its picture.
enum EstimatePoint {
  LOW,
  LIKELY,
  HIGH;

  /// As far as a checked roadmap allows, in working days.
  private static final double MOST = 100_000;

  /// Those of an estimate; none where its form has no place on the picture for them.
  static List<EstimatePoint> of(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Range _ -> List.of(LOW, LIKELY, HIGH);
      case Estimate.Uniform _ -> List.of(LOW, HIGH);
      case Estimate.Fixed _ -> List.of(LIKELY);
      default -> List.of();
    };
  }

  /// Where it stands, in working days.
  double in(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Range r -> choose(r.low(), r.likely(), r.high());
      case Estimate.Uniform u -> choose(u.low(), u.low(), u.high());
      case Estimate.Fixed(double days) -> days;
      default -> throw new IllegalArgumentException("No " + this + " in " + estimate);
    };
  }

  /// The estimate with this number moved to so many days. It stops at its neighbours: low stays at
  /// most likely, and likely at most high, whatever the hand does.
  ///
  /// @param least the smallest number of days above 0, for shapes that do not reach 0
  Estimate move(Estimate estimate, Track track, double days, double least) {
    return switch (estimate) {
      case Estimate.Range r -> {
        double floor = r.shapeOr(Shape.defaultFor(track)) == Shape.LOGNORMAL ? least : 0;
        double low = this == LOW ? within(days, Math.min(floor, r.likely()), r.likely()) : r.low();
        double likely = this == LIKELY ? within(days, r.low(), r.high()) : r.likely();
        double high = this == HIGH ? within(days, r.likely(), MOST) : r.high();
        yield new Estimate.Range(low, likely, high, r.covers(), r.shape());
      }
      case Estimate.Uniform(double low, double high) ->
          this == LOW
              ? new Estimate.Uniform(within(days, 0, high), high)
              : new Estimate.Uniform(low, within(days, low, MOST));
      case Estimate.Fixed _ -> new Estimate.Fixed(within(days, 0, MOST));
      default -> estimate;
    };
  }

  private double choose(double low, double likely, double high) {
    return switch (this) {
      case LOW -> low;
      case LIKELY -> likely;
      case HIGH -> high;
    };
  }

  private static double within(double days, double least, double most) {
    return Math.clamp(days, least, Math.max(least, most));
  }
}
