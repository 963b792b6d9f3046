package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import whenabouts.roadmap.Need;
import whenabouts.ui.field.Choice;

/// How the links of a flat need join: all, any, or at least so many of them.
final class JoinBox extends HBox {
  private enum Join {
    ALL,
    ANY,
    AT_LEAST
  }

  private final ComboBox<Join> join = new ComboBox<>();
  private final Spinner<Integer> count = new Spinner<>(1, 1, 1);
  private final Consumer<Need> changed;
  private Need need = Need.NONE;
  private boolean showing;

  JoinBox(String id, Consumer<Need> changed) {
    this.changed = changed;
    setSpacing(8);
    setAlignment(Pos.CENTER_LEFT);
    join.setId(id);
    join.setAccessibleText(text("need.join"));
    join.getItems().setAll(Join.values());
    join.setConverter(Choice.named(JoinBox::name));
    count.setId(id + "-count");
    count.setAccessibleText(text("need.join.count"));
    count.setPrefWidth(90);
    join.valueProperty().subscribe((was, is) -> change());
    count.valueProperty().subscribe((was, is) -> change());
    getChildren().addAll(join, count);
  }

  /// Whether a need is one join of links, or one link.
  static boolean isFlat(Need need) {
    return parts(need).stream().allMatch(Need.Link.class::isInstance);
  }

  static List<Need> parts(Need need) {
    return switch (need) {
      case Need.Link link -> List.of(link);
      case Need.AllOf(List<Need> of) -> of;
      case Need.AnyOf(List<Need> of) -> of;
      case Need.AtLeast(int count, List<Need> of) -> of;
    };
  }

  /// The same join of other parts.
  static Need withParts(Need need, List<Need> parts) {
    if (parts.isEmpty()) {
      return Need.NONE;
    }
    return switch (need) {
      case Need.Link link -> new Need.AllOf(parts);
      case Need.AllOf all -> new Need.AllOf(parts);
      case Need.AnyOf any -> new Need.AnyOf(parts);
      case Need.AtLeast(int count, List<Need> of) ->
          new Need.AtLeast(Math.min(count, parts.size()), parts);
    };
  }

  void show(Need shown) {
    showing = true;
    need = shown;
    join.setValue(
        switch (shown) {
          case Need.Link link -> Join.ALL;
          case Need.AllOf all -> Join.ALL;
          case Need.AnyOf any -> Join.ANY;
          case Need.AtLeast some -> Join.AT_LEAST;
        });
    int most = Math.max(1, parts(shown).size());
    int now = shown instanceof Need.AtLeast some ? Math.clamp(some.count(), 1, most) : 1;
    count.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(1, most, now));
    Form.reveal(count, shown instanceof Need.AtLeast);
    showing = false;
  }

  private static String name(Join join) {
    return switch (join) {
      case ALL -> text("need.all");
      case ANY -> text("need.any");
      case AT_LEAST -> text("need.atLeast");
    };
  }

  private void change() {
    if (showing || join.getValue() == null || count.getValue() == null) {
      return;
    }
    List<Need> parts = parts(need);
    changed.accept(
        switch (join.getValue()) {
          case ALL -> new Need.AllOf(parts);
          case ANY -> new Need.AnyOf(parts);
          case AT_LEAST -> new Need.AtLeast(Math.min(count.getValue(), parts.size()), parts);
        });
  }
}
