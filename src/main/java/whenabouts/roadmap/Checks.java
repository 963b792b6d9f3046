package whenabouts.roadmap;

import java.util.List;

/// What must hold for a roadmap to be forecast.
public final class Checks {
  private Checks() {}

  /// Every problem at once, in the order of the document; empty for a valid roadmap.
  public static List<Problem> problems(Roadmap roadmap) {
    return List.of();
  }
}
