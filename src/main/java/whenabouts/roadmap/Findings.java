package whenabouts.roadmap;

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
    add(path, "expected " + expected + ", found " + ProblemWords.number(found));
  }

  void expected(String path, String expected, String found) {
    add(path, "expected " + expected + ", found " + ProblemWords.quoted(found));
  }

  /// Whether the number is finite; a problem where it is not.
  boolean finite(String path, double value) {
    boolean finite = Double.isFinite(value);
    if (!finite) {
      expected(path, "a finite number", value);
    }
    return finite;
  }

  void probability(String path, double value) {
    if (finite(path, value) && (value < 0 || value > 1)) {
      expected(path, "a probability from 0 to 1", value);
    }
  }

  void days(String path, double value) {
    between(path, value, 0, MOST_DAYS, "working days");
  }

  void daysAboveZero(String path, double value) {
    if (value == 0) {
      expected(path, "more than 0 working days", value);
    } else {
      days(path, value);
    }
  }

  void between(String path, double value, double least, double most, String what) {
    if (!finite(path, value)) {
      return;
    }
    if (value < least) {
      expected(path, "at least " + ProblemWords.number(least) + " " + what, value);
    } else if (value > most) {
      expected(path, "at most " + ProblemWords.number(most) + " " + what, value);
    }
  }

  void named(String path, String text, String what) {
    if (text.isBlank()) {
      add(path, "expected " + what + ", found nothing");
    }
  }

  /// That something has this id.
  ///
  /// @param what such as "task"
  void known(String path, String id, String what, Collection<String> ids) {
    if (!ids.contains(id)) {
      add(
          path,
          "expected the id of a %s, found %s, which no %s has%s"
              .formatted(what, ProblemWords.quoted(id), what, ProblemWords.didYouMean(id, ids)));
    }
  }

  /// That each of a list has an id, and one of its own.
  ///
  /// @param list path of the list
  void ids(String list, List<String> ids) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      String path = JsonPath.field(JsonPath.item(list, i), "id");
      named(path, ids.get(i), "an id");
      Integer first = seen.putIfAbsent(ids.get(i), i);
      if (first != null && !ids.get(i).isBlank()) {
        add(
            path,
            "expected an id of its own, found %s, which %s has already"
                .formatted(ProblemWords.quoted(ids.get(i)), JsonPath.item(list, first)));
      }
    }
  }
}
