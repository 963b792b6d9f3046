package whenabouts.ui.whatif;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import whenabouts.ui.kit.Lines;

/// One change of a scenario: a tick that switches it on and off, its sentence, and a way to take it
/// back.
final class ChangeRow extends HBox {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final CheckBox active = new CheckBox();
  private final Hyperlink sentence = new Hyperlink();
  private final Button remove = new Button(null, new FontIcon(Feather.X));

  /// What a row can do with the change at its place.
  interface Actions {
    void activate(int index, boolean on);

    void select(int index);

    void remove(int index);
  }

  ChangeRow(int index, Actions actions) {
    String id = "change-" + index;
    setId(id);
    getStyleClass().add("change");
    setAlignment(Pos.TOP_LEFT);
    active.setId(id + "-active");
    active.setTooltip(new Tooltip(text("whatif.active.tip")));
    active.setOnAction(event -> actions.activate(index, active.isSelected()));
    sentence.setId(id + "-sentence");
    Lines.wrap(sentence);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setOnAction(
        event -> {
          sentence.setVisited(false);
          actions.select(index);
        });
    HBox.setHgrow(sentence, Priority.ALWAYS);
    remove.setId(id + "-remove");
    remove.setTooltip(new Tooltip(text("whatif.remove")));
    remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    remove.setOnAction(event -> actions.remove(index));
    getChildren().addAll(active, sentence, remove);
  }

  void show(String words, boolean on) {
    active.setSelected(on);
    active.setAccessibleText(text("whatif.active", words));
    sentence.setText(words);
    remove.setAccessibleText(text("whatif.remove.spoken", words));
    pseudoClassStateChanged(OFF, !on);
  }
}
