package whenabouts.ui.welcome;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import whenabouts.storage.JournalEntry;
import whenabouts.ui.kit.Numbers;

/// Unsaved work that a crash left, to be restored or discarded; not there where there is none.
public final class LeftPane extends VBox {
  /// More are shown when these are decided.
  private static final int MOST = 4;

  private final ObservableList<JournalEntry> left;
  private final Function<JournalEntry, String> age;
  private final Consumer<JournalEntry.Work> restore;
  private final Consumer<JournalEntry> discard;

  /// @param age how old something is, in words
  public LeftPane(
      ObservableList<JournalEntry> left,
      Function<JournalEntry, String> age,
      Consumer<JournalEntry.Work> restore,
      Consumer<JournalEntry> discard) {
    this.left = left;
    this.age = age;
    this.restore = restore;
    this.discard = discard;
    setId("left");
    getStyleClass().add("left-work");
    left.addListener((ListChangeListener<JournalEntry>) change -> show());
    show();
  }

  private void show() {
    getChildren().clear();
    setVisible(!left.isEmpty());
    setManaged(!left.isEmpty());
    Label heading = new Label(text("left.heading"));
    heading.getStyleClass().add("pane-title");
    Label explained = new Label(text("left.explained"));
    explained.getStyleClass().add("quiet");
    explained.setWrapText(true);
    getChildren().addAll(heading, explained);
    left.stream().limit(MOST).forEach(entry -> getChildren().add(row(entry)));
    if (left.size() > MOST) {
      Label more = new Label(text("left.more", Numbers.count(left.size() - MOST)));
      more.getStyleClass().add("quiet");
      getChildren().add(more);
    }
  }

  private HBox row(JournalEntry entry) {
    int place = getChildren().size() - 2;
    Label name = new Label();
    Label where = new Label();
    where.getStyleClass().add("quiet");
    where.setWrapText(true);
    VBox says = new VBox(name, where);
    HBox.setHgrow(says, Priority.ALWAYS);
    HBox row = new HBox(8, says);
    row.setAlignment(Pos.CENTER_LEFT);
    switch (entry) {
      case JournalEntry.Work work -> {
        String title = work.draft().roadmap().title();
        Path file = work.draft().file();
        name.setText(title);
        where.setText(
            text(
                "left.where",
                age.apply(work),
                file == null ? text("left.neverSaved") : file.toString()));
        where.setWrapText(false);
        where.setTooltip(new Tooltip(where.getText()));
        Button button = new Button(text("left.restore"));
        button.setId("left-restore-" + place);
        button.setAccessibleText(text("left.restore.spoken", title));
        button.getStyleClass().add(Styles.ACCENT);
        button.setOnAction(event -> restore.accept(work));
        row.getChildren().addAll(button, discard(place, title, work));
      }
      case JournalEntry.Unreadable(Path path, var written, String reason) -> {
        name.setText(text("left.unreadable", age.apply(entry)));
        where.setText(reason);
        row.getChildren().add(discard(place, reason, entry));
      }
    }
    name.setId("left-" + place);
    return row;
  }

  private Button discard(int place, String title, JournalEntry entry) {
    Button button = new Button(text("left.discardIt"));
    button.setId("left-discard-" + place);
    button.setAccessibleText(text("left.discard.spoken", title));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> discard.accept(entry));
    return button;
  }
}
