package whenabouts.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Roadmap;

/// A document and the states it went through: undo is the list of past roadmaps.
///
/// @param past the roadmaps before each edit, the oldest first
/// @param future the roadmaps after each undone edit, the next to be redone last
/// @param field the field whose edits still melt into the last step; null: the next edit is a step
///     of its own
record History(List<Step> past, Roadmap current, List<Step> future, @Nullable String field) {
  /// Steps kept. Roadmaps share what an edit leaves alone, so a step costs little.
  private static final int LONGEST = 500;

  /// @param label what the edit did, for the menu
  /// @param before id of the scenario it was made in, null for the roadmap itself
  /// @param after id of the scenario it led to, null for the roadmap itself
  /// @param complete whether the label says it all, rather than the field alone
  record Step(
      String label,
      Roadmap roadmap,
      @Nullable String before,
      @Nullable String after,
      boolean complete) {
    /// The same step, with the document that it leads to from the other side.
    Step to(Roadmap other) {
      return new Step(label, other, before, after, complete);
    }
  }

  History {
    past = List.copyOf(past.subList(Math.max(0, past.size() - LONGEST), past.size()));
    future = List.copyOf(future);
  }

  static History of(Roadmap roadmap) {
    return new History(List.of(), roadmap, List.of(), null);
  }

  /// The document after an edit. Edits that follow each other on the same field (somebody types or
  /// drags) are one step; one that leads back to where the step began takes it back.
  ///
  /// @param on names the field, null for an edit that stands alone
  History edit(String label, @Nullable String on, Roadmap after) {
    return edit(label, on, after, null, null);
  }

  /// The same for an edit that was made in a scenario or led to one.
  ///
  /// @param from id of the scenario it was made in, null for the roadmap itself
  /// @param to id of the scenario it led to, null for the roadmap itself
  History edit(
      String label,
      @Nullable String on,
      Roadmap after,
      @Nullable String from,
      @Nullable String to) {
    if (after.equals(current)) {
      return this;
    }
    boolean goesOn = on != null && on.equals(field) && !past.isEmpty();
    if (goesOn && past.getLast().roadmap().equals(after)) {
      return new History(past.subList(0, past.size() - 1), after, List.of(), null);
    }
    Step step = new Step(label, current, from, to, false);
    return new History(goesOn ? past : plus(past, step), after, List.of(), on);
  }

  /// The document after it was replaced as a whole, in one step.
  History replace(String label, Roadmap after) {
    return after.equals(current)
        ? this
        : new History(
            plus(past, new Step(label, current, null, null, true)), after, List.of(), null);
  }

  /// What undo would take back.
  StepName undoName() {
    return past.isEmpty() ? StepName.NONE : name(past.getLast(), past.getLast().roadmap(), current);
  }

  /// What redo would bring back.
  StepName redoName() {
    return future.isEmpty()
        ? StepName.NONE
        : name(future.getLast(), current, future.getLast().roadmap());
  }

  private static StepName name(Step step, Roadmap before, Roadmap after) {
    return new StepName(
        step.label(), step.complete() ? Touched.NOTHING : Touched.between(before, after));
  }

  /// This history with the last step closed: the next edit is a new one, whatever its field.
  History closed() {
    return field == null ? this : new History(past, current, future, null);
  }

  History undo() {
    if (past.isEmpty()) {
      return this;
    }
    Step last = past.getLast();
    return new History(
        past.subList(0, past.size() - 1), last.roadmap(), plus(future, last.to(current)), null);
  }

  History redo() {
    if (future.isEmpty()) {
      return this;
    }
    Step next = future.getLast();
    return new History(
        plus(past, next.to(current)), next.roadmap(), future.subList(0, future.size() - 1), null);
  }

  private static List<Step> plus(List<Step> steps, Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return longer;
  }
}
