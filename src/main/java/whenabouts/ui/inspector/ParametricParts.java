package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import whenabouts.roadmap.Estimate.Exponential;
import whenabouts.roadmap.Estimate.Fixed;
import whenabouts.roadmap.Estimate.Lognormal;
import whenabouts.roadmap.Estimate.Normal;
import whenabouts.roadmap.Estimate.Uniform;

/// The forms of estimate that are given by the parameters of a distribution.
final class ParametricParts {
  private ParametricParts() {}

  static EstimatePart<Fixed> fixed(EstimatePlace place) {
    EstimatePart<Fixed> part = new EstimatePart<>(place, Fixed.class);
    String label = text(place.isFactor() ? "estimate.factor" : "estimate.days");
    part.getChildren().add(part.slider("days", label, Fixed::days, (e, v) -> new Fixed(v)));
    return part;
  }

  static EstimatePart<Lognormal> lognormal(EstimatePlace place) {
    EstimatePart<Lognormal> part = new EstimatePart<>(place, Lognormal.class);
    part.getChildren()
        .addAll(
            part.slider(
                "median",
                text("estimate.median"),
                Lognormal::median,
                (e, v) -> new Lognormal(v, e.sigma())),
            part.number(
                "sigma",
                text("estimate.sigma"),
                Lognormal::sigma,
                (e, v) -> new Lognormal(e.median(), v)));
    return part;
  }

  static EstimatePart<Normal> normal(EstimatePlace place) {
    EstimatePart<Normal> part = new EstimatePart<>(place, Normal.class);
    part.getChildren()
        .addAll(
            part.slider(
                "mean", text("estimate.mean"), Normal::mean, (e, v) -> new Normal(v, e.sd())),
            part.number("sd", text("estimate.sd"), Normal::sd, (e, v) -> new Normal(e.mean(), v)));
    return part;
  }

  static EstimatePart<Exponential> exponential(EstimatePlace place) {
    EstimatePart<Exponential> part = new EstimatePart<>(place, Exponential.class);
    part.getChildren()
        .add(
            part.slider(
                "mean", text("estimate.mean"), Exponential::mean, (e, v) -> new Exponential(v)));
    return part;
  }

  static EstimatePart<Uniform> uniform(EstimatePlace place) {
    EstimatePart<Uniform> part = new EstimatePart<>(place, Uniform.class);
    part.getChildren()
        .addAll(
            part.slider(
                "low", text("estimate.low"), Uniform::low, (e, v) -> new Uniform(v, e.high())),
            part.slider(
                "high", text("estimate.high"), Uniform::high, (e, v) -> new Uniform(e.low(), v)));
    return part;
  }
}
