package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Problem;
import whenabouts.ui.entry.DaysEntry;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.entry.EstimateEntry;
import whenabouts.ui.field.Field;
import whenabouts.ui.field.SliderLine;
import whenabouts.ui.field.TextLine;

/// The fields of one form of estimate.
///
/// @param <E> that form
class EstimatePart<E extends Estimate> extends Form<Estimate> {
  private final EstimatePlace place;
  private final Class<E> type;

  EstimatePart(EstimatePlace place, Class<E> type) {
    super(place.id() + "-fields");
    this.place = place;
    this.type = type;
  }

  final EstimatePlace place() {
    return place;
  }

  /// The id of a field here.
  final String id(String field) {
    return place.id() + "-" + field;
  }

  /// A number to drag or to type.
  final SliderLine<Double> slider(
      String field, String label, Function<E, Double> get, BiFunction<E, Double, E> with) {
    SliderLine<Double> line =
        new SliderLine<>(
            id(field),
            label,
            place.step(),
            DaysEntry::parse,
            DaysEntry::format,
            position -> Math.round(position * 1e6) / 1e6,
            value -> value,
            value -> set(field, estimate -> with.apply(estimate, value)),
            place.done());
    onShow((estimate, fresh) -> line.setRange(0, place.longest(estimate)));
    return tie(line, get);
  }

  /// A number to type.
  final TextLine<Double> number(
      String field, String label, Function<E, Double> get, BiFunction<E, Double, E> with) {
    return tie(
        TextLine.of(
            id(field),
            label,
            DaysEntry::parse,
            DaysEntry::format,
            value -> set(field, estimate -> with.apply(estimate, value)),
            place.done()),
        get);
  }

  /// Several numbers to type, at least one.
  final TextLine<List<Double>> numbers(
      String field,
      String label,
      Function<E, List<Double>> get,
      BiFunction<E, List<Double>, E> with) {
    return tie(
        TextLine.of(
            id(field),
            label,
            EstimatePart::parseNumbers,
            EstimateEntry::format,
            list -> set(field, estimate -> with.apply(estimate, list)),
            place.done()),
        get);
  }

  private static Entry<List<Double>> parseNumbers(String typed) {
    List<Double> numbers = EstimateEntry.numbers(typed);
    return numbers == null || numbers.isEmpty()
        ? Entry.invalid(text("numbers.expected"))
        : Entry.valid(numbers);
  }

  final <T, F extends Field<T>> F tie(F field, Function<E, T> get) {
    return bind(field, estimate -> get.apply(type.cast(estimate)));
  }

  final List<Problem> set(String field, Function<E, Estimate> edit) {
    return place
        .edit()
        .apply(
            field,
            estimate -> type.isInstance(estimate) ? edit.apply(type.cast(estimate)) : estimate);
  }
}
