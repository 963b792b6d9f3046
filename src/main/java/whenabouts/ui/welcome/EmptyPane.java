package whenabouts.ui.welcome;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import whenabouts.ui.command.Commands;

/// What stands in the place of the Horizon while the roadmap has no task.
public final class EmptyPane extends StackPane {
  public EmptyPane(Commands commands) {
    setId("empty");
    getStyleClass().add("welcome");
    Label heading = new Label(text("empty.heading"));
    heading.getStyleClass().add(Styles.TITLE_3);
    Label explained = new Label(text("empty.explained"));
    explained.setWrapText(true);
    HBox buttons = new HBox(12);
    for (String id : List.of("add-discovery", "add-delivery")) {
      Button button = commands.button(id);
      button.setId("empty-" + id);
      button.setText(commands.get(id).label());
      buttons.getChildren().add(button);
    }
    Label hint = new Label(text("empty.hint"));
    hint.getStyleClass().add("quiet");
    hint.setWrapText(true);
    VBox box = new VBox(16, heading, explained, buttons, hint);
    box.setAlignment(Pos.CENTER_LEFT);
    box.setMaxSize(440, USE_PREF_SIZE);
    getChildren().add(box);
  }
}
