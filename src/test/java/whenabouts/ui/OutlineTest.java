package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import whenabouts.chart.Drawing;
import whenabouts.chart.Mark;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;
import whenabouts.session.Selection;
import whenabouts.ui.chart.DrawingCanvas;

/// The outline as a spreadsheet user meets it.
@WindowTest
class OutlineTest {
  @TempDir Path config;
  private TestWindow window;

  @BeforeEach
  void open() {
    window = TestWindow.open(config).with(SMALL);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private static Task task(String id, Track track, String squad) {
    return Task.of(id, "Task " + id, track, Estimate.Range.of(5, 10, 20))
        .with(new TaskEdit.InSquad(squad));
  }

  /// Three experiments, two deliveries, two squads, one milestone.
  private static final Roadmap SMALL =
      Roadmap.of(
              "Small",
              LocalDate.of(2027, 1, 4),
              List.of(Squad.of("red", "Red squad"), Squad.of("blue", "Blue squad")),
              List.of(
                  task("a", Track.DISCOVERY, "red"),
                  task("b", Track.DISCOVERY, "red"),
                  task("x", Track.DELIVERY, "blue"),
                  task("c", Track.DISCOVERY, "blue"),
                  task("y", Track.DELIVERY, "blue")),
              List.of(
                  new Milestone("launch", "Launch", Need.Link.to("y"), null),
                  new Milestone("know", "Know", Need.Link.to("a"), null)))
          .withActuals(
              List.of(
                  new Actual(
                      "y",
                      LocalDate.of(2026, 12, 1),
                      LocalDate.of(2026, 12, 18),
                      Outcome.DELIVERED,
                      null)));

  private Roadmap roadmap() {
    return onUi(window.session::roadmap);
  }

  private List<String> ids() {
    return roadmap().tasks().stream().map(Task::id).toList();
  }

  private Task task(String id) {
    return roadmap().task(id).orElseThrow();
  }

  private List<String> selected() {
    return onUi(
        () ->
            window.session.selectedProperty().get().stream()
                .map(Selection::meaning)
                .map(Objects::toString)
                .toList());
  }

  private void type(String text, KeyCode... then) {
    window.robot.write(text);
    WaitForAsyncUtils.waitForFxEvents();
    if (then.length > 0) {
      window.press(then);
    }
  }

  private Node cell(String row, String column) {
    return window.robot.lookup("#cell-" + row + "-" + column).query();
  }

  private void click(String row) {
    window.robot.clickOn(cell(row, "name"));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// The headless robot does not say of its clicks that a key is down.
  private void clickWith(KeyCode key, String row) {
    Node cell = cell(row, "name");
    onUi(
        () -> {
          for (var type :
              List.of(
                  MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            cell.fireEvent(mouse(type, cell, key));
          }
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static MouseEvent mouse(EventType<MouseEvent> type, Node cell, KeyCode key) {
    Point2D at = cell.localToScene(5, 5);
    Point2D onScreen = cell.localToScreen(5, 5);
    return new MouseEvent(
        type,
        at.getX(),
        at.getY(),
        onScreen.getX(),
        onScreen.getY(),
        MouseButton.PRIMARY,
        1,
        key == KeyCode.SHIFT,
        key == KeyCode.CONTROL,
        false,
        false,
        type == MouseEvent.MOUSE_PRESSED,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  private void undo() {
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.settle();
  }

  /// The headings and rows that are seen, from top to bottom.
  private List<String> shown() {
    WaitForAsyncUtils.waitForFxEvents();
    return onUi(
        () ->
            window.robot.lookup(".tree-table-cell").queryAll().stream()
                .filter(node -> node.getId() != null && node.getId().endsWith("-name"))
                .filter(node -> node.getParent().isVisible())
                .sorted(java.util.Comparator.comparing(node -> node.localToScene(0, 0).getY()))
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  private String undoLabel() {
    return onUi(() -> window.session.undoNameProperty().get().label());
  }

  @Test
  void typingAtTheEndAddsRow() {
    click("blank-delivery");
    type("Rollout", KeyCode.ENTER);
    assertThat(roadmap().task("rollout").orElseThrow().track()).isEqualTo(Track.DELIVERY);
    // The next row waits in the same place.
    type("Training", KeyCode.TAB);
    type("2 4 8", KeyCode.ENTER);
    assertThat(task("training").estimate()).isEqualTo(Estimate.Range.of(2, 4, 8));
    // Enter goes back to where Tab began: the empty row's name.
    type("Support", KeyCode.ENTER);
    assertThat(ids()).containsExactly("a", "b", "x", "c", "y", "rollout", "training", "support");
    assertThat(task("support").squad()).isEqualTo("blue");
    assertThat(undoLabel()).isEqualTo("new task");
    undo();
    assertThat(ids()).doesNotContain("support").contains("training");
    click("blank-milestones");
    type("Beta", KeyCode.ENTER);
    assertThat(roadmap().milestone("beta")).isPresent();
  }

  @Test
  void keysGoAndEditAsInASpreadsheet() {
    click("task-a");
    type("Alpha", KeyCode.ENTER);
    assertThat(task("a").name()).isEqualTo("Alpha");
    assertThat(selected()).containsExactly("task:b");
    window.press(KeyCode.SHIFT, KeyCode.TAB);
    // Before the first cell of a row comes the last one of the row above.
    type("50 %", KeyCode.SHIFT, KeyCode.ENTER);
    assertThat(task("a").chance()).isEqualTo(0.5);
    window.press(KeyCode.CONTROL, KeyCode.HOME);
    assertThat(selected()).isEmpty();
    window.press(KeyCode.DOWN);
    window.press(KeyCode.END);
    type("70", KeyCode.ESCAPE);
    assertThat(task("a").chance()).isEqualTo(0.5);
    window.press(KeyCode.HOME);
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.F2);
    window.press(KeyCode.END);
    type("0", KeyCode.DOWN);
    assertThat(task("a").estimate()).isEqualTo(Estimate.Range.of(5, 10, 200));
    assertThat(selected()).containsExactly("task:b");
    type("7", KeyCode.UP);
    assertThat(task("b").estimate()).isEqualTo(new Estimate.Fixed(7));
    window.press(KeyCode.CONTROL, KeyCode.END);
    type("End", KeyCode.ENTER);
    assertThat(roadmap().milestone("end")).isPresent();
  }

  @Test
  void aClickDoesNotEditAndADoubleClickDoes() {
    click("task-a");
    // In a row that is selected already.
    window.robot.clickOn(cell("task-a", "chance"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(window.robot.lookup("#outline-editor").tryQuery()).isEmpty();
    window.robot.doubleClickOn(cell("task-a", "estimate"));
    type("9", KeyCode.ENTER);
    assertThat(task("a").estimate()).isEqualTo(new Estimate.Fixed(9));
  }

  @Test
  void targetDatesOfMilestonesAreTypedToo() {
    window.robot.clickOn(cell("milestone-launch", "estimate"));
    type("2027-04-30", KeyCode.ENTER);
    assertThat(roadmap().milestone("launch").orElseThrow().target()).hasToString("2027-04-30");
    assertThat(undoLabel()).isEqualTo("target date");
  }

  @Test
  void severalRowsAreDuplicatedScaledAndDeletedInOneStep() {
    click("task-a");
    clickWith(KeyCode.SHIFT, "task-c");
    assertThat(selected()).containsExactly("task:a", "task:b", "task:c");
    assertThat(window.textOf("inspector-kind")).isEqualTo("3 selected");
    window.run("estimates-longer");
    assertThat(roadmap().tasks())
        .extracting(Task::estimate)
        .filteredOn(Estimate.Range.of(6, 12, 24)::equals)
        .hasSize(3);
    window.press(KeyCode.CONTROL, KeyCode.D);
    assertThat(roadmap().tasks()).hasSize(8);
    assertThat(selected())
        .containsExactly("task:task-a-copy", "task:task-b-copy", "task:task-c-copy");
    window.press(KeyCode.DELETE);
    assertThat(ids()).containsExactly("a", "b", "x", "c", "y");
    assertThat(undoLabel()).isEqualTo("deleted");
    undo();
    assertThat(roadmap().tasks()).hasSize(8);
    undo();
    assertThat(ids()).containsExactly("a", "b", "x", "c", "y");
    undo();
    assertThat(roadmap()).isEqualTo(SMALL);
  }

  @Test
  void whatIsSelectedWithTheKeyboardIsChangedAtOnce() {
    click("task-a");
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(selected()).containsExactly("task:a", "task:b");
    window.run("set-delivery");
    assertThat(task("a").track()).isEqualTo(Track.DELIVERY);
    assertThat(task("b").track()).isEqualTo(Track.DELIVERY);
    assertThat(selected()).containsExactlyInAnyOrder("task:a", "task:b");
    undo();
    assertThat(roadmap()).isEqualTo(SMALL);
    window.press(KeyCode.CONTROL, KeyCode.A);
    assertThat(selected()).hasSize(7);
    window.press(KeyCode.ESCAPE);
    assertThat(selected()).hasSize(1);
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    assertThat(selected()).isEmpty();
  }

  @Test
  void theInspectorChangesAllThatIsSelected() {
    click("task-a");
    clickWith(KeyCode.CONTROL, "task-y");
    assertThat(selected()).containsExactly("task:a", "task:y");
    @SuppressWarnings("unchecked")
    javafx.scene.control.ComboBox<Object> squad =
        window.node("bulk-squad-input", javafx.scene.control.ComboBox.class);
    onUi(
        () -> {
          squad.setValue(squad.getItems().get(1));
          return true;
        });
    assertThat(task("a").squad()).isNull();
    assertThat(task("y").squad()).isNull();
    undo();
    assertThat(roadmap()).isEqualTo(SMALL);
    window.robot.clickOn("#bulk-scale");
    assertThat(task("y").estimate()).isEqualTo(Estimate.Range.of(6, 12, 24));
    assertThat(undoLabel()).isEqualTo("scaled estimates");
  }

  @Test
  void altAndArrowsMoveSeveralRows() {
    click("task-b");
    clickWith(KeyCode.SHIFT, "task-c");
    window.press(KeyCode.ALT, KeyCode.UP);
    assertThat(ids()).containsExactly("b", "c", "x", "a", "y");
    assertThat(selected()).containsExactly("task:b", "task:c");
    window.press(KeyCode.ALT, KeyCode.RIGHT);
    assertThat(task("b").track()).isEqualTo(Track.DELIVERY);
    assertThat(task("c").track()).isEqualTo(Track.DELIVERY);
    assertThat(shown())
        .containsExactly(
            "Discovery · 1",
            "Task a",
            "Type a task…",
            "Delivery · 4",
            "Task b",
            "Task c",
            "Task x",
            "Task y",
            "Type a task…",
            "Milestones · 2",
            "Launch",
            "Know",
            "Type a milestone…");
    window.press(KeyCode.ALT, KeyCode.LEFT);
    assertThat(task("b").track()).isEqualTo(Track.DISCOVERY);
  }

  @Test
  void rowsAreGroupedByPriorityAndBySquad() {
    window.run("group-order");
    assertThat(shown())
        .startsWith("Tasks · 5", "Task a", "Task b", "Task x", "Task c", "Task y", "Type a task…");
    window.run("group-squad");
    assertThat(shown())
        .startsWith(
            "No squad · 0",
            "Type a task…",
            "Red squad · 2",
            "Task a",
            "Task b",
            "Type a task…",
            "Blue squad · 3",
            "Task x",
            "Task c",
            "Task y");
    click("task-a");
    window.press(KeyCode.ALT, KeyCode.LEFT);
    assertThat(task("a").squad()).isNull();
    window.press(KeyCode.ALT, KeyCode.RIGHT);
    window.press(KeyCode.ALT, KeyCode.RIGHT);
    assertThat(task("a").squad()).isEqualTo("blue");
    click("blank-squad-red");
    type("New", KeyCode.ENTER);
    assertThat(task("new").squad()).isEqualTo("red");
  }

  private static Point2D place(Node node, double share) {
    return onUi(
        () -> {
          var bounds = node.localToScreen(node.getBoundsInLocal());
          return new Point2D(bounds.getMinX() + 40, bounds.getMinY() + share * bounds.getHeight());
        });
  }

  private void drag(String from, String to, double share) {
    window.robot.moveTo(place(cell(from, "name"), 0.5)).press(MouseButton.PRIMARY);
    Point2D end = place(cell(to, "name"), share);
    window.robot.moveBy(0, 8).moveTo(end).moveBy(1, 0);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void drop() {
    window.robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void rowsAreDraggedWithinTheirGroup() {
    drag("task-c", "task-a", 0.2);
    assertThat(window.node("drop-line", Node.class).isVisible()).isTrue();
    drop();
    assertThat(ids()).containsExactly("c", "a", "b", "x", "y");
    assertThat(undoLabel()).isEqualTo("order of tasks");
    drag("task-c", "task-b", 0.8);
    drop();
    assertThat(ids()).containsExactly("a", "b", "c", "x", "y");
  }

  @Test
  void severalRowsAreDraggedIntoAnotherGroup() {
    click("task-a");
    clickWith(KeyCode.CONTROL, "task-b");
    drag("task-a", "task-y", 0.2);
    drop();
    assertThat(ids()).containsExactly("x", "c", "a", "b", "y");
    assertThat(task("a").track()).isEqualTo(Track.DELIVERY);
    undo();
    assertThat(roadmap()).isEqualTo(SMALL);
    drag("task-c", "group-delivery", 0.5);
    drop();
    assertThat(task("c").track()).isEqualTo(Track.DELIVERY);
    assertThat(ids()).containsExactly("a", "b", "c", "x", "y");
  }

  @Test
  void tasksAreNotDroppedAmongMilestonesAndEscapeLetsGo() {
    drag("task-c", "milestone-launch", 0.2);
    assertThat(window.node("drop-line", Node.class).isVisible()).isFalse();
    drop();
    assertThat(roadmap()).isEqualTo(SMALL);
    drag("task-c", "task-a", 0.2);
    window.press(KeyCode.ESCAPE);
    drop();
    assertThat(roadmap()).isEqualTo(SMALL);
    drag("milestone-know", "milestone-launch", 0.2);
    drop();
    assertThat(roadmap().milestones()).extracting(Milestone::id).containsExactly("know", "launch");
  }

  @Test
  void findGoesFromMatchToMatch() {
    window.press(KeyCode.CONTROL, KeyCode.F);
    type("task");
    assertThat(window.textOf("find-count")).isEqualTo("1 of 5");
    assertThat(selected()).containsExactly("task:a");
    window.press(KeyCode.ENTER);
    assertThat(selected()).containsExactly("task:b");
    window.press(KeyCode.F3);
    assertThat(window.textOf("find-count")).isEqualTo("3 of 5");
    window.press(KeyCode.SHIFT, KeyCode.F3);
    window.press(KeyCode.SHIFT, KeyCode.F3);
    window.press(KeyCode.SHIFT, KeyCode.F3);
    assertThat(window.textOf("find-count")).isEqualTo("5 of 5");
    assertThat(cell("task-a", "name").getPseudoClassStates())
        .contains(PseudoClass.getPseudoClass("match"));
    window.press(KeyCode.ESCAPE);
    assertThat(window.node("find-bar", Node.class).isVisible()).isFalse();
    assertThat(cell("task-a", "name").getPseudoClassStates())
        .doesNotContain(PseudoClass.getPseudoClass("match"));
    window.press(KeyCode.CONTROL, KeyCode.F);
    type("laun");
    assertThat(selected()).containsExactly("milestone:launch");
    type("zzz");
    assertThat(window.textOf("find-count")).isEqualTo("none");
  }

  @Test
  void filtersHideRowsAndSaySo() {
    choose("outline-filter", "Blue squad");
    assertThat(shown())
        .containsExactly(
            "Discovery · 1 of 3",
            "Task c",
            "Type a task…",
            "Delivery · 2",
            "Task x",
            "Task y",
            "Type a task…");
    assertThat(window.textOf("outline-hidden")).isEqualTo("3 of 5 tasks");
    choose("outline-filter", "Discovery");
    assertThat(window.textOf("outline-hidden")).isEqualTo("1 of 5 tasks");
    // What is added is never hidden.
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
    type("Seen", KeyCode.ENTER);
    assertThat(shown()).contains("Seen", "Task a");
    assertThat(window.node("outline-hidden", Node.class).isVisible()).isFalse();
    choose("outline-filter", "Validated or delivered");
    assertThat(shown()).containsExactly("Delivery · 1 of 3", "Task y", "Type a task…");
    window.robot.clickOn("#outline-filter-clear");
    assertThat(shown()).contains("Task a");
  }

  @Test
  void theHorizonShowsWhatTheFilterLets() {
    choose("outline-filter", "Blue squad");
    window.settle();
    assertThat(onHorizon()).containsExactlyInAnyOrder("launch", "know", "c", "x", "y");
    assertThat(horizonTexts()).contains("Discovery: when will we know? (1 of 3)");
    window.robot.clickOn("#outline-filter-clear");
    window.settle();
    assertThat(onHorizon()).containsExactlyInAnyOrder("launch", "know", "a", "b", "c", "x", "y");
  }

  private Drawing horizon() {
    DrawingCanvas rows = window.node("horizon-rows", DrawingCanvas.class);
    return Objects.requireNonNull(onUi(rows::getDrawing));
  }

  private Set<String> onHorizon() {
    return horizon().marks().stream()
        .map(mark -> mark.meaning().id())
        .filter(Objects::nonNull)
        .map(id -> id.substring(id.indexOf(':') + 1))
        .collect(Collectors.toSet());
  }

  private List<String> horizonTexts() {
    return horizon().marks().stream()
        .flatMap(mark -> mark instanceof Mark.Label label ? Stream.of(label.text()) : Stream.of())
        .toList();
  }

  /// Where the table makes all its rows anew, a thousand of them would stutter at every key.
  @Test
  void anEditTouchesItsOwnRowAlone() {
    click("task-a");
    Set<String> touched = new TreeSet<>();
    onUi(
        () -> {
          for (Node row : window.robot.lookup(".outline-row").queryAll()) {
            ((IndexedCell<?>) row).indexProperty().subscribe((was, is) -> touched.add(row.getId()));
          }
          for (Node node : window.robot.lookup(".outline-row > .tree-table-cell").queryAll()) {
            ((Labeled) node).textProperty().subscribe((was, is) -> touched.add(node.getId()));
          }
          return window.session.apply(
              "name", roadmap -> roadmap.editTask("a", t -> t.with(new TaskEdit.Name("Alpha"))));
        });
    assertThat(shown()).contains("Alpha");
    assertThat(touched).containsExactly("cell-task-a-name");
  }

  @Test
  void whatAScenarioDropsStaysToBeSeen() {
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
    window.settle();
    click("task-b");
    window.press(KeyCode.DELETE);
    window.settle();
    assertThat(ids()).doesNotContain("b");
    assertThat(shown())
        .startsWith("Discovery · 2", "Task a", "Task b", "Task c", "Type a task…", "Delivery · 2");
    Node cell = window.node("cell-dropped-b-name", Node.class);
    assertThat(onUi(cell::getPseudoClassStates)).contains(PseudoClass.getPseudoClass("dropped"));
    // It can be pointed at, but not changed.
    click("dropped-b");
    type("New", KeyCode.ENTER);
    assertThat(onUi(window.session::document).task("b").orElseThrow().name()).isEqualTo("Task b");
    undo();
    assertThat(ids()).contains("b");
    assertThat(shown()).startsWith("Discovery · 3", "Task a", "Task b", "Task c", "Type a task…");
  }

  @Test
  void theGroupingIsRemembered() {
    window.run("group-squad");
    window.close();
    window = TestWindow.open(config).with(SMALL);
    assertThat(shown()).startsWith("No squad · 0");
  }

  private void choose(String button, String item) {
    window.robot.clickOn("#" + button);
    window.robot.clickOn(
        window
            .robot
            .lookup((Node n) -> n instanceof Labeled l && item.equals(l.getText()))
            .match((Node n) -> n.getScene().getWindow() instanceof ContextMenu)
            .<Node>query());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void selectedTasksAreLinkedInTheirOrderUnlessInACircle() {
    click("task-a");
    clickWith(KeyCode.CONTROL, "task-x");
    window.press(KeyCode.CONTROL, KeyCode.L);
    assertThat(task("x").needs().links().stream().map(Need.Link::task)).containsExactly("a");
    assertThat(undoLabel()).isEqualTo("links");
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    assertThat(task("x").needs().links()).isEmpty();
    window.press(KeyCode.CONTROL, KeyCode.L);
    window.run("group-order");
    click("task-a");
    clickWith(KeyCode.CONTROL, "task-x");
    drag("task-x", "task-a", 0.2);
    drop();
    Roadmap before = roadmap();
    window.press(KeyCode.CONTROL, KeyCode.L);
    assertThat(roadmap()).isEqualTo(before);
  }

  @Test
  void whatIsRefusedIsSaidBelowTheRows() {
    click("task-y");
    // It was delivered, which no experiment can be.
    window.run("set-discovery");
    assertThat(task("y").track()).isEqualTo(Track.DELIVERY);
    assertThat(window.textOf("outline-says")).startsWith("Expected").endsWith(".");
    window.press(KeyCode.ESCAPE);
    assertThat(window.node("outline-says", Node.class).isVisible()).isFalse();
  }

  @Test
  void theMenuOfARowDoesWhatItSays() {
    window.robot.rightClickOn(cell("task-b", "name"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(selected()).containsExactly("task:b");
    window.robot.clickOn("#context-duplicate");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(ids()).containsExactly("a", "b", "task-b-copy", "x", "c", "y");
  }

  @Test
  void aThousandRowsAreEditedRowByRow() {
    window.with(
        SMALL.withTasks(
            Stream.concat(
                    SMALL.tasks().stream(),
                    IntStream.range(0, 1000).mapToObj(i -> task("t" + i, Track.DELIVERY, "red")))
                .toList()));
    javafx.scene.control.TreeTableView<?> table =
        window.node("outline-table", javafx.scene.control.TreeTableView.class);
    List<?> before = onUi(() -> List.copyOf(table.getRoot().getChildren().get(1).getChildren()));
    window.press(KeyCode.CONTROL, KeyCode.F);
    type("t999", KeyCode.ESCAPE);
    type("Last", KeyCode.ENTER);
    assertThat(task("t999").name()).isEqualTo("Last");
    List<?> after = onUi(() -> List.copyOf(table.getRoot().getChildren().get(1).getChildren()));
    assertThat(after).hasSize(1003).isEqualTo(before);
    assertThat(onUi(() -> window.robot.lookup(".outline-row").queryAll().size())).isLessThan(100);
  }
}
