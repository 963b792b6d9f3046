package whenabouts.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Which percentiles and dates a forecast is asked for.
///
/// @param percentiles in percent, from 1 to below 100, ascending
/// @param by dates, ascending, for the chance of being there by then
record Wanted(List<Double> percentiles, List<LocalDate> by) {
  static Wanted forText(List<Double> at, List<LocalDate> by) {
    return of(List.of(50.0, 85.0), at, by);
  }

  static Wanted forJson(List<Double> at, List<LocalDate> by) {
    return of(List.of(10.0, 50.0, 85.0, 95.0), at, by);
  }

  private static Wanted of(List<Double> always, List<Double> at, List<LocalDate> by) {
    return new Wanted(
        Stream.concat(always.stream(), at.stream()).distinct().sorted().toList(),
        by.stream().distinct().sorted().toList());
  }

  /// "85", "99.5".
  static String number(double percentile) {
    return percentile == Math.rint(percentile)
        ? Long.toString(Math.round(percentile))
        : Double.toString(percentile);
  }
}
