package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import whenabouts.session.StepName;
import whenabouts.session.Touched;
import whenabouts.ui.kit.Numbers;

/// Says what undo or redo would do: `Undo time box of Re-ranker`.
final class StepSentence {
  private static final int LONGEST_NAME = 40;

  private StepSentence() {}

  /// @param command what the command is called
  /// @param step what it would take back or bring back
  static String of(String command, StepName step) {
    if (step.label().isEmpty()) {
      return command;
    }
    Touched touched = step.touched();
    List<String> names = touched.names();
    if (names.isEmpty()) {
      return text("step.plain", command, step.label());
    }
    String things =
        names.size() == 1
            ? shortened(names.getFirst())
            : text("step.more", shortened(names.getFirst()), Numbers.count(names.size() - 1));
    return touched.whole()
        ? text("step.whole", command, step.label(), things)
        : text("step.of", command, step.label(), things);
  }

  private static String shortened(String name) {
    int length = name.codePointCount(0, name.length());
    return length <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)).strip() + "…";
  }
}
