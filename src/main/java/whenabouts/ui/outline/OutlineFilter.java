package whenabouts.ui.outline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.Track;

/// Which tasks the outline shows: those that fit one of the choices of every kind. An empty set
/// leaves its kind open. While a filter is on, milestones are not shown.
///
/// @param squads ids; empty: no squad
record OutlineFilter(Set<Track> tracks, Set<Optional<String>> squads, Set<Progress> progress) {
  static final OutlineFilter NONE = new OutlineFilter(Set.of(), Set.of(), Set.of());

  OutlineFilter {
    tracks = Set.copyOf(tracks);
    squads = Set.copyOf(squads);
    progress = Set.copyOf(progress);
  }

  boolean isActive() {
    return !equals(NONE);
  }

  OutlineFilter with(Track track, boolean on) {
    return new OutlineFilter(changed(tracks, track, on), squads, progress);
  }

  OutlineFilter with(Optional<String> squad, boolean on) {
    return new OutlineFilter(tracks, changed(squads, squad, on), progress);
  }

  OutlineFilter with(Progress state, boolean on) {
    return new OutlineFilter(tracks, squads, changed(progress, state, on));
  }

  /// Without the squads that a roadmap does not have.
  OutlineFilter in(Roadmap roadmap) {
    Set<Optional<String>> left = new HashSet<>(squads);
    left.removeIf(id -> id.isPresent() && roadmap.squad(id.get()).isEmpty());
    return new OutlineFilter(tracks, left, progress);
  }

  private static <T> Set<T> changed(Set<T> before, T choice, boolean on) {
    Set<T> after = new HashSet<>(before);
    if (on) {
      after.add(choice);
    } else {
      after.remove(choice);
    }
    return after;
  }

  /// Which tasks of a roadmap pass.
  Predicate<Task> of(Roadmap roadmap) {
    Map<String, Actual> actuals = new HashMap<>();
    if (!progress.isEmpty()) {
      roadmap.actuals().forEach(actual -> actuals.put(actual.task(), actual));
    }
    return task ->
        (tracks.isEmpty() || tracks.contains(task.track()))
            && (squads.isEmpty() || squads.contains(Optional.ofNullable(task.squad())))
            && (progress.isEmpty() || progress.contains(Progress.of(actuals.get(task.id()))));
  }
}
