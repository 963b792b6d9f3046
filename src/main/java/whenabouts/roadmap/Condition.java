package whenabouts.roadmap;

/// What must have become of a predecessor for a link to be met.
public enum Condition {
  /// Delivered, validated, or its baseline shipped.
  USABLE,
  VALIDATED,
  /// Resolved without being validated.
  MISSED,
  /// Resolved, whichever way.
  RESOLVED
}
