package whenabouts.session;

/// What a step of the history is called.
///
/// @param label the field that was edited, or what was done; empty where there is no step
/// @param touched the things it was done to
public record StepName(String label, Touched touched) {
  static final StepName NONE = new StepName("", Touched.NOTHING);
}
