package whenabouts.session;

/// How sure a promised date shall be.
public enum Confidence {
  EVEN(0.50),
  LIKELY(0.85),
  NEARLY_CERTAIN(0.95);

  private final double probability;

  Confidence(double probability) {
    this.probability = probability;
  }

  /// 0..1
  public double probability() {
    return probability;
  }
}
