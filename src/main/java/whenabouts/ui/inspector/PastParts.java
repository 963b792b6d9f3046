package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Estimate.Like;
import whenabouts.roadmap.Estimate.Samples;
import whenabouts.roadmap.Estimate.Throughput;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.field.TextLine;

/// The forms of estimate that rest on what was seen before.
final class PastParts {
  private PastParts() {}

  static EstimatePart<Samples> samples(EstimatePlace place) {
    EstimatePart<Samples> part = new EstimatePart<>(place, Samples.class);
    part.getChildren()
        .add(
            part.numbers(
                "samples",
                text(place.isFactor() ? "estimate.samples.factors" : "estimate.samples.values"),
                Samples::values,
                (samples, values) -> new Samples(values)));
    return part;
  }

  static EstimatePart<Throughput> throughput(EstimatePlace place) {
    EstimatePart<Throughput> part = new EstimatePart<>(place, Throughput.class);
    part.getChildren()
        .addAll(
            Form.beside(
                part.number(
                    "fewest",
                    text("estimate.fewest"),
                    Throughput::remainingLow,
                    (t, v) -> new Throughput(v, t.remainingHigh(), t.perWeek())),
                part.number(
                    "most",
                    text("estimate.most"),
                    Throughput::remainingHigh,
                    (t, v) -> new Throughput(t.remainingLow(), v, t.perWeek()))),
            part.numbers(
                "per-week",
                text("estimate.perWeek"),
                Throughput::perWeek,
                (t, list) -> new Throughput(t.remainingLow(), t.remainingHigh(), list)));
    return part;
  }

  static EstimatePart<Like> like(EstimatePlace place) {
    EstimatePart<Like> part = new EstimatePart<>(place, Estimate.Like.class);
    TextLine<String> name =
        TextLine.of(
            part.id("class"),
            text("estimate.class"),
            Entry::valid,
            value -> value,
            value -> part.set("class", like -> new Like(value, like.likely())),
            place.done());
    part.getChildren()
        .addAll(
            part.tie(name, Like::className),
            part.slider(
                "likely",
                text("estimate.likely"),
                Like::likely,
                (like, v) -> new Like(like.className(), v)));
    return part;
  }
}
