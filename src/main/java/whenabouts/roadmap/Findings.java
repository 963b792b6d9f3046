package whenabouts.roadmap;

import static whenabouts.roadmap.ProblemWords.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects problems, with the checks that occur in many places. Every message says what was
/// expected and what was found.
final class Findings {
  /// Four centuries: beyond this a number of days is a slip, and dates would soon overflow.
  static final double MOST_DAYS = 100_000;

  private final List<Problem> problems = new ArrayList<>();

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  void add(String path, String message) {
    problems.add(new Problem(path, message));
  }

  void expected(String path, String expected, double found) {
    add(path, ProblemWords.expected(expected, ProblemWords.number(found)));
  }

  void expected(String path, String expected, String found) {
    add(path, ProblemWords.expected(expected, ProblemWords.quoted(found)));
  }

  /// Whether the number is finite; a problem where it is not.
  boolean finite(String path, double value) {
    boolean finite = Double.isFinite(value);
    if (!finite) {
      expected(path, text("finite"), value);
    }
    return finite;
  }

  void probability(String path, double value) {
    if (finite(path, value) && (value < 0 || value > 1)) {
      expected(path, text("probability"), value);
    }
  }

  void days(String path, double value) {
    between(path, value, 0, MOST_DAYS, "days");
  }

  void daysAboveZero(String path, double value) {
    if (value <= 0) {
      expected(path, text("above", text("days")), value);
    } else {
      days(path, value);
    }
  }

  /// @param unit key of what is counted
  void between(String path, double value, double least, double most, String unit) {
    if (!finite(path, value)) {
      return;
    }
    if (value < least) {
      expected(path, text("least", ProblemWords.number(least), text(unit)), value);
    } else if (value > most) {
      expected(path, text("most", ProblemWords.number(most), text(unit)), value);
    }
  }

  /// That there is something.
  ///
  /// @param key of what it is
  void named(String path, String name, String key) {
    if (name.isBlank()) {
      add(path, text("expected.nothing", text(key)));
    }
  }

  /// That something has this id.
  ///
  /// @param key of the sentence that says that nothing has it
  void known(String path, String id, String key, Collection<String> ids) {
    if (!ids.contains(id)) {
      add(path, text(key, ProblemWords.quoted(id)) + ProblemWords.didYouMean(id, ids));
    }
  }

  /// That each of a list has an id, and one of its own.
  ///
  /// @param list path of the list
  void ids(String list, List<String> ids) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      String path = JsonPath.field(JsonPath.item(list, i), "id");
      named(path, ids.get(i), "id");
      Integer first = seen.putIfAbsent(ids.get(i), i);
      if (first != null && !ids.get(i).isBlank()) {
        add(path, text("id.own", ProblemWords.quoted(ids.get(i)), JsonPath.item(list, first)));
      }
    }
  }
}
