package whenabouts.roadmap;

import static whenabouts.roadmap.ProblemWords.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What must hold for facts and for what was said of them. Snapshots may name what there no longer
/// is: they are frozen.
final class HistoryChecks {
  private final Findings findings;
  private final Roadmap roadmap;
  private final Map<String, Task> tasks;

  HistoryChecks(Findings findings, Roadmap roadmap) {
    this.findings = findings;
    this.roadmap = roadmap;
    tasks = Checks.byId(roadmap.tasks(), Task::id);
  }

  void check() {
    for (int i = 0; i < roadmap.actuals().size(); i++) {
      actual(i, roadmap.actuals().get(i));
    }
    for (int i = 0; i < roadmap.snapshots().size(); i++) {
      snapshot(JsonPath.item("$.snapshots", i), roadmap.snapshots().get(i));
    }
    for (int i = 0; i < roadmap.learnings().size(); i++) {
      taskId(JsonPath.item("$.learnings", i) + ".task", roadmap.learnings().get(i).task());
    }
  }

  private void actual(int place, Actual actual) {
    String path = JsonPath.item("$.actuals", place);
    taskId(path + ".task", actual.task());
    notAfterAsOf(path + ".started", actual.started());
    notAfterAsOf(path + ".finished", actual.finished());
    LocalDate started = actual.started();
    LocalDate finished = actual.finished();
    if (started != null && finished != null && finished.isBefore(started)) {
      findings.add(path + ".finished", text("actual.order", started, finished));
    }
    if (finished == null && actual.outcome() != null) {
      findings.add(path + ".finished", ProblemWords.expectedOne(text("actual.finish")));
    }
    Task task = tasks.get(actual.task());
    if (finished != null && actual.outcome() == null && task != null && task.isDiscovery()) {
      findings.add(path + ".outcome", ProblemWords.expectedOne(text("actual.outcome")));
    }
    if (started == null
        && finished == null
        && actual.outcome() == null
        && !(actual.isNothing() && isRecorded(actual.task(), place))) {
      findings.add(path + ".started", text("actual.empty"));
    }
    outcome(path + ".outcome", task, actual.outcome());
    if (actual.measured() != null) {
      findings.finite(path + ".measured", actual.measured());
    }
  }

  /// Whether something was recorded of a task before a place of the list. Only that can be taken
  /// back.
  private boolean isRecorded(String task, int place) {
    return roadmap.actuals().stream().limit(place).anyMatch(earlier -> earlier.task().equals(task));
  }

  /// That the task can have ended so.
  private void outcome(String path, @Nullable Task task, @Nullable Outcome outcome) {
    if (task == null || outcome == null || outcome == Outcome.DROPPED) {
      return;
    }
    if (task.isDiscovery() == (outcome == Outcome.DELIVERED)) {
      findings.add(
          path,
          task.isDiscovery()
              ? text("outcome.discovery")
              : text("outcome.delivery", outcome.name().toLowerCase(Locale.ROOT)));
    } else if (outcome == Outcome.PIVOTED && !(task.onMiss().last() instanceof OnMiss.Pivot)) {
      findings.add(path, text("outcome.pivot"));
    }
  }

  private void snapshot(String path, Snapshot snapshot) {
    findings.between(path + ".trials", snapshot.trials(), 1, Integer.MAX_VALUE, "trials");
    for (int i = 0; i < snapshot.promises().size(); i++) {
      promise(JsonPath.item(path + ".promises", i), snapshot.promises().get(i));
    }
  }

  private void promise(String path, Snapshot.Promise promise) {
    findings.named(path + ".id", promise.id(), "id.promise");
    findings.probability(path + ".never", promise.never());
    if (promise.onTarget() != null) {
      findings.probability(path + ".onTarget", promise.onTarget());
    }
    List<LocalDate> dates =
        Stream.of(promise.p10(), promise.p50(), promise.p85(), promise.p95())
            .filter(Objects::nonNull)
            .toList();
    if (!dates.equals(dates.stream().sorted().toList())) {
      findings.add(path, text("promise.order", dates));
    }
  }

  private void taskId(String path, String id) {
    findings.known(path, id, "known.task", tasks.keySet());
  }

  private void notAfterAsOf(String path, @Nullable LocalDate fact) {
    if (fact != null && fact.isAfter(roadmap.asOf())) {
      findings.add(path, text("actual.future", roadmap.asOf(), fact));
    }
  }
}
