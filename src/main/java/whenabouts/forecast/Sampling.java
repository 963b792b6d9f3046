package whenabouts.forecast;

/// How the trials' uniform numbers are drawn. Either way a trial's draw does not depend on how many
/// trials there are, nor on which other tasks there are.
public enum Sampling {
  /// Each trial by itself: plain Monte Carlo.
  PLAIN,

  /// In every 512 trials each draw falls once into each 512th of its range, in an order of its own:
  /// Latin hypercubes. What a draw does by itself then averages out; only what several do together
  /// is left to chance.
  STRATIFIED
}
