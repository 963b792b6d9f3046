package whenabouts.ui.whatif;

import static whenabouts.ui.kit.Texts.text;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.session.Selection;
import whenabouts.session.Session;
import whenabouts.ui.kit.Lines;

/// Beside a scenario: the usual questions about what is selected, and its changes.
public final class WhatIfPane extends BorderPane {
  private final Session session;
  private final Label subject = new Label();
  private final TaskQuestions taskQuestions;
  private final HireQuestions hireQuestions;
  private final VBox questions = new VBox();
  private final ChangeList changes;
  private @Nullable Selection shown;

  public WhatIfPane(Session session) {
    this.session = session;
    setId("what-if-pane");
    getStyleClass().add("pane");
    taskQuestions = new TaskQuestions(session);
    hireQuestions = new HireQuestions(session);
    changes = new ChangeList(session);
    subject.setId("ask-subject");
    subject.getStyleClass().add("pane-title");
    Lines.wrap(subject);
    Label people = new Label(text("whatif.ask.people"));
    people.getStyleClass().add("section");
    people.setMaxWidth(Double.MAX_VALUE);
    people.visibleProperty().bind(hireQuestions.visibleProperty());
    people.managedProperty().bind(hireQuestions.managedProperty());
    questions.getChildren().addAll(subject, taskQuestions, people, hireQuestions);
    questions.getStyleClass().add("inspector");
    ScrollPane scroll = new ScrollPane(questions);
    scroll.setId("questions-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    setCenter(scroll);
    setBottom(changes);
    session.roadmapProperty().subscribe(roadmap -> show());
    session.scenarioProperty().subscribe(id -> enter());
    session.selectionProperty().subscribe(selection -> show());
  }

  /// Says something about the changes, below them.
  public void tell(String sentence) {
    changes.tell(sentence);
  }

  /// Gives the keyboard to the first question.
  public void focusFirst() {
    questions.lookupAll(".text-field").stream()
        .filter(WhatIfPane::isShown)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private static boolean isShown(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private void enter() {
    changes.tell(null);
    show();
  }

  private void show() {
    String id = session.scenarioProperty().get();
    session.document().scenario(String.valueOf(id)).ifPresent(changes::show);
    if (id == null) {
      shown = null;
      return;
    }
    Roadmap roadmap = session.roadmap();
    Selection selection = session.selectionProperty().get().in(roadmap);
    boolean fresh = !selection.equals(shown);
    shown = selection;
    Task task =
        selection instanceof Selection.OfTask(String selected)
            ? roadmap.task(selected).orElse(null)
            : null;
    taskQuestions.setVisible(task != null);
    taskQuestions.setManaged(task != null);
    if (task == null) {
      subject.setText(text("whatif.ask.select"));
    } else {
      subject.setText(text("whatif.ask.task", Wording.plain(task.name())));
      taskQuestions.show(task, fresh);
    }
    if (fresh) {
      hireQuestions.prefer(task == null ? null : task.squad());
    }
    hireQuestions.show();
  }
}
