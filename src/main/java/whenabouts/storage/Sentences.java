package whenabouts.storage;

import java.util.ResourceBundle;
import whenabouts.roadmap.ProblemWords;

/// What is said of files, in the language of the default locale.
final class Sentences {
  private Sentences() {}

  /// The text of a key, with the arguments as they are.
  static String say(String key, Object... arguments) {
    return ProblemWords.fill(
        ResourceBundle.getBundle("whenabouts.storage.problems"), key, arguments);
  }
}
