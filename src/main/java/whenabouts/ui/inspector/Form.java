package whenabouts.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import whenabouts.ui.field.Field;

/// Fields below each other that show one thing of the roadmap.
///
/// @param <S> the thing
public class Form<S> extends VBox {
  private final List<BiConsumer<S, Boolean>> shows = new ArrayList<>();

  // What is called on this here is final.
  @SuppressWarnings("this-escape")
  public Form(String id) {
    setId(id);
    getStyleClass().add("form");
  }

  /// Shows the thing in every field.
  ///
  /// @param fresh whether it is another one than before, so that nothing typed is kept
  public void show(S subject, boolean fresh) {
    shows.forEach(show -> show.accept(subject, fresh));
  }

  /// Ties a field to its value, wherever it stands.
  protected final <T, F extends Field<T>> F bind(F field, Function<S, T> value) {
    shows.add(
        (subject, fresh) -> {
          if (fresh) {
            field.showAfresh(value.apply(subject));
          } else {
            field.show(value.apply(subject));
          }
        });
    return field;
  }

  /// Has something else done with whatever is shown.
  protected final void onShow(BiConsumer<S, Boolean> action) {
    shows.add(action);
  }

  /// A heading.
  protected final Label section(String name) {
    Label heading = new Label(name);
    heading.getStyleClass().add("section");
    heading.setMaxWidth(Double.MAX_VALUE);
    return heading;
  }

  /// Fields of equal width beside each other.
  public static HBox beside(Node... nodes) {
    HBox row = new HBox(8, nodes);
    for (Node node : nodes) {
      HBox.setHgrow(node, Priority.ALWAYS);
      if (node instanceof Region region) {
        region.setPrefWidth(10);
        region.setMinWidth(0);
        region.setMaxWidth(Double.MAX_VALUE);
      }
    }
    return row;
  }

  /// Shows a part or takes it out of the layout.
  public static void reveal(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
