package whenabouts.roadmap;

import static whenabouts.roadmap.ProblemWords.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// That a squad can ever provide the crews of its tasks. A task that has started or is done is a
/// fact, whoever did it.
final class CrewChecks {
  /// The tasks that have started or are done.
  private final Set<String> facts = new HashSet<>();

  /// By squad: how many of each role it has or will have; none for a squad whose people are no
  /// limit.
  private final Map<String, Map<String, Integer>> people = new HashMap<>();

  /// @param hires who joins the squads
  CrewChecks(Roadmap roadmap, Stream<Change.Hire> hires) {
    for (Actual actual : roadmap.actuals()) { // append-only: the last word counts
      if (actual.started() != null || actual.finished() != null) {
        facts.add(actual.task());
      } else {
        facts.remove(actual.task());
      }
    }
    for (Squad squad : roadmap.squads()) {
      if (!squad.people().isEmpty()) {
        people.put(squad.id(), new HashMap<>(squad.people()));
      }
    }
    hires.forEach(
        hire -> {
          Map<String, Integer> there = people.get(hire.squad());
          if (there != null) {
            there.merge(hire.role(), hire.count(), CrewChecks::plus);
          }
        });
  }

  private static int plus(int a, int b) {
    return (int) Math.min(Integer.MAX_VALUE, (long) a + b);
  }

  /// What is wrong with the crew of a task; empty where its squad can provide it.
  Optional<String> problem(Task task) {
    Map<String, Integer> there = people.get(task.squad());
    if (there == null || facts.contains(task.id())) {
      return Optional.empty();
    }
    return switch (task.crew()) {
      case Crew.Anyone _ ->
          there.values().stream().anyMatch(count -> count > 0)
              ? Optional.empty()
              : Optional.of(sentence(task, text("crew.nobody"), text("crew.anyone")));
      case Crew.Roles(var asked) -> lacking(task, asked, there);
    };
  }

  private static Optional<String> lacking(
      Task task, Map<String, Integer> asked, Map<String, Integer> there) {
    List<String> has = new ArrayList<>();
    List<String> wants = new ArrayList<>();
    asked.forEach(
        (role, count) -> {
          int most = there.getOrDefault(role, 0);
          if (count > most) {
            has.add(most + " " + ProblemWords.quoted(role));
            wants.add(count + " " + ProblemWords.quoted(role));
          }
        });
    return wants.isEmpty() ? Optional.empty() : Optional.of(sentence(task, and(has), and(wants)));
  }

  private static String and(List<String> parts) {
    return parts.stream().reduce((all, next) -> text("and", all, next)).orElse("");
  }

  private static String sentence(Task task, String has, String wants) {
    return text(
        "crew",
        ProblemWords.quoted(String.valueOf(task.squad())),
        has,
        wants,
        ProblemWords.quoted(task.id()));
  }
}
