package whenabouts.ui.window;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import whenabouts.ui.kit.Lines;

/// One thing to be said above the document, with what can be done about it, and on demand what
/// differs, in two columns.
final class Notice extends VBox {
  private final String id;
  private final Label says = new Label();
  private final HBox bar;
  private final HBox columns = new HBox(24);
  private final ScrollPane details = new ScrollPane(columns);
  private final ToggleButton compare = new ToggleButton();

  Notice(String id, Feather icon) {
    this.id = id;
    setId("notice-" + id);
    getStyleClass().add("notice");
    says.setId("notice-" + id + "-says");
    Lines.wrap(says);
    says.setGraphic(new FontIcon(icon));
    says.setMaxWidth(Double.MAX_VALUE);
    // Whoever cannot see it must come across it.
    says.setFocusTraversable(true);
    HBox.setHgrow(says, Priority.ALWAYS);
    bar = new HBox(8, says);
    bar.setAlignment(Pos.CENTER_LEFT);
    details.setId("notice-" + id + "-details");
    details.setFitToWidth(true);
    details.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    details.getStyleClass().add("notice-details");
    details.setMaxHeight(180);
    details.visibleProperty().bind(compare.selectedProperty());
    details.managedProperty().bind(compare.selectedProperty());
    getChildren().addAll(bar, details);
    hide();
  }

  Button button(String action, String text, Runnable run) {
    Button button = new Button(text);
    button.setId("notice-" + id + "-" + action);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> run.run());
    bar.getChildren().add(button);
    return button;
  }

  /// Adds the button that shows what differs.
  void compareButton(String text) {
    compare.setText(text);
    compare.setId("notice-" + id + "-compare");
    compare.setMinWidth(USE_PREF_SIZE);
    bar.getChildren().add(compare);
  }

  void show(String sentence) {
    says.setText(sentence);
    says.setAccessibleText(sentence);
    setVisible(true);
    setManaged(true);
  }

  void hide() {
    compare.setSelected(false);
    setVisible(false);
    setManaged(false);
  }

  /// What differs, in one or two columns.
  ///
  /// @param second empty where there is one alone
  void compare(String heading, List<String> sentences, String secondHeading, List<String> second) {
    columns.getChildren().setAll(column(heading, sentences, "first"));
    if (!second.isEmpty()) {
      columns.getChildren().add(column(secondHeading, second, "second"));
    }
  }

  private VBox column(String heading, List<String> sentences, String place) {
    Label name = new Label(heading);
    name.getStyleClass().add("pane-title");
    VBox column = new VBox(3, name);
    column.setId("notice-" + id + "-" + place);
    for (String sentence : sentences) {
      Label line = new Label(sentence);
      Lines.wrap(line);
      column.getChildren().add(line);
    }
    column.setPrefWidth(100);
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }
}
