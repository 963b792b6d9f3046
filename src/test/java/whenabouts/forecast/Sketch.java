package whenabouts.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// Builds small roadmaps for engine tests: every day is a working day unless a squad is added.
final class Sketch {
  /// A Monday.
  static final LocalDate AS_OF = LocalDate.of(2027, 1, 4);

  private final List<Task> tasks = new ArrayList<>();
  private final List<Milestone> milestones = new ArrayList<>();
  private final List<Squad> squads = new ArrayList<>();

  Sketch delivery(String id, Estimate estimate, String... needs) {
    return task(Task.of(id, id, Track.DELIVERY, estimate), needs);
  }

  Sketch discovery(String id, Estimate estimate, TaskEdit... edits) {
    tasks.add(Task.of(id, id, Track.DISCOVERY, estimate).with(edits));
    return this;
  }

  Sketch task(Task task, String... needs) {
    tasks.add(needs.length == 0 ? task : task.with(new TaskEdit.Needs(all(needs))));
    return this;
  }

  Sketch milestone(String id, LocalDate target, Need need) {
    milestones.add(new Milestone(id, id, need, target));
    return this;
  }

  Sketch squad(Squad squad) {
    squads.add(squad);
    return this;
  }

  Roadmap roadmap() {
    return Roadmap.of("Sketch", AS_OF, squads, tasks, milestones);
  }

  static Need all(String... needs) {
    return new Need.AllOf(links(needs));
  }

  static List<Need> links(String... tasks) {
    List<Need> links = new ArrayList<>();
    for (String task : tasks) {
      links.add(Need.Link.to(task));
    }
    return links;
  }

  static Forecast forecast(Roadmap roadmap, int trials) {
    return new Forecaster()
        .forecast(roadmap, null, new Forecaster.Options(trials, 1, 2), () -> false);
  }
}
