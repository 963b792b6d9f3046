package whenabouts.chart;

/// A stretch of time, in calendar days from the start of the roadmap's `asOf` day.
///
/// @param to later than `from`
public record Span(double from, double to) {
  public Span {
    if (!(from < to)) {
      throw new IllegalArgumentException("A span of time ends after it begins.");
    }
  }

  public double days() {
    return to - from;
  }
}
