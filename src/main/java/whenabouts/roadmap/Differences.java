package whenabouts.roadmap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// What differs between two roadmaps, said in sentences: what came, what went, what moved, and
/// which fields have another value, with the old and the new one.
public final class Differences {
  private final Roadmap before;
  private final Roadmap after;
  private final ValueWords was;
  private final ValueWords is;
  private final List<String> sentences = new ArrayList<>();

  private Differences(Roadmap before, Roadmap after, Locale locale) {
    this.before = before;
    this.after = after;
    was = new ValueWords(before, locale);
    is = new ValueWords(after, locale);
  }

  /// A sentence for each difference, in the order of the document; empty where the roadmaps are
  /// equal, and only there.
  public static List<String> between(Roadmap before, Roadmap after, Locale locale) {
    if (before.equals(after)) {
      return List.of();
    }
    Differences found = new Differences(before, after, locale);
    found.addRoadmap();
    found.addThings("squad", Roadmap::squads, Squad::id, Squad::name, FieldDifference.SQUAD);
    found.addThings("task", Roadmap::tasks, Task::id, Task::name, FieldDifference.TASK);
    found.addMoves();
    found.addThings(
        "milestone",
        Roadmap::milestones,
        Milestone::id,
        Milestone::name,
        FieldDifference.MILESTONE);
    found.addThings("driver", Roadmap::drivers, Driver::id, Driver::name, FieldDifference.DRIVER);
    found.addThings("risk", Roadmap::risks, Risk::id, Risk::name, FieldDifference.RISK);
    found.addThings(
        "scenario", Roadmap::scenarios, Scenario::id, Scenario::name, FieldDifference.SCENARIO);
    found.addChanges();
    found.addActuals();
    found.addHistory();
    return List.copyOf(found.sentences);
  }

  private void say(String key, Object... arguments) {
    sentences.add(is.text(key, arguments));
  }

  private String field(String key) {
    return is.text("field." + key);
  }

  private void addRoadmap() {
    for (FieldDifference<Roadmap, ?> field : FieldDifference.ROADMAP) {
      field
          .between(before, was, after, is)
          .ifPresent(
              words ->
                  say("changed.roadmap", field(field.key()), words.getFirst(), words.getLast()));
    }
  }

  private <T> void addThings(
      String kind,
      Function<Roadmap, List<T>> list,
      Function<T, String> id,
      Function<T, String> name,
      List<FieldDifference<T, ?>> fields) {
    Map<String, T> old = byId(list.apply(before), id);
    Map<String, T> now = byId(list.apply(after), id);
    now.forEach(
        (key, thing) -> {
          T past = old.get(key);
          if (past == null) {
            say("added", is.text("kind." + kind), name.apply(thing));
          } else {
            addFields(past, thing, name.apply(thing), fields);
          }
        });
    old.forEach(
        (key, thing) -> {
          if (!now.containsKey(key)) {
            say("removed", is.text("kind." + kind), name.apply(thing));
          }
        });
    if (!kind.equals("task") && !common(old, now).equals(common(now, old))) {
      say("order", is.text("order." + kind + "s"));
    }
  }

  private <T> void addFields(T past, T thing, String name, List<FieldDifference<T, ?>> fields) {
    for (FieldDifference<T, ?> field : fields) {
      Optional<List<String>> words = field.between(past, was, thing, is);
      if (words.isPresent()) {
        String old = words.get().getFirst();
        String now = words.get().getLast();
        if (old.equals(now)) {
          say("rewritten", field(field.key()), name);
        } else {
          say("changed", field(field.key()), name, old, now);
        }
      }
    }
  }

  private static <T> Map<String, T> byId(List<T> list, Function<T, String> id) {
    Map<String, T> map = new LinkedHashMap<>();
    list.forEach(thing -> map.put(id.apply(thing), thing));
    return map;
  }

  /// The ids of one that are in the other as well, in the order of the one.
  private static List<String> common(Map<String, ?> one, Map<String, ?> other) {
    return one.keySet().stream().filter(other::containsKey).toList();
  }

  /// Says of as few tasks as possible that they moved.
  private void addMoves() {
    Map<String, Task> old = byId(before.tasks(), Task::id);
    Map<String, Task> now = byId(after.tasks(), Task::id);
    List<String> past = common(old, now);
    List<String> present = common(now, old);
    Map<String, Integer> places = new LinkedHashMap<>();
    past.forEach(id -> places.put(id, places.size()));
    Set<Integer> stay =
        longestRising(present.stream().map(id -> Objects.requireNonNull(places.get(id))).toList());
    List<String> all = List.copyOf(now.keySet());
    List<String> allBefore = List.copyOf(old.keySet());
    for (String id : present) {
      if (!stay.contains(places.get(id))) {
        say(
            "moved",
            Objects.requireNonNull(now.get(id)).name(),
            is.number(allBefore.indexOf(id) + 1),
            is.number(all.indexOf(id) + 1));
      }
    }
  }

  /// The longest rising subsequence of distinct numbers (patience sorting).
  private static Set<Integer> longestRising(List<Integer> numbers) {
    List<Integer> piles = new ArrayList<>();
    Map<Integer, Integer> below = new LinkedHashMap<>();
    for (Integer number : numbers) {
      int place = -Collections.binarySearch(piles, number) - 1;
      if (place > 0) {
        below.put(number, piles.get(place - 1));
      }
      if (place == piles.size()) {
        piles.add(number);
      } else {
        piles.set(place, number);
      }
    }
    Set<Integer> longest = new LinkedHashSet<>();
    for (Integer n = piles.isEmpty() ? null : piles.getLast(); n != null; n = below.get(n)) {
      longest.add(n);
    }
    return longest;
  }

  private void addChanges() {
    ChangeWords then = new ChangeWords(before, was);
    ChangeWords now = new ChangeWords(after, is);
    for (Scenario scenario : after.scenarios()) {
      Scenario past = before.scenario(scenario.id()).orElse(null);
      if (past == null || past.changes().equals(scenario.changes())) {
        continue;
      }
      Map<String, Boolean> old = switches(past, then);
      Map<String, Boolean> present = switches(scenario, now);
      int told = sentences.size();
      present.forEach(
          (words, active) -> {
            Boolean wasActive = old.get(words);
            if (wasActive == null) {
              say("scenario.new", scenario.name(), words);
            } else if (!wasActive.equals(active)) {
              say(active ? "scenario.on" : "scenario.off", scenario.name(), words);
            }
          });
      old.keySet().stream()
          .filter(words -> !present.containsKey(words))
          .forEach(words -> say("scenario.gone", scenario.name(), words));
      if (sentences.size() == told) {
        say("rewritten", is.text("kind.scenario"), scenario.name());
      }
    }
  }

  private static Map<String, Boolean> switches(Scenario scenario, ChangeWords words) {
    Map<String, Boolean> active = new LinkedHashMap<>();
    scenario.changes().forEach(change -> active.put(words.of(change), change.active()));
    return active;
  }

  private void addActuals() {
    if (before.actuals().equals(after.actuals())) {
      return;
    }
    Set<String> ids = new LinkedHashSet<>();
    after.actuals().forEach(actual -> ids.add(actual.task()));
    before.actuals().forEach(actual -> ids.add(actual.task()));
    int told = sentences.size();
    for (String id : ids) {
      Actual nothing = new Actual(id, null, null, null, null);
      String name = after.task(id).isPresent() ? is.taskName(id) : was.taskName(id);
      addFields(
          before.actual(id).orElse(nothing),
          after.actual(id).orElse(nothing),
          name,
          FieldDifference.ACTUAL);
    }
    if (sentences.size() == told) {
      say("order", is.text("order.actuals"));
    }
  }

  private void addHistory() {
    addEntries(
        "snapshot",
        before.snapshots(),
        after.snapshots(),
        (key, snapshot) -> say(key, is.date(snapshot.taken())));
    addEntries(
        "learning",
        before.learnings(),
        after.learnings(),
        (key, learning) -> say(key, is.taskName(learning.task()), is.quote(learning.text())));
    addEntries(
        "review",
        before.reviews(),
        after.reviews(),
        (key, review) -> say(key, is.date(review.on()), is.quote(review.text())));
  }

  private <T> void addEntries(String kind, List<T> old, List<T> now, BiConsumer<String, T> sayOf) {
    if (old.equals(now)) {
      return;
    }
    int told = sentences.size();
    now.stream().filter(e -> !old.contains(e)).forEach(e -> sayOf.accept(kind + ".added", e));
    old.stream().filter(e -> !now.contains(e)).forEach(e -> sayOf.accept(kind + ".removed", e));
    if (sentences.size() == told) {
      say("order", is.text("order." + kind + "s"));
    }
  }
}
