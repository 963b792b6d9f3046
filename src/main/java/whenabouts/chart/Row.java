package whenabouts.chart;

import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Distribution;

/// One row of a Horizon, its words found and its place still open.
///
/// @param meaning of the whole row, with its spoken text
/// @param note under the name where there is room; empty: none
/// @param ready moment at which it is ready and begins to wait, in calendar days; NaN: no wait to
///     show
/// @param starts moment of the median start, in calendar days; infinite or NaN: none to show
/// @param ghost the same range on the roadmap itself; null: not to be shown
/// @param ship when what depends on it ships; null: not to be shown
/// @param weight what rows are kept by where not all fit: the greater the more important
record Row(
    Kind kind,
    State state,
    Meaning meaning,
    String name,
    String note,
    double ready,
    double starts,
    Range range,
    @Nullable Distribution ghost,
    @Nullable Range ship,
    Never never,
    @Nullable Target target,
    double weight) {

  enum Kind {
    MILESTONE,
    DISCOVERY,
    DELIVERY
  }

  enum State {
    /// Work remains.
    OPEN,
    /// It has ended, on a day.
    DONE,
    /// It has ended without ever having been finished.
    GONE
  }

  /// A range of dates.
  ///
  /// @param mark the moment of the emphasised percentile, in calendar days; infinite: not reached
  /// @param label its date in words
  record Range(Distribution distribution, double mark, String label, Meaning meaning) {}

  /// @param share probability 0..1
  /// @param text empty where it always happens
  record Never(double share, String text) {}

  /// @param day its end, in calendar days
  /// @param label with its chance, in words
  /// @param brief the same where there is no room for words
  record Target(double day, String label, String brief, Meaning meaning) {}

  boolean is(@Nullable String id) {
    return id != null && id.equals(meaning.id());
  }
}
