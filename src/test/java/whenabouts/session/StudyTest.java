package whenabouts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class StudyTest {
  private final ManualExecutor background = new ManualExecutor();
  private final ManualExecutor ui = new ManualExecutor();
  private final SimpleObjectProperty<Simulation> simulation =
      new SimpleObjectProperty<>(Simulation.IDLE);
  private final List<String> runs = new ArrayList<>();

  private Study<String, String> study(Study.Work<String, String> work) {
    return new Study<>(work, simulation, background, ui);
  }

  /// A study that somebody looks at and whose answer is the question, twice: roughly and finely.
  private Study<String, String> wanted() {
    Study<String, String> study =
        study(
            (question, cancelled, found) -> {
              runs.add(question);
              if (cancelled.getAsBoolean()) {
                throw new CancellationException();
              }
              found.accept("rough " + question);
              found.accept("fine " + question);
            });
    study.wantedProperty().set(true);
    return study;
  }

  private void live(boolean running) {
    simulation.set(new Simulation(running, 10_000, 1, null));
  }

  private static String found(Study<String, String> study) {
    Study.Answer<String, String> answer = study.answerProperty().get();
    return answer == null ? null : answer.found();
  }

  private void runAll() {
    while (background.waiting() + ui.waiting() > 0) {
      ui.runAll();
      background.runAll();
    }
  }

  @Test
  void answersInTheBackgroundRoughlyFirst() {
    Study<String, String> study = wanted();
    study.ask("a");
    assertThat(study.stateProperty().get().running()).isTrue();
    ui.runAll();
    background.runAll();
    assertThat(found(study)).isNull();
    ui.runOne();
    assertThat(found(study)).isEqualTo("rough a");
    assertThat(study.stateProperty().get().running()).isTrue();
    ui.runAll();
    assertThat(found(study)).isEqualTo("fine a");
    assertThat(study.answerProperty().get().question()).isEqualTo("a");
    assertThat(study.stateProperty().get()).isEqualTo(Study.State.IDLE);
  }

  @Test
  void whatWasAskedAlreadyIsNotComputedAgain() {
    Study<String, String> study = wanted();
    study.ask("a");
    runAll();
    study.ask(new String("a"));
    runAll();
    assertThat(runs).containsExactly("a");
  }

  @Test
  void anOvertakenQuestionIsNotEvenBegun() {
    Study<String, String> study = wanted();
    study.ask("a");
    ui.runAll();
    study.ask("b");
    runAll();
    assertThat(runs).containsExactly("b");
    assertThat(found(study)).isEqualTo("fine b");
  }

  @Test
  void aRunThatIsOvertakenIsCancelledAndItsAnswersAreDropped() {
    List<Study<String, String>> itself = new ArrayList<>();
    List<Boolean> cancelled = new ArrayList<>();
    Study<String, String> study =
        study(
            (question, stop, found) -> {
              found.accept("rough " + question);
              if (question.equals("a")) {
                itself.getFirst().ask("b");
              }
              cancelled.add(stop.getAsBoolean());
              if (stop.getAsBoolean()) {
                throw new CancellationException();
              }
            });
    itself.add(study);
    study.wantedProperty().set(true);
    List<String> seen = new ArrayList<>();
    study.answerProperty().subscribe((was, is) -> seen.add(is.found()));
    study.ask("a");
    runAll();
    assertThat(cancelled).containsExactly(true, false);
    assertThat(seen).containsExactly("rough b");
    assertThat(study.stateProperty().get()).isEqualTo(Study.State.IDLE);
  }

  @Test
  void theLastAnswerStaysUntilANewerOneIsThere() {
    Study<String, String> study = wanted();
    study.ask("a");
    runAll();
    study.ask("b");
    assertThat(found(study)).isEqualTo("fine a");
    assertThat(study.stateProperty().get().running()).isTrue();
    runAll();
    assertThat(found(study)).isEqualTo("fine b");
  }

  @Test
  void nothingIsComputedWhileNobodyLooks() {
    Study<String, String> study = wanted();
    study.wantedProperty().set(false);
    study.ask("a");
    runAll();
    assertThat(runs).isEmpty();
    study.wantedProperty().set(true);
    runAll();
    assertThat(found(study)).isEqualTo("fine a");
    study.wantedProperty().set(false);
    study.wantedProperty().set(true);
    runAll();
    assertThat(runs).containsExactly("a");
  }

  /// Whoever asks because of an edit asks before the live forecast starts.
  @Test
  void theLiveForecastIsAlwaysFirst() {
    Study<String, String> study = wanted();
    study.ask("a");
    live(true);
    runAll();
    assertThat(runs).isEmpty();
    assertThat(study.stateProperty().get().running()).isTrue();
    live(false);
    runAll();
    assertThat(found(study)).isEqualTo("fine a");
  }

  @Test
  void aRunGivesWayToTheLiveForecastAndIsTakenUpAgain() {
    List<Boolean> cancelled = new ArrayList<>();
    Study<String, String> study =
        study(
            (question, stop, found) -> {
              if (cancelled.isEmpty()) {
                live(true);
              }
              cancelled.add(stop.getAsBoolean());
              if (stop.getAsBoolean()) {
                throw new CancellationException();
              }
              found.accept(question);
            });
    study.wantedProperty().set(true);
    study.ask("a");
    runAll();
    assertThat(cancelled).containsExactly(true);
    assertThat(found(study)).isNull();
    live(false);
    runAll();
    assertThat(cancelled).containsExactly(true, false);
    assertThat(found(study)).isEqualTo("a");
  }

  @Test
  void aFailureIsToldAndTheNextQuestionForgetsIt() {
    Study<String, String> study =
        study(
            (question, cancelled, found) -> {
              if (question.equals("b")) {
                throw new IllegalStateException("no more numbers");
              }
              found.accept(question);
            });
    study.wantedProperty().set(true);
    study.ask("a");
    runAll();
    study.ask("b");
    runAll();
    assertThat(study.stateProperty().get()).isEqualTo(new Study.State(false, "no more numbers"));
    assertThat(found(study)).isEqualTo("a");
    live(true);
    live(false);
    assertThat(background.waiting()).as("not tried again in vain").isZero();
    study.ask("c");
    assertThat(study.stateProperty().get().failure()).isNull();
    runAll();
    assertThat(found(study)).isEqualTo("c");
  }

  @Test
  void askingNothingForgetsTheAnswer() {
    Study<String, String> study = wanted();
    study.ask("a");
    runAll();
    study.ask("b");
    ui.runAll();
    study.ask(null);
    runAll();
    assertThat(runs).containsExactly("a");
    assertThat(found(study)).isNull();
    assertThat(study.stateProperty().get()).isEqualTo(Study.State.IDLE);
  }
}
