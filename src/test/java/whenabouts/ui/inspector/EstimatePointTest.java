package whenabouts.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Shape;
import whenabouts.roadmap.Track;

class EstimatePointTest {
  private static final Estimate.Range RANGE = new Estimate.Range(4, 6, 12, 0.9, Shape.LOGNORMAL);

  private static Estimate move(EstimatePoint point, Estimate estimate, double days) {
    return point.move(estimate, Track.DISCOVERY, days, 0.5);
  }

  @Test
  void aNumberMovesAndStopsAtItsNeighbours() {
    assertThat(move(EstimatePoint.LOW, RANGE, 5))
        .isEqualTo(new Estimate.Range(5, 6, 12, 0.9, Shape.LOGNORMAL));
    assertThat(move(EstimatePoint.LOW, RANGE, 9))
        .isEqualTo(new Estimate.Range(6, 6, 12, 0.9, Shape.LOGNORMAL));
    assertThat(move(EstimatePoint.LIKELY, RANGE, 1))
        .isEqualTo(new Estimate.Range(4, 4, 12, 0.9, Shape.LOGNORMAL));
    assertThat(move(EstimatePoint.LIKELY, RANGE, 99))
        .isEqualTo(new Estimate.Range(4, 12, 12, 0.9, Shape.LOGNORMAL));
    assertThat(move(EstimatePoint.HIGH, RANGE, 2))
        .isEqualTo(new Estimate.Range(4, 6, 6, 0.9, Shape.LOGNORMAL));
  }

  /// A lognormal does not reach 0; bounds do.
  @Test
  void lowEndsWhereItsShapeDoes() {
    assertThat(move(EstimatePoint.LOW, RANGE, -3))
        .isEqualTo(new Estimate.Range(0.5, 6, 12, 0.9, Shape.LOGNORMAL));
    Estimate.Range pert = new Estimate.Range(4, 6, 12, null, Shape.PERT);
    assertThat(move(EstimatePoint.LOW, pert, -3))
        .isEqualTo(new Estimate.Range(0, 6, 12, null, Shape.PERT));
  }

  @Test
  void otherFormsHaveFewerHandles() {
    assertThat(EstimatePoint.of(new Estimate.Uniform(2, 5)))
        .containsExactly(EstimatePoint.LOW, EstimatePoint.HIGH);
    assertThat(move(EstimatePoint.HIGH, new Estimate.Uniform(2, 5), 1))
        .isEqualTo(new Estimate.Uniform(2, 2));
    assertThat(move(EstimatePoint.LIKELY, new Estimate.Fixed(2), 7))
        .isEqualTo(new Estimate.Fixed(7));
    assertThat(EstimatePoint.of(new Estimate.Samples(List.of(3.0)))).isEmpty();
  }
}
