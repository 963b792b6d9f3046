package whenabouts.export.numbers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Forecast;
import whenabouts.roadmap.Snapshot;
import whenabouts.roadmap.Snapshot.Promise;

/// What has become of the dates since the last snapshot of the same scenario.
///
/// @param snapshot the last one taken
/// @param lines of each milestone, or of each task where there are no milestones
record SinceSnapshot(Snapshot snapshot, List<Line> lines) {
  SinceSnapshot {
    lines = List.copyOf(lines);
  }

  /// @param then what the snapshot said; null where it did not know of it
  /// @param median date of its P50 now; null where not reached
  /// @param late the same of its P85
  record Line(
      Entry entry, @Nullable Promise then, @Nullable LocalDate median, @Nullable LocalDate late) {
    /// Whether it is the same to the day, and to the point.
    boolean isSame() {
      return then != null
          && Objects.equals(then.p50(), median)
          && Objects.equals(then.p85(), late)
          && Objects.equals(then.target(), entry.target())
          && Math.round(100 * chanceThen()) == Math.round(100 * entry.onTarget().orElse(0));
    }

    private double chanceThen() {
      Double chance = then == null ? null : then.onTarget();
      return chance == null ? 0 : chance;
    }
  }

  /// Empty where there is no such snapshot.
  static Optional<SinceSnapshot> of(Forecast forecast) {
    return forecast.roadmap().snapshots().reversed().stream()
        .filter(s -> Objects.equals(s.scenario(), forecast.scenario()))
        .findFirst()
        .map(s -> of(forecast, s));
  }

  private static SinceSnapshot of(Forecast forecast, Snapshot snapshot) {
    List<Line> lines = new ArrayList<>();
    for (Entry entry : Entry.principal(forecast)) {
      Promise then =
          snapshot.promises().stream()
              .filter(p -> p.id().equals(entry.id()))
              .findFirst()
              .orElse(null);
      LocalDate median = forecast.date(entry.finish().quantile(0.5));
      lines.add(new Line(entry, then, median, forecast.date(entry.finish().quantile(0.85))));
    }
    return new SinceSnapshot(snapshot, lines);
  }
}
