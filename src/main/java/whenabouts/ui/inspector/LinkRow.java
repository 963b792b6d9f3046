package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.LinkType;
import whenabouts.roadmap.Need;
import whenabouts.ui.field.Choice;
import whenabouts.ui.field.Picker;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Numbers;

/// One link to a predecessor: which task, which ends it ties, its lag and its condition.
final class LinkRow extends VBox {
  private final ComboBox<String> task = new ComboBox<>();
  private final ComboBox<LinkType> type = new ComboBox<>();
  private final TextField lag = new TextField();
  private final Label problem = new Label();
  private final ComboBox<Condition> when = new ComboBox<>();
  private final Consumer<Need.Link> changed;
  private List<Picker.Option> tasks = List.of();
  private boolean showing;

  LinkRow(String id, Consumer<Need.Link> changed, Runnable removed) {
    this.changed = changed;
    setId(id);
    setSpacing(4);
    getStyleClass().add("link-row");
    task.setConverter(Choice.named(this::taskName));
    type.getItems().setAll(LinkType.values());
    type.setConverter(Choice.named(LinkRow::name));
    type.setTooltip(new Tooltip(text("need.type")));
    when.getItems().setAll(Condition.values());
    when.setConverter(Choice.named(LinkRow::name));
    when.setTooltip(new Tooltip(text("need.when")));
    lag.setPrefColumnCount(4);
    lag.setMinWidth(60);
    lag.setPromptText(text("need.lag.prompt"));
    lag.setTooltip(new Tooltip(text("need.lag.tip")));
    prepare(task, id + "-task", text("need.task"));
    prepare(type, id + "-type", text("need.type"));
    prepare(when, id + "-when", text("need.when"));
    lag.setId(id + "-lag");
    lag.setAccessibleText(text("need.lag.tip"));
    lag.textProperty().subscribe((was, is) -> lagTyped());
    Button remove = new Button(null, new FontIcon(Feather.X));
    remove.setId(id + "-remove");
    remove.setAccessibleText(text("need.remove"));
    remove.setTooltip(new Tooltip(text("need.remove")));
    remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    remove.setOnAction(event -> removed.run());
    HBox first = new HBox(4, task, remove);
    first.setAlignment(Pos.CENTER_LEFT);
    HBox second = new HBox(4, type, lag, when);
    second.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(task, Priority.ALWAYS);
    HBox.setHgrow(type, Priority.ALWAYS);
    HBox.setHgrow(when, Priority.ALWAYS);
    problem.setId(id + "-problem");
    problem.getStyleClass().add("field-problem");
    Lines.wrap(problem);
    Form.reveal(problem, false);
    getChildren().addAll(first, second, problem);
  }

  void show(Need.Link link, List<Picker.Option> all) {
    showing = true;
    tasks = all;
    List<String> ids = all.stream().map(Picker.Option::id).toList();
    if (!task.getItems().equals(ids)) {
      task.getItems().setAll(ids);
    }
    task.setValue(link.task());
    type.setValue(link.type());
    when.setValue(link.when());
    when.setDisable(!link.type().fromFinish());
    OptionalDouble typed = Numbers.parse(lag.getText());
    if (typed.orElse(0) != link.lag() || lag.getText().isBlank() && link.lag() != 0) {
      lag.setText(link.lag() == 0 ? "" : Numbers.plain(link.lag()));
    }
    showing = false;
  }

  private <T> void prepare(ComboBox<T> box, String id, String name) {
    box.setId(id);
    box.setAccessibleText(name);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setMinWidth(0);
    box.setPrefWidth(10);
    box.valueProperty().subscribe((was, is) -> change());
  }

  private String taskName(String id) {
    return tasks.stream()
        .filter(t -> t.id().equals(id))
        .map(Picker.Option::name)
        .findFirst()
        .orElse(id);
  }

  private static String name(LinkType type) {
    return switch (type) {
      case FS -> text("link.fs");
      case SS -> text("link.ss");
      case FF -> text("link.ff");
      case SF -> text("link.sf");
    };
  }

  private static String name(Condition condition) {
    return switch (condition) {
      case USABLE -> text("condition.usable");
      case VALIDATED -> text("condition.validated");
      case MISSED -> text("condition.missed");
      case RESOLVED -> text("condition.resolved");
    };
  }

  private void lagTyped() {
    boolean wrong = !lag.getText().isBlank() && Numbers.parse(lag.getText()).isEmpty();
    lag.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
    problem.setText(wrong ? text("need.lag", lag.getText().strip()) : "");
    Form.reveal(problem, wrong);
    if (!wrong) {
      change();
    }
  }

  private void change() {
    if (showing || task.getValue() == null || type.getValue() == null || when.getValue() == null) {
      return;
    }
    // A link from a start cannot wait for an outcome.
    Condition condition = type.getValue().fromFinish() ? when.getValue() : Condition.USABLE;
    changed.accept(
        new Need.Link(
            task.getValue(), type.getValue(), Numbers.parse(lag.getText()).orElse(0), condition));
  }
}
