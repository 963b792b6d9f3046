package whenabouts.ui.welcome;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import whenabouts.storage.Settings;
import whenabouts.ui.command.Commands;

/// What is there before a roadmap is open: a sample, a new roadmap, a file, and the recent ones.
public final class WelcomePane extends StackPane {
  private final VBox recent = new VBox(2);
  private final Consumer<Path> open;

  /// @param open opens a recent file
  /// @param left what a crash left, above all else
  public WelcomePane(
      Commands commands, ObservableValue<Settings> settings, Consumer<Path> open, LeftPane left) {
    this.open = open;
    setId("welcome");
    getStyleClass().add("welcome");
    Label name = new Label(text("app.name"));
    name.getStyleClass().add(Styles.TITLE_1);
    Label promise = new Label(text("welcome.promise"));
    promise.getStyleClass().add("welcome-promise");
    promise.setWrapText(true);
    HBox choices =
        new HBox(
            16,
            choice(commands, "open-sample", text("welcome.sample"), true),
            choice(commands, "new", text("welcome.new"), false),
            choice(commands, "open", text("welcome.open"), false));
    choices.setAlignment(Pos.CENTER_LEFT);
    recent.setId("recent");
    Label drop = new Label(text("welcome.drop"));
    drop.getStyleClass().add("quiet");
    VBox content =
        new VBox(
            20, new VBox(8, name, promise), left, choices, tour(commands, settings), recent, drop);
    content.setMaxSize(760, USE_PREF_SIZE);
    getChildren().add(content);
    settings.subscribe(is -> showRecent(is.recent()));
  }

  private static VBox choice(Commands commands, String id, String explained, boolean first) {
    Button button = commands.button(id);
    button.setText(commands.get(id).label());
    button.setId("welcome-" + id);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add(Styles.LARGE);
    if (first) {
      button.getStyleClass().add(Styles.ACCENT);
      button.setDefaultButton(true);
    }
    Label label = new Label(explained);
    label.setWrapText(true);
    label.getStyleClass().add("quiet");
    VBox box = new VBox(8, button, label);
    box.setPrefWidth(240);
    return box;
  }

  /// The offer of the tour, until it was seen.
  private static HBox tour(Commands commands, ObservableValue<Settings> settings) {
    Button button = commands.button("tour");
    button.setId("welcome-tour");
    button.setText(commands.get("tour").label());
    Label label = new Label(text("welcome.tour"));
    label.getStyleClass().add("quiet");
    HBox box = new HBox(12, button, label);
    box.setAlignment(Pos.CENTER_LEFT);
    box.visibleProperty().bind(settings.map(is -> !is.tourSeen()));
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private void showRecent(List<Path> files) {
    recent.getChildren().clear();
    if (files.isEmpty()) {
      return;
    }
    Label heading = new Label(text("welcome.recent"));
    heading.getStyleClass().add("section");
    recent.getChildren().add(heading);
    for (Path file : files) {
      Hyperlink link = new Hyperlink(String.valueOf(file.getFileName()));
      link.setId("recent-" + (recent.getChildren().size() - 1));
      link.setTooltip(new Tooltip(file.toString()));
      link.setOnAction(event -> open.accept(file));
      Label folder = new Label(String.valueOf(file.getParent()));
      folder.getStyleClass().add("quiet");
      HBox row = new HBox(8, link, folder);
      row.setAlignment(Pos.CENTER_LEFT);
      recent.getChildren().add(row);
    }
  }
}
