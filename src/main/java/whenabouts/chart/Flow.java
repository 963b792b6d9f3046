package whenabouts.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Texture.Sign;

/// Where the futures of one thing end.
///
/// @param id `task:ID` or `milestone:ID`
/// @param note more about it in a few words; may be empty
/// @param share 0..1 of all futures that come in
/// @param fact whether it has happened already
record Flow(
    String id, String name, String note, double share, boolean fact, Kind kind, List<End> ends) {
  Flow {
    ends = List.copyOf(ends);
  }

  /// What flows.
  enum Kind {
    EXPERIMENT,
    MILESTONE
  }

  /// A way in which futures end, from the best to the worst.
  enum Way {
    VALIDATED(Sign.CHECK),
    BASELINE(Sign.SQUARE),
    PIVOTED(Sign.ARROW),
    STOPPED(Sign.CROSS),
    DROPPED(Sign.RING),
    ON_TARGET(Sign.CHECK),
    LATE(Sign.SQUARE),
    REACHED(Sign.CHECK),
    NEVER(Sign.CROSS);

    private final Sign sign;

    Way(Sign sign) {
      this.sign = sign;
    }

    Sign sign() {
      return sign;
    }
  }

  /// @param share 0..1 of all futures
  /// @param to name of the stand-by task that takes over; empty where none does
  /// @param next where it goes on; null: it ends here, or goes on in a row of its own
  record End(Way way, double share, String to, @Nullable Flow next) {}

  /// How many ends there are in the last column.
  int leaves() {
    return ends.stream().mapToInt(e -> e.next() == null ? 1 : e.next().leaves()).sum();
  }

  boolean goesOn() {
    return ends.stream().anyMatch(e -> e.next() != null);
  }
}
