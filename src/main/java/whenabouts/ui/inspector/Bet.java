package whenabouts.ui.inspector;

import org.jspecify.annotations.Nullable;

/// The search for one end of a range by equivalent bets: the end moves outwards while somebody
/// would rather bet on what lies beyond it than on a draw with the chance it should have, inwards
/// while they prefer the draw, and stands where either bet is as good.
///
/// @param isHigh whether it is the high end
/// @param days where the end stands, in working days
/// @param likely what it does not pass
/// @param factor what the next move multiplies or divides by; each turn makes it finer
/// @param outwards where the last move went; null: none yet
record Bet(boolean isHigh, double days, double likely, double factor, @Nullable Boolean outwards) {
  private static final double FIRST = 1.4;

  /// Where a search begins.
  static Bet at(boolean isHigh, double days, double likely) {
    return new Bet(isHigh, days, likely, FIRST, null);
  }

  /// Rather on what lies beyond: the end was too near.
  Bet beyond() {
    return moved(true);
  }

  /// Rather on the draw: the end was too far away.
  Bet draw() {
    return moved(false);
  }

  private Bet moved(boolean out) {
    double finer = outwards != null && outwards != out ? Math.sqrt(factor) : factor;
    double moved = out == isHigh ? days * finer : days / finer;
    double step = moved < 2 ? 0.1 : moved < 10 ? 0.5 : 1;
    double tidy = Math.round(moved / step) * step;
    // A move that rounding swallows would be a question asked twice.
    double next = tidy == days ? days + (out == isHigh ? step : -step) : tidy;
    double within =
        isHigh ? Math.max(next, likely) : Math.clamp(next, Math.min(0.1, likely), likely);
    return new Bet(isHigh, Math.round(within * 10) / 10.0, likely, finer, out);
  }
}
