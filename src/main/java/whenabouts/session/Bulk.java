package whenabouts.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;

/// Edits of everything that is selected at once.
public final class Bulk {
  private Bulk() {}

  /// Ids of the tasks among what is selected.
  public static Set<String> tasks(Collection<Selection> selected) {
    return selected.stream()
        .flatMap(s -> s instanceof Selection.OfTask(String id) ? Stream.of(id) : Stream.empty())
        .collect(Collectors.toSet());
  }

  /// Ids of the milestones among what is selected.
  public static Set<String> milestones(Collection<Selection> selected) {
    return selected.stream()
        .flatMap(
            s -> s instanceof Selection.OfMilestone(String id) ? Stream.of(id) : Stream.empty())
        .collect(Collectors.toSet());
  }

  /// The same edit of several tasks.
  public static Roadmap edit(Roadmap roadmap, Set<String> ids, UnaryOperator<Task> edit) {
    return roadmap.withTasks(
        roadmap.tasks().stream().map(t -> ids.contains(t.id()) ? edit.apply(t) : t).toList());
  }

  /// Takes tasks and milestones out, and every mention of them.
  public static Roadmap delete(Roadmap roadmap, Collection<Selection> selected) {
    Roadmap left = roadmap;
    for (String task : tasks(selected)) {
      left = Edits.deleteTask(left, task);
    }
    for (String milestone : milestones(selected)) {
      left = Edits.deleteMilestone(left, milestone);
    }
    return left;
  }

  /// A roadmap with copies, and what the copies are.
  public record Copied(Roadmap roadmap, List<Selection> copies) {}

  /// Adds copies of tasks and milestones behind the last of them. What the copies need or pivot to
  /// among themselves they need of the copies; drivers and risks of the originals are theirs too.
  /// What has happened to the originals has not happened to the copies.
  ///
  /// @param name of a copy, from that of the original
  public static Copied duplicate(
      Roadmap roadmap, Collection<Selection> selected, UnaryOperator<String> name) {
    Set<String> ids = tasks(selected);
    Set<String> milestoneIds = milestones(selected);
    Map<String, String> copyOf = new LinkedHashMap<>();
    Map<String, String> copyOfMilestone = new LinkedHashMap<>();
    // Ids are free of those given before, too.
    Roadmap taken = roadmap;
    for (Task task : roadmap.tasks()) {
      if (ids.contains(task.id())) {
        String id = Edits.freeId(taken, name.apply(task.name()));
        copyOf.put(task.id(), id);
        taken = Edits.addTask(taken, Task.of(id, id, task.track(), task.estimate()), null);
      }
    }
    for (Milestone milestone : roadmap.milestones()) {
      if (milestoneIds.contains(milestone.id())) {
        String id = Edits.freeId(taken, name.apply(milestone.name()));
        copyOfMilestone.put(milestone.id(), id);
        taken = Edits.addMilestone(taken, new Milestone(id, id, Need.NONE, null));
      }
    }
    Roadmap result = roadmap.withTasks(withTaskCopies(roadmap, copyOf, name));
    result = result.withMilestones(withMilestoneCopies(result, copyOf, copyOfMilestone, name));
    result = sharingCauses(result, copyOf);
    return new Copied(
        result,
        Stream.concat(
                copyOf.values().stream().map(Selection::task),
                copyOfMilestone.values().stream().map(Selection::milestone))
            .toList());
  }

  private static List<Task> withTaskCopies(
      Roadmap roadmap, Map<String, String> copyOf, UnaryOperator<String> name) {
    List<Task> copies =
        roadmap.tasks().stream()
            .filter(task -> copyOf.containsKey(task.id()))
            .map(task -> copy(task, copyOf, name))
            .toList();
    return withBehindLast(roadmap.tasks(), copies, task -> copyOf.containsKey(task.id()));
  }

  private static Task copy(Task task, Map<String, String> copyOf, UnaryOperator<String> name) {
    Task changed =
        task.with(
            new TaskEdit.Needs(Links.renamed(task.needs(), copyOf)),
            new TaskEdit.WhenMissed(renamed(task.onMiss(), copyOf)));
    return Edits.rename(
            Roadmap.of("", LocalDate.EPOCH, List.of(), List.of(changed), List.of()),
            task.id(),
            copyOf.getOrDefault(task.id(), task.id()),
            name.apply(task.name()))
        .tasks()
        .getFirst();
  }

  private static OnMiss renamed(OnMiss onMiss, Map<String, String> ids) {
    return switch (onMiss) {
      case OnMiss.Pivot(String to) -> new OnMiss.Pivot(ids.getOrDefault(to, to));
      case OnMiss.Extend(double days, int times, OnMiss then) ->
          new OnMiss.Extend(days, times, renamed(then, ids));
      default -> onMiss;
    };
  }

  private static List<Milestone> withMilestoneCopies(
      Roadmap roadmap,
      Map<String, String> copyOf,
      Map<String, String> copyOfMilestone,
      UnaryOperator<String> name) {
    List<Milestone> copies = new ArrayList<>();
    for (Milestone m : roadmap.milestones()) {
      String id = copyOfMilestone.get(m.id());
      if (id != null) {
        Need needs = Links.renamed(m.needs(), copyOf);
        copies.add(new Milestone(id, name.apply(m.name()), needs, m.target()));
      }
    }
    return withBehindLast(roadmap.milestones(), copies, m -> copyOfMilestone.containsKey(m.id()));
  }

  private static <T> List<T> withBehindLast(
      List<T> things, List<T> copies, Predicate<T> isOriginal) {
    List<T> result = new ArrayList<>(things);
    int last = -1;
    for (int i = 0; i < things.size(); i++) {
      last = isOriginal.test(things.get(i)) ? i : last;
    }
    result.addAll(last + 1, copies);
    return result;
  }

  private static Roadmap sharingCauses(Roadmap roadmap, Map<String, String> copyOf) {
    UnaryOperator<List<String>> both =
        ids -> {
          List<String> all = new ArrayList<>(ids);
          ids.stream().flatMap(id -> Stream.ofNullable(copyOf.get(id))).forEach(all::add);
          return all;
        };
    return roadmap
        .withDrivers(
            roadmap.drivers().stream()
                .map(d -> new Driver(d.id(), d.name(), d.factor(), both.apply(d.tasks())))
                .toList())
        .withRisks(
            roadmap.risks().stream()
                .map(r -> new Risk(r.id(), r.name(), r.chance(), r.delay(), both.apply(r.tasks())))
                .toList());
  }

  /// An estimate with all of its days times a factor; a backlog gets more items, at the same pace.
  /// Days are rounded to hundredths, items to whole ones.
  public static Estimate scaled(Estimate estimate, double factor) {
    return switch (estimate) {
      case Estimate.Range r ->
          new Estimate.Range(
              times(r.low(), factor),
              times(r.likely(), factor),
              times(r.high(), factor),
              r.covers(),
              r.shape());
      case Estimate.Fixed(double days) -> new Estimate.Fixed(times(days, factor));
      case Estimate.Samples(List<Double> values) ->
          new Estimate.Samples(values.stream().map(v -> times(v, factor)).toList());
      case Estimate.Throughput t ->
          new Estimate.Throughput(
              Math.rint(t.remainingLow() * factor),
              Math.rint(t.remainingHigh() * factor),
              t.perWeek());
      case Estimate.Like(String name, double likely) ->
          new Estimate.Like(name, times(likely, factor));
      case Estimate.Lognormal(double median, double sigma) ->
          new Estimate.Lognormal(times(median, factor), sigma);
      case Estimate.Normal(double mean, double sd) ->
          new Estimate.Normal(times(mean, factor), times(sd, factor));
      case Estimate.Exponential(double mean) -> new Estimate.Exponential(times(mean, factor));
      case Estimate.Uniform(double low, double high) ->
          new Estimate.Uniform(times(low, factor), times(high, factor));
    };
  }

  private static double times(double days, double factor) {
    return Math.rint(days * factor * 100) / 100;
  }
}
