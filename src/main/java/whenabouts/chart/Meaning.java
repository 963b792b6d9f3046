package whenabouts.chart;

import org.jspecify.annotations.Nullable;

/// What a mark stands for, beyond its looks.
///
/// @param id the thing meant: `task:ID`, `milestone:ID`, or another kind and name; null for
///     ornament
/// @param tooltip what hovering says; null: nothing
/// @param spoken what a screen reader says; null: the tooltip
public record Meaning(@Nullable String id, @Nullable String tooltip, @Nullable String spoken) {
  /// An ornament.
  public static final Meaning NONE = new Meaning(null, null, null);
}
