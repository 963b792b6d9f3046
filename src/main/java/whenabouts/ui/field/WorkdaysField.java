package whenabouts.ui.field;

import static whenabouts.ui.kit.Texts.text;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import whenabouts.ui.entry.Entry;

/// Days of the week to switch on and off, at least one, in the locale's order.
public final class WorkdaysField extends Field<Set<DayOfWeek>> {
  private final Map<DayOfWeek, ToggleButton> buttons = new EnumMap<>(DayOfWeek.class);

  public WorkdaysField(String id, String name, Change<Set<DayOfWeek>> change, Runnable done) {
    super(id, change, done);
    Locale locale = Locale.getDefault();
    DayOfWeek first = WeekFields.of(locale).getFirstDayOfWeek();
    HBox row = new HBox(2);
    for (int i = 0; i < DayOfWeek.values().length; i++) {
      DayOfWeek day = first.plus(i);
      ToggleButton button =
          new ToggleButton(day.getDisplayName(TextStyle.SHORT_STANDALONE, locale));
      button.setAccessibleText(day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
      button.setId(id + "-" + day.getValue());
      button.getStyleClass().add("day");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setMinWidth(0);
      button.setPrefWidth(10);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.selectedProperty().subscribe((was, is) -> chosen());
      buttons.put(day, button);
      row.getChildren().add(button);
    }
    ToggleButton leading = buttons.get(first);
    if (leading != null) {
      assemble(name, leading, row);
      leading.setId(id + "-" + first.getValue());
      leading.setAccessibleText(first.getDisplayName(TextStyle.FULL_STANDALONE, locale));
    }
  }

  @Override
  protected void render(Set<DayOfWeek> value) {
    buttons.forEach((day, button) -> button.setSelected(value.contains(day)));
  }

  private void chosen() {
    Set<DayOfWeek> days = new TreeSet<>();
    buttons.forEach(
        (day, button) -> {
          if (button.isSelected()) {
            days.add(day);
          }
        });
    submit(days.isEmpty() ? Entry.invalid(text("workdays.expected")) : Entry.valid(days));
    if (!isRendering() && !isWrong()) {
      finish();
    }
  }
}
