package whenabouts.ui.field;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import whenabouts.ui.entry.Entry;

/// A number to drag or to type.
public final class SliderLine<T> extends Field<T> {
  private final TextField input = new TextField();
  private final Slider slider = new Slider();
  private final Function<T, String> format;
  private final ToDoubleFunction<T> position;

  /// Where the slider belongs, also while its range does not reach there.
  private double place;

  /// @param step what the slider moves by
  /// @param value the value at a position of the slider
  /// @param position where a value stands on the slider
  public SliderLine(
      String id,
      String name,
      double step,
      Function<String, Entry<T>> parse,
      Function<T, String> format,
      Function<Double, T> value,
      ToDoubleFunction<T> position,
      Change<T> change,
      Runnable done) {
    super(id, change, done);
    this.format = format;
    this.position = position;
    slider.setId(id + "-slider");
    slider.setAccessibleText(name);
    slider.setBlockIncrement(step);
    slider.setMinWidth(60);
    HBox.setHgrow(slider, Priority.ALWAYS);
    input.setPrefColumnCount(6);
    input.setMinWidth(76);
    input.textProperty().subscribe((was, is) -> typed(parse.apply(is)));
    input.setOnAction(event -> finish());
    slider
        .valueProperty()
        .subscribe((was, is) -> slid(value.apply(Math.round(is.doubleValue() / step) * step)));
    slider.valueChangingProperty().subscribe((was, is) -> endDrag(is));
    slider.focusedProperty().subscribe((had, has) -> endDrag(has));
    HBox row = new HBox(8, input, slider);
    row.setAlignment(Pos.CENTER_LEFT);
    assemble(name, input, row);
  }

  /// Makes room for text of so many letters; six where nobody asks.
  public SliderLine<T> columns(int letters) {
    input.setPrefColumnCount(letters);
    input.setMinWidth(USE_PREF_SIZE);
    return this;
  }

  /// The ends of the slider; typing may go beyond.
  public void setRange(double low, double high) {
    if (!slider.isValueChanging()) {
      quietly(
          () -> {
            slider.setMin(low);
            slider.setMax(high);
            slider.setValue(place);
          });
    }
  }

  @Override
  protected void render(T value) {
    String text = format.apply(value);
    if (!text.equals(input.getText())) {
      input.setText(text);
    }
    moveTo(value);
  }

  private void moveTo(T value) {
    place = position.applyAsDouble(value);
    slider.setValue(place);
  }

  private void typed(Entry<T> entry) {
    submit(entry);
    if (entry instanceof Entry.Valid<T>(T value)) {
      quietly(() -> moveTo(value));
    }
  }

  private void slid(T value) {
    if (!isRendering()) {
      quietly(() -> input.setText(format.apply(value)));
      place = position.applyAsDouble(value);
      submit(Entry.valid(value));
    }
  }

  private void endDrag(boolean goesOn) {
    if (!goesOn) {
      finish();
    }
  }
}
