package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Problem;
import whenabouts.ui.field.Choice;

/// An estimate in any of its forms: which form, and its fields.
public final class EstimateFields extends Form<Estimate> {
  private final EstimatePlace place;
  private final VBox fields = new VBox();
  private @Nullable EstimateForms built;
  private Form<Estimate> part = new Form<>("");

  public EstimateFields(EstimatePlace place) {
    super(place.id() + "-editor");
    this.place = place;
    Choice<EstimateForms> kind =
        new Choice<EstimateForms>(
                place.id() + "-kind",
                text("estimate.kind"),
                EstimateFields::name,
                this::become,
                place.done())
            .offering(place.kinds());
    bind(kind, EstimateForms::of);
    onShow(this::showFields);
    getChildren().addAll(kind, fields);
  }

  private static String name(EstimateForms kind) {
    return switch (kind) {
      case RANGE -> text("estimate.range");
      case FIXED -> text("estimate.fixed");
      case SAMPLES -> text("estimate.samples");
      case THROUGHPUT -> text("estimate.throughput");
      case LIKE -> text("estimate.like");
      case LOGNORMAL -> text("estimate.lognormal");
      case NORMAL -> text("estimate.normal");
      case EXPONENTIAL -> text("estimate.exponential");
      case UNIFORM -> text("estimate.uniform");
    };
  }

  private List<Problem> become(EstimateForms kind) {
    return place
        .edit()
        .apply(
            "kind",
            estimate -> EstimateForms.of(estimate) == kind ? estimate : kind.from(estimate));
  }

  private void showFields(Estimate estimate, boolean fresh) {
    EstimateForms kind = EstimateForms.of(estimate);
    boolean another = kind != built;
    if (another) {
      built = kind;
      part = part(kind);
      fields.getChildren().setAll(part);
    }
    part.show(estimate, fresh || another);
  }

  private Form<Estimate> part(EstimateForms kind) {
    return switch (kind) {
      case RANGE -> new RangePart(place);
      case FIXED -> ParametricParts.fixed(place);
      case SAMPLES -> PastParts.samples(place);
      case THROUGHPUT -> PastParts.throughput(place);
      case LIKE -> PastParts.like(place);
      case LOGNORMAL -> ParametricParts.lognormal(place);
      case NORMAL -> ParametricParts.normal(place);
      case EXPONENTIAL -> ParametricParts.exponential(place);
      case UNIFORM -> ParametricParts.uniform(place);
    };
  }
}
