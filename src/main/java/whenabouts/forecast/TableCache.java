package whenabouts.forecast;

import java.util.LinkedHashMap;
import java.util.Map;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Shape;

/// Quantile tables by what they depend on, the least recently used forgotten: an edit to one
/// estimate then costs one new table.
final class TableCache {
  private static final int MOST = 12_000;

  private record Key(Estimate estimate, Shape fallback, int workPerWeek, ReferenceClass past) {}

  private final Map<Key, QuantileTable> tables =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, QuantileTable> eldest) {
          return size() > MOST;
        }
      };

  /// @see Durations#law
  QuantileTable get(Estimate estimate, Shape fallback, int workPerWeek) {
    return get(estimate, fallback, workPerWeek, ReferenceClass.NONE);
  }

  /// @see Durations#law
  synchronized QuantileTable get(
      Estimate estimate, Shape fallback, int workPerWeek, ReferenceClass past) {
    return tables.computeIfAbsent(
        new Key(estimate, fallback, workPerWeek, past),
        key -> QuantileTable.of(Durations.law(estimate, fallback, workPerWeek, past)));
  }
}
