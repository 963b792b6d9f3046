package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Task;
import whenabouts.session.Edits;
import whenabouts.ui.entry.DaysEntry;
import whenabouts.ui.field.Choice;
import whenabouts.ui.field.DateLine;
import whenabouts.ui.field.TextLine;
import whenabouts.ui.kit.Dates;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Numbers;

/// What has happened to a task so far, and what was recorded of that before.
final class ActualForm extends Form<Task> {
  private final TaskEditor editor;

  /// The history before what is typed now, and with it; null between typings.
  private List<Actual> before = List.of();

  private @Nullable List<Actual> typed;

  ActualForm(TaskEditor editor) {
    super("actual-form");
    this.editor = editor;
    DateLine started =
        date(
            "task-started",
            text("actual.started"),
            day ->
                a ->
                    new Actual(a.task(), day.orElse(null), a.finished(), a.outcome(), a.measured()),
            Actual::started);
    DateLine finished =
        date("task-finished", text("actual.finished"), this::finishedOn, Actual::finished);
    TextLine<Optional<Double>> measured = measured();
    Label earlier = new Label();
    earlier.setId("task-earlier");
    earlier.getStyleClass().add("quiet");
    Lines.wrap(earlier);
    onShow(
        (task, fresh) -> {
          if (fresh) {
            typed = null;
          }
          reveal(measured, task.isDiscovery());
          earlier.setText(earlier(task));
          reveal(earlier, !earlier.getText().isEmpty());
        });
    getChildren().addAll(beside(started, finished), outcome(), measured, earlier);
  }

  private DateLine date(
      String id,
      String label,
      Function<Optional<LocalDate>, UnaryOperator<Actual>> edit,
      Function<Actual, @Nullable LocalDate> value) {
    return bind(
        new DateLine(id, label, false, day -> change(edit.apply(day)), this::done),
        task -> Optional.ofNullable(value.apply(actual(task))));
  }

  /// A finish and an outcome go together: no finish is no outcome, and what is delivered has only
  /// one way to be finished.
  private UnaryOperator<Actual> finishedOn(Optional<LocalDate> day) {
    return a -> {
      boolean delivery =
          editor.roadmap().task(a.task()).filter(task -> !task.isDiscovery()).isPresent();
      Outcome outcome = a.outcome() == null && delivery ? Outcome.DELIVERED : a.outcome();
      return new Actual(
          a.task(), a.started(), day.orElse(null), day.isEmpty() ? null : outcome, a.measured());
    };
  }

  private static LocalDate finishOr(@Nullable LocalDate finished, LocalDate otherwise) {
    return finished == null ? otherwise : finished;
  }

  private Choice<Optional<Outcome>> outcome() {
    Choice<Optional<Outcome>> outcome =
        new Choice<>(
            "task-outcome",
            text("actual.outcome"),
            chosen -> chosen.map(ActualForm::name).orElse(text("actual.open")),
            chosen ->
                change(
                    a ->
                        new Actual(
                            a.task(),
                            a.started(),
                            chosen.isEmpty()
                                ? null
                                : finishOr(a.finished(), editor.roadmap().asOf()),
                            chosen.orElse(null),
                            a.measured())),
            this::done);
    onShow((task, fresh) -> outcome.offering(outcomes(task)));
    return bind(outcome, task -> Optional.ofNullable(actual(task).outcome()));
  }

  private static List<Optional<Outcome>> outcomes(Task task) {
    List<Optional<Outcome>> outcomes = new ArrayList<>();
    outcomes.add(Optional.empty());
    List<Outcome> possible =
        task.isDiscovery()
            ? List.of(
                Outcome.VALIDATED,
                Outcome.BASELINE,
                Outcome.PIVOTED,
                Outcome.STOPPED,
                Outcome.DROPPED)
            : List.of(Outcome.DELIVERED, Outcome.DROPPED);
    possible.forEach(outcome -> outcomes.add(Optional.of(outcome)));
    return outcomes;
  }

  private static String name(Outcome outcome) {
    return switch (outcome) {
      case VALIDATED -> text("outcome.validated");
      case BASELINE -> text("outcome.baseline");
      case PIVOTED -> text("outcome.pivoted");
      case STOPPED -> text("outcome.stopped");
      case DELIVERED -> text("outcome.delivered");
      case DROPPED -> text("outcome.dropped");
    };
  }

  private TextLine<Optional<Double>> measured() {
    return bind(
        TextLine.of(
            "task-measured",
            text("actual.measured"),
            DaysEntry::parseOptional,
            value -> DaysEntry.format(value.orElse(null)),
            value ->
                change(
                    a ->
                        new Actual(
                            a.task(), a.started(), a.finished(), a.outcome(), value.orElse(null))),
            this::done),
        task -> Optional.ofNullable(actual(task).measured()));
  }

  private Actual actual(Task task) {
    return editor.roadmap().actual(task.id()).orElse(Actual.nothing(task.id()));
  }

  /// What the fields say is appended to the history: once a typing, not once a key.
  private List<Problem> change(UnaryOperator<Actual> edit) {
    if (!editor.roadmap().actuals().equals(typed)) {
      before = editor.roadmap().actuals();
    }
    List<Problem> problems =
        editor.changeRoadmap(
            "actual",
            text("edit.actual"),
            roadmap -> {
              Actual last = roadmap.actual(editor.id()).orElse(Actual.nothing(editor.id()));
              return Edits.record(roadmap.withActuals(before), edit.apply(last));
            });
    typed = editor.roadmap().actuals();
    return problems;
  }

  private void done() {
    typed = null;
    editor.done();
  }

  /// What was recorded before the last word, which it corrects or goes on from.
  private String earlier(Task task) {
    List<Actual> all =
        editor.roadmap().actuals().stream().filter(a -> a.task().equals(task.id())).toList();
    return all.stream()
        .limit(Math.max(0, all.size() - 1))
        .map(a -> text("actual.earlier", ActualForm.words(a)))
        .collect(Collectors.joining("\n"));
  }

  private static String words(Actual actual) {
    List<String> words = new ArrayList<>();
    if (actual.started() != null) {
      words.add(text("actual.earlier.started", Dates.said(actual.started())));
    }
    if (actual.finished() != null) {
      words.add(text("actual.earlier.finished", Dates.said(actual.finished())));
    }
    if (actual.outcome() != null) {
      words.add(name(actual.outcome()));
    }
    if (actual.measured() != null) {
      words.add(text("actual.earlier.measured", Numbers.plain(actual.measured())));
    }
    return words.isEmpty() ? text("actual.earlier.nothing") : String.join(", ", words);
  }
}
