package whenabouts.ui.help;

import static whenabouts.ui.kit.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// What every number means, with a field to search it.
public final class GlossaryDialog extends HelpDialog {
  public GlossaryDialog(Window owner) {
    super(owner, "glossary", text("glossary.title"), content());
  }

  private static VBox content() {
    TermList list = new TermList();
    TextField search = new TextField();
    search.setId("glossary-search");
    search.setPromptText(text("glossary.search"));
    search.setAccessibleText(text("glossary.search"));
    search.textProperty().subscribe(typed -> list.show(fitting(typed)));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setId("glossary-scroll");
    scroll.setAccessibleText(text("glossary.title"));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox content = new VBox(10, search, scroll);
    content.setPrefSize(520, 520);
    return content;
  }

  private static List<Term> fitting(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.getDefault());
    return Arrays.stream(Term.values())
        .filter(
            term ->
                (term.title() + " " + term.says())
                    .toLowerCase(Locale.getDefault())
                    .contains(wanted))
        .toList();
  }
}
