package whenabouts.roadmap;

/// How a task ended, in one trial or in fact.
public enum Outcome {
  /// The experiment succeeded within its time box.
  VALIDATED,
  /// The experiment missed and its baseline ships instead.
  BASELINE,
  /// The experiment missed and a stand-by task took over.
  PIVOTED,
  /// The experiment missed and nothing follows.
  STOPPED,
  /// A delivery task was finished.
  DELIVERED,
  /// The task never ran, because a need of it could no longer be met.
  DROPPED
}
