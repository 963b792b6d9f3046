package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import whenabouts.roadmap.Estimate.Range;
import whenabouts.roadmap.Shape;
import whenabouts.ui.entry.ChanceEntry;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.field.Choice;
import whenabouts.ui.field.TextLine;

/// Low, likely and high, the shape through them and how much they cover.
final class RangePart extends EstimatePart<Range> {
  RangePart(EstimatePlace place) {
    super(place, Range.class);
    getChildren()
        .addAll(
            slider(
                "low",
                text("estimate.low"),
                Range::low,
                (r, v) -> new Range(v, r.likely(), r.high(), r.covers(), r.shape())),
            slider(
                "likely",
                text("estimate.likely"),
                Range::likely,
                (r, v) -> new Range(r.low(), v, r.high(), r.covers(), r.shape())),
            slider(
                "high",
                text("estimate.high"),
                Range::high,
                (r, v) -> new Range(r.low(), r.likely(), v, r.covers(), r.shape())),
            beside(shape(), covers()));
  }

  private Choice<Optional<Shape>> shape() {
    Choice<Optional<Shape>> shape =
        new Choice<Optional<Shape>>(
                id("shape"),
                text("estimate.shape"),
                this::name,
                chosen ->
                    set(
                        "shape",
                        r ->
                            new Range(
                                r.low(), r.likely(), r.high(), r.covers(), chosen.orElse(null))),
                place().done())
            .offering(shapes());
    return tie(shape, r -> Optional.ofNullable(r.shape()));
  }

  private String name(Optional<Shape> shape) {
    return shape
        .map(s -> text("shape." + s.name().toLowerCase(Locale.ROOT)))
        .orElse(text(place().id().equals("estimate") ? "shape.default" : "shape.usual"));
  }

  private static List<Optional<Shape>> shapes() {
    List<Optional<Shape>> shapes = new ArrayList<>();
    shapes.add(Optional.empty());
    for (Shape shape : Shape.values()) {
      shapes.add(Optional.of(shape));
    }
    return shapes;
  }

  private TextLine<Optional<Double>> covers() {
    TextLine<Optional<Double>> covers =
        TextLine.<Optional<Double>>of(
                id("covers"),
                text("estimate.covers"),
                typed ->
                    typed.isBlank()
                        ? Entry.valid(Optional.empty())
                        : ChanceEntry.parse(typed).map(Optional::of),
                value -> value.map(ChanceEntry::format).orElse(""),
                value ->
                    set(
                        "covers",
                        r ->
                            new Range(
                                r.low(), r.likely(), r.high(), value.orElse(null), r.shape())),
                place().done())
            .prompting(text("estimate.covers.default"));
    return tie(covers, r -> Optional.ofNullable(r.covers()));
  }
}
