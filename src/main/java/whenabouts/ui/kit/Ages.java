package whenabouts.ui.kit;

import static whenabouts.ui.kit.Texts.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How long ago something was, as people say it.
public final class Ages {
  private Ages() {}

  /// Minutes and hours for what is recent, else the day.
  public static String ago(Instant then, Clock clock) {
    long minutes = Duration.between(then, clock.instant()).toMinutes();
    if (minutes < 1) {
      return text("ago.now");
    }
    if (minutes < 60) {
      return text("ago.minutes", minutes);
    }
    return minutes < 24 * 60
        ? text("ago.hours", minutes / 60)
        : text("ago.day", Dates.said(then.atZone(clock.getZone()).toLocalDate()));
  }
}
