package whenabouts.ui.whatif;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.session.Selection;
import whenabouts.session.Session;
import whenabouts.ui.kit.Room;

/// Beside a scenario: what it comes to, the usual questions about what is selected, and its
/// changes.
public final class WhatIfPane extends BorderPane {
  /// Of more milestones than these the rest is counted.
  private static final int MOST_LINES = 4;

  private final Session session;
  private final VBox differences = new VBox();
  private final Room room = new Room(differences, 0);
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
    differences.setId("differences");
    differences.getStyleClass().add("facts");
    Label title = new Label(text("whatif.differences"));
    title.getStyleClass().add("pane-title");
    VBox head = new VBox(title, differences);
    head.getStyleClass().add("inspector-head");
    subject.setId("ask-subject");
    subject.getStyleClass().add("pane-title");
    subject.setWrapText(true);
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
    setTop(head);
    setCenter(scroll);
    setBottom(changes);
    session.roadmapProperty().subscribe(roadmap -> show());
    session.scenarioProperty().subscribe(id -> enter());
    session.selectionProperty().subscribe(selection -> show());
    session.live().forecastProperty().subscribe(forecast -> showDifferences());
    session.base().forecastProperty().subscribe(forecast -> showDifferences());
    session.confidenceProperty().subscribe(confidence -> showDifferences());
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
    room.reset();
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

  private void showDifferences() {
    Forecast base = session.base().forecast();
    Forecast now = session.live().forecast();
    if (base == null
        || now == null
        || !Objects.equals(now.scenario(), session.scenarioProperty().get())) {
      return;
    }
    List<Differences.Line> lines =
        Differences.of(
            base, now, session.confidenceProperty().get().probability(), Locale.getDefault());
    List<Differences.Line> told =
        lines.size() <= MOST_LINES
            ? lines
            : lines.stream().filter(Differences.Line::moved).limit(MOST_LINES).toList();
    // Labels are kept, so that a forecast a frame does not rebuild the pane a frame.
    while (differences.getChildren().size() > told.size() + 1) {
      differences.getChildren().removeFirst();
    }
    while (differences.getChildren().size() < told.size() + 1) {
      differences.getChildren().addFirst(line());
    }
    for (int i = 0; i < told.size(); i++) {
      Label label = (Label) differences.getChildren().get(i);
      label.setId("difference-" + i);
      label.setText(sentence(told.get(i)));
    }
    Label rest = (Label) differences.getChildren().getLast();
    rest.setId("differences-rest");
    rest.setText(rest(lines.size(), lines.size() - told.size()));
    rest.setVisible(!rest.getText().isEmpty());
    rest.setManaged(!rest.getText().isEmpty());
    room.keep();
  }

  private static Label line() {
    Label label = new Label();
    label.setWrapText(true);
    return label;
  }

  private static String sentence(Differences.Line line) {
    String dates = String.join("; ", line.dates());
    return line.chance().isEmpty()
        ? text("whatif.line", line.milestone(), dates)
        : text("whatif.line.target", line.milestone(), dates, line.chance());
  }

  private static String rest(int all, int untold) {
    if (all == 0) {
      return text("whatif.noMilestones");
    }
    return untold == 0 ? "" : text("whatif.rest", untold);
  }
}
