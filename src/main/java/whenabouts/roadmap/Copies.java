package whenabouts.roadmap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

final class Copies {
  private Copies() {}

  /// An unmodifiable copy that keeps the document's order (`Map.copyOf` does not).
  static <K, V> Map<K, V> ordered(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
