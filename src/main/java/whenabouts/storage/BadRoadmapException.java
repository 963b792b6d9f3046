package whenabouts.storage;

import static whenabouts.storage.Sentences.say;

import java.io.IOException;
import java.util.List;

/// A roadmap that cannot be read. The message is one sentence for the user.
public final class BadRoadmapException extends IOException {
  private static final long serialVersionUID = 1;

  private static final int LONGEST_PATH = 120;

  private final transient List<LocatedProblem> problems;

  BadRoadmapException(String sentence, List<LocatedProblem> problems) {
    super(sentence);
    this.problems = List.copyOf(problems);
  }

  /// Names the first problem with its place, and how many more there are.
  static BadRoadmapException of(String name, List<LocatedProblem> problems) {
    LocatedProblem first = problems.getFirst();
    String more =
        switch (problems.size() - 1) {
          case 0 -> say("more.none");
          case 1 -> say("more.one");
          default -> say("more.many", problems.size() - 1);
        };
    String sentence =
        say(
            "at",
            name,
            first.line(),
            first.column(),
            abbreviated(first.problem().path()),
            first.problem().message().replaceFirst("\\.$", ""),
            more);
    return new BadRoadmapException(sentence, problems);
  }

  private static String abbreviated(String whole) {
    String path = whole.replaceAll("\\p{Cntrl}", " ");
    return path.length() <= LONGEST_PATH
        ? path
        : path.substring(0, LONGEST_PATH / 2)
            + "…"
            + path.substring(path.length() - LONGEST_PATH / 2);
  }

  /// All problems, in the order of the file; empty where the file could not be opened at all.
  public List<LocatedProblem> problems() {
    return problems;
  }
}
