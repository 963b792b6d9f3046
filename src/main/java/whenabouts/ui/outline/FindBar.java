package whenabouts.ui.outline;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import whenabouts.ui.kit.Numbers;

/// Finds rows while somebody types, and says how many there are.
final class FindBar extends HBox {
  private final OutlineTree tree;
  private final Runnable leave;
  private final TextField input = new TextField();
  private final Label count = new Label();
  private final ReadOnlyStringWrapper sought = new ReadOnlyStringWrapper("");

  /// @param leave gives the keyboard back
  FindBar(OutlineTree tree, Runnable leave) {
    this.tree = tree;
    this.leave = leave;
    setId("find-bar");
    getStyleClass().add("outline-bar");
    input.setId("find-field");
    input.setPromptText(text("find.prompt"));
    input.setAccessibleText(text("find.prompt"));
    HBox.setHgrow(input, Priority.ALWAYS);
    count.setId("find-count");
    count.getStyleClass().add("quiet");
    count.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(
            input,
            count,
            button("find-up", Feather.CHEVRON_UP, text("find.previous"), () -> next(-1)),
            button("find-down", Feather.CHEVRON_DOWN, text("find.next"), () -> next(1)),
            button("find-close", Feather.X, text("find.close"), this::close));
    input.textProperty().subscribe(typed -> typed());
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    show(false);
  }

  private static Button button(String id, Feather icon, String tip, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(id);
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(tip);
    button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    button.setOnAction(event -> action.run());
    return button;
  }

  /// What is searched for; empty: nothing.
  ReadOnlyStringProperty soughtProperty() {
    return sought.getReadOnlyProperty();
  }

  void open() {
    show(true);
    input.requestFocus();
    input.selectAll();
    typed();
  }

  /// Ends the search where it is; the rows are no longer marked.
  ///
  /// @return whether it was open
  boolean close() {
    boolean was = isVisible();
    if (was) {
      show(false);
      sought.set("");
      leave.run();
    }
    return was;
  }

  /// Goes to the next match, or the one before; opens the bar where it is closed.
  void next(int step) {
    if (!isVisible()) {
      open();
      return;
    }
    List<OutlineRow> rows = tree.arrangement().things();
    List<String> matches = Finder.matches(rows, input.getText());
    OutlineRow current = tree.current();
    int at = Finder.next(rows, matches, current == null ? "" : current.key(), step);
    if (at >= 0) {
      tree.goTo(matches.get(at));
    }
    showCount();
  }

  /// The rows have changed, or another one is current.
  void showCount() {
    if (!isVisible() || input.getText().isBlank()) {
      count.setText("");
      return;
    }
    List<String> matches = Finder.matches(tree.arrangement().things(), input.getText());
    OutlineRow current = tree.current();
    int at = current == null ? -1 : matches.indexOf(current.key());
    count.setText(
        matches.isEmpty()
            ? text("find.none")
            : at < 0
                ? Numbers.count(matches.size())
                : text("find.count", Numbers.count(at + 1), Numbers.count(matches.size())));
  }

  private void typed() {
    if (isVisible()) {
      sought.set(input.getText());
      next(0);
    }
  }

  private void keyPressed(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> next(event.isShiftDown() ? -1 : 1);
      case DOWN -> next(1);
      case UP -> next(-1);
      case ESCAPE -> close();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void show(boolean visible) {
    setVisible(visible);
    setManaged(visible);
  }
}
