package whenabouts.ui.inspector;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Problem;

/// Where an estimate stands in the roadmap, and how it is changed there.
///
/// @param id what the ids of its fields begin with
/// @param kinds the forms it may have there
/// @param isFactor whether it is a factor of durations instead of working days
/// @param done called when the typing or dragging is over
public record EstimatePlace(
    String id, List<EstimateForms> kinds, boolean isFactor, Edit edit, Runnable done) {
  /// Makes an edit of the estimate.
  @FunctionalInterface
  public interface Edit {
    /// @param field names the field, so that typing in it is one step to undo
    /// @return what would be wrong; empty where the edit was made
    List<Problem> apply(String field, UnaryOperator<Estimate> edit);
  }

  public EstimatePlace {
    kinds = List.copyOf(kinds);
  }

  /// For working days, in any form.
  public static EstimatePlace days(String id, Edit edit, Runnable done) {
    return new EstimatePlace(id, Arrays.asList(EstimateForms.values()), false, edit, done);
  }

  /// For a factor of durations, which cannot rest on past work.
  public static EstimatePlace factor(String id, Edit edit, Runnable done) {
    List<EstimateForms> kinds =
        List.copyOf(EnumSet.complementOf(EnumSet.of(EstimateForms.THROUGHPUT, EstimateForms.LIKE)));
    return new EstimatePlace(id, kinds, true, edit, done);
  }

  /// What a slider moves by.
  double step() {
    return isFactor ? 0.05 : 1;
  }

  /// Where the sliders end: all the same, in large steps, so that they do not move under the hand.
  double longest(Estimate estimate) {
    double high =
        estimate instanceof Estimate.Range range
            ? range.high()
            : EstimateForms.typical(estimate) * 2;
    return isFactor
        ? Math.clamp(Math.ceil(high * 1.4), 3, 100)
        : Math.clamp(10 * Math.ceil(high * 1.4 / 10), 20, 1000);
  }
}
