package whenabouts.ui.help;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import whenabouts.ui.kit.Motion;
import whenabouts.ui.kit.Sheet;

/// A question mark beside numbers, that opens what they mean.
public final class HelpButton extends Button {
  private final Supplier<List<Term>> terms;
  private final PopOver.ArrowLocation arrow;
  private @Nullable PopOver shown;

  /// @param arrow on which side of what opens this button is
  /// @param terms to explain, asked each time
  public HelpButton(String id, PopOver.ArrowLocation arrow, Supplier<List<Term>> terms) {
    super("?");
    this.terms = terms;
    this.arrow = arrow;
    setId(id);
    getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "help-button");
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAccessibleText(text("help.button"));
    setTooltip(new Tooltip(text("help.button")));
    setOnAction(event -> toggle());
  }

  private void toggle() {
    if (shown != null && shown.isShowing()) {
      shown.hide();
      return;
    }
    TermList list = new TermList();
    list.show(terms.get());
    list.setPrefWidth(380);
    PopOver over = new PopOver(list);
    over.setArrowLocation(arrow);
    over.setDetachable(false);
    over.setAnimated(Motion.isAllowed());
    over.getRoot().getStylesheets().add(Sheet.url());
    over.getRoot().setId("help-popover");
    over.getRoot()
        .addEventFilter(
            KeyEvent.KEY_PRESSED,
            event -> {
              if (event.getCode() == KeyCode.ESCAPE) {
                over.hide();
                event.consume();
              }
            });
    over.show(this);
    shown = over;
  }
}
