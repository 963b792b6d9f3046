package whenabouts.ui.chart;

import org.jspecify.annotations.Nullable;
import whenabouts.chart.Span;
import whenabouts.chart.TimeScale;

/// Which stretch of time is in view: what the user zoomed or panned to, else everything there is.
final class TimeView {
  private static final double LEAST_DAYS = 2;
  private static final double MOST_DAYS = 40 * 365.25;

  /// How much longer than need be the view of everything may stay.
  private static final double SLACK = 1.4;

  /// What the user chose; null: everything.
  private @Nullable Span chosen;

  /// What is shown as everything, until it no longer is.
  private @Nullable Span steady;

  /// What was drawn last; null while there is nothing.
  private @Nullable TimeScale drawn;

  /// What to draw; null: everything.
  @Nullable Span span() {
    return chosen != null ? chosen : steady;
  }

  /// Whether the user chose what to see.
  boolean isChosen() {
    return chosen != null;
  }

  void drawn(@Nullable TimeScale scale) {
    drawn = scale;
  }

  /// Shows everything, now and from now on.
  void fit() {
    chosen = null;
    steady = null;
  }

  /// Takes all there is for what to show, unless the user chose otherwise or what was shown as
  /// everything still does: if the axis followed every edit, a slider would make the whole picture
  /// dance.
  ///
  /// @return whether the view changed
  boolean everything(Span everything) {
    boolean holds =
        steady != null
            && steady.from() <= everything.from()
            && steady.to() >= everything.to()
            && steady.days() <= SLACK * everything.days();
    if (chosen != null || holds) {
      return false;
    }
    steady = everything;
    return true;
  }

  /// The width changed, and with it how much room labels need.
  void resized() {
    steady = null;
  }

  /// The count of days begins that many days later.
  void countFrom(double later) {
    if (later != 0) {
      chosen = chosen == null ? null : new Span(chosen.from() - later, chosen.to() - later);
      steady = null;
    }
  }

  /// Gives up a choice in which nothing of all there is lies: this is another document.
  void leaveEmptiness(Span everything) {
    if (chosen != null && (everything.to() < chosen.from() || everything.from() > chosen.to())) {
      chosen = null;
    }
  }

  /// @param x the abscissa that stays in place; NaN: the middle
  void zoom(double factor, double x) {
    TimeScale now = now();
    if (now != null) {
      Span shown = now.span();
      double days = Math.clamp(shown.days() / factor, LEAST_DAYS, MOST_DAYS);
      double at = Double.isNaN(x) ? (shown.from() + shown.to()) / 2 : now.day(x);
      double from = at - (at - shown.from()) * days / shown.days();
      chosen = new Span(from, from + days);
    }
  }

  void pan(double pixels) {
    TimeScale now = now();
    if (now != null && pixels != 0) {
      double days = pixels / now.pixelsPerDay();
      chosen = new Span(now.span().from() + days, now.span().to() + days);
    }
  }

  /// Where moments lie, what is not drawn yet included.
  private @Nullable TimeScale now() {
    return drawn == null || chosen == null
        ? drawn
        : new TimeScale(chosen, drawn.left(), drawn.right());
  }
}
