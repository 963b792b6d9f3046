package whenabouts.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The charts that can be exported, named as the window's views are.
enum ChartName {
  HORIZON,
  ODDS,
  CALENDAR,
  DRIVERS,
  OUTCOMES,
  TIMEBOX,
  BURNUP,
  COMPARE,
  DEMO;

  /// As it is typed.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static String all() {
    return Arrays.stream(values()).map(ChartName::word).collect(Collectors.joining(", "));
  }
}
