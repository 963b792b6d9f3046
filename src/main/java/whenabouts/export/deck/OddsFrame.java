package whenabouts.export.deck;

import java.time.LocalDate;
import whenabouts.chart.Subject;
import whenabouts.forecast.Distribution;

/// The axis of time that the dots and the curve of one date have in common.
///
/// @param width of both, in points
/// @param right where time ends and what never happens begins, in points
/// @param wider how much wider text may be than it is measured
record OddsFrame(
    Story story,
    Subject subject,
    ThemeColors colors,
    DayScale days,
    double width,
    double right,
    double wider) {
  /// Where time begins, in points.
  static final double LEFT = 48;

  /// Beside the plot.
  static final double RIGHT = 26;

  /// Of text, in points.
  static final double SIZE = 12;

  private static final double NEVER = 92;

  /// Room for the label of a day.
  private static final double TICK = 54;

  static OddsFrame of(Story story, Subject subject, Template template, double width) {
    double right = width - RIGHT - (subject.finish().never() > 0 ? NEVER : 0);
    int labels = (int) ((right - LEFT) / (template.wider() * TICK));
    return new OddsFrame(
        story,
        subject,
        template.colors(),
        scale(story, subject, labels),
        width,
        right,
        template.wider());
  }

  private static DayScale scale(Story story, Subject subject, int labels) {
    Distribution reached = subject.finish().ifReached();
    double first = reached.quantile(0.001);
    double last = reached.quantile(0.998);
    LocalDate target = subject.target();
    if (target != null) {
      double end = story.forecast().endOf(target);
      double most = last - first + 14;
      first = Math.min(first, Math.max(end, first - most));
      last = Math.max(last, Math.min(end, last + most));
    }
    double margin = Math.max(1, 0.03 * (last - first));
    return DayScale.of(story.forecast().roadmap().asOf(), first - margin, last + margin, labels);
  }

  Distribution finish() {
    return subject.finish();
  }

  /// The end of the target's day; NaN where there is none in sight.
  double target() {
    LocalDate target = subject.target();
    double end = target == null ? Double.NaN : story.forecast().endOf(target);
    return end >= days.from() && end <= days.to() ? end : Double.NaN;
  }
}
