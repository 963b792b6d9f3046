package whenabouts.roadmap;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The changes of scenarios as people say them, whether active or not.
final class ChangeWords {
  private final Roadmap roadmap;
  private final ValueWords words;

  /// @param roadmap the scenarios' own
  ChangeWords(Roadmap roadmap, ValueWords words) {
    this.roadmap = roadmap;
    this.words = words;
  }

  String of(Change change) {
    return switch (change) {
      case Change.SetTask(String task, List<TaskEdit> set, boolean active) ->
          set.stream()
              .flatMap(edit -> said(edit).map(s -> set(s.key(), words.taskName(task), s.value())))
              .collect(Collectors.joining("; "));
      case Change.AddTask(Task task, boolean active) -> words.text("change.add", task.name());
      case Change.DropTask(String task, boolean active) ->
          words.text("change.drop", words.taskName(task));
      case Change.Hire hire -> hire(hire);
      case Change.SetRisk(String risk, List<RiskEdit> set, boolean active) ->
          set.stream()
              .map(this::said)
              .map(s -> set(s.key(), words.riskName(risk), s.value()))
              .collect(Collectors.joining("; "));
    };
  }

  private String set(String key, String name, String value) {
    return words.text("change.set", words.text("field." + key), name, value);
  }

  private record Said(String key, String value) {}

  /// What an edit sets, told from what it makes of an unwritten task.
  private Stream<Said> said(TaskEdit edit) {
    return switch (edit) {
      case TaskEdit.Measured measured ->
          Stream.of("metric", "baseline", "threshold").map(key -> said(key, measured));
      default -> Stream.of(said(key(edit), edit));
    };
  }

  private Said said(String key, TaskEdit edit) {
    Task blank = Task.of("", "", Track.DISCOVERY, new Estimate.Fixed(0));
    String value =
        FieldDifference.TASK.stream()
            .filter(field -> field.key().equals(key))
            .map(field -> field.say(blank.with(edit), words))
            .findFirst()
            .orElseThrow();
    return new Said(key, value);
  }

  private static String key(TaskEdit edit) {
    return switch (edit) {
      case TaskEdit.Name name -> "name";
      case TaskEdit.OnTrack track -> "track";
      case TaskEdit.InSquad squad -> "squad";
      case TaskEdit.WithCrew crew -> "crew";
      case TaskEdit.Needs needs -> "needs";
      case TaskEdit.Estimated estimated -> "estimate";
      case TaskEdit.Chance chance -> "chance";
      case TaskEdit.TimeBox timeBox -> "timeBox";
      case TaskEdit.WhenMissed missed -> "onMiss";
      case TaskEdit.Standby standby -> "standby";
      case TaskEdit.Measured measured -> "metric";
      case TaskEdit.Production production -> "production";
      case TaskEdit.NotBefore notBefore -> "notBefore";
    };
  }

  private Said said(RiskEdit edit) {
    return switch (edit) {
      case RiskEdit.Name(String name) -> new Said("name", words.quote(name));
      case RiskEdit.Chance(double chance) -> new Said("chance", words.percent(chance));
      case RiskEdit.Delay(Estimate delay) -> new Said("delay", words.estimate(delay));
      case RiskEdit.Tasks(List<String> tasks) -> new Said("tasks", words.tasks(tasks));
    };
  }

  private String hire(Change.Hire hire) {
    String squad = roadmap.squad(hire.squad()).map(Squad::name).orElse(hire.squad());
    String said =
        words.text(
            "change.hire", words.whole(hire.count()), hire.role(), squad, words.date(hire.from()));
    return hire.rampDays() == 0
        ? said
        : words.text("change.ramp", said, words.days(hire.rampDays()));
  }
}
