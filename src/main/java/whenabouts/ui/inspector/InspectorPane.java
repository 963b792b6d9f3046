package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Forecast;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.session.Selection;
import whenabouts.session.Session;
import whenabouts.ui.help.HelpButton;
import whenabouts.ui.help.Term;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Room;

/// The inspector: what the forecast says of the selected thing, always in sight, and its fields.
public final class InspectorPane extends BorderPane {
  private static final double SPARE_LINE = 18;

  private final Session session;
  private final Label kind = new Label();
  private final VBox facts = new VBox();
  private final Room room = new Room(facts, SPARE_LINE);
  private final ScrollPane scroll = new ScrollPane();
  private final VBox content = new VBox();
  private final TaskForm taskForm;
  private final MilestoneForm milestoneForm;
  private final Form<Roadmap> roadmapForm;
  private final BulkForm bulkForm;
  private @Nullable Selection shown;

  /// @param dark whether pictures are drawn on dark ground
  /// @param roadmapForm what is shown while nothing is selected
  public InspectorPane(Session session, ObservableValue<Boolean> dark, Form<Roadmap> roadmapForm) {
    this.session = session;
    setId("inspector");
    getStyleClass().add("pane");
    taskForm = new TaskForm(session, dark);
    milestoneForm = new MilestoneForm(session);
    this.roadmapForm = roadmapForm;
    bulkForm = new BulkForm(session);
    kind.setId("inspector-kind");
    kind.getStyleClass().add("pane-title");
    facts.setId("facts");
    facts.getStyleClass().add("facts");
    content.getChildren().addAll(taskForm, milestoneForm, roadmapForm, bulkForm);
    content.getStyleClass().add("inspector");
    scroll.setId("inspector-scroll");
    scroll.setContent(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HelpButton help = new HelpButton("facts-help", ArrowLocation.RIGHT_TOP, this::terms);
    help.visibleProperty().bind(facts.visibleProperty());
    VBox head = new VBox(new HBox(kind, gap, help), facts);
    head.getStyleClass().add("inspector-head");
    setTop(head);
    setCenter(scroll);
    sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(focus -> Platform.runLater(() -> reveal(focus)));
    session.roadmapProperty().subscribe(roadmap -> show());
    session.selectionProperty().subscribe(selection -> show());
    session.selectedProperty().subscribe(selected -> show());
    session.live().forecastProperty().subscribe(forecast -> showFacts());
    session.confidenceProperty().subscribe(confidence -> showFacts());
  }

  /// Gives the keyboard to the first field.
  public void focusFirst() {
    content.lookupAll(".text-input").stream()
        .filter(InspectorPane::isShown)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  /// Scrolls so that what has the keyboard is seen.
  private void reveal(@Nullable Node focus) {
    boolean inside = false;
    for (Node n = focus; n != null && !inside; n = n.getParent()) {
      inside = n == content;
    }
    if (focus == null || !inside) {
      return;
    }
    Bounds bounds = content.sceneToLocal(focus.localToScene(focus.getBoundsInLocal()));
    double visible = scroll.getViewportBounds().getHeight();
    double hidden = content.getHeight() - visible;
    double top = scroll.getVvalue() * hidden;
    double margin = 40;
    if (hidden > 0 && bounds.getMinY() < top + margin) {
      scroll.setVvalue((bounds.getMinY() - margin) / hidden);
    } else if (hidden > 0 && bounds.getMaxY() > top + visible - margin) {
      scroll.setVvalue((bounds.getMaxY() + margin - visible) / hidden);
    }
  }

  private static boolean isShown(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private void show() {
    Roadmap roadmap = session.roadmap();
    // The roadmap may be a step ahead of the selection.
    Selection selection = session.selectionProperty().get().in(roadmap);
    boolean fresh = !selection.equals(shown);
    shown = selection;
    Form.reveal(taskForm, selection instanceof Selection.OfTask);
    Form.reveal(milestoneForm, selection instanceof Selection.OfMilestone);
    Form.reveal(roadmapForm, selection instanceof Selection.Nothing);
    List<Selection> several = session.selectedProperty().get();
    Form.reveal(bulkForm, several.size() > 1);
    if (several.size() > 1) {
      shown = null;
      showSeveral(several);
      return;
    }
    switch (selection) {
      case Selection.OfTask(String id) ->
          roadmap
              .task(id)
              .ifPresent(
                  task -> {
                    kind.setText(
                        task.isDiscovery() ? text("kind.discovery") : text("kind.delivery"));
                    taskForm.show(task, fresh);
                  });
      case Selection.OfMilestone(String id) ->
          roadmap
              .milestone(id)
              .ifPresent(
                  milestone -> {
                    kind.setText(text("kind.milestone"));
                    milestoneForm.show(milestone, fresh);
                  });
      case Selection.Nothing() -> {
        kind.setText(text("kind.roadmap"));
        roadmapForm.show(roadmap, fresh);
      }
    }
    if (fresh) {
      scroll.setVvalue(0);
      showFacts();
      room.reset();
    }
  }

  /// Only what several things have in common can be changed.
  private void showSeveral(List<Selection> several) {
    Form.reveal(taskForm, false);
    Form.reveal(milestoneForm, false);
    kind.setText(text("kind.several", several.size()));
    bulkForm.show(several, true);
    showFacts();
  }

  private List<Term> terms() {
    return switch (session.selectionProperty().get()) {
      case Selection.OfMilestone any ->
          List.of(Term.CONFIDENCE, Term.EVEN, Term.NEVER, Term.ON_TARGET, Term.SWING);
      case Selection.OfTask(String id)
          when session.roadmap().task(id).filter(Task::isDiscovery).isPresent() ->
          List.of(Term.KNOW_BY, Term.SHIP_BY, Term.CONFIDENCE, Term.OUTCOME, Term.CRITICALITY);
      default -> List.of(Term.CONFIDENCE, Term.EVEN, Term.NEVER, Term.CRITICALITY);
    };
  }

  private void showFacts() {
    Forecast forecast = session.live().forecast();
    List<String> sentences =
        forecast == null || session.selectedProperty().get().size() > 1
            ? List.of()
            : Facts.of(
                forecast,
                session.selectionProperty().get(),
                session.confidenceProperty().get().probability(),
                Locale.getDefault());
    // Labels are reused, so that a forecast a frame does not rebuild the pane a frame.
    while (facts.getChildren().size() > sentences.size()) {
      facts.getChildren().removeLast();
    }
    for (int i = 0; i < sentences.size(); i++) {
      if (i == facts.getChildren().size()) {
        Label label = new Label();
        Lines.wrap(label);
        label.setId("fact-" + i);
        facts.getChildren().add(label);
      }
      ((Label) facts.getChildren().get(i)).setText(sentences.get(i));
    }
    Form.reveal(facts, !sentences.isEmpty());
    room.keep();
  }
}
