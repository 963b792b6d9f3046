package whenabouts.ui.help;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import whenabouts.ui.kit.Lines;

/// Terms with what they mean, one below the other.
final class TermList extends VBox {
  TermList() {
    getStyleClass().add("terms");
    setFillWidth(true);
  }

  void show(List<Term> terms) {
    getChildren().setAll(terms.stream().map(TermList::explained).toList());
  }

  private static VBox explained(Term term) {
    Label name = new Label(term.title());
    name.getStyleClass().add("pane-title");
    Lines.wrap(name);
    Label says = new Label(term.says());
    Lines.wrap(says);
    // Without a mouse it is read by going through it.
    says.setFocusTraversable(true);
    says.setAccessibleText(term.title() + ": " + term.says());
    VBox box = new VBox(2, name, says);
    box.setId("term-" + term.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    return box;
  }
}
