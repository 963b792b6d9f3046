package whenabouts.roadmap;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One field of a task set to a value: what an inspector does, and what a scenario records.
public sealed interface TaskEdit {
  /// The task with this field changed.
  Task apply(Task task);

  /// What sets every field of a task to what this one has, in the order of its fields.
  static List<TaskEdit> of(Task t) {
    return List.of(
        new Name(t.name()),
        new OnTrack(t.track()),
        new InSquad(t.squad()),
        new WithCrew(t.crew()),
        new Needs(t.needs()),
        new Estimated(t.estimate()),
        new Chance(t.chance()),
        new TimeBox(t.timeBox()),
        new WhenMissed(t.onMiss()),
        new Standby(t.standby()),
        new Measured(t.metric()),
        new Production(t.production()),
        new NotBefore(t.notBefore()));
  }

  /// What makes one task like another, but for its id.
  static List<TaskEdit> between(Task from, Task to) {
    List<TaskEdit> before = of(from);
    return of(to).stream().filter(edit -> !before.contains(edit)).toList();
  }

  record Name(String name) implements TaskEdit {
    @Override
    public Task apply(Task task) {
      return TaskFields.replace(task, fields -> fields.name = name);
    }
  }

  record OnTrack(Track track) implements TaskEdit {
    @Override
    public Task apply(Task task) {
      return TaskFields.replace(task, fields -> fields.track = track);
    }
  }

  record InSquad(@Nullable String squad) implements TaskEdit {
    @Override
    public Task apply(Task task) {
      return TaskFields.replace(task, fields -> fields.squad = squad);
    }
  }

  record WithCrew(Crew crew) implements TaskEdit {
    @Override
    public Task apply(Task task) {
      return TaskFields.replace(task, fields -> fields.crew = crew);
    }
  }

  record Needs(Need needs) implements TaskEdit {
    @Override
    public Task apply(Task task) {
      return TaskFields.replace(task, fields -> fields.needs = needs);
    }
  }

  record Estimated(Estimate estimate) implements TaskEdit {
    @Override
    public Task apply(Task task) {
      return TaskFields.replace(task, fields -> fields.estimate = estimate);
    }
  }

  record Chance(double chance) implements TaskEdit {
    @Override
    public Task apply(Task task) {
      return TaskFields.replace(task, fields -> fields.chance = chance);
    }
  }

  record TimeBox(@Nullable Double timeBox) implements TaskEdit {
    @Override
    public Task apply(Task task) {
      return TaskFields.replace(task, fields -> fields.timeBox = timeBox);
    }
  }

  record WhenMissed(OnMiss onMiss) implements TaskEdit {
    @Override
    public Task apply(Task task) {
      return TaskFields.replace(task, fields -> fields.onMiss = onMiss);
    }
  }

  record Standby(boolean standby) implements TaskEdit {
    @Override
    public Task apply(Task task) {
      return TaskFields.replace(task, fields -> fields.standby = standby);
    }
  }

  record Measured(@Nullable Metric metric) implements TaskEdit {
    @Override
    public Task apply(Task task) {
      return TaskFields.replace(task, fields -> fields.metric = metric);
    }
  }

  record Production(@Nullable String production) implements TaskEdit {
    @Override
    public Task apply(Task task) {
      return TaskFields.replace(task, fields -> fields.production = production);
    }
  }

  record NotBefore(@Nullable LocalDate notBefore) implements TaskEdit {
    @Override
    public Task apply(Task task) {
      return TaskFields.replace(task, fields -> fields.notBefore = notBefore);
    }
  }
}
