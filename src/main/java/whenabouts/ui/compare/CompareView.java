package whenabouts.ui.compare;

import static whenabouts.ui.kit.Texts.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Basis;
import whenabouts.chart.Chart;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.CompareChart;
import whenabouts.chart.NoteChart;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Forecaster;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.session.Session;
import whenabouts.session.Study;
import whenabouts.ui.view.ChartPane;
import whenabouts.ui.view.StudyStatus;
import whenabouts.ui.view.ViewContext;

/// What do the scenarios change? The roadmap as it is and the chosen scenarios side by side.
public final class CompareView {
  private final Session session;
  private final Forecaster forecaster = new Forecaster();
  private final Study<Question, Comparison> study;
  private final ScenarioChips chips = new ScenarioChips();
  private final ChartPane pane;

  /// @param scenarios ids
  private record Question(Roadmap roadmap, List<String> scenarios, Forecaster.Options options) {}

  private CompareView(ViewContext context) {
    session = context.session();
    study = session.live().study(this::compare);
    pane = new ChartPane("compare", context, this::painting);
    HBox.setHgrow(chips, Priority.ALWAYS);
    pane.addTools(chips, new StudyStatus("compare", study.stateProperty()));
    pane.restOn(
        () -> {
          Study.Answer<Question, Comparison> answer = study.answerProperty().get();
          return answer == null ? null : Basis.of(answer.found());
        });
    pane.redrawOn(study.answerProperty());
    pane.redrawOn(study.stateProperty());
    pane.redrawOn(session.documentProperty());
    pane.redrawOn(chips.chosenProperty());
    pane.sceneProperty()
        .subscribe(
            scene -> {
              study.wantedProperty().set(scene != null);
              ask();
            });
    session.documentProperty().subscribe(roadmap -> chips.show(roadmap.scenarios()));
    session.documentProperty().subscribe((was, is) -> ask());
    session.live().forecastProperty().subscribe((was, is) -> ask());
    chips.chosenProperty().subscribe((was, is) -> ask());
  }

  public static ChartPane of(ViewContext context) {
    return new CompareView(context).pane;
  }

  private void compare(Question question, BooleanSupplier cancelled, Consumer<Comparison> found) {
    for (Forecaster.Options options : Study.efforts(question.options())) {
      found.accept(
          Comparison.of(forecaster, question.roadmap(), question.scenarios(), options, cancelled));
    }
  }

  private void ask() {
    Roadmap roadmap = session.document();
    List<String> scenarios = chips.chosenProperty().get();
    if (session.live().forecast() == null || !isComparable(roadmap, scenarios)) {
      study.ask(null);
    } else if (pane.getScene() != null) {
      study.ask(new Question(roadmap, scenarios, session.live().options()));
    }
  }

  private static boolean isComparable(Roadmap roadmap, List<String> scenarios) {
    Set<String> known = new HashSet<>(roadmap.scenarios().stream().map(Scenario::id).toList());
    return !roadmap.milestones().isEmpty() && !scenarios.isEmpty() && known.containsAll(scenarios);
  }

  private @Nullable Function<ChartOptions, Chart> painting() {
    if (session.live().forecast() == null) {
      return null;
    }
    Roadmap roadmap = session.document();
    if (roadmap.scenarios().isEmpty()) {
      return note(text("compare.empty"), text("compare.empty.hint"));
    }
    if (roadmap.milestones().isEmpty()) {
      return note(text("compare.noMilestone"), text("compare.noMilestone.hint"));
    }
    if (chips.chosenProperty().get().isEmpty()) {
      return note(text("compare.noneChosen"), text("compare.noneChosen.hint"));
    }
    Study.Answer<Question, Comparison> answer = study.answerProperty().get();
    if (answer == null) {
      String failure = study.stateProperty().get().failure();
      return failure == null
          ? note(text("compare.wait"), text("compare.wait.hint"))
          : note(text("view.noAnswer"), failure);
    }
    String selected = session.selectionProperty().get().meaning();
    return options -> CompareChart.draw(answer.found(), selected, options);
  }

  private static Function<ChartOptions, Chart> note(String title, String hint) {
    return options -> NoteChart.draw(title, hint, options);
  }
}
