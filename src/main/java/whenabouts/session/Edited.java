package whenabouts.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Checks;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.ScenarioEdits;
import whenabouts.roadmap.ScenarioRecorder;
import whenabouts.roadmap.ScenarioRecorder.Recorded;

/// The document after an edit, and what would be wrong with it.
///
/// @param refusal why the chosen scenario cannot say it; empty if it can
record Edited(Roadmap document, List<Problem> problems, String refusal) {
  /// After an edit of the document itself.
  static Edited of(Roadmap after) {
    return new Edited(after, Checks.problems(after), "");
  }

  /// After an edit of what is shown.
  ///
  /// @param scenario id of the chosen one; null: the document itself is shown
  /// @param after what is to be shown
  static Edited of(Roadmap document, @Nullable String scenario, Roadmap after) {
    if (scenario == null) {
      return of(after);
    }
    Recorded recorded = ScenarioRecorder.record(document, scenario, after);
    List<Problem> refused = recorded.problems();
    List<Problem> problems = refused.isEmpty() ? Checks.problems(recorded.document()) : refused;
    if (problems.isEmpty()) {
      return new Edited(recorded.document(), problems, "");
    }
    // What is wrong with what is shown is said of that, rather than of the changes.
    List<Problem> shown = Checks.problems(ScenarioEdits.staffed(after, scenario));
    return shown.isEmpty()
        ? new Edited(
            recorded.document(), problems, refused.isEmpty() ? "" : refused.getFirst().message())
        : new Edited(recorded.document(), shown, "");
  }
}
