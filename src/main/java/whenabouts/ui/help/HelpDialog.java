package whenabouts.ui.help;

import static whenabouts.ui.kit.Texts.text;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import whenabouts.ui.kit.Sheet;

/// A window beside the document with something to read; the document can be worked on meanwhile.
class HelpDialog extends Dialog<Void> {
  /// @param id of its pane; its button gets it with `-close`
  HelpDialog(Window owner, String id, String title, Region content) {
    initOwner(owner);
    initModality(Modality.NONE);
    owner.addEventHandler(WindowEvent.WINDOW_HIDING, event -> close());
    setTitle(title);
    setResizable(true);
    ButtonType close = new ButtonType(text("dialog.close"), ButtonData.CANCEL_CLOSE);
    var pane = getDialogPane();
    pane.setId(id);
    pane.getStylesheets().setAll(Sheet.url());
    pane.getButtonTypes().setAll(close);
    content.getStyleClass().add("dialog-body");
    pane.setContent(content);
    pane.lookupButton(close).setId(id + "-close");
  }
}
