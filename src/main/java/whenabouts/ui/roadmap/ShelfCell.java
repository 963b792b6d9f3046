package whenabouts.ui.roadmap;

import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A thing by its name and a few words about it.
final class ShelfCell extends ListCell<String> {
  private final Label name = new Label();
  private final Label summary = new Label();
  private final VBox lines = new VBox(name, summary);
  private final Tooltip tip = new Tooltip();
  private final Function<String, String> nameOf;
  private final Function<String, String> summaryOf;

  ShelfCell(Function<String, String> nameOf, Function<String, String> summaryOf) {
    this.nameOf = nameOf;
    this.summaryOf = summaryOf;
    summary.getStyleClass().add("quiet");
    name.setTextOverrun(OverrunStyle.ELLIPSIS);
    // The cell is as wide as the list, however long a name is.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable String id, boolean empty) {
    super.updateItem(id, empty);
    if (empty || id == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    name.setText(nameOf.apply(id));
    summary.setText(summaryOf.apply(id));
    tip.setText(name.getText() + "\n" + summary.getText());
    setTooltip(tip);
    setAccessibleText(name.getText() + ", " + summary.getText());
    setGraphic(lines);
  }
}
