package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.ReferenceClass;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Shape;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.ui.entry.ChanceEntry;
import whenabouts.ui.entry.DaysEntry;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.entry.EstimateEntry;
import whenabouts.ui.field.Choice;
import whenabouts.ui.field.Field;
import whenabouts.ui.field.SliderLine;
import whenabouts.ui.field.TextLine;

/// The estimate of a task in any of its forms, with its picture.
final class EstimateForm extends Form<Task> {
  private final TaskEditor editor;
  private final VBox fields = new VBox();
  private final Label explained = new Label();
  private @Nullable EstimateForms built;
  private Form<Estimate> form = new Form<>("estimate-fields");

  EstimateForm(TaskEditor editor, ObservableValue<Boolean> dark) {
    super("estimate-form");
    this.editor = editor;
    explained.setId("estimate-explained");
    explained.getStyleClass().add("quiet");
    explained.setWrapText(true);
    fields.getStyleClass().add("form");
    EstimatePicture picture = new EstimatePicture(dark);
    Choice<EstimateForms> kind =
        new Choice<EstimateForms>(
                "estimate-kind",
                text("estimate.kind"),
                EstimateForm::name,
                this::become,
                editor::done)
            .offering(Arrays.asList(EstimateForms.values()));
    bind(kind, task -> EstimateForms.of(task.estimate()));
    onShow(this::showFields);
    onShow((task, fresh) -> explained.setText(explain(task)));
    onShow((task, fresh) -> picture.show(task, editor.roadmap()));
    getChildren().addAll(picture, explained, kind, fields);
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

  /// How the estimate is understood, and how many past tasks it rests on.
  private String explain(Task task) {
    String meaning = EstimateEntry.explain(task.estimate(), task.track());
    return task.estimate() instanceof Estimate.Like(String name, double likely)
        ? ReferenceClass.of(editor.roadmap()).stream()
            .filter(past -> past.name().equalsIgnoreCase(name))
            .findFirst()
            .map(past -> text("estimate.explain.past", meaning, past.size()))
            .orElse(meaning)
        : meaning;
  }

  private List<Problem> become(EstimateForms kind) {
    return editor.change(
        "estimate",
        text("edit.estimate"),
        task ->
            EstimateForms.of(task.estimate()) == kind
                ? task
                : task.with(new TaskEdit.Estimated(kind.from(task.estimate()))));
  }

  private void showFields(Task task, boolean fresh) {
    EstimateForms kind = EstimateForms.of(task.estimate());
    if (kind != built) {
      built = kind;
      form = new Form<>("estimate-fields");
      fields.getChildren().setAll(fields(kind));
      form.show(task.estimate(), true);
    } else {
      form.show(task.estimate(), fresh);
    }
  }

  private List<Node> fields(EstimateForms kind) {
    return switch (kind) {
      case RANGE -> range();
      case FIXED ->
          List.of(
              days(
                  "days",
                  text("estimate.days"),
                  Estimate.Fixed.class,
                  Estimate.Fixed::days,
                  (e, v) -> new Estimate.Fixed(v)));
      case SAMPLES -> samples();
      case THROUGHPUT -> throughput();
      case LIKE -> like();
      case LOGNORMAL ->
          List.of(
              days(
                  "median",
                  text("estimate.median"),
                  Estimate.Lognormal.class,
                  Estimate.Lognormal::median,
                  (e, v) -> new Estimate.Lognormal(v, e.sigma())),
              number(
                  "sigma",
                  text("estimate.sigma"),
                  Estimate.Lognormal.class,
                  Estimate.Lognormal::sigma,
                  (e, v) -> new Estimate.Lognormal(e.median(), v)));
      case NORMAL ->
          List.of(
              days(
                  "mean",
                  text("estimate.mean"),
                  Estimate.Normal.class,
                  Estimate.Normal::mean,
                  (e, v) -> new Estimate.Normal(v, e.sd())),
              number(
                  "sd",
                  text("estimate.sd"),
                  Estimate.Normal.class,
                  Estimate.Normal::sd,
                  (e, v) -> new Estimate.Normal(e.mean(), v)));
      case EXPONENTIAL ->
          List.of(
              days(
                  "mean",
                  text("estimate.mean"),
                  Estimate.Exponential.class,
                  Estimate.Exponential::mean,
                  (e, v) -> new Estimate.Exponential(v)));
      case UNIFORM ->
          List.of(
              days(
                  "low",
                  text("estimate.low"),
                  Estimate.Uniform.class,
                  Estimate.Uniform::low,
                  (e, v) -> new Estimate.Uniform(v, e.high())),
              days(
                  "high",
                  text("estimate.high"),
                  Estimate.Uniform.class,
                  Estimate.Uniform::high,
                  (e, v) -> new Estimate.Uniform(e.low(), v)));
    };
  }

  private List<Node> range() {
    Choice<Optional<Shape>> shape =
        new Choice<Optional<Shape>>(
                "estimate-shape",
                text("estimate.shape"),
                chosen ->
                    chosen
                        .map(s -> text("shape." + s.name().toLowerCase(Locale.ROOT)))
                        .orElse(text("shape.default")),
                chosen ->
                    set(
                        "shape",
                        Estimate.Range.class,
                        r ->
                            new Estimate.Range(
                                r.low(), r.likely(), r.high(), r.covers(), chosen.orElse(null))),
                editor::done)
            .offering(shapes());
    bindTo(shape, Estimate.Range.class, r -> Optional.ofNullable(r.shape()));
    TextLine<Optional<Double>> covers =
        TextLine.<Optional<Double>>of(
                "estimate-covers",
                text("estimate.covers"),
                typed ->
                    typed.isBlank()
                        ? Entry.valid(Optional.empty())
                        : ChanceEntry.parse(typed).map(Optional::of),
                value -> value.map(ChanceEntry::format).orElse(""),
                value ->
                    set(
                        "covers",
                        Estimate.Range.class,
                        r ->
                            new Estimate.Range(
                                r.low(), r.likely(), r.high(), value.orElse(null), r.shape())),
                editor::done)
            .prompting(text("estimate.covers.default"));
    bindTo(covers, Estimate.Range.class, r -> Optional.ofNullable(r.covers()));
    return List.of(
        days(
            "low",
            text("estimate.low"),
            Estimate.Range.class,
            Estimate.Range::low,
            (r, v) -> new Estimate.Range(v, r.likely(), r.high(), r.covers(), r.shape())),
        days(
            "likely",
            text("estimate.likely"),
            Estimate.Range.class,
            Estimate.Range::likely,
            (r, v) -> new Estimate.Range(r.low(), v, r.high(), r.covers(), r.shape())),
        days(
            "high",
            text("estimate.high"),
            Estimate.Range.class,
            Estimate.Range::high,
            (r, v) -> new Estimate.Range(r.low(), r.likely(), v, r.covers(), r.shape())),
        beside(shape, covers));
  }

  private static List<Optional<Shape>> shapes() {
    List<Optional<Shape>> shapes = new ArrayList<>();
    shapes.add(Optional.empty());
    for (Shape shape : Shape.values()) {
      shapes.add(Optional.of(shape));
    }
    return shapes;
  }

  private List<Node> samples() {
    TextLine<List<Double>> values =
        numbers(
            "samples",
            text("estimate.samples.values"),
            list -> set("samples", Estimate.Samples.class, s -> new Estimate.Samples(list)));
    return List.of(bindTo(values, Estimate.Samples.class, Estimate.Samples::values));
  }

  private List<Node> throughput() {
    TextLine<List<Double>> perWeek =
        numbers(
            "per-week",
            text("estimate.perWeek"),
            list ->
                set(
                    "per-week",
                    Estimate.Throughput.class,
                    t -> new Estimate.Throughput(t.remainingLow(), t.remainingHigh(), list)));
    return List.of(
        beside(
            number(
                "fewest",
                text("estimate.fewest"),
                Estimate.Throughput.class,
                Estimate.Throughput::remainingLow,
                (t, v) -> new Estimate.Throughput(v, t.remainingHigh(), t.perWeek())),
            number(
                "most",
                text("estimate.most"),
                Estimate.Throughput.class,
                Estimate.Throughput::remainingHigh,
                (t, v) -> new Estimate.Throughput(t.remainingLow(), v, t.perWeek()))),
        bindTo(perWeek, Estimate.Throughput.class, Estimate.Throughput::perWeek));
  }

  private List<Node> like() {
    TextLine<String> name =
        TextLine.of(
            "estimate-class",
            text("estimate.class"),
            Entry::valid,
            value -> value,
            value ->
                set("class", Estimate.Like.class, like -> new Estimate.Like(value, like.likely())),
            editor::done);
    return List.of(
        bindTo(name, Estimate.Like.class, Estimate.Like::className),
        days(
            "likely",
            text("estimate.likely"),
            Estimate.Like.class,
            Estimate.Like::likely,
            (like, v) -> new Estimate.Like(like.className(), v)));
  }

  private TextLine<List<Double>> numbers(
      String id, String label, Function<List<Double>, List<Problem>> change) {
    return TextLine.of(
        "estimate-" + id,
        label,
        typed -> {
          List<Double> numbers = EstimateEntry.numbers(typed);
          return numbers == null || numbers.isEmpty()
              ? Entry.invalid(text("numbers.expected"))
              : Entry.valid(numbers);
        },
        EstimateEntry::format,
        change::apply,
        editor::done);
  }

  /// A number of days, to drag or to type.
  private <E extends Estimate> SliderLine<Double> days(
      String id,
      String label,
      Class<E> type,
      Function<E, Double> get,
      BiFunction<E, Double, E> with) {
    SliderLine<Double> line =
        new SliderLine<>(
            "estimate-" + id,
            label,
            1,
            DaysEntry::parse,
            DaysEntry::format,
            position -> position,
            value -> value,
            value -> set(id, type, estimate -> with.apply(estimate, value)),
            editor::done);
    form.onShow((estimate, fresh) -> line.setRange(0, longest(estimate)));
    return bindTo(line, type, get);
  }

  /// Where the sliders end: all the same, in steps of ten, so that they do not move under the hand.
  private static double longest(Estimate estimate) {
    double high =
        estimate instanceof Estimate.Range range
            ? range.high()
            : EstimateForms.typical(estimate) * 2;
    return Math.min(1000, Math.max(20, 10 * Math.ceil(high * 1.4 / 10)));
  }

  private <E extends Estimate> TextLine<Double> number(
      String id,
      String label,
      Class<E> type,
      Function<E, Double> get,
      BiFunction<E, Double, E> with) {
    return bindTo(
        TextLine.of(
            "estimate-" + id,
            label,
            DaysEntry::parse,
            DaysEntry::format,
            value -> set(id, type, estimate -> with.apply(estimate, value)),
            editor::done),
        type,
        get);
  }

  private <E extends Estimate, T, F extends Field<T>> F bindTo(
      F field, Class<E> type, Function<E, T> get) {
    return form.bind(field, estimate -> get.apply(type.cast(estimate)));
  }

  private <E extends Estimate> List<Problem> set(
      String id, Class<E> type, Function<E, Estimate> edit) {
    return editor.change(
        "estimate." + id,
        text("edit.estimate"),
        task ->
            type.isInstance(task.estimate())
                ? task.with(new TaskEdit.Estimated(edit.apply(type.cast(task.estimate()))))
                : task);
  }
}
