package whenabouts.ui.whatif;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.ScenarioEdits;
import whenabouts.session.Selection;
import whenabouts.session.Session;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Sentences;

/// The changes of the scenario one is in.
final class ChangeList extends VBox implements ChangeRow.Actions {
  private final Session session;
  private final Label heading = new Label();
  private final Label hint = new Label(text("whatif.noChanges"));
  private final Label note = new Label();
  private final VBox rows = new VBox();

  ChangeList(Session session) {
    this.session = session;
    setId("changes");
    getStyleClass().add("changes");
    heading.getStyleClass().add("pane-title");
    hint.getStyleClass().add("quiet");
    Lines.wrap(hint);
    note.setId("changes-note");
    note.getStyleClass().add("quiet");
    Lines.wrap(note);
    note.setMinHeight(USE_PREF_SIZE);
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setId("changes-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    rows.heightProperty()
        .subscribe(height -> scroll.setPrefHeight(Math.min(150, height.doubleValue() + 2)));
    rows.getStyleClass().add("change-rows");
    getChildren().addAll(heading, hint, scroll, note);
    tell(null);
  }

  /// Says something about the changes below them; null: nothing.
  void tell(@Nullable String sentence) {
    note.setText(sentence == null ? "" : sentence);
    note.setVisible(sentence != null);
    note.setManaged(sentence != null);
  }

  void show(Scenario scenario) {
    List<String> sentences = ChangeWords.of(session.document(), scenario);
    heading.setText(text("whatif.changes", sentences.size()));
    hint.setVisible(sentences.isEmpty());
    hint.setManaged(sentences.isEmpty());
    // Rows are kept while somebody drags.
    while (rows.getChildren().size() > sentences.size()) {
      rows.getChildren().removeLast();
    }
    for (int i = 0; i < sentences.size(); i++) {
      if (i == rows.getChildren().size()) {
        rows.getChildren().add(new ChangeRow(i, this));
      }
      ((ChangeRow) rows.getChildren().get(i))
          .show(sentences.get(i), scenario.changes().get(i).active());
    }
  }

  private @Nullable Scenario scenario() {
    return session
        .document()
        .scenario(String.valueOf(session.scenarioProperty().get()))
        .orElse(null);
  }

  private void edit(String label, UnaryOperator<Scenario> edit) {
    Scenario scenario = scenario();
    if (scenario == null) {
      return;
    }
    List<Problem> problems =
        session.apply(label, roadmap -> ScenarioEdits.edit(roadmap, scenario.id(), edit));
    if (!problems.isEmpty()) {
      show(scenario);
    }
    tell(Sentences.first(problems));
  }

  @Override
  public void activate(int index, boolean on) {
    edit(
        on ? text("edit.changeOn") : text("edit.changeOff"),
        scenario -> ScenarioEdits.activate(scenario, index, on));
  }

  @Override
  public void remove(int index) {
    edit(text("edit.changeRemoved"), scenario -> ScenarioEdits.remove(scenario, index));
  }

  @Override
  public void select(int index) {
    Scenario scenario = scenario();
    if (scenario != null) {
      Selection thing =
          switch (scenario.changes().get(index)) {
            case Change.SetTask set -> Selection.task(set.task());
            case Change.AddTask add -> Selection.task(add.task().id());
            case Change.DropTask _, Change.Hire _, Change.SetRisk _ -> Selection.NOTHING;
          };
      session.selectionProperty().set(thing.in(session.roadmap()));
    }
  }
}
