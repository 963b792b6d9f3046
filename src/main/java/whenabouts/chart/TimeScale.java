package whenabouts.chart;

/// Where a moment lies in a drawing.
///
/// @param span what is visible between `left` and `right`
public record TimeScale(Span span, double left, double right) {
  /// The abscissa of a moment; outside of left … right where it is not visible.
  ///
  /// @param day calendar days from the start of `asOf`
  public double x(double day) {
    return left + (day - span.from()) * pixelsPerDay();
  }

  /// The moment at an abscissa, in calendar days from the start of `asOf`.
  public double day(double x) {
    return span.from() + (x - left) / pixelsPerDay();
  }

  public double pixelsPerDay() {
    return (right - left) / span.days();
  }

  boolean shows(double day) {
    return day >= span.from() && day <= span.to();
  }
}
