package whenabouts.roadmap;

/// What follows when a discovery task misses: its box is over, or it turns out that it cannot
/// succeed.
public sealed interface OnMiss {
  /// The work ends without a result.
  record Stop() implements OnMiss {}

  /// What was there before goes on; the task counts as usable.
  record ShipBaseline() implements OnMiss {}

  /// A stand-by task starts.
  ///
  /// @param to id of the stand-by task
  record Pivot(String to) implements OnMiss {}

  /// The box is lengthened.
  ///
  /// @param days working days a time
  /// @param times how often at most, 1 or more
  /// @param then what follows after that; never another extension
  record Extend(double days, int times, OnMiss then) implements OnMiss {}

  OnMiss STOP = new Stop();
  OnMiss SHIP_BASELINE = new ShipBaseline();

  /// What follows in the end, after any extension.
  default OnMiss last() {
    return this instanceof Extend extend ? extend.then().last() : this;
  }
}
