package whenabouts.ui.field;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import whenabouts.ui.entry.Entry;

/// One of a few values.
public final class Choice<T> extends Field<T> {
  private final ComboBox<T> input = new ComboBox<>();

  /// @param name what a value is called
  public Choice(
      String id, String label, Function<T, String> name, Change<T> change, Runnable done) {
    super(id, change, done);
    input.setConverter(named(name));
    input.setMaxWidth(Double.MAX_VALUE);
    input.valueProperty().subscribe((was, is) -> chosen(is));
    assemble(label, input, input);
  }

  /// What there is to choose from.
  public Choice<T> offering(List<T> values) {
    if (!input.getItems().equals(values)) {
      T kept = input.getValue();
      quietly(
          () -> {
            input.getItems().setAll(values);
            input.setValue(kept);
          });
    }
    return this;
  }

  @Override
  protected void render(T value) {
    input.setValue(value);
  }

  private void chosen(@Nullable T value) {
    if (value != null) {
      submit(Entry.valid(value));
    }
  }

  /// Shows values by their names.
  public static <T> StringConverter<T> named(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("The box is not editable");
      }
    };
  }
}
